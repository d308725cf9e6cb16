"""Where something stands in a list: sheet and cell, in Excel's own notation."""

import re

from msgspec import Struct

_PLAIN_SHEET = re.compile(r"[^\W\d][\w.]*")
_LOOKS_LIKE_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*")


def column_letters(column: int) -> str:
    """`1` → `A`, `27` → `AA`."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Place(Struct, frozen=True, order=True):
    """A cell: `sheet` (None in a text file), `row` and `column` counted from 1; column 0 means the whole row."""

    sheet: str | None
    row: int
    column: int

    @property
    def cell(self) -> str:
        """`B7`; a whole row is named by its first cell."""
        return f"{column_letters(self.column or 1)}{self.row}"

    def __str__(self) -> str:
        if self.sheet is None:
            return self.cell
        plain = _PLAIN_SHEET.fullmatch(self.sheet) and not _LOOKS_LIKE_CELL.fullmatch(self.sheet)
        sheet = self.sheet if plain else "'" + self.sheet.replace("'", "''") + "'"
        return f"{sheet}!{self.cell}"
