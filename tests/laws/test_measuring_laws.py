"""The laws of measuring as properties, on lists made at random for the six-node system."""

from datetime import date, timedelta

import hypothesis.strategies as st
from hypothesis import assume, given, settings
from msgspec.structs import replace

from making import SMALL, listing, place, standard, system
from minestd.measuring.changes.causes import Cause
from minestd.measuring.changes.compare import compare
from minestd.measuring.report import Options, measure
from minestd.measuring.results import ADDITIVE, Report
from minestd.measuring.states import Force, State
from minestd.model.dates import PartialDate
from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Placement
from minestd.model.standard import Standard, Status

SYSTEM = system(*SMALL, required={"A1.02": 2})
DEEPER = (("A1.03", "体系架构", ""), ("B", "开采", "main"), ("B1", "采煤", ""), ("B1.01", "智能开采", ""))
WIDER = system(*SMALL[:3], *DEEPER)
CODES = ("A", "A1", "A1.01", "A1.02", "B", "B1")
PREFIXES = ("GB/T", "MT/T", "T/CCS", "DB14/T", "Q/MINE", "IEC", "JJG")
STATUSES = (*(status.value for status in Status), "")
DATES = st.sampled_from(
    [None, "2012", "2019-06", "2023-12-31", "2024-05", "2024-05-17", "2025", "2026-01-01", "2027-03"]
)
SCOPES = st.sampled_from(list(Scope))
DAYS = st.dates(date(2018, 1, 1), date(2028, 12, 31))

Row = tuple[Standard, Placement]


@st.composite
def rows(draw: st.DrawFn, row: int = 0) -> Row:
    """A standard anywhere between clean and contradictory, with its place. Its number tells the row."""
    kind = draw(st.sampled_from(PREFIXES))
    year = draw(st.sampled_from(["", "2010", "2019", "2024", "2026"]))
    separator = ":" if kind == "IEC" else "-"
    text = f"{kind} {row % 9 + 1}{separator + year if year else ''}"
    plan = draw(st.sampled_from([None, None, f"2024{row:04d}-T-603"]))
    if plan and draw(st.booleans()):
        text = ""
    one = standard(
        text or None,
        draw(st.sampled_from(STATUSES)),
        row=row + 2,
        key=f"{row}",
        issued=draw(DATES),
        implemented=draw(DATES),
        withdrawn=draw(st.sampled_from([None, None, "2024-06-30", "2029"])),
        replaced_by=draw(st.sampled_from([(), (), ("GB/T 1-2024",), ("GB/T 99-2030",)])),
        replaces=draw(st.sampled_from([(), (), ("MT/T 1-2010",)])),
        review=(draw(DATES), draw(st.sampled_from([None, "confirmed", "revise"]))),
        plan=plan,
        project={
            "stage": draw(st.sampled_from([None, None, "apply", "drafting", "published", "terminated"])),
            "approved": draw(DATES),
            "kind": draw(st.sampled_from([None, "new", "revision"])),
        },
    )
    codes = draw(st.lists(st.sampled_from(CODES), max_size=3, unique=True))
    placement = place(
        one,
        *codes,
        relation=draw(st.sampled_from(["dedicated", "dedicated", "supporting"])),
        basis=draw(st.sampled_from(["given", "reviewed", "suggested", "confident"])),
        given=draw(st.booleans()),
    )
    return one, replace(placement, outside=not codes and draw(st.booleans()))


@st.composite
def lists(draw: st.DrawFn, most: int = 12) -> tuple[StandardsList, tuple[Placement, ...]]:
    """A list of up to a dozen rows with their places."""
    found = [draw(rows(row)) for row in range(draw(st.integers(0, most)))]
    made = listing([one for one, _ in found], has_status=draw(st.booleans()))
    return made, tuple(placement for _, placement in found)


def measured(given_list: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope) -> Report:
    return measure(*given_list, SYSTEM, Options(as_of=day, scope=scope))


LAW = settings(max_examples=40, deadline=None)


@LAW
@given(lists(), DAYS, SCOPES)
def test_additive_figures_of_a_parent_are_the_sums_of_its_children(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    report = measured(made, day, scope)
    for node in SYSTEM.root.walk():
        if node.is_leaf_node:
            continue
        result, below = report.nodes[node.code], [report.nodes[child.code] for child in node.below]
        assert result.required == sum(one.required for one in below)
        for figures in ("confirmed", "all"):
            for name in ("filled", "filled_possible"):
                assert getattr(getattr(result, figures), name) == sum(
                    getattr(getattr(one, figures), name) for one in below
                )
        for place_, name in enumerate(ADDITIVE):
            assert getattr(result, name) == result.own[place_] + sum(getattr(one, name) for one in below)


@LAW
@given(lists(), DAYS, SCOPES)
def test_existing_of_a_parent_is_the_size_of_the_union(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    report = measured(made, day, scope)
    shown = {"international", "foreign"}
    standing = {
        one.key: str(one.number.stem) if one.number else one.key
        for one in report.listing.standards
        if report.standings[one.key].force is Force.IN_FORCE and one.level.value not in shown
    }
    for node in SYSTEM.root.walk():
        below = {one.code for one in node.walk()}
        union = {standing[p.key] for p in made[1] if p.key in standing and below & set(p.codes)}
        assert report.nodes[node.code].all.existing == len(union)


@LAW
@given(lists(), DAYS, SCOPES)
def test_totals_add_up(made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope) -> None:
    report = measured(made, day, scope)
    t = report.totals
    assert t.standards == t.placed + t.outside + t.unplaced
    assert t.standards + t.spoken_for + t.amendments == len(made[0].standards)
    assert t.standards == (
        t.in_force + t.upcoming + t.ended + t.preparing + t.proposed + t.unknown + t.not_yet + t.terminated
    )
    assert t.confirmed <= t.placed
    assert t.distinct == len(report.once) <= t.in_force
    home = report.nodes[""]
    assert home.homes == home.all.existing


@LAW
@given(lists(), DAYS, SCOPES)
def test_sure_is_at_most_possible_and_confirmed_at_most_all(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    report = measured(made, day, scope)
    for result in report.nodes.values():
        for figures in (result.confirmed, result.all):
            assert 0 <= figures.existing <= figures.existing_possible
            assert 0 <= figures.filled <= figures.filled_possible <= result.required
        for name in ("existing", "existing_possible", "filled", "filled_possible"):
            assert getattr(result.confirmed, name) <= getattr(result.all, name)
        assert (result.all.state is State.NOT_APPLICABLE) == (result.required == 0)
        assert (result.all.state is State.COVERED) == (result.all.filled == result.required > 0)
    for target in report.targets:
        for count in (target.issued, target.promoted):
            assert 0 <= count.sure <= count.possible
        assert target.issued.sure <= target.promoted.sure
        assert target.issued.possible <= target.promoted.possible


@LAW
@given(lists(), rows(90), DAYS, SCOPES)
def test_adding_a_standard_in_force_never_lowers_coverage(
    made: tuple[StandardsList, tuple[Placement, ...]], more: Row, day: date, scope: Scope
) -> None:
    """Removing it is the same law read backwards. A row that others name as their successor is another matter."""
    one = replace(
        more[0], status=Status.IN_FORCE, issued=None, implemented=None, replaced_by=(), withdrawn=None
    )
    named = {number.stem for s in made[0].standards for number in s.replaced_by}
    if one.number is None or one.number.stem in named:
        return
    bigger = (
        replace(made[0], standards=(*made[0].standards, one)),
        (*made[1], replace(more[1], key=one.key)),
    )
    before, after = measured(made, day, scope), measured(bigger, day, scope)
    for code, was in before.nodes.items():
        now = after.nodes[code]
        for figures in ("confirmed", "all"):
            for name in ("existing", "existing_possible", "filled", "filled_possible"):
                assert getattr(getattr(now, figures), name) >= getattr(getattr(was, figures), name)


@LAW
@given(lists(), DAYS, SCOPES)
def test_withdrawing_every_standard_gives_nothing(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    dead = tuple(replace(one, status=Status.WITHDRAWN, withdrawn=None) for one in made[0].standards)
    report = measured((replace(made[0], standards=dead), made[1]), day, scope)
    assert report.totals.in_force == 0
    assert all(n.all.existing == n.all.filled == n.all.existing_possible == 0 for n in report.nodes.values())


@LAW
@given(lists(), DAYS, SCOPES)
def test_the_printed_parts_of_a_rank_add_up(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    gaps = measured(made, day, scope).gaps
    for gap in gaps:
        assert gap.score == sum(points for _, points in gap.parts)
        assert all(points > 0 for _, points in gap.parts)
    assert [gap.priority for gap in gaps] == list(range(1, len(gaps) + 1))
    opened = [gap.score for gap in gaps if gap.open]
    assert opened == sorted(opened, reverse=True)


@LAW
@given(lists(), DAYS, SCOPES)
def test_the_target_ledger_has_every_row_and_counts_each_document_once(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    target = measured(made, day, scope).targets[0]
    assert [line.standard.key for line in target.ledger] == [one.key for one in made[0].standards]
    counted = [line for line in target.ledger if line.counted]
    assert len(counted) == target.promoted.possible
    assert sum(line.promoted_sure for line in counted) == target.promoted.sure
    assert sum(line.reading == "issued" for line in counted) == target.issued.possible
    assert sum(line.reading == "issued" and line.sure for line in counted) == target.issued.sure
    for group in ("prefix:", "subsystem:", "kind:"):
        tallies = [tally for key, tally in target.tallies.items() if key.startswith(group)]
        assert sum(tally.issued.sure for tally in tallies) == target.issued.sure
        assert sum(tally.promoted.possible for tally in tallies) == target.promoted.possible


@LAW
@given(lists(), DAYS, SCOPES)
def test_the_order_of_the_list_changes_no_figure(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    backwards = replace(made[0], standards=made[0].standards[::-1]), made[1][::-1]
    one, other = measured(made, day, scope), measured(backwards, day, scope)
    assert one.nodes == other.nodes
    assert one.standings == other.standings
    assert (one.targets[0].issued, one.targets[0].promoted) == (
        other.targets[0].issued,
        other.targets[0].promoted,
    )
    assert [(g.code, g.action, g.score) for g in one.gaps] == [
        (g.code, g.action, g.score) for g in other.gaps
    ]


@LAW
@given(lists(), DAYS, SCOPES)
def test_comparing_a_report_with_itself_is_empty(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, scope: Scope
) -> None:
    report = measured(made, day, scope)
    assert compare(report, report).empty


@LAW
@given(lists(8), lists(8), DAYS, DAYS, SCOPES, st.booleans())
def test_comparing_reconciles_and_reverses(
    one: tuple[StandardsList, tuple[Placement, ...]],
    other: tuple[StandardsList, tuple[Placement, ...]],
    day: date,
    later: date,
    scope: Scope,
    wider: bool,
) -> None:
    """Causes add up to the difference at every node, and compare(b, a) mirrors compare(a, b)."""
    old = measured(one, day, scope)
    new = measure(*other, WIDER if wider else SYSTEM, Options(as_of=later, scope=scope))
    there, back = compare(old, new), compare(new, old)
    for node in there.nodes.values():
        for balances, name in ((node.confirmed, "confirmed"), (node.all, "all")):
            for balance, figure in ((balances.existing, "existing"), (balances.filled, "filled")):
                before = getattr(getattr(node.old, name), figure) if node.old else 0
                after = getattr(getattr(node.new, name), figure) if node.new else 0
                assert (balance.old, balance.new) == (before, after)
                assert sum(units for _, units in balance.causes) == after - before
            moves = balances.existing.moves
            assert sum(1 if move.gained else -1 for move in moves) == balances.existing.difference
    assert there.reversed().nodes == back.nodes
    assert there.reversed().changes == back.changes
    assert back.reversed().changes == there.changes


@LAW
@given(lists(), DAYS, DAYS, SCOPES)
def test_between_two_dates_of_one_list_only_dates_are_a_cause(
    made: tuple[StandardsList, tuple[Placement, ...]], day: date, later: date, scope: Scope
) -> None:
    found = compare(measured(made, day, scope), measured(made, later, scope))
    causes = {cause for node in found.nodes.values() for cause, _ in node.all.existing.causes}
    assert causes <= {Cause.DATE}


@LAW
@given(lists(), rows(90), DAYS, SCOPES)
def test_what_comes_later_does_not_change_a_report_of_a_past_date(
    made: tuple[StandardsList, tuple[Placement, ...]], more: Row, day: date, scope: Scope
) -> None:
    """A standard that is issued after the date, and no plan before, may be in the list or not. One without a year is no
    news of its day: it speaks for the edition that the list has."""
    assume(more[0].number is not None and more[0].number.year)
    later = PartialDate.of(day + timedelta(days=1))
    one = replace(more[0], issued=later, implemented=None, withdrawn=None, plan=None, project=None)
    bigger = (
        replace(made[0], standards=(*made[0].standards, one)),
        (*made[1], replace(more[1], key=one.key)),
    )
    before, after = measured(made, day, scope), measured(bigger, day, scope)
    assert before.nodes == after.nodes
    old, new = before.targets[0], after.targets[0]
    assert (old.issued, old.promoted) == (new.issued, new.promoted)
    actions = [[(gap.code, gap.action, gap.score) for gap in one.gaps] for one in (before, after)]
    assert actions[0] == actions[1]
