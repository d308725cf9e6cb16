"""序位构成: the ranking of the gaps, each part of the score in a column of its own, so that the sum can be checked."""

from minestd.measuring.results import Report
from minestd.reporting.table import Cell, Column, Kind, Live, Row, Table
from minestd.reporting.tables.build import columns
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

PARTS = ("field", "base", "need", "age")


def ranks_table(report: Report, lang: Lang) -> Table:
    """One row a gap; the score is the sum of the parts beside it."""
    heads = columns(
        lang,
        ("priority", Kind.COUNT, 8),
        ("code", Kind.CODE, 9),
        ("name", Kind.NAME, 44),
        ("state", Kind.WORD, 24),
    )
    parts = tuple(Column(f"rank:{part}", say(lang, f"rank.{part}"), Kind.COUNT, 12) for part in PARTS)
    rows = []
    for gap in report.gaps:
        points = dict(gap.parts)
        name = report.system.by_code[gap.code].full(lang)
        state = state_text(gap.state, report, lang)
        cells: list[Cell] = [gap.priority, gap.code, name, state]
        cells += [points.get(part, 0) for part in PARTS]
        rows.append(Row((*cells, Live(gap.score, "across")), state=gap.state.value))
    made = (*heads, *parts, *columns(lang, ("score", Kind.COUNT, 10)))
    return Table("ranks", say(lang, "table.ranks"), made, rows, (say(lang, "note.ranks"),))
