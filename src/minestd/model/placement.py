"""Where a standard belongs in the system, on what basis, and what speaks for it."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from minestd.model.standard import Relation


class Basis(StrEnum):
    """What a placement rests on, strongest first; the first four are confirmed."""

    REVIEWED = "reviewed"
    GIVEN = "given"
    MEMORY = "memory"
    SECTION = "section"
    CONFIDENT = "confident"
    SUGGESTED = "suggested"
    NONE = "none"

    @property
    def confirmed(self) -> bool:
        """Whether people stand behind it."""
        return self in (Basis.REVIEWED, Basis.GIVEN, Basis.MEMORY, Basis.SECTION)


class Reason(Struct, frozen=True):
    """One thing that speaks for or against a place; `kind` names the sentence `reason.<kind>`."""

    kind: str
    params: Mapping[str, object] = field(default_factory=dict)


class Suggestion(Struct, frozen=True):
    """A place that the engine proposes: 0 ≤ score ≤ 1, rounded to six places."""

    code: str
    score: float
    reasons: tuple[Reason, ...] = ()


class Placement(Struct, frozen=True, kw_only=True):
    """Where the standard `key` belongs. `codes` holds the home first, then the cross-references.

    Empty `codes` with `outside` means that it belongs to no node; without `outside` it is unplaced.
    `suggestions` (at most five, best first) are given even where the place is known.
    `relation_given` tells that people or the list settled the relation; else it is proposed by rule.
    """

    key: str
    codes: tuple[str, ...]
    basis: Basis
    outside: bool = False
    relation: Relation = Relation.SUPPORTING
    relation_given: bool = False
    relation_reason: Reason | None = None
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def home(self) -> str | None:
        """主归属: the node that additive tables count it on."""
        return self.codes[0] if self.codes else None

    @property
    def confirmed(self) -> bool:
        """Whether people stand behind the place."""
        return self.basis.confirmed
