"""Several rows of one standard: no part of a decision or of a review is filled from another."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists_made import list_of, told, whole_system
from minestd.model.dates import PartialDate
from minestd.model.standard import Decision, Relation, Review
from minestd.placing.learning import decided
from minestd.reading.rows.united import held_decision, held_review

HEAD = "标准编号,标准名称,审定归属,审定关联类型,审定人,审定日期\n"


def held(*rows: str) -> tuple[str, str, str, str]:
    """Place, relation, person and day of what holds, blank for what is open."""
    lines = "".join(f"NB/T 90101-2024,甲标准,{row}\n" for row in rows)
    one = list_of(HEAD + lines).standards[0].decision
    if one is None:
        return ("", "", "", "")
    return (";".join(one.codes), one.relation.value if one.relation else "", one.by, str(one.on or ""))


@pytest.mark.parametrize(
    ("rows", "right"),
    [
        (["D1.07,,张三,2025-03-01", "D1.08,,张三,2025-04-01"], ("D1.08", "", "张三", "2025-04-01")),
        (["D1.07,,张三,2025-03-01", "D1.08,,李四,2025-04-01"], ("", "", "", "")),
        (["D1.07,专用,张三,2025-03-01", "D1.07,支撑,李四,2025-04-01"], ("D1.07", "", "张三", "2025-03-01")),
        (["D1.07,,,", "D1.08,,张三,2025-04-01"], ("D1.08", "", "张三", "2025-04-01")),
        (["D1.07,,张三,", "D1.08,,张三,2025-04-01"], ("D1.08", "", "张三", "2025-04-01")),
        (["D1.07,,,", "D1.08,,,"], ("", "", "", "")),
        (
            ["D1.07,,张三,2025-03-01", ",专用,李四,2025-04-01"],
            ("D1.07", "dedicated", "张三、李四", "2025-04-01"),
        ),
        (["D1.07,专用,张三,2025-03-01", "D1.07,,,"], ("D1.07", "dedicated", "张三", "2025-03-01")),
        (
            ["D1.07,专用,张三,2025-03-01", "D1.08,,张三,2025-04-01"],
            ("D1.08", "dedicated", "张三", "2025-04-01"),
        ),
    ],
)
def test_what_holds_of_several_rows(rows: list[str], right: tuple[str, str, str, str]) -> None:
    for order in permutations(rows):
        found = held(*order)
        if right[2] == "张三、李四":
            assert set(found[2].split("、")) == {"张三", "李四"}
            found = (*found[:2], right[2], found[3])
        if right[:2] == ("D1.07", ""):
            found = (*found[:2], *right[2:])  # either of the two who say the same
        assert found == right


def test_all_that_was_decided_is_learnt() -> None:
    listing = list_of(
        f"{HEAD}NB/T 90101-2024,甲标准,D1.07,,张三,2025-03-01\nNB/T 90101-2024,甲标准,D1.08,,李四,2025-04-01\n"
    )
    learnt = [(one.author, one.codes) for one in decided(listing.standards, whole_system())]
    assert learnt == [("张三", ("D1.07",)), ("李四", ("D1.08",))]
    assert told(listing, "decisions-differ") == [["C3", "C2"]]


people = st.sampled_from(["", "张三", "李四"])
days = st.sampled_from([None, *(PartialDate.parse(text) for text in ("2025-03-01", "2025-04-01", "2025"))])
decisions = st.builds(
    Decision,
    codes=st.sampled_from([(), ("D1.07",), ("D1.08",)]),
    relation=st.sampled_from([None, Relation.DEDICATED, Relation.SUPPORTING]),
    by=people,
    on=days,
)


@given(st.lists(decisions, max_size=4))
def test_nobody_is_made_to_say_what_he_did_not_and_order_does_not_matter(said: list[Decision]) -> None:
    found = {(one.codes, one.relation) if one else None for one in map(held_decision, permutations(said))}
    assert len(found) <= 1
    one = held_decision(said)
    if one is not None and one.codes:
        assert any(other.codes == one.codes and other.by in one.by.split("、") for other in said)
    if one is not None and one.relation:
        assert any(other.relation is one.relation and other.by in one.by.split("、") for other in said)


REVIEWS = "标准编号,标准名称,状态,复审结论,复审日期\n"


@pytest.mark.parametrize(
    ("rows", "right", "is_told"),
    [
        (["继续有效,", "修订,2022-01-01"], ("2022-01-01", "revise"), True),
        (["继续有效,2014-01-01", "修订,2022-01-01"], ("2022-01-01", "revise"), True),
        (["继续有效,", ",2022-01-01"], ("2022-01-01", "confirmed"), False),
        (["继续有效,2022-01-01", "继续有效,2022"], ("2022-01-01", "confirmed"), False),
        (["继续有效,2017-01-01", "继续有效,2022-01-01"], ("2022-01-01", "confirmed"), True),
        (["继续有效,2022-01-01", ","], ("2022-01-01", "confirmed"), False),
    ],
)
def test_of_two_reviews_the_later_holds(rows: list[str], right: tuple[str, str], is_told: bool) -> None:
    lines = "".join(f"NB/T 90101-2010,甲标准,现行,{row}\n" for row in rows)
    listing = list_of(REVIEWS + lines)
    review = listing.standards[0].review
    assert review is not None
    assert (str(review.on), review.conclusion) == right
    assert bool(told(listing, "reviews-differ")) is is_told


@given(*[st.builds(Review, on=days, conclusion=st.sampled_from([None, "confirmed", "revise"]))] * 2)
def test_a_review_is_never_mixed_of_two_that_contradict(first: Review, again: Review) -> None:
    found = held_review(first, again)
    assert found is not None
    if found.on is not None and found.conclusion is not None and found not in (first, again):
        assert None in (first.on, first.conclusion) or None in (again.on, again.conclusion)


def test_a_project_that_two_rows_tell_differently_is_told() -> None:
    listing = list_of(
        "计划号,标准名称,项目阶段,完成期限\n20230001-T-469,甲标准,起草,2025-01-01\n20230001-T-469,甲标准,审查,2026-01-01\n"
    )
    assert len(told(listing, "duplicate-conflict")) == 2
