"""A report made ready for paper: the result, the language, and every table in its order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from minestd.measuring.results import Report
from minestd.reporting.table import Table
from minestd.reporting.tables import coverage, gaps, ledger, problems, rules, standards, summary, target
from minestd.wording import Lang

TABLES: dict[str, Callable[[Report, Lang], Table]] = {
    "summary": summary.summary_table,
    "target": target.target_table,
    "fields": target.fields_table,
    "coverage": coverage.coverage_table,
    "gaps": gaps.gaps_table,
    "standards": standards.standards_table,
    "counted": target.counted_table,
    "problems": problems.problems_table,
    "ledger": ledger.ledger_table,
    "rules": rules.rules_table,
}


@dataclass(frozen=True)
class Paper:
    """What every writer gets."""

    report: Report
    lang: Lang

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """All tables, in the order in which papers show them."""
        return tuple(build(self.report, self.lang) for build in TABLES.values())

    def table(self, key: str) -> Table:
        """One table by its key."""
        return TABLES[key](self.report, self.lang)
