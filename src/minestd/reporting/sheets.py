"""What every workbook of ours shares: formats, names of sheets, cells as Excel can hold them, and the print set-up.

Users' text is written as strings, never as formulas or links (docs/decisions/0010-xlsxwriter.md).
"""

from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.measuring.figures import percent
from minestd.measuring.results import Between
from minestd.reporting.table import Cell, Kind, Live, Rate, text_of
from minestd.reporting.widths import lines_needed
from minestd.wording import Lang, say

CELL_LIMIT = 32_767
LINE_HEIGHT = 15.0
MOST_LINES = 26
"""Excel lets no row be higher than 409 points."""
_FONT = "Microsoft YaHei"
_A4 = 9
_KEPT_ROWS = 1000
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
HEAD_FILL = "#1F3864"


def new_book(stream: BinaryIO, *, flat: bool = False, folder: str | None = None) -> xlsxwriter.Workbook:
    """A workbook that takes text as text.

    `flat` writes rows to files in `folder` as they come, so that memory stays level; rows must then come in order.
    """
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "constant_memory": flat,
        "tmpdir": folder,
        # Columns are measured in digits of this font, and Arial has a twin of its width where it is not installed.
        "default_format_properties": {"font_name": "Arial", "font_size": 10},
        "default_row_height": 17,
    }
    return xlsxwriter.Workbook(stream, options)


class LiveSheet(Worksheet):  # type: ignore[misc]
    """A long sheet of our own formulas: they use no function newer than Excel 2007, so none has to be looked for.

    The search takes a fifth of the time of a long workbook; where the library names it otherwise, it is only slower.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002
        return formula.removeprefix("=")

    def set_row(self, row: int, *arguments: Any) -> int:
        """As in the library, but the heights of rows written long ago are not kept: nothing is placed by them."""
        done = int(super().set_row(row, *arguments))
        for kept in ("row_info", "row_sizes"):
            getattr(self, kept, {}).pop(row - _KEPT_ROWS, None)
        return done


class Styles:
    """The few cell formats of a workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self._cells: dict[tuple[Kind, int, str, bool], Format] = {}

    def get(self, **more: object) -> Format:
        """A format with the house font and these properties."""
        key = tuple(sorted(more.items()))
        if key not in self._made:
            usual = {"font_name": _FONT, "font_size": 10, "valign": "vcenter"}
            self._made[key] = self._book.add_format({**usual, **more})
        return self._made[key]

    def dressing(self, **more: object) -> Format:
        """A format that only adds these properties to what a cell has, for conditional formats."""
        key = (("dressing", True), *sorted(more.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(more)
        return self._made[key]

    def heading(self, *, aside: bool = False) -> Format:
        """The format of a heading cell; paler for the columns beside the printed part."""
        fill = "#7F7F7F" if aside else HEAD_FILL
        return self.get(
            bold=True, bg_color=fill, font_color="#FFFFFF", text_wrap=True, align="center", border=1
        )

    def cell(self, kind: Kind, depth: int, state: str, percent_format: bool) -> Format:
        """The format of a body cell."""
        key = (kind, depth, state, percent_format)
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._cell(*key)
        return found

    def _cell(self, kind: Kind, depth: int, state: str, percent_format: bool) -> Format:
        more: dict[str, object] = {"border": 1, "border_color": "#BFBFBF"}
        if kind in (Kind.COUNT, Kind.RANGE, Kind.RATE):
            more.update({"align": "right", "indent": 1})
        else:
            more["text_wrap"] = True
            if kind is Kind.TEXT:
                more["align"] = "left"
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


def number_of(cell: Cell) -> float | None:
    """The cell as a number where it is one and shows as the truth; else None, and its text is written."""
    match cell:
        case int():
            return cell
        case Live(int() as value):
            return value
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
    if text.isprintable() and len(text) <= CELL_LIMIT:
        return text
    shown = "".join("\ufffd" if _breaks_xml(mark) else mark for mark in text)
    return shown if len(shown) <= CELL_LIMIT else shown[: CELL_LIMIT - 1] + "…"


def _breaks_xml(mark: str) -> bool:
    """Control characters, lone surrogates and the two code points that no XML file may hold."""
    return (mark < " " and mark not in "\n\t") or "\ud800" <= mark <= "\udfff" or mark in "\ufffe\uffff"


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
