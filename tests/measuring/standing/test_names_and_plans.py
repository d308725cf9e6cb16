"""Rows that are one standard, and rows that speak for another: names, editions, plans and what came of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.measuring.standing.catalogue import made_ready
from minestd.measuring.states import Action, Force, Source
from minestd.model.listing import Scope
from minestd.model.standard import Standard

AS_OF = date(2025, 12, 31)
PLAN = "20230001-T-603"


def report(
    *rows: Standard, catalogue: Sequence[Standard] = (), as_of: date = AS_OF, at: str = "B1", **told: Any
) -> Report:
    """The rows on one aspect, dedicated and confirmed, beside a catalogue where one is given."""
    found, other = system(*SMALL), None
    if catalogue:
        places = [place(one, told.get("theirs", at)) for one in catalogue]
        other = made_ready(listing(catalogue), places, found, as_of=as_of, on=told.get("on"))
    options = Options(as_of=as_of, scope=Scope.NATIONAL, catalogue=other)
    return measure(listing(rows), [place(one, at) for one in rows], found, options)


def planned(status: str = "in-preparation", **fields: Any) -> Standard:
    """A row of the plan, without a standard's number."""
    return standard(None, status, plan=PLAN, level="national", title="某计划", **fields)


def test_a_former_number_links_two_numbers_wherever_it_turns_up() -> None:
    """Also on the row of a standard that is still planned."""
    coming = standard("AQ 5-2026", "", former=("MT/T 7-2010",), project={"kind": "new", "stage": "review"})
    new, old = standard("AQ 5-2020"), standard("MT/T 7-2015")
    assert report(new, old).nodes["B1"].all.existing == 2
    assert report(new, old, coming).nodes["B1"].all.existing == 1


def test_a_standard_under_several_names_has_one_revision() -> None:
    new = standard("KA/T 3-2020", "under-revision", former=("MT/T 3-2020",))
    old = standard("MT/T 3-2019", "under-revision")
    found = report(new, old)
    assert {found.standings[one.key].project for one in (new, old)} == {"revision KA/T 3"}
    assert found.nodes["B1"].in_preparation == 1


@pytest.mark.parametrize("order", [1, -1])
def test_a_plan_of_several_standards_is_one_of_them(order: int) -> None:
    """Of the newest, one in force before others; each of them is a standard of its own."""
    parts = [
        standard("GB/T 1.1-2023", plan=PLAN),
        standard("GB/T 1.2-2024", plan=PLAN),
        standard("GB/T 1.3-2025", "withdrawn", plan=PLAN),
    ][::order]
    found = report(planned(), *parts)
    assert found.standings[PLAN].same_as == "GB/T 1.2-2024"
    assert (found.totals.standards, found.totals.distinct, found.totals.spoken_for) == (3, 2, 1)
    assert found.nodes["B1"].all.existing == 2
    assert found.nodes["B1"].in_preparation == 0
    # The day of its approval is that of all.
    approved = report(planned(project={"approved": "2024-05-01"}), *parts)
    assert approved.targets[0].promoted.sure == 3


def test_what_has_not_come_of_a_plan_yet_is_that_one_plan() -> None:
    parts = standard("GB/T 1.1-2026", plan=PLAN), standard("GB/T 1.2-2026", plan=PLAN)
    found = report(planned("proposed", project={"stage": "apply"}), *parts)
    assert found.nodes["B1"].proposed == 1
    assert (found.totals.standards, found.totals.proposed) == (1, 1)


def test_before_its_standard_is_there_a_plan_is_what_it_was() -> None:
    """Its stage says by now that it is published; as of the year before it was running."""
    plan = planned("", project={"stage": "published"})
    came = standard("MT/T 1-2025", plan=PLAN, issued="2025-06-01")
    before, then = (report(plan, came, as_of=date(year, 12, 31)) for year in (2024, 2025))
    assert before.standings[plan.key].force is Force.PREPARING
    assert (before.nodes["B1"].in_preparation, before.nodes["B1"].possible) == (1, 0)
    assert then.standings[plan.key].same_as == "MT/T 1-2025"
    # Nothing is known of what came of it: published, and no more.
    assert report(plan).standings[plan.key].force is Force.UNKNOWN


def test_a_plan_is_not_finished_before_the_catalogue_says_that_its_standard_was_issued() -> None:
    came = standard("MT/T 1-2025", "", plan=PLAN)
    entry = standard("MT/T 1-2025", issued="2025-07-15")
    found = report(planned(), came, catalogue=[entry], as_of=date(2025, 6, 30))
    assert found.standings[came.key].force is Force.NOT_YET
    assert found.standings[PLAN].force is Force.PREPARING
    assert found.nodes["B1"].in_preparation == 1


def test_the_own_number_is_looked_up_before_a_former_one() -> None:
    one = standard("AQ 5-2020", "", former=("MT/T 7-2020",))
    entries = [standard("MT/T 7-2020"), standard("AQ 5-2020", "withdrawn")]
    for catalogue in (entries, entries[::-1]):
        found = report(one, catalogue=catalogue).standings[one.key]
        assert (found.force, found.source) == (Force.ENDED, Source.CATALOGUE)


def test_an_undated_row_is_as_new_as_the_edition_that_it_stands_for() -> None:
    """The catalogue's edition is newer than the list's: that one falls due, and what a review of the old one wanted
    is done."""
    undated = standard("GB/T 3")
    old = standard("GB/T 3-2010", issued="2010-05-01", review=("2024-03-01", "revise"))
    entry = standard("GB/T 3-2020", issued="2020-05-01")
    found = report(undated, old, catalogue=[entry])
    assert found.standings[undated.key].review_due
    assert not found.standings[old.key].revision_wanted
    due = report(undated, standard("GB/T 3-2010", issued="2010-05-01"), catalogue=[entry]).standings
    assert [key for key, one in due.items() if one.review_due] == ["GB/T 3"]


def test_an_undated_successor_of_the_own_stem_is_a_newer_edition_under_any_name() -> None:
    one = standard("KA/T 3-2021", former=("MT/T 3-2010",), replaced_by=("MT/T 3",))
    older, newer = standard("MT/T 3-2015"), standard("MT/T 3-2024")
    assert report(one).standings[one.key].force is Force.IN_FORCE
    assert report(one, older).standings[one.key].force is Force.IN_FORCE
    assert report(one, newer).standings[one.key].force is Force.ENDED


AMENDMENT = standard("GB/T 9-2020/XG1-2025", implemented="2025-03-12")


def test_an_amendment_is_nobodys_successor() -> None:
    amended = standard("GB/T 9-2020", "", implemented="2021-01-01", replaced_by=("GB/T 9-2020/XG1-2025",))
    assert report(amended, AMENDMENT).standings[amended.key].source is Source.PRESUMED
    both = standard("MT/T 8-2010", replaced_by=("GB/T 9-2020/XG1-2025", "MT/T 8-2022"))
    assert report(both, standard("MT/T 8-2022")).standings[both.key].force is Force.ENDED
    dead = standard("MT/T 8-2010", "withdrawn", replaced_by=("GB/T 9-2020/XG1-2025",))
    (gap,) = (one for one in report(dead, AMENDMENT).gaps if one.code == "B1")
    assert gap.action is Action.DRAFT


def test_an_amendment_later_than_the_catalogue_is_no_fact_against_it() -> None:
    ours = standard("NB/T 4-2015", "", replaced_by=("GB/T 9-2020/XG1-2025",))
    found = report(ours, AMENDMENT, catalogue=[standard("NB/T 4-2015")], on=date(2024, 6, 30))
    assert found.standings[ours.key].source is Source.CATALOGUE


def test_what_only_our_list_knows_to_be_replaced_is_not_offered() -> None:
    """The catalogue has a standard that one of our list, in force, has replaced."""
    entry = standard("GB/T 7-2015", replaced_by=("MT/T 8-2022",))
    offered = report(standard("MT/T 9-2022"), catalogue=[entry], theirs="A1.01")
    assert {gap.code: gap.action for gap in offered.gaps}["A1.01"] is Action.TAKE_UP
    replaced = report(standard("MT/T 8-2022"), catalogue=[entry], theirs="A1.01")
    assert {gap.code: gap.action for gap in replaced.gaps}["A1.01"] is Action.DRAFT


def test_an_amendment_that_only_its_title_tells_says_nothing_of_its_standard() -> None:
    """It bears the number of what it amends; the catalogue may have both rows."""
    amendment = standard("GB/T 9-2020", "withdrawn", key="amendment", title="某装备 第1号修改单")
    ours = standard("GB/T 9-2020", "")
    for entries in ([amendment, standard("GB/T 9-2020")], [standard("GB/T 9-2020"), amendment]):
        found = report(ours, catalogue=entries).standings[ours.key]
        assert (found.force, found.source) == (Force.IN_FORCE, Source.CATALOGUE)


def test_an_undated_claim_on_the_own_stem_means_the_editions_before() -> None:
    """The catalogue's undated row replaces older ones: no reason to doubt our undated row of the same number."""
    ours = standard("GB/T 9", "", implemented="2023-01-01")
    same, other = standard("GB/T 9", "", replaces=("GB/T 9",)), standard("MT/T 8", replaces=("GB/T 9",))
    assert report(ours, catalogue=[same]).standings[ours.key].source is Source.PRESUMED
    assert report(ours, catalogue=[other]).standings[ours.key].force is Force.UNKNOWN


def test_a_plan_number_that_tells_no_year_is_of_the_standard_itself() -> None:
    """Nothing says that it is later than the standard: it came of it."""
    plan = standard(None, "in-preparation", plan="煤标字第十二号", level="industry", title="某计划")
    came = standard("MT/T 1-2020", plan="煤标字第十二号")
    found = report(plan, came)
    assert found.standings[plan.key].same_as == came.key
    assert not found.standings[came.key].revision_in_preparation


def test_an_amendment_without_a_place_makes_no_draft() -> None:
    """It is listed with its standard; only what is counted has to be placed and confirmed."""
    one, found = standard("GB/T 9-2020"), system(*SMALL)
    rows = listing([one, AMENDMENT])
    options = Options(as_of=AS_OF)
    assert not measure(rows, [place(one, "B1"), place(AMENDMENT)], found, options).draft
    assert measure(rows, [place(one), place(AMENDMENT)], found, options).draft
    assert measure(rows, [place(one, "B1", basis="suggested"), place(AMENDMENT)], found, options).draft


def test_another_name_that_only_the_catalogue_knows_is_one_standard_too() -> None:
    """A list holds the number from before re-coding and the one from after; the catalogue says that they are one."""
    new, old, undated = standard("KA/T 3-2020"), standard("MT/T 3-2020"), standard("MT/T 3")
    entry = standard("KA/T 3-2020", former=("MT/T 3-2020",))
    assert report(new, old, catalogue=[standard("KA/T 3-2020")]).nodes["B1"].all.existing == 2
    found = report(new, old, catalogue=[entry])
    assert found.nodes["B1"].all.existing == 1
    assert (found.totals.standards, found.totals.distinct) == (1, 1)
    # The undated old number stands for the row of the new one.
    found = report(new, undated, catalogue=[entry])
    assert (found.standings[undated.key].same_as, found.totals.standards) == (new.key, 1)
    assert found.nodes["B1"].review_due == 1


def test_an_older_edition_is_not_due_beside_a_newer_one_under_another_name() -> None:
    older, newer, undated = standard("MT/T 7-2010"), standard("AQ 5-2018"), standard("MT/T 7")
    entry = standard("AQ 5-2018", former=("MT/T 7-2018",))
    found = report(older, newer, undated, catalogue=[entry]).standings
    assert [key for key, one in found.items() if one.review_due] == ["AQ 5-2018"]


def test_a_plan_that_is_published_by_now_was_approved_before() -> None:
    """Whatever the word beside it: before the standard is there, its stage says more."""
    coming = standard("MT/T 1-2026", plan=PLAN)
    found = report(planned("proposed", project={"stage": "published"}), coming)
    assert found.standings[PLAN].force is Force.PREPARING


def test_what_is_said_of_a_gap_does_not_depend_on_the_order_of_the_list() -> None:
    rows = [standard(f"MT/T {one}-2020", "withdrawn", title=f"装备{one}") for one in (3, 1, 4, 2)]
    first, last = (report(*order).gaps for order in (rows, rows[::-1]))
    assert [(one.code, one.why, one.neighbours) for one in first] == [
        (one.code, one.why, one.neighbours) for one in last
    ]
    (lapsed,) = (one for one in first if one.code == "B1")
    assert lapsed.why[0].params == {"standards": ("MT/T 1-2020", "MT/T 2-2020", "MT/T 3-2020")}


def test_an_undated_entry_of_the_catalogue_stands_for_its_edition() -> None:
    """Its own successor, which only the list knows, is none of the edition's."""
    undated, edition = standard("GB/T 7", replaced_by=("MT/T 8-2022",)), standard("GB/T 7-2015")
    one, found = standard("MT/T 8-2022"), system(*SMALL)
    places = [place(undated, "A1.01"), place(edition, "A1.02")]
    catalogue = made_ready(listing([undated, edition]), places, found, as_of=AS_OF)
    options = Options(as_of=AS_OF, scope=Scope.NATIONAL, catalogue=catalogue)
    gaps = measure(listing([one]), [place(one, "B1")], found, options).gaps
    assert {gap.code: gap.action for gap in gaps}["A1.01"] is Action.TAKE_UP


def test_a_support_that_may_have_ended_is_not_named_as_one() -> None:
    rows = [standard("MT/T 2-2020", ""), standard("MT/T 3-2020")]
    places = [place(one, "B1", relation="supporting") for one in rows]
    found = measure(listing(rows), places, system(*SMALL), Options(as_of=AS_OF, scope=Scope.NATIONAL))
    (gap,) = (one for one in found.gaps if one.code == "B1")
    assert gap.why[0].params == {"standards": ("MT/T 3-2020",)}


def test_the_plan_of_a_revision_is_not_what_it_revises_before_either_is_there() -> None:
    coming = standard("MT/T 1-2026", plan="20270001-T-603")
    plan = standard(None, "in-preparation", plan="20270001-T-603", level="national", title="某计划")
    assert report(coming, plan).totals.not_yet == 2
