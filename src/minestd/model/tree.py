"""The tree of a standards system: a typed face on anytree, which no other module knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from anytree import NodeMixin, PreOrderIter


@dataclass(eq=False)
class Node(NodeMixin):
    """One node: a subsystem, part or aspect (or what a framework calls its levels).

    `name_*` is the short name as the framework prints it, `full_*` the display name that stands alone.
    `scope` is the framework's own wording and `source` where it stands; `boundary` are our sentences (编者界定).
    `required` (应有数) counts for leaves; a parent's is the sum of its leaves'.
    `mine_types` are the kinds of mine that the node applies to, empty for all; `role` and `mine_types` of a
    node hold for all below it that say nothing else.
    Nodes are equal only to themselves; look them up by code in the system.
    """

    code: str
    name_zh: str
    name_en: str
    full_zh: str = ""
    full_en: str = ""
    level: str = ""
    scope: str = ""
    source: str = ""
    aliases: tuple[str, ...] = ()
    role: str = ""
    boundary: tuple[str, ...] = ()
    boundary_en: tuple[str, ...] = ()
    own_required: int = 1
    mine_types: tuple[str, ...] = ()
    above: Self | None = None

    def __post_init__(self) -> None:
        self.full_zh = self.full_zh or self.name_zh
        self.full_en = self.full_en or self.name_en
        self.parent = self.above

    @property
    def below(self) -> tuple["Node", ...]:
        """The direct children in the framework's order."""
        return tuple(self.children)

    @property
    def is_leaf_node(self) -> bool:
        """Whether coverage is measured here (an aspect), not summed."""
        return not self.children

    @property
    def depth_of(self) -> int:
        """0 for the whole, 1 for a subsystem, and so on."""
        return int(self.depth)

    def walk(self) -> Iterator["Node"]:
        """This node and all below, parents before children, in the framework's order."""
        return iter(PreOrderIter(self))

    def leaves_below(self) -> tuple["Node", ...]:
        """The aspects at or below this node, in order."""
        return tuple(node for node in self.walk() if node.is_leaf_node)

    def line(self) -> tuple["Node", ...]:
        """From below the root down to this node."""
        return tuple(self.path)[1:]

    @property
    def required(self) -> int:
        """应有数: its own for a leaf, the sum for a parent."""
        return sum(leaf.own_required for leaf in self.leaves_below())

    def name(self, lang: str) -> str:
        """The short name in a language."""
        return self.name_zh if lang == "zh" else self.name_en

    def full(self, lang: str) -> str:
        """The full display name in a language."""
        return self.full_zh if lang == "zh" else self.full_en
