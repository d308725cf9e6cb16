"""总体: what was counted, of which list, as of when, and the two figures of the whole."""

from collections import Counter
from dataclasses import asdict

from minestd.measuring.figures import between
from minestd.measuring.results import Between, Report, State
from minestd.reporting.table import Cell, Kind, Rate, Row, Table
from minestd.reporting.tables.build import existing, filled, table
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

SHAPES = (("item", Kind.TEXT, 30), ("value", Kind.TEXT, 34), ("remark", Kind.TEXT, 60))


def summary_table(report: Report, lang: Lang) -> Table:
    """A row a fact; what qualifies a figure stands beside it."""

    def row(key: str, value: Cell, remark: str = "") -> Row:
        return Row((say(lang, f"summary.{key}"), value, remark))

    whole, totals = report.nodes[""], report.totals
    sure, draft = whole.confirmed, whole.all
    stated = say(lang, "summary.scope.stated" if report.scope_stated else "summary.scope.assumed")
    rows = [
        row("framework", f"{report.system.title(lang)} ({report.system.name})"),
        row("list", report.listing.source),
        row("as-of", report.as_of.isoformat()),
        row("scope", say(lang, f"scope.{report.scope.value}"), stated),
        row(
            "draft",
            say(lang, "summary.draft.yes" if report.draft else "summary.draft.no"),
            _unconfirmed(report, lang),
        ),
        row(
            "coverage-confirmed", Rate(filled(sure), whole.required), _of(filled(sure), whole.required, lang)
        ),
        row("coverage-all", Rate(filled(draft), whole.required), _of(filled(draft), whole.required, lang)),
        row(
            "provision-confirmed",
            Rate(existing(sure), whole.required),
            _of(existing(sure), whole.required, lang),
        ),
        row(
            "provision-all", Rate(existing(draft), whole.required), _of(existing(draft), whole.required, lang)
        ),
        row("standards", totals.standards, say(lang, "summary.placed", **asdict(totals))),
        row("in-force", totals.in_force, say(lang, "summary.standings", **asdict(totals))),
        row("aspects-confirmed", len(report.system.leaves), _states(report, lang, confirmed=True)),
        row("aspects-all", len(report.system.leaves), _states(report, lang, confirmed=False)),
    ]
    notes = [say(lang, key) for key in counting_notes(report)]
    return table("summary", lang, SHAPES, rows, tuple(notes))


def _of(part: Between, whole: int, lang: Lang) -> str:
    return say(lang, "summary.of", part=between(part), whole=whole)


def _unconfirmed(report: Report, lang: Lang) -> str:
    return say(lang, "summary.unconfirmed", n=report.totals.placed - report.totals.confirmed)


def _states(report: Report, lang: Lang, *, confirmed: bool) -> str:
    """How many aspects are in each state, in the order of the states."""
    results = [report.nodes[leaf.code] for leaf in report.system.leaves]
    counts = Counter((one.confirmed if confirmed else one.all).state for one in results)
    words = [f"{state_text(state, report, lang)} {counts[state]}" for state in State if counts[state]]
    return ("，" if lang == "zh" else ", ").join(words)


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
