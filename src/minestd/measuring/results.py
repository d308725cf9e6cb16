"""What measuring finds, as values: coverage of nodes, the target, gaps, totals. What they mean: docs/rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from minestd.measuring.states import Action as Action
from minestd.measuring.states import Between as Between
from minestd.measuring.states import Force as Force
from minestd.measuring.states import Standing as Standing
from minestd.measuring.states import State as State
from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem, Target, Theme


@dataclass(frozen=True, slots=True)
class Figures:
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


@dataclass(frozen=True, slots=True)
class NodeResult:
    """What was measured at a node; the figures `confirmed` and `all` stand side by side.

    `required`, `filled` of the figures, and all counts below `all` are additive: a parent's is the sum of its
    children's and of what has its home on the parent itself (`own`, in the order of `ADDITIVE`). They count
    homes (主归属), suggested ones included. `homes` counts standards in force, each once in the whole tree;
    `international` shows international and foreign standards in force, which count nowhere.
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


ADDITIVE = ("in_preparation", "proposed", "upcoming", "review_due", "homes", "unknown", "international")


@dataclass(frozen=True, slots=True)
class Counted:
    """A document with the rule that counted it towards the target, or that did not.

    `reading` is `issued` or `promoted` (and empty where it counts in none); `sure` False means possible in that
    reading. What is issued also counts as promoted, for sure where `promoted_sure`.
    """

    standard: Standard
    rule: Reason
    reading: str
    sure: bool
    counted: bool
    revision: bool = False
    promoted_sure: bool = False


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """A priority field or stage: how many issued and in preparation, for sure and (`possible`) at most.

    Never a rate: the guide sets no number.
    """

    theme: Theme
    issued: int
    in_preparation: int
    by_title_words: bool
    issued_possible: int = 0
    in_preparation_possible: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """A sub-total of the target in both readings."""

    issued: Between
    promoted: Between


@dataclass(frozen=True, slots=True)
class TargetResult:
    """The target in both readings; `short` is (least, most) that is missing of `required` in each.

    `by_prefix` and `by_subsystem` hold what is sure in the reading "issued"; `tallies` hold the same groups and
    `new`/`revised` in both readings, under keys such as `prefix:GB`, `subsystem:A`, `kind:new`.
    `verdict` and `verdict_promoted` are given only for a national or industry list. A target that is described
    and not scored (`target.required` None) has empty counts.
    """

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
    verdict_promoted: Reason | None = None
    tallies: Mapping[str, Tally] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gap:
    """A node that wants something done: its state, the action, why, and a rank whose parts add up to `score`.

    `state` is that of the counting asked for (confirmed unless told otherwise), `state_all` with suggestions.
    `priority` is the place in the ranking, 1 first; covered nodes that only need care come after all gaps.
    `level` and `prefix` suggest where a draft would stand, `title_zh` and `title_en` a working title.
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
    title_en: str = ""
    prefix: str = ""
    state_all: State = State.MISSING

    @property
    def open(self) -> bool:
        """Whether the node is not covered; else it is covered and only needs care (review, merge)."""
        return self.state is not State.COVERED


@dataclass(frozen=True, slots=True)
class Totals:
    """Standards = placed + outside + unplaced = the sum of the standings, from `in_force` to `terminated`.

    They count documents; `distinct` counts what is in force with editions of one stem once.
    """

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
    not_yet: int = 0
    terminated: int = 0
    distinct: int = 0


@dataclass(frozen=True)
class Report:
    """All that was measured of a list against a system as of a date. `nodes` holds the whole under code "".

    `once` holds the keys that stand for a distinct standard in force: the newest edition of each stem.
    """

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
    once: frozenset[str] = frozenset()
    notes: tuple[Reason, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def draft(self) -> bool:
        """草稿: whether any placement is still only proposed by the engine, or missing."""
        return any(p.codes and not p.confirmed for p in self.placements.values()) or self.totals.unplaced > 0
