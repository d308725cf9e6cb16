"""Which cells are marked and what stands beside each row, before any format is thought of."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from minestd.model.ledger import RowClass
from minestd.model.listing import Evidence, StandardsList
from minestd.model.problem import Problem, Severity
from minestd.reporting.sentences import problem_text
from minestd.wording import Lang, say

_WORST = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(slots=True)
class SheetMarks:
    """The marks of one sheet, rows and columns counted from 1. `column` is where a marking before this one put
    its results, None if there was none. Notes are told in the texts and colour nothing."""

    heading: str
    header_row: int
    column: int | None
    fills: dict[tuple[int, int], Severity] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)


def mark_sheets(listing: StandardsList, lang: Lang) -> Mapping[str | None, SheetMarks]:
    """The marks by sheet, of every sheet that was read as a list."""
    sheets = {evidence.sheet: _empty(evidence, lang) for evidence in listing.evidence}
    lines: dict[tuple[str | None, int], list[str]] = defaultdict(list)
    for entry in listing.ledger.entries:
        if entry.row_class is RowClass.DUPLICATE:
            lines[(entry.at.sheet, entry.at.row)].append(say(lang, "marked.duplicate", of=str(entry.of)))
    for problem in listing.problems:
        if problem.at is None or problem.at.sheet not in sheets or problem.at.column == 0:
            continue
        lines[(problem.at.sheet, problem.at.row)].append(_line(problem, lang))
        fills = sheets[problem.at.sheet].fills
        cell = (problem.at.row, problem.at.column)
        if problem.severity is not Severity.NOTE:
            fills[cell] = max(fills.get(cell, Severity.NOTE), problem.severity, key=_WORST.__getitem__)
    for (name, row), said in lines.items():
        if name in sheets and row != sheets[name].header_row:
            sheets[name].texts[row] = "\n".join(said)
    return sheets


def _empty(evidence: Evidence, lang: Lang) -> SheetMarks:
    known = evidence.columns.get("check_result")
    return SheetMarks(say(lang, "marked.heading"), evidence.header_rows[1], known[0] if known else None)


def _line(problem: Problem, lang: Lang) -> str:
    message, hint = problem_text(problem, lang)
    severity = say(lang, f"severity.{problem.severity.value}")
    cell = problem.at.cell if problem.at else ""
    return say(lang, "marked.line", severity=severity, cell=cell, message=message, hint=hint)
