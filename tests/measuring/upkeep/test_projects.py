"""The ledger of projects: which rows tell of one, and what each will close."""

from datetime import date
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.upkeep.projects import Course, ProjectLedger, ProjectLine
from minestd.model.listing import Scope
from minestd.model.standard import Standard


def ledger(*rows: Standard, at: str = "B1", relation: str = "dedicated") -> ProjectLedger:
    """The projects of a list as of the end of 2025, with every row on one aspect."""
    places = [place(one, at, relation=relation) for one in rows]
    options = Options(as_of=date(2025, 12, 31), scope=Scope.NATIONAL)
    return measure(listing(rows), places, system(*SMALL), options).projects


def line(*rows: Standard, **told: Any) -> ProjectLine:
    """The only one."""
    found = ledger(*rows, **told)
    (only,) = (*found.lines, *found.proposed)
    return only


@pytest.mark.parametrize("project", [{"stage": "published"}, {"approved": "2023-05-01"}])
def test_a_stage_or_a_day_of_approval_makes_a_project_without_a_plan_number(project: dict[str, str]) -> None:
    done = standard("MT/T 1-2024", project={"kind": "new", **project})
    assert line(done).course is Course.DONE


def test_a_department_in_charge_makes_none() -> None:
    one = standard("MT/T 1-2024", project={"kind": "new", "responsible": "某归口单位"})
    assert ledger(one).lines == ()


def planned(**fields: Any) -> Standard:
    return standard(None, "in-preparation", plan="20240001-T-603", **{"level": "national", **fields})


def test_a_line_tells_the_stage_and_the_kind() -> None:
    one = line(planned(project={"kind": "new", "stage": "comments"}))
    assert (one.stage, one.kind, one.course) == ("comments", "new", Course.RUNNING)
    assert (line(planned()).stage, line(planned()).kind) == ("", "")


def test_only_a_dedicated_plan_of_a_counted_level_closes_its_aspect() -> None:
    assert line(planned()).closes == ("B1",)
    assert line(planned(), relation="supporting").closes == ()
    assert line(planned(level="group")).closes == ()
    # A part is no aspect.
    assert line(planned(), at="A1").closes == ()
