"""The report on the hand-made list, figure by figure, as worked out on paper (see `hand/rows.py` for the rows)."""

from datetime import date
from typing import Any

import pytest

from measuring.hand.rows import AS_OF, catalogue, hand_list, hand_system
from minestd.measuring.nodes import ADDITIVE, STANDING_THERE, Figures
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Between, Report
from minestd.measuring.standing.catalogue import made_ready
from minestd.measuring.states import Action, Force, State
from minestd.measuring.upkeep.projects import Course
from minestd.model.listing import Scope


def report(
    scope: Scope = Scope.NATIONAL, as_of: date = AS_OF, told: dict[str, Any] | None = None, **more: Any
) -> Report:
    return measure(*hand_list(**(told or {})), hand_system(), Options(as_of=as_of, scope=scope, **more))


@pytest.fixture(scope="module")
def national() -> Report:
    found, placements = catalogue()
    return report(catalogue=made_ready(found, placements, hand_system(), as_of=AS_OF, on=date(2025, 12, 1)))


def rows_of(found: Report, force: Force) -> list[int]:
    return [one.at.row for one in found.listing.standards if found.standings[one.key].force is force]


FORCES = {
    Force.UPCOMING: [17, 30],
    Force.ENDED: [12, 19, 20, 25, 55, 67, 68, 69, 71],
    Force.PREPARING: [15, 16, 38, 61, 62, 63],
    Force.PROPOSED: [18],
    Force.UNKNOWN: [13, 65],
    Force.NOT_YET: [22],
    Force.TERMINATED: [21],
}


def test_what_is_in_force(national: Report) -> None:
    for force, rows in FORCES.items():
        assert rows_of(national, force) == rows
    others = {row for rows in FORCES.values() for row in rows}
    assert rows_of(national, Force.IN_FORCE) == [row for row in range(1, 73) if row not in others]


WARNED = {29: ["warning-successor"], 66: ["warning-implemented-before-issue"], 72: ["warning-claimed"]}


def test_warnings(national: Report) -> None:
    found = {
        one.at.row: [why.kind for why in national.standings[one.key].warnings]
        for one in national.listing.standards
    }
    assert {row: kinds for row, kinds in found.items() if kinds} == WARNED


def test_totals(national: Report) -> None:
    t = national.totals
    assert (t.standards, t.placed, t.outside, t.unplaced, t.confirmed) == (68, 66, 1, 1, 64)
    assert (t.in_force, t.upcoming, t.ended, t.preparing) == (46, 2, 9, 6)
    assert (t.proposed, t.unknown, t.not_yet, t.terminated) == (1, 2, 1, 1)
    # Row 3 speaks for 1, row 39 for 40, row 44 is 43 under its former number; row 41 amends row 1.
    assert (t.spoken_for, t.amendments) == (3, 1)
    # Row 6: blank, issued 2024-06-01, implemented; the catalogue does not know it.
    assert t.presumed == 1
    # 41 placed and counted, ISO and IEC, row 58 outside, row 59 unplaced.
    assert t.distinct == 45
    assert national.draft


NO = State.NOT_APPLICABLE
# code: required, (existing, possible, filled, possible, state) confirmed; the same with suggestions where it differs.
FIGURES: dict[str, tuple[int, tuple[int, int, int, int, State], tuple[int, int, int, int, State] | None]] = {
    "": (17, (39, 41, 6, 7, State.PARTIAL), (41, 43, 7, 8, State.PARTIAL)),
    "A": (6, (27, 29, 3, 4, State.PARTIAL), None),
    "A1": (4, (23, 24, 3, 3, State.PARTIAL), None),
    "A1.01": (1, (19, 20, 1, 1, State.COVERED), None),
    "A1.02": (2, (3, 3, 2, 2, State.COVERED), None),
    "A1.03": (1, (2, 2, 0, 0, State.SUPPORTED), None),
    "A2": (2, (4, 5, 0, 1, State.WEAK), None),
    "A2.01": (1, (3, 3, 0, 0, State.WEAK), None),
    "A2.02": (1, (1, 2, 0, 1, State.UNVERIFIED), None),
    "B": (6, (6, 6, 1, 1, State.PARTIAL), (8, 8, 2, 2, State.PARTIAL)),
    "B1": (6, (6, 6, 1, 1, State.PARTIAL), (8, 8, 2, 2, State.PARTIAL)),
    "B1.01": (1, (0, 0, 0, 0, State.IN_PREPARATION), None),
    "B1.02": (1, (0, 0, 0, 0, State.LAPSED), None),
    "B1.03": (1, (0, 0, 0, 0, State.MISSING), None),
    "B1.04": (1, (0, 0, 0, 0, State.MISSING), (2, 2, 1, 1, State.COVERED)),
    "B1.05": (1, (0, 0, 0, 0, State.LAPSED), None),
    "B1.06": (1, (5, 5, 1, 1, State.COVERED), None),
    "C": (5, (6, 6, 2, 2, State.PARTIAL), None),
    "C1": (2, (3, 3, 1, 1, State.PARTIAL), None),
    "C1.01": (1, (2, 2, 1, 1, State.COVERED), None),
    "C1.02": (1, (0, 0, 0, 0, State.MISSING), None),
    "C1.03": (0, (1, 1, 0, 0, NO), None),
    "C2": (3, (3, 3, 1, 1, State.PARTIAL), None),
    "C2.01": (1, (1, 1, 0, 0, State.WEAK), None),
    "C2.02": (1, (0, 0, 0, 0, State.MISSING), None),
    "C2.03": (1, (2, 2, 1, 1, State.COVERED), None),
}


def test_coverage(national: Report) -> None:
    assert list(national.nodes) == list(FIGURES)
    for code, (required, confirmed, drafted) in FIGURES.items():
        result = national.nodes[code]
        assert (code, result.required) == (code, required)
        assert (code, result.confirmed) == (code, Figures(*confirmed))
        assert (code, result.all) == (code, Figures(*(drafted or confirmed)))
    why = national.nodes["C1.03"].why
    assert why is not None and why.params == {"text": "本区无铁路"}


# In preparation, proposed, upcoming, review due, of all that is placed there; what is not named is nought.
THERE = {
    "": (7, 1, 2, 9),
    "A": (3, 0, 0, 3),
    "A1": (3, 0, 0, 1),
    "A1.01": (3, 0, 0, 0),
    "A1.03": (0, 0, 0, 1),
    "A2": (0, 0, 0, 2),
    "A2.01": (0, 0, 0, 2),
    "B": (2, 1, 2, 5),
    "B1": (2, 1, 2, 5),
    "B1.01": (2, 1, 1, 0),
    "B1.06": (0, 0, 1, 4),
    "C": (2, 0, 0, 1),
    "C1": (1, 0, 0, 0),
    "C1.01": (1, 0, 0, 0),
    "C2": (1, 0, 0, 1),
    "C2.03": (1, 0, 0, 1),
}
# Homes, unknown, international.
ADDITIVES = {
    "": (41, 2, 2),
    "A": (27, 2, 1),
    "A1": (23, 1, 0),
    "A1.01": (18, 1, 0),
    "A1.02": (3, 0, 0),
    "A1.03": (2, 0, 0),
    "A2": (4, 1, 1),
    "A2.01": (3, 0, 0),
    "A2.02": (1, 1, 1),
    "B": (8, 0, 1),
    "B1": (8, 0, 1),
    "B1.04": (2, 0, 0),
    "B1.05": (0, 0, 1),
    "B1.06": (5, 0, 0),
    "C": (6, 0, 0),
    "C1": (3, 0, 0),
    "C1.01": (2, 0, 0),
    "C1.03": (1, 0, 0),
    "C2": (3, 0, 0),
    "C2.01": (1, 0, 0),
    "C2.03": (2, 0, 0),
}


def test_counts_of_what_is_placed_there(national: Report) -> None:
    found = {
        code: tuple(getattr(result, name) for name in STANDING_THERE)
        for code, result in national.nodes.items()
    }
    assert {code: counts for code, counts in found.items() if any(counts)} == THERE


def test_counts_that_add_up(national: Report) -> None:
    found = {
        code: tuple(getattr(result, name) for name in ADDITIVE) for code, result in national.nodes.items()
    }
    assert {code: counts for code, counts in found.items() if any(counts)} == ADDITIVES
    # Row 31 has its home on the part itself: one in force.
    assert national.nodes["B1"].own == (1, 0, 0)


# Row: the rule that counts it or does not. What is not named: 39 → same as 40, 3 → same as 1.
ISSUED = [1, 4, 6, 17, 27, 30, 33, 40, 45, 53, 54, 55, 56, 57]
RULES = {
    "target-issued": ISSUED,
    "target-office-yes": [50],
    "target-office-pending": [52],
    "target-office-no": [51],
    "target-approved": [15, 16, 37, 38],
    "target-unconfirmed-place": [23, 24],
    "target-unconfirmed-relation": [49],
    "target-undated": [47],
    "target-plan-year": [62],
    "target-same-as": [3, 39],
    "target-before": [2, 12, 29, 31, 32, 34, 36, 46, 71, 72],
    "target-after": [22],
    "target-number-year": [19, 25, 48, 67, 68, 69],
    "target-approved-before": [61, 63],
    "target-proposed": [18],
    "target-terminated": [21],
    "target-supporting": [5, 7, 13, 20, 28, 44, 66, 70],
    "target-amendment": [41],
    "target-translation": [42],
    "target-re-coding": [43],
    "target-outside": [58],
    "target-unplaced": [59],
    "target-level": [8, 9, 10, 11, 14, 26, 35, 60, 64, 65],
}


def test_every_row_has_its_rule_of_the_target(national: Report) -> None:
    found: dict[str, list[int]] = {}
    for line in national.targets[0].ledger:
        found.setdefault(line.rule.kind, []).append(line.standard.at.row)
    assert found == RULES
    assert sorted(row for rows in RULES.values() for row in rows) == list(range(1, 73))


def test_the_target(national: Report) -> None:
    target = national.targets[0]
    assert target.issued == Between(15, 20)
    assert target.promoted == Between(19, 25)
    assert (target.short_issued, target.short_promoted) == ((0, 5), (0, 1))
    assert target.by_prefix == {"GB": 8, "NB": 3, "MT": 2, "KA/AQ": 1, "other": 1}
    assert target.by_subsystem == {"A": 11, "B": 3, "C": 1}
    assert {
        key: tally.promoted.sure for key, tally in target.tallies.items() if key.startswith("prefix:")
    } == {
        "prefix:GB": 10,
        "prefix:NB": 4,
        "prefix:MT": 3,
        "prefix:KA/AQ": 1,
        "prefix:other": 1,
    }
    kinds = target.tallies["kind:new"], target.tallies["kind:revised"]
    assert [(one.issued.sure, one.promoted.sure) for one in kinds] == [(11, 13), (4, 6)]
    assert [line.standard.at.row for line in target.ledger if line.counted and not line.sure] == [
        23,
        24,
        47,
        49,
        52,
        62,
    ]


def test_the_verdict_stands_only_for_a_complete_list(national: Report) -> None:
    target = national.targets[0]
    assert target.verdict is not None and target.verdict_promoted is not None
    # Short for sure, reached if everything possible holds.
    assert target.verdict.kind == target.verdict_promoted.kind == "verdict-open"
    assert (target.verdict.params["most"], target.verdict_promoted.params["most"]) == (5, 1)
    assert report(Scope.MINE).targets[0].verdict is None
    assert report(Scope.SAMPLE).targets[0].verdict is None


def test_priority_fields(national: Report) -> None:
    data, belt = national.targets[0].fields
    # A1.02: rows 4 and 6; B1.03: nothing that counts. By words: row 33 (row 32 is before the window).
    assert (data.issued, data.issued_possible, data.in_preparation, data.by_title_words) == (2, 2, 0, False)
    assert (belt.issued, belt.issued_possible, belt.in_preparation, belt.by_title_words) == (1, 1, 0, True)


def test_the_target_of_a_past_date() -> None:
    """On 2024-06-30 the window is [2024-03-13, 2024-06-30]: what came later is not there yet."""
    target = report(as_of=date(2024, 6, 30)).targets[0]
    counted = {line.standard.at.row: (line.reading, line.sure) for line in target.ledger if line.counted}
    assert counted == {
        1: ("issued", True),
        6: ("issued", True),
        15: ("promoted", True),
        24: ("issued", False),
        27: ("issued", True),
        37: ("promoted", True),
        40: ("promoted", False),
        47: ("issued", False),
        50: ("issued", True),
        55: ("issued", True),
    }
    assert (target.issued, target.promoted) == (Between(5, 7), Between(7, 10))
    assert (target.short_issued, target.short_promoted) == ((13, 15), (10, 13))
    # 549 days to go, 549 / (365/12) = 18.05 months: 13 / 18.05 = 0.72 and 15 / 18.05 = 0.83, rounded up.
    assert target.verdict is not None and target.verdict.kind == "verdict-pace"
    params = target.verdict.params
    assert (params["days"], params["pace_least"], params["pace_most"]) == (549, "0.8", "0.9")


# Code: state, with suggestions, action, parts of the rank; the order is the ranking.
GAPS = [
    ("A2.01", State.WEAK, State.WEAK, Action.PROMOTE, {"base": 2, "need": 3}),
    ("A2.02", State.UNVERIFIED, State.UNVERIFIED, Action.CHECK, {"base": 2, "need": 3}),
    ("B1.02", State.LAPSED, State.LAPSED, Action.REPLACE, {"age": 5}),
    ("A1.03", State.SUPPORTED, State.SUPPORTED, Action.PROMOTE, {"base": 2, "need": 2}),
    ("B1.01", State.IN_PREPARATION, State.IN_PREPARATION, Action.TRACK, {"need": 4}),
    ("B1.03", State.MISSING, State.MISSING, Action.DRAFT, {"field": 3}),
    ("B1.04", State.MISSING, State.COVERED, Action.CHECK, {"need": 2}),
    ("B1.05", State.LAPSED, State.LAPSED, Action.ADOPT, {"need": 1}),
    ("C2.01", State.WEAK, State.WEAK, Action.DRAFT, {"need": 1}),
    ("C1.02", State.MISSING, State.MISSING, Action.TAKE_UP, {}),
    ("C2.02", State.MISSING, State.MISSING, Action.PROMOTE, {}),
    # Covered aspects that need care come last. C1.01 has the words of the field that is found by title words.
    ("C2.03", State.COVERED, State.COVERED, Action.REVISE, {"need": 2, "age": 5}),
    ("C1.01", State.COVERED, State.COVERED, Action.MERGE, {"field": 3, "need": 3}),
    ("B1.06", State.COVERED, State.COVERED, Action.REVIEW, {"need": 5}),
]


def test_gaps_and_actions(national: Report) -> None:
    found = [(gap.code, gap.state, gap.state_all, gap.action, dict(gap.parts)) for gap in national.gaps]
    assert found == GAPS
    assert [gap.priority for gap in national.gaps] == list(range(1, 15))
    assert [gap.open for gap in national.gaps] == [True] * 11 + [False] * 3


def test_a_gap_says_what_stands_there_and_only_a_gap_names_neighbours(national: Report) -> None:
    first = {gap.code: gap.why[0].kind for gap in national.gaps}
    said = {State.SUPPORTED: "gap-supported", State.WEAK: "gap-weak", State.LAPSED: "gap-lapsed"}
    for gap in national.gaps:
        assert first[gap.code] == said.get(gap.state, first[gap.code])
        assert (first[gap.code] in said.values()) == (gap.state in said)
    assert all(not gap.neighbours for gap in national.gaps if gap.state is State.COVERED)
    assert any(gap.neighbours for gap in national.gaps if gap.state is not State.COVERED)


def test_what_a_draft_would_be(national: Report) -> None:
    gap = next(one for one in national.gaps if one.code == "A1.03")
    # The base is drafted as a national standard; the part's national standards in force are GB.
    assert (gap.level, gap.prefix, gap.title_zh) == ("national", "GB/T", "电磁兼容 技术要求（暂定名）")
    assert [why.kind for why in gap.why] == ["gap-supported", "gap-group-perhaps", "flag-review-due"]
    b103 = next(one for one in national.gaps if one.code == "B1.03")
    # Industry standards in force in B1: MT at rows 24, 28, 29, 66, 31 against NB at row 23.
    assert (b103.level, b103.prefix) == ("industry", "MT/T")


def test_projects(national: Report) -> None:
    lines = {line.standard.at.row: line for line in (*national.projects.lines, *national.projects.proposed)}
    courses = {row: line.course for row, line in lines.items()}
    running = dict.fromkeys((15, 16, 37, 38, 61, 62, 63), Course.RUNNING)
    proposed = {18: Course.PROPOSED}
    assert courses == {**running, **proposed, 21: Course.TERMINATED, 40: Course.DONE}
    assert [row for row, line in lines.items() if line.overdue] == [15]
    assert sorted(row for row, line in lines.items() if line.due_soon) == [16, 37]
    assert {row: line.closes for row, line in lines.items() if line.closes} == {
        15: ("B1.01",),
        16: ("B1.01",),
        18: ("B1.01",),
    }
    assert lines[38].revises == "GB/T 90024-2023"
    assert lines[40].became is not None and lines[40].became.at.row == 40


def test_reviews(national: Report) -> None:
    plan = national.reviews
    overdue = [line.standard.at.row for line in plan.lines if line.overdue]
    # By due date: 28 2003-12-01, 37 2014-05-05, 7 2015-01-01, 70 2017-01-01, 29 2017-06-01, 31 2021-01-01,
    # 10 2024-01-01, 11 2025-06-30, 66 2025-12-31.
    assert overdue == [28, 37, 7, 70, 29, 31, 10, 11, 66]
    revised = next(line for line in plan.lines if line.standard.at.row == 36)
    assert (revised.clock.basis, revised.clock.due, revised.conclusion) == (
        "issued",
        date(2019, 1, 1),
        "revise",
    )
    assert [line.year for line in plan.lines[:3]] == [2003, 2014, 2015]
    # An undated number and a plan are reviewed as the standards that they speak for.
    assert not {3, 39, 41} & {line.standard.at.row for line in plan.lines}
    assert plan.undated == ()


def test_chains(national: Report) -> None:
    found = {chain.standard.at.row: chain for chain in national.chains}
    assert set(found) == {19, 29, 67, 68, 69, 71}
    steps = {row: [str(number) for number in chain.steps] for row, chain in found.items()}
    assert steps[69] == ["MT/T 90012-2008", "GB/T 90013-2024"]
    ends = [(str(number), force) for number, force in found[69].ends]
    assert ends == [("GB/T 90013-2024", Force.IN_FORCE)]
    assert found[29].ends[0][1] is Force.UPCOMING
    assert [str(number) for number in found[67].loop] == ["MT/T 90048-2001", "MT/T 90049-2005"]
    assert found[67].ends == () and found[69].loop == ()


def test_overlaps_and_near_duplicates(national: Report) -> None:
    assert [(one.code, [s.at.row for s in one.standards]) for one in national.overlaps] == [
        ("C1.01", [32, 33])
    ]
    assert [[s.at.row for s in one.standards] for one in national.near_duplicates] == [[32, 33]]


CONCLUSIONS = {
    1: ("check-current", "GB/T 90001-2024"),
    2: ("check-newer-edition", "GB/T 90001-2024"),
    3: ("check-completed", "GB/T 90001-2024"),
    41: ("check-amendment", "GB/T 90001-2024"),
    5: ("check-newer-edition", "MT/T 90003-2025"),
    7: ("check-mark-differs", "GB/T 90005-2020"),
    12: ("check-withdrawn", "MT/T 90008-2018"),
    17: ("check-upcoming", "GB/T 90011-2025"),
    19: ("check-replaced", "GB/T 90013-2024"),
    27: ("check-current", "GB/T 90013-2024"),
    4: ("check-not-found", None),
    15: ("check-no-number", None),
}


def test_the_catalogue(national: Report) -> None:
    found = national.catalogue
    assert found is not None and (found.source, found.on) == ("national.xlsx", date(2025, 12, 1))
    lines = {line.standard.at.row: line for line in found.lines}
    said = {
        row: (line.conclusion.kind, str(line.should) if line.should else None) for row, line in lines.items()
    }
    assert {row: said[row] for row in CONCLUSIONS} == CONCLUSIONS
    assert str(lines[19].begins) == "2024-10-01"
    assert lines[27].title_differs and not lines[1].title_differs
    lacking = [(one.code, one.standard.label, one.mandatory) for one in found.lacking]
    assert lacking == [
        ("C1.02", "GB 91002-2022", True),
        ("C1.02", "GB/T 91001-2023", False),
        ("C2.02", "T/CAT 001-2022", False),
    ]


def test_the_view_of_a_mine() -> None:
    """A mine counts group and enterprise standards; opencast, so C2.02 (underground) does not apply."""
    mine = report(Scope.MINE, mine_type="opencast")
    states = {
        code: mine.nodes[code].confirmed.state for code in ("A1.03", "A2.01", "A2.02", "C2.01", "C2.02")
    }
    assert states == {
        "A1.03": State.COVERED,
        "A2.01": State.COVERED,
        "A2.02": State.UNVERIFIED,
        "C2.01": State.COVERED,
        "C2.02": State.NOT_APPLICABLE,
    }
    whole = mine.nodes[""]
    assert (whole.required, whole.confirmed.filled, whole.all.filled) == (16, 9, 10)
    assert (whole.confirmed.filled_possible, whole.all.filled_possible) == (10, 11)
    assert whole.all.existing == 41
    actions = {gap.code: gap.action for gap in mine.gaps}
    # The reviews due on what covers A1.03 and A2.01; a mine's draft is an enterprise standard.
    assert (actions["A1.03"], actions["A2.01"], actions["B1.03"]) == (
        Action.REVIEW,
        Action.REVIEW,
        Action.DRAFT,
    )
    b103 = next(gap for gap in mine.gaps if gap.code == "B1.03")
    assert (b103.level, b103.prefix) == ("enterprise", "Q/")
    assert "C2.02" not in actions


def test_blanks_assumed_in_force() -> None:
    """Blank statuses (6, 12) count; the word that nobody understood (13) stays unknown; 65 stays a proposal."""
    assumed = report(assume_in_force=True)
    assert rows_of(assumed, Force.UNKNOWN) == [13]
    assert rows_of(assumed, Force.PROPOSED) == [18]
    assert assumed.nodes["A1.02"].confirmed.state is State.COVERED
    assert assumed.nodes["A2.02"].confirmed.state is State.COVERED
    assert assumed.assumed_in_force
    assert rows_of(report(told={"has_status": False}), Force.UNKNOWN) == [13]


def test_a_general_standard_that_is_simply_used_needs_no_draft() -> None:
    kept = report(told={"keeps": frozenset({"A1.03"})})
    assert next(gap for gap in kept.gaps if gap.code == "A1.03").action is Action.NONE


def test_the_draft_view_gives_gaps_their_state_with_suggestions() -> None:
    drafted = report(confirmed_only=False)
    assert "B1.04" not in {gap.code for gap in drafted.gaps}
