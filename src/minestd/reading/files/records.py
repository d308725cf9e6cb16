"""Lines of a text table → records. A quote without its pair spoils its own row and none below.

What the quotes mean is settled line by line: a cell in quotes may hold separators, and line ends, too, if it is
closed as it was opened and no line of it looks like a row of the table. The time is linear in the text.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct, field

from minestd.reading.files.separators import SHORT, SIGNS, WIDE_SIGNS, RowShape, cells_in_order, shape_by
from minestd.reading.possessive import compiled

_MOST_LINES = 200  # that one record may take
_INSIDE = compiled(r'(?:[^"]|"")*+')
_MOST_OPENED = 20  # cells of one record that hold line ends
_SHOWN = 60


class StrayQuote(Struct, frozen=True):
    """A quote without its pair: the record and the column, from 0, and the cell as it was read."""

    record: int
    column: int
    seen: str


class Records(Struct):
    """The records in order, blank ones too; the line on which each begins; what had to be mended: quotes, and
    records whose cells another sign parts."""

    rows: list[list[str]] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    strays: list[StrayQuote] = field(default_factory=list)
    parted: list[int] = field(default_factory=list)


class _Cells(Struct):
    """The cells of a line; `stray` are columns with a quote of their own, `open` the first that no quote ends."""

    texts: list[str] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    open: int | None = None


def read_records(lines: Sequence[str], shape: RowShape) -> Records:
    """All records of the lines."""
    return _Reader(lines, shape).read()


class _Reader:
    def __init__(self, lines: Sequence[str], shape: RowShape) -> None:
        self._lines, self._shape = lines, shape
        self._found = Records()
        self._has_rows = False

    def read(self) -> Records:
        separator, found = self._shape.separator, self._found
        index = 0
        while index < len(self._lines):
            line = self._lines[index]
            found.firsts.append(index)
            if '"' not in line:
                cells = line.split(separator) if line else []
                index += 1
            else:
                cells, index = self._quoted(index)
            if len(cells) != self._shape.width and line and index == found.firsts[-1] + 1:
                cells = self._parted_otherwise(line, cells)
            elif cells:
                self._has_rows = True
            found.rows.append(cells)
        return found

    def _quoted(self, index: int) -> tuple[list[str], int]:
        """The record that begins on a line with quotes, and the line behind it."""
        line, end = self._lines[index], index + 1
        in_order = cells_in_order(line, self._shape.separator)
        if in_order is not None:
            return in_order, end
        alone = cells = self._best(line)
        for _ in range(_MOST_OPENED):
            if cells.open is None:
                break
            closed = self._closing_line(index, end)
            if closed is None:
                break
            end = closed + 1
            cells = self._best("\n".join(self._lines[index:end]))
        width = self._shape.width
        if cells.open is not None or (len(alone.texts) == width and len(cells.texts) != width):
            cells, end = alone, index + 1
        for column in cells.stray:
            seen = cells.texts[column][:_SHOWN]
            self._found.strays.append(StrayQuote(len(self._found.firsts) - 1, column, seen))
        return cells.texts, end

    def _best(self, line: str) -> _Cells:
        """Quotes inside quotes leave open where a cell ends: the reading that gives the usual number of cells."""
        separator = self._shape.separator
        loose = _cells(line, separator, strict=False)
        if len(loose.texts) == self._shape.width and loose.open is None:
            return loose
        strict = _cells(line, separator, strict=True)
        return strict if len(strict.texts) == self._shape.width else loose

    def _closing_line(self, first: int, begin: int) -> int | None:
        """The line on which the cell that is open at the end of the line before `begin` ends; None where nothing
        ends it, or not as a cell ends, or where it would swallow rows."""
        _, ending = _marks(self._shape.separator)
        shape = self._shape
        if not shape.kinds:
            alone = _cells(self._lines[first], shape.separator, strict=True).texts
            shape = shape_by(shape.separator, shape.width, [alone] if len(alone) == shape.width else [])
        for number in range(begin, min(len(self._lines), first + _MOST_LINES)):
            line = self._lines[number]
            if shape.is_row(_cells(line, shape.separator, strict=True).texts):
                return None
            quote = _INSIDE.match(line).end()  # type: ignore[union-attr]
            if quote < len(line):
                return number if ending.match(line, quote) else None
        return None

    def _parted_otherwise(self, line: str, cells: list[str]) -> list[str]:
        """The cells of a line in which another sign stands for the separator, alone or beside it."""
        shape = self._shape
        if shape.width < 2 or len(line) > SHORT:
            return cells
        for sign in SIGNS:
            if sign == shape.separator or sign not in line:
                continue
            other = _cells(line, sign, strict=True).texts
            both = re.split(f"[{re.escape(shape.separator + sign)}]", line) if '"' not in line else []
            alone = len(cells) == 1
            if (
                shape.is_row(other, surely=not alone or sign in WIDE_SIGNS)
                or (alone and not self._has_rows and len(other) == shape.width)
                or (len(cells) > 1 and shape.is_row(both, surely=True))
            ):
                self._found.parted.append(len(self._found.firsts) - 1)
                return other if len(other) == shape.width else both
        return cells


@cache
def _marks(separator: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A quote that opens a cell; one that can end it. Blanks may stand outside."""
    blanks = "[ \t]*+" if separator != "\t" else " *+"
    return re.compile(f'{blanks}"'), re.compile(rf'"{blanks}(?={re.escape(separator)}|\Z)')


def _cells(line: str, separator: str, *, strict: bool) -> _Cells:
    """The cells of a line by itself. `strict`: the first quote that is not doubled ends a cell, or the cell is not
    in quotes at all; else the first one behind which a cell can end, so that `"甲"乙"丙"` is one cell."""
    found = _Cells()
    opening, behind = _marks(separator)
    at, endless = 0, False
    while True:
        opened = opening.match(line, at)
        closed = _closing(line, opened.end(), behind, strict) if opened and not endless else None
        if opened and closed is not None:
            found.texts.append(line[opened.end() : closed[0]].replace('""', '"'))
            at = closed[1]
        else:
            if opened:
                endless = endless or not strict
                if found.open is None and _INSIDE.match(line, opened.end()).end() == len(line):  # type: ignore[union-attr]
                    found.open = len(found.texts)
            end = line.find(separator, at)
            end = end if end >= 0 else len(line)
            text = line[at:end]
            if '"' in text and text.count('"') % 2:
                text = _without_stray(text, found)
            found.texts.append(text)
            at = end
        if at >= len(line):
            return found
        at += len(separator)
        if at == len(line):
            found.texts.append("")
            return found


def _closing(line: str, begin: int, behind: re.Pattern[str], strict: bool) -> tuple[int, int] | None:
    """Where the content of a quoted cell ends and where what follows it begins."""
    at = begin
    while True:
        quote = _INSIDE.match(line, at).end()  # type: ignore[union-attr]
        if quote >= len(line):
            return None
        found = behind.match(line, quote)
        if found:
            return quote, found.end()
        if strict:
            return None
        at = quote + 1


def _without_stray(text: str, found: _Cells) -> str:
    """A cell with an odd quote, without it where it stands first or last; inches (`12"`) are no fault."""
    bare = text.strip()
    if bare.startswith('"'):
        found.stray.append(len(found.texts))
        return bare[1:]
    quote = bare.rindex('"')
    if not bare[quote - 1].isdecimal():
        found.stray.append(len(found.texts))
        return bare[:-1] if quote == len(bare) - 1 else text
    return text
