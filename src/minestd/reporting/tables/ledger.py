"""The row ledger: how many rows of each class, and every row that gave no standard, with its reason."""

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.model.ledger import RowClass, RowEntry
from minestd.reporting.table import Column, Kind, Table
from minestd.wording import Lang, has, say


class _Line(Struct, frozen=True):
    row_class: str
    rows: int
    depth: int
    at: str = ""
    why: str = ""


_COLUMNS: tuple[Column[_Line], ...] = (
    Column("row-class", Kind.WORD, 20, lambda line: line.row_class),
    Column("rows", Kind.COUNT, 8, lambda line: line.rows),
    Column("at", Kind.TEXT, 18, lambda line: line.at),
    Column("why", Kind.TEXT, 40, lambda line: line.why),
)


def ledger_table(report: Report, lang: Lang) -> Table:
    """The sum first, then the rows that were not accepted."""
    ledger = report.listing.ledger

    def word(kind: RowClass) -> str:
        return say(lang, f"ledger.{kind.value}")

    lines = [_Line(say(lang, "ledger.read"), ledger.read, 0)]
    lines += [_Line(word(kind), ledger.count(kind), 1) for kind in RowClass]
    lines += [
        _Line(word(entry.row_class), 1, 2, str(entry.at), _why(entry, lang))
        for entry in ledger.entries
        if entry.row_class is not RowClass.ACCEPTED
    ]
    return Table.of("ledger", lang, _COLUMNS, lines, depth=lambda line: line.depth)


def _why(entry: RowEntry, lang: Lang) -> str:
    if entry.of is not None:
        return say(lang, "why.duplicate-of", of=entry.of)
    key = f"why.{entry.why}"
    return say(lang, key) if has(key) else entry.why
