"""A page as values: boxes, texts and lines with their places. What is drawn is decided here and nowhere else.

All measures are points (1/72 inch), from the top left corner, down. Boxes lie on whole points, since older
Graphviz rounds the sizes of boxes, so that every engine draws the same page.
"""

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.drawing.fitting.lettering import line_height, width


class BoxKind(StrEnum):
    """What a box is: `NODE` stands for a node of the system, `PANEL` groups, the others adorn."""

    PANEL = "panel"
    NODE = "node"
    LEAF = "leaf"
    STRIP = "strip"
    BAR = "bar"


class Align(StrEnum):
    """Where a text stands between the left and right edge of its room."""

    LEFT = "l"
    CENTRE = "n"
    RIGHT = "r"


class Look(Struct, frozen=True):
    """Colours and lines of a box. `fill` None draws no ground, `line` None no border."""

    fill: str | None = "#FFFFFF"
    line: str | None = "#5B6675"
    thick: float = 0.75
    dashed: bool = False


class Sides:
    """What has a place, a width and a height on a page, in points."""

    __slots__ = ()
    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.h


class Area(Sides, Struct, frozen=True):
    """The room for a drawing on a page."""

    x: int
    y: int
    w: int
    h: int


class Box(Sides, Struct, frozen=True):
    """A rectangle. `key` is unique on the page; `tip` and `code` make it a tooltip and a link on the web."""

    key: str
    kind: BoxKind
    x: int
    y: int
    w: int
    h: int
    look: Look = Look()
    code: str = ""
    tip: str = ""


class Text(Struct, frozen=True):
    """One line of text in the room (x, y, w) of one line's height; `within` is the key of the box it belongs to."""

    words: str
    x: int
    y: int
    w: int
    size: float
    align: Align = Align.LEFT
    colour: str = "#1F2933"
    bold: bool = False
    within: str = ""

    @property
    def h(self) -> int:
        """Height of the line."""
        return line_height(self.size)

    @property
    def drawn(self) -> float:
        """Width of the words themselves."""
        return width(self.words, self.size, bold=self.bold)

    @property
    def left(self) -> float:
        """Where the words begin."""
        spare = self.w - self.drawn
        return self.x + (0 if self.align is Align.LEFT else spare if self.align is Align.RIGHT else spare / 2)


class Stroke(Struct, frozen=True):
    """A broken straight line from box to box (their keys); `points` are its corners."""

    start: str
    end: str
    points: tuple[tuple[float, float], ...]
    colour: str
    thick: float = 0.75
    dashed: bool = False


class PageLayout(Struct, frozen=True):
    """One page, ready to be drawn. `name` is unique among the pages of a diagram and fit for a file name."""

    name: str
    title: str
    width: int
    height: int
    boxes: tuple[Box, ...] = ()
    texts: tuple[Text, ...] = ()
    lines: tuple[Stroke, ...] = ()
    number: int = 1
    of: int = 1
    lang: str = "zh"

    @property
    def nodes(self) -> tuple[Box, ...]:
        """The boxes that stand for nodes or leaves."""
        return tuple(box for box in self.boxes if box.kind in (BoxKind.NODE, BoxKind.LEAF))


class PageSheet(Struct):
    """A page while it is being laid out: things are put on it and become a `PageLayout`."""

    boxes: list[Box] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    lines: list[Stroke] = field(default_factory=list)
    _keys: dict[str, int] = field(default_factory=dict)

    def box(self, box: Box) -> Box:
        """Put a box on the page; its key is made unique."""
        count = self._keys.get(box.key, 0) + 1
        self._keys[box.key] = count
        if count > 1:
            box = replace(box, key=f"{box.key} #{count}")
        self.boxes.append(box)
        return box

    def text(self, text: Text) -> None:
        """Put a line of text on the page; empty words leave nothing."""
        if text.words:
            self.texts.append(text)

    def line(self, line: Stroke) -> None:
        """Put a line on the page."""
        self.lines.append(line)
