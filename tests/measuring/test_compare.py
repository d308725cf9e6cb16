"""Every cause of a gain or loss, one at a time, and the table of changes."""

from datetime import date
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system
from minestd.measuring.changes.causes import Cause
from minestd.measuring.changes.change_lines import ChangeKind
from minestd.measuring.changes.compare import Comparison, compare
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import Scope
from minestd.model.standard import Standard
from minestd.reporting.text.sentences import reason_text

Placed = tuple[Standard, tuple[str, ...], dict[str, Any]]


def row(text: str | None, codes: str, status: str = "in-force", **fields: Any) -> Placed:
    how = {"relation": fields.pop("rel", "dedicated"), "basis": fields.pop("by", "given")}
    return standard(text, status, **fields), tuple(codes.split()), how


def report(
    *rows: Placed, as_of: str = "2025-12-31", outline: Any = SMALL, scope: Scope = Scope.NATIONAL, **told: Any
) -> Report:
    found = listing([one for one, _, _ in rows], **told)
    places = [place(one, *codes, **how) for one, codes, how in rows]
    return measure(found, places, system(*outline), Options(as_of=date.fromisoformat(as_of), scope=scope))


def causes(found: Comparison, code: str) -> dict[Cause, int]:
    return dict(found.nodes[code].all.filled.causes)


GB = "GB/T 90001-2020"
FILLED = row(GB, "A1.01")
EMPTY = report()

ONE_CAUSE: dict[str, tuple[Report, Report, Cause, int]] = {
    "added": (EMPTY, report(FILLED), Cause.LIST, 1),
    "dropped": (report(FILLED), EMPTY, Cause.LIST, -1),
    "status changed": (report(FILLED), report(row(GB, "A1.01", "withdrawn")), Cause.STATUS, -1),
    "date of withdrawal given": (
        report(row(GB, "A1.01", issued="2020-01-01")),
        report(row(GB, "A1.01", issued="2020-01-01", withdrawn="2025-01-01")),
        Cause.STATUS,
        -1,
    ),
    "date passed": (
        report(row(GB, "A1.01", issued="2020-01-01", implemented="2025-06-01"), as_of="2025-01-01"),
        report(row(GB, "A1.01", issued="2020-01-01", implemented="2025-06-01")),
        Cause.DATE,
        1,
    ),
    "moved away": (report(FILLED), report(row(GB, "A1.02")), Cause.MOVED, -1),
    "no longer dedicated": (report(FILLED), report(row(GB, "A1.01", rel="supporting")), Cause.RELATION, -1),
    "a mine counts what the nation does not": (
        report(row("T/TEST 1-2020", "A1.01")),
        report(row("T/TEST 1-2020", "A1.01"), scope=Scope.MINE),
        Cause.LEVEL,
        1,
    ),
    "required no more": (report(FILLED), report(FILLED, not_applicable={"A1.01": "无"}), Cause.FRAMEWORK, -1),
    "aspect new in the framework": (
        report(FILLED, outline=(*SMALL[:2], *SMALL[3:])),
        report(FILLED),
        Cause.FRAMEWORK,
        1,
    ),
    "blanks assumed": (
        report(row(GB, "A1.01", "")),
        report(row(GB, "A1.01", ""), has_status=False),
        Cause.STATUS,
        1,
    ),
}


@pytest.mark.parametrize("case", ONE_CAUSE)
def test_each_cause(case: str) -> None:
    old, new, cause, units = ONE_CAUSE[case]
    found = compare(old, new)
    assert causes(found, "A1.01") == {cause: units}
    assert sum(causes(found, "").values()) == found.nodes[""].all.filled.difference


def test_confirming_a_suggestion_is_a_cause_of_the_confirmed_figures_only() -> None:
    found = compare(report(row(GB, "A1.01", by="suggested")), report(FILLED))
    node = found.nodes["A1.01"]
    assert dict(node.confirmed.filled.causes) == {Cause.CONFIRMED: 1}
    assert node.all.filled.causes == ()


def test_a_surplus_shows_as_what_it_is() -> None:
    """Two standards where one is required: the second gained fills nothing."""
    found = compare(report(FILLED), report(FILLED, row("MT/T 90002-2021", "A1.01")))
    node = found.nodes["A1.01"]
    assert dict(node.all.filled.causes) == {Cause.LIST: 1, Cause.SURPLUS: -1}
    assert dict(node.all.existing.causes) == {Cause.LIST: 1}
    assert node.changed


def test_a_new_edition_changes_no_figure_and_stands_in_the_table() -> None:
    found = compare(report(FILLED), report(row("GB/T 90001-2025", "A1.01")))
    assert found.changed == ()
    assert [(line.kind, line.reason.kind) for line in found.changes] == [
        (ChangeKind.REVISE, "change-edition")
    ]


def test_a_re_coded_number_is_the_same_standard() -> None:
    old = report(row("MT/T 90003-1999", "A1.01"))
    new = report(row("KA/T 90003-1999", "A1.01", former=["MT/T 90003-1999"]))
    found = compare(old, new)
    assert found.changed == ()
    assert [line.kind for line in found.changes] == [ChangeKind.REVISE]


def test_a_plan_that_became_a_standard() -> None:
    plan = row(None, "A1.01", "in-preparation", plan="20240001-T-603", level="national")
    done = row("GB/T 90004-2025", "A1.01", plan="20240001-T-603", issued="2025-03-01")
    found = compare(report(plan), report(done))
    assert [(line.kind, line.reason.kind) for line in found.changes] == [(ChangeKind.ADD, "change-issued")]
    assert causes(found, "A1.01") == {Cause.STATUS: 1}


def test_a_plan_that_bears_its_number_already_is_issued_as_itself() -> None:
    plan = row("GB/T 90009-2025", "A1.01", "in-preparation")
    done = row("GB/T 90009-2025", "A1.01", issued="2025-03-01")
    (line,) = compare(report(plan), report(done)).changes
    assert reason_text(line.reason, "zh") == "GB/T 90009-2025 已发布"
    assert reason_text(line.reversed().reason, "zh") == "GB/T 90009-2025 退回为计划"


def test_the_table_of_changes_has_a_line_for_each_change() -> None:
    old = report(
        FILLED, row("MT/T 90005-2019", "A1.02"), row("MT/T 90006-2019", "B1"), row("MT/T 90007-2019", "B1")
    )
    new = report(
        row("GB/T 90001-2025", "A1.02"),
        row("MT/T 90005-2019", "A1.02", "withdrawn"),
        row("MT/T 90006-2019", "B1"),
        row("NB/T 90008-2025", "B1"),
    )
    lines = [
        (line.kind.value, (line.new or line.old or FILLED[0]).label) for line in compare(old, new).changes
    ]
    assert lines == [
        ("add", "NB/T 90008-2025"),
        ("revise", "GB/T 90001-2025"),
        ("move", "GB/T 90001-2025"),
        ("withdraw", "MT/T 90005-2019"),
        ("withdraw", "MT/T 90007-2019"),
    ]


def test_a_standard_is_shown_by_its_edition_in_force() -> None:
    """A later edition that has ended already does not stand for it."""
    rows = row("GB/T 90001-2015", "A1.01"), row("GB/T 90001-2020", "A1.01", "withdrawn")
    (line,) = compare(EMPTY, report(*rows)).changes
    assert line.new is not None and line.new.label == "GB/T 90001-2015"


def test_a_plan_is_the_same_under_another_key() -> None:
    """Two rows of one plan number are one project, whichever of them the other list has."""
    first, second = (
        row(None, "A1.01", "in-preparation", plan="20240001-T-603", level="national", key=key) for key in "ab"
    )
    assert compare(report(first), report(second)).changes == ()


def test_a_move_says_from_where_to_where() -> None:
    (line,) = compare(report(FILLED), report(row(GB, "A1.02 B1"))).changes
    assert line.reason.params == {"old": ("A1.01",), "new": ("A1.02", "B1")}
    (lost,) = compare(report(FILLED), report(row(GB, ""))).changes
    assert lost.reason.params == {"old": ("A1.01",), "new": "—"}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("in-force", "withdrawn", "change-ended"),
        ("withdrawn", "in-force", "change-revived"),
        ("withdrawn", "upcoming", "change-revived"),
        ("in-preparation", "in-force", "change-issued-itself"),
        ("upcoming", "in-preparation", "change-not-issued-itself"),
        ("in-preparation", "withdrawn", "change-ended"),
    ],
)
def test_what_became_of_a_standard(old: str, new: str, kind: str) -> None:
    (line,) = compare(report(row(GB, "A1.01", old)), report(row(GB, "A1.01", new))).changes
    assert line.reason.kind == kind


def test_an_aspect_that_the_framework_drops_takes_its_figures_along() -> None:
    found = compare(report(FILLED), report(FILLED, outline=(*SMALL[:2], *SMALL[3:])))
    assert causes(found, "A1.01") == {Cause.FRAMEWORK: -1}
    balance = found.nodes["A1.01"].all.filled
    assert (balance.old, balance.new) == (1, 0)


def test_a_state_may_change_where_no_figure_does() -> None:
    plan = row(None, "A1.01", "in-preparation", plan="20240001-T-603", level="national")
    assert "A1.01" in [node.code for node in compare(EMPTY, report(plan)).changed]
