"""Two odd layouts of an office, filled: what was ours to fill is filled, all else is kept or named."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from committee import make_report
from minestd.errors import MinestdError
from minestd.reading.inputs import Role, open_input
from minestd.reporting.own_template.fill import OwnTemplate
from minestd.reporting.own_template.references import Move
from minestd.reporting.paper import Paper
from office import converted, needs_office


def logo() -> io.BytesIO:
    """A small red square as PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\xc0\0\0" * 16 for _ in range(16))
    head = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def group_register(tmp_path: Path) -> Path:
    """A register that begins in column B under a logo, two rows to fill, a sum, signatures and a chart below."""
    path = tmp_path / "group.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("集团明细")
    cell = book.add_format({"border": 2, "bg_color": "#FFF2CC", "text_wrap": True})
    sheet.merge_range("B2:G2", "某集团标准明细表", book.add_format({"bold": True, "font_size": 20}))
    sheet.insert_image("A1", "logo.png", {"image_data": logo()})
    for place, heading in enumerate(("序号", "体系编号", "标准编号", "标准名称", "标准状态", "执行部门"), 1):
        sheet.write(3, place, heading, book.add_format({"bold": True, "border": 2}))
    for row in (4, 5):
        for place in range(1, 7):
            sheet.write_blank(row, place, None, cell)
        sheet.write_formula(row, 7, f'=IF(E{row + 1}="","",LEN(E{row + 1}))', cell, "")
    sheet.write("B7", "合计")
    sheet.write_formula("C7", "=COUNTA(D5:D6)", None, 0)
    sheet.merge_range("B9:D9", "编制人：          审核人：")
    sheet.data_validation("F5:F6", {"validate": "list", "source": ["现行", "废止"]})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='集团明细'!$B$5:$B$6", "name": "序号"})
    sheet.insert_chart("B12", chart)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.repeat_rows(3)
    sheet.print_area("A1:H9")
    note = book.add_worksheet("填表说明")
    note.write("A1", "请勿修改本页")
    note.insert_textbox("B3", "集团标准化部")
    note.write_formula("A2", "=COUNTA('集团明细'!D5:D6)", None, 0)
    book.close()
    return path


@pytest.fixture
def mine_summary(tmp_path: Path) -> Path:
    """Named statistics rows, named cells, and a list of gaps with columns of the office's own."""
    path = tmp_path / "mine.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("汇总")
    sheet.write("A1", "体系")
    sheet.write("B1", "（名称）")
    book.define_name("体系名称", "=汇总!$B$1")
    book.define_name("统计日期", "=汇总!$D$1")
    for place, heading in enumerate(("统计项", "应有数", "现有数", "现有数/应有数(%)")):
        sheet.write(3, place, heading)
    for row, label in enumerate(("国家", "行业", "团体", "地方", "企业", "共计"), 4):
        sheet.write(row, 0, label)
    gaps = book.add_worksheet("缺项")
    for place, heading in enumerate(("序位", "体系编号", "名称", "状态", "建议措施", "领导批示")):
        gaps.write(0, place, heading)
    book.close()
    return path


def filled(template: Path, target: Path) -> tuple[OwnTemplate, Path]:
    own = OwnTemplate(open_input(Role.TEMPLATE, template), Paper(make_report(evil=False), "zh"))
    with target.open("wb") as stream:
        own.write(stream)
    return own, target


def test_the_register_is_filled_in_the_offices_own_columns_and_style(
    group_register: Path, tmp_path: Path
) -> None:
    _, path = filled(group_register, tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(path)["集团明细"]
    standards = len(make_report(evil=False).listing.standards)
    rows = [
        [cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_row=4 + standards, min_col=2)
    ]
    assert [row[0] for row in rows] == list(range(1, standards + 1))
    assert ["GB/T 100-2015", "标准GB/T 100-2015", "现行"] in [row[2:5] for row in rows]
    for number in range(5, 5 + standards):
        assert sheet[f"E{number}"].fill.fgColor.rgb == "FFFFF2CC"
        assert sheet[f"E{number}"].border.left.style == "medium"
        assert sheet[f"H{number}"].value == f'=IF(E{number}="","",LEN(E{number}))'


def test_what_stands_below_moves_down_and_follows(group_register: Path, tmp_path: Path) -> None:
    _, path = filled(group_register, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["集团明细"]
    last = 4 + len(make_report(evil=False).listing.standards)
    assert sheet[f"B{last + 1}"].value == "合计"
    assert sheet[f"C{last + 1}"].value == f"=COUNTA(D5:D{last})"
    assert book["填表说明"]["A2"].value == f"=COUNTA('集团明细'!D5:D{last})"
    assert f"B{last + 3}:D{last + 3}" in [str(area) for area in sheet.merged_cells.ranges]
    assert str(sheet.data_validations.dataValidation[0].sqref) == f"F5:F{last}"
    assert sheet.print_area == f"'集团明细'!$A$1:$H${last + 3}"


def test_logo_chart_text_box_and_print_setup_are_kept(group_register: Path, tmp_path: Path) -> None:
    _, path = filled(group_register, tmp_path / "out.xlsx")
    before, after = zipfile.ZipFile(group_register), zipfile.ZipFile(path)
    assert set(before.namelist()) == set(after.namelist())
    assert after.read("xl/media/image1.png") == before.read("xl/media/image1.png")
    assert after.read("xl/drawings/drawing2.xml") == before.read("xl/drawings/drawing2.xml")
    assert after.read("xl/styles.xml") == before.read("xl/styles.xml")
    last = 4 + len(make_report(evil=False).listing.standards)
    assert f"$B$5:$B${last}".encode() in after.read("xl/charts/chart1.xml")
    sheet = openpyxl.load_workbook(path)["集团明细"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (8, "landscape")
    assert sheet.print_title_rows == "$4:$4"


def test_what_was_not_recognised_is_named(group_register: Path, mine_summary: Path) -> None:
    paper = Paper(make_report(evil=False), "zh")
    kept = {(one.why, one.seen) for one in OwnTemplate(open_input(Role.TEMPLATE, group_register), paper).kept}
    assert ("template-column-kept", "执行部门") in kept
    assert any(why == "template-sheet-kept" for why, _ in kept)
    assert any(why == "template-recalculated" for why, _ in kept)
    assert ("template-column-kept", "领导批示") in {
        (o.why, o.seen) for o in OwnTemplate(open_input(Role.TEMPLATE, mine_summary), paper).kept
    }


def test_named_rows_and_named_cells_get_their_values(mine_summary: Path, tmp_path: Path) -> None:
    own, path = filled(mine_summary, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["汇总"]
    assert (sheet["B1"].value, sheet["D1"].value) == ("小体系", "2025-06-30")
    whole = own.paper.report.nodes[""]
    total = [cell.value for cell in sheet[10]]
    assert total[:3] == ["共计", whole.required, whole.all.existing]
    assert sum(sheet[f"C{row}"].value for row in range(5, 10)) <= whole.all.existing
    gaps = book["缺项"]
    assert gaps["B2"].value == own.paper.report.gaps[0].code
    assert gaps.max_row == 1 + len(own.paper.report.gaps)


@needs_office
def test_the_filled_workbook_opens_and_calculates(group_register: Path, tmp_path: Path) -> None:
    own, path = filled(group_register, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(converted(path, "xlsx", tmp_path / "opened"), data_only=True)
    standards = own.paper.report.listing.standards
    numbered = sum(1 for one in standards if one.number)
    assert book["填表说明"]["A2"].value == numbered
    assert book["集团明细"]["B2"].value == "某集团标准明细表"


def test_a_workbook_with_nothing_of_ours_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet().write("A1", "考勤表")
    book.close()
    with pytest.raises(MinestdError) as refused:
        OwnTemplate(open_input(Role.TEMPLATE, path), Paper(make_report(), "zh"))
    assert refused.value.code == "template-nothing"


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(D5:D6)", "SUM(D5:D16)"),
        ("D4+D7", "D4+D17"),
        ("$D$5:$D$20", "$D$5:$D$30"),
        ("其他!D7+明细!D7", "其他!D7+明细!D17"),
        ('"D7"&D7', '"D7"&D17'),
        ("LOG10(D7)", "LOG10(D17)"),
        ("'明细'!D9", "'明细'!D19"),
    ],
)
def test_references_follow_the_rows(formula: str, moved: str) -> None:
    assert Move("明细", 5, 7, 10).formula(formula, "明细") == moved
