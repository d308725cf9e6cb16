"""What a row says of itself as of a date (docs/rules/in-force.md): dates beat words, and unknown is neither yes nor
no."""

from datetime import date

from minestd.measuring.standing.plans import RUNNING, is_of_revision, is_plan, plan_ruling
from minestd.measuring.standing.review_clock import conclusion_by, review_clock
from minestd.measuring.standing.standing_reasons import Ruling, is_after, on_day
from minestd.measuring.standing.successors import named_successors, one_is_to_come, succeeded
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import PLANNED, Force
from minestd.model.number import Level
from minestd.model.placement import Reason
from minestd.model.standard import PLANNED_STATUSES, Standard, Status

_ENDING = (Status.WITHDRAWN, Status.REPLACED)
_NEVER_PRESUMED = (Level.INTERNATIONAL, Level.FOREIGN, Level.REGULATION)

_IN_FORCE = Reason("standing-in-force")
_UNDER_REVISION = Reason("standing-under-revision")
_ASSUMED = Reason("standing-assumed")
_UPCOMING = Reason("standing-upcoming")
_UNKNOWN = Reason("standing-unknown")


def own_ruling(standard: Standard, view: Viewpoint) -> Ruling:
    """What its own row says, dates first."""
    as_of = view.as_of
    if is_plan(standard):
        return plan_ruling(standard, as_of)
    issued = issue_day(standard)
    if issued is not None and standard.issued is not None and issued > as_of:
        return _before_issue(standard, view, on_day("standing-issued-later", standard.issued))
    undated = standard.issued is None and standard.implemented is None
    if undated and standard.number and (standard.number.year_number or 0) > as_of.year:
        year = standard.number.year
        return _before_issue(standard, view, Reason("standing-year-later", {"year": year}))
    if standard.withdrawn is not None and not is_after(standard.withdrawn, as_of):
        return Force.ENDED, on_day("standing-withdrawn-on", standard.withdrawn)
    if standard.implemented is not None and is_after(standard.implemented, as_of):
        return Force.UPCOMING, on_day("standing-upcoming-until", standard.implemented)
    return _by_word(standard, view)


def issue_day(standard: Standard) -> date | None:
    """The last day that its issue can mean: of "2024" its last day, but never after an exact day of implementation."""
    issued, begun = standard.issued, standard.implemented
    if issued is None:
        return None
    if issued.day is None and begun is not None and begun.day is not None:
        return min(issued.last, begun.last)
    return issued.last


def _before_issue(standard: Standard, view: Viewpoint, why: Reason) -> Ruling:
    """Before its issue a standard is what its plan was on that day; without one it did not exist."""
    plans = [one for one in view.plans.get(standard.plan or "", ()) if one is not standard]
    if standard.plan and is_of_revision(standard):
        return Force.NOT_YET, why
    project = standard.project
    if standard.plan or (
        project and (project.approved or project.stage in RUNNING or project.stage == "apply")
    ):
        plans.insert(0, standard)
    for one in reversed(plans):
        ruling = plan_ruling(one, view.as_of, is_issued=False)
        if ruling[0] in PLANNED:
            return ruling
    return Force.NOT_YET, why


def _by_word(standard: Standard, view: Viewpoint) -> Ruling:
    """The word decides where no date does; a date of implementation that has passed beats "not yet" words, and
    with a day of withdrawal still ahead the dates say all."""
    status, begun = standard.status, standard.implemented
    if status in _ENDING:
        if standard.withdrawn is None:
            return Force.ENDED, Reason(f"standing-{status.value}")
        return Force.IN_FORCE, on_day("standing-until-withdrawal", standard.withdrawn)
    if status is Status.UPCOMING and begun is None:
        return Force.UPCOMING, _UPCOMING
    if status in PLANNED_STATUSES and begun is None:
        return Force.UNKNOWN, on_day("standing-issued-undated", standard.issued)
    if begun is not None and standard.withdrawn is not None:
        until = on_day("standing-until-withdrawal", standard.withdrawn)
        return _unless_succeeded(standard, view, until)
    if status is Status.UNKNOWN and not (view.assume and not standard.status_text.strip()):
        return _of_a_blank(standard, view)
    return _unless_succeeded(standard, view, _why_in_force(standard))


def _of_a_blank(standard: Standard, view: Viewpoint) -> Ruling:
    """Without a word: ended where all its successors are there, else presumed in force or unknown."""
    until, why = succeeded(standard, view)
    if until is not None and until <= view.as_of:
        return Force.ENDED, why
    return _presumed(standard, view)


def _presumed(standard: Standard, view: Viewpoint) -> Ruling:
    """推定现行: without a word, a standard that is implemented and whose term of review has not run out; on the last
    day of the term it still is. What is said to have ended, by its own row, its review or another row, is not."""
    if standard.implemented is None or standard.status_text.strip() or standard.level in _NEVER_PRESUMED:
        return Force.UNKNOWN, _UNKNOWN
    if named_successors(standard) and not one_is_to_come(standard, view):
        return Force.UNKNOWN, _UNKNOWN
    if view.claims.on(standard):
        return Force.UNKNOWN, _UNKNOWN
    if standard.review is not None and conclusion_by(standard, view.as_of) == "withdraw":
        return Force.UNKNOWN, _UNKNOWN
    clock = review_clock(standard, view.as_of, view.years)
    if clock is None or clock.due < view.as_of:
        return Force.UNKNOWN, _UNKNOWN
    return Force.IN_FORCE, Reason("standing-presumed", {"since": clock.since, "due": clock.due})


def _unless_succeeded(standard: Standard, view: Viewpoint, why: Reason) -> Ruling:
    """In force, until a known successor is implemented."""
    if standard.replaced_by:
        until, succession = succeeded(standard, view)
        if until is not None:
            return (Force.ENDED if until <= view.as_of else Force.IN_FORCE), succession
    return Force.IN_FORCE, why


def _why_in_force(standard: Standard) -> Reason:
    if standard.status is Status.UNKNOWN:
        return _ASSUMED
    if standard.status is Status.UNDER_REVISION:
        return _UNDER_REVISION
    if standard.implemented is not None:
        return on_day("standing-since", standard.implemented)
    return _IN_FORCE
