"""The faces of nodes: which words, figures and colours a node shows as a head, a part or an aspect."""

from dataclasses import dataclass, replace

from minestd.drawing.cells import EDGE, PAD, Bar, Cell, Row, Span
from minestd.drawing.lettering import width
from minestd.drawing.scene import Look
from minestd.drawing.view import SMALLEST, View, existing, filled, rate
from minestd.measuring.results import Figures, NodeResult, State
from minestd.model.tree import Node

_LEAST_BAR = 60


@dataclass(frozen=True)
class Faces:
    """Makes cells for a view. `size` is that of the names of aspects; nothing goes below 7.5 points.

    `flags` adds what is in preparation and due for review, where a page has room for it.
    """

    view: View
    size: float
    full_names: bool = False
    flags: bool = False

    @property
    def small(self) -> float:
        """Size of codes and figures."""
        return max(SMALLEST, self.size - 1.5)

    def top(self, node: Node, w: int) -> Cell:
        """A subsystem's head: code and name, below them the bar and the figures of its coverage."""
        look = self.view.palette.top
        return self._head(node, w, look, self.view.palette.top_ink, self.size + 2)

    def part(self, node: Node, w: int) -> Cell:
        """A part's head; a part without aspects is measured itself and shows its state."""
        if node.is_leaf_node:
            return self.entry(node, w)
        return self._head(node, w, self.view.palette.part, self.view.palette.ink, self.size + 0.5)

    def entry(self, node: Node, w: int, indent: int = 0) -> Cell:
        """What stands in the list of a column: an aspect, or a group of aspects that lies deeper."""
        if not node.is_leaf_node:
            return replace(self.part(node, w - indent), indent=indent)
        return self._aspect(node, w, indent)

    def _head(self, node: Node, w: int, look: Look, ink: str, size: float) -> Cell:
        view = self.view
        room = w - 2 * PAD
        title = f"{node.code} {view.name(node)}".strip()
        result = view.result(node)
        body: tuple[Span, ...] = ()
        rows: tuple[Row | Bar, ...] = self._one_row(node, result, Span(title, size, ink, bold=True), room)
        if not rows:
            lines = view.lettering.wrap(title, room, size, bold=True)
            body = tuple(Span(line, size, ink, bold=True) for line in lines)
            rows = self._head_foot(node, result, room, ink)
        look = _framed(look, view, node)
        return Cell(node.code, look, (), body, rows, code=node.code, tip=view.tip(node))

    def _one_row(self, node: Node, result: NodeResult | None, title: Span, room: int) -> tuple[Row, ...]:
        """Name, bar and figures side by side, where the head is wide enough."""
        if result is None or self.view.changed(node):
            return ()
        words = self.rate_words(result, result.confirmed)
        if result.all != result.confirmed:
            words += "  " + self.suggested_words(result)
        figures = Span(words, self.small, title.colour)
        row = Row(left=title, right=figures, bar=self.bar(result, title.colour))
        return (row,) if row.fits(room - _LEAST_BAR) else ()

    def _head_foot(self, node: Node, result: NodeResult | None, room: int, ink: str) -> tuple[Row | Bar, ...]:
        if result is None:
            return ()
        size = self.small
        words = [self.rate_words(result, result.confirmed)]
        if result.all != result.confirmed:
            words.append(self.suggested_words(result))
        then = self.view.earlier(node)
        if then is not None and self.view.changed(node):
            words.append(f"{self.view.say('drawing.was')} {self.rate_words(then, then.confirmed)}")
        lines = [line for some in words for line in self.view.lettering.wrap(some, room, size)]
        return (self.bar(result, ink), *(Row(middle=Span(line, size, ink)) for line in lines))

    def bar(self, result: NodeResult, ink: str) -> Bar:
        """The bar of a parent: confirmed, with suggestions, required."""
        palette = self.view.palette
        colours = (palette.bar_done, palette.bar_more, palette.bar_rest)
        return Bar(result.confirmed.filled, result.all.filled, result.required, colours, ink)

    def rate_words(self, result: NodeResult, figures: Figures) -> str:
        """`9/16 56.3 %`."""
        return f"{filled(figures)}/{result.required} {rate(figures, result.required)}"

    def suggested_words(self, result: NodeResult) -> str:
        """What the figures are with the suggested placements."""
        return f"{self.view.say('drawing.suggested')} {self.rate_words(result, result.all)}"

    def _aspect(self, node: Node, w: int, indent: int) -> Cell:
        view = self.view
        result = view.result(node)
        tone = view.palette.tone(result.confirmed.state if result else None)
        edge = tone.strong if result and not view.plain else None
        room = w - indent - 2 * PAD - (1 if edge else 0)
        lines = view.lettering.wrap(view.name(node, full=self.full_names), room, self.size)
        look = _framed(replace(view.palette.leaf, fill=tone.tint), view, node)
        return Cell(
            node.code,
            look,
            self._code_rows(node, result, room),
            tuple(Span(line, self.size, view.palette.ink) for line in lines),
            self._aspect_foot(node, result, room) if result else (),
            edge=edge,
            code=node.code,
            tip=view.tip(node),
            indent=indent,
        )

    def _code_rows(self, node: Node, result: NodeResult | None, room: int) -> tuple[Row, ...]:
        """The code at the left; the mark and the counts at the right."""
        palette = self.view.palette
        code = Span(node.code, SMALLEST, palette.quiet)
        count = self._count(result) if result else None
        if count is None:
            return tuple(Row(left=replace(code, words=line)) for line in self._wrapped(node.code, room))
        if Row(left=code, right=count).fits(room):
            return (Row(left=code, right=count),)
        return (
            *(Row(left=replace(code, words=line)) for line in self._wrapped(node.code, room)),
            *(
                Row(right=replace(count, words=line))
                for line in self._wrapped(count.words, room, bold=count.bold)
            ),
        )

    def _wrapped(self, words: str, room: int, *, bold: bool = False) -> tuple[str, ...]:
        return self.view.lettering.wrap(words, room, SMALLEST, bold=bold)

    def _count(self, result: NodeResult) -> Span:
        tone = self.view.palette.tone(result.confirmed.state)
        return Span(
            self.state_words(result, result.confirmed), SMALLEST, tone.strong, bold=not self.view.plain
        )

    def state_words(self, result: NodeResult, figures: Figures) -> str:
        """`有 2/1`: the mark of the state, existing and required; on a plain page the figures alone."""
        mark = "" if self.view.plain else f"{self.view.mark(figures.state)} "
        return f"{mark}{existing(figures)}/{result.required}"

    def _aspect_foot(self, node: Node, result: NodeResult, room: int) -> tuple[Row, ...]:
        rows: list[Row] = []
        if self.flags:
            rows += self._rows(self._flag_words(result), room, self.view.palette.quiet)
        if result.all != result.confirmed:
            tone = self.view.palette.tone(result.all.state)
            words = f"{self.view.say('drawing.suggested')} {self.state_words(result, result.all)}"
            strip = Look(fill=tone.tint, line=tone.strong, thick=0.5)
            rows += self._rows(words, room, tone.strong, strip)
        if self.view.changed(node):
            then = self.view.earlier(node)
            words = self.view.say("drawing.new")
            if then is not None:
                words = f"{self.view.say('drawing.was')} {self.state_words(then, then.confirmed)}"
            rows += self._rows(words, room, self.view.palette.ink)
        return tuple(rows)

    def _rows(self, words: str, room: int, colour: str, ground: Look | None = None) -> list[Row]:
        return [
            Row(middle=Span(line, SMALLEST, colour), ground=ground) for line in self._wrapped(words, room)
        ]

    def _flag_words(self, result: NodeResult) -> str:
        flags = []
        if result.in_preparation and result.confirmed.state is not State.IN_PREPARATION:
            flags.append(self.view.say("drawing.flag.preparing", n=result.in_preparation))
        if result.review_due:
            flags.append(self.view.say("drawing.flag.review", n=result.review_due))
        return " ".join(flags)


def _framed(look: Look, view: View, node: Node) -> Look:
    """A thick frame where something changed since before, a thin pale one where nothing did."""
    if view.before is None:
        return look
    return replace(look, line=view.palette.ink, thick=2.0) if view.changed(node) else look


def least_width(view: View, size: float) -> int:
    """The narrowest box in points that still reads: five wide characters, and the widest code."""
    codes = [width(node.code, SMALLEST) for node in view.system.root.walk()]
    room = max(5 * size, max(codes, default=0.0))
    if view.report is not None:
        room = max(room, width("00/00", max(SMALLEST, size - 1.5)) + size * 1.5)
    return int(room) + 2 * PAD + EDGE
