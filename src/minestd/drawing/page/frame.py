"""What stands around the drawing on every page: title, what was counted, legend, caption, page number."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import asdict

from minestd.drawing.fitting.lettering import clean, line_height, width
from minestd.drawing.page.banner import Banner
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageLayout, PageSheet, Stroke, Text
from minestd.drawing.shapes.view import SMALLEST, View
from minestd.measuring.results import State
from minestd.model.tree import Node

MARGIN = 28
TOP = 24
FACT_SIZE = SMALLEST
RELATED_SIZE = 9.0
RELATED_GAP = 24
PAPER = {"A3": (842, 1191), "A4": (595, 842)}
"""Width and height in points of an upright page (ISO 216 in whole points)."""
_GAP = 8
_CHIP_GAP = 10
_CHIP_ROW = 17
_NUMBER = 110


class Area(Struct, frozen=True):
    """The room for the drawing on a page, in points."""

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


class Chip(Struct, frozen=True):
    """An entry of the legend: a small box with a mark, and what it means."""

    mark: str
    words: str
    look: Look | None
    ink: str


class Frame(Struct, frozen=True, dict=True):
    """Lays out what is around the drawing; `area` is what is left for it.

    The banner is the head of the whole page: its `node` (the system, or a subsystem on a page of its own) with
    the title and the coverage. `related` adds the related standards beside it, joined by a dashed line; `notes`
    come before the facts that stand above the banner.
    """

    view: View
    title: str
    chips: tuple[Chip, ...]
    node: Node | None = None
    related: bool = False
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the page in points."""
        short, long = PAPER[self.view.page]
        return (long, short) if self.view.landscape else (short, long)

    @property
    def _room(self) -> int:
        return self.size[0] - 2 * MARGIN

    @property
    def _facts(self) -> tuple[str, ...]:
        return _filled([*self.notes, *facts(self.view)], self._room, FACT_SIZE)

    @cached_property
    def _banner(self) -> Banner:
        room = self._room - (self._related_width + RELATED_GAP if self.related else 0)
        return Banner.of(self.view, self.node or self.view.system.root, self.title, room)

    @property
    def _related_words(self) -> tuple[str, ...]:
        report = self.view.report
        words = self.view.say("drawing.related")
        return (
            (words,)
            if report is None
            else (words, self.view.say("drawing.related.count", n=report.totals.outside))
        )

    @property
    def _related_width(self) -> int:
        return round(max(width(words, RELATED_SIZE) for words in self._related_words)) + 16

    @property
    def _banner_top(self) -> int:
        return TOP + len(self._facts) * line_height(FACT_SIZE) + 3

    def _legend(self) -> tuple[tuple[Chip, ...], ...]:
        rows: list[list[Chip]] = [[]]
        used = 0.0
        for chip in self.chips:
            need = _chip_width(chip) + _CHIP_GAP
            if rows[-1] and used + need > self._room:
                rows.append([])
                used = 0.0
            rows[-1].append(chip)
            used += need
        return tuple(tuple(row) for row in rows if row)

    @property
    def _captions(self) -> tuple[str, ...]:
        words = self.view.say("drawing.caption") if self.view.system.document else ""
        return self.view.lettering.wrap(words, self._room - _NUMBER, SMALLEST)

    @property
    def _foot_height(self) -> int:
        return len(self._legend()) * _CHIP_ROW + max(1, len(self._captions)) * line_height(SMALLEST)

    @property
    def area(self) -> Area:
        """The room between banner and legend."""
        top = self._banner_top + self._banner.height
        bottom = self.size[1] - TOP - self._foot_height - _GAP
        return Area(MARGIN, top, self._room, bottom - top)

    def start(self, sheet: PageSheet) -> Box:
        """Put the facts and the banner on a page; the banner is what the drawing hangs on."""
        y = TOP
        for line in self._facts:
            sheet.text(
                Text(
                    line,
                    MARGIN,
                    y,
                    self._room,
                    size=FACT_SIZE,
                    align=Align.LEFT,
                    colour=self.view.palette.quiet,
                )
            )
            y += line_height(FACT_SIZE)
        box = self._banner.put(sheet, MARGIN, self._banner_top)
        if self.related:
            self._put_related(sheet, box)
        return box

    def finish(self, sheet: PageSheet, name: str, number: int, of: int) -> PageLayout:
        """The finished page: legend, caption and page number are added."""
        y = self.size[1] - TOP - self._foot_height
        for row in self._legend():
            self._put_chips(sheet, row, y)
            y += _CHIP_ROW
        quiet = self.view.palette.quiet
        if of > 1:
            words = self.view.say("drawing.page", number=number, of=of)
            sheet.text(
                Text(
                    words,
                    self.size[0] - MARGIN - _NUMBER,
                    y,
                    _NUMBER,
                    size=SMALLEST,
                    align=Align.RIGHT,
                    colour=quiet,
                )
            )
        for line in self._captions:
            sheet.text(
                Text(line, MARGIN, y, self._room - _NUMBER, size=SMALLEST, align=Align.LEFT, colour=quiet)
            )
            y += line_height(SMALLEST)
        w, h = self.size
        parts = tuple(sheet.boxes), tuple(sheet.texts), tuple(sheet.lines)
        return PageLayout(name, self.title, w, h, *parts, number=number, of=of, lang=self.view.lang)

    def _put_related(self, sheet: PageSheet, banner: Box) -> None:
        palette, w = self.view.palette, self._related_width
        h = len(self._related_words) * line_height(RELATED_SIZE) + 6
        look = Look(fill=None, line=palette.rail, thick=1.0, dashed=True)
        x, y = self.size[0] - MARGIN - w, banner.y + (banner.h - h) // 2
        box = sheet.box(Box("related", BoxKind.LEAF, x, y, w=w, h=h, look=look))
        for at, words in enumerate(self._related_words):
            place = y + 3 + at * line_height(RELATED_SIZE)
            sheet.text(
                Text(
                    words,
                    x,
                    place,
                    w,
                    size=RELATED_SIZE,
                    align=Align.CENTRE,
                    colour=palette.ink,
                    within=box.key,
                )
            )
        middle = banner.y + banner.h / 2
        ends = ((banner.right, middle), (box.x, middle))
        sheet.line(Stroke(banner.key, box.key, ends, palette.rail, 1.0, dashed=True))

    def _put_chips(self, sheet: PageSheet, chips: tuple[Chip, ...], y: int) -> None:
        x = MARGIN
        for chip in chips:
            if chip.look:
                wide = round(width(chip.mark, SMALLEST, bold=True)) + 8
                box = sheet.box(Box("legend", BoxKind.STRIP, x, y, w=wide, h=13, look=chip.look))
                sheet.text(
                    Text(
                        chip.mark,
                        x,
                        y + 2,
                        wide,
                        size=SMALLEST,
                        align=Align.CENTRE,
                        colour=chip.ink,
                        bold=True,
                        within=box.key,
                    )
                )
                x += wide + 3
            room = round(width(chip.words, SMALLEST)) + 2
            sheet.text(
                Text(
                    chip.words, x, y + 2, room, size=SMALLEST, align=Align.LEFT, colour=self.view.palette.ink
                )
            )
            x += room + _CHIP_GAP


def _chip_width(chip: Chip) -> float:
    mark = round(width(chip.mark, SMALLEST, bold=True)) + 11 if chip.look else 0
    return mark + round(width(chip.words, SMALLEST)) + 2


def _filled(pieces: list[str], room: int, size: float) -> tuple[str, ...]:
    """Pieces joined by dots into lines; a piece is never divided unless it is wider than the page."""
    lines: list[str] = []
    for piece in pieces:
        joined = f"{lines[-1]}  |  {piece}" if lines else piece
        if lines and width(joined, size) <= room:
            lines[-1] = joined
        else:
            lines.append(piece)
    return tuple(lines)


def facts(view: View) -> Iterator[str]:
    """What the page tells of its basis: date, scope, list, nodes, standards."""
    report = view.report
    if report is not None:
        yield view.say("drawing.as-of", date=report.as_of.isoformat())
        scope = view.say(f"scope.{report.scope}")
        yield (
            view.say("drawing.scope", scope=scope)
            if report.scope_stated
            else view.say("drawing.scope.unstated")
        )
        if report.assumed_in_force:
            yield view.say("drawing.assumed")
        yield view.say("drawing.source", source=report.listing.source)
    if view.before is not None:
        then = view.before
        yield view.say("drawing.before", date=then.as_of.isoformat(), source=then.listing.source)
    yield view.say("drawing.edition", edition=clean(view.system.edition))
    levels: dict[str, int] = {}
    for node in view.system.by_code.values():
        key = (
            f"drawing.nodes.{node.level}"
            if node.level in ("subsystem", "part", "aspect")
            else "drawing.nodes.other"
        )
        levels[key] = levels.get(key, 0) + 1
    yield " ".join(view.say(key, n=count) for key, count in levels.items())
    if report is not None:
        yield view.say("drawing.counts", **asdict(report.totals))


def legend(view: View, *, aspects: bool, flags: bool = False) -> tuple[Chip, ...]:
    """The legend of a page with coverage: every state that a list can give, and what the figures mean."""
    report = view.report
    if report is None:
        return ()
    ink = view.palette.ink
    chips: list[Chip] = []
    if aspects and not view.plain:
        for state in (*(one for one in State if one is not State.NOT_APPLICABLE), State.NOT_APPLICABLE):
            tone = view.palette.tone(state)
            look = Look(fill=tone.tint, line=tone.strong, thick=0.75)
            chips.append(Chip(view.mark(state), view.state(state), look, tone.strong))
    if aspects:
        key = "drawing.legend.counts.plain" if view.plain else "drawing.legend.counts"
        chips.append(Chip("", view.say(key), None, ink))
    chips.append(Chip("", view.say("drawing.legend.bar"), None, ink))
    if report.draft:
        dashed = Look(fill=None, line=view.palette.rail, thick=0.75)
        chips.append(Chip(view.say("drawing.suggested"), view.say("drawing.legend.suggested"), dashed, ink))
    if view.before is not None:
        thick = Look(fill=None, line=ink, thick=2.0)
        chips.append(Chip(view.say("drawing.was"), view.say("drawing.legend.changed"), thick, ink))
    if flags:
        chips.append(Chip("", view.say("drawing.legend.flags"), None, ink))
    return tuple(chips)
