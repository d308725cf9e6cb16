"""The rule of the target that counts a document or does not, one document at a time (docs/rules/target.md)."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from minestd.measuring.placed import Placed
from minestd.measuring.plans import approved_on
from minestd.measuring.states import Force
from minestd.model.dates import PartialDate
from minestd.model.placement import Placement, Reason
from minestd.model.standard import Counting, Standard
from minestd.model.system import Target

_TRANSLATED = ("外文版", "英文版", "译文版", "外文译本", "translation", "english version")


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
    """From the target's start to the date of the report, at the latest the target's day; both days count."""

    start: date
    end: date

    def holds(self, day: PartialDate) -> Verdict:
        """Whether a date lies in it; a partial date that the window cuts possibly does."""
        if day.last < self.start or day.first > self.end:
            return Verdict.NO
        return Verdict.YES if self.start <= day.first and day.last <= self.end else Verdict.POSSIBLE


def window_of(target: Target, as_of: date) -> Window:
    """The target's window as of a date. A target without a start counts from the beginning of time."""
    return Window(target.start or date.min, min(as_of, target.by))


def judge(one: Placed, placement: Placement | None, target: Target, window: Window) -> Judgement:
    """The first rule that excludes, else the dates, else what keeps it from being sure."""
    counting = one.standard.counting
    if counting is Counting.NO:
        return _no("target-office-no")
    issued, why_issued = _issued(one, window)
    approved, why_approved = _approved(one, window)
    if counting is Counting.YES:
        return _by_office(one, window, Verdict.YES, "target-office-yes")
    if counting is Counting.PENDING:
        return _by_office(one, window, Verdict.POSSIBLE, "target-office-pending")
    excluded = _excluded(one, placement, target)
    if excluded is not None:
        return Judgement(Verdict.NO, Verdict.NO, excluded)
    promoted = max(issued, approved)
    if promoted is Verdict.NO:
        return Judgement(Verdict.NO, Verdict.NO, why_approved if _is_plan(one) else why_issued)
    rule = why_issued if issued >= approved else why_approved
    doubt = _doubt(one, placement)
    if doubt is not None:
        return Judgement(min(issued, Verdict.POSSIBLE), Verdict.POSSIBLE, doubt)
    return Judgement(issued, promoted, rule)


def _no(kind: str) -> Judgement:
    return Judgement(Verdict.NO, Verdict.NO, Reason(kind))


def _is_plan(one: Placed) -> bool:
    return one.force in (Force.PREPARING, Force.PROPOSED, Force.TERMINATED)


def _by_office(one: Placed, window: Window, verdict: Verdict, kind: str) -> Judgement:
    """The office's word decides over every rule; only what had not come by the date of the report cannot count."""
    plan = _is_plan(one)
    if one.force is Force.NOT_YET or (one.standard.issued and one.standard.issued.first > window.end):
        approved = _approved(one, window)[0]
        return Judgement(Verdict.NO, min(approved, verdict), Reason(kind))
    return Judgement(Verdict.NO if plan else verdict, verdict, Reason(kind))


def _excluded(one: Placed, placement: Placement | None, target: Target) -> Reason | None:
    standard = one.standard
    if placement is not None and placement.outside:
        return Reason("target-outside")
    if not one.codes:
        return Reason("target-unplaced")
    if standard.level not in target.levels:
        return Reason("target-level", {"level": standard.level})
    kinds = {
        "amendment": bool(standard.number and standard.number.amendment),
        "translation": _is_translation(standard),
        "re-coding": is_recoding(standard),
        "supporting": not one.dedicated,
    }
    for kind in target.excluded:
        if kinds.get(kind, False):
            return Reason(f"target-{kind}")
    return None


def _is_translation(standard: Standard) -> bool:
    text = f"{standard.title} {standard.kind}".casefold()
    return any(word in text for word in _TRANSLATED)


def is_recoding(standard: Standard) -> bool:
    """Whether the number only took a new prefix: a former number of the same year stands beside it."""
    number = standard.number
    return number is not None and any(
        former.year == number.year and former.prefix != number.prefix for former in standard.former
    )


def _doubt(one: Placed, placement: Placement | None) -> Reason | None:
    if not one.confirmed:
        return Reason("target-unconfirmed-place")
    if placement is not None and not placement.relation_given:
        return Reason("target-unconfirmed-relation")
    return None


def _issued(one: Placed, window: Window) -> tuple[Verdict, Reason]:
    """Whether it was issued in the window: by its date, else what number and implementation still allow."""
    standard = one.standard
    if _is_plan(one):
        return Verdict.NO, Reason("target-not-issued")
    if standard.issued is not None:
        verdict = window.holds(standard.issued)
        return verdict, _dated(verdict, standard.issued, window)
    if standard.implemented is not None and standard.implemented.last < window.start:
        return Verdict.NO, Reason("target-implemented-before", {"date": standard.implemented})
    year = standard.number.year_number if standard.number else None
    if year is not None and not window.start.year - 1 <= year <= window.end.year:
        return Verdict.NO, Reason("target-number-year", {"year": year})
    if one.force is Force.NOT_YET:
        return Verdict.NO, Reason("target-not-issued")
    return Verdict.POSSIBLE, Reason("target-undated")


def _dated(verdict: Verdict, day: PartialDate, window: Window) -> Reason:
    if verdict is Verdict.YES:
        return Reason("target-issued", {"date": day})
    if verdict is Verdict.POSSIBLE:
        return Reason("target-date-cut", {"date": day})
    return Reason("target-before" if day.last < window.start else "target-after", {"date": day})


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
            return Verdict.POSSIBLE, Reason("target-plan-year", {"date": day})
        return verdict, _planned(verdict, day, window)
    if one.force is Force.PREPARING or one.standing.revision_in_preparation:
        return Verdict.POSSIBLE, Reason("target-plan-undated")
    return Verdict.NO, Reason("target-no-plan")


def _planned(verdict: Verdict, day: PartialDate, window: Window) -> Reason:
    if verdict is Verdict.YES:
        return Reason("target-approved", {"date": day})
    if verdict is Verdict.POSSIBLE:
        return Reason("target-plan-cut", {"date": day})
    kind = "target-approved-before" if day.last < window.start else "target-approved-after"
    return Reason(kind, {"date": day})
