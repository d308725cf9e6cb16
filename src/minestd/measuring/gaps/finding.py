"""Gaps: every aspect that wants something done, with its evidence, action and rank (docs/rules/actions.md)."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minestd.measuring.gaps.actions import GapEvidence, action_for
from minestd.measuring.gaps.heirs import Heirs
from minestd.measuring.gaps.priority import GapRanking
from minestd.measuring.results import Gap, NodeResult
from minestd.measuring.standing.levels import is_office, suited_level
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import NOT_ENDED, WRITING_ANEW, Action, Force, State
from minestd.measuring.upkeep.titles import closeness, pairs
from minestd.measuring.upkeep.topics import Overlap
from minestd.model.listing import Scope
from minestd.model.number import Level
from minestd.model.placement import Reason
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.wording import Lang, say

NEIGHBOURS = 3
_CANDIDATES = 200


class Ground(Struct, frozen=True, kw_only=True):
    """What gaps are read from. `offered` is what the catalogue has by node and the list lacks.

    `confirmed_only` says which figures give a gap its state; `keeps` the aspects where an office simply uses
    general standards.
    """

    system: StandardsSystem
    nodes: Mapping[str, NodeResult]
    by_code: Mapping[str, Sequence[Placed]]
    offered: Mapping[str, Sequence[Placed]]
    overlaps: Sequence[Overlap]
    ranking: GapRanking
    scope: Scope
    confirmed_only: bool
    keeps: frozenset[str]
    heirs: Heirs
    qualified: frozenset[str] = frozenset()


def find_gaps(ground: Ground) -> tuple[Gap, ...]:
    """All gaps by rank, the highest first; covered aspects that need care follow; ties in the framework's order."""
    found = [gap for leaf in ground.system.leaves if (gap := _gap(leaf, ground)) is not None]
    found.sort(key=lambda gap: (not gap.open, -gap.score))
    return tuple(replace(gap, priority=place) for place, gap in enumerate(found, 1))


def _gap(leaf: Node, ground: Ground) -> Gap | None:
    result = ground.nodes[leaf.code]
    drafted = result.all.state
    state = result.confirmed.state if ground.confirmed_only else drafted
    here = ground.by_code.get(leaf.code, ())
    overlapping = [
        one.label for found in ground.overlaps if found.code == leaf.code for one in found.standards
    ]
    evidence = GapEvidence(
        here=here,
        offered=ground.offered.get(leaf.code, ()),
        office=is_office(ground.scope),
        keeps=leaf.code in ground.keeps,
        overlapping=overlapping,
        heirs=ground.heirs.of,
        qualified=ground.qualified,
    )
    if state is State.NOT_APPLICABLE:
        return None
    if state is not State.COVERED and drafted is State.COVERED:
        action: Action = Action.CHECK
        why: tuple[Reason, ...] = ()
    else:
        action, why = action_for(drafted, evidence)
    if state is State.COVERED and action is Action.NONE:
        return None
    if state is not drafted:
        why = (Reason("gap-unconfirmed", {"confirmed": state, "all": drafted}), *why)
    why += _flags(result)
    parts = ground.ranking.parts(leaf, here)
    gap = Gap(
        leaf.code,
        state,
        action,
        priority=0,
        score=sum(points for _, points in parts),
        parts=parts,
        why=why,
        neighbours=_neighbours(leaf, ground) if state is not State.COVERED else (),
        state_all=drafted,
    )
    return _with_suggestion(gap, leaf, ground) if action in WRITING_ANEW else gap


def _flags(result: NodeResult) -> tuple[Reason, ...]:
    """What stands beside the state."""
    may_cover = result.all.filled_possible - result.all.filled
    known = result.all.state is not State.UNVERIFIED
    flags = (
        ("may-cover", may_cover if known else 0),
        ("proposed", result.proposed),
        ("review-due", result.review_due),
    )
    return tuple(Reason(f"flag-{name}", {"n": count}) for name, count in flags if count)


def _neighbours(leaf: Node, ground: Ground) -> tuple[Standard, ...]:
    """The nearest standards of the part, by their titles: what a draft would stand beside."""
    part = leaf.line()[-2] if len(leaf.line()) > 1 else ground.system.root
    around = {
        one.standard.key: one
        for node in part.walk()
        if node.code != leaf.code
        for one in ground.by_code.get(node.code, ())[:_CANDIDATES]
        if one.force in NOT_ENDED
    }
    wanted = pairs("".join((leaf.full_zh, leaf.full_en.casefold(), *leaf.aliases)))
    titled = [(closeness(wanted, _title_pairs(one)), one.standard) for one in around.values()]
    titled.sort(key=lambda pair: (-pair[0], pair[1].label))
    return tuple(standard for _, standard in titled[:NEIGHBOURS])


def _title_pairs(one: Placed) -> frozenset[str]:
    return pairs(f"{one.standard.title}{one.standard.title_en.casefold()}")


def _with_suggestion(gap: Gap, leaf: Node, ground: Ground) -> Gap:
    """Where a draft would stand: level and prefix after the part's own standards, and a working title."""
    level = suited_level(leaf, ground.scope)
    return replace(
        gap,
        level=level.value,
        prefix=_prefix(leaf, level, ground),
        title_zh=working_title(leaf, ground.system, "zh"),
        title_en=working_title(leaf, ground.system, "en"),
    )


def working_title(leaf: Node, system: StandardsSystem, lang: Lang) -> str:
    """A title to work with; what is named a specification, requirements or the like already needs no more words."""
    words, name = system.title_words, leaf.full_zh
    kind = (
        "whole"
        if name.endswith(words.whole)
        else "technology"
        if name.endswith(words.technology)
        else "requirements"
    )
    return say(lang, f"draft.title.{kind}", name=leaf.full(lang))


def _prefix(leaf: Node, level: Level, ground: Ground) -> str:
    """The prefix that most standards in force of this level in the part have, else a plain one."""
    if level is Level.ENTERPRISE:
        return "Q/"
    part = leaf.line()[-2] if len(leaf.line()) > 1 else ground.system.root
    used = Counter(
        one.standard.number.prefix
        for node in part.walk()
        for one in ground.by_code.get(node.code, ())[:_CANDIDATES]
        if one.force is Force.IN_FORCE and one.standard.level is level and one.standard.number
    )
    if used:
        return min(used, key=lambda prefix: (-used[prefix], prefix)) + "/T"
    return "GB/T" if level is Level.NATIONAL else "NB/T"
