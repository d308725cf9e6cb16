"""A new xlsx of a list's values with the problems marked, for files whose own format cannot be patched."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import BinaryIO

from xlsxwriter.worksheet import Worksheet

from minestd.model.problem import Severity
from minestd.reading.cells import Table, read_tables
from minestd.reading.guard import Container
from minestd.reporting.marked.marks import SheetMarks
from minestd.reporting.sheets import FILLS, Styles, new_book
from minestd.wording import Lang, say

_LONGEST = 32_767
_WIDTH = 60


def write_rebuilt(
    container: Container, sheets: Mapping[str | None, SheetMarks], lang: Lang, stream: BinaryIO
) -> None:
    """Write every sheet's values; those that were read as lists are marked."""
    book = new_book(stream)
    styles = Styles(book)
    for table in read_tables(container, None):
        sheet = book.add_worksheet(table.sheet or say(lang, "marked.sheet"))
        marks = sheets.get(table.sheet)
        _write_values(sheet, table, marks, styles)
        if marks is not None:
            width = table.left + max((len(row) for row in table.rows), default=0)
            column = (marks.column or width + 1) - 1
            sheet.set_column(column, column, _WIDTH)
            sheet.write_string(marks.header_row - 1, column, marks.heading, styles.heading())
            for row, text in marks.texts.items():
                sheet.write_string(row - 1, column, text[:_LONGEST], styles.get(text_wrap=True))
        if table.hidden:
            sheet.hide()
    book.close()


def _write_values(sheet: Worksheet, table: Table, marks: SheetMarks | None, styles: Styles) -> None:
    fills = marks.fills if marks else {}
    aside = (marks.column or 0) if marks else 0
    places = {(row - 1, column - 1): severity for (row, column), severity in fills.items()}
    for row, values in enumerate(table.rows, table.top):
        for column, value in enumerate(values, table.left):
            severity = places.pop((row, column), None)
            if column + 1 != aside:
                _write(sheet, row, column, value, severity, styles)
    for (row, column), severity in places.items():
        _write(sheet, row, column, "", severity, styles)


def _write(
    sheet: Worksheet, row: int, column: int, value: object, severity: Severity | None, styles: Styles
) -> None:
    look: dict[str, object] = {"bg_color": FILLS[severity.value]} if severity else {}
    if isinstance(value, datetime | date | time):
        form = "yyyy-mm-dd" if not isinstance(value, time) else "hh:mm:ss"
        sheet.write_datetime(row, column, value, styles.get(num_format=form, **look))
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, styles.get(**look))
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, styles.get(**look))
    elif value != "":
        sheet.write_string(row, column, str(value)[:_LONGEST], styles.get(**look))
    elif severity:
        sheet.write_blank(row, column, None, styles.get(**look))
