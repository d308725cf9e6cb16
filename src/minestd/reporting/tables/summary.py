"""总体: what was counted, of which list, as of when, and the two figures of the whole."""

from collections import Counter

from msgspec import Struct
from msgspec.structs import asdict

from minestd.measuring.figures import between, existing, filled
from minestd.measuring.results import Between, Report, State
from minestd.reporting.table import Cell, Column, Kind, Rate, Table
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, joined, say


class _Fact(Struct, frozen=True):
    item: str
    value: Cell
    remark: str


_COLUMNS: tuple[Column[_Fact], ...] = (
    Column("item", Kind.TEXT, 30, lambda fact: fact.item),
    Column("value", Kind.TEXT, 34, lambda fact: fact.value),
    Column("remark", Kind.TEXT, 60, lambda fact: fact.remark),
)


def summary_table(report: Report, lang: Lang) -> Table:
    """A row a fact; what qualifies a figure stands beside it."""

    def fact(key: str, value: Cell, remark: str = "") -> _Fact:
        return _Fact(say(lang, f"summary.{key}"), value, remark)

    def rate(key: str, part: Between) -> _Fact:
        remark = say(lang, "summary.of", part=between(part), whole=whole.required)
        return fact(key, Rate(part, whole.required), remark)

    whole, totals = report.nodes[""], report.totals
    sure, draft = whole.confirmed, whole.all
    stated = say(lang, "summary.scope.stated" if report.scope_stated else "summary.scope.assumed")
    drafted = say(lang, "summary.draft.yes" if report.draft else "summary.draft.no")
    facts = [
        fact("framework", f"{report.system.title(lang)} ({report.system.name})"),
        fact("list", report.listing.source),
        fact("as-of", report.as_of.isoformat()),
        fact("scope", say(lang, f"scope.{report.scope.value}"), stated),
        fact("draft", drafted, _unconfirmed(report, lang)),
        rate("coverage-confirmed", filled(sure)),
        rate("coverage-all", filled(draft)),
        rate("provision-confirmed", existing(sure)),
        rate("provision-all", existing(draft)),
        fact("standards", totals.standards, say(lang, "summary.placed", **asdict(totals))),
        fact("in-force", totals.in_force, say(lang, "summary.standings", **asdict(totals))),
        fact("aspects-confirmed", len(report.system.leaves), _states(report, lang, confirmed=True)),
        fact("aspects-all", len(report.system.leaves), _states(report, lang, confirmed=False)),
    ]
    return Table.of("summary", lang, _COLUMNS, facts, [say(lang, key) for key in counting_notes(report)])


def _unconfirmed(report: Report, lang: Lang) -> str:
    return say(lang, "summary.unconfirmed", n=report.totals.placed - report.totals.confirmed)


def _states(report: Report, lang: Lang, *, confirmed: bool) -> str:
    """How many aspects are in each state, in the order of the states."""
    results = [report.nodes[leaf.code] for leaf in report.system.leaves]
    counts = Counter((one.confirmed if confirmed else one.all).state for one in results)
    words = [f"{state_text(state, report, lang)} {counts[state]}" for state in State if counts[state]]
    return joined(lang, words, "phrase")


def counting_notes(report: Report) -> list[str]:
    """What every output must say about how it was counted, as keys of sentences."""
    warnings = []
    if not report.listing.has_status:
        warnings.append("summary.no-status")
    if report.assumed_in_force:
        warnings.append("summary.assumed-in-force")
    if not report.scope.complete:
        warnings.append("summary.not-national")
    return warnings
