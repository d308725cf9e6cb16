"""What to do about an aspect: the first action that its state and the view call for (docs/rules/actions.md)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from minestd.measuring.standing.order import mandatory_first
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Action, Force, State
from minestd.model.number import Level
from minestd.model.placement import Reason

_NAMED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class GapEvidence:
    """What speaks for an action: what stands on the aspect, what the catalogue has there that the list lacks.

    `office` is the view of a mine or group; `keeps` says that a general standard is simply used here;
    `overlapping` are the standards of one topic at several levels.
    """

    here: Sequence[Placed]
    offered: Sequence[Placed]
    office: bool
    keeps: bool
    overlapping: Sequence[str]


def action_for(state: State, found: GapEvidence) -> tuple[Action, tuple[Reason, ...]]:
    """The action for a state, with the reasons that decided it."""
    if state in (State.MISSING, State.LAPSED):
        return _for_nothing(state, found)
    if state is State.SUPPORTED:
        named = _labels(found.here, lambda one: one.force is Force.IN_FORCE and one.counted)
        why = Reason("gap-supported", {"standards": named})
        if found.keeps:
            return Action.NONE, (why, Reason("gap-kept"))
        return Action.DRAFT, (why,)
    if state is State.WEAK:
        named = _labels(found.here, lambda one: one.force is Force.IN_FORCE and not one.shown_only)
        return Action.NONE if found.office else Action.PROMOTE, (Reason("gap-weak", {"standards": named}),)
    if state is State.PARTIAL:
        return Action.DRAFT, (Reason("gap-partial"),)
    if state is State.UNVERIFIED:
        named = _labels(found.here, _to_be_checked)
        return Action.CHECK, (Reason("gap-unverified", {"standards": named}),)
    if state is State.IN_PREPARATION:
        named = _labels(found.here, lambda one: one.force in (Force.PREPARING, Force.UPCOMING))
        return Action.NONE, (Reason("gap-in-preparation", {"standards": named}),)
    return _for_covered(found)


def _to_be_checked(one: Placed) -> bool:
    """Whether its status or its level is not known."""
    unknown_level = one.force is Force.IN_FORCE and one.standard.level is Level.UNKNOWN
    return one.force is Force.UNKNOWN or unknown_level


def _for_nothing(state: State, found: GapEvidence) -> tuple[Action, tuple[Reason, ...]]:
    """Nothing in force stands there: look for a successor, the catalogue, a group or an international standard."""
    why: tuple[Reason, ...] = ()
    if state is State.LAPSED:
        why = (
            Reason("gap-lapsed", {"standards": _labels(found.here, lambda one: one.force is Force.ENDED)}),
        )
    succeeded = [one for one in found.here if one.force is Force.ENDED and one.standard.replaced_by]
    if succeeded:
        successors = tuple(str(number) for one in succeeded for number in one.standard.replaced_by)
        return Action.REPLACE, (*why, Reason("gap-successor", {"standards": successors[:_NAMED_AT_MOST]}))
    in_force = [one for one in found.offered if one.force is Force.IN_FORCE]
    offered = _labels(mandatory_first(in_force), lambda one: one.counted)
    if offered:
        return Action.TAKE_UP, (*why, Reason("gap-catalogue", {"standards": offered}))
    if not found.office:
        group = _labels(in_force, lambda one: one.standard.level is Level.GROUP)
        if group:
            return Action.PROMOTE, (*why, Reason("gap-group", {"standards": group}))
    abroad = _labels((*found.here, *in_force), lambda one: one.shown_only and one.force is Force.IN_FORCE)
    if abroad:
        return Action.ADOPT, (*why, Reason("gap-international", {"standards": abroad}))
    return Action.DRAFT, why or (Reason("gap-nothing"),)


def _for_covered(found: GapEvidence) -> tuple[Action, tuple[Reason, ...]]:
    """A covered aspect needs care where a review called for a revision, a review is due, or topics overlap."""
    in_force = [one for one in found.here if one.force is Force.IN_FORCE]
    revise = _labels(in_force, lambda one: one.standing.revision_wanted)
    if revise:
        return Action.REVISE, (Reason("gap-revise", {"standards": revise}),)
    due = _labels(in_force, lambda one: one.standing.review_due)
    if due:
        return Action.REVIEW, (Reason("gap-review-due", {"standards": due}),)
    if found.overlapping:
        return Action.MERGE, (
            Reason("gap-overlap", {"standards": tuple(found.overlapping)[:_NAMED_AT_MOST]}),
        )
    return Action.NONE, ()


def _labels(standards: Sequence[Placed], wanted: Callable[[Placed], bool]) -> tuple[str, ...]:
    """The names of the first few that are wanted, each once."""
    names: dict[str, None] = {}
    for one in standards:
        if wanted(one):
            names[one.standard.label] = None
            if len(names) == _NAMED_AT_MOST:
                break
    return tuple(names)
