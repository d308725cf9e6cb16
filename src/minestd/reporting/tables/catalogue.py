"""目录比对: every standard looked up in the catalogue, and what the catalogue has that the list lacks."""

from minestd.measuring.results import Report
from minestd.measuring.upkeep.catalogue import CatalogueResult
from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.reporting.text.sentences import reason_text
from minestd.wording import Lang, say

SHAPES = (
    ("serial", Kind.COUNT, 6),
    ("number", Kind.CODE, 23),
    ("title", Kind.TEXT, 44),
    ("conclusion", Kind.TEXT, 30),
    ("should", Kind.CODE, 23),
    ("successor", Kind.CODE, 23),
    ("begins", Kind.DATE, 12),
    ("title-differs", Kind.WORD, 12),
    ("catalogue-at", Kind.TEXT, 16),
)
LACKING = (
    ("serial", Kind.COUNT, 6),
    ("code", Kind.CODE, 9),
    ("name", Kind.NAME, 36),
    ("number", Kind.CODE, 23),
    ("title", Kind.TEXT, 46),
    ("level", Kind.WORD, 10),
    ("mandatory", Kind.WORD, 10),
    ("standing", Kind.TEXT, 26),
)


def checked_table(report: Report, found: CatalogueResult, lang: Lang) -> Table:
    """One row a standard of the list, in its order."""
    rows = []
    for place, line in enumerate(found.lines, 1):
        cells = (
            place,
            line.standard.label,
            line.standard.title or line.standard.title_en,
            reason_text(line.conclusion, lang),
            str(line.should or ""),
            str(line.successor or ""),
            str(line.begins or ""),
            say(lang, "counting.yes") if line.title_differs else "",
            str(line.at or ""),
        )
        rows.append(Row(cells))
    on = found.on.isoformat() if found.on else say(lang, "catalogue.undated")
    note = say(lang, "note.checked", source=found.source, on=on, as_of=report.as_of.isoformat())
    return table("checked", lang, SHAPES, rows, (note,))


def lacking_table(report: Report, found: CatalogueResult, lang: Lang) -> Table:
    """One row a standard that the catalogue has on an aspect, mandatory ones first."""
    rows = []
    for place, line in enumerate(found.lacking, 1):
        node = report.system.by_code[line.code]
        standard = line.standard
        cells = (
            place,
            line.code,
            node.full(lang),
            standard.label,
            standard.title or standard.title_en,
            say(lang, f"level.{standard.level.value}"),
            say(lang, "counting.yes") if line.mandatory else "",
            reason_text(line.standing.reason, lang),
        )
        rows.append(Row(cells))
    return table("lacking", lang, LACKING, rows, (say(lang, "note.lacking"),))
