"""项目台账: planned and running projects, what each will close, how it stands (docs/rules/projects.md)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from minestd.measuring.nodes import NodeResult
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.plans import is_revision_running
from minestd.measuring.states import PLANNED, Force, State
from minestd.model.standard import Standard

SOON = timedelta(days=90)


class Course(StrEnum):
    """How a project stands: merely proposed, running, finished (its standard is issued), or given up."""

    PROPOSED = "proposed"
    RUNNING = "running"
    DONE = "done"
    TERMINATED = "terminated"
    NOT_YET = "not-yet"


class ProjectLine(Struct, frozen=True):
    """One project. `plan` is 计划号, `kind` `new` or `revision`, `stage` as the list gives it.

    `due` is the last day of 完成期限; `overdue` and `due_soon` (within 90 days) hold for running ones only.
    `closes` are the aspects not yet covered that its standard will help to cover. `became` is the standard that
    came of the plan; `revises` the label of what it revises.
    """

    standard: Standard
    plan: str
    course: Course
    kind: str
    stage: str
    due: date | None
    overdue: bool
    due_soon: bool
    closes: tuple[str, ...]
    became: Standard | None
    revises: str


class ProjectLedger(Struct, frozen=True):
    """Approved projects in the order of their due dates; proposed ones stand apart and count nowhere."""

    lines: tuple[ProjectLine, ...]
    proposed: tuple[ProjectLine, ...]

    def count(self, course: Course) -> int:
        """How many lines are of this course."""
        return sum(1 for line in (*self.lines, *self.proposed) if line.course is course)


def project_ledger(placed: Sequence[Placed], aspects: Mapping[str, NodeResult], as_of: date) -> ProjectLedger:
    """Every row that tells of a project. A plan and the standard that came of it are one line, by plan number.

    `aspects` are the results of the leaves alone: a project on a part closes none.
    """
    finished = (
        one.standard
        for one in placed
        if one.standard.plan and one.standard.number and _is_finished(one, as_of)
    )
    issued = {one.plan: one for one in sorted(finished, key=lambda one: one.key, reverse=True)}
    shown: dict[str, ProjectLine] = {}
    for one in placed:
        if not _is_project(one):
            continue
        line = _line(one, issued.get(one.standard.plan or ""), aspects, as_of)
        name = line.plan or one.standard.key
        if name not in shown or (one.standard.number and shown[name].standard.number is None):
            shown[name] = line
    lines = sorted(shown.values(), key=lambda line: (line.due or date.max, line.plan, line.standard.key))
    return ProjectLedger(
        tuple(line for line in lines if line.course is not Course.PROPOSED),
        tuple(line for line in lines if line.course is Course.PROPOSED),
    )


def _is_issued(one: Placed) -> bool:
    return one.force in (Force.IN_FORCE, Force.UPCOMING, Force.ENDED)


def _is_finished(one: Placed, as_of: date) -> bool:
    """Whether the row is what came of its plan, and not the edition that a running revision will replace."""
    return _is_issued(one) and not is_revision_running(one.standard, as_of)


def _is_project(one: Placed) -> bool:
    """Whether its row tells of a project: by a plan number, a stage, a day of approval or a plan's word; a department
    in charge makes none. One that another row plans is that row's."""
    project = one.standard.project
    if one.standard.plan or (project and (project.stage or project.approved)) or one.force in PLANNED:
        return True
    return one.standing.revision_in_preparation and not one.standing.revision_by


def _line(
    one: Placed, became: Standard | None, aspects: Mapping[str, NodeResult], as_of: date
) -> ProjectLine:
    standard, project = one.standard, one.standard.project
    course = _course(one, became, as_of)
    due = project.due.last if project and project.due else None
    running = course is Course.RUNNING and due is not None
    return ProjectLine(
        standard=standard,
        plan=standard.plan or "",
        course=course,
        kind=(project.kind if project else None) or ("revision" if standard.replaces else ""),
        stage=(project.stage if project else None) or "",
        due=due,
        overdue=running and due is not None and due < as_of,
        due_soon=running and due is not None and as_of <= due <= as_of + SOON,
        closes=_closes(one, aspects) if course in (Course.RUNNING, Course.PROPOSED) else (),
        became=became if course is Course.DONE else None,
        revises=_revises(standard),
    )


def _revises(standard: Standard) -> str:
    """What a revision revises: the number that it replaces, else the numbered standard on whose row it stands."""
    if standard.replaces:
        return str(standard.replaces[0])
    revising = standard.project is not None and standard.project.kind == "revision"
    return str(standard.number) if revising and standard.number else ""


def _course(one: Placed, became: Standard | None, as_of: date) -> Course:
    """A revision that runs beside the edition in force is running; an issued standard is the end of its plan."""
    if one.force is Force.TERMINATED or (one.standard.project and one.standard.project.stage == "terminated"):
        return Course.TERMINATED
    if one.force is Force.PROPOSED:
        return Course.PROPOSED
    if one.force is Force.NOT_YET:
        return Course.NOT_YET
    if is_revision_running(one.standard, as_of) and one.force is Force.IN_FORCE:
        return Course.RUNNING
    stage = one.standard.project.stage if one.standard.project else None
    return Course.DONE if became is not None or stage == "published" or _is_issued(one) else Course.RUNNING


def _closes(one: Placed, aspects: Mapping[str, NodeResult]) -> tuple[str, ...]:
    """The aspects among its places that are not covered, if its standard will be of a kind that covers."""
    if not (one.dedicated and one.counted):
        return ()
    closed = (State.COVERED, State.NOT_APPLICABLE)
    return tuple(code for code in one.codes if code in aspects and aspects[code].all.state not in closed)
