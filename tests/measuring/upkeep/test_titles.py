"""How close two titles are."""

import pytest

from minestd.measuring.upkeep.titles import closeness, pairs, plain_title


@pytest.mark.parametrize(
    ("text", "found"),
    [("甲乙丙", {"甲乙", "乙丙"}), ("甲乙", {"甲乙"}), ("甲", {"甲"}), ("", set())],
)
def test_pairs_of_neighbours(text: str, found: set[str]) -> None:
    assert pairs(text) == found


def test_closeness_is_what_two_share() -> None:
    assert closeness(pairs("甲乙丙"), pairs("甲乙丙")) == 1
    assert closeness(pairs("甲乙丙"), pairs("甲乙丁")) == 0.5
    assert closeness(pairs("甲乙"), pairs("丙丁")) == 0
    assert closeness(pairs(""), pairs("")) == 0


def test_a_title_is_the_same_in_another_print() -> None:
    assert plain_title("煤矿 智能化（ＡＢＣ）-技术") == plain_title("煤矿智能化(abc) 技术")
