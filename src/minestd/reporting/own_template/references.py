"""References that follow rows which moved down: in formulas, names, charts, ranges of rules and merged cells."""

import re

from msgspec import Struct

_QUOTED = r"'(?:[^']|'')+'"
_REFERENCE = re.compile(
    rf"(?P<sheet>(?:{_QUOTED}|[\w.]+)!)?"
    r"(?<![\w.$])(?P<first>\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6})(?::(?P<last>\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}))?(?![\w(])"
)
_TEXT = re.compile(r'"(?:[^"]|"")*"')
_CELL = re.compile(r"(\$?[A-Z]{1,3}\$?)([1-9][0-9]*)")


class Move(Struct, frozen=True):
    """`by` rows were put in before row `foot` of a sheet; the table's own rows begin at `first`."""

    sheet: str
    first: int
    foot: int
    by: int

    def row(self, number: int) -> int:
        """Where a row is now."""
        return number + self.by if number >= self.foot else number

    def area(self, text: str) -> str:
        """A range of the sheet as it is now: one that ends with the table's last row grows with it."""
        parts = text.split(":")
        cells = [_CELL.fullmatch(part) for part in parts]
        if not all(cells):
            return text
        rows = [int(cell[2]) for cell in cells if cell]
        heads = [cell[1] for cell in cells if cell]
        grows = (
            len(rows) == 2
            and rows[0] <= self.foot - 1 == rows[1]
            and rows[1] >= self.first
            and rows[0] < rows[1]
        )
        moved = [
            self.row(rows[0]),
            *([rows[1] + self.by if grows else self.row(rows[1])] if len(rows) == 2 else []),
        ]
        return ":".join(f"{head}{row}" for head, row in zip(heads, moved, strict=True))

    def areas(self, text: str) -> str:
        """Several ranges, divided by blanks."""
        return " ".join(self.area(one) for one in text.split())

    def formula(self, text: str, home: str | None) -> str:
        """A formula that stands on the sheet `home`; what is in quotes stays as it is."""
        pieces, at = [], 0
        for quote in _TEXT.finditer(text):
            pieces += [self._moved(text[at : quote.start()], home), quote.group()]
            at = quote.end()
        return "".join((*pieces, self._moved(text[at:], home)))

    def _moved(self, text: str, home: str | None) -> str:
        def change(match: re.Match[str]) -> str:
            sheet = match["sheet"] or ""
            name = sheet[:-1].strip("'").replace("''", "'") if sheet else home
            if name != self.sheet:
                return match.group()
            area = match["first"] + (f":{match['last']}" if match["last"] else "")
            return sheet + self.area(area)

        return _REFERENCE.sub(change, text)
