"""The row ledger: how many rows of each class, and every row that gave no standard, with its reason."""

from minestd.measuring.results import Report
from minestd.model.ledger import RowClass
from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.wording import Lang, has, say

SHAPES = (
    ("row-class", Kind.WORD, 20),
    ("rows", Kind.COUNT, 8),
    ("at", Kind.TEXT, 18),
    ("why", Kind.TEXT, 40),
)


def ledger_table(report: Report, lang: Lang) -> Table:
    """The sum first, then the rows that were not accepted."""
    ledger = report.listing.ledger
    rows = [Row((say(lang, "ledger.read"), ledger.read, "", ""))]
    rows += [
        Row((say(lang, f"ledger.{kind.value}"), ledger.count(kind), "", ""), depth=1) for kind in RowClass
    ]
    for entry in ledger.entries:
        if entry.row_class is RowClass.ACCEPTED:
            continue
        key = f"why.{entry.why}"
        why = say(lang, key) if has(key) else entry.why
        if entry.of is not None:
            why = say(lang, "why.duplicate-of", of=entry.of)
        rows.append(Row((say(lang, f"ledger.{entry.row_class.value}"), 1, str(entry.at), why), depth=2))
    return table("ledger", lang, SHAPES, rows)
