"""Plans as of a date: which row is one, and which is merely proposed, approved, given up (docs/rules/in-force.md)."""

import re
from datetime import date

from minestd.measuring.standing.standing_reasons import Ruling, is_after, on_day
from minestd.measuring.states import Force
from minestd.model.dates import PartialDate
from minestd.model.placement import Reason
from minestd.model.standard import PLANNED_STATUSES, Standard, Status

RUNNING = frozenset({"approved", "drafting", "comments", "review", "submitted"})
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}")


def plan_year(plan: str | None) -> int | None:
    """The year that a plan number begins with ("20230123-T-603", "能源20210462"); customary, not a rule."""
    found = _YEAR.search(plan) if plan else None
    return int(found.group()) if found else None


def approved_on(standard: Standard) -> PartialDate | None:
    """下达日期: as the list gives it, else the year that the plan number shows."""
    if standard.project and standard.project.approved:
        return standard.project.approved
    year = plan_year(standard.plan)
    return PartialDate(year) if year else None


def own_year(standard: Standard) -> int | None:
    """The standard's year: in its number, else of its issue."""
    year = standard.number.year_number if standard.number else None
    return year if year is not None or standard.issued is None else standard.issued.year


def is_of_revision(standard: Standard) -> bool:
    """Whether the plan or project on a standard's row is its revision's: a plan later than the standard's year, and a
    project without a plan number beside a standard that has a year, unless it is called a new one."""
    own = own_year(standard)
    if own is None:
        return False
    approved = standard.project.approved if standard.project else None
    planned = plan_year(standard.plan) or (approved.year if approved else None)
    kind = standard.project.kind if standard.project else None
    if planned is not None:
        return planned > own or (planned == own and kind == "revision" and _stage(standard) in RUNNING)
    return standard.plan is None and kind != "new"


def is_plan(standard: Standard) -> bool:
    """Whether a row speaks of a document that has not been issued.

    It has no date of a standard, and a plan's word; or no word, and a plan number or a stage beside no number, an
    undated or an open one; or the number of an edition with a running stage that is not its revision's.
    """
    if standard.number is None and _stage(standard) == "terminated":
        return True  # Nothing was ever in force that could have lapsed.
    if standard.issued or standard.implemented or standard.withdrawn:
        return False
    if standard.status in PLANNED_STATUSES:
        return True
    if standard.status not in (Status.UNKNOWN, Status.UPCOMING):
        return False
    stage, number = _stage(standard), standard.number
    if number is None:
        return bool(standard.plan or stage)
    if number.is_draft:
        return True
    if standard.status is not Status.UNKNOWN:
        return False
    if not number.is_dated:
        return bool(stage or standard.plan)
    return (stage in RUNNING or stage == "apply") and not is_of_revision(standard)


def _stage(standard: Standard) -> str | None:
    """The stage of its project; a day of approval is as good as one."""
    project = standard.project
    if project is None:
        return None
    return project.stage or ("approved" if project.approved else None)


def is_revision_running(standard: Standard, as_of: date) -> bool:
    """Whether the row of an issued standard tells of an approved revision that is not finished."""
    if is_plan(standard):
        return False
    stage = standard.project.stage if standard.project else None
    if standard.status is Status.UNDER_REVISION:
        return stage not in ("terminated", "published")
    if not is_of_revision(standard) or not (standard.plan or stage in RUNNING):
        return False
    return plan_ruling(standard, as_of)[0] is Force.PREPARING


def plan_ruling(standard: Standard, as_of: date, *, is_issued: bool = True) -> Ruling:
    """What a planned standard is: its stage says it, else its word; a date of approval beats both.

    A plan number is given with the approval, so it makes an approved plan where stage and word are silent.
    `is_issued` False: what came of it is known and was not there on the day, whatever the stage says since.
    """
    stage = standard.project.stage if standard.project else None
    if stage == "terminated":
        return Force.TERMINATED, Reason("standing-plan-terminated")
    if stage == "published" and is_issued:
        return Force.UNKNOWN, Reason("standing-published-undated")
    approved = standard.project.approved if standard.project else None
    if approved is not None:
        if is_after(approved, as_of):
            return Force.NOT_YET, on_day("standing-plan-later", approved)
        return Force.PREPARING, on_day("standing-plan-approved", approved)
    if stage == "apply":
        return Force.PROPOSED, Reason("standing-proposed")
    if stage not in RUNNING and stage != "published":
        if standard.status is Status.PROPOSED:
            return Force.PROPOSED, Reason("standing-proposed")
        if standard.status is not Status.IN_PREPARATION and not standard.plan:
            return Force.PROPOSED, Reason("standing-unnumbered")
    year = plan_year(standard.plan)
    if year is not None and year > as_of.year:
        return Force.NOT_YET, on_day("standing-plan-later", PartialDate(year))
    return Force.PREPARING, Reason("standing-plan")
