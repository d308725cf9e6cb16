"""The report as an Excel workbook: a sheet a table, ready to read, filter and print. Cells hold values only.

Users' text is written as strings, never as formulas or links (docs/decisions/0010).
"""

import io
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.measuring.figures import percent
from minestd.measuring.results import Between
from minestd.reporting.paper import Paper
from minestd.reporting.table import Cell, Kind, Rate, Row, Table, text_of
from minestd.reporting.widths import lines_needed
from minestd.wording import Lang, say

CELL_LIMIT = 32_767
_FONT = "Microsoft YaHei"
_A4 = 9
_LINE_HEIGHT = 15.0
# Pale fills that stay apart for colour-blind eyes and in grey; the word in the cell says the same.
FILLS = {
    "covered": "#B8D8EE",
    "partial": "#DCEBF7",
    "supported": "#E4E4F4",
    "weak": "#EFE6D8",
    "unverified": "#F0F0F0",
    "in-preparation": "#FFF4C2",
    "lapsed": "#E0D6D0",
    "missing": "#F9D3BD",
    "not-applicable": "#FFFFFF",
    "error": "#F9D3BD",
    "warning": "#FFF4C2",
    "note": "#F0F0F0",
}


def write_workbook(paper: Paper, stream: BinaryIO) -> None:
    """Write every table of the report to a sheet of its own."""
    memory = io.BytesIO()
    book = xlsxwriter.Workbook(memory, {"strings_to_formulas": False, "strings_to_urls": False})
    styles = Styles(book)
    title = say(paper.lang, "screen.title", system=paper.report.system.title(paper.lang))
    book.set_properties({"title": title, "comments": f"minestd, {paper.report.as_of.isoformat()}"})
    for table in paper.tables:
        write_sheet(book.add_worksheet(sheet_name(table.title)), table, styles, paper.lang)
    book.close()
    stream.write(memory.getvalue())


class Styles:
    """The few cell formats of a workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def get(self, **more: object) -> Format:
        """A format with the house font and these properties."""
        key = tuple(sorted(more.items()))
        if key not in self._made:
            usual = {"font_name": _FONT, "font_size": 10, "valign": "vcenter"}
            self._made[key] = self._book.add_format({**usual, **more})
        return self._made[key]

    def cell(self, kind: Kind, depth: int, state: str, percent_format: bool) -> Format:
        """The format of a body cell."""
        more: dict[str, object] = {"border": 1, "border_color": "#BFBFBF"}
        if kind in (Kind.COUNT, Kind.RANGE, Kind.RATE):
            more["align"] = "right"
        else:
            more["text_wrap"] = True
        if kind is Kind.NAME and depth:
            more["indent"] = depth - 1
        if depth in (0, 1) and kind is Kind.NAME:
            more["bold"] = True
        if kind is Kind.WORD and state in FILLS:
            more["bg_color"] = FILLS[state]
        if percent_format:
            more["num_format"] = "0.0%"
        return self.get(**more)


def sheet_name(title: str) -> str:
    """A title that Excel takes as a sheet's name: 31 characters, none of its special ones."""
    return "".join("_" if mark in "\\/?*[]:" else mark for mark in title)[:31].strip("'") or "_"


def write_sheet(sheet: Worksheet, table: Table, styles: Styles, lang: Lang) -> None:
    """Title, heading row, rows, notes; frozen head, filter and A4 landscape print set-up."""
    last = len(table.columns) - 1
    sheet.write_string(0, 0, table.title, styles.get(bold=True, font_size=14))
    sheet.set_row(0, 24)
    heading = styles.get(
        bold=True, bg_color="#1F3864", font_color="#FFFFFF", text_wrap=True, align="center", border=1
    )
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(1, place, column.heading, heading)
    lines = max(lines_needed(column.heading, column.width - 1) for column in table.columns)
    sheet.set_row(1, _LINE_HEIGHT * max(lines, 2))
    for number, row in enumerate(table.rows, start=2):
        _write_row(sheet, number, row, table, styles)
    for number, note in enumerate(table.notes, start=len(table.rows) + 3):
        sheet.write_string(number, 0, note, styles.get(italic=True, font_color="#595959"))
    sheet.freeze_panes(2, 2 if last > 4 else 0)
    if table.rows:
        sheet.autofilter(1, 0, len(table.rows) + 1, last)
    _print_setup(sheet, table, lang)


def _write_row(sheet: Worksheet, number: int, row: Row, table: Table, styles: Styles) -> None:
    lines = 1
    for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        value = number_of(cell)
        style = styles.cell(column.kind, row.depth, row.state, isinstance(cell, Rate) and value is not None)
        if value is None:
            text = clean(text_of(cell))
            sheet.write_string(number, place, text, style)
            lines = max(lines, lines_needed(text, column.width - 1))
        else:
            sheet.write_number(number, place, value, style)
    sheet.set_row(number, _LINE_HEIGHT * min(lines, 20) + 3)


def number_of(cell: Cell) -> float | None:
    """The cell as a number where it is one and shows as the truth; else None, and its text is written."""
    match cell:
        case int():
            return cell
        case Between(sure, possible) if sure == possible:
            return sure
        case Rate(Between(sure, possible), whole) if sure == possible and whole:
            fraction = sure / whole
            # Excel's own rounding would show 99.96 % as 100.0 %: such a cell is written as text.
            return (
                fraction
                if f"{100 * fraction:.1f}" == percent(sure, whole).removesuffix(" %") or fraction in (0, 1)
                else None
            )
        case _:
            return None


def clean(text: str) -> str:
    """Text that a cell can hold: control characters shown as a box, over-long text cut with a mark."""
    shown = "".join("\ufffd" if mark < " " and mark not in "\n\t" else mark for mark in text)
    return shown if len(shown) <= CELL_LIMIT else shown[: CELL_LIMIT - 1] + "…"


def _print_setup(sheet: Worksheet, table: Table, lang: Lang) -> None:
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, 1)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer(f"&L{table.title.replace('&', '&&')}&R" + say(lang, "print.page"))
