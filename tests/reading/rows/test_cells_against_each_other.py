"""Cells of a list that contradict each other or say less than they seem to."""

import pytest

from lists_made import labels, list_of, statuses, told
from minestd.model.number import Level

HEAD = "标准号,标准名称,状态,发布日期,实施日期,废止日期\n"


def days_row(issued: str = "", implemented: str = "", withdrawn: str = "", status: str = "现行") -> str:
    return f"{HEAD}GB 90001-2020,甲设备规范,{status},{issued},{implemented},{withdrawn}\n"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2020-05-00", "2020-05"),
        ("20201100", "2020-11"),
        ("2020-00-00", "2020"),
        ("44166", "2020-12-01"),
        ("2020.5.0", "2020-05"),
    ],
)
def test_a_cell_that_is_no_day_is_told(cell: str, day: str) -> None:
    listing = list_of(days_row(issued=cell))
    assert str(listing.standards[0].issued) == day and told(listing, "date-completed") == [["D2"]]


@pytest.mark.parametrize(
    "cell", ["2020-05", "2020", "2020年5月", "20200501", "2020-6-1起", "2020.10.10", "2020-05-01 00:00:00"]
)
def test_dates_as_people_write_them_are_nothing_to_tell(cell: str) -> None:
    listing = list_of(days_row(implemented=cell))
    assert (
        listing.standards[0].implemented
        and not told(listing, "date-completed")
        and not told(listing, "words-aside")
    )


def test_a_day_in_the_column_of_another_kind_is_taken_as_what_it_says() -> None:
    listing = list_of(days_row(implemented="2021-01-01废止"))
    one = listing.standards[0]
    assert one.implemented is None and str(one.withdrawn) == "2021-01-01"
    assert told(listing, "date-of-another-kind") == [["E2"]]


def test_two_days_in_one_cell_are_two_days() -> None:
    one = list_of(days_row(implemented="2020-05-01发布，2020-10-01实施")).standards[0]
    assert (str(one.issued), str(one.implemented)) == ("2020-05-01", "2020-10-01")


def test_a_remark_behind_a_day_leaves_the_day() -> None:
    listing = list_of(days_row(implemented="2020/10/1（试行）"))
    assert str(listing.standards[0].implemented) == "2020-10-01" and told(listing, "words-aside") == [["E2"]]


@pytest.mark.parametrize(
    ("issued", "implemented", "withdrawn", "cells"),
    [
        ("2020-01-01", "2021-01-01", "2020-12-01", [["F2", "E2"]]),
        ("2020-05-01", "", "2019", [["F2", "D2"]]),
        ("2020-05-01", "2020-10-01", "2020", []),
        ("2020-05-01", "2020-10-01", "2025-01-01", []),
    ],
)
def test_an_end_before_the_beginning(
    issued: str, implemented: str, withdrawn: str, cells: list[list[str]]
) -> None:
    assert told(list_of(days_row(issued, implemented, withdrawn)), "withdrawn-before-begun") == cells


@pytest.mark.parametrize(
    ("status", "cells"), [("现行", [["F2", "C2"]]), ("修订中", [["F2", "C2"]]), ("废止", []), ("", [])]
)
def test_in_force_beside_a_day_of_withdrawal(status: str, cells: list[list[str]]) -> None:
    listing = list_of(days_row("2020-05-01", "2020-10-01", "2025-01-01", status))
    assert told(listing, "withdrawal-beside-status") == cells


@pytest.mark.parametrize(
    ("number", "year", "label", "told_at"),
    [
        ("GB 90001-2010", "2020", "GB 90001-2010", [["C2"]]), ("GB 90001-2010", "2010", "GB 90001-2010", []),
        ("GB 90001-1998", "98", "GB 90001-1998", []), ("GB 90001", "2020", "GB 90001-2020", []),
        ("GB 90001", "202X", "GB 90001-202X", []), ("GB 90001-2010", "—", "GB 90001-2010", []),
        ("GB 90001-2010（代替GB 90001-2000）", "2000", "GB 90001-2010", [["C2"]]),
    ],
)  # fmt: skip
def test_a_column_of_the_year(number: str, year: str, label: str, told_at: list[list[str]]) -> None:
    listing = list_of(f"标准号,标准名称,年代号,状态\n{number},甲设备规范,{year},制定中\n")
    assert labels(listing) == [label] and told(listing, "year-column-disagrees") == told_at


def test_letters_serial_and_year_in_three_columns_are_one_number() -> None:
    listing = list_of(
        "代号,顺序号,年代号,标准名称\nGB/T,90001,2018,甲设备规范\nMT,90002,1995,乙设备规范\nAQ,90003,2019,丙设备规范\n"
    )
    assert labels(listing) == ["GB/T 90001-2018", "MT 90002-1995", "AQ 90003-2019"]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("GB 90001-2020", "GB/T 90001-2010", "mandatory-and-recommended"),
        ("GB/Z 90001-2010", "GB 90001-2010", "mandatory-and-recommended"),
        ("GB/T 90001-2010", "GB/T 90001-2020", "editions-both-in-force"),
    ],
)
def test_two_that_claim_to_be_in_force(first: str, second: str, code: str) -> None:
    ended = "GB/T 90001-2000,甲设备规范,废止\n"
    listing = list_of(f"标准号,标准名称,状态\n{ended}{first},甲设备规范,现行\n{second},甲设备规范,现行\n")
    assert told(listing, code) == [["A4", "A3"]]


def test_marks_that_differ_are_told_of_one_year_only_where_one_has_ended() -> None:
    listing = list_of(
        "标准号,标准名称,状态\nGB 90001-2010,甲设备规范,废止\nGB/T 90001-2020,甲设备规范,现行\n"
    )
    assert not told(listing, "mandatory-and-recommended")


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!"])
def test_what_a_formula_left_is_told_at_its_cell(error: str) -> None:
    listing = list_of(f"标准号,标准名称\n{error},甲设备规范\nGB 90001-2020,{error}\n")
    assert labels(listing) == ["GB 90001-2020"] and listing.standards[0].title == ""
    assert told(listing, "cell-error") == [["A2"], ["B3"]]


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        ("机电〔2022〕15号", Level.ENTERPRISE), ("矿发[2021]12号", Level.ENTERPRISE),
        ("安监总煤装〔2011〕33号", Level.REGULATION),
        ("国家安全监管总局令第87号", Level.REGULATION), ("主席令第十三号", Level.REGULATION),
        ("国能发煤炭〔2024〕第3号", Level.REGULATION),
        ("应急管理部公告2020年第8号", Level.REGULATION),
    ],
)  # fmt: skip
def test_letters_and_orders_are_documents_of_their_own(cell: str, level: Level) -> None:
    listing = list_of(f"标准号,标准名称,状态\n{cell},甲管理规定,现行\n")
    assert (
        labels(listing) == [cell]
        and listing.standards[0].level is level
        and not told(listing, "number-unreadable")
    )


@pytest.mark.parametrize("word", ["全部煤矿", "各矿", "公司", "所有矿井", "全公司", "集团公司"])
def test_words_for_all_mines_name_none(word: str) -> None:
    listing = list_of(f"标准号,标准名称,煤矿\nGB 90001-2020,甲规范,{word}\nGB 90002-2020,乙规范,一矿\n")
    assert listing.mines == ("一矿",) and listing.standards[0].extra["煤矿"] == word


@pytest.mark.parametrize(
    ("number", "stage", "label", "status"),
    [
        ("GB/T XXXXX-XXXX", "征求意见", "GB/T XXXXX-XXXX", "in-preparation"),
        ("GB/T 90001-202X", "报批", "GB/T 90001-202X", "in-preparation"),
        ("GB/T XXXXX-202X", "申报", "GB/T XXXXX-202X", "proposed"),
        ("GB/T XXXXX-202X", "已发布 GB/T 90001-2024", "GB/T 90001-2024", "unknown"),
        ("", "已发布（GB/T 90001-2024）", "GB/T 90001-2024", "unknown"),
        ("—", "发布：GB/T 90001-2024", "GB/T 90001-2024", "unknown"),
        ("GB/T 90002-2020", "起草", "GB/T 90002-2020", "unknown"),
    ],
)
def test_stages_beside_numbers(number: str, stage: str, label: str, status: str) -> None:
    plan = "" if stage == "申报" else "20230001-T-603"
    listing = list_of(f"计划号,标准号,标准名称,阶段\n{plan},{number},甲设备规范,{stage}\n")
    assert (labels(listing), statuses(listing)) == ([label], [status])
    assert not told(listing, "number-placeholder") and not told(listing, "word-unreadable")
    assert told(listing, "number-in-stage") == ([["D2"]] if "24" in stage else [])


@pytest.mark.parametrize("cell", ["—", "无", "/", "待定", "暂无"])
def test_a_placeholder_for_a_number_is_never_in_force(cell: str) -> None:
    listing = list_of(f"标准号,标准名称,状态\n{cell},甲设备规范,现行\nGB 90001-2020,乙设备规范,现行\n")
    assert labels(listing) == ["GB 90001-2020"] and told(listing, "number-missing") == [["A2"]]


@pytest.mark.parametrize(
    "cell", ["GB/T 90001（所有部分）", "GB/T 90001（系列标准）", "IEC 61000 (all parts)"]
)
def test_all_parts_are_a_note(cell: str) -> None:
    listing = list_of(f"标准号,标准名称\n{cell},甲设备规范\n")
    assert told(listing, "all-parts") == [["A2"]] and not told(listing, "number-fragment")


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [
        ("代替标准号", "部分代替GB 90002-2010", "replaces-in-part"),
        ("代替标准号", "GB 90002-2010（部分）", "replaces-in-part"),
        ("被代替", "部分被GB 90002-2030代替", "replaced-in-part"),
        ("备注", "部分代替GB 90002-2010", "replaces-in-part"),
        ("状态", "部分被GB 90002-2030代替", "replaced-in-part"),
    ],
)  # fmt: skip
def test_what_is_replaced_in_part_stays(heading: str, cell: str, code: str) -> None:
    listing = list_of(f"标准号,标准名称,{heading}\nGB 90001-2020,甲设备规范,{cell}\n")
    one = listing.standards[0]
    assert told(listing, code) == [["C2"]] and not one.replaces and not one.replaced_by
    assert [str(each) for each in one.replaces_in_part] == (["GB 90002-2010"] if "2010" in cell else [])
    assert one.status.value != "replaced"


def test_numbers_in_a_cell_of_relations_are_all_taken() -> None:
    listing = list_of(
        "标准号,标准名称,代替标准号\nGB 90001-2020,甲设备规范,代替GB 90002-2010，代替GB 90003-2010\n"
    )
    assert [str(one) for one in listing.standards[0].replaces] == ["GB 90002-2010", "GB 90003-2010"]


def test_a_row_that_has_ended_is_the_old_number_of_two() -> None:
    listing = list_of(
        "标准号,标准名称,状态\nGB 90001-2008→GB 90001-2018,甲规范,废止\nGB 90002-2008→GB 90002-2018,乙规范,现行\n"
    )
    assert labels(listing) == ["GB 90001-2008", "GB 90002-2018"]
    assert [str(one) for one in listing.standards[0].replaced_by] == ["GB 90001-2018"]


@pytest.mark.parametrize(
    "cell", ["(" * 4_000, "GB 90001-2010" + "(，" * 2_000, "（" * 4_000 + "GB 90001-2010"]
)
def test_thousands_of_brackets_are_read(cell: str) -> None:
    assert list_of(f"标准号,标准名称\n{cell},\nGB 90002-2010,乙规范\n").standards


def test_a_number_of_hundreds_of_thousands_of_digits_is_refused() -> None:
    listing = list_of(f"标准号,标准名称\nGB/T {'1' * 100_000}-2010,甲规范\nGB 90002-2010,乙规范\n")
    assert labels(listing) == ["GB 90002-2010"]


@pytest.mark.parametrize("heading", ["编号", "代码", "编码"])
def test_a_column_that_counts_its_rows_gives_no_places(heading: str) -> None:
    rows = "".join(f"{n},GB 9000{n}-2020,甲{n}设备规范\n" for n in range(1, 9))
    listing = list_of(f"{heading},标准号,标准名称\n{rows}")
    assert not any(one.codes for one in listing.standards) and not told(listing, "code-unknown")


@pytest.mark.parametrize(
    "cell", ["国家标准GB 90001-2020", "GB 90001-2020（国标）", "标准号：GB 90001-2020", "国标 GB 90001-2020"]
)
def test_what_only_says_what_the_number_is_is_nothing_to_tell(cell: str) -> None:
    listing = list_of(f"标准号,标准名称\n{cell},甲设备规范\n")
    assert labels(listing) == ["GB 90001-2020"] and not told(listing, "text-beside-number")


def test_a_level_that_is_another_one_is_told() -> None:
    listing = list_of("标准号,标准名称\n行业标准GB 90001-2020,甲设备规范\n")
    assert told(listing, "text-beside-number") == [["A2"]]
