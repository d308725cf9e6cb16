"""Workbooks as offices have them, for the tests of marking: with all that a load-and-save would lose."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.check.marked import write_marked
from minestd.reporting.check.marked.styles import COLOURS
from minestd.wording import Lang

HEADINGS = ("序号", "标准号", "标准名称", "状态", "发布日期", "实施日期", "备注")
TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 3, 4

# Row by row below the header: what is wrong with it, if anything, stands behind it.
ROWS: tuple[tuple[object, ...], ...] = (
    (1, "GB/T 13016-2018", "标准体系构建原则和要求", "现行", "2018-02-06", "2018-09-01", ""),
    (
        2,
        "MT/T 12O1.3-2023",
        "煤矿感知数据联网接入规范 第3部分：工业视频",
        "现行",
        "2023-05-12",
        "",
        "",
    ),  # letter O
    (
        3,
        "GB/T 34679-2017",
        "智慧矿山信息系统通用技术规范",
        "现行",
        "2017-02-30",
        "2018-05-01",
        "",
    ),  # no such day
    (4, "不知道", "煤矿智能化试验用标准", "现行", "2020-01-01", "", "=1+1"),  # no number
    (5, "GB/T 13016-2018", "标准体系构建原则和要求", "废止", "2018-02-06", "2018-09-01", "重复"),  # conflict
    (
        6,
        "GB 50215-2015",
        "煤炭工业矿井设计规范",
        "现行吗",
        "2015-08-27",
        "2016-05-01",
        '=HYPERLINK("http://x")',
    ),
    (7, "NB/T 51043-2015", "煤矿综采工作面视频监控系统技术条件", "现行", "2015-10-27", "2016-03-01", "<b>&"),
)
MARKS = {colour.decode() for colour in COLOURS.values()}
MARKED_CELLS = {"B5", "E6", "B7", "D8", "D9"}
CLEAN_ROWS = (4, 10)


def picture() -> bytes:
    """A PNG of one red point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
        + chunk(b"IEND", b"")
    )


def rich(path: Path, *, macros: bool = False, comments: bool = False) -> Path:
    """A list beside a picture, a chart, a text box, conditional formats, drop-downs, names, a table, a frozen head,
    hidden rows, merged cells, sparklines, and numbers that formulas look up; with a fake VBA project on request."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("明细表")
    aside = book.add_worksheet("图表")
    source = book.add_worksheet("号源")
    blue = book.add_format({"bg_color": "#DDEBF7", "border": 1, "num_format": "@"})
    head = book.add_format({"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "border": 1})
    sheet.merge_range("A1:G1", "某集团标准清单", book.add_format({"bold": True, "align": "center"}))
    sheet.write_row(HEADER_ROW - 1, 0, HEADINGS, head)
    for index, row in enumerate(ROWS):
        number = FIRST_ROW + index
        source.write_string(index, 0, str(row[1]))
        sheet.write_number(number - 1, 0, int(str(row[0])))
        sheet.write_formula(number - 1, 1, f"=号源!A{index + 1}", blue, str(row[1]))
        for column, text in enumerate(row[2:], 2):
            if text:
                sheet.write_string(number - 1, column, str(text), blue if column == 3 else None)
    last = FIRST_ROW + len(ROWS) - 1
    sheet.set_column("C:C", 44)
    sheet.set_row(5, None, None, {"hidden": True})
    sheet.freeze_panes(HEADER_ROW, 0)
    sheet.autofilter(HEADER_ROW - 1, 0, last - 1, 6)
    sheet.conditional_format(f"E4:E{last}", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format(
        f"D4:D{last}", {"type": "text", "criteria": "containing", "value": "废止", "format": head}
    )
    sheet.data_validation(f"D4:D{last}", {"validate": "list", "source": ["现行", "废止"]})
    sheet.add_sparkline("N20", {"range": "A4:A10"})
    sheet.insert_image("J15", "point.png", {"image_data": io.BytesIO(picture())})
    sheet.insert_textbox("J18", "请各单位核对")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=明细表!$A$4:$A$10"})
    sheet.insert_chart("J22", chart)
    aside.insert_textbox("B2", "另一个文本框")
    aside.add_table("A10:B12", {"columns": [{"header": "甲"}, {"header": "乙"}]})
    book.define_name("标准号列", f"=明细表!$B$4:$B${last}")
    if comments:
        sheet.write_comment("C4", "办公室的批注", {"author": "张工"})
    if macros:
        project = path.with_suffix(".bin")
        project.write_bytes(b"\xd0\xcf\x11\xe0 not a real project")
        book.add_vba_project(str(project))
        book.set_vba_name("ThisWorkbook")
        for one in (sheet, aside, source):
            one.set_vba_name()
    book.close()
    return path


def parts(file: Path | bytes) -> dict[str, bytes]:
    """Every part of a package with its content."""
    with zipfile.ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def changed(path: Path, target: Path, **changes: Callable[[str], str]) -> Path:
    """A copy with some parts rewritten; a part is named by the end of its file's name (`sheet1`, `styles`)."""
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for info in package.infolist():
            data = package.read(info)
            name = info.filename.rpartition("/")[2].removesuffix(".xml")
            if name in changes and info.filename.endswith(".xml"):
                data = changes[name](data.decode()).encode()
            out.writestr(info, data)
    return target


def like_wps(xml: str) -> str:
    """A sheet that claims to hold one cell, and says of every column to the last one how wide it is."""
    xml = re.sub(r'<dimension ref="[^"]*"/>', '<dimension ref="A1:A1"/>', xml)
    return xml.replace("</cols>", '<col min="4" max="16384" width="9" style="0"/></cols>')


def with_prefix(xml: str) -> str:
    """The same sheet with every element of the main namespace named by a prefix, as some libraries write it."""
    xml = xml.replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        1,
    )
    return re.sub(r"<(/?)(?=[A-Za-z]+[\s/>])", r"<\1x:", xml)


def without_references(xml: str) -> str:
    """The same sheet without the places of rows and cells: allowed, and some web systems write it so."""
    xml = re.sub(r'<c r="[A-Z]+[0-9]+"', "<c", xml)
    xml = re.sub(r'(?=<row r="3")', "<row/>", xml)
    return re.sub(r'<row r="[0-9]+"', "<row", xml)


def values(rows: list[list[object]], column: int) -> list[list[object]]:
    """The first `column` columns, blank rows at the end left out."""
    cut = [row[:column] for row in rows]
    while cut and not any(cut[-1]):
        cut.pop()
    return cut


@cache
def system() -> StandardsSystem:
    """The shipped framework."""
    return load_system("coal-mine-2024")


def read(path: Path) -> StandardsList:
    """The list, by the shipped framework."""
    return read_list(open_input(Role.LIST, path).container, system(), load_reading_data())


def marked(path: Path, lang: Lang = "zh") -> Path:
    """The marked copy, beside the list."""
    suffix = path.suffix if path.suffix == ".xlsm" else ".xlsx"
    out = path.with_name(f"{path.stem}-marked{suffix}")
    with out.open("wb") as stream:
        write_marked(open_input(Role.LIST, path).container, read(path), lang, stream)
    return out


def seen(path: Path, sheet: str = "明细表", columns: int = len(HEADINGS)) -> list[list[object]]:
    """The values that another reader finds in the list's own columns."""
    return values(CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(), columns)


def coloured(path: Path, sheet: str = "明细表") -> set[str]:
    """The cells that carry a colour of ours."""
    cells = (cell for row in openpyxl.load_workbook(path)[sheet].iter_rows() for cell in row)
    return {cell.coordinate for cell in cells if cell.fill.fgColor.rgb in MARKS}
