"""数据问题清单: what is wrong in the list, with the cell, what was seen and what to do."""

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.model.problem import Problem
from minestd.reporting.table import Column, Kind, Table
from minestd.reporting.text.screen_lines import by_weight
from minestd.reporting.text.sentences import problem_text
from minestd.wording import Lang, say


class _Told(Struct, frozen=True):
    problem: Problem
    message: str
    hint: str


def problems_table(report: Report, lang: Lang) -> Table:
    """One row a problem."""

    def severity(one: _Told) -> str:
        return one.problem.severity.value

    columns: tuple[Column[_Told], ...] = (
        Column("severity", Kind.WORD, 8, lambda one: say(lang, f"severity.{severity(one)}")),
        Column("at", Kind.TEXT, 18, lambda one: str(one.problem.at or "")),
        Column("problem", Kind.TEXT, 52, lambda one: one.message),
        Column("hint", Kind.TEXT, 46, lambda one: one.hint),
        Column("seen", Kind.TEXT, 30, lambda one: one.problem.seen),
        Column("problem-code", Kind.CODE, 24, lambda one: one.problem.code),
    )
    told = [_Told(problem, *problem_text(problem, lang)) for problem in by_weight(report.listing.problems)]
    return Table.of("problems", lang, columns, told, state=severity)
