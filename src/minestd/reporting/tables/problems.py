"""数据问题清单: what is wrong in the list, with the cell, what was seen and what to do."""

from minestd.measuring.results import Report
from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.reporting.text.screen_lines import by_weight
from minestd.reporting.text.sentences import problem_text
from minestd.wording import Lang, say

SHAPES = (
    ("severity", Kind.WORD, 8),
    ("at", Kind.TEXT, 18),
    ("problem", Kind.TEXT, 52),
    ("hint", Kind.TEXT, 46),
    ("seen", Kind.TEXT, 30),
    ("problem-code", Kind.CODE, 24),
)


def problems_table(report: Report, lang: Lang) -> Table:
    """One row a problem."""
    rows = []
    for problem in by_weight(report.listing.problems):
        message, hint = problem_text(problem, lang)
        where = str(problem.at) if problem.at else ""
        severity = say(lang, f"severity.{problem.severity.value}")
        rows.append(
            Row((severity, where, message, hint, problem.seen, problem.code), state=problem.severity.value)
        )
    return table("problems", lang, SHAPES, rows)
