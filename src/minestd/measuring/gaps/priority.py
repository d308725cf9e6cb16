"""The rank of a gap: a printed sum of printed parts, never a bare score (docs/rules/ranking.md)."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.review_clock import CUSTOMARY_YEARS
from minestd.measuring.states import Force
from minestd.model.system import StandardsSystem, Theme
from minestd.model.tree import Node

FIELD = 3
BASE = 2
MOST_NEED = 5
MOST_AGE = 5
_ASKING = (Force.IN_FORCE, Force.UPCOMING, Force.PREPARING, Force.PROPOSED, Force.UNKNOWN)
_HAVING = (Force.IN_FORCE, Force.ENDED)


class GapRanking(Struct, frozen=True):
    """What ranking asks for beside the list: the nodes of priority fields, and the date."""

    field_nodes: frozenset[str]
    as_of: date

    def parts(self, node: Node, here: Sequence[Placed]) -> tuple[tuple[str, int], ...]:
        """The parts that are not nought: `field`, `base`, `need`, `age`."""
        parts = (
            ("field", FIELD if node.code in self.field_nodes else 0),
            ("base", BASE if any(one.role == "base" for one in node.line()) else 0),
            ("need", _need(here)),
            ("age", self._age(here)),
        )
        return tuple((key, points) for key, points in parts if points)

    def _age(self, here: Sequence[Placed]) -> int:
        """By how many full years the newest issued standard there is older than the term of review; at most five."""
        issued = [one.standard.issued for one in here if one.force in _HAVING and one.standard.issued]
        if not issued:
            return 0
        newest = max(issued, key=lambda when: (when.year, when.month or 12, when.day or 31)).last
        years = (
            self.as_of.year - newest.year - ((self.as_of.month, self.as_of.day) < (newest.month, newest.day))
        )
        return min(MOST_AGE, max(0, years - CUSTOMARY_YEARS))


def _need(here: Sequence[Placed]) -> int:
    """Who asks for it: standards that stand there without covering it; at most five."""
    asking: set[str] = set()
    for one in here:
        if len(asking) == MOST_NEED:
            break
        if one.force in _ASKING:
            asking.add(one.identity)
    return len(asking)


def field_nodes(system: StandardsSystem) -> frozenset[str]:
    """The aspects that a priority field of a scored target names.

    An aspect that the field is read as; of a field that is read as a whole part, or by words of titles, only the
    aspects whose own name or scope has the words.
    """
    fields = [theme for target in system.targets if target.required is not None for theme in target.fields]
    return frozenset(code for theme in fields for code in _aspects_of(theme, system))


def _aspects_of(theme: Theme, system: StandardsSystem) -> Iterator[str]:
    words = tuple(word.casefold() for word in (*theme.words, theme.name_zh, theme.name_en) if word)
    nodes = [system.by_code[code] for code in theme.nodes if code in system.by_code]
    yield from (node.code for node in nodes if node.is_leaf_node)
    wholes = [node for node in nodes if not node.is_leaf_node]
    asked = (leaf for whole in wholes for leaf in whole.leaves_below()) if nodes else iter(system.leaves)
    for leaf in asked:
        own = " ".join((leaf.name_zh, leaf.name_en, leaf.full_zh, leaf.full_en, leaf.scope)).casefold()
        if any(word in own for word in words):
            yield leaf.code
