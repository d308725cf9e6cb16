"""Which cells are marked and what stands beside each row, before any format is thought of."""

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct, field

from minestd.model.cell_place import Place
from minestd.model.ledger import RowClass
from minestd.model.listing import Evidence, StandardsList
from minestd.model.problem import Problem, Severity
from minestd.reporting.table import Column, Kind
from minestd.reporting.text.sentences import problem_text
from minestd.wording import Lang, say

_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


class MarksOfSheet(Struct):
    """The marks of one sheet, rows and columns counted from 1.

    `result` is the column of results, of what is said of a row.
    `column` is where a marking before this one put its results, None if there was none. `fills` colours cells by
    their worst problem, `notes` says what is wrong with them; notes (the severity) colour nothing. `texts` are the
    results by row, on one line each: row heights stay as the office set them.
    """

    result: Column[str]
    header_row: int
    column: int | None
    fills: dict[tuple[int, int], Severity] = field(default_factory=dict)
    notes: dict[tuple[int, int], str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to mark and nothing of an earlier marking to take off."""
        return not (self.fills or self.texts or self.column)


def mark_sheets(listing: StandardsList, lang: Lang) -> Mapping[str | None, MarksOfSheet]:
    """The marks by sheet, of every sheet that was read as a list."""
    # Of several tables on a sheet the first says where the results begin.
    sheets = {evidence.sheet: _empty(evidence, lang) for evidence in reversed(listing.evidence)}
    rows: dict[Place, list[str]] = defaultdict(list)
    for entry in listing.ledger.entries:
        row = Place(entry.at.sheet, entry.at.row, 0)
        if entry.row_class is RowClass.DUPLICATE:
            rows[row].append(say(lang, "marked.duplicate", of=str(entry.of)))
        elif entry.row_class is RowClass.IGNORED and entry.why != "title":
            rows[row].append(say(lang, "marked.ignored", why=say(lang, f"marked.why.{entry.why}")))
    cells: dict[Place, list[str]] = defaultdict(list)
    for problem in listing.problems:
        for at in problem.occurrences:
            if at.sheet not in sheets:
                continue
            rows[Place(at.sheet, at.row, 0)].append(_line(problem, at, lang))
            if at.column and problem.severity is not Severity.NOTE:
                cells[at].append(_line(problem, None, lang))
                fills = sheets[at.sheet].fills
                cell = (at.row, at.column)
                fills[cell] = max(fills.get(cell, Severity.NOTE), problem.severity, key=_ORDER.index)
    for at, said in rows.items():
        if at.sheet in sheets and at.row > sheets[at.sheet].header_row:
            sheets[at.sheet].texts[at.row] = " ".join(said)
    for at, said in cells.items():
        sheets[at.sheet].notes[(at.row, at.column)] = "\n".join(said)
    return sheets


def _empty(evidence: Evidence, lang: Lang) -> MarksOfSheet:
    known = evidence.columns.get("check_result")
    result: Column[str] = Column(
        "check-result", Kind.TEXT, 60, lambda said: said, say(lang, "marked.heading")
    )
    head = max(evidence.header_rows[1], 1)  # a list without headings may begin in the first row
    return MarksOfSheet(result, head, known[0] if known else None)


def _line(problem: Problem, at: Place | None, lang: Lang) -> str:
    """One problem: where it stands (unless the cell itself says it), what it is and what to do."""
    message, hint = problem_text(problem, lang)
    severity = say(lang, f"severity.{problem.severity.value}")
    where = (at.cell if at.column else say(lang, "marked.row", row=at.row)) if at else ""
    head = say(lang, "marked.head", severity=f"{severity} {where}".strip())
    return head + say(lang, "marked.line", message=message, hint=hint).strip()
