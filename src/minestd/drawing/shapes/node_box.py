"""A cell: what stands in the box of a node, measured before it is placed."""

from math import ceil

from msgspec import Struct

from minestd.drawing.fitting.lettering import line_height, width
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageSheet, Text

PAD = 4
"""Room in points between the edge of a box and its text."""
EDGE = 3
"""Width in points of the strong colour at the left edge of a cell."""
BAR = 6
"""Height in points of a bar."""
BAR_LONGEST = 130
"""Length in points that a bar beside words does not exceed."""
BAR_GAP = 6


class Span(Struct, frozen=True):
    """Words of one size and colour."""

    words: str
    size: float
    colour: str
    bold: bool = False

    @property
    def width(self) -> float:
        """Width in points."""
        return width(self.words, self.size, bold=self.bold)


class BoxRow(Struct, frozen=True):
    """A line of a cell: words at the left and at the right, or in the middle, and a bar between them.

    `ground` makes it a strip.
    """

    left: Span | None = None
    right: Span | None = None
    middle: Span | None = None
    ground: Look | None = None
    bar: "Bar | None" = None

    @property
    def height(self) -> int:
        """Height in points."""
        sizes = [span.size for span in (self.left, self.right, self.middle) if span]
        return line_height(max(sizes)) + (1 if self.ground else 0)

    def fits(self, room: float) -> bool:
        """Whether the words find room side by side."""
        spans = [span for span in (self.left, self.right, self.middle) if span]
        return sum(span.width for span in spans) + (len(spans) - 1) * 3 <= room


class Bar(Struct, frozen=True):
    """A bar: `done` and `more` of `whole` in two colours, never broken; empty or full only when that is true."""

    done: int
    more: int
    whole: int
    colours: tuple[str, str, str]
    line: str

    @property
    def height(self) -> int:
        """Height in points, with the room above and below."""
        return BAR + 3

    def lengths(self, room: int) -> tuple[int, int]:
        """Points of `done`, and of `done` and `more` together."""
        return _share(self.done, self.whole, room), _share(max(self.more, self.done), self.whole, room)


def _share(part: int, whole: int, room: int) -> int:
    if whole <= 0 or part <= 0:
        return 0
    if part >= whole:
        return room
    return min(max(round(room * part / whole), 1), room - 1)


class NodeBox(Struct, frozen=True):
    """The content of a box: `head` at its top, `body` in the middle, `foot` at its bottom."""

    key: str
    look: Look
    head: tuple[BoxRow, ...] = ()
    body: tuple[Span, ...] = ()
    foot: tuple[BoxRow | Bar, ...] = ()
    edge: str | None = None
    kind: BoxKind = BoxKind.NODE
    code: str = ""
    tip: str = ""
    indent: int = 0

    @property
    def height(self) -> int:
        """The least height in points that holds everything."""
        rows = sum(row.height for row in (*self.head, *self.foot))
        return rows + sum(line_height(span.size) for span in self.body) + 2 * (PAD - 1)

    def put(self, sheet: PageSheet, x: int, y: int, w: int, h: int) -> Box:
        """Draw the cell in a box of the given size; `w` is what the cell was made for."""
        x, w = x + self.indent, w - self.indent
        look, kind = self.look, self.kind
        box = sheet.box(Box(self.key, kind, x, y, w=w, h=h, look=look, code=self.code, tip=self.tip))
        if self.edge:
            sheet.box(
                Box(f"{box.key} edge", BoxKind.STRIP, x, y, w=EDGE, h=h, look=Look(fill=self.edge, line=None))
            )
        left, room = x + PAD + (1 if self.edge else 0), w - 2 * PAD - (1 if self.edge else 0)
        top = y + PAD - 1
        for line in self.head:
            _put_row(sheet, box, line, left, top, room)
            top += line.height
        low = y + h - (PAD - 1) - sum(row.height for row in self.foot)
        if not self.head and not self.body:
            low = y + (h - sum(row.height for row in self.foot)) // 2
        lines = sum(line_height(span.size) for span in self.body)
        middle = top + max(0, (low - top - lines) // 2)
        for span in self.body:
            _put(sheet, box, span, Align.CENTRE, left, middle, room)
            middle += line_height(span.size)
        for row in self.foot:
            if isinstance(row, Bar):
                put_bar(sheet, box, row, left, low, room)
            else:
                _put_row(sheet, box, row, left, low, room)
            low += row.height
        return box


def _put(sheet: PageSheet, box: Box, span: Span, align: Align, x: int, y: int, w: int) -> None:
    sheet.text(
        Text(
            span.words,
            x,
            y,
            w,
            size=span.size,
            align=align,
            colour=span.colour,
            bold=span.bold,
            within=box.key,
        )
    )


def _put_row(sheet: PageSheet, box: Box, row: BoxRow, x: int, y: int, w: int) -> None:
    if row.ground:
        low = row.height - 1
        sheet.box(Box(f"{box.key} strip", BoxKind.STRIP, x - 2, y, w=w + 4, h=low, look=row.ground))
    for span, align in ((row.left, Align.LEFT), (row.middle, Align.CENTRE), (row.right, Align.RIGHT)):
        if span:
            _put(sheet, box, span, align, x, y, w)
    if row.bar and row.left and row.right:
        end = x + w - ceil(row.right.width) - BAR_GAP
        length = min(BAR_LONGEST, end - x - ceil(row.left.width) - BAR_GAP)
        put_bar(sheet, box, row.bar, end - length, y + (row.height - row.bar.height) // 2, length)


def put_bar(sheet: PageSheet, box: Box, bar: Bar, x: int, y: int, w: int) -> None:
    """Draw a bar of `w` points; it belongs to `box`."""
    done, reach = bar.lengths(w)
    parts = ((0, w, bar.colours[2]), (done, reach - done, bar.colours[1]), (0, done, bar.colours[0]))
    for start, length, fill in parts:
        if length > 0:
            sheet.box(
                Box(
                    f"{box.key} bar",
                    BoxKind.BAR,
                    x + start,
                    y + 1,
                    w=length,
                    h=BAR,
                    look=Look(fill=fill, line=None),
                )
            )
    frame = Look(fill=None, line=bar.line, thick=0.5)
    sheet.box(Box(f"{box.key} bar", BoxKind.BAR, x, y + 1, w=w, h=BAR, look=frame))
