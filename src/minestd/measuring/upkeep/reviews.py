"""复审: when the review of a standard falls due, and the plan of reviews by year (docs/rules/review.md)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from minestd.measuring.standing.reasons import is_after
from minestd.measuring.states import Force, ReviewClock, Standing
from minestd.model.number import Level
from minestd.model.standard import Standard

CUSTOMARY_YEARS = 5
_OTHERS = (Level.INTERNATIONAL, Level.FOREIGN)


def review_clock(standard: Standard, as_of: date, years: Mapping[str, int]) -> ReviewClock | None:
    """The clock of a standard as of a date; None where no date is known or its review is others' business.

    The term is five years (customary) unless `years` says otherwise for the level. A concluded review up to
    the date resets the clock, a review without a conclusion does not.
    """
    term = years.get(standard.level.value)
    if term is None:
        if standard.level in _OTHERS:
            return None
        term = CUSTOMARY_YEARS
    since = _since(standard, as_of)
    if since is None:
        return None
    return ReviewClock(since[0], since[1], years_after(since[0], term))


def conclusion_by(standard: Standard, as_of: date) -> str:
    """The conclusion of the last review up to the date: `confirmed`, `revise`, `withdraw`, or "" without one."""
    last = standard.review
    if last is None or last.on is None or is_after(last.on, as_of):
        return ""
    return last.conclusion or ""


def _since(standard: Standard, as_of: date) -> tuple[date, str] | None:
    if standard.review and standard.review.on and conclusion_by(standard, as_of):
        return standard.review.on.last, "review"
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


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review to come or overdue. `conclusion` is the last one given (empty while the office owes it)."""

    standard: Standard
    clock: ReviewClock
    overdue: bool
    responsible: str
    conclusion: str

    @property
    def year(self) -> int:
        """The year that the review belongs to."""
        return self.clock.due.year


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What is in force, by the day its review falls due; `undated` have no date from which a term could run."""

    lines: tuple[ReviewLine, ...]
    undated: tuple[Standard, ...]

    def by_year(self) -> Mapping[int, tuple[ReviewLine, ...]]:
        """The lines of each year, years ascending."""
        years: dict[int, list[ReviewLine]] = {}
        for line in self.lines:
            years.setdefault(line.year, []).append(line)
        return {year: tuple(lines) for year, lines in years.items()}


def plan_reviews(
    standards: tuple[Standard, ...], standings: Mapping[str, Standing], as_of: date
) -> ReviewPlan:
    """The plan of reviews of all standards in force, the earliest first, then in the order of their names."""
    lines: list[ReviewLine] = []
    undated: list[Standard] = []
    for standard in standards:
        standing = standings[standard.key]
        if standing.force is not Force.IN_FORCE:
            continue
        clock = standing.clock
        if clock is None:
            if standard.level not in _OTHERS:
                undated.append(standard)
            continue
        responsible = standard.project.responsible if standard.project else ""
        said = conclusion_by(standard, as_of) if standard.review else ""
        lines.append(ReviewLine(standard, clock, standing.review_due, responsible, said))
    lines.sort(key=lambda line: (line.clock.due, line.standard.key))
    return ReviewPlan(tuple(lines), tuple(sorted(undated, key=lambda one: one.key)))
