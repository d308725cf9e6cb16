"""项目台账: planned and running projects, what each will close and how it stands."""

from collections.abc import Callable

from minestd.measuring.results import Report
from minestd.measuring.upkeep.projects import ProjectLine
from minestd.model.standard import Project
from minestd.reporting.table import Column, Kind, Table, serial
from minestd.wording import Lang, joined, say


def projects_table(report: Report, lang: Lang) -> Table:
    """Approved projects by their due date; those merely proposed stand behind and count nowhere."""

    def of_project(read: Callable[[Project], str]) -> Callable[[ProjectLine], str]:
        return lambda line: read(line.standard.project) if line.standard.project else ""

    def term(line: ProjectLine) -> str:
        late = "overdue" if line.overdue else "soon" if line.due_soon else ""
        return say(lang, f"term.{late}") if late else ""

    columns: tuple[Column[ProjectLine], ...] = (
        serial(5),
        Column("plan", Kind.CODE, 17, lambda line: line.plan),
        Column("title", Kind.TEXT, 32, lambda line: line.standard.title or line.standard.title_en),
        Column("code", Kind.CODE, 8, lambda line: report.placements[line.standard.key].home or ""),
        Column(
            "project-kind", Kind.WORD, 7, lambda line: say(lang, f"project.{line.kind}") if line.kind else ""
        ),
        Column("course", Kind.WORD, 9, lambda line: say(lang, f"course.{line.course.value}")),
        Column("stage", Kind.WORD, 9, lambda line: say(lang, f"stage.{line.stage}") if line.stage else ""),
        Column("approved", Kind.DATE, 11, of_project(lambda one: str(one.approved or ""))),
        Column("due", Kind.DATE, 11, lambda line: line.due.isoformat() if line.due else ""),
        Column("term", Kind.WORD, 9, term),
        Column("drafter", Kind.TEXT, 15, of_project(lambda one: one.drafter)),
        Column("responsible", Kind.TEXT, 15, of_project(lambda one: one.responsible)),
        Column("closes", Kind.TEXT, 13, lambda line: joined(lang, line.closes)),
        Column("revises", Kind.CODE, 16, lambda line: line.revises),
        Column("became", Kind.CODE, 16, lambda line: line.became.label if line.became else ""),
    )
    lines = (*report.projects.lines, *report.projects.proposed)
    notes = (say(lang, "note.projects"),)
    return Table.of(
        "projects", lang, columns, lines, notes, state=lambda line: "warning" if line.overdue else ""
    )
