"""Several tables on a sheet: one below another, side by side, with headers of their own or the same again."""

import pytest

from lists_made import fields, ignored, labels, list_of, statuses, titles, told

A, B, C, D = "GB/T 90001-2018", "MT/T 90002-2019", "GB 90003-2021", "AQ 90004-2006"


@pytest.mark.parametrize(
    "between",
    [
        "",
        ",,,,\n",
        "制表：张三,审核：李四,,,\n",
        "图例：√ 已宣贯,,,,\n\n",
        "表2 行业标准,,,,\n",
        "合计,2,,,\n",
    ],
)
def test_a_wider_table_below_leaves_the_one_above_whole(between: str) -> None:
    listing = list_of(
        f"标准号,标准名称,,,\n{A},甲,,,\n{B},乙,,,\n{between}"
        f"序号,名称,标准编号,状态,实施日期\n1,丙,{C},现行,2022-06-01\n2,丁,{D},废止,\n"
    )
    assert labels(listing) == [A, B, C, D] and titles(listing) == ["甲", "乙", "丙", "丁"]
    assert statuses(listing) == ["unknown", "unknown", "in-force", "withdrawn"]
    assert listing.ledger.accepted == 4 and listing.ledger.rejected == 0
    assert len(listing.evidence) == 2


def test_lists_plans_and_required_numbers_below_one_another() -> None:
    listing = list_of(
        f"标准号,标准名称,状态\n{A},甲,现行\n表2 项目,,\n计划号,项目名称,阶段\n20239021-T-603,煤矿数据编码乙,在编\n"
        "表3 应有数,,\n标准体系编号,应有数,说明\nD1.04,3,\n"
    )
    assert labels(listing) == [A, "20239021-T-603"] and dict(listing.required) == {"D1.04": 3}
    assert ignored(listing) == {"A3": "title", "A6": "title", "A8": "required"}


@pytest.mark.parametrize(
    "text",
    [
        f"标准号,标准名称,,标准号,标准名称\n{A},甲,,{B},乙\n{C},丙,,,\n",
        f"标准号,标准名称,标准号,标准名称\n{A},甲,{B},乙\n{C},丙,,\n",
        f"序号,标准号,标准名称,,编号,名称,状态\n1,{A},甲,,{B},乙,废止\n2,{C},丙,,,,\n",
        f"标准号,,标准号\n{A},,{B}\n{C},,\n",
    ],
)
def test_tables_side_by_side(text: str) -> None:
    listing = list_of(text)
    assert sorted(labels(listing)) == sorted([A, B, C]) and len(listing.evidence) == 2
    assert listing.ledger.accepted == listing.ledger.read == 3


def test_a_gap_within_a_list_is_no_second_list() -> None:
    listing = list_of(f"标准号,标准名称,,备注,现标准号\n{A},甲,,略,{A}\n{B},乙,,略,MT/T 90002-2024\n")
    assert labels(listing) == [A, B] and statuses(listing) == ["unknown", "replaced"]
    assert [str(one) for one in listing.standards[1].replaced_by] == ["MT/T 90002-2024"]


def test_a_header_of_two_rows_again_on_the_next_page() -> None:
    head = "标准号,标准名称,日期,\n,,发布,实施\n"
    listing = list_of(f"{head}{A},甲,2018-02-06,2018-09-01\n第2页,,,\n{head}{B},乙,2019-11-28,2020-06-01\n")
    assert labels(listing) == [A, B] and len(listing.evidence) == 1
    assert ignored(listing) == {"A4": "note", "A5": "header", "C6": "header"}
    assert str(listing.standards[1].implemented) == "2020-06-01"


def test_a_caption_that_names_a_node_holds_for_the_table_below_it() -> None:
    listing = list_of(f"标准号,标准名称,\n{A},甲,\n智能开采,,\n名称,标准号,备注\n乙,{B},\n")
    assert [one.section for one in listing.standards] == [None, "D1.04"]


def test_words_of_a_row_that_look_like_headings_begin_no_table() -> None:
    listing = list_of(f"标准号,标准名称,类型,处理\n{A},甲,标准,发布\n,标准,发布,实施\n{B},乙,标准,废止\n")
    assert labels(listing)[:1] + labels(listing)[-1:] == [A, B] and len(listing.evidence) == 1


def test_a_lower_word_below_a_group_is_no_number_by_the_group_alone() -> None:
    listing = list_of(f"序号,标准,,\n,名称,编号,版本\n1,甲,{A},2018\n2,乙,{B},2019\n")
    assert labels(listing) == [A, B] and fields(listing)["版本"] == "own"
    assert not told(listing, "heading-repeated")


@pytest.mark.parametrize(
    "heads",
    [
        "废止标准号,代替标准号,名称",
        "作废文本,后继标准,名称",
        "旧文本,被代替为,标准名称",
        "登记号,名称,实施日期",
    ],
)
@pytest.mark.parametrize("between", ["", ",,\n", "附：其他标准,,\n"])
def test_a_table_of_the_same_width_below_is_read_by_its_own_headings(heads: str, between: str) -> None:
    last = "2020-01-01" if "日期" in heads else "乙"
    middle = "乙" if "日期" in heads else A
    listing = list_of(
        f"标准号,标准名称,状态\n{A},甲,现行\n{between}{heads}\n{B},{middle},{last}\n{C},{middle},{last}\n"
    )
    assert labels(listing) == [A, B, C]
    assert titles(listing)[:2] == ["甲", "乙"]
    assert len(listing.evidence) == 2 and listing.ledger.rejected == 0
