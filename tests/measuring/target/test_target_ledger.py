"""The ledger of the target: each document once, its sub-totals, and what is said of the number that is wanted."""

from datetime import date
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system, target
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Between, Counted, TargetResult
from minestd.model.listing import Scope
from minestd.model.standard import Counting, Standard

AT_THE_END = date(2025, 12, 31)
PLAN = "20240301-T-603"
RUNNING = {"kind": "new", "stage": "drafting", "approved": "2024-05-01"}


def counted(
    *rows: Standard, at: dict[str, dict[str, Any]] | None = None, as_of: date = AT_THE_END, **told: Any
) -> TargetResult:
    """The target of a national list; `at` tells how single rows are placed, by their key (dedicated on A1.01)."""
    scope = told.pop("scope", Scope.NATIONAL)
    places = []
    for one in rows:
        given = dict((at or {}).get(one.key, {}))
        places.append(place(one, *given.pop("codes", ("A1.01",)), **given))
    options = Options(as_of=as_of, scope=scope)
    return measure(listing(rows), places, system(*SMALL, targets=(target(**told),)), options).targets[0]


def lines(result: TargetResult) -> dict[str, Counted]:
    return {line.standard.key: line for line in result.ledger}


def issued(text: str, on: str = "2024-06-01", **fields: Any) -> Standard:
    return standard(text, issued=on, **fields)


def planned(number: str | None = PLAN, **fields: Any) -> Standard:
    """An approved plan of the window."""
    return standard(
        None, "in-preparation", plan=number, **{"project": RUNNING, "level": "national", **fields}
    )


SUGGESTED = {"basis": "suggested"}


def test_the_editions_of_a_standard_count_once_on_the_surest() -> None:
    result = counted(
        issued("MT/T 1-2025", "2025-06-01"),
        issued("MT/T 1-2024"),
        at={"MT/T 1-2025": SUGGESTED},
    )
    assert (result.issued, result.promoted) == (Between(1, 1), Between(1, 1))
    sure, other = lines(result)["MT/T 1-2024"], lines(result)["MT/T 1-2025"]
    assert (sure.counted, sure.sure, sure.promoted_sure) == (True, True, True)
    assert (other.counted, other.rule.kind) == (False, "target-same-as")
    assert other.rule.params == {"standard": "MT/T 1-2024"}


def test_of_two_sure_editions_the_newest_leads() -> None:
    result = counted(issued("MT/T 1-2024"), issued("MT/T 1-2025", "2025-06-01"))
    assert [line.standard.label for line in result.ledger if line.counted] == ["MT/T 1-2025"]


@pytest.mark.parametrize("order", [1, -1])
def test_what_makes_a_document_sure_leads(order: int) -> None:
    revised = standard("MT/T 1-2015", issued="2015-05-01", project={**RUNNING, "kind": "revision"})
    rows = (revised, issued("MT/T 1-2025", "2025-06-01"))[::order]
    result = counted(*rows, at={"MT/T 1-2025": SUGGESTED})
    assert [line.standard.label for line in result.ledger if line.counted] == ["MT/T 1-2015"]
    assert (result.issued, result.promoted) == (Between(0, 1), Between(1, 1))


@pytest.mark.parametrize("order", [1, -1])
def test_what_was_surely_approved_leads_before_what_possibly_was(order: int) -> None:
    sure = standard("MT/T 1-2009", issued="2009-05-01", project={**RUNNING, "kind": "revision"})
    possible = standard("MT/T 1-2015", "under-revision", issued="2015-05-01")
    result = counted(*(sure, possible)[::order])
    assert [line.standard.label for line in result.ledger if line.counted] == ["MT/T 1-2009"]
    assert (result.issued, result.promoted) == (Between(0, 0), Between(1, 1))


@pytest.mark.parametrize("order", [1, -1])
def test_a_plan_and_the_standard_that_came_of_it_count_once(order: int) -> None:
    came = standard("GB/T 1-2025", issued="2025-06-01", plan=PLAN)
    rows = (planned(), came)[::order]
    result = counted(*rows)
    assert (result.issued, result.promoted) == (Between(1, 1), Between(1, 1))
    assert [line.standard.label for line in result.ledger if line.counted] == ["GB/T 1-2025"]
    # The plan's place is settled, that of the standard is not: one document, and its place is known.
    half = counted(*rows, at={"GB/T 1-2025": SUGGESTED})
    assert (half.issued, half.promoted) == (Between(1, 1), Between(1, 1))
    line = lines(half)["GB/T 1-2025"]
    assert (line.reading, line.sure, line.promoted_sure) == ("issued", True, True)


def test_two_rows_of_one_plan_count_once() -> None:
    result = counted(planned(key="a"), planned(key="b"), planned("20240302-T-603"))
    assert (result.issued, result.promoted) == (Between(0, 0), Between(2, 2))


def test_what_was_given_up_before_it_was_issued_counts_in_no_reading() -> None:
    """The plan's row says so; the row of the number that it was to get tells only the day of approval."""
    coming = standard("GB/T 1-2026", plan=PLAN, project={"approved": "2024-05-01"})
    assert counted(coming).promoted == Between(1, 1)
    assert counted(coming, planned(project={"stage": "terminated"})).promoted == Between(0, 0)


def test_parts_and_different_standards_count_each() -> None:
    result = counted(issued("GB/T 1.1-2024"), issued("GB/T 1.2-2024"), issued("GB/T 2-2024", plan=PLAN))
    assert result.issued == Between(3, 3)
    # Two parts may come of one plan; plans without a number are told apart by their titles.
    assert counted(issued("GB/T 1.1-2024", plan=PLAN), issued("GB/T 1.2-2024", plan=PLAN)).issued.sure == 2
    assert counted(planned(None, title="计划甲"), planned(None, title="计划乙")).promoted.sure == 2


@pytest.mark.parametrize("order", [1, -1])
def test_one_plan_that_revises_two_standards_counts_once(order: int) -> None:
    first, second = (
        standard(number, "under-revision", issued="2015-05-01") for number in ("MT/T 1-2015", "MT/T 2-2015")
    )
    joined = planned(replaces=("MT/T 1-2015", "MT/T 2-2015"))
    result = counted(*(first, second, joined)[::order])
    assert (result.issued, result.promoted) == (Between(0, 0), Between(1, 1))
    # What was issued in the window counts of its own, and the plan with it.
    new = standard("MT/T 1-2024", "under-revision", issued="2024-05-01")
    again = planned(replaces=("MT/T 1-2024", "MT/T 2-2015"))
    result = counted(*(new, second, again)[::order])
    assert (result.issued, result.promoted) == (Between(1, 1), Between(1, 1))


def test_of_several_editions_the_newest_that_counts_tells_the_prefix() -> None:
    old = standard("KA/T 3-2020", former=("MT/T 3-2019",), counting=Counting.YES)
    new = issued("MT/T 3-2024")
    assert counted(old, new).by_prefix == counted(new, old).by_prefix == {"MT": 1}
    # An undated row is as new as the edition that it stands for, though that has no place of its own.
    latest = standard("KA/T 3-2025", issued="2025-03-01", former=("MT/T 3-2023",))
    result = counted(latest, standard("MT/T 3"), new, at={latest.key: {"codes": ()}})
    assert result.by_prefix == {"KA/AQ": 1}
    # A row that speaks for the standard makes it count, its other name only possibly does.
    came = standard("AQ 5-2025", "upcoming", former=("MT/T 7-2025",), plan=PLAN)
    result = counted(came, planned(counting=Counting.YES), standard("MT/T 7-2025"))
    assert result.by_prefix == {"KA/AQ": 1}


def test_each_reading_has_its_own_lack_and_verdict() -> None:
    result = counted(issued("MT/T 1-2024"), planned(), required=3)
    assert (result.short_issued, result.short_promoted) == ((2, 2), (1, 1))
    assert result.verdict is not None and result.verdict_promoted is not None
    assert (result.verdict.params["most"], result.verdict_promoted.params["most"]) == (2, 1)
    assert (result.by_prefix, result.by_subsystem) == ({"GB": 0, "MT": 1}, {"A": 1})


def test_a_target_that_is_only_described_counts_nothing() -> None:
    result = counted(issued("MT/T 1-2024"), required=None)
    assert (result.issued, result.promoted) == (Between(0, 0), Between(0, 0))
    assert (result.short_issued, result.short_promoted) == ((0, 0), (0, 0))
    assert (result.by_prefix, result.by_subsystem, result.tallies, result.ledger) == ({}, {}, {}, ())
    assert (result.verdict, result.verdict_promoted) == (None, None)
    assert [field.theme.key for field in result.fields] == ["data", "sense"] and result.stages == ()


def test_what_does_not_count_is_in_no_reading_and_keeps_its_rule() -> None:
    result = counted(
        issued("T/CCS 1-2024"),
        issued("T/CCS 2-2024", replaces=("T/CCS 2-2019",)),
        issued("MT/T 1-2024"),
    )
    plain, revising, _ = result.ledger
    assert (plain.reading, plain.sure, plain.counted, plain.promoted_sure) == ("", False, False, False)
    assert (plain.rule.kind, plain.revision) == ("target-level", False)
    assert (revising.rule.kind, revising.counted, revising.revision) == ("target-level", False, True)


def test_a_plan_is_in_the_second_reading_only() -> None:
    sure, possible = counted(planned(), planned("20240302-T-603"), at={"20240302-T-603": SUGGESTED}).ledger
    assert (sure.reading, sure.counted, sure.sure, sure.promoted_sure) == ("promoted", True, True, True)
    assert (possible.reading, possible.counted, possible.sure, possible.promoted_sure) == (
        "promoted",
        True,
        False,
        False,
    )


def test_what_revises() -> None:
    result = counted(
        # The newer edition revises the earlier one; the undated number tells nothing.
        issued("MT/T 1-2025", "2025-06-01"),
        issued("MT/T 1-2015", "2015-06-01"),
        standard("MT/T 1"),
        issued("MT/T 2-2024", replaces=("MT/T 8-2010",)),
        issued("MT/T 3-2024", project={"kind": "revision"}),
        issued("MT/T 4-2024", project={"kind": "new"}),
        issued("MT/T 6-2015", "2015-06-01"),
        issued("MT/T 6-2025", "2025-06-01"),
        issued("MT/T 5-2024"),
        planned(),
    )
    revising = [key for key, line in lines(result).items() if line.revision]
    assert revising == ["MT/T 1-2025", "MT/T 2-2024", "MT/T 3-2024", "MT/T 6-2025"]
    kinds = result.tallies["kind:revised"], result.tallies["kind:new"]
    assert [(one.issued.sure, one.promoted.sure) for one in kinds] == [(4, 4), (2, 3)]


def test_a_document_revises_if_any_of_its_rows_does() -> None:
    came = standard("GB/T 1-2025", issued="2025-06-01", plan=PLAN)
    result = counted(came, planned(project={**RUNNING, "kind": "revision"}))
    assert result.tallies["kind:revised"].issued == Between(1, 1)
    assert "kind:new" not in result.tallies


def test_sub_totals_by_prefix_in_the_order_of_the_trade() -> None:
    result = counted(
        issued("SJ/T 1-2024"),
        issued("AQ/T 1-2024"),
        issued("KA/T 2-2024"),
        issued("MT/T 1-2024"),
        issued("NB/T 1-2024"),
        issued("GB/T 1-2024"),
        # Another prefix of a national standard; plans by what their number shows.
        issued("GBZ 1-2024", level="national"),
        planned(),
        planned("能源20240301", level="industry"),
        planned("2024-0301T-MT", level="industry"),
        planned(None, level="industry", title="无计划号"),
    )
    prefixes = {
        key: (tally.issued.sure, tally.promoted.sure)
        for key, tally in result.tallies.items()
        if key.startswith("prefix:")
    }
    assert list(prefixes.items()) == [
        ("prefix:GB", (2, 3)),
        ("prefix:NB", (1, 2)),
        ("prefix:MT", (1, 1)),
        ("prefix:KA/AQ", (2, 2)),
        ("prefix:other", (1, 3)),
    ]
    assert result.by_prefix == {"GB": 2, "NB": 1, "MT": 1, "KA/AQ": 2, "other": 1}
    assert list(result.tallies)[:5] == list(prefixes)


def test_sub_totals_by_the_home_of_a_document() -> None:
    homeless = issued("MT/T 3-2024", counting=Counting.YES)
    result = counted(
        issued("MT/T 1-2024"),
        issued("MT/T 2-2024"),
        homeless,
        at={"MT/T 2-2024": {"codes": ("B1", "A1.01")}, "MT/T 3-2024": {"codes": ()}},
    )
    assert result.by_subsystem == {"": 1, "A": 1, "B": 1}
    assert sum(result.by_subsystem.values()) == result.issued.sure


def many(sure: int, possible: int = 0) -> tuple[tuple[Standard, ...], dict[str, dict[str, Any]]]:
    """So many standards that count for sure, and so many more that possibly do."""
    rows = tuple(issued(f"MT/T {number}-2024") for number in range(1, sure + possible + 1))
    return rows, {one.key: SUGGESTED for one in rows[sure:]}


@pytest.mark.parametrize(
    ("sure", "possible", "as_of", "kind", "short"),
    [
        (3, 0, AT_THE_END, "verdict-reached", (0, 0)),
        (4, 0, AT_THE_END, "verdict-reached", (0, 0)),
        (3, 2, date(2025, 1, 1), "verdict-reached", (0, 0)),
        (2, 1, AT_THE_END, "verdict-open", (0, 1)),
        (2, 5, date(2026, 6, 30), "verdict-open", (0, 1)),
        (1, 1, AT_THE_END, "verdict-missed", (1, 2)),
        (1, 1, date(2025, 12, 30), "verdict-pace", (1, 2)),
    ],
)
def test_the_verdict(sure: int, possible: int, as_of: date, kind: str, short: tuple[int, int]) -> None:
    rows, at = many(sure, possible)
    result = counted(*rows, at=at, as_of=as_of, required=3)
    assert result.verdict is not None and result.verdict_promoted is not None
    assert (result.verdict.kind, result.verdict_promoted.kind) == (kind, kind)
    assert result.short_issued == result.short_promoted == short
    params = result.verdict.params
    assert params["required"] == 3
    if kind == "verdict-reached":
        assert params["count"] == sure
    else:
        assert (params["least"], params["most"]) == short
        assert params["short"] == (f"{short[0]}–{short[1]}" if short[0] != short[1] else str(short[0]))
        assert params["days"] == abs((AT_THE_END - as_of).days)
        assert params["by"] == AT_THE_END


@pytest.mark.parametrize("scope", [Scope.SAMPLE, Scope.MINE, Scope.GROUP])
def test_no_verdict_on_a_list_that_does_not_claim_to_be_complete(scope: Scope) -> None:
    rows, at = many(1)
    assert counted(*rows, at=at, scope=scope, required=1).verdict is None
    assert counted(*rows, at=at, scope=Scope.INDUSTRY, required=1).verdict is not None


@pytest.mark.parametrize(
    ("required", "possible", "low", "high", "pace"),
    [
        # 365 days are twelve months: 12 to go need 1.0 a month, 13 need 1.084, rounded up.
        (12, 0, "1.0", "1.0", "1.0"),
        (13, 0, "1.1", "1.1", "1.1"),
        (13, 1, "1.0", "1.1", "1.0–1.1"),
        (150, 0, "12.5", "12.5", "12.5"),
        (1200, 0, "100.0", "100.0", "100.0"),
    ],
)
def test_the_pace_is_rounded_up_to_what_is_enough(
    required: int, possible: int, low: str, high: str, pace: str
) -> None:
    rows, at = many(0, possible)
    result = counted(*rows, at=at, as_of=date(2024, 12, 31), required=required)
    assert result.verdict is not None
    params = result.verdict.params
    assert (params["pace_least"], params["pace_most"], params["pace"]) == (low, high, pace)
