"""Who has the last word, and which disagreements are told: the edges of each rule."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from making import number, standard
from minestd.model.dates import PartialDate
from minestd.model.memory import Memory, MemoryEntry
from minestd.model.placement import Basis, Placement
from minestd.model.problem import Problem, Severity
from minestd.model.standard import Decision, Relation, Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import NodeTerms, RelationWords, Term, Thesaurus
from minestd.placing.engine import Placer
from minestd.placing.precedence import Claim, Recall, confirmed_of

TERMS = Thesaurus(
    nodes={"B1": NodeTerms("B1", (Term("光纤", 3),))},
    relation=RelationWords(field=("煤矿",), intelligent=("智能",)),
)


def listed(text: str | None = "MT/T 1-2020", title: str = "某装备", **fields: object) -> Standard:
    return replace(standard(text), title=title, key=f"{text}|{title}", **fields)  # type: ignore[arg-type]


def placed(
    system: StandardsSystem, one: Standard, memory: Sequence[MemoryEntry] = ()
) -> tuple[Placement, list[Problem]]:
    """Where one row belongs, and what is told of it."""
    result = Placer(system, TERMS, [Memory.of(list(memory))]).place([one])
    return result.placements[0], list(result.problems)


def told(system: StandardsSystem, one: Standard, memory: Sequence[MemoryEntry] = ()) -> list[tuple[str, str]]:
    return [(problem.code, problem.seen) for problem in placed(system, one, memory)[1]]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("A1.01",), ("A1.01",), True),
        (("A1.01",), ("A1.02", "A1.01"), True),
        (("A1.01", "A1.02"), ("A1.02",), True),
        (("A1.01", "B1"), ("A1.02", "B1"), False),
        ((), (), True),
        ((), ("A1.01",), False),
        (("A1.01",), (), False),
    ],
)
def test_two_agree_where_the_home_of_one_is_a_place_of_the_other(
    one: tuple[str, ...], other: tuple[str, ...], agree: bool
) -> None:
    assert Claim(Basis.GIVEN, one).agrees(Claim(Basis.MEMORY, other)) is agree


def test_codes_that_the_system_has_not_say_nothing(small_system: StandardsSystem) -> None:
    decided = listed(decision=Decision(codes=("Z9",)), codes=("A1.02", "Z9", "A1.02"))
    place, _ = placed(small_system, decided)
    assert (place.codes, place.basis, place.outside) == (("A1.02",), Basis.GIVEN, False)
    out = listed(decision=Decision(codes=(), outside=True), codes=("A1.02",))
    place, _ = placed(small_system, out)
    assert (place.codes, place.basis, place.outside) == ((), Basis.REVIEWED, True)
    known = MemoryEntry(number=number("MT/T 1-2020"), title="", codes=("Z9", "A1.02"))
    assert placed(small_system, listed(), [known])[0].codes == ("A1.02",)
    unknown = replace(known, codes=("Z9",))
    assert placed(small_system, listed(), [unknown])[0].basis not in (Basis.MEMORY, Basis.GIVEN)


def test_a_code_that_the_memory_filled_in_is_the_memorys(small_system: StandardsSystem) -> None:
    assert placed(small_system, listed(codes=("A1.02",), from_memory=True))[0].basis is Basis.MEMORY


def test_a_memory_is_of_the_number_with_its_year_else_of_the_title(small_system: StandardsSystem) -> None:
    by_number = MemoryEntry(number=number("MT/T 1-2020"), title="另一题名", codes=("A1.02",))
    recall = Recall(small_system, [by_number, MemoryEntry(number=None, title="某 装备", codes=("B1",))])
    assert recall.find(listed()) == (by_number,)
    assert recall.find(listed("MT/T 1-2024")) == ()
    assert [one.codes for one in recall.find(listed(None))] == [("B1",)]
    assert recall.find(listed(None, "他题")) == ()


def test_a_row_that_says_nothing_is_left_to_the_engine(small_system: StandardsSystem) -> None:
    place, problems = placed(small_system, listed(title="无关"))
    assert (place.codes, place.basis, place.outside, problems) == ((), Basis.NONE, False, [])


@pytest.mark.parametrize(
    ("section", "codes", "beyond"),
    [
        ("A1", ("A1.02",), False),
        ("A", ("A1.02",), False),
        ("B", ("A1.02",), True),
        ("A", ("B1", "A1.02"), True),
        # One that names an aspect has a word of its own.
        ("B1", ("A1.02",), False),
        ("Z9", ("A1.02",), False),
    ],
)
def test_a_place_beyond_the_part_that_the_section_names_is_told(
    small_system: StandardsSystem, section: str, codes: tuple[str, ...], beyond: bool
) -> None:
    found = told(small_system, listed(codes=codes, section=section))
    assert (("placement-beyond-section", "; ".join(codes)) in found) is beyond
    # Outside is no place beyond it.
    out = listed(decision=Decision(codes=(), outside=True), section=section)
    assert "placement-beyond-section" not in [code for code, _ in told(small_system, out)]


def test_every_other_word_that_does_not_agree_is_told(small_system: StandardsSystem) -> None:
    memory = [MemoryEntry(number=number("MT/T 1-2020"), title="", codes=("A1.02",))]
    one = listed(decision=Decision(codes=("A1.01",)), codes=("A1.02", "A1.01"), section="B1")
    _, problems = placed(small_system, one, memory)
    assert [(p.params["taken_basis"], p.params["other_basis"], p.seen) for p in problems] == [
        ("reviewed", "memory", "A1.02"),
        ("reviewed", "section", "B1"),
    ]
    assert {(p.code, p.severity) for p in problems} == {("placement-disagreement", Severity.WARNING)}


def test_memories_that_differ_in_place_or_relation_settle_nothing(small_system: StandardsSystem) -> None:
    def says(codes: tuple[str, ...], relation: Relation | None, who: str) -> MemoryEntry:
        return MemoryEntry(
            number=number("MT/T 1-2020"),
            title="",
            codes=codes,
            relation=relation,
            author=who,
            on=PartialDate(2025, 5, 1),
        )

    first = says(("A1.01",), Relation.DEDICATED, "甲")
    place = [first, says(("B1",), Relation.DEDICATED, "乙")]
    assert told(small_system, listed(), place) == [("memory-conflict", "A1.01 | B1")]
    relation = [first, says(("A1.01",), Relation.SUPPORTING, "乙")]
    assert told(small_system, listed(), relation) == [("memory-relation-conflict", "dedicated | supporting")]
    assert placed(small_system, listed(), relation)[0].codes == ("A1.01",)
    assert not placed(small_system, listed(), relation)[0].relation_given
    assert told(small_system, listed(), [first, says(("A1.01",), Relation.DEDICATED, "乙")]) == []


def test_the_engine_doubts_a_code_but_never_a_review(small_system: StandardsSystem) -> None:
    sure = "光纤光纤光纤"
    place, problems = placed(small_system, listed(title=sure, codes=("A1.02",)))
    assert (place.suggestions[0].code, place.suggestions[0].score >= 0.9) == ("B1", True)
    assert [(p.code, p.severity, p.params["proposed"]) for p in problems] == [
        ("placement-doubted", Severity.NOTE, "B1")
    ]
    assert told(small_system, listed(title=sure, codes=("B1",))) == []
    assert told(small_system, listed(title=sure, decision=Decision(codes=("A1.02",)))) == []
    assert told(small_system, listed(title=sure, decision=Decision(codes=(), outside=True))) == []


def test_what_the_list_confirms_speaks_for_its_other_rows(small_system: StandardsSystem) -> None:
    rows = [
        listed(codes=("A1.02",)),
        listed("MT/T 2-2020", section="B1"),
        listed("MT/T 3-2020"),
        listed("MT/T 4-2020", decision=Decision(codes=(), outside=True), codes=("B1",)),
    ]
    found = confirmed_of(rows, small_system)
    assert [(str(one.number), one.codes) for one in found] == [
        ("MT/T 1-2020", ("A1.02",)),
        ("MT/T 2-2020", ("B1",)),
        ("MT/T 4-2020", ()),
    ]


def test_a_framework_that_says_nothing_of_relation_has_none(small_system: StandardsSystem) -> None:
    silent = Thesaurus(nodes=TERMS.nodes)
    [place] = Placer(small_system, silent).place([listed(title="光纤通用技术条件")]).placements
    assert (place.relation, place.relation_given) == (Relation.DEDICATED, True)
    assert place.relation_reason is not None and place.relation_reason.kind == "relation-none"
    [said] = Placer(small_system, silent).place([listed(relation=Relation.SUPPORTING)]).placements
    assert said.relation is Relation.SUPPORTING
