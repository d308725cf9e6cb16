"""The rows of the report's JSON: standards with their standing, the catalogue's differences, projects, reviews,
proposals, fields, stages, amendments. Keys and codes only; sentences stand beside reasons."""

from collections.abc import Iterable

from minestd.measuring.results import Gap, Report, ThemeResult
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.successors import named_successors
from minestd.measuring.states import PROPOSED, Force, Source
from minestd.measuring.upkeep.differences import Difference
from minestd.measuring.upkeep.projects import ProjectLine
from minestd.measuring.upkeep.reviews import ReviewLine
from minestd.model.standard import Standard
from minestd.reporting.text.json_text import Json, problem_json, reason_json, written
from minestd.wording import Lang

_DEAD = {Force.ENDED: "dead"}


def rows_json(report: Report, lang: Lang) -> Json:
    """Every table of rows under its key."""
    found = report.catalogue
    return {
        "standards": [written(_standard(report, one, lang)) for one in report.placed if not one.amendment],
        "catalogue": [_difference(one) for one in found.differences] if found else [],
        "projects": [_project(report, line) for line in (*report.projects.lines, *report.projects.proposed)],
        "reviews": [_review(report, line) for line in report.reviews.lines],
        "proposals": [_proposal(gap) for gap in report.gaps if gap.action in PROPOSED],
        "fields": list(_themes(report, "fields")),
        "stages": list(_themes(report, "stages")),
        "amendments": [_amendment(one.standard) for one in report.placed if one.amendment],
        "problems": [written(problem_json(problem, lang)) for problem in report.listing.problems],
    }


def _named(standard: Standard) -> Json:
    return {
        "at": str(standard.at),
        "number": standard.designation or None,
        "title": standard.title or standard.title_en,
    }


def _standard(report: Report, one: Placed, lang: Lang) -> Json:
    placement = report.placements.get(one.standard.key)
    standing = one.standing
    entry = standing.entry if standing.source is Source.CATALOGUE else None
    successors = (*(named_successors(entry) if entry else ()), *named_successors(one.standard))
    return {
        **_named(one.standard),
        "plan": one.standard.plan,
        "codes": list(one.codes),
        "basis": placement.basis.value if placement else "none",
        "relation": placement.relation.value if placement and placement.codes else None,
        "standing": _DEAD.get(one.force, one.force.value),
        "standing_from": standing.source.value,
        "standing_why": reason_json(standing.reason, lang),
        "successor": str(successors[0]) if successors else None,
        "same_as": standing.same_as or None,
        "counted": one.standard.key in report.once,
        "review_due": standing.review_due,
        "warnings": [reason_json(reason, lang) for reason in standing.warnings],
    }


def _difference(one: Difference) -> Json:
    return {
        "number": one.standard.label,
        "kind": one.kind.value,
        "since": str(one.since) if one.since else None,
        "by": list(one.by),
        "list_at": str(one.list_at),
        "catalogue_at": str(one.catalogue_at) if one.catalogue_at else None,
    }


def _project(report: Report, line: ProjectLine) -> Json:
    project = line.standard.project
    return {
        **_named(line.standard),
        "plan": line.plan or None,
        "code": _home(report, line.standard),
        "kind": line.kind or None,
        "course": line.course.value,
        "stage": line.stage or None,
        "approved": str(project.approved) if project and project.approved else None,
        "due": line.due.isoformat() if line.due else None,
        "overdue": line.overdue,
        "due_soon": line.due_soon,
        "drafter": project.drafter if project else "",
        "responsible": project.responsible if project else "",
        "closes": list(line.closes),
        "revises": line.revises or None,
        "became": line.became.label if line.became else None,
    }


def _review(report: Report, line: ReviewLine) -> Json:
    return {
        **_named(line.standard),
        "code": _home(report, line.standard),
        "level": line.standard.level.value,
        "since": line.clock.since.isoformat(),
        "basis": line.clock.basis,
        "due": line.clock.due.isoformat(),
        "overdue": line.overdue,
        "conclusion": line.conclusion or None,
        "responsible": line.responsible,
    }


def _home(report: Report, standard: Standard) -> str | None:
    placement = report.placements.get(standard.key)
    return placement.home if placement else None


def _proposal(gap: Gap) -> Json:
    return {
        "code": gap.code,
        "action": gap.action.value,
        "state": gap.state.value,
        "priority": gap.priority,
        "level": gap.level or None,
        "prefix": gap.prefix or None,
        "title_zh": gap.title_zh or None,
        "title_en": gap.title_en or None,
    }


def _themes(report: Report, name: str) -> Iterable[Json]:
    """Priority fields or stages of every target; none has a rate, since the guide sets no number."""
    for result in report.targets:
        themes: tuple[ThemeResult, ...] = getattr(result, name)
        for one in themes:
            yield {
                "target": result.target.key,
                "key": one.theme.key,
                "name_zh": one.theme.name_zh,
                "name_en": one.theme.name_en,
                "issued": {"sure": one.issued, "possible": one.issued_possible},
                "in_preparation": {"sure": one.in_preparation, "possible": one.in_preparation_possible},
                "by_title_words": one.by_title_words,
            }


def _amendment(standard: Standard) -> Json:
    return {
        **_named(standard),
        "of": str(standard.number.amended) if standard.number else None,
        "status": standard.status.value,
        "issued": str(standard.issued) if standard.issued else None,
        "implemented": str(standard.implemented) if standard.implemented else None,
    }
