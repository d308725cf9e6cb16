"""Who decided what, and when: of one person the later day holds, of several who differ nothing is learnt."""

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
    assert Memory().learn([said("甲", "A1"), said("乙", "A1")]).added == (said("甲", "A1"),)


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
