"""All that the page of the gap report shows, as plain data in both languages."""

from collections import Counter

from msgspec.structs import asdict, replace

from minestd import __version__
from minestd.measuring.results import Report, State, TargetResult
from minestd.reporting.html.nodes_as_data import nodes_data
from minestd.reporting.html.page_words import page_words
from minestd.reporting.html.pool import Pool
from minestd.reporting.html.tables_as_data import Json, encode
from minestd.reporting.page.tables_of_its_own import standards_with_force, unconfirmed
from minestd.reporting.paper import Paper
from minestd.reporting.table import Table, text_of
from minestd.reporting.tables.rules import OURS
from minestd.reporting.tables.standards import standards_in_order
from minestd.reporting.tables.summary import counting_notes
from minestd.reporting.tables.target import verdict_lines
from minestd.reporting.text.screen_lines import by_weight
from minestd.reporting.text.sentences import reason_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import say

FORMAT = 1
SHOWN = (
    "gaps",
    "proposals",
    "standards",
    "unconfirmed",
    "projects",
    "reviews",
    "topics",
    "checked",
    "lacking",
    "changes",
    "node-changes",
    "counted",
    "problems",
    "ledger",
    "provenance",
)
"""The tables with a view of their own, in the order of the menu."""
EMBEDDED = ("target", "fields", "rules")
"""Tables that other views hold."""
_NAMED_BY = {
    "unconfirmed": "number",
    "projects": "plan",
    "reviews": "number",
    "checked": "number",
    "counted": "number",
}
"""The column that names the standard that a row is about."""


def page_data(paper: Paper) -> Json:
    """The data of the page; figures are those of the JSON report, texts are numbers in `texts`."""
    pool, report = Pool(), paper.report
    papers = (replace(paper, lang="zh"), replace(paper, lang="en"))
    index = _standards_index(report)
    tables = {
        key: encode((zh, en), pool, _subjects(zh, report, index))
        for key in (*SHOWN, *EMBEDDED)
        if key == "unconfirmed" or paper.has(key)
        for zh, en in [_pair(key, papers)]
    }
    data: Json = {
        "format": FORMAT,
        "minestd": __version__,
        "lang": paper.lang,
        "head": _head(report, pool),
        "totals": asdict(report.totals),
        "ledger": {
            name: getattr(report.listing.ledger, name)
            for name in ("read", "accepted", "duplicate", "rejected", "ignored")
        },
        "target": [_target(one, report, pool) for one in report.targets if one.target.required is not None],
        "states": _states(report, pool),
        "nodes": nodes_data(report, pool),
        "order": [key for key in SHOWN if key in tables],
        "tables": tables,
        "rule_keys": _rule_keys(tables["rules"]),
        "words": page_words(),
    }
    data["texts"] = pool.texts
    return data


def _rule_keys(rules: Json) -> list[str]:
    """The keys that figures link to: those of our rules, then `target` for the rules of the targets."""
    rows = rules["rows"]
    assert isinstance(rows, list)
    return [*OURS, *["target"] * (len(rows) - len(OURS))]


def _pair(key: str, papers: tuple[Paper, Paper]) -> tuple[Table, Table]:
    zh, en = (_table(key, paper) for paper in papers)
    return zh, en


def _table(key: str, paper: Paper) -> Table:
    own = {"unconfirmed": unconfirmed, "standards": standards_with_force}
    return own[key](paper.report, paper.lang) if key in own else paper.table(key)


def _standards_index(report: Report) -> dict[str, int]:
    """Where each standard stands in the table of standards, by number and by cell."""
    index: dict[str, int] = {}
    for place, one in enumerate(standards_in_order(report)):
        standard = one.standard
        index.setdefault(f"number {standard.label}", place)
        for at in (standard.at, *standard.rows):
            index.setdefault(f"row {at.sheet} {at.row}", place)
    return index


def _subjects(made: Table, report: Report, index: dict[str, int]) -> list[int] | None:
    """Which standard each row is about (-1: none), so that rows without a level or a place can be filtered by them."""
    if made.key == "problems":
        places = [problem.at for problem in by_weight(report.listing.problems)]
        return [index.get(f"row {at.sheet} {at.row}", -1) if at else -1 for at in places]
    name = _NAMED_BY.get(made.key)
    if name is None:
        return None
    return [index.get(f"number {text_of(row[name])}", -1) if row[name] else -1 for row in made.rows]


def _head(report: Report, pool: Pool) -> Json:
    system = report.system
    notes = [pool.add(*_both(key)) for key in counting_notes(report)]
    notes += [pool.add(reason_text(one, "zh"), reason_text(one, "en")) for one in report.notes]
    catalogue = report.catalogue
    return {
        "title": pool.add(*_both("screen.title", system=(system.title_zh, system.title_en))),
        "system": pool.add(system.title_zh, system.title_en),
        "document": f"{system.document}　{system.issued.isoformat() if system.issued else ''}".strip("　"),
        "list": report.listing.source,
        "as_of": report.as_of.isoformat(),
        "scope": report.scope.value,
        "scope_stated": report.scope_stated,
        "draft": report.draft,
        "framework": {"name": system.name, "edition": system.edition},
        "catalogue": catalogue.source if catalogue else "",
        "notes": notes,
        "about": [pool.add(note.zh, note.en) for note in system.notes],
        "caption": pool.add(system.caption.zh, system.caption.en) if system.caption else pool.add(""),
    }


def _both(key: str, **pairs: tuple[str, str]) -> tuple[str, str]:
    zh = say("zh", key, **{name: pair[0] for name, pair in pairs.items()})
    return zh, say("en", key, **{name: pair[1] for name, pair in pairs.items()})


def _target(result: TargetResult, report: Report, pool: Pool) -> Json:
    pairs = zip(verdict_lines(result, "zh"), verdict_lines(result, "en"), strict=True)
    return {
        "by": result.target.by.isoformat(),
        "required": result.target.required,
        "text": result.target.text,
        "source": result.target.source,
        "issued": [result.issued.sure, result.issued.possible],
        "promoted": [result.promoted.sure, result.promoted.possible],
        "short": {"issued": list(result.short_issued), "promoted": list(result.short_promoted)}
        if report.scope.complete
        else None,
        "by_prefix": dict(result.by_prefix),
        "verdicts": [pool.add(zh, en) for zh, en in pairs],
    }


def _states(report: Report, pool: Pool) -> list[Json]:
    """Every state with its word, and how many aspects are in it under both ways of counting."""
    leaves = [report.nodes[leaf.code] for leaf in report.system.leaves]
    sure = Counter(leaf.confirmed.state for leaf in leaves)
    drafted = Counter(leaf.all.state for leaf in leaves)
    return [
        {
            "key": state.value,
            "word": pool.add(state_text(state, report, "zh"), state_text(state, report, "en")),
            "mark": pool.add(*_both(f"mark.{state.value}")),
            "confirmed": sure[state],
            "all": drafted[state],
        }
        for state in State
    ]
