"""复审: the plan of reviews by year (docs/rules/review.md)."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from minestd.measuring.standing.review_clock import OTHERS, conclusion_by
from minestd.measuring.states import Force, ReviewClock, Standing
from minestd.model.standard import Standard


class ReviewLine(Struct, frozen=True):
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


class ReviewPlan(Struct, frozen=True):
    """What is in force, by the day its review falls due; `undated` have no date from which a term could run."""

    lines: tuple[ReviewLine, ...]
    undated: tuple[Standard, ...]


def plan_reviews(
    standards: tuple[Standard, ...], standings: Mapping[str, Standing], as_of: date
) -> ReviewPlan:
    """The plan of reviews of all standards in force, the earliest first, then in the order of their names."""
    lines: list[ReviewLine] = []
    undated: list[Standard] = []
    for standard in standards:
        standing = standings[standard.key]
        if standing.force is not Force.IN_FORCE or standing.same_as or standard.is_amendment:
            continue
        clock = standing.clock
        if clock is None:
            if standard.level not in OTHERS:
                undated.append(standard)
            continue
        responsible = standard.project.responsible if standard.project else ""
        said = conclusion_by(standard, as_of) if standard.review else ""
        lines.append(ReviewLine(standard, clock, standing.review_due, responsible, said))
    lines.sort(key=lambda line: (line.clock.due, line.standard.key))
    return ReviewPlan(tuple(lines), tuple(sorted(undated, key=lambda one: one.key)))
