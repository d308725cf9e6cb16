"""Notes below, between and above the rows of a table: what they mention is no standard, and is told."""

import pytest

from lists_made import ignored, labels, list_of, told

HEAD = "序号,标准编号,标准名称,状态\n1,GB/T 90001-2010,煤矿智能化 术语,现行\n"
LISTED = ["GB/T 90001-2010"]


@pytest.mark.parametrize(
    "line",
    [
        ",注：本表不含 MT/T 90009-2011。,,",
        ",注：MT/T 90009-2011 已并入 GB/T 90001-2010,,",
        "注1：MT/T 90009-2011 已废止,,,",
        "说明,MT/T 90009-2011 已废止，由 GB/T 90001-2010 代替,,",
        ",,备注：MT/T 90009-2011 未收入,",
        ",本表不含 MT/T 90009-2011,,",
        ",凡引用 MT/T 90009-2011 的，改用 GB/T 90001-2010,,",
        ",1. 凡引用 MT/T 90009-2011 的，改用新版本。,,",
        "※ 依据 MT/T 90009-2011 编制,,,",
        ",Note: see MT/T 90009-2011,,",
        "资料来源：MT/T 90009-2011,,,",
    ],
)
def test_a_note_gives_no_standard_and_says_what_it_mentions(line: str) -> None:
    listing = list_of(f"{HEAD}{line}\n")
    assert labels(listing) == LISTED
    assert list(ignored(listing).values()) == ["note"]
    assert len(told(listing, "number-in-note")) == 1
    assert not told(listing, "duplicate-conflict")


def test_a_note_goes_on_line_by_line() -> None:
    text = (
        f"{HEAD}"
        ",注：1. MT/T 90009-2011 已并入 GB/T 90001-2010。,,\n"
        ",2. AQ 90008-2009 见附件,,\n"
        ",3、其余标准，待 2027 年补充。,,\n"
    )
    listing = list_of(text)
    assert labels(listing) == LISTED
    assert list(ignored(listing).values()) == ["note"] * 3
    assert not told(listing, "section-unknown")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("2,AQ 90004-2013,煤矿监控,现行", "AQ 90004-2013"),
        (",AQ 90004-2013,煤矿监控,", "AQ 90004-2013"),
        (",AQ 90004-2013,,", "AQ 90004-2013"),
        (",AQ 90004-2013 煤矿安全监控系统 技术要求,,", "AQ 90004-2013"),
        (",《煤矿安全监控系统，通用要求》AQ 90004-2013,,", "AQ 90004-2013"),
    ],
)
def test_a_row_of_the_table_ends_the_note(line: str, label: str) -> None:
    listing = list_of(f"{HEAD}注：下列标准待核。,,,\n{line}\n")
    assert labels(listing) == [*LISTED, label]
    assert not told(listing, "number-in-note")


def test_a_section_that_names_a_place_ends_the_note() -> None:
    listing = list_of(f"{HEAD}注：下列标准待核。,,,\n二、安全监控,,,\n2,AQ 90004-2013,煤矿监控,现行\n")
    assert [one.section for one in listing.standards] == [None, "D1.10"]


def test_a_list_of_one_column_is_no_note() -> None:
    listing = list_of("标准编号\n注：均为现行标准。\nGB/T 90001-2010 煤矿智能化 术语\nAQ 90004-2013 见附件\n")
    assert labels(listing) == ["GB/T 90001-2010", "AQ 90004-2013"]


@pytest.mark.parametrize(
    "row", [",AQ 90004-2013 煤矿安全监控系统,,", ",煤矿安全监控系统 技术要求 AQ 90004-2013,,"]
)
def test_a_lone_number_with_its_title_is_a_standard(row: str) -> None:
    assert labels(list_of(f"{HEAD}{row}\n")) == [*LISTED, "AQ 90004-2013"]


@pytest.mark.parametrize(
    ("section", "code"),
    [
        ("5 安全监控", "D1.10"),
        ("2  生产系统与技术装备", "D"),
        ("12 安全监控", "D1.10"),
        ("3 其他内容", None),
    ],
)
@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_numeral_and_a_blank_number_a_section(section: str, code: str | None, column: int) -> None:
    line = ["", "", "", ""]
    line[column] = section
    listing = list_of(f"{HEAD}{','.join(line)}\n2,AQ 90004-2013,煤矿监控,现行\n")
    assert [one.section for one in listing.standards] == [None, code]
    assert list(ignored(listing).values()) == ["section"]


def test_a_numeral_before_a_title_is_no_section() -> None:
    listing = list_of(f"{HEAD},,12 采煤机 通用技术条件,\n")
    assert labels(listing)[1:] == ["12 采煤机 通用技术条件"]
