"""The thesaurus of a framework: which words of a title speak for which node, as data that people review."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct, field

OUTSIDE = "X"
"""The key of what belongs to no node; never a code of a framework that ships with us."""


class Term(NamedTuple):
    """Words inside a title. `weight` 3 names a node practically alone, 2 points there strongly, 1 is a hint."""

    text: str
    weight: int


class NodeTerms(Struct, frozen=True):
    """What speaks for a node (an aspect, a part above aspects, or outside), what excludes it, and our note on it."""

    code: str
    terms: tuple[Term, ...] = ()
    exclusions: tuple[str, ...] = ()
    note: str = ""
    is_part: bool = False


class Hint(Struct, frozen=True):
    """What a prefix (`MT`, `T/CCS`) or a class (ICS `73.100`, CCS `D98`) says of the place, by its beginning."""

    start: str
    weights: Mapping[str, int]


class RelationWords(Struct, frozen=True):
    """Words by which the relation is proposed: a title that names the `field` and something `intelligent` is
    dedicated, unless a word of `conventional` says that it is not. At the `nodes` and below, which are
    themselves about information or intelligence, naming the field is enough."""

    field: tuple[str, ...] = ()
    intelligent: tuple[str, ...] = ()
    conventional: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()


class Thesaurus(Struct, frozen=True):
    """All that is known of a framework's words. An empty one is right for a framework given only as names.

    `nodes` holds aspects and parts by code; `outside` what belongs to no node; `boilerplate` are words that say
    nothing of the place (技术条件, 煤矿); `kinds` words that tell the kind of a standard (术语, 设计规范) with the
    nodes that gather such standards.
    """

    nodes: Mapping[str, NodeTerms] = field(default_factory=dict)
    outside: NodeTerms = NodeTerms(OUTSIDE)
    boilerplate: tuple[str, ...] = ()
    kinds: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    prefixes: tuple[Hint, ...] = ()
    ics: tuple[Hint, ...] = ()
    ccs: tuple[Hint, ...] = ()
    relation: RelationWords = RelationWords()

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all, as for a framework given only as names."""
        return not self.nodes and not self.outside.terms
