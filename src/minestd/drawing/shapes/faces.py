"""The faces of nodes: which words, figures and colours a node shows as a head, a part or an aspect."""

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.drawing.fitting.lettering import width
from minestd.drawing.shapes.node_box import EDGE, PAD, Bar, BoxRow, NodeBox, Span
from minestd.drawing.shapes.palette import TONES
from minestd.drawing.shapes.scene import Look
from minestd.drawing.shapes.view import SMALLEST, View, existing, filled, rate
from minestd.measuring.results import Figures, NodeResult, State
from minestd.model.tree import Node

_LEAST_BAR = 50


class Faces(Struct, frozen=True, eq=False):
    """Makes cells for a view. `size` is that of the names of aspects; nothing goes below 7.5 points.

    `flags` adds what is in preparation and due for review, where a page has room for it.
    """

    view: View
    size: float
    full_names: bool = False
    flags: bool = False
    made: dict[tuple[Node, int, int], NodeBox] = field(default_factory=dict)

    @property
    def rail(self) -> str:
        """The colour of the lines between boxes."""
        return self.view.palette.rail

    @property
    def small(self) -> float:
        """Size of codes and figures."""
        return max(SMALLEST, self.size - 1.5)

    def top(self, node: Node, w: int, *, inline: bool = False) -> NodeBox:
        """A subsystem's head: code and name, the bar and the figures of its coverage."""
        palette = self.view.palette
        return self._head(node, w, palette.top, palette.top_ink, self.size + 1.5, inline)

    def part(self, node: Node, w: int, *, inline: bool = False) -> NodeBox:
        """A part's head; a part without aspects is measured itself and shows its state."""
        if node.is_leaf_node:
            return self.entry(node, w)
        palette = self.view.palette
        return self._head(node, w, palette.part, palette.ink, self.size + 0.75, inline)

    def fits_inline(self, node: Node, w: int, *, top: bool) -> bool:
        """Whether a head has room for name, bar and figures side by side."""
        size = self.size + (1.5 if top else 0.75)
        title = Span(self._title(node), size, self.view.palette.ink, bold=True)
        return self._inline(node, title, w - 2 * PAD) is not None

    def entry(self, node: Node, w: int, indent: int = 0) -> NodeBox:
        """What stands in the list of a column: an aspect, or a group of aspects that lies deeper."""
        key = (node, w, indent)
        if key not in self.made:
            whole = replace(self.part(node, w - indent), indent=indent) if not node.is_leaf_node else None
            self.made[key] = whole or self._aspect(node, w, indent)
        return self.made[key]

    def _title(self, node: Node) -> str:
        return f"{node.code} {self.view.name(node)}".strip()

    def _head(self, node: Node, w: int, look: Look, ink: str, size: float, inline: bool) -> NodeBox:
        view, room = self.view, w - 2 * PAD
        title = Span(self._title(node), size, ink, bold=True)
        body: tuple[Span, ...] = ()
        row = self._inline(node, title, room) if inline else None
        foot: tuple[BoxRow | Bar, ...] = (row,) if row else ()
        if row is None:
            lines = view.lettering.wrap(title.words, room, size, bold=True)
            body = tuple(replace(title, words=line) for line in lines)
            foot = self._head_foot(node, room, ink)
        return NodeBox(
            node.code, _framed(look, view, node), (), body, foot, code=node.code, tip=view.tip(node)
        )

    def _inline(self, node: Node, title: Span, room: int) -> BoxRow | None:
        """Name, bar and figures in a row, with as much said of the figures as there is room for."""
        result = self.view.result(node)
        if result is None:
            row = BoxRow(middle=title)
            return row if row.fits(room) else None
        full, short = (
            self.rate_words(result, result.confirmed),
            f"{filled(result.confirmed)}/{result.required}",
        )
        more, less = "", ""
        if _drafted(result):
            more += f"  {self.suggested_words(result)}"
            less += f"  {self.view.say('drawing.suggested')} {filled(result.all)}/{result.required}"
        then = self.view.earlier(node)
        if then is not None and self.view.changed(node):
            more += f"  {self.view.say('drawing.was')} {self.rate_words(then, then.confirmed)}"
            less += f"  {self.view.say('drawing.was')} {filled(then.confirmed)}/{then.required}"
        choices = (full + more, full + less, short + less)
        for words in choices:
            row = BoxRow(
                left=title, right=Span(words, self.small, title.colour), bar=self.bar(result, title.colour)
            )
            if row.fits(room - _LEAST_BAR):
                return row
        return None

    def _head_foot(self, node: Node, room: int, ink: str) -> tuple[BoxRow | Bar, ...]:
        result = self.view.result(node)
        if result is None:
            return ()
        rows: list[BoxRow | Bar] = [self.bar(result, ink)]
        rows += self._rates(result, result.confirmed, "", room, ink)
        if _drafted(result):
            rows += self._rates(result, result.all, self.view.say("drawing.suggested"), room, ink)
        then = self.view.earlier(node)
        if then is not None and self.view.changed(node):
            rows += self._rates(then, then.confirmed, self.view.say("drawing.was"), room, ink)
        return tuple(rows)

    def _rates(self, result: NodeResult, figures: Figures, prefix: str, room: int, ink: str) -> list[BoxRow]:
        """Filled and required at the left, the rate at the right; on two lines where the head is narrow.

        Figures that stand beside the confirmed ones do without a rate there.
        """
        count = Span(f"{prefix} {filled(figures)}/{result.required}".strip(), self.small, ink)
        share = Span(rate(figures, result.required), self.small, ink)
        if BoxRow(left=count, right=share).fits(room):
            return [BoxRow(left=count, right=share)]
        if prefix and BoxRow(left=count).fits(room):
            return [BoxRow(left=count)]
        lines = [
            *self.view.lettering.wrap(count.words, room, self.small),
            *self.view.lettering.wrap(share.words, room, self.small),
        ]
        return [BoxRow(middle=Span(line, self.small, ink)) for line in lines]

    def bar(self, result: NodeResult, ink: str) -> Bar:
        """The bar of a parent: confirmed, with suggestions, required."""
        palette = self.view.palette
        colours = (palette.bar_done, palette.bar_more, palette.bar_rest)
        return Bar(result.confirmed.filled, result.all.filled, result.required, colours, ink)

    def rate_words(self, result: NodeResult, figures: Figures) -> str:
        """`9/16 (56.3 %)`."""
        return f"{filled(figures)}/{result.required} ({rate(figures, result.required)})"

    def suggested_words(self, result: NodeResult) -> str:
        """What the figures are with the suggested placements."""
        return f"{self.view.say('drawing.suggested')} {self.rate_words(result, result.all)}"

    def _aspect(self, node: Node, w: int, indent: int) -> NodeBox:
        view = self.view
        result = view.result(node)
        tone = view.palette.tone(result.confirmed.state if result else None)
        edge = tone.strong if result and not view.plain else None
        room = w - indent - 2 * PAD - (1 if edge else 0)
        lines = view.lettering.wrap(view.name(node, full=self.full_names), room, self.size)
        look = _framed(replace(view.palette.leaf, fill=tone.tint), view, node)
        return NodeBox(
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

    def _code_rows(self, node: Node, result: NodeResult | None, room: int) -> tuple[BoxRow, ...]:
        """The code at the left; the mark and the counts at the right."""
        palette = self.view.palette
        code = Span(node.code, SMALLEST, palette.quiet)
        count = self._count(result) if result else None
        if count is None:
            return tuple(BoxRow(left=replace(code, words=line)) for line in self._wrapped(node.code, room))
        if BoxRow(left=code, right=count).fits(room):
            return (BoxRow(left=code, right=count),)
        return (
            *(BoxRow(left=replace(code, words=line)) for line in self._wrapped(node.code, room)),
            *(
                BoxRow(right=replace(count, words=line))
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

    def _aspect_foot(self, node: Node, result: NodeResult, room: int) -> tuple[BoxRow, ...]:
        rows: list[BoxRow] = []
        if self.flags:
            rows += self._rows(self._flag_words(result), room, self.view.palette.quiet)
        if result.all != result.confirmed:
            tone = self.view.palette.tone(result.all.state)
            words = self._told(self.view.say("drawing.suggested"), result, result.all, "", room)
            rows += self._rows(words, room, tone.strong, Look(fill=tone.tint, line=tone.strong, thick=0.5))
        if self.view.changed(node):
            then = self.view.earlier(node)
            words = self.view.say("drawing.new")
            if then is not None:
                turn = self.view.say(f"drawing.{self.view.turn(node)}")
                words = self._told(self.view.say("drawing.was"), then, then.confirmed, turn, room)
            rows += self._rows(words, room, self.view.palette.ink)
        return tuple(rows)

    def _told(self, prefix: str, result: NodeResult, figures: Figures, turn: str, room: int) -> str:
        """`建议 有 2/1`, shorter where the box is narrow; `turn` says whether it is more or less now."""
        words = f"{prefix} {self.state_words(result, figures)}"
        short = words.removesuffix(f"/{result.required}")
        choices = [f"{words} {turn}", f"{short} {turn}"] if turn else [words, short]
        fits = (choice for choice in choices if width(choice, SMALLEST) <= room)
        return next(fits, choices[0])

    def _rows(self, words: str, room: int, colour: str, ground: Look | None = None) -> list[BoxRow]:
        return [
            BoxRow(middle=Span(line, SMALLEST, colour), ground=ground) for line in self._wrapped(words, room)
        ]

    def _flag_words(self, result: NodeResult) -> str:
        flags = []
        if result.in_preparation and result.confirmed.state is not State.IN_PREPARATION:
            flags.append(self.view.say("drawing.flag.preparing", n=result.in_preparation))
        if result.review_due:
            flags.append(self.view.say("drawing.flag.review", n=result.review_due))
        return " ".join(flags)


def _drafted(result: NodeResult) -> bool:
    """Whether the suggestions change how much is filled."""
    return filled(result.confirmed) != filled(result.all)


def _framed(look: Look, view: View, node: Node) -> Look:
    """A thick frame where something changed since before; its colour tells more from less."""
    if not view.changed(node):
        return look
    colours = {"up": TONES[State.COVERED].strong, "down": TONES[State.MISSING].strong}
    ink = view.palette.ink
    return replace(look, line=ink if view.plain else colours.get(view.turn(node), ink), thick=2.0)


def least_width(view: View, size: float) -> int:
    """The narrowest box in points that still reads: five wide characters, and the widest code."""
    room = max(5 * size, view.widest_code)
    if view.report is not None:
        room = max(room, width("00/00", max(SMALLEST, size - 1.5)) + size * 1.5)
    return int(room) + 2 * PAD + EDGE
