"""One standard, several names: which entries of a list are the same standard (docs/rules/counting.md)."""

from collections.abc import Iterable, Mapping

from minestd.model.number import StandardNumber
from minestd.model.standard import Standard


def name_of(number: StandardNumber, key: str) -> str:
    """What identifies a numbered standard across its editions; open numbers ("YD/T XXXX") tell nothing apart."""
    return key if number.is_placeholder else number.stem


def identities(standards: Iterable[Standard]) -> Mapping[str, str]:
    """Key of a standard → name of the standard that it is an edition or another name of.

    Editions share their stem; a former number ("KA/T 554-1996（原 MT/T 554-1996）") links its stem to the new one.
    The name is the least of the linked stems, so it does not depend on the order of the list.
    """
    own: dict[str, str] = {}
    links: dict[str, str] = {}
    for standard in standards:
        number = standard.number
        name = name_of(number, standard.key) if number else standard.key
        own[standard.key] = name
        for former in standard.former:
            _link(links, name, name_of(former, standard.key))
    if not links:
        return own
    return {key: _root(links, name) for key, name in own.items()}


def _root(links: dict[str, str], name: str) -> str:
    while (above := links.get(name, name)) != name:
        name = above
    return name


def _link(links: dict[str, str], one: str, other: str) -> None:
    low, high = sorted((_root(links, one), _root(links, other)))
    links[high] = low
