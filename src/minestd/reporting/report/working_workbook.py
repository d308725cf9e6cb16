"""The report as an Excel workbook: a sheet a table, ready to read, filter and print. Cells hold
values; only what the list itself said follows the printed cell beside it."""

import io
from typing import Any, BinaryIO

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.model.own_cell import OwnCell
from minestd.model.place import column_letters
from minestd.reporting.excel.as_printed import as_printed
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import clean, number_of, sheet_name
from minestd.reporting.excel.new_book import new_book
from minestd.reporting.excel.own_cells import text_format, write_own
from minestd.reporting.excel.printing import LINE_HEIGHT, print_setup, row_height, text_lines
from minestd.reporting.paper import Tabled
from minestd.reporting.table import Cell, Column, Live, Rate, Row, Table, text_of
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang


def write_workbook(paper: Tabled, stream: BinaryIO) -> None:
    """Write every table of the report to a sheet of its own."""
    memory = io.BytesIO()
    book = new_book(memory)
    styles = Styles(book)
    book.set_properties({"title": paper.title, "comments": f"minestd, {paper.as_of.isoformat()}"})
    for table in paper.tables:
        write_sheet(book.add_worksheet(sheet_name(table.title)), table, styles, paper.lang)
    book.close()
    stream.write(memory.getvalue())


def write_sheet(sheet: Worksheet, table: Table, styles: Styles, lang: Lang) -> None:
    """Title, heading row, rows, notes; frozen head, filter and A4 landscape print set-up."""
    last = len(table.columns) - 1
    sheet.write_string(0, 0, table.title, styles.get(bold=True, font_size=14))
    sheet.set_row(0, 24)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(1, place, clean(column.heading), styles.heading())
    lines = max(lines_needed(column.heading, column.width - 1) for column in table.columns)
    sheet.set_row(1, LINE_HEIGHT * max(lines, 2))
    for number, row in enumerate(table.rows, start=2):
        _write_row(sheet, number, row, table, styles)
    for number, note in enumerate(table.notes, start=len(table.rows) + 3):
        sheet.write_string(number, 0, note, styles.get(italic=True, font_color="#595959"))
    sheet.freeze_panes(2, 2 if last > 4 else 0)
    if table.rows:
        sheet.autofilter(1, 0, len(table.rows) + 1, last)
    print_setup(sheet, table.title, lang, (0, 1))


def _format_of(column: Column[Any], cell: Cell) -> str:
    """Texts of the office's own that look like numbers stay texts; all else has the format of its kind."""
    return text_format(cell) if column.is_own and isinstance(cell, str) else ""


def _as_printed(cell: Live, number: int, table: Table) -> str:
    """What the list said follows the printed cell: an office that edits the register edits what is read back."""
    column, printed = cell.parts
    place = next(place for place, one in enumerate(table.columns, 1) if one.key == column)
    return as_printed(f"{column_letters(place)}{number + 1}", printed, str(cell.value))


def _write_row(sheet: Worksheet, number: int, row: Row, table: Table, styles: Styles) -> None:
    lines = 1
    for place, column in enumerate(table.columns):
        cell = row[column.key]

        def own(number_format: str | int, column: Column[Any] = column) -> Format:
            return styles.cell(column.kind, row.depth, row.state, False, number_format)

        if isinstance(cell, OwnCell) and write_own(sheet, number, place, cell, own):
            continue
        if isinstance(cell, Live) and cell.rule == "as-printed":
            formula = _as_printed(cell, number, table)
            sheet.write_formula(
                number, place, formula, styles.cell(column.kind, row.depth, row.state, False), cell.value
            )
            continue
        value = number_of(cell)
        style = styles.cell(
            column.kind,
            row.depth,
            row.state,
            isinstance(cell, Rate) and value is not None,
            _format_of(column, cell),
        )
        if value is None:
            sheet.write_string(number, place, clean(text_of(cell)), style)
            lines = max(lines, text_lines(cell, column.width))
        else:
            sheet.write_number(number, place, value, style)
    sheet.set_row(number, row_height(lines))
