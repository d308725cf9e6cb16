"""Tables below one another on a sheet: no row of one vanishes because of another's header."""

import pytest

from lists_made import ignored, labels, list_of, told

SECOND = "序号,规范号,文件名称,实施日期,级别\n1,GB/T 90002-2019,乙要求,2020-01-01,国家标准\n"


@pytest.mark.parametrize(
    "number",
    ["DG/TJ08-909-2008", "GB/T 28-2010", "T/CECS G:D9-2020", "ＧＢ／Ｔ　２８－２０１０", "JTG 93-01-1996"],
)
def test_a_richer_header_below_swallows_no_table_of_short_numbers(number: str) -> None:
    listing = list_of(f"标准号,标准名称,,,\n{number},甲要求,,,\n,,,,\n{SECOND}")
    assert len(labels(listing)) == 2 and labels(listing)[1] == "GB/T 90002-2019" and not ignored(listing)


@pytest.mark.parametrize(
    ("end", "why"),
    [
        ("编制：甲某  审核：乙某,,,,", "note"),
        ("说明：√为有,,,,", "note"),
        ("合计：12项,,,,", "subtotal"),
        ("表2 在用标准,,,,", "title"),
        ("二、行业标准,,,,", "title"),
    ],
)
def test_what_stands_between_two_tables_is_what_it_is(end: str, why: str) -> None:
    listing = list_of(f"标准号,标准名称,,,\nGB/T 90001-2018,甲要求,,,\n{end}\n{SECOND}")
    assert ignored(listing) == {"A3": why} and len(labels(listing)) == 2


def test_a_serial_that_nobody_filled_in_heads_no_table() -> None:
    listing = list_of(f"序号,标准号,标准名称,,\n1,GB/T 90001-2018,甲要求,,\n2,,,,\n{SECOND}")
    assert ignored(listing) == {"A3": "blank-but-serial"}
    assert [one.section for one in listing.standards] == [None, None]


def test_a_header_below_is_one_whatever_the_offices_own_columns_are_called() -> None:
    below = "存放位置,实施时间,Standard No.,甲栏,文件名称\nA柜,2020-01-01,GB/T 90002-2019,,乙要求\n"
    listing = list_of(f"备注,标准名称,标准级别,执行标准号,\n,甲要求,,GB/T 90001-2018,\n{below}")
    assert labels(listing) == ["GB/T 90001-2018", "GB/T 90002-2019"] and listing.ledger.read == 2


def test_a_header_below_is_known_by_the_numbers_under_a_word_of_the_offices_own() -> None:
    below = "甲类记号,级别,标准名称,发布日期\nGB/T 90002-2019,国家标准,乙要求,2019-01-01\n"
    listing = list_of(f"标准号,标准名称,级别,\nGB/T 90001-2018,甲要求,国家标准,\n{below}")
    assert labels(listing) == ["GB/T 90001-2018", "GB/T 90002-2019"]


def test_a_repeated_header_right_above_the_next_one_is_a_repetition() -> None:
    head = "标准号,标准名称,级别,发布日期\n"
    listing = list_of(
        f"{head}GB/T 90001-2018,甲要求,国家标准,\n{head}标准编号,名称,,\nGB/T 90002-2019,乙要求,,\n"
    )
    assert ignored(listing) == {"A3": "header"} and len(labels(listing)) == 2


def test_sections_by_level_are_understood() -> None:
    listing = list_of(
        "标准号,标准名称\n一、国家标准,\nGB/T 90001-2018,甲要求\n二、行业标准（3项）,\n"
        "MT/T 90001-2018,乙要求\n三、杂项,\n"
    )
    assert set(ignored(listing).values()) == {"section"}
    assert told(listing, "section-unknown") == [["A6"]]


def test_a_remark_that_names_a_successor_is_not_the_number_column() -> None:
    listing = list_of(
        "备注,条目标识,标准名称,级别,实施日期\n已被MT/T 90009-2030代替,GB/T 90001-2018,甲要求,国家标准,2019-01-01\n"
        ",MT/T 90002-2019,乙要求,行业标准,2019-01-01\n"
    )
    assert labels(listing) == ["GB/T 90001-2018", "MT/T 90002-2019"]
