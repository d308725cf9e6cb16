"""What has taken the place of a dead standard, as far as list and catalogue know (docs/rules/actions.md)."""

from collections.abc import Callable, Sequence
from functools import cached_property

from msgspec import Struct

from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.plans import is_plan
from minestd.measuring.standing.successors import known_successors, named_successors
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.model.standard import Standard


class Heir(Struct, frozen=True):
    """A successor by its number; `row` is the list's or the catalogue's row of it, None where neither has it."""

    number: str
    row: Placed | None


class Heirs(Struct, frozen=True, dict=True):
    """Finds successors: those that the dead row or the catalogue's row of it names, and those that claim to be."""

    view: Viewpoint
    ours: Sequence[Placed]
    theirs: Callable[[], Sequence[Placed]]

    @cached_property
    def _ours(self) -> dict[str, Placed]:
        return {one.standard.key: one for one in self.ours}

    @cached_property
    def _theirs(self) -> dict[str, Placed]:
        return {one.standard.key: one for one in self.theirs()}

    def of(self, dead: Placed) -> list[Heir]:
        """All that is known to have taken its place, in the order in which the rows name them."""
        found: list[Heir] = []
        own = [one for one in (dead.standard, dead.standing.speaks_for) if one is not None]
        named = [*own, *([dead.standing.entry] if dead.standing.entry else [])]
        for number in dict.fromkeys(number for one in named for number in named_successors(one)):
            rows = known_successors(number, dead.standard, self.view)
            found += [self._heir(one) for one in rows] or [Heir(str(number), None)]
        for one in own:
            found += [self._heir(by) for by in self.view.claims.on(one) if not is_plan(by) and by not in own]
        return found

    def _heir(self, one: Standard) -> Heir:
        row = self._ours.get(one.key)
        if row is None or row.standard is not one:
            row = self._theirs.get(one.key)
        return Heir(one.label, row)
