"""A new xlsx of a list's values with the problems marked, for files whose own format cannot be patched."""

from collections.abc import Mapping
from typing import BinaryIO

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.model.own_cell import OwnCell
from minestd.model.problem import Severity
from minestd.reading.files.raw_tables import RawRow, RawTable, read_tables
from minestd.reading.guard import Container
from minestd.reading.words.cell_text import text_of
from minestd.reporting.check.marked.marks import MarksOfSheet
from minestd.reporting.check.marked.styles import COLOURS
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import clean, sheet_name
from minestd.reporting.excel.new_book import new_book
from minestd.reporting.excel.own_cells import AS_TEXT, write_own
from minestd.reporting.text.widths import width
from minestd.wording import Lang, say

_NARROWEST, _WIDEST = 6, 45
_ROWS_MEASURED = 500


def write_rebuilt(
    container: Container, sheets: Mapping[str | None, MarksOfSheet], lang: Lang, stream: BinaryIO
) -> None:
    """Write every sheet's values; those that were read as lists are marked."""
    book = new_book(stream)
    styles = Styles(book)
    names: set[str] = set()
    for table in read_tables(container, None):
        name = _own_name(table.sheet or say(lang, "marked.sheet"), names)
        sheet = book.add_worksheet(name)
        marks = sheets.get(table.sheet)
        _write_values(sheet, table, marks, styles)
        if marks is not None:
            _write_results(sheet, table, marks, styles)
        for row in table.marks.hidden_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        if table.hidden:
            sheet.hide()
    book.close()


def _own_name(title: str, names: set[str]) -> str:
    """A sheet's name that Excel takes and no sheet before has."""
    name, times = sheet_name(clean(title)), 1
    while name.casefold() in names:
        times += 1
        name = f"{sheet_name(clean(title))[:26]} ({times})"
    names.add(name.casefold())
    return name


def _write_values(sheet: Worksheet, table: RawTable, marks: MarksOfSheet | None, styles: Styles) -> None:
    places = {(row - 1, column - 1): one for (row, column), one in marks.fills.items()} if marks else {}
    aside = marks.column if marks and marks.column else 0
    head = marks.header_row - 1 if marks else -1
    widest: dict[int, int] = {}
    for row, values in enumerate(table.rows, table.top):
        for column, value in enumerate(values, table.left):
            severity = places.pop((row, column), None)
            if column + 1 == aside and row >= head:
                continue
            if row - table.top < _ROWS_MEASURED and row >= head:
                widest[column] = max(widest.get(column, 0), width(text_of(value)))
            own = table.own_text(row - table.top, column - table.left)
            cell = value if isinstance(value, str) else own
            _write(sheet, row, column, cell, _look(severity, row == head), styles)
    for (row, column), severity in places.items():
        _write(sheet, row, column, "", _look(severity, row == head), styles)
    for column, needed in widest.items():
        sheet.set_column(column, column, min(max(needed + 2, _NARROWEST), _WIDEST))
    if marks:
        sheet.freeze_panes(marks.header_row, 0)


def _write_results(sheet: Worksheet, table: RawTable, marks: MarksOfSheet, styles: Styles) -> None:
    column = (marks.column or table.left + _filled_width(table.rows) + 1) - 1
    sheet.set_column(column, column, marks.result.width)
    sheet.write_string(marks.header_row - 1, column, marks.result.heading, styles.get(**_look(None, True)))
    for row, text in marks.texts.items():
        sheet.write_string(row - 1, column, clean(text), styles.get())


def _filled_width(rows: list[RawRow]) -> int:
    return max((column for row in rows for column, value in enumerate(row, 1) if text_of(value)), default=0)


def _look(severity: Severity | None, heading: bool) -> dict[str, object]:
    look: dict[str, object] = {"bold": True} if heading else {}
    if severity is not None:
        look["bg_color"] = "#" + COLOURS[severity].decode()[2:]
    return look


def _write(
    sheet: Worksheet, row: int, column: int, cell: str, look: dict[str, object], styles: Styles
) -> None:
    def own(number_format: str | int) -> Format:
        return styles.get(num_format=number_format, **look)

    if isinstance(cell, OwnCell) and write_own(sheet, row, column, cell, own):
        return
    if cell:
        # Text that stays text when somebody edits the cell: a code such as 1.10 would become a number.
        sheet.write_string(row, column, clean(cell), own(AS_TEXT))
    elif look:
        sheet.write_blank(row, column, None, styles.get(**look))
