"""复审计划: what is in force, by the day on which its review falls due."""

from collections.abc import Iterator

from minestd.measuring.results import Report
from minestd.reporting.table import Kind, Row, Rows, Table
from minestd.reporting.tables.build import columns
from minestd.wording import Lang, say

SHAPES = (
    ("serial", Kind.COUNT, 6),
    ("review-year", Kind.COUNT, 10),
    ("number", Kind.CODE, 23),
    ("title", Kind.TEXT, 46),
    ("code", Kind.CODE, 9),
    ("level", Kind.WORD, 10),
    ("runs-from", Kind.DATE, 12),
    ("runs-by", Kind.WORD, 16),
    ("review-due-on", Kind.DATE, 12),
    ("term", Kind.WORD, 10),
    ("review-conclusion", Kind.WORD, 14),
    ("responsible", Kind.TEXT, 22),
)


def reviews_table(report: Report, lang: Lang) -> Table:
    """The earliest first; standards without any date stand last, since no term runs for them."""
    plan = report.reviews

    def rows() -> Iterator[Row]:
        for place, line in enumerate(plan.lines, 1):
            standard = line.standard
            cells = (
                place,
                line.year,
                standard.label,
                standard.title or standard.title_en,
                report.placements[standard.key].home or "",
                say(lang, f"level.{standard.level.value}"),
                line.clock.since.isoformat(),
                say(lang, f"clock.{line.clock.basis}"),
                line.clock.due.isoformat(),
                say(lang, "term.overdue") if line.overdue else "",
                say(lang, f"review.{line.conclusion}") if line.conclusion else "",
                line.responsible,
            )
            yield Row(cells, state="warning" if line.overdue else "")
        for place, standard in enumerate(plan.undated, len(plan.lines) + 1):
            home = report.placements[standard.key].home or ""
            title = standard.title or standard.title_en
            level = say(lang, f"level.{standard.level.value}")
            word = say(lang, "clock.none")
            yield Row((place, None, standard.label, title, home, level, "", word, "", "", "", ""))

    count = len(plan.lines) + len(plan.undated)
    notes = (say(lang, "note.reviews"),)
    return Table("reviews", say(lang, "table.reviews"), columns(lang, *SHAPES), Rows(count, rows), notes)
