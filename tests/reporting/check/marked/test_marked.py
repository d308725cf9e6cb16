"""A marked copy keeps everything that it does not mark, reads back, and is marked once however often."""

import io
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from corpus.making import csv_bytes, ods, xls
from minestd.errors import MinestdError
from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.check.marked import is_rebuilt, refuse_suffix, write_marked

ERROR = "FFF9D3BE"
WARNING = "FFFFF4C3"
ROWS = [
    ["序号", "标准号", "标准名称", "状态", "发布日期"],
    [1, "GB/T 13016-2018", "标准体系", "现行", "2018-02-30"],
    [2, "GB/T 13016-2009", "标准体系", "废止", "2009-05-06"],
    [3, "", "没有编号的规范", "现行", ""],
]


@cache
def system() -> StandardsSystem:
    return load_system("coal-mine-2024")


def read(path: Path) -> StandardsList:
    return read_list(open_input(Role.LIST, path).container, system(), load_reading_data())


def marked(path: Path) -> Path:
    out = path.with_name(f"marked-{path.stem}.xlsx")
    with out.open("wb") as stream:
        write_marked(open_input(Role.LIST, path).container, read(path), "zh", stream)
    return out


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """A workbook with a picture, a chart, a text box, a comment, a looked-up number and a merged title."""
    path = tmp_path / "rich.xlsx"
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    sheet, other = book.add_worksheet("明细表"), book.add_worksheet("图")
    bold = book.add_format({"bold": True, "bg_color": "#00FF00", "border": 1})
    sheet.merge_range("A1:E1", "煤矿标准清单 & <样例>", bold)
    for row, values in enumerate(ROWS, 1):
        sheet.write_row(row, 0, values, bold if row == 1 else None)
    sheet.write_formula("B6", "=VLOOKUP(1,图!A:B,2,FALSE)", None, "MT/T 1201.3-2023")
    sheet.write_string("C6", "感知数据")
    sheet.write_comment("C3", "原有批注")
    picture = io.BytesIO(_png())
    other.insert_image("D2", "dot.png", {"image_data": picture})
    other.insert_textbox("F2", "文本框")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=图!$A$1:$A$2"})
    other.insert_chart("H2", chart)
    other.write_row(0, 0, [1, "MT/T 1201.3-2023"])
    book.close()
    return path


def _png() -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(4)))
        + chunk(b"IEND", b"")
    )


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_untouched_parts_keep_their_bytes(rich: Path) -> None:
    before, after = parts(rich), parts(marked(rich))
    assert list(before) == list(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/worksheets/sheet1.xml", "xl/styles.xml"}


def test_marks_are_where_the_problems_are(rich: Path) -> None:
    sheet = openpyxl.load_workbook(marked(rich))["明细表"]
    assert sheet["E3"].fill.fgColor.rgb == ERROR
    assert sheet["B4"].fill.fgColor.rgb == WARNING
    assert sheet["B5"].fill.fgColor.rgb == ERROR
    assert sheet["C3"].fill.patternType is None
    assert sheet["F2"].value == "校验结果"
    assert "E3" in sheet["F3"].value
    assert sheet["A2"].fill.fgColor.rgb == "FF00FF00"
    assert sheet["A2"].border.left.style == "thin"
    assert sheet["C3"].comment.text == "原有批注"


def test_cached_values_and_formulas_stay(rich: Path) -> None:
    out = marked(rich)
    assert openpyxl.load_workbook(out)["明细表"]["B6"].value.startswith("=VLOOKUP")
    assert openpyxl.load_workbook(out, data_only=True)["明细表"]["B6"].value == "MT/T 1201.3-2023"
    assert [one.label for one in read(out).standards] == [one.label for one in read(rich).standards]


def test_marking_twice_marks_once(rich: Path) -> None:
    once = marked(rich)
    twice = marked(once)
    assert parts(once) == parts(twice)


def test_a_mended_copy_loses_its_marks(rich: Path) -> None:
    copy = marked(rich)
    book = openpyxl.load_workbook(copy)
    sheet = book["明细表"]
    sheet["E3"], sheet["B4"], sheet["B5"] = "2018-02-06", "GB/T 1-2009", "GB/T 3-2009"
    book.save(copy)
    again = marked(copy)
    sheet = openpyxl.load_workbook(again)["明细表"]
    assert [sheet[cell].fill.patternType for cell in ("E3", "B4", "B5")] == [None, None, None]
    assert sheet["F2"].value == "校验结果"
    assert sheet["F3"].value is None and sheet["G2"].value is None


def test_other_formats_come_back_as_new_workbooks(tmp_path: Path) -> None:
    xls(tmp_path / "a.xls", {"明细表": ROWS})
    ods(tmp_path / "a.ods", {"明细表": ROWS})
    (tmp_path / "a.csv").write_text(csv_bytes(ROWS), encoding="gb18030", newline="")
    for name in ("a.xls", "a.ods", "a.csv"):
        path = tmp_path / name
        assert is_rebuilt(open_input(Role.LIST, path).container)
        out = marked(path)
        sheet = openpyxl.load_workbook(out).active
        assert sheet["E2"].fill.fgColor.rgb == ERROR
        assert sheet["F1"].value == "校验结果"
        assert [one.label for one in read(out).standards] == [one.label for one in read(path).standards]


def test_the_suffix_must_fit(rich: Path) -> None:
    refuse_suffix(open_input(Role.LIST, rich).container, ".xlsx")
    with pytest.raises(MinestdError, match="marked-suffix"):
        refuse_suffix(open_input(Role.LIST, rich).container, ".xls")
