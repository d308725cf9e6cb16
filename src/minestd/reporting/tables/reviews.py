"""复审计划: what is in force, by the day on which its review falls due."""

from collections.abc import Callable

from minestd.measuring.results import Report
from minestd.measuring.upkeep.reviews import ReviewLine
from minestd.model.standard import Standard
from minestd.reporting.table import Column, Kind, Table, serial
from minestd.wording import Lang, say

_Due = ReviewLine | Standard
"""A standard with its term, or one without any date, for which none runs."""


def reviews_table(report: Report, lang: Lang) -> Table:
    """The earliest first; standards without any date stand last, since no term runs for them."""

    def standard(one: _Due) -> Standard:
        return one.standard if isinstance(one, ReviewLine) else one

    def of_line(read: Callable[[ReviewLine], str | int]) -> Callable[[_Due], str | int]:
        return lambda one: read(one) if isinstance(one, ReviewLine) else ""

    def term(one: _Due) -> str:
        return say(lang, "term.overdue") if isinstance(one, ReviewLine) and one.overdue else ""

    def runs_by(one: _Due) -> str:
        return say(lang, f"clock.{one.clock.basis if isinstance(one, ReviewLine) else 'none'}")

    columns: tuple[Column[_Due], ...] = (
        serial(6),
        Column("review-year", Kind.COUNT, 10, lambda one: one.year if isinstance(one, ReviewLine) else None),
        Column("number", Kind.CODE, 23, lambda one: standard(one).label),
        Column("title", Kind.TEXT, 46, lambda one: standard(one).title or standard(one).title_en),
        Column("code", Kind.CODE, 9, lambda one: report.placements[standard(one).key].home or ""),
        Column("level", Kind.WORD, 10, lambda one: say(lang, f"level.{standard(one).level.value}")),
        Column("runs-from", Kind.DATE, 12, of_line(lambda line: line.clock.since.isoformat())),
        Column("runs-by", Kind.WORD, 16, runs_by),
        Column("review-due-on", Kind.DATE, 12, of_line(lambda line: line.clock.due.isoformat())),
        Column("term", Kind.WORD, 10, term),
        Column(
            "review-conclusion",
            Kind.WORD,
            14,
            of_line(lambda line: say(lang, f"review.{line.conclusion}") if line.conclusion else ""),
        ),
        Column("responsible", Kind.TEXT, 22, of_line(lambda line: line.responsible)),
    )
    due: tuple[_Due, ...] = (*report.reviews.lines, *report.reviews.undated)
    return Table.of(
        "reviews",
        lang,
        columns,
        due,
        (say(lang, "note.reviews"),),
        state=lambda one: "warning" if isinstance(one, ReviewLine) and one.overdue else "",
    )
