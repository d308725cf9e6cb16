"""What is measured at a node of the tree: figures under both ways of counting, and counts that add up."""

from msgspec import Struct

from minestd.measuring.states import State
from minestd.model.placement import Reason


class Figures(Struct, frozen=True):
    """Figures of a node under one way of counting (confirmed placements, or all of them).

    Each count is sure; its `possible` twin counts those of unknown status too, so sure ≤ possible.
    `existing` (现有数) counts distinct standards in force on the node or below, of any relation and of every
    level but international and foreign; `filled` ≤ required is additive.
    """

    existing: int
    existing_possible: int
    filled: int
    filled_possible: int
    state: State


class NodeResult(Struct, frozen=True):
    """What was measured at a node; the figures `confirmed` and `all` stand side by side.

    `in_preparation`, `proposed`, `upcoming` and `review_due` count all that is placed on the node or below, home or
    cross-reference, suggested places included, each document once. `required`, `filled` of the figures, and the
    counts of `ADDITIVE` add up: a parent's is the sum of its children's and of what has its home on the parent itself
    (`own`, in the order of `ADDITIVE`). They count homes (主归属), suggested ones included. `homes` counts standards
    in force, each once in the whole tree; `international` shows international and foreign standards in force, which
    count nowhere.
    `why` says why an aspect does not apply: the office's words or the type of mine.
    """

    code: str
    parent: str
    required: int
    confirmed: Figures
    all: Figures
    in_preparation: int
    proposed: int
    upcoming: int
    review_due: int
    homes: int = 0
    unknown: int = 0
    international: int = 0
    own: tuple[int, ...] = ()
    why: Reason | None = None

    @property
    def possible(self) -> int:
        """How many more standards may be in force than are for sure, suggestions included."""
        return self.all.existing_possible - self.all.existing


ADDITIVE = ("homes", "unknown", "international")
STANDING_THERE = ("in_preparation", "proposed", "upcoming", "review_due")
"""The counts of all that is placed on a node or below."""
