"""The formats of cells and the fills of states, each made once."""

import xlsxwriter
from xlsxwriter.format import Format

from minestd.reporting.table import Kind

_FONT = "Microsoft YaHei"


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


class Styles:
    """The few cell formats of a workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self._cells: dict[tuple[Kind, int, str, bool, str | int], Format] = {}

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

    def cell(
        self, kind: Kind, depth: int, state: str, percent_format: bool, number_format: str | int = ""
    ) -> Format:
        """The format of a body cell."""
        key = (kind, depth, state, percent_format, number_format)
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._cell(*key)
        return found

    def _cell(
        self, kind: Kind, depth: int, state: str, percent_format: bool, number_format: str | int
    ) -> Format:
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
        if percent_format or number_format:
            more["num_format"] = number_format or "0.0%"
        return self.get(**more)
