"""What the office keeps in columns of its own comes back as what it was: amounts can be summed, dates sorted."""

import datetime
import io
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt
from openpyxl.cell.cell import Cell

from cli import Run
from corpus.dialects import DIALECTS, packed, unpacked
from minestd.model.own_cell import OwnCell
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list

HEADINGS = ["标准号", "标准名称", "状态", "发布日期"]
# Heading, the format that the office chose, the values of two rows.
OWN: dict[str, tuple[str | int, list[object]]] = {
    "单价": ('#,##0.00"元"', [1234.5, 42]),
    "符合率": (9, [0.85, 0.5]),
    "完成率": ("0.0%", [0.333, 1]),
    "收到": (14, [datetime.date(2024, 3, 15), datetime.date(2024, 5, 6)]),
    "到期": ('yyyy"年"m"月"d"日"', [datetime.date(2025, 1, 2), datetime.date(2026, 1, 2)]),
    "时刻": ("hh:mm", [datetime.time(8, 30), datetime.time(17, 5)]),
    "工时": ("[h]:mm", [datetime.timedelta(hours=30, minutes=15), datetime.timedelta(hours=2)]),
    "页数": ("General", [24, 30]),
    "箱号": ("000", [7, 12]),
    "柜号": ("@", ["007", "1.10"]),
    "金额文字": ("General", ["1,200.00", "85%"]),
    "核对": ("General", [True, False]),
}
NUMBERS = ["GB 41022-2021", "MT/T 914-2019"]
PLACE_OF_TIMES = ("时刻", "工时")


def _book() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("明细表")
    sheet.write_row(0, 0, [*HEADINGS, *OWN, "摘录", "网页"])
    for row, number in enumerate(NUMBERS, 1):
        sheet.write_row(row, 0, [number, "煤矿瓦斯抽采基本指标", "现行"])
        sheet.write_datetime(
            row, 3, datetime.date(2021, 12, row), book.add_format({"num_format": "yyyy/m/d"})
        )
        for column, (form, values) in enumerate(OWN.values(), len(HEADINGS)):
            look = book.add_format({"num_format": form})
            value = values[row - 1]
            if isinstance(value, str):
                sheet.write_string(row, column, value, look)
            else:
                sheet.write(row, column, value, look)
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(row, len(HEADINGS) + len(OWN), "见 ", bold, "第三章", " 第 1 条")
        sheet.write_url(row, len(HEADINGS) + len(OWN) + 1, "https://example.org/a", string="网页甲")
    book.close()
    return out.getvalue()


BOOK = _book()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "list.xlsx"
    file.write_bytes(BOOK)
    return file


def _cells(file: Path, sheet: str | None = None) -> dict[str, list[Cell]]:
    """Heading → the cells of the two standards, in the order of their numbers, of the sheet that has them."""
    read = openpyxl.load_workbook(file, data_only=True)
    for one in [read[sheet]] if sheet else read.worksheets:
        rows = list(one.iter_rows())
        head = next((row for row in rows if "单价" in [cell.value for cell in row]), None)
        if head is None:
            continue
        found = [row for row in rows if any(cell.value in NUMBERS for cell in row)]
        found.sort(key=lambda row: min(NUMBERS.index(cell.value) for cell in row if cell.value in NUMBERS))
        return {str(cell.value): [row[place] for row in found] for place, cell in enumerate(head)}
    raise AssertionError("no sheet has the columns")


def _same(cell: Cell, value: object, form: str | int) -> bool:
    written = cell.value
    if isinstance(written, datetime.datetime) and not isinstance(value, datetime.datetime):
        written = written.date()
    expected = {9: "0%", 14: "mm-dd-yy", "General": "General"}.get(form, form)
    if isinstance(value, str):
        return written == value and cell.data_type in ("s", "inlineStr")
    return written == value and type(written) is type(value) and cell.number_format == expected


COMMANDS = {
    "review sheet": ["place", "{list}", "-o", "{out}"],
    "working edition": ["report", "{list}", "-o", "{out}", "--as-of", "2025-12-31"],
    "edition to hand in": ["workbook", "{list}", "-o", "{out}", "--as-of", "2025-12-31"],
    "marked copy": ["check", "{list}", "--marked", "{out}"],
}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_own_values_keep_type_and_look(name: str, book: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "out.xlsx"
    run(*(word.format(list=book, out=out) for word in COMMANDS[name]))
    cells = _cells(out)
    for heading, (form, values) in OWN.items():
        for cell, value in zip(cells[heading], values, strict=True):
            assert _same(cell, value, form), (heading, cell.value, cell.number_format)
    assert [cell.value for cell in cells["摘录"]] == ["见 第三章 第 1 条"] * 2
    assert [cell.value for cell in cells["网页"]] == ["网页甲"] * 2
    assert all(cell.data_type == "s" for cell in cells["网页"])


def test_texts_that_look_like_numbers_stay_texts_when_edited(book: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "out.xlsx"
    for command in ("place", "report", "workbook"):
        run(command, str(book), "-o", str(out), "--force")
        cells = _cells(out)
        assert {cell.number_format for cell in (*cells["柜号"], *cells["金额文字"])} == {"@"}, command


def test_the_review_sheet_gives_the_same_values_when_it_is_read_again(
    book: Path, tmp_path: Path, run: Run
) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    run("place", str(book), "-o", str(first))
    run("place", str(first), "-o", str(second))
    for heading, cells in _cells(first).items():
        again = _cells(second)[heading]
        assert [(one.value, one.number_format) for one in cells] == [
            (one.value, one.number_format) for one in again
        ], heading


@pytest.mark.parametrize("name", sorted({*DIALECTS} - {"strict"}))
def test_formats_are_known_in_every_dialect(name: str, tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(packed(DIALECTS[name](unpacked(BOOK))))
    found = read_list(
        open_input(Role.LIST, file).container, load_system("coal-mine-2024"), load_reading_data()
    )
    for standard, row in zip(found.standards, (0, 1), strict=True):
        for heading, (form, values) in OWN.items():
            cell = standard.extra[heading]
            if isinstance(values[row], str):
                assert not isinstance(cell, OwnCell)
                assert cell == values[row]
            else:
                assert isinstance(cell, OwnCell)
                assert cell.number_format == ("" if form == "General" else form)
                assert not isinstance(standard.texts["标准名称"], OwnCell)
                assert isinstance(standard.texts["发布日期"], OwnCell)


def test_an_old_workbook_keeps_formats_too(tmp_path: Path, run: Run) -> None:
    file, out = tmp_path / "list.xls", tmp_path / "out.xlsx"
    book = xlwt.Workbook(encoding="utf-8")
    book.add_sheet("说明").write(0, 0, 1, xlwt.easyxf(num_format_str="0.000"))
    sheet = book.add_sheet("明细表")
    for column, heading in enumerate([*HEADINGS[:2], "单价", "符合率", "收到", "页数"]):
        sheet.write(0, column, heading)
    day = xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"')
    for row, number in enumerate(NUMBERS, 1):
        sheet.write(row, 0, number)
        sheet.write(row, 1, "甲")
        sheet.write(row, 2, 38.5, xlwt.easyxf(num_format_str='#,##0.00"元"'))
        sheet.write(row, 3, 0.85, xlwt.easyxf(num_format_str="0%"))
        sheet.write(row, 4, datetime.date(2024, 3, row), day)
        sheet.write(row, 5, 24)
    book.save(str(file))
    for arguments in (("place", file, "-o", out), ("check", file, "--marked", out, "--force")):
        run(*arguments)
        cells = _cells(out)
        looks = [cells[heading][0].number_format for heading in ("单价", "符合率", "收到", "页数")]
        assert looks == ['#,##0.00"元"', "0%", 'yyyy"年"m"月"d"日"', "General"]
        assert [cell.value for cell in cells["单价"]] == [38.5, 38.5]


def test_lists_in_text_files_hold_texts(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("标准号,标准名称,单价\nGB 41022-2021,甲,38.5\n", encoding="utf-8")
    found = read_list(
        open_input(Role.LIST, file).container, load_system("coal-mine-2024"), load_reading_data()
    )
    assert not isinstance(found.standards[0].extra["单价"], OwnCell)


def test_values_of_a_second_row_for_a_standard_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    for row in (["标准号", "标准名称", "单价"], ["GB 1-2020", "甲", None], ["GB 1-2020", "甲", 38.5]):
        book.active.append(row)
    book.save(file)
    found = read_list(
        open_input(Role.LIST, file).container, load_system("coal-mine-2024"), load_reading_data()
    )
    for texts in (found.standards[0].extra, found.standards[0].texts):
        cell = texts["单价"]
        assert isinstance(cell, OwnCell)
        assert cell.value == 38.5


def test_what_excel_cannot_hold_is_written_as_text(tmp_path: Path, run: Run) -> None:
    file, out = tmp_path / "list.xlsx", tmp_path / "out.xlsx"
    book = openpyxl.Workbook()
    for row in (["标准号", "标准名称", "单价"], ["GB 1-2020", "甲", 1e300], [NUMBERS[0], "乙", 5]):
        book.active.append(row)
    book.save(file)
    run("place", str(file), "-o", str(out))
    columns = openpyxl.load_workbook(out).worksheets[0].iter_cols(values_only=True)
    values = next(column for column in columns if "单价" in column)
    assert set(values) == {"单价", 1e300, 5}
