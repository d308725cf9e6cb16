"""One standard, several names: which entries of a list are the same standard (docs/rules/counting.md)."""

from collections.abc import Mapping, Sequence

from minestd.measuring.standing.plans import is_of_revision, is_plan
from minestd.model.number import StandardNumber
from minestd.model.standard import Standard


def name_of(number: StandardNumber, key: str) -> str:
    """What identifies a numbered standard across its editions; open numbers ("YD/T XXXX") tell nothing apart."""
    return key if number.is_placeholder else number.stem


def names_of(standards: Sequence[Standard]) -> tuple[str, ...]:
    """For each entry the name of the standard that it is an edition or another name of, entry by entry.

    Editions share their stem; a former number ("KA/T 554-1996（原 MT/T 554-1996）") links its stem to the new one.
    Plans are linked to the one standard that came of them; a later one is of its revision.
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


def units_of(standards: Sequence[Standard], same_as: Mapping[str, str]) -> dict[str, str]:
    """Key of a row → what its document counts under: rows of one name or plan, and rows that speak for another.

    Editions are documents of their own here, other than in `identities`. `same_as` tells by key which row speaks for
    which.
    """
    links: dict[str, str] = {}
    by_number = {one.number: one.key for one in standards if one.number is not None}
    of_plan: dict[str, str] = {}
    for one in standards:
        for former in one.former:
            if former in by_number:
                _link(links, one.key, by_number[former])
        if same_as.get(one.key):
            _link(links, one.key, same_as[one.key])
        if one.plan and is_plan(one):
            _link(links, one.key, of_plan.setdefault(one.plan, one.key))
    for one in standards:
        if one.plan in of_plan and not is_plan(one) and not is_of_revision(one):
            _link(links, one.key, of_plan[one.plan])
    return {one.key: _root(links, one.key) for one in standards}


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
