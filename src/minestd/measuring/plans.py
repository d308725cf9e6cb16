"""Plans as of a date: which project is merely proposed, approved, given up (docs/rules/in-force.md)."""

import re
from datetime import date

from minestd.measuring.states import Force, Standing
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
    if standard.status is Status.UNDER_REVISION:
        return True
    project = standard.project
    if project is None or project.stage not in RUNNING:
        return False
    return project.approved is None or project.approved.last <= as_of


def plan_standing(standard: Standard, as_of: date) -> Standing:
    """What a planned standard is: its stage says it, else its word; a date of approval beats both.

    A plan number is given with the approval, so it makes an approved plan where stage and word are silent.
    """
    stage = standard.project.stage if standard.project else None
    if stage == "terminated":
        return Standing(Force.TERMINATED, Reason("standing-plan-terminated"))
    dated = standard.project.approved if standard.project else None
    if dated is not None:
        if dated.last > as_of:
            return Standing(Force.NOT_YET, Reason("standing-plan-later", {"date": dated}))
        return Standing(Force.PREPARING, Reason("standing-plan-approved", {"date": dated}))
    if stage == "published":
        return Standing(Force.UNKNOWN, Reason("standing-published-undated"))
    proposed = stage == "apply" or (stage is None and standard.status is Status.PROPOSED)
    if proposed:
        return Standing(Force.PROPOSED, Reason("standing-proposed"))
    said = standard.status in (Status.IN_PREPARATION, Status.UNDER_REVISION)
    if stage is None and not said and not standard.plan:
        return Standing(Force.PROPOSED, Reason("standing-unnumbered"))
    year = plan_year(standard.plan)
    if year is not None and year > as_of.year:
        return Standing(Force.NOT_YET, Reason("standing-plan-later", {"date": PartialDate(year)}))
    return Standing(Force.PREPARING, Reason("standing-plan"))
