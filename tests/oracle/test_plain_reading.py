"""The oracle's own footing: sentences of the rules, each with the list that it speaks of."""

from datetime import date
from typing import Any

import pytest

from making import listing, place, standard
from minestd.model.listing import Scope
from minestd.model.standard import Counting, Standard
from oracle.case import SYSTEM, Case
from oracle.rules_read_plainly import Look, Reading

DAY = date(2025, 12, 31)


def read(*rows: Standard, at: str = "B2.01", catalogue: tuple[Standard, ...] = (), **given: Any) -> Reading:
    """The list with every row on one aspect, dedicated and confirmed."""
    case = Case(
        tuple((one, place(one, at)) for one in rows),
        tuple((one, place(one, at)) for one in catalogue),
        **{"as_of": DAY, **given},
    )
    return Reading(case.listing(), case.placements, SYSTEM, Look(**case.options()))


def told(reading: Reading, figure: str, of: str) -> object:
    """One figure of one thing."""
    return reading.figures()[figure].get(of)


STANDINGS = [
    # Dates beat words.
    ({"status": "in-force", "implemented": "2026-02-01"}, "upcoming", "list"),
    ({"status": "withdrawn"}, "dead", "list"),
    ({"status": "in-force", "issued": "2025"}, "in-force", "list"),
    ({"status": "in-force", "issued": "2026-01-01"}, "not-yet", "list"),
    # Known dates are enough: in force until the day of withdrawal.
    ({"status": "", "implemented": "2012-01-01", "withdrawn": "2026-03-01"}, "in-force", "list"),
    ({"status": "withdrawn", "implemented": "2012-01-01", "withdrawn": "2026-03-01"}, "in-force", "list"),
    ({"status": "in-force", "withdrawn": "2025-12-31"}, "dead", "list"),
    # Presumed in force: implemented and not older than its term, on the very day too; the number's year is not enough.
    ({"status": "", "issued": "2020-12-31", "implemented": "2021-06-01"}, "in-force", "presumed"),
    ({"status": "", "issued": "2020-12-30", "implemented": "2021-06-01"}, "unknown", "list"),
    ({"status": "", "implemented": "2021-06-01"}, "in-force", "presumed"),
    ({"status": "", "issued": "2021-06-01"}, "unknown", "list"),
    (
        {"status": "", "issued": "2010-01-01", "implemented": "2010-06-01", "review": ("2022", "confirmed")},
        "in-force",
        "presumed",
    ),
    ({"status": "", "issued": "2010-01-01", "implemented": "2010-06-01"}, "unknown", "list"),
    ({"status": "", "status_text": "待核", "implemented": "2021-06-01"}, "unknown", "list"),
    ({"status": "", "implemented": "2021-06-01", "level": "regulation"}, "unknown", "list"),
]


@pytest.mark.parametrize(("fields", "standing", "source"), STANDINGS)
def test_standing(fields: dict[str, Any], standing: str, source: str) -> None:
    one = standard("GB/T 90001-2010", **fields)
    reading = read(one)
    assert reading.standing(reading.rows[0]) == (standing, source)


def test_an_exact_implementation_decides_over_a_partial_issue() -> None:
    one = standard("GB/T 90001-2025", "in-force", issued="2025", implemented="2025-03-01")
    assert told(read(one, as_of=date(2025, 6, 30)), "standing", one.key) == "in-force"


def test_a_successor_that_is_in_force_without_a_date_has_ended_it() -> None:
    old = standard("GB/T 90001-2010", replaced_by=["GB/T 90002-2020"])
    assert told(read(old), "standing", old.key) == "in-force"
    assert told(read(old, standard("GB/T 90002-2020")), "standing", old.key) == "dead"
    coming = standard("GB/T 90002-2020", implemented="2026-05-01")
    assert told(read(old, coming), "standing", old.key) == "in-force"


def test_another_rows_replaces_blocks_the_presumption_and_kills_nothing() -> None:
    new = standard("GB/T 90002-2024", replaces=["GB/T 90001-2022"])
    assert told(read(standard("GB/T 90001-2022"), new), "standing", "GB/T 90001-2022") == "in-force"
    blank = standard("GB/T 90001-2022", "", implemented="2023-01-01")
    assert told(read(blank, new), "standing", "GB/T 90001-2022") == "unknown"


def test_the_catalogue_decides_unless_a_later_dated_fact_stands_against_it() -> None:
    ours = standard("GB/T 90001-2020")
    dead = standard("GB/T 90001-2020", "withdrawn")
    assert told(read(ours, catalogue=(dead,)), "standing", ours.key) == "dead"
    assert told(read(ours, catalogue=(dead,)), "standing source", ours.key) == "catalogue"
    ended = standard("GB/T 90001-2020", withdrawn="2025-11-01")
    given: dict[str, Any] = {"catalogue": (ours,), "catalogue_date": date(2025, 10, 1)}
    assert told(read(ended, **given), "standing", ours.key) == "dead"
    given["catalogue_date"] = date(2025, 12, 1)
    assert told(read(ended, **given), "standing", ours.key) == "in-force"


def test_a_row_that_speaks_for_another_is_counted_once_everywhere() -> None:
    undated = standard("GB/T 90001", "")
    edition = standard("GB/T 90001-2024", issued="2024-06-01")
    reading = read(undated, edition)
    assert told(reading, "totals", "standards") == 1
    assert told(reading, "node all existing", "B2.01") == (1, 1)
    assert told(reading, "target issued", "2025") == (1, 1)


def test_its_own_withdrawal_stays() -> None:
    reading = read(standard("GB/T 90001", "withdrawn"), standard("GB/T 90001-2024"))
    assert told(reading, "standing", "GB/T 90001") == "dead"


def test_a_plan_is_finished_by_its_standard_and_a_later_one_is_of_its_revision() -> None:
    plan = standard(plan="20240001-T-603", status="in-preparation", level="national")
    came = standard("GB/T 90001-2025", "", plan="20240001-T-603", issued="2025-02-01")
    reading = read(plan, came)
    assert told(reading, "node in_preparation", "B2.01") == 0
    assert told(reading, "totals", "standards") == 1
    old = standard("GB/T 90001-2015", plan="20240001-T-603", issued="2015-02-01")
    reading = read(plan, old)
    assert told(reading, "node in_preparation", "B2.01") == 1
    assert told(reading, "totals", "standards") == 2


def test_amendments_are_no_standards() -> None:
    titled = standard("GB/T 90001-2020", title="煤矿智能开采 第1号修改单", issued="2024-06-01")
    numbered = standard("GB/T 90001-2020/XG1-2024", issued="2024-06-01")
    for one in (titled, numbered):
        assert told(read(one), "totals", "standards") == 0
        assert told(read(one), "target issued", "2025") == (0, 0)


def test_parents_stand_no_better_than_their_children_and_no_worse() -> None:
    supported = listing([standard("GB/T 90001-2020")])
    placement = place(supported.standards[0], "B2.01", relation="supporting")
    reading = Reading(supported, [placement], SYSTEM, Look(DAY, Scope.NATIONAL))
    assert told(reading, "node all state", "B") == "supported"
    assert told(read(standard("GB/T 90001-2020"), at="B"), "node all state", "B") == "supported"
    assert told(read(standard("GB/T 90001-2020")), "node all state", "B") == "partial"


REVIEWS = [
    ({"issued": "2020-12-31"}, 1),
    ({"issued": "2021-01-01"}, 0),
    ({"issued": "2010-01-01", "review": ("2024", "confirmed")}, 0),
    ({"issued": "2010-01-01", "review": (None, "confirmed")}, 1),
    ({"issued": "2010-01-01", "review": (None, "revise")}, 0),
    ({"issued": "2010-01-01", "review": ("2015-01-01", "withdraw")}, 0),
    ({"issued": "2018-01-01", "review": ("2012-01-01", "revise")}, 1),
]


@pytest.mark.parametrize(("fields", "due"), REVIEWS)
def test_review(fields: dict[str, Any], due: int) -> None:
    assert told(read(standard("GB/T 90001-2010", **fields)), "node review_due", "B2.01") == due


def test_actions_in_their_order() -> None:
    upcoming = standard("GB/T 90001-2025", implemented="2026-06-01")
    assert told(read(upcoming), "action", "B2.01") == "track"
    proposed = standard(plan="20250001-T-603", status="proposed", level="national")
    assert told(read(proposed), "action", "B2.01") == "track"
    lapsed = standard("GB/T 90001-2010", "replaced", replaced_by=["GB/T 90002-2020"])
    assert told(read(lapsed), "action", "B2.01") == "replace"
    ours = standard("GB/T 90003-2010", "withdrawn")
    assert told(read(ours, catalogue=(upcoming,)), "action", "B2.01") == "take-up"
    group = standard("T/TEST 001-2022")
    assert told(read(group), "action", "B2.01") == "promote"
    assert told(read(group, scope=Scope.MINE), "action", "B2.01") == "none"
    assert told(read(standard("IEC 90010:2020")), "action", "B2.01") == "adopt"
    assert told(read(standard("DB14/T 3001-2022")), "action", "B2.01") == "draft"
    revise = standard("GB/T 90001-2010", issued="2010-01-01", review=("2015-01-01", "revise"))
    assert told(read(revise), "action", "B2.01") == "revise"
    running = standard("GB/T 90001-2010", "under-revision", review=(None, "revise"))
    assert told(read(running), "action", "B2.01") == "track"


TARGETS = [
    ({"issued": "2024-03-13"}, (1, 1)),
    ({"issued": "2024-03-12"}, (0, 0)),
    ({"issued": "2024"}, (0, 1)),
    ({"issued": "2025"}, (1, 1)),
    ({"status": "withdrawn", "issued": "2024-06-01"}, (1, 1)),
    ({}, (0, 1)),
    ({"implemented": "2024-01-01"}, (0, 0)),
    ({"issued": "2019-01-01", "counting": "yes"}, (1, 1)),
    ({"issued": "2026-02-01", "counting": "yes", "as_of": date(2026, 6, 30)}, (0, 0)),
    ({"issued": "2024-06-01", "counting": "no"}, (0, 0)),
    ({"issued": "2024-06-01", "former": ["MT/T 90001-2024"]}, (0, 0)),
    ({"as_of": date(2024, 3, 12)}, (0, 0)),
]


@pytest.mark.parametrize(("fields", "issued"), TARGETS)
def test_target(fields: dict[str, Any], issued: tuple[int, int]) -> None:
    as_of = fields.get("as_of", DAY)
    cells = {name: value for name, value in fields.items() if name != "as_of"}
    if "counting" in cells:
        cells["counting"] = Counting(cells["counting"])
    assert told(read(standard("GB/T 90001-2024", **cells), as_of=as_of), "target issued", "2025") == issued


def test_stages_count_at_any_date() -> None:
    one = standard("GB/T 90001-2010", issued="2010-01-01")
    assert told(read(one), "stages", "2030 production") == ((1, 1), (0, 0))
    assert told(read(one), "stages", "2030 design") == ((0, 0), (0, 0))
