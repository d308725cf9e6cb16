"""What is in force as of 2025-12-31: words against dates, editions, successors, plans beside their standards."""

from datetime import date
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.measuring.states import Force, Standing
from minestd.model.standard import Standard

AS_OF = date(2025, 12, 31)


def report(*rows: Standard, as_of: date = AS_OF, assume: bool = False) -> Report:
    options = Options(as_of=as_of, assume_in_force=assume)
    return measure(listing(rows), [place(one, "A1.01") for one in rows], system(*SMALL), options)


def standing(one: Standard, *others: Standard, **told: Any) -> Standing:
    """What the first row is."""
    return report(one, *others, **told).standings[one.key]


def untitled(status: str, **fields: Any) -> Standard:
    """A row without a number."""
    return standard(None, status, **{"title": "测试无号", **fields})


@pytest.mark.parametrize(
    ("one", "force"),
    [
        # A word of what is issued speaks of a document, numbered or not.
        (untitled("in-force"), Force.IN_FORCE),
        (untitled("upcoming"), Force.UPCOMING),
        (untitled("withdrawn"), Force.ENDED),
        (untitled("replaced"), Force.ENDED),
        (untitled("withdrawn", project={"stage": "drafting"}), Force.ENDED),
        # A word of a plan speaks of one, also in a row that has a number.
        (standard("MT/T 1-2025", "proposed"), Force.PROPOSED),
        (standard("MT/T 1-2025", "in-preparation"), Force.PREPARING),
        # Without a word: an open number, or the stage of a new project; not the revision of what is issued.
        (standard("MT/T 1-202X", "", project={"stage": "review"}), Force.PREPARING),
        (standard("MT/T 1-2025", "", project={"kind": "new", "stage": "review"}), Force.PREPARING),
        (standard("MT/T 1-2025", "", project={"kind": "new", "stage": "published"}), Force.UNKNOWN),
        (standard("MT/T 1-2025", "", project={"kind": "new"}), Force.UNKNOWN),
        (standard("MT/T 1-2015", "", project={"kind": "revision", "stage": "review"}), Force.UNKNOWN),
        (
            standard("MT/T 1-2015", "under-revision", project={"kind": "new", "stage": "review"}),
            Force.IN_FORCE,
        ),
        # Dates beat words: what has been issued is no plan, what has been implemented is not upcoming.
        (standard("MT/T 1-2024", "in-preparation", issued="2024-05-01"), Force.UNKNOWN),
        (standard("MT/T 1-2024", "in-preparation", implemented="2024-11-01"), Force.IN_FORCE),
        (
            standard("MT/T 1-2024", "in-preparation", issued="2024-05-01", implemented="2024-11-01"),
            Force.IN_FORCE,
        ),
        (standard("MT/T 1-2024", "upcoming", issued="2024-05-01"), Force.UPCOMING),
        (standard("MT/T 1-2024", "upcoming", implemented="2024-11-01"), Force.IN_FORCE),
        # The year of a number tells what is still to come only where no date does.
        (standard("MT/T 1-2026"), Force.NOT_YET),
        (standard("MT/T 1-2026", plan="20250301-T-603"), Force.PREPARING),
        (standard("MT/T 1-2026", issued="2025-12-01", implemented="2025-12-20"), Force.IN_FORCE),
        (standard("MT/T 1-2026", implemented="2025-12-20"), Force.IN_FORCE),
    ],
)
def test_words_and_dates(one: Standard, force: Force) -> None:
    assert standing(one).force is force


@pytest.mark.parametrize(
    ("fields", "force"),
    [
        ({}, Force.NOT_YET),
        ({"plan": "20240301-T-603"}, Force.PREPARING),
        ({"project": {"approved": "2024-05-01"}}, Force.PREPARING),
        ({"project": {"approved": "2024-05-01", "stage": "published"}}, Force.PREPARING),
        ({"project": {"approved": "2024-09-01"}}, Force.NOT_YET),
        ({"project": {"stage": "published"}}, Force.NOT_YET),
    ],
)
def test_before_its_issue_a_standard_is_what_its_plan_was(fields: dict[str, Any], force: Force) -> None:
    one = standard("MT/T 1-2025", issued="2025-03-01", implemented="2025-09-01", **fields)
    assert standing(one, as_of=date(2024, 6, 30)).force is force
    assert standing(one).force is Force.IN_FORCE


def test_why_something_is_in_force_is_said() -> None:
    blank = standard("MT/T 1-2020", "")
    assert standing(blank).force is Force.UNKNOWN
    assert standing(blank, assume=True).reason.kind == "standing-assumed"
    assert standing(standard("MT/T 1-2020", "under-revision")).reason.kind == "standing-under-revision"
    assert standing(standard("MT/T 1-2020", "upcoming")).reason.kind == "standing-upcoming"


@pytest.mark.parametrize(("stage", "force"), [("published", Force.IN_FORCE), ("review", Force.PREPARING)])
def test_blanks_are_assumed_in_force_of_what_was_published_and_not_of_plans(stage: str, force: Force) -> None:
    one = standard("MT/T 1-2025", "", project={"kind": "new", "stage": stage})
    assert standing(one, assume=True).force is force


EDITIONS = (
    standard("MT/T 1-2008"),
    standard("MT/T 1-2024", implemented="2024-10-01"),
    standard("MT/T 1-2015"),
    standard("MT/T 1-2012", "withdrawn"),
    standard("MT/T 1-2025", "upcoming", issued="2025-12-01"),
    standard("MT/T 1-2025/XG1-2025"),
)


@pytest.mark.parametrize("others", [EDITIONS, EDITIONS[::-1]])
@pytest.mark.parametrize("status", ["in-force", ""])
def test_an_undated_number_stands_for_its_newest_edition_in_force(
    status: str, others: tuple[Standard, ...]
) -> None:
    found = standing(standard("MT/T 1", status), *others)
    assert (found.force, str(found.reason.params["edition"])) == (Force.IN_FORCE, "MT/T 1-2024")


def test_an_undated_number_without_an_edition_in_force_stands_for_itself() -> None:
    alone = standing(standard("MT/T 1"))
    assert (alone.force, alone.reason.kind) == (Force.IN_FORCE, "standing-in-force")
    ended = standard("MT/T 1-2012", "withdrawn")
    amended = standard("MT/T 1-2012/XG1-2013")
    assert standing(standard("MT/T 1", ""), amended).force is Force.UNKNOWN
    # A blank one stands for the newest edition that is known, dead as it is.
    assert standing(standard("MT/T 1", ""), ended, amended).force is Force.ENDED


def test_the_own_end_of_an_undated_number_stays() -> None:
    found = standing(standard("MT/T 1", "withdrawn"), standard("MT/T 1-2024"))
    assert found.force is Force.ENDED


SOON = standard("MT/T 2-2025", "upcoming", issued="2025-11-01", implemented="2026-05-01")
PAST = standard("MT/T 3-2024", implemented="2024-10-01")
UNKNOWN = "MT/T 9-2025"


@pytest.mark.parametrize("status", ["in-force", ""])
@pytest.mark.parametrize(
    ("successors", "ended"),
    [
        (("MT/T 3-2024",), True),
        (("MT/T 2-2025",), False),
        (("MT/T 2-2025", "MT/T 3-2024"), False),
        (("MT/T 3-2024", "MT/T 2-2025"), False),
        (("MT/T 3-2024", UNKNOWN), False),
        ((UNKNOWN,), False),
    ],
)
def test_a_standard_ends_when_all_its_successors_are_implemented(
    successors: tuple[str, ...], ended: bool, status: str
) -> None:
    one = standard("MT/T 1-2010", status, replaced_by=successors)
    found = standing(one, SOON, PAST)
    assert found.force is (Force.ENDED if ended else Force.IN_FORCE if status else Force.UNKNOWN)
    if "MT/T 2-2025" in successors and status:
        assert found.reason.params["date"] == date(2026, 5, 1)


def test_a_successor_ends_it_from_the_very_day() -> None:
    one = standard("MT/T 1-2010", replaced_by=("MT/T 3-2024",))
    before, then = (standing(one, PAST, as_of=date(2024, month, day)) for month, day in ((9, 30), (10, 1)))
    assert (before.force, before.reason.kind) == (Force.IN_FORCE, "standing-until-successor")
    assert (then.force, then.reason.kind) == (Force.ENDED, "standing-succeeded")


def test_an_undated_successor_is_there_with_its_first_edition() -> None:
    one = standard("MT/T 1-2010", replaced_by=("MT/T 3",))
    newer = standard("MT/T 3-2025", "upcoming", issued="2025-11-01", implemented="2026-05-01")
    assert standing(one, PAST, newer).force is standing(one, newer, PAST).force is Force.ENDED
    assert standing(one, newer).force is Force.IN_FORCE


@pytest.mark.parametrize(
    ("issued", "implemented", "warned"),
    [
        ("2020-12-31", "2019-06-01", True),
        ("2020-12-31", "2020-06-01", True),
        ("2020-06-01", "2020-06-01", False),
        ("2020", "2020-06-01", False),
        ("2020-06-01", "2021-01-01", False),
    ],
)
@pytest.mark.parametrize("status", ["in-force", "withdrawn"])
def test_an_implementation_before_the_issue_is_a_warning(
    issued: str, implemented: str, warned: bool, status: str
) -> None:
    found = standing(standard("MT/T 1-2020", status, issued=issued, implemented=implemented))
    assert [why.kind for why in found.warnings] == ["warning-implemented-before-issue"] * warned


def test_all_warnings_are_given() -> None:
    one = standard("MT/T 1-2010", issued="2010-12-31", implemented="2010-06-01", replaced_by=("MT/T 2-2025",))
    claims = standard("MT/T 4-2024", replaces=("MT/T 1-2010",))
    assert [why.kind for why in standing(one, SOON, claims).warnings] == [
        "warning-successor",
        "warning-implemented-before-issue",
        "warning-claimed",
    ]


def test_a_standard_that_names_itself_as_replaced_is_not_claimed() -> None:
    one = standard("MT/T 1-2020", replaces=("MT/T 1-2020",))
    assert standing(one).warnings == ()


def plan(number: str, status: str = "in-preparation", **fields: Any) -> Standard:
    """A row of a project without a standard's number."""
    return standard(None, status, plan=number, **fields)


@pytest.mark.parametrize(
    ("status", "running"), [("in-preparation", True), ("proposed", False), ("withdrawn", False)]
)
def test_an_approved_plan_to_replace_is_a_revision_under_way(status: str, running: bool) -> None:
    one = standard("MT/T 1-2015")
    found = standing(one, plan("20240301-T-603", status, replaces=("MT/T 1-2015",)))
    assert found.force is Force.IN_FORCE
    assert (found.revision_in_preparation, found.revision_by) == (running, "20240301-T-603" * running)


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_plans_the_order_of_the_list_chooses_none(order: int) -> None:
    one = standard("MT/T 1-2015")
    plans = [plan(f"2024030{which}-T-603", replaces=("MT/T 1-2015",)) for which in (1, 2)]
    assert standing(one, *plans[::order]).revision_by == "20240302-T-603"


@pytest.mark.parametrize(
    ("fields", "force"),
    [
        ({"status": "in-force"}, Force.IN_FORCE),
        ({"status": "upcoming", "issued": "2025-11-01"}, Force.UPCOMING),
        ({"status": "withdrawn"}, Force.ENDED),
    ],
)
def test_a_plan_is_the_standard_that_came_of_it(fields: dict[str, Any], force: Force) -> None:
    came = standard("MT/T 1-2025", plan="20240301-T-603", **fields)
    found = standing(plan("20240301-T-603"), came)
    assert (found.force, found.same_as) == (force, "MT/T 1-2025")


def test_a_standard_that_names_its_own_plan_stays_itself() -> None:
    came = standard("MT/T 1-2025", plan="20240301-T-603", replaces=("MT/T 1-2015",))
    found = standing(came, standard("MT/T 1-2015"))
    assert (found.force, found.reason.kind, found.same_as) == (Force.IN_FORCE, "standing-in-force", "")


def test_the_plan_of_a_running_revision_is_not_the_standard_that_it_revises() -> None:
    old = standard("MT/T 1-2009", "under-revision", plan="20240301-T-603")
    row = plan("20240301-T-603")
    found = report(old, row).standings
    assert (found[row.key].force, found[row.key].same_as) == (Force.PREPARING, "")
    assert found[old.key].revision_by == row.key


@pytest.mark.parametrize(("status", "running"), [("in-force", False), ("under-revision", True)])
def test_what_a_review_concluded_is_kept_while_its_revision_runs(status: str, running: bool) -> None:
    one = standard("MT/T 1-2009", status, issued="2009-05-01", review=("2025-03-01", "revise"))
    found = standing(one)
    assert (found.revision_wanted, found.revision_in_preparation, found.review_due) == (True, running, False)


@pytest.mark.parametrize(
    ("issued", "on", "wanted"),
    [
        ("2018-05-01", "2018-05-01", True),
        ("2018-05-01", "2018-04-30", False),
        ("2018-05", "2018", True),
        (None, "2018-01-01", True),
        (None, "2017-12-31", False),
        ("2018-05-01", "2026-01-01", False),
        ("2018-05-01", "2025-12-31", True),
    ],
)
def test_a_review_speaks_of_the_edition_that_was_there_on_its_day(
    issued: str | None, on: str, wanted: bool
) -> None:
    assert standing(standard("MT/T 1-2018", issued=issued, review=(on, "revise"))).revision_wanted is wanted
