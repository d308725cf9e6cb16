"""A report made ready for paper: the result, the language, and every table in its order."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import Protocol

from msgspec import Struct

from minestd.measuring.changes.compare import Comparison
from minestd.measuring.results import Report
from minestd.reporting.table import Table
from minestd.reporting.tables import (
    basis,
    catalogue,
    changes,
    coverage,
    gaps,
    ledger,
    problems,
    projects,
    proposals,
    ranks,
    register_table,
    requirements,
    reviews,
    rules,
    standards,
    statistics,
    summary,
    target,
    topics,
)
from minestd.reporting.tables.provenance import Provenance, provenance_table
from minestd.wording import Lang, say

TABLES: dict[str, Callable[[Report, Lang], Table]] = {
    "summary": summary.summary_table,
    "target": target.target_table,
    "fields": target.fields_table,
    "coverage": coverage.coverage_table,
    "subsystems": basis.subsystems_table,
    "matrix": statistics.matrix_table,
    "years": statistics.years_table,
    "gaps": gaps.gaps_table,
    "ranks": ranks.ranks_table,
    "proposals": proposals.proposals_table,
    "projects": projects.projects_table,
    "reviews": reviews.reviews_table,
    "topics": topics.topics_table,
    "register": register_table.register_table,
    "by-level": statistics.by_level_table,
    "by-kind": statistics.by_kind_table,
    "standards": standards.standards_table,
    "counted": target.counted_table,
    "problems": problems.problems_table,
    "ledger": ledger.ledger_table,
    "basis": basis.basis_table,
    "rules": rules.rules_table,
}


OF_CATALOGUE = ("checked", "lacking")
OF_COMPARISON = ("changes", "node-changes")


def table_keys(*, catalogue: bool, comparison: bool) -> tuple[str, ...]:
    """The keys of the tables of a report with or without a catalogue and an earlier list, before it is made."""
    more = (*(OF_CATALOGUE if catalogue else ()), *(OF_COMPARISON if comparison else ()))
    return (*TABLES, *more, "provenance")


class Tabled(Protocol):
    """What the writers of tables draw: a report, or a comparison of two."""

    @property
    def lang(self) -> Lang:
        """The language of all words."""

    @property
    def title(self) -> str:
        """The title of the whole."""

    @property
    def as_of(self) -> date:
        """The date that the figures are of."""

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables in their order."""

    @property
    def main(self) -> Table:
        """The one that a format of one table shows."""


class Paper(Struct, frozen=True, dict=True):
    """What every writer gets. `comparison` is with the last edition, `provenance` tells the files and options."""

    report: Report
    lang: Lang
    provenance: Provenance | None = None
    comparison: Comparison | None = None

    @property
    def title(self) -> str:
        """The title of the whole."""
        return say(self.lang, "screen.title", system=self.report.system.title(self.lang))

    @property
    def as_of(self) -> date:
        """The date that the figures are of."""
        return self.report.as_of

    @cached_property
    def _makers(self) -> dict[str, Callable[[], Table]]:
        """How each table is made; those of a catalogue, an edition before, 应有数 or a
        provenance only where there is one."""
        report, lang = self.report, self.lang
        makers: dict[str, Callable[[], Table]] = {
            key: partial(build, report, lang) for key, build in TABLES.items()
        }
        found, compared, source = report.catalogue, self.comparison, self.provenance
        if requirements.states_requirements(report.listing):
            makers["requirements"] = lambda: requirements.requirements_table(
                report.listing, report.system, lang
            )
        if found is not None:
            makers["checked"] = lambda: catalogue.checked_table(report, found, lang)
            makers["lacking"] = lambda: catalogue.lacking_table(report, found, lang)
        if compared is not None:
            makers["changes"] = lambda: changes.changes_table(compared, lang)
            makers["node-changes"] = lambda: changes.node_changes_table(compared, lang)
        if source is not None:
            makers["provenance"] = lambda: provenance_table(source, lang)
        return makers

    @cached_property
    def _made(self) -> dict[str, Table]:
        return {}

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """All tables, in the order in which papers show them."""
        return tuple(self.table(key) for key in self.keys)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all tables."""
        return tuple(self._makers)

    def has(self, key: str) -> bool:
        """Whether there is such a table for this report."""
        return key in self._makers

    @property
    def main(self) -> Table:
        """The coverage of every node."""
        return self.table("coverage")

    def table(self, key: str) -> Table:
        """One table by its key, made once."""
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]
