"""Who decided what, and when: of one person the later day holds, of several who differ nothing is learnt."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minestd.model.dates import PartialDate
from minestd.model.memory import Memory, MemoryEntry, on_place, on_relation
from minestd.model.number import StandardNumber
from minestd.model.standard import Relation

DEDICATED, SUPPORTING = Relation.DEDICATED, Relation.SUPPORTING


def said(
    by: str, *codes: str, on: str = "", relation: Relation | None = None, alone: bool = False
) -> MemoryEntry:
    return MemoryEntry(
        number=StandardNumber.parse("MT/T 1-2020"),
        title="甲",
        codes=codes,
        relation=relation,
        relation_only=alone,
        author=by,
        on=PartialDate.parse(on) if on else None,
    )


def test_what_is_known_stays_and_what_is_new_is_added() -> None:
    one, other = said("甲", "A1"), said("乙", "B1")
    new = MemoryEntry(number=StandardNumber.parse("MT/T 2-2020"), title="乙", codes=("B1",))
    found = Memory.of([one]).learn([other, new])
    assert found.added == (new,)
    assert [(conflict.before, conflict.after) for conflict in found.conflicts] == [(one, other)]


def test_people_who_agree_say_it_once() -> None:
    assert Memory.of([said("甲", "A1")]).learn([said("乙", "A1")]).added == ()
    further = said("乙", "A1", relation=DEDICATED)
    assert Memory.of([said("甲", "A1")]).learn([further]).added == (further,)
    both = [said("甲", "A1"), said("乙", "A1")]
    assert len(Memory().learn(both).added) == 1
    assert Memory().learn(both) == Memory().learn(both[::-1])


def test_two_sheets_that_differ_teach_nothing() -> None:
    found = Memory().learn([said("甲", "A1"), said("乙", "B1")])
    assert found.added == () and len(found.conflicts) == 1


def test_the_relation_alone_is_enough_to_differ() -> None:
    found = Memory().learn([said("甲", "A1", relation=DEDICATED), said("乙", "A1", relation=SUPPORTING)])
    assert found.added == () and len(found.conflicts) == 1
    alone = said("乙", relation=SUPPORTING, alone=True)
    assert Memory.of([said("甲", "A1")]).learn([alone]).added == (alone,)
    assert Memory.of([said("甲", "A1", relation=DEDICATED)]).learn([alone]).conflicts


def test_of_one_person_the_later_day_holds() -> None:
    early, late = said("甲", "A1", on="2025-03-01"), said("甲", "B1", on="2025-03-02")
    assert Memory.of([early]).learn([late]).added == (late,)
    assert on_place([early, late]) == (late,)
    found = Memory.of([late]).learn([early])
    assert (found.added, found.conflicts, found.outdated) == ((), (), (early,))
    assert Memory().learn([late, early]).added == (late,)


def test_a_day_that_is_not_surely_later_settles_nothing() -> None:
    early = said("甲", "A1", on="2025-03-01")
    for other in (said("甲", "B1", on="2025"), said("甲", "B1"), said("甲", "B1", on="2025-03-01")):
        found = Memory.of([early]).learn([other])
        assert found.added == () and found.conflicts
    assert Memory.of([said("", "A1", on="2025-03-01")]).learn([said("", "B1", on="2025-03-02")]).conflicts


def test_the_place_holds_where_a_later_word_is_on_the_relation() -> None:
    place = said("甲", "A1", on="2025-03-01", relation=DEDICATED)
    later = said("甲", on="2025-03-02", relation=SUPPORTING, alone=True)
    assert Memory.of([place]).learn([later]).added == (later,)
    assert on_place([place, later]) == (place,)
    assert on_relation([place, later]) == (later,)
    assert not later.outside


def settling(by: str, *codes: str, on: str, relation: Relation | None = None) -> MemoryEntry:
    """A line of 分歧表 with its 裁定."""
    return replace(said(by, *codes, on=on, relation=relation, alone=not codes), settled=True)


def test_what_is_settled_is_learnt_whichever_file_comes_first() -> None:
    first = said("张三", "D1.07", on="2025-03-01", relation=DEDICATED)
    second = said("李四", "D1.08", on="2025-04-01", relation=DEDICATED)
    settled = settling("王主任", "D1.07", on="2025-05-01")
    found = {frozenset(Memory().learn(order).added) for order in permutations((first, second, settled))}
    assert len(found) == 1
    memory = Memory.of(found.pop())
    assert settled in tuple(memory)
    assert {one.codes for one in on_place(memory)} == {("D1.07",)}
    assert not memory.conflicts()


def test_a_relation_that_is_settled_alone_stays_what_it_is() -> None:
    first = said("张三", "D1.07", on="2025-03-01", relation=DEDICATED)
    second = said("李四", "D1.07", on="2025-04-01", relation=SUPPORTING)
    settled = settling("王主任", on="2025-05-01", relation=SUPPORTING)
    for order in permutations((first, second, settled)):
        memory = Memory.of(Memory().learn(order).added)
        assert {one.relation for one in on_relation(memory)} == {SUPPORTING}
        assert {one.codes for one in on_place(memory)} == {("D1.07",)}


def test_an_opinion_that_comes_after_the_settlement_is_told_as_settled() -> None:
    memory = Memory.of([settling("王主任", "D1.07", on="2025-05-01"), said("李四", "D1.07", on="2025-04-01")])
    late, older = said("张三", "D1.08", on="2025-03-01"), said("李四", "D1.09", on="2025-03-01")
    learnt = memory.learn([late, older])
    assert learnt.settled == (late,)
    assert learnt.outdated == (older,)


WORDS = [
    said("张三", "D1.07", on="2025-03-01", relation=DEDICATED),
    said("李四", "D1.08", on="2025-04-01"),
    settling("王主任", "D1.07", on="2025-05-01"),
    settling("王主任", on="2025-05-02", relation=SUPPORTING),
    said("张三", "D1.08", on="2025-03-15"),
    said("赵六", "D1.07", on="2025-06-01", relation=SUPPORTING),
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True))
def test_the_order_of_the_files_decides_nothing(picked: list[MemoryEntry]) -> None:
    learnt = [Memory().learn(order) for order in permutations(picked)]
    assert len({frozenset(one.added) for one in learnt}) == 1
    assert len({bool(one.conflicts) for one in learnt}) == 1
