"""统计口径: the rules of counting, printed with every result."""

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.reporting.table import Column, Kind, Table
from minestd.wording import Lang, say

OURS = (
    "standard",
    "rows",
    "home",
    "confirmed",
    "relation",
    "dates",
    "unknown",
    "presumed",
    "catalogue",
    "coverage",
    "levels",
    "scope",
)


class _Rule(Struct, frozen=True):
    subject: str
    text: str
    whose: str


_COLUMNS: tuple[Column[_Rule], ...] = (
    Column("rule-of", Kind.WORD, 22, lambda rule: rule.subject),
    Column("rule", Kind.TEXT, 110, lambda rule: rule.text),
    Column("whose", Kind.WORD, 16, lambda rule: rule.whose),
)


def rules_table(report: Report, lang: Lang) -> Table:
    """Our rules first, then those of each target; what is our decision says so (编者界定)."""
    ours = say(lang, "rules.ours")
    guide = report.system.word("guide", say(lang, "rules.guide"), lang)
    rules = [_Rule(say(lang, f"rules.{key}.of"), _text(key, report, lang), ours) for key in OURS]
    for result in report.targets:
        subject = say(lang, "rules.target", by=result.target.by.isoformat())
        rules += [
            _Rule(subject, rule.text(lang), ours if rule.ours else guide) for rule in result.target.rules
        ]
    return Table.of("rules", lang, _COLUMNS, rules)


def _text(key: str, report: Report, lang: Lang) -> str:
    """A rule of ours; that of presumption counts what it decided here."""
    return (
        say(lang, f"rules.{key}", n=report.totals.presumed)
        if key == "presumed"
        else say(lang, f"rules.{key}")
    )
