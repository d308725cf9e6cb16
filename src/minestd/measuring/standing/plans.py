"""Plans as of a date: which project is merely proposed, approved, given up (docs/rules/in-force.md)."""

import re
from datetime import date

from minestd.measuring.standing.reasons import Ruling, is_after, on_day
from minestd.measuring.states import Force
from minestd.model.dates import PartialDate
from minestd.model.placement import Reason
from minestd.model.standard import Standard, Status

RUNNING = frozenset({"approved", "drafting", "comments", "review", "submitted"})
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})|(?<=[^\W\d_])(20[0-9]{2})")


def plan_year(plan: str | None) -> int | None:
    """The year that a plan number begins with ("20230123-T-603", "能源20210462"); customary, not a rule."""
    found = _YEAR.search(plan or "")
    return int(found.group(1) or found.group(2)) if found else None


def approved_on(standard: Standard) -> PartialDate | None:
    """下达日期: as the list gives it, else the year that the plan number shows."""
    if standard.project and standard.project.approved:
        return standard.project.approved
    year = plan_year(standard.plan)
    return PartialDate(year) if year else None


def is_revision_running(standard: Standard, as_of: date) -> bool:
    """Whether the row of an issued standard tells of an approved revision that is not finished."""
    project = standard.project
    if project is None:
        return standard.status is Status.UNDER_REVISION
    if project.approved is not None and is_after(project.approved, as_of):
        return False
    return standard.status is Status.UNDER_REVISION or project.stage in RUNNING


def plan_ruling(standard: Standard, as_of: date) -> Ruling:
    """What a planned standard is: its stage says it, else its word; a date of approval beats both.

    A plan number is given with the approval, so it makes an approved plan where stage and word are silent.
    """
    stage = standard.project.stage if standard.project else None
    if stage == "terminated":
        return Force.TERMINATED, Reason("standing-plan-terminated")
    if stage == "published":
        return Force.UNKNOWN, Reason("standing-published-undated")
    approved = standard.project.approved if standard.project else None
    if approved is not None:
        if is_after(approved, as_of):
            return Force.NOT_YET, on_day("standing-plan-later", approved)
        return Force.PREPARING, on_day("standing-plan-approved", approved)
    if stage == "apply" or (stage is None and standard.status is Status.PROPOSED):
        return Force.PROPOSED, Reason("standing-proposed")
    said = standard.status in (Status.IN_PREPARATION, Status.UNDER_REVISION)
    if stage is None and not said and not standard.plan:
        return Force.PROPOSED, Reason("standing-unnumbered")
    year = plan_year(standard.plan)
    if year is not None and year > as_of.year:
        return Force.NOT_YET, on_day("standing-plan-later", PartialDate(year))
    return Force.PREPARING, Reason("standing-plan")
