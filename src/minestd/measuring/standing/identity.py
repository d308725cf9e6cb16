"""One standard, several names: which entries of a list are the same standard (docs/rules/counting.md)."""

from collections.abc import Mapping, Sequence

from minestd.model.number import StandardNumber
from minestd.model.standard import Standard


def name_of(number: StandardNumber, key: str) -> str:
    """What identifies a numbered standard across its editions; open numbers ("YD/T XXXX") tell nothing apart."""
    return key if number.is_placeholder else number.stem


def names_of(standards: Sequence[Standard], *, plans: bool = False) -> tuple[str, ...]:
    """For each entry the name of the standard that it is an edition or another name of, entry by entry.

    Editions share their stem; a former number ("KA/T 554-1996（原 MT/T 554-1996）") links its stem to the new one.
    With `plans`, entries without a number are linked to the one standard that came of their plan.
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
    if plans:
        _link_plans(standards, own, links)
    return tuple(_root(links, name) for name in own) if links else tuple(own)


def identities(standards: Sequence[Standard]) -> Mapping[str, str]:
    """Key of a standard of one list → its name, plans linked (see `names_of`)."""
    return {one.key: name for one, name in zip(standards, names_of(standards, plans=True), strict=True)}


def _link_plans(standards: Sequence[Standard], own: Sequence[str], links: dict[str, str]) -> None:
    became: dict[str, set[str]] = {}
    for standard, name in zip(standards, own, strict=True):
        if standard.plan and standard.number:
            became.setdefault(standard.plan, set()).add(name)
    for standard, name in zip(standards, own, strict=True):
        names = became.get(standard.plan or "", set())
        if standard.number is None and len(names) == 1:
            _link(links, name, *names)


def _root(links: dict[str, str], name: str) -> str:
    while (above := links.get(name, name)) != name:
        name = above
    return name


def _link(links: dict[str, str], one: str, other: str) -> None:
    low, high = sorted((_root(links, one), _root(links, other)))
    links[high] = low
