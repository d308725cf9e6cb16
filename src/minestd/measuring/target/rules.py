"""The rule of the target that counts a document or does not, one document at a time (docs/rules/target.md)."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.plans import approved_on, is_of_revision, is_plan
from minestd.measuring.standing.ruling import issue_day
from minestd.measuring.standing.standing_reasons import on_day
from minestd.measuring.states import PLANNED, Force
from minestd.model.dates import PartialDate
from minestd.model.number import Level
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Counting, Standard
from minestd.model.system import Target
from minestd.model.title_words import TitleWords


class Verdict(IntEnum):
    """Whether a document counts in one reading of the target."""

    NO = 0
    POSSIBLE = 1
    YES = 2


class Judgement(Struct, frozen=True):
    """The verdict in both readings, and the rule that decided."""

    issued: Verdict
    promoted: Verdict
    rule: Reason


class Window(Struct, frozen=True):
    """From the target's start to the date of the report, at the latest the target's day (`by`); both days count."""

    start: date
    end: date
    by: date

    @property
    def is_empty(self) -> bool:
        """Whether it has not begun: as of a day before the start nothing counts yet."""
        return self.end < self.start

    def holds(self, day: PartialDate) -> Verdict:
        """Whether a date lies in it; a partial date that the window cuts possibly does."""
        if not self.start.year <= day.year <= self.end.year:
            return Verdict.NO
        return self.holds_span(day.first, day.last)

    def holds_span(self, first: date, last: date) -> Verdict:
        """The same of any day from the first to the last."""
        if last < self.start or first > self.end:
            return Verdict.NO
        return Verdict.YES if self.start <= first and last <= self.end else Verdict.POSSIBLE


def window_of(target: Target, as_of: date) -> Window:
    """The target's window as of a date. A target without a start counts from the beginning of time."""
    return Window(target.start or date.min, min(as_of, target.by), target.by)


_DENIED = {
    kind: Judgement(Verdict.NO, Verdict.NO, Reason(f"target-{kind}"))
    for kind in (
        "office-no",
        "outside",
        "unplaced",
        "amendment",
        "translation",
        "re-coding",
        "supporting",
        "not-begun",
    )
}
_WRONG_LEVEL = {
    level: Judgement(Verdict.NO, Verdict.NO, Reason("target-level", {"level": level})) for level in Level
}
_NOT_ISSUED = Verdict.NO, Reason("target-not-issued")
_NO_PLAN = Verdict.NO, Reason("target-no-plan")
_UNCONFIRMED_PLACE = Reason("target-unconfirmed-place")
_UNCONFIRMED_RELATION = Reason("target-unconfirmed-relation")


def judge(
    one: Placed,
    placement: Placement | None,
    target: Target,
    window: Window,
    words: TitleWords,
    same: Sequence[Standard],
) -> Judgement:
    """The first rule that excludes, else the dates, else what keeps it from being sure.

    A row that speaks for another standard is judged by that one's dates, never by its own blanks; its place and
    relation are its own. `words` tell a translation by its title; `same` are the standards of all rows that are one
    document with it, its plans among them.
    """
    if window.is_empty:
        return _DENIED["not-begun"]
    if one.amendment and "amendment" in target.excluded:
        return _DENIED["amendment"]
    own, one = one.standard, _as_spoken_for(one)
    counting = one.standard.counting or own.counting
    if counting is Counting.NO:
        return _DENIED["office-no"]
    if counting is not None and not _is_too_late(one, window):
        return _by_office(one, counting)
    excluded = _excluded(one, placement, target, words)
    ruled = excluded if excluded is not None else _by_rule(one, placement, window, same)
    if counting is None:
        return ruled
    most = Verdict.YES if counting is Counting.YES else Verdict.POSSIBLE
    late = Reason("target-office-too-late")
    return Judgement(min(ruled.issued, most), min(ruled.promoted, most), late)


def _by_rule(
    one: Placed, placement: Placement | None, window: Window, plans: Sequence[Standard]
) -> Judgement:
    """What the dates say of what no rule excludes, where the office says nothing, or cannot."""
    issued, why_issued = _issued(one, window)
    promoted, rule = issued, why_issued
    if issued is not Verdict.YES:
        approved, why_approved = _approved(one, plans, window)
        promoted = max(issued, approved)
        by_plan = approved > issued or (approved is Verdict.NO and _is_plan(one))
        rule = why_approved if by_plan else why_issued
    doubt = _doubt(one, placement)
    if promoted is not Verdict.NO and doubt is not None:
        return Judgement(min(issued, Verdict.POSSIBLE), Verdict.POSSIBLE, doubt)
    return Judgement(issued, promoted, rule)


def _as_spoken_for(one: Placed) -> Placed:
    """With the dates of the standard that the row speaks for."""
    meant = one.standing.speaks_for
    return one if meant is None else replace(one, standard=replace(meant, key=one.standard.key))


def _is_plan(one: Placed) -> bool:
    return one.force in PLANNED


def _by_office(one: Placed, counting: Counting) -> Judgement:
    """The office's word decides over every rule, also for what was issued before the window; a plan counts as
    approved only."""
    sure = counting is Counting.YES
    verdict = Verdict.YES if sure else Verdict.POSSIBLE
    kind = "target-office-yes" if sure else "target-office-pending"
    return Judgement(Verdict.NO if _is_plan(one) else verdict, verdict, Reason(kind))


def _is_too_late(one: Placed, window: Window) -> bool:
    """Whether it surely was issued only after the window, or had not come by the date of the report: there the
    office's word cannot make it count, and the rule decides."""
    if one.force is Force.NOT_YET:
        return True
    if one.force is Force.PREPARING:
        return False
    issued = one.standard.issued
    if issued is not None:
        return issued.first > window.by
    year = one.standard.number_year
    return year is not None and year > window.end.year


def _excluded(
    one: Placed, placement: Placement | None, target: Target, words: TitleWords
) -> Judgement | None:
    standard = one.standard
    if not one.codes:
        return _DENIED["outside" if placement is not None and placement.outside else "unplaced"]
    if standard.level not in target.levels:
        return _WRONG_LEVEL[standard.level]
    excluded = target.excluded
    if not one.dedicated and "supporting" in excluded:
        return _DENIED["supporting"]
    if "translation" in excluded and any(map(words.names_translation, (standard.title, standard.kind))):
        return _DENIED["translation"]
    if "re-coding" in excluded and _is_recoding(standard):
        return _DENIED["re-coding"]
    return None


def _is_recoding(standard: Standard) -> bool:
    """Whether the number only took a new prefix: a former number of the same year stands beside it."""
    number = standard.number
    return number is not None and any(
        former.year == number.year and former.prefix != number.prefix for former in standard.former
    )


def _doubt(one: Placed, placement: Placement | None) -> Reason | None:
    if not one.confirmed:
        return _UNCONFIRMED_PLACE
    if placement is not None and not placement.relation_given:
        return _UNCONFIRMED_RELATION
    return None


def _issued(one: Placed, window: Window) -> tuple[Verdict, Reason]:
    """Whether it was issued in the window: by its date, else what number and implementation still allow."""
    standard = one.standard
    if is_plan(standard) and one.force is not Force.UNKNOWN:
        return _NOT_ISSUED
    if standard.issued is not None:
        verdict = window.holds_span(*_issue_span(standard.issued, issue_day(standard)))
        if verdict is Verdict.YES and one.force is Force.NOT_YET:
            return _NOT_ISSUED  # The catalogue knows better.
        return verdict, _dated(verdict, standard.issued, window)
    if standard.implemented is not None and standard.implemented.last < window.start:
        return Verdict.NO, on_day("target-implemented-before", standard.implemented)
    year = standard.number_year
    if year is not None and not window.start.year - 1 <= year <= window.end.year:
        return Verdict.NO, Reason("target-number-year", {"year": year})
    if one.force is Force.NOT_YET or _is_plan(one):
        return _NOT_ISSUED
    return Verdict.POSSIBLE, Reason("target-undated")


def _issue_span(issued: PartialDate, known: date | None) -> tuple[date, date]:
    """The days on which it can have been issued; where an exact implementation contradicts a partial date of issue,
    one of the two is wrong, and it is anything from the one to the other."""
    last = known or issued.last
    return (issued.first, last) if issued.first <= last else (last, issued.last)


def _dated(verdict: Verdict, day: PartialDate, window: Window) -> Reason:
    if verdict is Verdict.YES:
        return on_day("target-issued", day)
    if verdict is Verdict.POSSIBLE:
        return on_day("target-date-cut", day)
    return on_day("target-before" if day.last < window.start else "target-after", day)


def _approved(one: Placed, plans: Sequence[Standard], window: Window) -> tuple[Verdict, Reason]:
    """Whether an approved plan for it fell into the window; merely proposed and given-up ones do not count."""
    if one.force is Force.PROPOSED:
        return Verdict.NO, Reason("target-proposed")
    if one.force is Force.TERMINATED:
        return Verdict.NO, Reason("target-terminated")
    found = [ruled for plan in plans if (ruled := _by_plan(one, plan, window)) is not None]
    return max(found, key=lambda ruled: ruled[0], default=_NO_PLAN)


def _by_plan(one: Placed, plan: Standard, window: Window) -> tuple[Verdict, Reason] | None:
    """What one of its plans says; a finished one, with no day of its own, adds nothing possible."""
    project = plan.project
    approved = project.approved if project else None
    planned = is_plan(plan)
    revises = not planned and (_revised_itself(one) or is_of_revision(plan))
    if not (planned or plan.plan or approved or revises):
        return None
    if project is not None and project.stage == "terminated":
        return Verdict.NO, Reason("target-terminated")
    if approved is not None:
        verdict = window.holds(approved)
        return verdict, _planned(verdict, approved, window)
    if project is not None and project.stage == "apply":
        return Verdict.NO, Reason("target-proposed")
    running = one.standing.project or one.meant.project
    if not running and not (revises and plan.plan):
        return None
    day = approved_on(plan)
    if day is None:
        return Verdict.POSSIBLE, Reason("target-plan-undated")
    if not window.start.year <= day.year <= window.end.year:
        return Verdict.NO, _planned(Verdict.NO, day, window)
    return Verdict.POSSIBLE, on_day("target-plan-year", day)


def _revised_itself(one: Placed) -> bool:
    """Whether its own row tells of a running revision."""
    return bool(one.standing.project) and one.force in (Force.IN_FORCE, Force.UNKNOWN)


def _planned(verdict: Verdict, day: PartialDate, window: Window) -> Reason:
    if verdict is Verdict.YES:
        return on_day("target-approved", day)
    if verdict is Verdict.POSSIBLE:
        return on_day("target-plan-cut", day)
    kind = "target-approved-before" if day.last < window.start else "target-approved-after"
    return on_day(kind, day)
