"""项目台账: planned and running projects, what each will close and how it stands."""

from minestd.measuring.results import Report
from minestd.measuring.upkeep.projects import ProjectLine
from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.wording import Lang, say

SHAPES = (
    ("serial", Kind.COUNT, 5),
    ("plan", Kind.CODE, 17),
    ("title", Kind.TEXT, 32),
    ("code", Kind.CODE, 8),
    ("project-kind", Kind.WORD, 7),
    ("course", Kind.WORD, 9),
    ("stage", Kind.WORD, 9),
    ("approved", Kind.DATE, 11),
    ("due", Kind.DATE, 11),
    ("term", Kind.WORD, 9),
    ("drafter", Kind.TEXT, 15),
    ("responsible", Kind.TEXT, 15),
    ("closes", Kind.TEXT, 13),
    ("revises", Kind.CODE, 16),
    ("became", Kind.CODE, 16),
)


def projects_table(report: Report, lang: Lang) -> Table:
    """Approved projects by their due date; those merely proposed stand behind and count nowhere."""
    rows = [
        Row((place, *_cells(line, report, lang)), state="warning" if line.overdue else "")
        for place, line in enumerate((*report.projects.lines, *report.projects.proposed), 1)
    ]
    return table("projects", lang, SHAPES, rows, (say(lang, "note.projects"),))


def _cells(line: ProjectLine, report: Report, lang: Lang) -> tuple[str, ...]:
    standard, project = line.standard, line.standard.project
    late = "overdue" if line.overdue else "soon" if line.due_soon else ""
    return (
        line.plan,
        standard.title or standard.title_en,
        report.placements[standard.key].home or "",
        say(lang, f"project.{line.kind}") if line.kind else "",
        say(lang, f"course.{line.course.value}"),
        say(lang, f"stage.{line.stage}") if line.stage else "",
        str(project.approved) if project and project.approved else "",
        line.due.isoformat() if line.due else "",
        say(lang, f"term.{late}") if late else "",
        project.drafter if project else "",
        project.responsible if project else "",
        ("、" if lang == "zh" else ", ").join(line.closes),
        line.revises,
        line.became.label if line.became else "",
    )
