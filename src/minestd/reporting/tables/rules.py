"""统计口径: the rules of counting, printed with every result."""

from minestd.measuring.results import Report
from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.wording import Lang, say

SHAPES = (("rule-of", Kind.WORD, 22), ("rule", Kind.TEXT, 110), ("whose", Kind.WORD, 16))
OURS = (
    "standard",
    "rows",
    "home",
    "confirmed",
    "relation",
    "dates",
    "unknown",
    "coverage",
    "levels",
    "scope",
)


def rules_table(report: Report, lang: Lang) -> Table:
    """Our rules first, then those of each target; what is our decision says so (编者界定)."""
    rows = [
        Row((say(lang, f"rules.{key}.of"), say(lang, f"rules.{key}"), say(lang, "rules.ours")))
        for key in OURS
    ]
    guide = report.system.word("guide", say(lang, "rules.guide"), lang)
    for result in report.targets:
        for rule in result.target.rules:
            whose = say(lang, "rules.ours") if rule.ours else guide
            rows.append(
                Row((say(lang, "rules.target", by=result.target.by.isoformat()), rule.text(lang), whose))
            )
    return table("rules", lang, SHAPES, rows)
