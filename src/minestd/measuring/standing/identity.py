"""One standard, several names: which entries of a list are the same standard (docs/rules/counting.md)."""

from collections.abc import Mapping, Sequence

from minestd.measuring.standing.plans import is_of_revision, is_plan
from minestd.measuring.states import NOT_THERE, Standing
from minestd.model.number import StandardNumber
from minestd.model.standard import Standard


def name_of(number: StandardNumber, key: str) -> str:
    """What identifies a numbered standard across its editions; open numbers ("YD/T XXXX") tell nothing apart."""
    return key if number.is_placeholder else number.stem


def names_of(standards: Sequence[Standard]) -> tuple[str, ...]:
    """For each entry the name of the standard that it is an edition or another name of, entry by entry.

    Editions share their stem; a former number ("KA/T 554-1996（原 MT/T 554-1996）") links its stem to the new one.
    Plans are linked to the one standard that came of them (of several: see `united`); a later one is of its revision.
    The name is the least of the linked ones, so it does not depend on the order.
    """
    own: list[str] = []
    links: dict[str, str] = {}
    for standard in standards:
        number = standard.number
        name = name_of(number, standard.key) if number else standard.key
        own.append(name)
        for former in standard.former:
            _link(links, name, name_of(former, standard.key))
    _link_plans(standards, own, links)
    return tuple(_root(links, name) for name in own) if links else tuple(own)


def identities(standards: Sequence[Standard]) -> Mapping[str, str]:
    """Key of a standard of one list → its name (see `names_of`)."""
    return {one.key: name for one, name in zip(standards, names_of(standards), strict=True)}


def united(
    standards: Sequence[Standard], names: Mapping[str, str], standings: Mapping[str, Standing]
) -> dict[str, str]:
    """The same names as of the date of the standings: several standards that came of one plan are standards of their
    own, and the plan's row is one with that for which it speaks. What is not there yet is one by its plan number, and
    two numbers are one standard where the catalogue has them as one."""
    links: dict[str, str] = {}
    _link_spoken_for(standards, names, standings, links)
    return {key: _root(links, name) for key, name in names.items()} if links else dict(names)


def units_of(standards: Sequence[Standard], standings: Mapping[str, Standing]) -> dict[str, str]:
    """Key of a row → what its document counts under: rows of one number, also by the catalogue, rows that speak for
    another, and rows of one plan of which nothing is there yet.

    Editions are documents of their own here, other than in `identities`.
    """
    links: dict[str, str] = {}
    keys = {one.key: one.key for one in standards}
    by_number = {one.number: one.key for one in standards if one.number is not None}
    for one in standards:
        for former in one.former:
            if former in by_number:
                _link(links, one.key, by_number[former])
    _link_spoken_for(standards, keys, standings, links)
    return {key: _root(links, key) for key in keys}


def _link_spoken_for(
    standards: Sequence[Standard],
    names: Mapping[str, str],
    standings: Mapping[str, Standing],
    links: dict[str, str],
) -> None:
    first: dict[str, str] = {}
    of_entry: dict[int, str] = {}
    for one in standards:
        standing = standings[one.key]
        if standing.entry is not None and one.number is not None and one.number.is_dated:
            _link(links, names[one.key], of_entry.setdefault(id(standing.entry), names[one.key]))
        if standing.same_as:
            _link(links, names[one.key], names[standing.same_as])
        elif one.plan and standing.force in NOT_THERE and (is_plan(one) or not is_of_revision(one)):
            _link(links, names[one.key], first.setdefault(one.plan, names[one.key]))


def _link_plans(standards: Sequence[Standard], own: Sequence[str], links: dict[str, str]) -> None:
    became: dict[str, set[str]] = {}
    for standard, name in zip(standards, own, strict=True):
        if standard.plan and not is_plan(standard) and not is_of_revision(standard):
            became.setdefault(standard.plan, set()).add(name)
    first: dict[str, str] = {}
    for standard, name in zip(standards, own, strict=True):
        if standard.plan and is_plan(standard):
            _link(links, name, first.setdefault(standard.plan, name))
        names = became.get(standard.plan or "", set())
        if len(names) == 1 and is_plan(standard):
            _link(links, name, *names)


def _root(links: dict[str, str], name: str) -> str:
    while (above := links.get(name, name)) != name:
        name = above
    return name


def _link(links: dict[str, str], one: str, other: str) -> None:
    low, high = sorted((_root(links, one), _root(links, other)))
    links[high] = low
