"""What counts towards the target, sure or possible, in both readings: cases at the edges of the rules.

The target runs from 2024-03-13 to 2025-12-31 and asks for national and industry standards.
"""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from making import SMALL, listing, place, standard, system, target
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Counted
from minestd.measuring.standing.catalogue import made_ready
from minestd.model.listing import Scope
from minestd.model.standard import Counting, Standard

AT_THE_END = date(2025, 12, 31)
LATER = date(2026, 6, 30)
SURE, POSSIBLE, NO = "sure", "possible", "no"


def judged(one: Standard, as_of: date = AT_THE_END, **told: Any) -> tuple[str, str, str]:
    """Whether the standard counts as issued, whether as issued or approved, and by which rule.

    `by` and `settled` tell how it was placed and whether people settled its relation; what else is told is the
    target's.
    """
    by, settled = told.pop("by", "given"), told.pop("settled", True)
    relation = told.pop("relation", "dedicated")
    report = measure(
        listing([one]),
        [place(one, "A1.01", basis=by, given=settled, relation=relation)],
        system(*SMALL, targets=(target(**told),)),
        Options(as_of=as_of, scope=Scope.NATIONAL),
    )
    (line,) = report.targets[0].ledger
    return (*_readings(line), line.rule.kind)


def _readings(line: Counted) -> tuple[str, str]:
    if not line.counted:
        return NO, NO
    issued = NO if line.reading != "issued" else SURE if line.sure else POSSIBLE
    return issued, SURE if line.promoted_sure else POSSIBLE


def plan(number: str | None = "20240301-T-603", status: str = "in-preparation", **fields: Any) -> Standard:
    """A row of a national project that has no standard's number."""
    return standard(None, status, plan=number, level="national", **{"title": "测试计划", **fields})


RUNNING = {"kind": "new", "stage": "drafting", "approved": "2024-05-01"}


@pytest.mark.parametrize(
    ("issued", "as_of", "readings"),
    [
        ("2024-03-13", AT_THE_END, (SURE, SURE)),
        ("2025-12-31", LATER, (SURE, SURE)),
        ("2026-01-01", LATER, (NO, NO)),
        ("2024-06-01", date(2024, 6, 1), (SURE, SURE)),
        ("2024-03", AT_THE_END, (POSSIBLE, POSSIBLE)),
        ("2024-06", date(2024, 6, 1), (POSSIBLE, POSSIBLE)),
        ("2024-06", date(2024, 6, 15), (POSSIBLE, POSSIBLE)),
        ("2024-06", date(2024, 5, 31), (NO, NO)),
    ],
)
def test_a_date_of_issue_is_in_the_window_out_or_cut(
    issued: str, as_of: date, readings: tuple[str, str]
) -> None:
    assert judged(standard("MT/T 1-2024", issued=issued), as_of)[:2] == readings


@pytest.mark.parametrize(
    ("issued", "implemented", "readings"),
    [
        # An exact day of implementation ends the span of a partial date of issue.
        ("2025", "2025-03-01", (SURE, SURE)),
        ("2024", "2024-04-01", (POSSIBLE, POSSIBLE)),
        ("2024", "2024-03-01", (NO, NO)),
        # Where the two contradict one another, it is anything from the one to the other.
        ("2026", "2025-12-02", (POSSIBLE, POSSIBLE)),
        ("2024", "2023-12-01", (POSSIBLE, POSSIBLE)),
        ("2025", "2024-06-01", (SURE, SURE)),
        ("2026", "2026-02-01", (NO, NO)),
    ],
)
def test_a_partial_issue_beside_an_exact_implementation(
    issued: str, implemented: str, readings: tuple[str, str]
) -> None:
    one = standard("MT/T 1-2025", issued=issued, implemented=implemented)
    assert judged(one, LATER)[:2] == readings


@pytest.mark.parametrize("issued", [None, "2025-05-01"])
def test_what_the_catalogue_knows_to_be_not_yet_issued_does_not_count(issued: str | None) -> None:
    """The list gives no date of issue, or another one."""
    one, found = standard("MT/T 1-2025", "", issued=issued), system(*SMALL)
    entry = standard("MT/T 1-2025", issued="2025-07-15")
    day = date(2025, 6, 30)
    catalogue = made_ready(listing([entry]), [], found, as_of=day)
    report = measure(listing([one]), [place(one, "A1.01")], found, Options(as_of=day, catalogue=catalogue))
    (line,) = report.targets[0].ledger
    assert (line.counted, line.rule.kind) == (False, "target-not-issued")


def test_a_running_revision_of_the_standard_itself_is_approved() -> None:
    assert judged(standard("MT/T 1-2010", issued="2010-01-01", project={**RUNNING, "kind": "revision"}))[
        :2
    ] == (NO, SURE)


def test_a_target_without_a_start_counts_from_the_beginning() -> None:
    old = standard("MT/T 1-1986", issued="1986-05-01")
    assert judged(old)[:2] == (NO, NO)
    assert judged(old, start=None)[:2] == (SURE, SURE)


@pytest.mark.parametrize(
    ("implemented", "rule"),
    [
        ("2024-03-12", "target-implemented-before"),
        ("2024-03-13", "target-undated"),
        ("2024-09-01", "target-undated"),
        ("2024", "target-undated"),
    ],
)
def test_implemented_before_the_window_was_issued_before_it(implemented: str, rule: str) -> None:
    assert judged(standard("MT/T 1-2023", implemented=implemented))[2] == rule


@pytest.mark.parametrize(
    ("number", "rule"),
    [
        ("MT/T 1-2022", "target-number-year"),
        ("MT/T 1-2023", "target-undated"),
        ("MT/T 1-2025", "target-undated"),
        ("MT/T 1-2026", "target-number-year"),
        ("MT/T 1", "target-undated"),
    ],
)
def test_without_any_date_the_year_of_the_number_must_allow_it(number: str, rule: str) -> None:
    assert judged(standard(number), LATER)[2] == rule


@pytest.mark.parametrize(
    ("one", "as_of", "readings"),
    [
        # The office counts what was issued before the start, and what has no date at all.
        (standard("MT/T 1-2019", issued="2019-05-01"), AT_THE_END, (SURE, SURE)),
        (standard("MT/T 1-2019"), AT_THE_END, (SURE, SURE)),
        # What was issued after the target's day does not count on any word.
        (standard("MT/T 1-2025", issued="2025-12-31"), LATER, (SURE, SURE)),
        (standard("MT/T 1-2026", issued="2026-01-01"), LATER, (NO, NO)),
        # What will only come does not count yet, whether a date says so or the year of its number.
        (standard("MT/T 1-2026", issued="2026-03-01"), AT_THE_END, (NO, NO)),
        (standard("MT/T 1-2027"), AT_THE_END, (NO, NO)),
        # An approved plan is not issued; nor is a standard that came of it too late, whose plan still counts.
        (plan(project=RUNNING), AT_THE_END, (NO, SURE)),
        (standard("MT/T 1-2026", issued="2026-02-01", project=RUNNING), LATER, (NO, SURE)),
    ],
)
def test_the_office_decides_over_the_rule_but_not_over_the_calendar(
    one: Standard, as_of: date, readings: tuple[str, str]
) -> None:
    counted = _with(one, Counting.YES)
    later = one.number is not None and readings[0] == NO
    too_late = "target-office-too-late" if later else None
    assert judged(counted, as_of) == (*readings, too_late or "target-office-yes")
    pending = {SURE: POSSIBLE, NO: NO}
    told = tuple(pending[reading] for reading in readings)
    assert judged(_with(one, Counting.PENDING), as_of) == (*told, too_late or "target-office-pending")


def _with(one: Standard, counting: Counting) -> Standard:
    return replace(one, counting=counting)


@pytest.mark.parametrize(
    ("kind", "one", "relation"),
    [
        ("supporting", standard("MT/T 1-2024", issued="2024-05-01"), "supporting"),
        ("translation", standard("MT/T 1-2024", issued="2024-05-01", title="某标准（英文版）"), "dedicated"),
        ("translation", standard("MT/T 1-2024", issued="2024-05-01", kind="标准外文版"), "dedicated"),
        ("re-coding", standard("KA/T 1-1996", issued="2024-05-01", former=("MT/T 1-1996",)), "dedicated"),
    ],
)
def test_a_target_excludes_only_what_it_names(kind: str, one: Standard, relation: str) -> None:
    assert judged(one, relation=relation) == (NO, NO, f"target-{kind}")
    others = tuple(name for name in target().excluded if name != kind)
    assert judged(one, relation=relation, excluded=others)[:2] == (SURE, SURE)


@pytest.mark.parametrize(
    ("number", "former", "recoded"),
    [
        # Only the prefix is new.
        ("KA/T 1-1996", ("MT/T 1-1996",), True),
        ("KA/T 1-1996", ("MT/T 7-1988", "MT/T 1-1996"), True),
        # The text is of another year, or the number is new under the same prefix: that is a revision.
        ("KA/T 1-2024", ("MT/T 1-1996",), False),
        ("MT/T 1-2024", ("MT/T 7-2024",), False),
    ],
)
def test_re_coding_is_a_new_prefix_on_the_same_text(
    number: str, former: tuple[str, ...], recoded: bool
) -> None:
    rule = judged(standard(number, issued="2024-05-01", former=former))[2]
    assert (rule == "target-re-coding") is recoded


def test_another_kind_is_no_translation() -> None:
    assert judged(standard("MT/T 1-2024", issued="2024-05-01", kind="方法标准"))[:2] == (SURE, SURE)


def test_a_row_that_nobody_placed_does_not_count() -> None:
    one = standard("MT/T 1-2024", issued="2024-05-01")
    report = measure(listing([one]), [], system(*SMALL), Options(as_of=AT_THE_END))
    assert [(line.counted, line.rule.kind) for line in report.targets[0].ledger] == [
        (False, "target-unplaced")
    ]


def test_a_plan_that_names_a_former_number_is_a_plan() -> None:
    assert judged(plan(project=RUNNING, former=("MT/T 1-1996",))) == (NO, SURE, "target-approved")


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ({"by": "suggested"}, "target-unconfirmed-place"),
        ({"settled": False}, "target-unconfirmed-relation"),
    ],
)
def test_an_unconfirmed_plan_is_possible_and_not_issued(told: dict[str, Any], rule: str) -> None:
    assert judged(plan(project=RUNNING), **told) == (NO, POSSIBLE, rule)


@pytest.mark.parametrize(
    ("one", "readings", "rule"),
    [
        # The day of approval decides; a month or year that the window cuts is possible.
        (plan(project=RUNNING), (NO, SURE), "target-approved"),
        (plan(project={**RUNNING, "approved": "2024-03"}), (NO, POSSIBLE), "target-plan-cut"),
        (plan(project={**RUNNING, "approved": "2024-03-12"}), (NO, NO), "target-approved-before"),
        (plan(project={**RUNNING, "approved": "2026-02-01"}), (NO, NO), "target-approved-after"),
        # The year in a plan number is customary: never sure, also where the row tells the stage.
        (plan("20251234-T-603", project={"stage": "drafting"}), (NO, POSSIBLE), "target-plan-year"),
        # A plan without any date is possible.
        (plan(None), (NO, POSSIBLE), "target-plan-undated"),
        # What is merely proposed is not approved, whatever number the row has.
        (plan(status="proposed"), (NO, NO), "target-proposed"),
        (plan("20250301-T-603", project={"stage": "apply"}), (NO, NO), "target-proposed"),
        (plan(project={**RUNNING, "stage": "terminated"}), (NO, NO), "target-terminated"),
    ],
)
def test_a_plan_counts_by_its_approval(one: Standard, readings: tuple[str, str], rule: str) -> None:
    assert judged(one, LATER) == (*readings, rule)


def old(status: str = "in-force", **fields: Any) -> Standard:
    """A standard of 2015, of which the row tells something about a revision."""
    return standard("MT/T 1-2015", status, issued="2015-05-01", implemented="2015-11-01", **fields)


@pytest.mark.parametrize(
    ("one", "readings"),
    [
        (old(), (NO, NO)),
        # A revision that was approved in the window; by its day, by its plan number, by its word alone.
        (old(project={"kind": "revision", "stage": "review", "approved": "2024-05-01"}), (NO, SURE)),
        (old("under-revision", plan="20250301-T-603"), (NO, POSSIBLE)),
        (old("under-revision"), (NO, POSSIBLE)),
        # One that was only proposed, or given up, and a row that tells of no plan.
        (old(plan="20250301-T-603", project={"kind": "revision", "stage": "apply"}), (NO, NO)),
        (old(project={"kind": "revision", "stage": "terminated", "approved": "2024-05-01"}), (NO, NO)),
        (old(project={"kind": "revision", "due": "2025-06-01"}), (NO, NO)),
    ],
)
def test_the_revision_of_an_old_standard_counts_by_its_plan(one: Standard, readings: tuple[str, str]) -> None:
    assert judged(one)[:2] == readings


@pytest.mark.parametrize(
    ("fields", "promoted"),
    [
        ({"project": {"approved": "2024-05-01"}}, SURE),
        # The plan is finished, and the year in its number adds nothing possible.
        ({"plan": "20250301-T-603"}, NO),
        ({}, NO),
    ],
)
def test_what_was_issued_too_late_still_counts_by_its_plan(fields: dict[str, Any], promoted: str) -> None:
    late = standard("MT/T 1-2026", issued="2026-02-01", **fields)
    assert judged(late, LATER)[:2] == (NO, promoted)
