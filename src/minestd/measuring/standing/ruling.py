"""What is in force as of a date (docs/rules/in-force.md): dates beat words, and unknown is neither yes nor no."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from minestd.measuring.standing.editions import Editions
from minestd.measuring.standing.plans import is_revision_running, plan_ruling
from minestd.measuring.standing.reasons import Ruling, is_after, on_day
from minestd.measuring.standing.review_clock import conclusion_by, review_clock
from minestd.measuring.states import Force, Standing
from minestd.model.number import StandardNumber
from minestd.model.placement import Reason
from minestd.model.standard import Standard, Status

_PLANNED = (Status.IN_PREPARATION, Status.PROPOSED)
_ENDING = (Status.WITHDRAWN, Status.REPLACED)
_ISSUED = (Force.IN_FORCE, Force.UPCOMING, Force.ENDED)

_IN_FORCE = Reason("standing-in-force")
_UNDER_REVISION = Reason("standing-under-revision")
_ASSUMED = Reason("standing-assumed")
_UPCOMING = Reason("standing-upcoming")
_UNKNOWN = Reason("standing-unknown")


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where standards are looked at: the date, the known editions, and what blanks mean.

    `assume` takes blank statuses as in force; `years` is the term of review by level.
    """

    as_of: date
    editions: Editions
    assume: bool
    years: Mapping[str, int]


def standings_of(standards: tuple[Standard, ...], view: Viewpoint) -> Mapping[str, Standing]:
    """The standing of every standard by its key."""
    found = {standard.key: standing_of(standard, view) for standard in standards}
    _note_others(standards, found)
    return found


def standing_of(standard: Standard, view: Viewpoint) -> Standing:
    """The standing of one standard, with the flags of one in force and what a reader should be warned of."""
    force, reason = ruling_on(standard, view)
    warnings = _warnings(standard, force)
    if force is not Force.IN_FORCE:
        return Standing(force, reason, warnings=warnings)
    clock = review_clock(standard, view.as_of, view.years)
    due = clock is not None and clock.due <= view.as_of
    revising = is_revision_running(standard, view.as_of)
    wanted = standard.review is not None and not revising and conclusion_by(standard, view.as_of) == "revise"
    return Standing(force, reason, due, revising, clock, wanted, warnings=warnings)


def _warnings(standard: Standard, force: Force) -> tuple[Reason, ...]:
    """A successor that is known of a standard still in force, and dates that contradict one another."""
    begun, issued = standard.implemented, standard.issued
    found: tuple[Reason, ...] = ()
    if standard.replaced_by and force is Force.IN_FORCE:
        found = (Reason("warning-successor", {"successor": standard.replaced_by[0]}),)
    if begun is None or issued is None or begun.year > issued.year or begun.last >= issued.first:
        return found
    return (*found, Reason("warning-implemented-before-issue", {"implemented": begun, "issued": issued}))


def ruling_on(standard: Standard, view: Viewpoint) -> Ruling:
    """What a standard is; an undated number stands for its newest edition in force."""
    number = standard.number
    ruling = _own_ruling(standard, view)
    if number is None or number.year or number.is_draft or ruling[0] not in (Force.UNKNOWN, Force.IN_FORCE):
        return ruling
    edition = newest_in_force(number, view)
    if edition is None:
        return ruling
    return Force.IN_FORCE, Reason("standing-newest-edition", {"edition": edition.number})


def newest_in_force(number: StandardNumber, view: Viewpoint) -> Standard | None:
    """The newest dated edition of the number's stem that is in force in the list or the catalogue."""
    best: Standard | None = None
    for edition in view.editions.of_stem(number):
        dated = edition.number is not None and edition.number.is_dated and not edition.number.is_amendment
        if not dated or _own_ruling(edition, view)[0] is not Force.IN_FORCE:
            continue
        if best is None or _year(edition) > _year(best):
            best = edition
    return best


def _year(standard: Standard) -> int:
    return (standard.number and standard.number.year_number) or 0


def _own_ruling(standard: Standard, view: Viewpoint) -> Ruling:
    """What its own row says, dates first."""
    as_of = view.as_of
    undated = standard.issued is None and standard.implemented is None
    if undated and _is_plan(standard):
        return plan_ruling(standard, as_of)
    if standard.issued is not None and is_after(standard.issued, as_of):
        return _before_issue(standard, view, on_day("standing-issued-later", standard.issued))
    if undated and standard.number and (standard.number.year_number or 0) > as_of.year:
        year = standard.number.year
        return _before_issue(standard, view, Reason("standing-year-later", {"year": year}))
    if standard.withdrawn is not None and not is_after(standard.withdrawn, as_of):
        return Force.ENDED, on_day("standing-withdrawn-on", standard.withdrawn)
    if standard.implemented is not None and is_after(standard.implemented, as_of):
        return Force.UPCOMING, on_day("standing-upcoming-until", standard.implemented)
    return _by_word(standard, view)


def _is_plan(standard: Standard) -> bool:
    """Whether a row without dates speaks of a document that has not been issued: no number, or only a plan's."""
    if standard.status in _PLANNED or _is_given_up(standard):
        return True
    if standard.status in (Status.WITHDRAWN, Status.REPLACED, Status.UPCOMING, Status.IN_FORCE):
        return False
    if standard.number is None or standard.number.is_draft:
        return True
    project = standard.project
    new = project is not None and project.kind == "new" and project.stage not in (None, "published")
    return standard.status is Status.UNKNOWN and new


def _is_given_up(standard: Standard) -> bool:
    """A project that ended without a standard: nothing was ever in force that could have lapsed."""
    project = standard.project
    return standard.number is None and project is not None and project.stage == "terminated"


def _before_issue(standard: Standard, view: Viewpoint, why: Reason) -> Ruling:
    """Before its issue a standard is what its plan was on that day; without one it did not exist."""
    project = standard.project
    if standard.plan or (project and project.approved):
        then = replace(project, stage=None) if project else None
        return plan_ruling(replace(standard, status=Status.IN_PREPARATION, project=then), view.as_of)
    return Force.NOT_YET, why


def _by_word(standard: Standard, view: Viewpoint) -> Ruling:
    """The word decides where no date does; a date of implementation that has passed beats "not yet" words."""
    status, begun = standard.status, standard.implemented
    if status in _ENDING:
        if standard.withdrawn is None:
            return Force.ENDED, Reason(f"standing-{status.value}")
        return Force.IN_FORCE, on_day("standing-until-withdrawal", standard.withdrawn)
    if status is Status.UPCOMING and begun is None:
        return Force.UPCOMING, _UPCOMING
    if status in _PLANNED and begun is None:
        return Force.UNKNOWN, on_day("standing-issued-undated", standard.issued)
    if status is Status.UNKNOWN and not (view.assume and not standard.status_text.strip()):
        until, why = _succeeded(standard, view)
        if until is not None and until <= view.as_of:
            return Force.ENDED, why
        return Force.UNKNOWN, _UNKNOWN
    return _in_force(standard, view)


def _in_force(standard: Standard, view: Viewpoint) -> Ruling:
    """In force, until a known successor is implemented."""
    if standard.replaced_by:
        until, why = _succeeded(standard, view)
        if until is not None:
            return Force.ENDED if until <= view.as_of else Force.IN_FORCE, why
    if standard.status is Status.UNKNOWN:
        return Force.IN_FORCE, _ASSUMED
    if standard.status is Status.UNDER_REVISION:
        return Force.IN_FORCE, _UNDER_REVISION
    if standard.implemented is not None:
        since = on_day("standing-since", standard.implemented)
        return Force.IN_FORCE, since
    return Force.IN_FORCE, _IN_FORCE


def _succeeded(standard: Standard, view: Viewpoint) -> tuple[date | None, Reason]:
    """From when all its successors are implemented (None while one of them is not known), and the last of them."""
    last: date | None = None
    why = _UNKNOWN
    for number in standard.replaced_by:
        begun = _implemented(number, standard, view)
        if begun is None:
            return None, why
        if last is None or begun > last:
            last = begun
            why = Reason("standing-until-successor", {"successor": number, "date": begun})
    if last is not None and last <= view.as_of:
        why = Reason("standing-succeeded", why.params)
    return last, why


def _implemented(number: StandardNumber, standard: Standard, view: Viewpoint) -> date | None:
    """The first known day of implementation of what a reference to a successor names, other than itself."""
    days = [
        one.implemented.last
        for one in view.editions.named(number)
        if one.implemented is not None and one.number != standard.number
    ]
    return min(days) if days else None


def _note_others(standards: tuple[Standard, ...], found: dict[str, Standing]) -> None:
    """What other rows say: a claim to replace only warns, an approved plan to replace is a revision under way, and
    a plan from which a standard came is that standard."""
    claimed = {number for standard in standards for number in standard.replaces}
    numbered = {one.number: one for one in standards if claimed and one.number in claimed}
    of_plan = {
        one.plan: one for one in standards if one.plan and one.number and found[one.key].force in _ISSUED
    }
    speaking = (one for one in standards if one.replaces or (one.plan and one.number is None))
    for standard in sorted(speaking, key=lambda one: one.key):
        force = found[standard.key].force
        issued = of_plan.get(standard.plan or "") if standard.number is None else None
        olds = [numbered[number] for number in standard.replaces if number in numbered]
        if issued is not None and found[issued.key].revision_in_preparation:
            olds.append(issued)
        elif issued is not None:
            came = Reason("standing-became", {"number": issued.number})
            found[standard.key] = Standing(found[issued.key].force, came, same_as=issued.key)
            continue
        for old in olds:
            _note_on(old, standard, force, found)


def _note_on(old: Standard, by: Standard, force: Force, found: dict[str, Standing]) -> None:
    was = found[old.key]
    if old.key == by.key or was.force is not Force.IN_FORCE:
        return
    if force is Force.PREPARING:
        found[old.key] = replace(was, revision_in_preparation=True, revision_by=by.key)
    elif force is Force.IN_FORCE:
        claim = Reason("warning-claimed", {"by": by.label})
        found[old.key] = replace(was, warnings=(*was.warnings, claim))
