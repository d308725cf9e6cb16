"""序位构成: the ranking of the gaps, each part of the score in a column of its own, so that the sum can be checked."""

from collections.abc import Callable

from minestd.measuring.results import Gap, Report
from minestd.reporting.table import Column, Kind, Live, Table
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

PARTS = ("field", "base", "need", "age")


def ranks_table(report: Report, lang: Lang) -> Table:
    """One row a gap; the score is the sum of the parts beside it."""

    def points(part: str) -> Callable[[Gap], int]:
        return lambda gap: dict(gap.parts).get(part, 0)

    parts = tuple(
        Column(f"rank:{part}", Kind.COUNT, 12, points(part), say(lang, f"rank.{part}")) for part in PARTS
    )
    added = tuple(one.key for one in parts)
    columns: tuple[Column[Gap], ...] = (
        Column("priority", Kind.COUNT, 8, lambda gap: gap.priority),
        Column("code", Kind.CODE, 9, lambda gap: gap.code),
        Column("name", Kind.NAME, 44, lambda gap: report.system.by_code[gap.code].full(lang)),
        Column("state", Kind.WORD, 24, lambda gap: state_text(gap.state, report, lang)),
        *parts,
        Column("score", Kind.COUNT, 10, lambda gap: Live(gap.score, "across", parts=added)),
    )
    notes = (say(lang, "note.ranks"),)
    return Table.of("ranks", lang, columns, report.gaps, notes, state=lambda gap: gap.state.value)
