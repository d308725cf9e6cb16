"""Columns that speak of standing, of stages, reviews and mines, in the words that offices use."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from lists_made import labels, list_in, list_of, statuses, told
from minestd.model.listing import StandardsList


def one_column(heading: str, *cells: str) -> StandardsList:
    """A list with a column of these cells."""
    rows = "".join(f'GB/T 9000{n}-2018,甲{n},"{cell}"\n' for n, cell in enumerate(cells, 1))
    return list_of(f"标准号,标准名称,{heading}\n{rows}")


@pytest.mark.parametrize("heading", ["是否有效", "是否现行", "有效性", "Valid"])
@pytest.mark.parametrize(
    ("yes", "no"), [("是", "否"), ("√", "×"), ("Y", "N"), ("有效", "失效"), ("TRUE", "FALSE")]
)
def test_a_question_of_validity(heading: str, yes: str, no: str) -> None:
    listing = one_column(heading, yes, no)
    assert statuses(listing) == ["in-force", "withdrawn"] and listing.has_status
    assert not told(listing, "status-unreadable")


@pytest.mark.parametrize("heading", ["是否作废", "是否废止", "是否失效"])
@pytest.mark.parametrize(("yes", "no"), [("是", "否"), ("√", "×"), ("作废", "现行")])
def test_a_question_of_the_contrary(heading: str, yes: str, no: str) -> None:
    assert statuses(one_column(heading, yes, no)) == ["withdrawn", "in-force"]


def test_a_tick_in_a_column_of_days() -> None:
    assert statuses(one_column("废止日期", "√", "2020-01-01", "")) == ["withdrawn", "unknown", "unknown"]


@pytest.mark.parametrize(
    ("remark", "status"),
    [
        ("作废", "withdrawn"),
        ("已废止", "withdrawn"),
        ("已废止，2020年起停用", "withdrawn"),
        ("被GB/T 90009-2020代替", "replaced"),
        ("已被 GB/T 90009-2020 替代", "replaced"),
        ("代替GB/T 90009-2008", "unknown"),
        ("修订", "unknown"),
        ("请核对是否作废", "unknown"),
        ("宣贯时间待定", "unknown"),
    ],
)
def test_remarks_that_consist_of_a_word_of_standing(remark: str, status: str) -> None:
    listing = one_column("备注", remark)
    assert statuses(listing) == [status] and not listing.has_status
    assert told(listing, "status-in-remarks") == ([] if status == "unknown" else [["C2"]])
    assert listing.standards[0].extra["备注"] == remark


def test_what_one_column_says_to_have_ended_has_ended() -> None:
    listing = list_of(
        "标准号,标准名称,状态,查新结果\nGB/T 90001-2018,甲,现行,作废\nGB/T 90002-2018,乙,废止,有效\n"
    )
    assert statuses(listing) == ["withdrawn", "withdrawn"]
    assert told(listing, "status-columns-disagree") == [["D2", "C2"], ["D3", "C3"]]


def test_a_remark_on_the_successor_leaves_the_dates_to_decide() -> None:
    listing = list_of("标准号,标准名称,状态,备注\nGB/T 90001-2018,甲,现行,由 GB/T 90001-2026 代替\n")
    assert statuses(listing) == ["in-force"] and str(listing.standards[0].replaced_by[0]) == "GB/T 90001-2026"


@pytest.mark.parametrize(
    ("heading", "cell", "remark", "said"),
    [
        ("状态", "现行", "已被MT/T 90102-2020代替", True),
        ("是否有效", "√", "已被MT/T 90102-2020代替", True),
        ("是否作废", "×", "被 MT/T 90102-2020 替代", True),
        ("查新结果", "无变更", "由MT/T 90102-2020代替", True),
        ("状态", "修订中", "已被MT/T 90102-2020代替", True),
        ("状态", "现行", "将被MT/T 90102-2020代替", False),
        ("状态", "现行", "代替MT/T 90102-2010", False),
        ("状态", "被代替", "已被MT/T 90102-2020代替", False),
        ("是否作废", "√", "已被MT/T 90102-2020代替", False),
    ],
)
def test_in_force_beside_a_remark_that_it_was_replaced_is_told_with_both_cells(
    heading: str, cell: str, remark: str, said: bool
) -> None:
    listing = list_of(f"标准号,标准名称,{heading},备注\nMT/T 90101-2015,甲,{cell},{remark}\n")
    assert told(listing, "status-beside-successor") == ([["D2", "C2"]] if said else [])


def test_columns_that_ask_name_both_cells_where_they_disagree() -> None:
    listing = list_of("标准号,标准名称,是否有效,是否作废\nMT/T 90101-2015,甲,√,√\n")
    assert statuses(listing) == ["withdrawn"]
    assert told(listing, "status-columns-disagree") == [["D2", "C2"]]


@pytest.mark.parametrize(
    ("cell", "status", "successors"),
    [
        ("现行有效", "in-force", []),
        ("无变更", "in-force", []),
        ("作废，由GB/T 90009-2020代替", "withdrawn", ["GB/T 90009-2020"]),
        ("已被GB/T 90009-2020代替", "replaced", ["GB/T 90009-2020"]),
        ("已更新为GB/T 90009-2020", "replaced", ["GB/T 90009-2020"]),
        ("已换版", "replaced", []),
    ],
)
@pytest.mark.parametrize("heading", ["查新结论", "有效性确认", "变更情况"])
def test_results_of_a_check(heading: str, cell: str, status: str, successors: list[str]) -> None:
    listing = one_column(heading, cell)
    assert statuses(listing) in ([status], ["replaced"] if successors else [status])
    assert [str(one) for one in listing.standards[0].replaced_by] == successors


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        (
            "原标准号,现标准号",
            "GB/T 90001-2008,GB/T 90001-2018",
            ("GB/T 90001-2008", "replaced", ["GB/T 90001-2018"]),
        ),
        ("原标准号,现标准号", "GB/T 90001-2008,GB/T 90001-2008", ("GB/T 90001-2008", "unknown", [])),
        (
            "标准号,现行标准号",
            "GB/T 90001-2008,GB/T 90001-2018",
            ("GB/T 90001-2008", "replaced", ["GB/T 90001-2018"]),
        ),
        ("序号,现行标准号", "1,GB/T 90001-2018", ("GB/T 90001-2018", "unknown", [])),
    ],
)
def test_the_number_before_and_after(head: str, rows: str, expected: tuple[str, str, list[str]]) -> None:
    one = list_of(f"{head},标准名称\n{rows},甲\n").standards[0]
    assert (one.label, one.status.value, [str(each) for each in one.replaced_by]) == expected


def test_an_old_number_beside_the_number_is_what_went_before_or_a_former_one() -> None:
    listing = list_of(
        "标准号,原标准号,标准名称\nKA/T 90001-1996,MT/T 90001-1996,甲\nGB/T 90002-2018,GB/T 90002-2009,乙\n"
    )
    assert [str(one) for one in listing.standards[0].former] == ["MT/T 90001-1996"]
    assert [str(one) for one in listing.standards[1].replaces] == ["GB/T 90002-2009"]


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("正在起草", "drafting"), ("起草阶段", "drafting"), ("WD", "drafting"), ("在编", "drafting"),
        ("正在征求意见", "comments"), ("CD", "comments"), ("DIS", "comments"), ("30.60", "comments"),
        ("正在审查", "review"), ("已送审", "review"), ("送审稿", "review"),
        ("报批阶段", "submitted"), ("正在批准", "submitted"), ("FDIS", "submitted"),
        ("已立项待编", "approved"), ("已下达", "approved"), ("网上公示", "apply"),
    ],
)  # fmt: skip
def test_stages(word: str, stage: str) -> None:
    listing = list_of(f"计划号,标准名称,阶段\n20239021-T-603,甲,{word}\n")
    project = listing.standards[0].project
    assert project is not None and project.stage == stage and not told(listing, "word-unreadable")


def test_an_unknown_stage_is_one_warning_and_the_rows_stand() -> None:
    rows = "".join(f"2023902{n}-T-603,甲{n},排队中\n" for n in range(1, 4))
    listing = list_of(f"计划号,标准名称,阶段\n{rows}2023902{4}-T-603,甲4,在路上\n")
    assert told(listing, "word-unreadable") == [["C2", "C3", "C4"], ["C5"]]
    assert listing.ledger.accepted == 4
    assert {one.severity.value for one in listing.problems if one.code == "word-unreadable"} == {"warning"}


def test_who_is_in_charge_makes_no_project() -> None:
    one = list_of("标准号,标准名称,归口单位,起草单位\nGB/T 90001-2018,甲,某标委会,某院\n").standards[0]
    project = one.project
    assert project is not None
    assert (project.kind, project.stage, project.approved, project.due) == (None, None, None, None)


@pytest.mark.parametrize(
    ("heading", "cell", "on", "conclusion"),
    [
        ("复审日期", "2024年 继续有效", "2024", "confirmed"),
        ("复审情况", "继续有效（2022-05）", "2022-05", "confirmed"),
        ("复审情况", "2017年继续有效；2022年 修订", "2022", "revise"),
        ("复审结论", "2024-05-01 废止", "2024-05-01", "withdraw"),
        ("复审结论", "继续有效", None, "confirmed"),
        ("复审年份", "2024", "2024", None),
        ("复审", "2023年复审，结论：继续有效", "2023", "confirmed"),
    ],
)
def test_reviews(heading: str, cell: str, on: str | None, conclusion: str | None) -> None:
    listing = one_column(heading, cell)
    review = listing.standards[0].review
    assert review is not None
    assert ((str(review.on) if review.on else None), review.conclusion) == (on, conclusion)
    assert not [one for one in listing.problems if one.severity.value == "error"]


def test_a_year_and_a_conclusion_in_two_columns() -> None:
    review = (
        list_of("标准号,标准名称,复审年份,复审结论\nGB/T 90001-2018,甲,2024,继续有效\n").standards[0].review
    )
    assert review is not None and (str(review.on), review.conclusion) == ("2024", "confirmed")


@pytest.mark.parametrize("heading", ["所属煤矿", "矿井", "使用单位", "单位"])
def test_several_mines(heading: str) -> None:
    listing = list_of(
        f"标准号,标准名称,{heading}\nGB/T 90001-2018,甲,东矿\nGB/T 90002-2018,乙,西矿\n"
        "GB/T 90001-2018,甲,西矿、南煤矿\n"
    )
    assert labels(listing) == ["GB/T 90001-2018", "GB/T 90002-2018"] and listing.mines == (
        "东矿",
        "西矿",
        "南煤矿",
    )
    assert listing.standards[0].mines == ("东矿", "西矿", "南煤矿") and listing.standards[1].mines == (
        "西矿",
    )
    assert len(told(listing, "several-mines")) == 1 and not told(listing, "duplicate-conflict")
    assert listing.standards[0].extra[heading] == "东矿、西矿、南煤矿"


def test_a_unit_of_measure_is_no_mine_and_one_mine_is_not_several() -> None:
    assert list_of("标准号,标准名称,单位\nGB/T 90001-2018,甲,份\n").mines == ()
    listing = list_of("标准号,标准名称,所属煤矿\nGB/T 90001-2018,甲,东矿\nGB/T 90002-2018,乙,东矿\n")
    assert listing.mines == ("东矿",) and not told(listing, "several-mines")


@pytest.mark.parametrize(
    ("sheets", "mines"),
    [
        (("东矿", "西矿"), ("东矿", "西矿")),
        (("某集团东煤矿标准清单", "某集团西煤矿标准清单"), ("某集团东煤矿", "某集团西煤矿")),
        (("国家标准", "行业标准"), ()),
        (("东矿", "说明用"), ()),
    ],
)
def test_sheets_that_are_named_after_mines(
    tmp_path: Path, sheets: tuple[str, str], mines: tuple[str, ...]
) -> None:
    book = Workbook()
    for place, name in enumerate(sheets, 1):
        sheet = book.create_sheet(name)
        sheet.append(["标准号", "标准名称"])
        sheet.append(["GB/T 90001-2018", "甲"])
        sheet.append([f"GB/T 9001{place}-2018", "乙"])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "list.xlsx")
    listing = list_in(tmp_path / "list.xlsx")
    assert listing.mines == mines and listing.standards[0].mines == mines
    assert bool(told(listing, "several-mines")) == bool(mines)
    assert listing.ledger.duplicate == 1


@pytest.mark.parametrize(
    ("heading", "cells", "right"),
    [
        ("受控状态", ["受控", "作废", "受控"], ["in-force", "withdrawn", "in-force"]),
        ("处理意见", ["继续使用", "作废", "更新"], ["in-force", "withdrawn", "replaced"]),
        ("核对", ["现行", "已更新", "无变更"], ["in-force", "replaced", "in-force"]),
    ],
)
def test_words_of_standing_under_a_heading_of_the_offices_own(
    heading: str, cells: list[str], right: list[str]
) -> None:
    rows = "".join(f"AQ {9001 + place}-2010,甲规范,{cell}\n" for place, cell in enumerate(cells))
    listing = list_of(f"标准编号,标准名称,{heading}\n{rows}")
    assert statuses(listing) == right
    assert not told(listing, "standing-aside")


@pytest.mark.parametrize("cells", [["甲处", "作废", "乙处", "丙处"], ["作废", "作废", "", "见附件三说明"]])
def test_words_of_an_end_that_are_not_read_are_told(cells: list[str]) -> None:
    rows = "".join(f"AQ {9001 + place}-2010,甲规范,{cell}\n" for place, cell in enumerate(cells))
    listing = list_of(f"标准编号,标准名称,甲乙丙\n{rows}")
    assert told(listing, "standing-aside") == [["C1"]]


def test_ticked_columns_and_remarks_have_their_own_rules() -> None:
    listing = list_of(
        "标准编号,标准名称,现行,废止,备注\nAQ 9001-2010,甲规范,√,,\nAQ 9002-2010,乙规范,,√,作废\n"
    )
    assert not told(listing, "standing-aside")
    assert statuses(listing) == ["in-force", "withdrawn"]


@pytest.mark.parametrize("word", ["已发布", "发布", "issued"])
def test_issued_says_nothing_of_the_day_of_implementation(word: str) -> None:
    assert statuses(list_of(f"标准编号,标准名称,状态\nAQ 9001-2010,甲规范,{word}\n")) == ["unknown"]


@pytest.mark.parametrize("heading", ["有效期至", "失效日期", "有效截止日期"])
def test_a_day_until_which_a_standard_holds(heading: str) -> None:
    listing = list_of(f"标准编号,标准名称,{heading}\nQ/ABC 001-2020,甲规范,2023-06-01\n")
    assert str(listing.standards[0].withdrawn) == "2023-06-01"


@pytest.mark.parametrize(
    ("heading", "cell"), [("作废标识", "是"), ("作废情况", "已作废"), ("当前是否有效（Y/N）", "N")]
)
def test_further_columns_of_standing(heading: str, cell: str) -> None:
    assert statuses(list_of(f"标准编号,标准名称,{heading}\nAQ 9001-2010,甲规范,{cell}\n")) == ["withdrawn"]
