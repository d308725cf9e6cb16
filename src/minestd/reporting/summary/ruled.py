"""Tables and cards on a page of a summary: rows with wrapped cells, rules between them, bars beside figures."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from minestd.drawing.fitting.lettering import Lettering, line_height, width
from minestd.drawing.shapes.palette import INK, QUIET
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageSheet, Text
from minestd.measuring.results import Between

RULE = "#9AA5B1"
DONE, MORE, REST = "#0072B2", "#9CCBE8", "#E4E7EB"
_GAP = 4

T = TypeVar("T")


class RuledCell(Struct, frozen=True):
    """A cell: its words, in how many lines at most, on a ground of `tint` where one is given."""

    words: str
    bold: bool = False
    tint: str = ""


class RuledColumn(Struct, Generic[T], frozen=True):
    """A column of a table: its heading, width in points, what it says of a subject, and where its text stands."""

    heading: str
    width: int
    cell: Callable[[T], str | RuledCell]
    align: Align = Align.LEFT


class Ruled(Struct, frozen=True):
    """Draws on a sheet in one size of letters; `lines` is how many lines a cell may take."""

    sheet: PageSheet
    lettering: Lettering
    size: float = 9.0
    lines: int = 2

    def wrap(self, words: str, room: float, *, bold: bool = False) -> tuple[str, ...]:
        """The words in lines, the last one cut with … where they are too many."""
        found = self.lettering.wrap(words, room, self.size, bold=bold)
        if len(found) <= self.lines:
            return found
        last = found[self.lines - 1]
        while last and width(last + "…", self.size, bold=bold) > room:
            last = last[:-1]
        return (*found[: self.lines - 1], last + "…")

    def row(self, x: int, y: int, columns: Sequence[RuledColumn[T]], subject: T, below: int = 0) -> int:
        """Draw the row of a subject and the rule under it, with `below` points left free between; gives the y below."""
        return self._row(x, y, columns, _cells(columns, subject), below)

    def _row(
        self, x: int, y: int, fields: Sequence[RuledColumn[T]], cells: Sequence[RuledCell], below: int
    ) -> int:
        wrapped = [
            self.wrap(cell.words, field.width - 2 * _GAP, bold=cell.bold)
            for field, cell in zip(fields, cells, strict=True)
        ]
        high = max(1, *(len(lines) for lines in wrapped)) * line_height(self.size) + _GAP
        left = x
        for field, cell, lines in zip(fields, cells, wrapped, strict=True):
            if cell.tint:
                self._ground(left, y, field.width, high, cell.tint)
            for at, line in enumerate(lines):
                top = y + _GAP // 2 + at * line_height(self.size)
                inner = field.width - 2 * _GAP
                self.sheet.text(
                    Text(
                        line,
                        left + _GAP,
                        top,
                        inner,
                        size=self.size,
                        align=field.align,
                        colour=INK,
                        bold=cell.bold,
                    )
                )
            left += field.width
        self.rule(x, y + high + below, left - x)
        return y + high + below + 1

    def height(self, columns: Sequence[RuledColumn[T]], subject: T) -> int:
        """How high `row` would be."""
        lines = max(
            len(self.wrap(cell.words, column.width - 2 * _GAP, bold=cell.bold))
            for column, cell in zip(columns, _cells(columns, subject), strict=True)
        )
        return max(1, lines) * line_height(self.size) + _GAP + 1

    def head(self, x: int, y: int, columns: Sequence[RuledColumn[T]]) -> int:
        """Draw the headings."""
        return self._row(x, y, columns, [RuledCell(column.heading, bold=True) for column in columns], 0)

    def rule(self, x: int, y: int, w: int) -> None:
        """A hair line."""
        self.sheet.box(Box(f"rule {x} {y}", BoxKind.BAR, x, y, w=w, h=1, look=Look(RULE, None)))

    def _ground(self, x: int, y: int, w: int, h: int, tint: str) -> None:
        self.sheet.box(
            Box(f"ground {x} {y}", BoxKind.PANEL, x + 1, y + 1, w=w - 2, h=h - 2, look=Look(tint, None))
        )


def _cells(columns: Sequence[RuledColumn[T]], subject: T) -> list[RuledCell]:
    said = (column.cell(subject) for column in columns)
    return [RuledCell(one) if isinstance(one, str) else one for one in said]


def bar(sheet: PageSheet, x: int, y: int, w: int, part: Between, whole: int) -> None:
    """A bar of what is sure and, lighter, of what is possible; a figure in words stands beside it."""

    def share(count: int) -> int:
        return round(w * min(1.0, count / whole)) if whole else 0

    sheet.box(Box(f"bar {x} {y}", BoxKind.PANEL, x, y, w=w, h=7, look=Look(REST, "#5B6675", 0.5)))
    for name, count, colour in (("possible", part.possible, MORE), ("sure", part.sure, DONE)):
        if share(count):
            sheet.box(
                Box(f"bar {name} {x} {y}", BoxKind.BAR, x, y, w=share(count), h=7, look=Look(colour, None))
            )


class Figure(Struct, frozen=True):
    """A figure of a card: what it is, the figure itself, what qualifies it, and its bar."""

    name: str
    value: str
    remark: str
    part: Between
    whole: int


def card(ruled: Ruled, x: int, y: int, w: int, title: str, figures: Sequence[Figure]) -> int:
    """A framed card with figures side by side; gives the y below."""
    sheet = ruled.sheet
    high = 88
    sheet.box(Box(f"card {x} {y}", BoxKind.PANEL, x, y, w=w, h=high, look=Look("#F5F7FA", "#CBD2D9", 0.75)))
    sheet.text(Text(title, x + 8, y + 5, w - 16, 10.5, bold=True))
    each = (w - 16) // len(figures)
    for place, figure in enumerate(figures):
        left = x + 8 + place * each
        room = each - 8
        size = next(
            (size for size in (15.0, 12.75, 11.25, 9.0) if width(figure.value, size, bold=True) <= room), 7.5
        )
        sheet.text(Text(figure.name, left, y + 22, room, 8.25, colour=QUIET))
        sheet.text(Text(figure.value, left, y + 36, room, size, bold=True))
        sheet.text(Text(figure.remark, left, y + 58, room, 8.25))
        bar(sheet, left, y + 74, room, figure.part, figure.whole)
    return y + high
