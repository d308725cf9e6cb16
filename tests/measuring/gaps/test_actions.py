"""What leads to an action, and what does not: the relation that the gap lacks decides."""

from datetime import date

import pytest

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.states import Action
from minestd.model.listing import Scope
from minestd.model.placement import Placement
from minestd.model.standard import Standard

HEIR = "MT/T 8-2022"


def action(*lines: tuple[Standard, Placement]) -> Action:
    """What B1 wants."""
    rows, places = [one for one, _ in lines], [where for _, where in lines]
    options = Options(as_of=date(2025, 12, 31), scope=Scope.NATIONAL)
    gaps = measure(listing(rows), places, system(*SMALL), options).gaps
    return {gap.code: gap.action for gap in gaps}["B1"]


def line(text: str, *codes: str, status: str = "in-force", **told: object) -> tuple[Standard, Placement]:
    relation = str(told.pop("relation", "dedicated"))
    one = standard(text, status, **told)
    return one, place(one, *codes, relation=relation)


SUPPORT = line("GB/T 1-2020", "B1", relation="supporting")
DEAD = line("MT/T 7-2010", "B1", status="replaced", replaced_by=(HEIR,))


@pytest.mark.parametrize(
    ("heir", "expected"),
    [
        (line(HEIR, "A1.01"), Action.REPLACE),
        (line(HEIR, "A1.01", status="upcoming"), Action.REPLACE),
        (line(HEIR), Action.REPLACE),
        # What supports elsewhere, has ended itself or is in use here fills no gap.
        (line(HEIR, "A1.01", relation="supporting"), Action.DRAFT),
        (line(HEIR, "A1.01", status="withdrawn"), Action.DRAFT),
        (line(HEIR, "B1", relation="supporting"), Action.DRAFT),
    ],
)
def test_a_successor_replaces_where_it_is_of_the_relation_that_is_lacking(
    heir: tuple[Standard, Placement], expected: Action
) -> None:
    assert action(SUPPORT, DEAD, heir) is expected


def test_only_a_dedicated_dead_one_is_replaced_where_something_supports() -> None:
    supporting = line("MT/T 7-2010", "B1", status="replaced", replaced_by=(HEIR,), relation="supporting")
    assert action(SUPPORT, supporting, line(HEIR, "A1.01")) is Action.DRAFT
    # Of a lapsed aspect the number alone is enough.
    assert action(supporting) is Action.REPLACE
    assert action(DEAD) is Action.REPLACE
    assert action(SUPPORT, DEAD) is Action.DRAFT
