"""Chains of replacement followed to their ends, loops reported (docs/rules/chains.md)."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from minestd.measuring.standing.editions import Editions
from minestd.measuring.standing.standings import standing_of
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import Force, Standing
from minestd.model.number import StandardNumber
from minestd.model.standard import Standard

LONGEST = 50


class Chain(Struct, frozen=True):
    """From a standard over its successors to what replaces it today.

    `steps` are the numbers passed, `ends` those without a known successor, each with its standing in the list or
    the catalogue (None where neither has it). `loop` holds the numbers of a circle, empty where there is none;
    `cut` tells that the chain is longer than 50 steps and was not followed further.
    """

    standard: Standard
    steps: tuple[StandardNumber, ...]
    ends: tuple[tuple[StandardNumber, Force | None], ...]
    loop: tuple[StandardNumber, ...] = ()
    cut: bool = False


def replacement_chains(
    standards: Sequence[Standard], standings: Mapping[str, Standing], view: Viewpoint
) -> tuple[Chain, ...]:
    """A chain for every standard of the list that names a successor, in the list's order."""
    return tuple(_follow(one, standings, view) for one in standards if one.replaced_by and one.number)


def _successors(number: StandardNumber, editions: Editions) -> tuple[StandardNumber, ...]:
    found = dict.fromkeys(after for one in editions.exactly(number) for after in one.replaced_by)
    return tuple(found)


def _follow(start: Standard, standings: Mapping[str, Standing], view: Viewpoint) -> Chain:
    """Depth first along every successor; `trail` is the way from the start, so that coming back is a loop."""
    assert start.number is not None
    seen: dict[StandardNumber, None] = {}
    ends: dict[StandardNumber, Force | None] = {}
    loop: tuple[StandardNumber, ...] = ()
    waiting: list[tuple[StandardNumber, tuple[StandardNumber, ...]]]
    waiting = [(after, (start.number,)) for after in reversed(start.replaced_by)]
    while waiting and len(seen) < LONGEST:
        number, trail = waiting.pop()
        if number in trail:
            loop = loop or trail[trail.index(number) :]
            continue
        if number in seen:
            continue
        seen[number] = None
        after = _successors(number, view.editions)
        if not after:
            ends[number] = _force(number, standings, view)
        waiting += [(one, (*trail, number)) for one in reversed(after)]
    return Chain(start, tuple(seen), tuple(ends.items()), loop, bool(waiting))


def _force(number: StandardNumber, standings: Mapping[str, Standing], view: Viewpoint) -> Force | None:
    """What the end of a chain is: as the list says, else the catalogue."""
    for one in view.editions.named(number):
        return standings[one.key].force if one.key in standings else standing_of(one, view).force
    return None
