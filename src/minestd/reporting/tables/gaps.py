"""缺项分析: the aspects that are not covered, the most urgent first, then covered ones that need care."""

from minestd.measuring.results import Gap, Report
from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.reporting.text.sentences import reasons_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

SHAPES = (
    ("priority", Kind.COUNT, 6),
    ("code", Kind.CODE, 8),
    ("name", Kind.NAME, 34),
    ("gap-kind", Kind.WORD, 10),
    ("state", Kind.WORD, 16),
    ("action", Kind.WORD, 16),
    ("suggested-level", Kind.WORD, 14),
    ("rank", Kind.TEXT, 26),
    ("why", Kind.TEXT, 46),
    ("neighbours", Kind.TEXT, 34),
)


def gaps_table(report: Report, lang: Lang) -> Table:
    """One row a gap; the rank is printed with the parts that add up to it."""
    rows = []
    for gap in report.gaps:
        node = report.system.by_code[gap.code]
        parts = " + ".join(f"{say(lang, f'rank.{key}')} {value}" for key, value in gap.parts)
        neighbours = ("、" if lang == "zh" else ", ").join(standard.label for standard in gap.neighbours)
        rows.append(
            Row(
                (
                    gap.priority,
                    gap.code,
                    node.full(lang),
                    say(lang, "gap.open" if gap.open else "gap.care"),
                    state_text(gap.state, report, lang),
                    say(lang, f"action.{gap.action.value}"),
                    suggested(gap, lang),
                    f"{gap.score} = {parts}" if parts else str(gap.score),
                    reasons_text(gap.why, lang),
                    neighbours,
                ),
                state=gap.state.value,
            )
        )
    return table("gaps", lang, SHAPES, rows, (_counts(report, lang),))


def _counts(report: Report, lang: Lang) -> str:
    """How many of the lines are gaps, and how many are covered aspects that need care."""
    still_open = sum(1 for gap in report.gaps if gap.open)
    return say(lang, "note.gaps", open=still_open, care=len(report.gaps) - still_open)


def suggested(gap: Gap, lang: Lang) -> str:
    """Where a draft would stand: level and prefix; nothing where none is called for."""
    return f"{say(lang, f'level.{gap.level}')} {gap.prefix}".strip() if gap.level else ""
