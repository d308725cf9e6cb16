"""What is to be drawn: a system, with or without the coverage of a list, in a language and a dress."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct, field

from minestd.drawing.fitting.lettering import Lettering, clean, width
from minestd.drawing.shapes.palette import COLOURED, PLAIN, Palette
from minestd.measuring.figures import NOTHING_REQUIRED, percent, span
from minestd.measuring.results import Figures, Force, NodeResult, Report, State
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.wording import Lang, has, say

_SHOWN_STANDARDS = 8
_LONGEST_NAME = 200  # characters; the engine refuses texts of more than 16,384 bytes
SMALLEST = 7.5
"""No text on a page is smaller than this, in points."""


class View(Struct, frozen=True, eq=False, dict=True):
    """The system and what is told of it. `before` is an earlier report that changes are shown against."""

    system: StandardsSystem
    report: Report | None = None
    before: Report | None = None
    lang: Lang = "zh"
    plain: bool = False
    landscape: bool = True
    page: str = "A3"
    _tips: dict[str, str] = field(default_factory=dict)

    @cached_property
    def widest_code(self) -> float:
        """Width in points of the widest code in the smallest letters."""
        return max((width(node.code, SMALLEST) for node in self.system.root.walk()), default=0.0)

    def say(self, key: str, **params: object) -> str:
        """A word of `wording` in the language of the page."""
        return say(self.lang, key, **params)

    @property
    def palette(self) -> Palette:
        """Coloured, or black and white."""
        return PLAIN if self.plain else COLOURED

    @cached_property
    def lettering(self) -> Lettering:
        """Line breaks, learnt from the names of this system."""
        return Lettering(self.name(node) for node in self.system.root.walk())

    def name(self, node: Node, *, full: bool = False) -> str:
        """The name of a node on the page: its short name, or the one that stands alone."""
        if not node.code:
            return clean(self.system.title(self.lang))
        return clean(node.full(self.lang) if full else node.name(self.lang))

    def result(self, node: Node) -> NodeResult | None:
        """What was measured at the node, if there is a list."""
        return self.report.nodes.get(node.code) if self.report else None

    def earlier(self, node: Node) -> NodeResult | None:
        """What was measured there before."""
        return self.before.nodes.get(node.code) if self.before else None

    def mark(self, state: State) -> str:
        """The word that marks a state."""
        return self.say(f"mark.{state}")

    def state(self, state: State) -> str:
        """The term of a state; a gap of a list that is not national reads 本清单未见."""
        sample = self.report is not None and not self.report.scope.complete
        if state is State.MISSING and sample and has("state.missing.sample"):
            return self.say("state.missing.sample")
        return self.say(f"state.{state}")

    def changed(self, node: Node) -> bool:
        """Whether state or confirmed figures differ from before, or the node is new."""
        now, then = self.result(node), self.earlier(node)
        if self.before is None or now is None:
            return False
        return then is None or (then.confirmed, then.required) != (now.confirmed, now.required)

    def turn(self, node: Node) -> str:
        """`up` or `down` where coverage, or else the number in force, rose or fell since before, else `changed`."""
        now, then = self.result(node), self.earlier(node)
        if now is None or then is None:
            return "changed"
        first, second = (
            (then.confirmed.filled, then.confirmed.existing),
            (now.confirmed.filled, now.confirmed.existing),
        )
        return "up" if second > first else "down" if second < first else "changed"

    def tip(self, node: Node) -> str:
        """What a pointer resting on the node tells: names, the framework's wording, figures, standards."""
        if node.code not in self._tips:
            self._tips[node.code] = "\n".join(self._tip_lines(node))
        return self._tips[node.code]

    def _tip_lines(self, node: Node) -> Iterator[str]:
        yield f"{node.code} {self.name(node, full=True)}".strip()
        if node.scope:
            yield clean(node.scope)
        result = self.result(node)
        if result is None or self.report is None:
            return
        yield self._figures(result, result.confirmed)
        if result.all != result.confirmed:
            yield self.say("drawing.tip.suggested", figures=self._figures(result, result.all))
        found = self.standards.get(node.code, ())
        for one in found[:_SHOWN_STANDARDS]:
            named = f"{clean(one.label)} {clean(one.title)}".strip()
            yield named if len(named) <= _LONGEST_NAME else named[: _LONGEST_NAME - 1] + "…"
        if len(found) > _SHOWN_STANDARDS:
            yield self.say("drawing.tip.more", n=len(found) - _SHOWN_STANDARDS)

    def _figures(self, result: NodeResult, figures: Figures) -> str:
        return self.say(
            "drawing.tip.figures",
            state=self.state(figures.state),
            existing=existing(figures),
            required=result.required,
            filled=filled(figures),
        )

    @cached_property
    def standards(self) -> dict[str, tuple[Standard, ...]]:
        """The standards placed on each node itself, home or cross-reference, by number, those without one last."""
        found: dict[str, list[Standard]] = {}
        if self.report is not None:
            for standard in self.report.listing.standards:
                placement = self.report.placements.get(standard.key)
                for code in dict.fromkeys(placement.codes if placement else ()):
                    found.setdefault(code, []).append(standard)
        return {code: tuple(sorted(some, key=_by_number)) for code, some in found.items()}

    def force(self, standard: Standard) -> Force:
        """What the standard is as of the date."""
        standing = self.report.standings.get(standard.key) if self.report else None
        return standing.force if standing else Force.UNKNOWN


def _by_number(standard: Standard) -> tuple[bool, tuple[object, ...], str]:
    number = standard.number
    return number is None, number.sort_key if number else (standard.label,), standard.key


def existing(figures: Figures) -> str:
    """现有数: `3`, or `3–5` where statuses are unknown."""
    return span(figures.existing, figures.existing_possible)


def filled(figures: Figures) -> str:
    """覆盖数, as a range where unsure."""
    return span(figures.filled, figures.filled_possible)


def rate(figures: Figures, required: int) -> str:
    """方面覆盖率, as a range where unsure; "—" where nothing is required."""
    if required == 0:
        return NOTHING_REQUIRED
    low, high = percent(figures.filled, required), percent(figures.filled_possible, required)
    return low if low == high else f"{low.removesuffix(' %')}–{high}"
