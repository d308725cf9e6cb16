"""What to do about an aspect: the first action that its state and the view call for (docs/rules/actions.md)."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from minestd.measuring.gaps.heirs import Heir
from minestd.measuring.standing.order import mandatory_first
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import Action, Force, State
from minestd.model.number import Level, StandardNumber
from minestd.model.placement import Reason

Found = tuple[Action, tuple[Reason, ...]]

_NAMED_AT_MOST = 3
_ISSUED = (Force.IN_FORCE, Force.UPCOMING)
_BLANK = (State.MISSING, State.LAPSED, State.SUPPORTED, State.PARTIAL, State.WEAK)


class GapEvidence(Struct, frozen=True, kw_only=True):
    """What speaks for an action: what stands on the aspect, what the catalogue has there that the list lacks.

    `office` is the view of a mine or group; `keeps` says that the general standard is simply used here; `overlapping`
    are the standards of one topic at several levels; `heirs` tells what took the place of a dead one.
    """

    here: Sequence[Placed]
    offered: Sequence[Placed]
    office: bool
    keeps: bool
    overlapping: Sequence[str]
    heirs: Callable[[Placed], Sequence[Heir]]


def action_for(state: State, found: GapEvidence) -> Found:
    """The action for a state, with the reasons that decided it."""
    if state is State.WEAK and found.office:
        return Action.NONE, _why(state, found)
    if state in _BLANK:
        return _for_blank(state, found)
    if state is State.UNVERIFIED:
        return Action.CHECK, (_named("gap-unverified", found.here, _is_to_be_checked),)
    if state is State.IN_PREPARATION:
        return Action.TRACK, (_named("gap-in-preparation", found.here, _is_coming),)
    return _for_covered(found)


def _is_to_be_checked(one: Placed) -> bool:
    """Whether its status or its level is not known."""
    unknown_level = one.force is Force.IN_FORCE and one.level is Level.UNKNOWN
    return one.force is Force.UNKNOWN or unknown_level


def _is_coming(one: Placed) -> bool:
    return one.force in (Force.PREPARING, Force.UPCOMING)


def _why(state: State, found: GapEvidence) -> tuple[Reason, ...]:
    """What the state itself says: what stands there and does not cover."""
    if state is State.LAPSED:
        return (_named("gap-lapsed", found.here, lambda one: one.force is Force.ENDED),)
    if state is State.SUPPORTED:
        return (_named("gap-supported", found.here, lambda one: one.force is Force.IN_FORCE and one.counted),)
    if state is State.WEAK:
        return (
            _named("gap-weak", found.here, lambda one: one.force is Force.IN_FORCE and not one.shown_only),
        )
    return (Reason("gap-partial"),) if state is State.PARTIAL else ()


def _for_blank(state: State, found: GapEvidence) -> Found:
    """A dedicated standard is lacking: one that has taken the place of a dead one, one to take up, one that is
    coming, one to turn into another, else one to draft; no new one where the office simply uses the general one.

    What is named must be of the relation that is lacking."""
    why = _why(state, found)
    first = (_to_replace(found, lapsed=state is State.LAPSED), _to_take_up(found), _to_track(found))
    kept = state is State.SUPPORTED and found.keeps
    new = () if kept else (_to_promote(found), _to_adopt(found))
    for done in (*first, *new):
        if done is not None:
            return done[0], (*why, *done[1])
    if kept:
        return Action.NONE, (*why, Reason("gap-kept"))
    return Action.DRAFT, why or (Reason("gap-nothing"),)


def _to_replace(found: GapEvidence, *, lapsed: bool) -> Found | None:
    """A successor is known. Of a lapsed aspect its number is enough; else the dead one must have been dedicated, and
    the successor be there, dedicated where it has a place, and not in use here already."""
    in_use = {name for one in found.here if one.force is Force.IN_FORCE for name in _names(one)}
    numbers: dict[str, None] = {}
    for dead in found.here:
        if dead.force is not Force.ENDED or dead.shown_only or not (lapsed or dead.dedicated):
            continue
        for heir in found.heirs(dead):
            if lapsed or (heir.row is not None and _helps(heir.row, in_use)):
                numbers[heir.number] = None
    if not numbers:
        return None
    return Action.REPLACE, (Reason("gap-successor", {"standards": tuple(numbers)[:_NAMED_AT_MOST]}),)


def _helps(heir: Placed, in_use: set[StandardNumber]) -> bool:
    return heir.force in _ISSUED and (heir.dedicated or not heir.codes) and in_use.isdisjoint(_names(heir))


def _names(one: Placed) -> tuple[StandardNumber, ...]:
    standard = one.standard
    return (standard.number, *standard.former) if standard.number is not None else standard.former


def _to_take_up(found: GapEvidence) -> Found | None:
    """The catalogue has a dedicated one at a counted level, in force or soon (待实施后纳入, with its day)."""
    fit = [one for one in mandatory_first(found.offered) if one.dedicated and one.counted]
    now = _labels(fit, lambda one: one.force is Force.IN_FORCE)
    if now:
        return Action.TAKE_UP, (Reason("gap-catalogue", {"standards": now}),)
    soon = [one for one in fit if one.force is Force.UPCOMING]
    if soon:
        first = soon[0].standard
        day = first.implemented or "—"
        return Action.TAKE_UP, (Reason("gap-catalogue-soon", {"standard": first.label, "date": day}),)
    return None


def _to_track(found: GapEvidence) -> Found | None:
    """An approved plan, a proposal, or a dedicated standard that is issued and not yet implemented is in the list."""
    waited = [one for one in found.here if one.dedicated and not one.shown_only]
    coming = [one for one in waited if one.force is Force.UPCOMING]
    if coming:
        first = coming[0].standard
        return Action.TRACK, (
            Reason("gap-coming", {"standard": first.label, "date": first.implemented or "—"}),
        )
    planned = _labels(waited, lambda one: one.force in (Force.PREPARING, Force.PROPOSED))
    return (Action.TRACK, (Reason("gap-planned", {"standards": planned}),)) if planned else None


def _to_promote(found: GapEvidence) -> Found | None:
    """A dedicated group standard stands there; unless people ticked it, it is only to be considered."""
    if found.office:
        return None
    group = [
        one
        for one in (*found.here, *found.offered)
        if one.level is Level.GROUP and one.dedicated and one.force in _ISSUED
    ]
    ticked = _labels(group, lambda one: one.standard.qualified)
    if ticked:
        return Action.PROMOTE, (Reason("gap-group", {"standards": ticked}),)
    if not group:
        return None
    named = tuple(dict.fromkeys(one.standard.label for one in group))[:_NAMED_AT_MOST]
    return Action.PROMOTE, (Reason("gap-group-perhaps", {"standards": named}),)


def _to_adopt(found: GapEvidence) -> Found | None:
    """An international one that is dedicated stands there."""
    named = _labels(
        (*found.here, *found.offered),
        lambda one: one.level is Level.INTERNATIONAL and one.dedicated and one.force in _ISSUED,
    )
    return (Action.ADOPT, (Reason("gap-international", {"standards": named}),)) if named else None


def _for_covered(found: GapEvidence) -> Found:
    """A covered aspect needs care where a review called for a revision, a review is due, or topics overlap."""
    ours = [one for one in found.here if not one.shown_only]
    wanted = [one for one in ours if one.meant.revision_wanted]
    revise = _labels(wanted, lambda one: not one.meant.revision_in_preparation)
    if revise:
        return Action.REVISE, (Reason("gap-revise", {"standards": revise}),)
    if wanted:
        running = _labels(wanted, lambda one: one.meant.revision_in_preparation)
        return Action.TRACK, (Reason("gap-revision-running", {"standards": running}),)
    due = _labels(ours, lambda one: one.meant.review_due)
    if due:
        return Action.REVIEW, (Reason("gap-review-due", {"standards": due}),)
    if found.overlapping:
        overlap = tuple(found.overlapping)[:_NAMED_AT_MOST]
        return Action.MERGE, (Reason("gap-overlap", {"standards": overlap}),)
    return Action.NONE, ()


def _named(kind: str, standards: Sequence[Placed], wanted: Callable[[Placed], bool]) -> Reason:
    return Reason(kind, {"standards": _labels(standards, wanted)})


def _labels(standards: Iterable[Placed], wanted: Callable[[Placed], bool]) -> tuple[str, ...]:
    """The names of the first few that are wanted, each once; of a row that speaks for another, that one's."""
    names: dict[str, None] = {}
    for one in standards:
        if wanted(one):
            names[(one.standing.speaks_for or one.standard).label] = None
            if len(names) == _NAMED_AT_MOST:
                break
    return tuple(names)
