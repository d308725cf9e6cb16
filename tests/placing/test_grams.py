"""Likeness by the rarer n-grams: a cosine, blind to what stands everywhere."""

from math import sqrt

import pytest

from minestd.placing.grams import COMMON, LEAST, MOST, GramIndex


def test_a_text_is_fully_like_itself_and_like_nothing_that_it_shares_no_gram_with() -> None:
    index = GramIndex([("矿", "井", "通风"), ("运输", "提升")])
    assert index.like(("矿", "井", "通风")) == {0: pytest.approx(1.0)}
    assert index.like(("支护",)) == index.like(()) == {}
    assert GramIndex([]).like(("矿",)) == {}
    assert GramIndex([(), ("矿",)]).like(("矿",)) == {1: pytest.approx(1.0)}


def test_a_gram_that_no_text_has_weighs_as_one_that_a_single_text_has() -> None:
    index = GramIndex([("通风",), ("运输",)])
    assert index.like(("通风", "支护")) == {0: pytest.approx(1 / sqrt(2))}
    assert index.like(("通风", "运输")) == {0: pytest.approx(1 / sqrt(2)), 1: pytest.approx(1 / sqrt(2))}


def test_the_rarer_gram_makes_a_text_more_like() -> None:
    index = GramIndex([("系统", "通风"), ("系统", "运输"), ("系统", "提升")])
    found = index.like(("系统", "通风"))
    assert found[0] == pytest.approx(1.0) and found[1] == found[2] < 0.5
    rare, common = index.like(("通风",))[0], index.like(("系统",))[0]
    assert rare > common
    # Both parts of the text are there, one each in two halves: the squares add up to the whole.
    assert rare**2 + common**2 == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("texts", "most"),
    [
        # In a small index a gram may stand in a few texts, in a large one in no more than so many.
        (12, LEAST),
        (LEAST * COMMON, LEAST),
        (20 * COMMON, 20),
        (MOST * COMMON, MOST),
        (100 * COMMON, MOST),
    ],
)
def test_a_gram_that_stands_in_too_many_texts_is_passed_over(texts: int, most: int) -> None:
    def index(of: int) -> GramIndex:
        return GramIndex([(str(number), *(["系统"] if number < of else [])) for number in range(texts)])

    assert len(index(most).like(("系统",))) == most
    assert index(most + 1).like(("系统",)) == {}


def test_what_is_less_like_than_asked_for_is_left_out() -> None:
    index = GramIndex([("通风", "运输"), ("通风", "提升", "排水", "支护")])
    found = index.like(("通风",))
    close, faint = found[0], found[1]
    assert 0 < faint < close < 1
    assert set(index.like(("通风",), (close + faint) / 2)) == {0}
    assert set(index.like(("通风",), faint / 2)) == {0, 1}
    # What is asked for is a share of the whole, however much else the asking title says.
    longer = ("通风", "甲", "乙", "丙")
    assert set(index.like(longer, index.like(longer)[0] + 0.01)) == set()
    assert set(index.like(longer, index.like(longer)[0] - 0.01)) == {0}
