"""Marking changes nothing but marks, whatever program wrote the workbook."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree
from xml.parsers import expat

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.making import csv_bytes, ods
from marked_books import (
    CLEAN_ROWS,
    HEADER_ROW,
    HEADINGS,
    MARKED_CELLS,
    ROWS,
    changed,
    coloured,
    like_wps,
    marked,
    parts,
    read,
    rich,
    seen,
    with_prefix,
    without_references,
)

SHEET = "xl/worksheets/sheet1.xml"
PATCHED = {SHEET, "xl/styles.xml"}
COMMENTED = {"[Content_Types].xml", "xl/worksheets/_rels/sheet1.xml.rels"}
NEW = {"xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"}
SHAPES: dict[str, Callable[[str], str]] = {
    "usual": str,
    "wps": like_wps,
    "prefix": with_prefix,
    "bare": without_references,
}


def shaped(folder: Path, shape: str) -> Path:
    return changed(rich(folder / "rich.xlsx"), folder / f"{shape}.xlsx", sheet1=SHAPES[shape])


@pytest.mark.parametrize("macros", [False, True])
def test_parts_that_no_mark_concerns_keep_their_bytes(macros: bool, tmp_path: Path) -> None:
    path = rich(tmp_path / ("list.xlsm" if macros else "list.xlsx"), macros=macros)
    before, after = parts(path), parts(marked(path))
    assert {name for name in before if before[name] != after[name]} == PATCHED | COMMENTED
    assert set(after) - set(before) == NEW
    assert list(after)[: len(before)] == list(before)
    assert ("xl/vbaProject.bin" in after) == macros


def test_the_comments_of_an_office_are_left_alone(tmp_path: Path) -> None:
    path = rich(tmp_path / "list.xlsx", comments=True)
    before, after = parts(path), parts(marked(path))
    assert {name for name in before if before[name] != after[name]} == PATCHED
    assert set(after) == set(before)
    assert openpyxl.load_workbook(marked(path))["明细表"]["C4"].comment.text == "办公室的批注"


@pytest.mark.parametrize("shape", SHAPES)
def test_every_way_of_writing_a_sheet_is_marked(shape: str, tmp_path: Path) -> None:
    path = shaped(tmp_path, shape)
    out = marked(path)
    assert seen(out) == seen(path)
    for name, data in parts(out).items():
        if name.endswith((".xml", ".rels", ".vml")):
            expat.ParserCreate().Parse(data, True)
    assert coloured(out) == MARKED_CELLS
    sheet = openpyxl.load_workbook(out)["明细表"]
    assert sheet.cell(HEADER_ROW, len(HEADINGS) + 1).value == "校验结果"
    for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + len(ROWS)):
        said = sheet.cell(row, len(HEADINGS) + 1).value
        assert (said is None) == (row in CLEAN_ROWS), row
    assert {one.coordinate for row in sheet.iter_rows() for one in row if one.comment} == MARKED_CELLS


@pytest.mark.parametrize("shape", SHAPES)
def test_marking_twice_is_marking_once(shape: str, tmp_path: Path) -> None:
    once = marked(shaped(tmp_path, shape))
    assert parts(marked(once)) == parts(once)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_marks_do_not_change_what_is_read(shape: str, tmp_path: Path) -> None:
    path = shaped(tmp_path, shape)
    first, again = read(path), read(marked(path))
    assert again.standards == first.standards
    assert again.ledger == first.ledger
    assert again.problems == first.problems
    assert again.headings == first.headings


def test_formats_widths_and_looked_up_values_stay(tmp_path: Path) -> None:
    path = rich(tmp_path / "list.xlsx")
    out = marked(path)
    before, after = openpyxl.load_workbook(path)["明细表"], openpyxl.load_workbook(out)["明细表"]
    assert after["B5"].value == before["B5"].value == "=号源!A2"
    assert openpyxl.load_workbook(out, data_only=True)["明细表"]["B5"].value == ROWS[1][1]
    assert after["B5"].border.left.style == before["B5"].border.left.style == "thin"
    assert after["B5"].number_format == "@"
    assert after["B4"].fill.fgColor.rgb == before["B4"].fill.fgColor.rgb
    assert after.column_dimensions["C"].width == before.column_dimensions["C"].width
    assert after.row_dimensions[6].hidden
    for kept in ("freeze_panes", "auto_filter", "merged_cells", "data_validations"):
        assert repr(getattr(after, kept)) == repr(getattr(before, kept)), kept
    areas = [[str(one.sqref) for one in sheet.conditional_formatting] for sheet in (before, after)]
    assert areas[0] == areas[1] == ["E4:E10", "D4:D10"]


def test_a_copy_is_written_as_the_guard_likes_it(tmp_path: Path) -> None:
    """A cell that does not begin with its place sends the guard the slow way, where large lists are refused."""
    xml = parts(marked(rich(tmp_path / "list.xlsx")))[SHEET]
    assert xml.count(b"<c ") == xml.count(b'<c r="')


def test_the_parts_of_a_sheet_stand_in_the_order_that_excel_wants(tmp_path: Path) -> None:
    """Excel offers to repair a workbook whose elements stand elsewhere; other programs pass it over."""
    xml = parts(marked(rich(tmp_path / "list.xlsx")))[SHEET]
    children = [child.tag.partition("}")[2] for child in ElementTree.fromstring(xml)]
    order = [
        "cols",
        "sheetData",
        "autoFilter",
        "mergeCells",
        "pageMargins",
        "drawing",
        "legacyDrawing",
        "extLst",
    ]
    assert [child for child in children if child in order] == order
    spans = re.findall(rb'<row r="(\d+)" spans="1:7"', xml)
    assert {int(row) for row in spans} <= {1, *CLEAN_ROWS}, "rows with a result are wider"


def test_a_sheet_that_is_no_xml_to_a_strict_parser_gets_no_comments(tmp_path: Path) -> None:
    path = rich(tmp_path / "list.xlsx")
    path = changed(
        path,
        tmp_path / "odd.xlsx",
        sheet1=lambda xml: xml.replace("<pageMargins", "<pageMargins left='1'", 1),
    )
    out = marked(path)
    assert not NEW & set(parts(out))
    assert seen(out) == seen(path)


def test_section_rows_stay_section_rows(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("明细表")
    sheet.write_row(0, 0, ["序号", "标准号", "标准名称", "状态"])
    sheet.merge_range("A2:F2", "一、不在体系中的分节")
    sheet.write_row(2, 0, [1, "GB/T 13016-2018", "标准体系", "现行"])
    sheet.write_row(3, 0, ["合计", "", "", ""])
    sheet.set_column(1, 16_383, 12)
    book.close()
    once = marked(path)
    assert read(once).ledger == read(path).ledger
    assert parts(marked(once)) == parts(once)
    sheet = openpyxl.load_workbook(once)["明细表"]
    assert sheet["G1"].value == "校验结果", "a merged row is as wide as F"
    assert sheet["G2"].value.startswith("【不计】分节行")
    assert sheet["G4"].value.startswith("【不计】小计")
    assert [sheet.column_dimensions[one].width for one in ("B", "G", "H")] == pytest.approx(
        [12.7, 60, 12.7], 0.01
    )


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    rows = [list(HEADINGS), [1, "=cmd|' /C calc_x0041_'!A0", "标准_x0041_", "=1+1", "@SUM(A1)", "-40℃", "+1"]]
    path = tmp_path / "list.csv"
    path.write_text(csv_bytes(rows), encoding="utf-8", newline="")
    out = marked(path)
    for data in (parts(out)[SHEET], parts(marked(out))[SHEET]):
        assert b"<f>" not in data
    assert b"calc_x005F_x0041_" in parts(marked(out))[SHEET], "Excel would read an A"
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][1:7] == rows[1][1:]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert "=cmd|' /C calc_x0041_'!A0" in sheet["H2"].value


def test_sheet_names_that_excel_does_not_take(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    long = "特别长的工作表名称" * 5
    table = [list(HEADINGS), [1, "GB/T 13016-2018", "标准体系", "现行吗", "", "", ""]]
    ods(path, {long + "一": table, long + "二": table, "a:b": table})
    out = marked(path)
    names = openpyxl.load_workbook(out).sheetnames
    assert len({name.casefold() for name in names}) == 3
    assert all(len(name) <= 31 for name in names)
    for name in names:
        assert "D2" in coloured(out, name)


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "GB/T 13016-2018",
            "MT/T 12O1.3-2023",
            "现行",
            "废止吗",
            "2018-02-30",
            "2018",
            "一、基础通用",
            "合计",
            "=1+1",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12),
    st.integers(-10, 10**6),
)
TABLES = st.lists(st.lists(CELLS, min_size=5, max_size=5), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(TABLES, st.integers(0, 3), st.integers(0, 2))
def test_any_list_keeps_its_values_and_is_marked_once(
    rows: list[list[object]], above: int, beside: int
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
        sheet = book.add_worksheet("明细表")
        sheet.write_row(above, beside, ["标准号", "标准名称", "状态", "发布日期", "备注"])
        for index, row in enumerate(rows, above + 1):
            sheet.write_row(index, beside, row)
        book.close()
        once = marked(path)
        assert seen(once, columns=5) == seen(path, columns=5)
        first, again = read(path), read(once)
        assert (again.standards, again.ledger, again.problems) == (
            first.standards,
            first.ledger,
            first.problems,
        )
        assert parts(marked(once)) == parts(once)
        openpyxl.load_workbook(io.BytesIO(once.read_bytes()))
