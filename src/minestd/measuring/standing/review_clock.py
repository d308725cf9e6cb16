"""复审: when the review of a standard falls due, and what the last one concluded (docs/rules/review.md)."""

from collections.abc import Mapping
from datetime import date

from minestd.measuring.standing.standing_reasons import is_after
from minestd.measuring.states import ReviewClock
from minestd.model.number import Level
from minestd.model.standard import Standard

CUSTOMARY_YEARS = 5
OTHERS = (Level.INTERNATIONAL, Level.FOREIGN)


def review_clock(standard: Standard, as_of: date, years: Mapping[str, int]) -> ReviewClock | None:
    """The clock of a standard as of a date; None where no date is known or its review is others' business.

    The term is five years (customary) unless `years` says otherwise for the level. It runs from the later of issue
    and the last 继续有效 of this very edition; a review with another conclusion, or without one, restarts nothing.
    """
    term = years.get(standard.level.value)
    if term is None:
        if standard.level in OTHERS:
            return None
        term = CUSTOMARY_YEARS
    since = _since(standard, as_of)
    if since is None:
        return None
    return ReviewClock(since[0], since[1], years_after(since[0], term))


def conclusion_by(standard: Standard, as_of: date) -> str:
    """The conclusion of the last review up to the date: `confirmed`, `revise`, `withdraw`, or "" without one.

    A conclusion without a day holds all the same; one that is older than the edition spoke of an earlier edition.
    """
    last = standard.review
    if last is None or not last.conclusion:
        return ""
    if last.on is not None and (is_after(last.on, as_of) or _is_older_than_edition(standard)):
        return ""
    return last.conclusion


def _is_older_than_edition(standard: Standard) -> bool:
    on = standard.review.on if standard.review else None
    if on is None:
        return False
    if standard.issued is not None:
        return on.last < standard.issued.first
    year = standard.number.year_number if standard.number else None
    return year is not None and on.last.year < year


def _since(standard: Standard, as_of: date) -> tuple[date, str] | None:
    born = _born(standard)
    confirmed = standard.review.on if standard.review else None
    if confirmed is not None and conclusion_by(standard, as_of) == "confirmed":
        restarted = confirmed.last, "review"
        return max(born, restarted, key=lambda one: one[0]) if born else restarted
    return born


def _born(standard: Standard) -> tuple[date, str] | None:
    """The day of issue, else that of implementation, else the last day of the number's year."""
    if standard.issued is not None:
        return standard.issued.last, "issued"
    if standard.implemented is not None:
        return standard.implemented.last, "implemented"
    year = standard.number.year_number if standard.number else None
    return (date(year, 12, 31), "year") if year else None


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
