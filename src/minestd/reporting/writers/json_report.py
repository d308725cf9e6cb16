"""JSON: the contract of the command line (docs/json.md and its schemas), sorted and free of machine paths."""

import json
from typing import BinaryIO

from minestd import __version__
from minestd.measuring.results import Between, Figures, Gap, NodeResult, Report, TargetResult
from minestd.model.placement import Reason
from minestd.reporting.paper import Paper
from minestd.reporting.sentences import reason_text
from minestd.wording import Lang

FORMAT = 1
Json = dict[str, object]


def write_json(paper: Paper, stream: BinaryIO) -> None:
    """Write the report as JSON."""
    data = report_json(paper.report, paper.lang)
    found = paper.provenance
    if found is not None:
        files = [{"role": one.role, "name": one.name, "digest": one.digest} for one in found.files]
        data["provenance"] = {"minestd": found.version, "files": files, "options": dict(found.options)}
    dump(data, stream)


def dump(data: Json, stream: BinaryIO) -> None:
    """UTF-8 with two spaces, the head of the contract first."""
    whole = {"format": FORMAT, "minestd": __version__, **data}
    stream.write((json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


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
    data["totals"] = {name: getattr(report.totals, name) for name in report.totals.__slots__}
    ledger = report.listing.ledger
    data["ledger"] = {
        name: getattr(ledger, name) for name in ("read", "accepted", "duplicate", "rejected", "ignored")
    }
    return data


def reason_json(reason: Reason, lang: Lang) -> Json:
    """`{"kind", "params", "message"}`: what a program reads, and the sentence beside it."""
    params = {name: _plain(value) for name, value in sorted(reason.params.items())}
    return {"kind": reason.kind, "params": params, "message": reason_text(reason, lang)}


def _plain(value: object) -> object:
    if isinstance(value, bool | int | float) or value is None:
        return value
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value)


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
        "verdict": reason_json(result.verdict, lang) if result.verdict else None,
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
        "action": gap.action.value,
        "priority": gap.priority,
        "score": gap.score,
        "parts": dict(gap.parts),
        "why": [reason_json(reason, lang) for reason in gap.why],
        "neighbours": [standard.label for standard in gap.neighbours],
    }
