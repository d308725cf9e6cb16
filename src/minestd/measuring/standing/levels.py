"""Which levels count: the nation's view and the mine's view (docs/rules/levels.md)."""

from minestd.model.listing import Scope
from minestd.model.number import Level
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node

NATIONAL_VIEW = (Level.NATIONAL, Level.INDUSTRY)
OFFICE_VIEW = (*NATIONAL_VIEW, Level.LOCAL, Level.GROUP, Level.ENTERPRISE)
SHOWN_ONLY = (Level.INTERNATIONAL, Level.FOREIGN)


def counted_levels(scope: Scope, system: StandardsSystem) -> tuple[Level, ...]:
    """The levels that can cover an aspect, as the framework says; where it says nothing, a sample is seen as the
    nation sees it (our decision)."""
    return system.counted_levels.get(scope.value, OFFICE_VIEW if is_office(scope) else NATIONAL_VIEW)


def is_office(scope: Scope) -> bool:
    """Whether the list is that of a mine or group, which may write standards of its own."""
    return scope in (Scope.GROUP, Scope.MINE)


def suited_level(leaf: Node, scope: Scope) -> Level:
    """Where a new standard on an aspect would stand: enterprise for a mine or group, industry for an industry; for
    the nation the base is national, all else industry. 编者界定: the guide sets no levels."""
    if is_office(scope):
        return Level.ENTERPRISE
    if scope is not Scope.INDUSTRY and any(node.role == "base" for node in leaf.line()):
        return Level.NATIONAL
    return Level.INDUSTRY
