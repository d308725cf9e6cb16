"""The program beside the rules read a second time: every figure of some hundred random lists. `make oracle` looks at
as many as wanted (tests/oracle/long.py) and prints the smallest list that shows a difference."""

from functools import cache

import pytest

from oracle.case import Case
from oracle.comparing import Difference, by_rules, differences
from oracle.figures import NOT_YET, SENTENCES
from oracle.random_lists import random_case
from oracle.shrinking import printed, shrink

LISTS = 300


@cache
def found() -> dict[str, list[tuple[Case, Difference]]]:
    """What differs on the lists of this test, by figure."""
    by_figure: dict[str, list[tuple[Case, Difference]]] = {figure: [] for figure in SENTENCES}
    for at in range(LISTS):
        case = random_case(f"test-{at}")
        for one in differences(case):
            by_figure[one.figure].append((case, one))
    return by_figure


@pytest.mark.parametrize("figure", [figure for figure in SENTENCES if figure not in NOT_YET])
def test_the_program_tells_what_the_rules_say(figure: str) -> None:
    if found()[figure]:
        case, _ = found()[figure][0]
        small = shrink(case, lambda tried: any(one.figure == figure for one in differences(tried)))
        told = "\n".join(str(one) for one in differences(small) if one.figure == figure)
        pytest.fail(f"{printed(small)}\n{told}\nrule: {SENTENCES[figure]}")


def test_what_is_known_to_differ_does() -> None:
    """A figure that agrees by now is held from now on: take it out of NOT_YET."""
    assert [figure for figure in sorted(NOT_YET) if not found()[figure]] == []


def test_every_figure_is_told_of_every_list() -> None:
    told = by_rules(random_case("figures"))
    assert set(told) == set(SENTENCES)
    assert set(SENTENCES) >= NOT_YET


def test_a_seed_gives_the_same_list() -> None:
    assert random_case("same") == random_case("same")
    assert random_case("same") != random_case("other")


def test_lists_hold_what_offices_keep() -> None:
    """The random lists hold every kind of row and look that the rules speak of."""
    cases = [random_case(f"test-{at}") for at in range(LISTS)]
    rows = [one for case in cases for one, _ in case.lines]
    assert any(case.catalogue for case in cases)
    assert not all(case.has_status for case in cases)
    assert len({case.scope for case in cases}) == 5
    assert len({one.level for one in rows}) == 9
    for name in (
        "issued",
        "withdrawn",
        "replaces",
        "replaced_by",
        "former",
        "plan",
        "project",
        "review",
        "counting",
    ):
        assert any(getattr(one, name) for one in rows), name
    assert any(one.issued and one.issued.month is None for one in rows)
    assert any(one.number and not one.number.is_dated for one in rows)
    assert any(one.number and one.number.amendment for one in rows)


def test_a_failing_list_is_made_small() -> None:
    case = next(c for c in map(random_case, map(str, range(50))) if len(c.lines) > 5 and c.catalogue)
    key = case.lines[2][0].key
    small = shrink(case, lambda tried: any(one.key == key for one, _ in tried.lines))
    assert [one.key for one, _ in small.lines] == [key]
    assert small.catalogue == ()
    assert key in printed(small)
