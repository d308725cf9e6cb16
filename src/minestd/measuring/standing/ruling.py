"""What is in force as of a date (docs/rules/in-force.md): dates beat words, and unknown is neither yes nor no."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from minestd.measuring.standing.editions import Editions
from minestd.measuring.standing.others import note_others
from minestd.measuring.standing.plans import is_revision_running, plan_ruling
from minestd.measuring.standing.reasons import Ruling, is_after, on_day
from minestd.measuring.standing.review_clock import conclusion_by, review_clock
from minestd.measuring.states import Force, Source, Standing
from minestd.model.number import Level, StandardNumber
from minestd.model.placement import Reason
from minestd.model.standard import Standard, Status

_PLANNED = (Status.IN_PREPARATION, Status.PROPOSED)
_ENDING = (Status.WITHDRAWN, Status.REPLACED)
_NEVER_PRESUMED = (Level.INTERNATIONAL, Level.FOREIGN, Level.REGULATION)

_IN_FORCE = Reason("standing-in-force")
_UNDER_REVISION = Reason("standing-under-revision")
_ASSUMED = Reason("standing-assumed")
_UPCOMING = Reason("standing-upcoming")
_UNKNOWN = Reason("standing-unknown")
_SOURCES = {"standing-assumed": Source.ASSUMED, "standing-presumed": Source.PRESUMED}


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where standards are looked at: the date, the known editions, and what blanks mean.

    `assume` takes blank statuses as in force; `years` is the term of review by level. `claimed` are the numbers that
    other rows say they replace: such a row warns, and keeps a blank from being presumed in force.
    """

    as_of: date
    editions: Editions
    assume: bool
    years: Mapping[str, int]
    claimed: frozenset[StandardNumber] = frozenset()


def claimed_by(*sources: Iterable[Standard]) -> frozenset[StandardNumber]:
    """The numbers that rows of these sources say they replace, each row's own number left out."""
    return frozenset(
        number for source in sources for one in source for number in one.replaces if number != one.number
    )


def standings_of(standards: tuple[Standard, ...], view: Viewpoint) -> Mapping[str, Standing]:
    """The standing of every standard by its key."""
    found = {standard.key: standing_of(standard, view) for standard in standards}
    note_others(standards, found)
    return found


def standing_of(standard: Standard, view: Viewpoint) -> Standing:
    """The standing of one standard, with the flags of one in force and what a reader should be warned of."""
    force, reason = _own_ruling(standard, view)
    edition = _edition_meant(standard, force, view)
    if edition is not None:
        return _as_edition(standard, edition, view)
    warnings = _warnings(standard, force)
    if force is not Force.IN_FORCE:
        return Standing(force, reason, warnings=warnings)
    clock = review_clock(standard, view.as_of, view.years)
    due = clock is not None and clock.due <= view.as_of
    revising = is_revision_running(standard, view.as_of)
    said = conclusion_by(standard, view.as_of) if standard.review is not None else ""
    return Standing(
        force,
        reason,
        review_due=due and said not in ("revise", "withdraw"),
        revision_in_preparation=revising,
        clock=clock,
        revision_wanted=said == "revise",
        withdrawal_wanted=said == "withdraw",
        source=_SOURCES.get(reason.kind, Source.LIST),
        warnings=warnings,
    )


def _warnings(standard: Standard, force: Force) -> tuple[Reason, ...]:
    """A successor that is known of a standard still in force, and dates that contradict one another."""
    begun, issued = standard.implemented, standard.issued
    found: tuple[Reason, ...] = ()
    if standard.replaced_by and force is Force.IN_FORCE:
        found = (Reason("warning-successor", {"successor": standard.replaced_by[0]}),)
    if begun is None or issued is None or begun.year > issued.year or begun.last >= issued.first:
        return found
    return (*found, Reason("warning-implemented-before-issue", {"implemented": begun, "issued": issued}))


def _edition_meant(standard: Standard, force: Force, view: Viewpoint) -> Standard | None:
    """The edition that an undated number stands for: the newest in force. Its own 废止 stays."""
    number = standard.number
    if number is None or number.year or number.is_draft or force not in (Force.UNKNOWN, Force.IN_FORCE):
        return None
    return newest_in_force(number, view)


def _as_edition(standard: Standard, edition: Standard, view: Viewpoint) -> Standing:
    """An undated row by the edition that it stands for. A review is that edition's, so it is not due twice."""
    theirs = standing_of(edition, view)
    reason = Reason("standing-newest-edition", {"edition": edition.number})
    return replace(theirs, reason=reason, speaks_for=edition, warnings=_warnings(standard, theirs.force))


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
    if (
        standard.issued is not None
        and is_after(standard.issued, as_of)
        and not _begins_surely(standard, as_of)
    ):
        return _before_issue(standard, view, on_day("standing-issued-later", standard.issued))
    if undated and standard.number and (standard.number.year_number or 0) > as_of.year:
        year = standard.number.year
        return _before_issue(standard, view, Reason("standing-year-later", {"year": year}))
    if standard.withdrawn is not None and not is_after(standard.withdrawn, as_of):
        return Force.ENDED, on_day("standing-withdrawn-on", standard.withdrawn)
    if standard.implemented is not None and is_after(standard.implemented, as_of):
        return Force.UPCOMING, on_day("standing-upcoming-until", standard.implemented)
    return _by_word(standard, view)


def _begins_surely(standard: Standard, as_of: date) -> bool:
    """Whether an exact day of implementation decides over a date of issue that is not exact: "2024" takes effect on
    its last day, but a standard of that year may have been implemented before."""
    issued, begun = standard.issued, standard.implemented
    if issued is None or begun is None or issued.day is not None or begun.day is None:
        return False
    return begun.first <= as_of or issued.first <= as_of


def _is_plan(standard: Standard) -> bool:
    """Whether a row without dates speaks of a document that has not been issued: no number, or only a plan's."""
    if standard.status in _PLANNED or _is_given_up(standard):
        return True
    if standard.status in (Status.WITHDRAWN, Status.REPLACED, Status.UPCOMING, Status.IN_FORCE):
        return False
    if standard.number is None or standard.number.is_draft:
        return not standard.document
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
    """The word decides where no date does; a date of implementation that has passed beats "not yet" words, and
    with a day of withdrawal still ahead the dates say all."""
    status, begun = standard.status, standard.implemented
    if begun is not None and standard.withdrawn is not None:
        return Force.IN_FORCE, on_day("standing-until-withdrawal", standard.withdrawn)
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
        return _presumed(standard, until, view)
    return _in_force(standard, view)


def _presumed(standard: Standard, until: date | None, view: Viewpoint) -> Ruling:
    """推定现行: without a word, a standard that is implemented and whose term of review has not run out; on the last
    day of the term it still is. What is named as replaced, by itself or another row, is not presumed to stand."""
    number, begun = standard.number, standard.implemented
    if begun is None or standard.status_text.strip() or standard.level in _NEVER_PRESUMED:
        return Force.UNKNOWN, _UNKNOWN
    if (standard.replaced_by and until is None) or (number is not None and number in view.claimed):
        return Force.UNKNOWN, _UNKNOWN
    clock = review_clock(standard, view.as_of, view.years)
    if clock is None or clock.due < view.as_of:
        return Force.UNKNOWN, _UNKNOWN
    return Force.IN_FORCE, Reason("standing-presumed", {"since": clock.since, "due": clock.due})


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
    if last == date.min:
        why = Reason("standing-successor-in-force", {"successor": why.params["successor"]})
    elif last is not None and last <= view.as_of:
        why = Reason("standing-succeeded", why.params)
    return last, why


def _implemented(number: StandardNumber, standard: Standard, view: Viewpoint) -> date | None:
    """The first known day of implementation of what a reference to a successor names, other than itself.

    A successor that is 现行 without a date has begun, nobody knows when: the earliest of days.
    """
    others = [one for one in view.editions.named(number) if one.number != standard.number]
    days = [one.implemented.last for one in others if one.implemented is not None]
    if days:
        return min(days)
    return date.min if any(_is_said_to_be_in_force(one, view.as_of) for one in others) else None


def _is_said_to_be_in_force(one: Standard, as_of: date) -> bool:
    ended = one.withdrawn is not None and not is_after(one.withdrawn, as_of)
    later = one.issued is not None and is_after(one.issued, as_of)
    return one.status in (Status.IN_FORCE, Status.UNDER_REVISION) and not ended and not later
