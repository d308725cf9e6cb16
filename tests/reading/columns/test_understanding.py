"""A column is known by its heading and by what stands below it."""

import pytest

from lists_made import fields, labels, list_of, statuses, titles, told
from minestd.errors import MinestdError
from minestd.model.listing import Sureness

BOTH = ["GB/T 90001-2018", "MT/T 90002-2019"]
ROWS = f"{BOTH[0]},煤矿甲系统构建要求,技术科,2\n{BOTH[1]},煤矿乙输送带技术条件,机电科,1\n"


@pytest.mark.parametrize(
    "head",
    [
        "标准编号,标准名称,使用科室,份数",
        "规范号,规程名称,保管人,备查",
        "标准文号,内容,科室,份",
        "文件编号,文件名称,版本号,页数",
        "Designation,Title,Owner,Copies",
        "Reference,Subject,Owner,Copies",
        "检测依据,产品名称,科室,份数",
        "执行标准编号,器具名称,科室,台数",
        "文号甲,物事,谁管,几份",
        "甲列,标准名称,谁管,几份",
    ],
)
def test_a_list_whatever_its_columns_are_called(head: str) -> None:
    listing = list_of(f"{head}\n{ROWS}")
    assert labels(listing) == BOTH
    assert titles(listing) == ["煤矿甲系统构建要求", "煤矿乙输送带技术条件"]
    assert "技术科" in listing.standards[0].extra.values()


@pytest.mark.parametrize("head", ["标准", "标准号\n", "Designation", "技术标准", "引用文件", "清单内容"])
def test_one_column_is_a_list(head: str) -> None:
    assert labels(list_of(f"{head.strip()}\n{BOTH[0]}\n{BOTH[1]}\n")) == BOTH


def test_numbers_and_titles_without_any_header() -> None:
    listing = list_of(f"1,{BOTH[0]},煤矿甲系统构建要求\n2,{BOTH[1]},煤矿乙输送带技术条件\n")
    assert labels(listing) == BOTH and titles(listing)[0] == "煤矿甲系统构建要求"
    assert listing.ledger.read == 2 and not listing.evidence[0].is_headed
    assert told(listing, "header-missing") == [["A1"]]
    assert {one.field: one.sure for one in listing.evidence[0].meanings}["number"] is Sureness.LIKELY


def test_prose_that_cites_a_standard_is_no_list() -> None:
    with pytest.raises(MinestdError) as refused:
        list_of("说明\n本清单由技术科依据 GB/T 90001-2018 编制\n联系人张三\n")
    assert refused.value.code == "no-number-column"


def test_a_version_is_no_number_and_no_year_of_dated_numbers() -> None:
    listing = list_of(f"标准,标准名称,版本\n{BOTH[0]},甲,2018\n{BOTH[1]},乙,2019\n")
    assert labels(listing) == BOTH and fields(listing)["版本"] == "own"


@pytest.mark.parametrize(
    "text",
    [
        "标准号,年代号,标准名称\nGB/T 90001,2018,甲\nMT/T 90002,2019,乙\n",
        "标准号,年份,标准名称\nGB/T 90001,2018年,甲\nMT/T 90002,2019,乙\n",
        "标准代号,标准号,年号,标准名称\nGB/T,90001,2018.0,甲\nMT/T,90002,2019.0,乙\n",
        "标准代号,编号,标准名称\nGB/T,90001-2018,甲\nMT/T,90002-2019,乙\n",
        "字头,标准编号,版本,标准名称\nGB/T,90001,2018版,甲\nMT/T,90002,2019,乙\n",
    ],
)
def test_a_number_in_several_columns_is_one(text: str) -> None:
    assert labels(list_of(text)) == BOTH


def test_a_year_that_the_number_has_already_is_not_added() -> None:
    assert labels(list_of("标准号,年代号,标准名称\nGB/T 90001-2018,2018,甲\nGB/T 90003,,乙\n")) == [
        "GB/T 90001-2018",
        "GB/T 90003",
    ]


def test_words_of_standing_under_an_unknown_heading() -> None:
    listing = list_of("标准号,标准名称,目前\nGB/T 90001-2018,甲,现行\nGB/T 90002-2018,乙,作废\n")
    assert statuses(listing) == ["in-force", "withdrawn"] and listing.has_status


def test_what_the_caller_says_goes_before_everything() -> None:
    text = "产品,依据 文件,状态\n阻燃带,MT/T 90002-2019,现行\n"
    listing = list_of(text, "依据 文件=number", "产品=title", "状态=own", "没有=title")
    assert labels(listing) == ["MT/T 90002-2019"] and titles(listing) == ["阻燃带"]
    assert statuses(listing) == ["unknown"] and listing.standards[0].extra["状态"] == "现行"
    assert [one.seen for one in listing.problems if one.code == "column-not-found"] == ["没有"]


@pytest.mark.parametrize(
    ("given", "code"), [("文号", "column-syntax"), ("文号=title_de", "column-field-unknown")]
)
def test_a_column_that_is_given_wrongly(given: str, code: str) -> None:
    with pytest.raises(MinestdError) as wrong:
        list_of("标准号\nGB/T 90001-2018\n", given)
    assert wrong.value.code == code


def test_a_refusal_shows_what_was_understood_and_the_option_that_would_mend_it() -> None:
    with pytest.raises(MinestdError) as refused:
        list_of("标准名称,状态,文 号\n甲规程,现行,X9-1\n乙规程,作废,X9-2\n")
    assert "标准名称=title" in str(refused.value.params["seen"])
    assert refused.value.params["option"] == '--column "文 号=number"'


def test_codes_of_the_offices_own_are_told_once_and_carried() -> None:
    rows = "".join(f"ZD-0{n}-001,GB/T 9000{n}-2018,甲{n}\n" for n in range(1, 6))
    listing = list_of(f"体系编号,标准号,标准名称\n{rows}")
    assert told(listing, "codes-own") == [["A1"]]
    assert not told(listing, "code-unknown") and listing.standards[4].extra["体系编号"] == "ZD-05-001"


def test_one_code_that_is_not_ours_among_ours_is_an_error() -> None:
    listing = list_of(
        "体系编号,标准号,标准名称\nD1.04,GB/T 90001-2018,甲\nD1.88,GB/T 90002-2018,乙\n待定,GB/T 90003-2018,丙\n"
    )
    assert told(listing, "code-unknown") == [["A3"]] and told(listing, "code-pending") == [["A4"]]
