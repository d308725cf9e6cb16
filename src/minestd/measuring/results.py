"""What measuring finds, as values: coverage of nodes, the target, gaps, totals. What they mean: docs/rules."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from minestd.measuring.nodes import ADDITIVE as ADDITIVE
from minestd.measuring.nodes import Figures as Figures
from minestd.measuring.nodes import NodeResult as NodeResult
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Action as Action
from minestd.measuring.states import Between as Between
from minestd.measuring.states import Force as Force
from minestd.measuring.states import Standing as Standing
from minestd.measuring.states import State as State
from minestd.measuring.upkeep.catalogue import CatalogueResult
from minestd.measuring.upkeep.chains import Chain
from minestd.measuring.upkeep.projects import ProjectLedger
from minestd.measuring.upkeep.reviews import ReviewPlan
from minestd.measuring.upkeep.topics import NearDuplicate, Overlap
from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem, Target, Theme


class Counted(Struct, frozen=True, kw_only=True):
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


class ThemeResult(Struct, frozen=True, kw_only=True):
    """A priority field or stage: how many issued and in preparation, for sure and (`possible`) at most.

    Never a rate: the guide sets no number.
    """

    theme: Theme
    issued: int
    in_preparation: int
    by_title_words: bool
    issued_possible: int = 0
    in_preparation_possible: int = 0


class Tally(Struct, frozen=True):
    """A sub-total of the target in both readings."""

    issued: Between
    promoted: Between


class TargetResult(Struct, frozen=True, kw_only=True):
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


class Gap(Struct, frozen=True):
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


class Totals(Struct, frozen=True):
    """Standards = placed + outside + unplaced = the sum of the standings, from `in_force` to `terminated`.

    They count documents; `distinct` counts what is in force with editions of one stem once. `spoken_for` rows speak
    for another row (an undated number beside its edition, a plan beside what came of it) and `amendments` amend one:
    both stand in the list and in no total. `presumed` (推定现行) of those in force have neither a word nor
    the catalogue's.
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
    not_yet: int
    terminated: int
    distinct: int
    amendments: int
    spoken_for: int
    presumed: int


class Report(Struct, frozen=True, dict=True):
    """All that was measured of a list against a system as of a date. `nodes` holds the whole under code "".

    `once` holds the keys that stand for a distinct standard in force: the newest edition of each stem. `placed` is
    the list as it was counted, in its order. `catalogue` is there where a list was given to compare with.
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
    once: frozenset[str]
    placed: tuple[Placed, ...]
    projects: ProjectLedger
    reviews: ReviewPlan
    overlaps: tuple[Overlap, ...]
    chains: tuple[Chain, ...]
    near_duplicates: tuple[NearDuplicate, ...]
    catalogue: CatalogueResult | None = None
    notes: tuple[Reason, ...] = ()

    @property
    def draft(self) -> bool:
        """草稿: whether any placement is still only proposed by the engine, or missing."""
        return any(p.codes and not p.confirmed for p in self.placements.values()) or self.totals.unplaced > 0
