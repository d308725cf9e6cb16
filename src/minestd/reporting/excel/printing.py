"""How a sheet is printed, and how high a row must be for its text."""

from xlsxwriter.worksheet import Worksheet

from minestd.reporting.excel.cell_values import clean
from minestd.reporting.table import Cell, text_of
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

LINE_HEIGHT = 15.0


MOST_LINES = 26


"""Excel lets no row be higher than 409 points."""


_A4 = 9


def text_lines(cell: Cell, width: int) -> int:
    """Lines that the cell takes in a column of this width."""
    return lines_needed(text_of(cell), width - 1)


def row_height(lines: int) -> float:
    """Points for a row of so many lines."""
    return LINE_HEIGHT * max(1, min(lines, MOST_LINES)) + 3


def print_setup(sheet: Worksheet, title: str, lang: Lang, repeat: tuple[int, int] | None = None) -> None:
    """A4 landscape, one page wide, the head repeated (rows from 0), page numbers at the foot."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if repeat is not None:
        sheet.repeat_rows(*repeat)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer(f"&L{clean(title).replace('&', '&&')[:120]}&R" + say(lang, "print.page"))
