"""缺项分析: the aspects that are not covered, the most urgent first, then covered ones that need care."""

from minestd.measuring.results import Gap, Report
from minestd.reporting.table import Column, Kind, Table
from minestd.reporting.text.sentences import reasons_text
from minestd.reporting.text.state_words import action_text, state_text
from minestd.wording import Lang, joined, say


def gaps_table(report: Report, lang: Lang) -> Table:
    """One row a gap; the rank is printed with the parts that add up to it."""

    def rank(gap: Gap) -> str:
        parts = " + ".join(f"{say(lang, f'rank.{key}')} {value}" for key, value in gap.parts)
        return f"{gap.score} = {parts}" if parts else str(gap.score)

    def neighbours(gap: Gap) -> str:
        return joined(lang, (standard.label for standard in gap.neighbours))

    columns: tuple[Column[Gap], ...] = (
        Column("priority", Kind.COUNT, 6, lambda gap: gap.priority),
        Column("code", Kind.CODE, 8, lambda gap: gap.code),
        Column("name", Kind.NAME, 34, lambda gap: report.system.by_code[gap.code].full(lang)),
        Column("gap-kind", Kind.WORD, 10, lambda gap: say(lang, "gap.open" if gap.open else "gap.care")),
        Column("state", Kind.WORD, 16, lambda gap: state_text(gap.state, report, lang)),
        Column("action", Kind.WORD, 16, lambda gap: action_text(gap.action, lang, is_open=gap.open)),
        Column("suggested-level", Kind.WORD, 14, lambda gap: suggested(gap, lang)),
        Column("rank", Kind.TEXT, 26, rank),
        Column("why", Kind.TEXT, 46, lambda gap: reasons_text(gap.why, lang)),
        Column("neighbours", Kind.TEXT, 34, neighbours),
    )
    notes = (_counts(report, lang),)
    return Table.of("gaps", lang, columns, report.gaps, notes, state=lambda gap: gap.state.value)


def _counts(report: Report, lang: Lang) -> str:
    """How many of the lines are gaps, and how many are covered aspects that need care."""
    still_open = sum(1 for gap in report.gaps if gap.open)
    return say(lang, "note.gaps", open=still_open, care=len(report.gaps) - still_open)


def suggested(gap: Gap, lang: Lang) -> str:
    """Where a draft would stand: level and prefix; nothing where none is called for."""
    return f"{say(lang, f'level.{gap.level}')} {gap.prefix}".strip() if gap.level else ""
