"""JSON: the contract of the command line (docs/json.md and its schemas), sorted and free of machine paths."""

from typing import BinaryIO

from msgspec.structs import asdict

from minestd.measuring.results import Between, Figures, Gap, NodeResult, Report, TargetResult
from minestd.reporting.paper import Paper
from minestd.reporting.report.json_rows import rows_json
from minestd.reporting.text.json_text import Json, dump, reason_json
from minestd.wording import Lang


def write_json(paper: Paper, stream: BinaryIO) -> None:
    """Write the report as JSON."""
    data = report_json(paper.report, paper.lang)
    found = paper.provenance
    if found is not None:
        files = [{"role": one.role, "name": one.name, "digest": one.digest} for one in found.files]
        data["provenance"] = {"minestd": found.version, "files": files, "options": dict(found.options)}
    dump(data, stream)


def report_json(report: Report, lang: Lang) -> Json:
    """The measured report in keys and codes, with sentences beside them."""
    data: Json = {
        "as_of": report.as_of.isoformat(),
        "scope": report.scope.value,
        "scope_stated": report.scope_stated,
        "draft": report.draft,
        "assumed_in_force": report.assumed_in_force,
        "framework": {"name": report.system.name, "edition": report.system.edition},
    }
    scored = [result for result in report.targets if result.target.required is not None]
    if scored:
        data["target"] = _target(scored[0], lang)
    data["nodes"] = [_node(report, report.nodes[code]) for code in report.system.by_code]
    data["whole"] = _figures_of(report.nodes[""])
    data["gaps"] = [_gap(gap, lang) for gap in report.gaps]
    data["totals"] = asdict(report.totals)
    ledger = report.listing.ledger
    data["ledger"] = {
        name: getattr(ledger, name) for name in ("read", "accepted", "duplicate", "rejected", "ignored")
    }
    data |= rows_json(report, lang)
    return data


def _between(count: Between) -> Json:
    return {"sure": count.sure, "possible": count.possible}


def _target(result: TargetResult, lang: Lang) -> Json:
    return {
        "by": result.target.by.isoformat(),
        "required": result.target.required,
        "issued": _between(result.issued),
        "promoted": _between(result.promoted),
        "short": {"issued": list(result.short_issued), "promoted": list(result.short_promoted)},
        "by_prefix": dict(result.by_prefix),
        "by_subsystem": dict(result.by_subsystem),
        "subtotals": {
            key: {"issued": _between(tally.issued), "promoted": _between(tally.promoted)}
            for key, tally in result.tallies.items()
        },
        "verdict": reason_json(result.verdict, lang) if result.verdict else None,
        "verdict_promoted": reason_json(result.verdict_promoted, lang) if result.verdict_promoted else None,
    }


def _figures(figures: Figures) -> Json:
    return {
        "existing": figures.existing,
        "existing_possible": figures.existing_possible,
        "filled": figures.filled,
        "filled_possible": figures.filled_possible,
        "state": figures.state.value,
    }


def _figures_of(result: NodeResult) -> Json:
    return {
        "required": result.required,
        "confirmed": _figures(result.confirmed),
        "all": _figures(result.all),
        "possible": result.all.filled_possible,
        "in_preparation": result.in_preparation,
        "proposed": result.proposed,
        "upcoming": result.upcoming,
        "review_due": result.review_due,
    }


def _node(report: Report, result: NodeResult) -> Json:
    node = report.system.by_code[result.code]
    names = {"parent": result.parent or None, "name_zh": node.name_zh, "name_en": node.name_en}
    return {"code": result.code, **names, **_figures_of(result)}


def _gap(gap: Gap, lang: Lang) -> Json:
    return {
        "code": gap.code,
        "state": gap.state.value,
        "state_all": gap.state_all.value,
        "open": gap.open,
        "action": gap.action.value,
        "priority": gap.priority,
        "score": gap.score,
        "parts": dict(gap.parts),
        "why": [reason_json(reason, lang) for reason in gap.why],
        "neighbours": [standard.label for standard in gap.neighbours],
        "draft": {
            "level": gap.level,
            "prefix": gap.prefix,
            "title_zh": gap.title_zh,
            "title_en": gap.title_en,
        }
        if gap.level
        else None,
    }
