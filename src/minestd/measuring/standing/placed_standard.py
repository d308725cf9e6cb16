"""The list as it is counted: each standard with its identity, standing, place and what it can do for an aspect."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from minestd.measuring.standing.levels import SHOWN_ONLY
from minestd.measuring.states import Force, Standing
from minestd.model.number import Level
from minestd.model.placement import Placement
from minestd.model.standard import Relation, Standard
from minestd.model.system import StandardsSystem


class Placed(Struct, frozen=True, kw_only=True):
    """A standard with what counting needs. `codes` are those that the system has, home first.

    `force` is that of its standing, `level` its own or that of the standard that it speaks for; `meant` is the
    standing of that standard, whose flags a row that speaks for another has. `identity` is shared by editions and
    other names of one standard; `counted` tells whether its level can cover an aspect, `shown_only` that it is
    international or foreign, `amendment` that it only amends another standard and is none of its own.
    """

    standard: Standard
    standing: Standing
    identity: str
    codes: tuple[str, ...]
    confirmed: bool
    dedicated: bool
    counted: bool
    shown_only: bool
    force: Force
    level: Level
    meant: Standing
    amendment: bool = False


def placed_of(
    standards: Iterable[Standard],
    standings: Mapping[str, Standing],
    names: Mapping[str, str],
    placements: Mapping[str, Placement],
    system: StandardsSystem,
    levels: tuple[Level, ...],
) -> tuple[Placed, ...]:
    """Every standard of the list, in its order; those without a place have no codes."""
    known = system.by_code
    found = []
    for standard in standards:
        key = standard.key
        placement = placements.get(key)
        codes = placement.codes if placement else ()
        for code in codes:
            if code not in known:
                codes = tuple(one for one in codes if one in known)
                break
        standing = standings[key]
        spoken = standing.speaks_for
        level = spoken.level if spoken is not None else standard.level
        found.append(
            Placed(
                standard=standard,
                standing=standing,
                identity=names[key],
                codes=codes,
                confirmed=placement is not None and placement.confirmed,
                dedicated=placement is not None and placement.relation is Relation.DEDICATED,
                counted=level in levels,
                shown_only=level in SHOWN_ONLY,
                force=standing.force,
                level=level,
                meant=standings[standing.same_as] if standing.same_as else standing,
                amendment=standard.is_amendment,
            )
        )
    return tuple(found)


def representatives(placed: Iterable[Placed]) -> frozenset[str]:
    """The keys that stand for a distinct standard in force: the newest edition, so that each counts once."""
    best: dict[str, Placed] = {}
    for one in placed:
        if one.force is Force.IN_FORCE and not one.amendment:
            other = best.setdefault(one.identity, one)
            if other is not one and _rank(one) > _rank(other):
                best[one.identity] = one
    return frozenset(one.standard.key for one in best.values())


def _rank(one: Placed) -> tuple[bool, bool, int, int, str]:
    """A row of its own before one that speaks for another, placed ones before others, the newest edition."""
    number = one.standard.number
    year = (number.year_number if number else None) or 0
    issued = one.standard.issued.last.toordinal() if one.standard.issued else 0
    return bool(one.codes), not one.standing.same_as, year, issued, one.standard.key
