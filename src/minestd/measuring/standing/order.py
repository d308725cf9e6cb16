"""The order in which an office looks at standards that it is offered."""

from collections.abc import Sequence

from minestd.measuring.standing.placed_standard import Placed
from minestd.model.number import Level, Nature

_LEVELS = tuple(Level)


def mandatory_first(offered: Sequence[Placed]) -> list[Placed]:
    """Mandatory national standards first, then by level, then by number."""

    def rank(one: Placed) -> tuple[bool, int, str]:
        standard = one.standard
        mandatory = standard.nature is Nature.MANDATORY and standard.level is Level.NATIONAL
        return not mandatory, _LEVELS.index(standard.level), standard.label

    return sorted(offered, key=rank)
