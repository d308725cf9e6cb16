"""The rule of the target that counts a document or does not, one document at a time (docs/rules/target.md)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.plans import approved_on
from minestd.measuring.standing.reasons import on_day
from minestd.measuring.states import Force
from minestd.model.dates import PartialDate
from minestd.model.number import Level
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Counting, Standard
from minestd.model.system import Target
from minestd.model.title_words import TitleWords

_PLANS = (Force.PREPARING, Force.PROPOSED, Force.TERMINATED)


class Verdict(IntEnum):
    """Whether a document counts in one reading of the target."""

    NO = 0
    POSSIBLE = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict in both readings, and the rule that decided."""

    issued: Verdict
    promoted: Verdict
    rule: Reason


@dataclass(frozen=True, slots=True)
class Window:
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
        if not self.start.year <= day.year <= self.end.year or day.last < self.start or day.first > self.end:
            return Verdict.NO
        return Verdict.YES if self.start <= day.first and day.last <= self.end else Verdict.POSSIBLE


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
    one: Placed, placement: Placement | None, target: Target, window: Window, words: TitleWords
) -> Judgement:
    """The first rule that excludes, else the dates, else what keeps it from being sure.

    An undated number is judged by the edition of the catalogue that it stands for, not by its own blanks.
    """
    if window.is_empty:
        return _DENIED["not-begun"]
    if one.amendment and "amendment" in target.excluded:
        return _DENIED["amendment"]
    one = _as_spoken_for(one)
    counting = one.standard.counting
    if counting is Counting.NO:
        return _DENIED["office-no"]
    if counting is Counting.YES:
        return _by_office(one, window, Verdict.YES, "target-office-yes")
    if counting is Counting.PENDING:
        return _by_office(one, window, Verdict.POSSIBLE, "target-office-pending")
    excluded = _excluded(one, placement, target, words)
    if excluded is not None:
        return excluded
    issued, why_issued = _issued(one, window)
    promoted, rule = issued, why_issued
    if issued is not Verdict.YES:
        approved, why_approved = _approved(one, window)
        promoted = max(issued, approved)
        by_plan = approved > issued or (approved is Verdict.NO and _is_plan(one))
        rule = why_approved if by_plan else why_issued
    doubt = _doubt(one, placement)
    if promoted is not Verdict.NO and doubt is not None:
        return Judgement(min(issued, Verdict.POSSIBLE), Verdict.POSSIBLE, doubt)
    return Judgement(issued, promoted, rule)


def _as_spoken_for(one: Placed) -> Placed:
    """With the dates of the standard that the row speaks for; its place, relation and 计入目标 are its own."""
    meant = one.standing.speaks_for
    if meant is None or one.standard.number is None:
        return one
    counting = one.standard.counting or meant.counting
    return replace(one, standard=replace(meant, counting=counting, key=one.standard.key))


def _is_plan(one: Placed) -> bool:
    return one.force in _PLANS


def _by_office(one: Placed, window: Window, verdict: Verdict, kind: str) -> Judgement:
    """The office's word decides over every rule, also for what was issued before the window; never for what was
    issued after the target's day, and not for what had not come by the date of the report."""
    plan = _is_plan(one)
    if _is_issued_after(one, window):
        approved = _approved(one, window)[0]
        return Judgement(Verdict.NO, min(approved, verdict), Reason("target-office-too-late"))
    return Judgement(Verdict.NO if plan else verdict, verdict, Reason(kind))


def _is_issued_after(one: Placed, window: Window) -> bool:
    """Whether it surely was issued only after the window: by its date, else by the year of its number."""
    issued = one.standard.issued
    if issued is not None:
        return issued.first > window.end
    year = one.standard.number.year_number if one.standard.number else None
    return one.force is Force.NOT_YET or (year is not None and year > window.end.year)


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
    if "translation" in excluded and any(
        words.names_translation(text) for text in (standard.title, standard.kind)
    ):
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
    if _is_plan(one):
        return _NOT_ISSUED
    if standard.issued is not None:
        verdict = window.holds(standard.issued)
        return verdict, _dated(verdict, standard.issued, window)
    if standard.implemented is not None and standard.implemented.last < window.start:
        return Verdict.NO, on_day("target-implemented-before", standard.implemented)
    year = standard.number.year_number if standard.number else None
    if year is not None and not window.start.year - 1 <= year <= window.by.year:
        return Verdict.NO, Reason("target-number-year", {"year": year})
    if one.force is Force.NOT_YET:
        return _NOT_ISSUED
    return Verdict.POSSIBLE, Reason("target-undated")


def _dated(verdict: Verdict, day: PartialDate, window: Window) -> Reason:
    if verdict is Verdict.YES:
        return on_day("target-issued", day)
    if verdict is Verdict.POSSIBLE:
        return on_day("target-date-cut", day)
    return on_day("target-before" if day.last < window.start else "target-after", day)


def _approved(one: Placed, window: Window) -> tuple[Verdict, Reason]:
    """Whether an approved plan for it fell into the window; merely proposed and given-up ones do not count."""
    standard = one.standard
    if one.force is Force.PROPOSED:
        return Verdict.NO, Reason("target-proposed")
    stage = standard.project.stage if standard.project else None
    if one.force is Force.TERMINATED or stage == "terminated":
        return Verdict.NO, Reason("target-terminated")
    if stage == "apply":
        return Verdict.NO, Reason("target-proposed")
    day = approved_on(standard)
    if day is not None:
        verdict = window.holds(day)
        stated = standard.project is not None and standard.project.approved is not None
        if verdict is Verdict.YES and not stated:
            return Verdict.POSSIBLE, on_day("target-plan-year", day)
        return verdict, _planned(verdict, day, window)
    if _may_be_running(one):
        return Verdict.POSSIBLE, Reason("target-plan-undated")
    return _NO_PLAN


def _may_be_running(one: Placed) -> bool:
    own_revision = one.standing.revision_in_preparation and not one.standing.revision_by
    return one.force in _PLANS or own_revision


def _planned(verdict: Verdict, day: PartialDate, window: Window) -> Reason:
    if verdict is Verdict.YES:
        return on_day("target-approved", day)
    if verdict is Verdict.POSSIBLE:
        return on_day("target-plan-cut", day)
    kind = "target-approved-before" if day.last < window.start else "target-approved-after"
    return on_day(kind, day)
