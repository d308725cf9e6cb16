"""Several columns of numbers: read as standards of their row, or told; never passed over."""

import pytest

from lists_made import labels, list_of, statuses, titles, told
from minestd.model.ledger import RowClass


def test_a_column_for_each_level() -> None:
    text = (
        "产品名称,国家标准,行业标准,企业标准\n"
        "输送带,GB/T 90001-2010,MT/T 90002-2011,\n"
        "电缆,,MT/T 90003-2012,Q/ABC 001-2020\n"
        "采煤机,GB/T 90004-2010,—,/\n"
        "支架,,,\n"
    )
    listing = list_of(text)
    assert sorted(labels(listing)) == [
        "GB/T 90001-2010",
        "GB/T 90004-2010",
        "MT/T 90002-2011",
        "MT/T 90003-2012",
        "Q/ABC 001-2020",
    ]
    assert sorted(titles(listing)) == ["电缆", "电缆", "输送带", "输送带", "采煤机"]
    assert listing.ledger.read == 4
    assert [one.row_class for one in listing.ledger.entries[:3]] == [RowClass.ACCEPTED] * 3


def test_a_row_is_one_row_of_the_ledger_however_many_standards_it_has() -> None:
    text = (
        "设备,执行标准1,执行标准2\n甲,GB/T 90001-2010,MT/T 90002-2011\n乙,GB/T 90001-2010,MT/T 90003-2011\n"
    )
    ledger = list_of(text).ledger
    assert (ledger.read, ledger.accepted, ledger.duplicate) == (2, 2, 0)


@pytest.mark.parametrize(
    "heads", ["检测方法标准,产品标准,判定标准", "国标,行标,企标", "标准编号1,标准编号2,标准编号3"]
)
def test_columns_of_purposes(heads: str) -> None:
    text = (
        f"序号,{heads}\n1,GB/T 90001-2010,MT/T 90002-2011,AQ 90003-2010\n2,GB/T 90004-2010,MT/T 90005-2011,\n"
    )
    assert len(labels(list_of(text))) == 5


@pytest.mark.parametrize("heading", ["相关标准", "引用标准", "对应国标", "内部编码", "Related standards"])
def test_what_names_standards_in_passing_is_told(heading: str) -> None:
    text = f"标准编号,标准名称,{heading}\nGB/T 90001-2010,煤矿甲规范,MT/T 90002-2011\nGB/T 90004-2010,煤矿乙规范,\n"
    listing = list_of(text)
    assert labels(listing) == ["GB/T 90001-2010", "GB/T 90004-2010"]
    assert told(listing, "numbers-aside") == [["C1"]]
    assert listing.standards[0].extra.get(heading, "MT/T 90002-2011") == "MT/T 90002-2011"


def test_a_list_of_titles_has_one_number_a_row() -> None:
    """The title is that of one standard, so that the other column cannot hold standards of the list."""
    text = "标准编号,标准名称,检测标准\nGB/T 90001-2010,煤矿甲规范,MT/T 90002-2011\n"
    listing = list_of(text)
    assert labels(listing) == ["GB/T 90001-2010"]
    assert told(listing, "numbers-aside") == [["C1"]]


@pytest.mark.parametrize("heading", ["代替标准", "采用国际标准", "计划号", "备注", "起草单位"])
def test_columns_with_a_meaning_of_their_own_are_not_told(heading: str) -> None:
    text = f"标准编号,标准名称,{heading}\nGB/T 90001-2010,煤矿甲规范,GB/T 90001-2000\n"
    assert not told(list_of(text), "numbers-aside")


def test_the_status_of_a_section_holds_for_every_column() -> None:
    text = (
        "序号,产品名称,国家标准,行业标准\n一、现行标准,,,\n1,输送带,GB/T 90001-2010,MT/T 90002-2011\n"
        "二、废止标准,,,\n2,电缆,GB/T 90003-2010,MT/T 90004-2011\n"
    )
    assert statuses(list_of(text)) == ["in-force", "in-force", "withdrawn", "withdrawn"]


def test_a_status_alone_in_its_row_heads_no_numbers() -> None:
    text = "现行标准,\nGB/T 90001-2010,煤矿甲规范\nGB/T 90002-2010,煤矿乙规范\n"
    listing = list_of(text)
    assert titles(listing) == ["煤矿甲规范", "煤矿乙规范"]
    assert statuses(listing) == ["in-force", "in-force"]
