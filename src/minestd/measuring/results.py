"""What measuring finds, as values: coverage of nodes, the target, gaps, totals. Rules: docs/rules and rules.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem, Target, Theme


class State(StrEnum):
    """The state of a node, first match in this order (rules.md, "Coverage")."""

    NOT_APPLICABLE = "not-applicable"
    COVERED = "covered"
    PARTIAL = "partial"
    SUPPORTED = "supported"
    WEAK = "weak"
    UNVERIFIED = "unverified"
    IN_PREPARATION = "in-preparation"
    LAPSED = "lapsed"
    MISSING = "missing"


class Action(StrEnum):
    """What to do about a gap."""

    DRAFT = "draft"
    REVISE = "revise"
    REVIEW = "review"
    PROMOTE = "promote"
    ADOPT = "adopt"
    MERGE = "merge"
    REPLACE = "replace"
    TAKE_UP = "take-up"
    CHECK = "check"
    NONE = "none"


class Force(StrEnum):
    """What a standard is as of the date."""

    IN_FORCE = "in-force"
    UPCOMING = "upcoming"
    ENDED = "ended"
    PREPARING = "in-preparation"
    PROPOSED = "proposed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """A standard as of the date: what it is, since when or until when, and why; `review_due` is a flag."""

    force: Force
    reason: Reason
    review_due: bool = False
    revision_in_preparation: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a node under one way of counting (confirmed placements, or all of them).

    Each count is sure; its `possible` twin counts those of unknown status too, so sure ≤ possible.
    `existing` counts distinct standards in force on the node or below; `filled` ≤ required is additive.
    """

    existing: int
    existing_possible: int
    filled: int
    filled_possible: int
    state: State


@dataclass(frozen=True, slots=True)
class NodeResult:
    """What was measured at a node. Flags beside the state: in preparation, proposed, upcoming, review due."""

    code: str
    parent: str
    required: int
    confirmed: Figures
    all: Figures
    in_preparation: int
    proposed: int
    upcoming: int
    review_due: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Between:
    """A count that is sure, and what it may be at most."""

    sure: int
    possible: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A document with the rule that counted it towards the target, or that did not (`sure` False: possible)."""

    standard: Standard
    rule: Reason
    reading: str
    sure: bool
    counted: bool
    revision: bool = False


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """A priority field or stage: how many issued and in preparation. Never a rate: the guide sets no number."""

    theme: Theme
    issued: int
    in_preparation: int
    by_title_words: bool


@dataclass(frozen=True, slots=True)
class TargetResult:
    """The target in both readings; `short` is (least, most) that is missing of `required` in each."""

    target: Target
    issued: Between
    promoted: Between
    short_issued: tuple[int, int]
    short_promoted: tuple[int, int]
    by_prefix: Mapping[str, int]
    by_subsystem: Mapping[str, int]
    ledger: tuple[Counted, ...]
    fields: tuple[ThemeResult, ...] = ()
    stages: tuple[ThemeResult, ...] = ()
    verdict: Reason | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A node that is not covered: its state, what to do, why, and a rank whose parts add up to `score`.

    `priority` is the place in the ranking, 1 first.
    """

    code: str
    state: State
    action: Action
    priority: int
    score: int
    parts: tuple[tuple[str, int], ...]
    why: tuple[Reason, ...]
    neighbours: tuple[Standard, ...] = ()
    level: str = ""
    title_zh: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """Standards = placed + outside + unplaced; in force, unknown and the rest as of the date."""

    standards: int
    placed: int
    outside: int
    unplaced: int
    confirmed: int
    in_force: int
    upcoming: int
    ended: int
    preparing: int
    proposed: int
    unknown: int


@dataclass(frozen=True)
class Report:
    """All that was measured of a list against a system as of a date. `nodes` holds the whole under code ""."""

    as_of: date
    scope: Scope
    scope_stated: bool
    assumed_in_force: bool
    system: StandardsSystem
    listing: StandardsList
    placements: Mapping[str, Placement]
    standings: Mapping[str, Standing]
    nodes: Mapping[str, NodeResult]
    targets: tuple[TargetResult, ...]
    gaps: tuple[Gap, ...]
    totals: Totals
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def draft(self) -> bool:
        """草稿: whether any placement is still only proposed by the engine."""
        return any(p.codes and not p.confirmed for p in self.placements.values()) or self.totals.unplaced > 0
