"""Placing: who has the last word, what is said of it, and that order does not matter."""

import random

import pytest
from msgspec.structs import replace

from lists_made import whole_system
from making import number, standard
from minestd.model.cell_place import Place
from minestd.model.memory import Memory, MemoryEntry
from minestd.model.placement import Basis
from minestd.model.standard import Decision, Relation, Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import NodeTerms, RelationWords, Term, Thesaurus
from minestd.placing.engine import Placer
from minestd.placing.learning import decided
from minestd.wording import LANGUAGES, say

TERMS = Thesaurus(
    nodes={
        "A1.01": NodeTerms("A1.01", (Term("术语", 3), Term("vocabulary", 3))),
        "A1.02": NodeTerms("A1.02", (Term("体系架构", 3),)),
        "B1": NodeTerms("B1", (Term("光纤", 3),)),
    },
    outside=NodeTerms("X", (Term("焊接", 3),)),
    boilerplate=("技术条件",),
    relation=RelationWords(field=("煤矿",), intelligent=("智能",), conventional=("手动",)),
)


def listed(title: str, text: str | None = "MT/T 1-2020", **fields: object) -> Standard:
    """A standard with this title."""
    return replace(standard(text), title=title, key=f"{text}|{title}", **fields)  # type: ignore[arg-type]


def entry(text: str, title: str, *codes: str) -> MemoryEntry:
    """A confirmed placement."""
    return MemoryEntry(number=number(text), title=title, codes=codes)


def test_a_term_places_and_says_why(small_system: StandardsSystem) -> None:
    [place] = Placer(small_system, TERMS).place([listed("煤矿术语")]).placements
    assert (place.codes, place.confirmed) == (("A1.01",), False)
    assert place.suggestions[0].reasons[0].params == {"term": "术语"}


def test_the_precedence(small_system: StandardsSystem) -> None:
    memory = Memory.of([entry("MT/T 1-2020", "煤矿术语", "B1")])
    placer = Placer(small_system, TERMS, [memory])
    decision = Decision(codes=("A1.02",))
    cases = [
        (listed("煤矿术语", decision=decision, codes=("B1",), section="B1"), ("A1.02",), Basis.REVIEWED),
        (listed("煤矿术语", codes=("A1.02",), section="A1.01"), ("A1.02",), Basis.GIVEN),
        (listed("煤矿术语", section="A1.02"), ("B1",), Basis.MEMORY),
        (listed("煤矿术语", "MT/T 2-2020", section="A1.02"), ("A1.02",), Basis.SECTION),
    ]
    for given, codes, basis in cases:
        [place] = placer.place([given]).placements
        assert (place.codes, place.basis) == (codes, basis)
        assert place.suggestions, "suggestions are given even where the place is known"


def test_disagreements_are_told(small_system: StandardsSystem) -> None:
    result = Placer(small_system, TERMS).place([listed("煤矿术语", codes=("A1.02",), section="B1")])
    assert [problem.code for problem in result.problems] == ["placement-disagreement"]


def test_a_disagreement_is_at_the_cell_of_the_decision_else_of_the_code_else_of_the_row(
    small_system: StandardsSystem,
) -> None:
    row, code, decision = (Place("明细表", 7, column) for column in (1, 4, 9))
    for cells, expected in (
        ({}, row),
        ({"codes": code}, code),
        ({"codes": code, "decision": decision}, decision),
    ):
        one = listed("煤矿术语", codes=("A1.02",), section="B1", cells=cells, at=row)
        [problem] = Placer(small_system, TERMS).place([one]).problems
        assert problem.at == expected


def test_a_section_naming_a_part_narrows(small_system: StandardsSystem) -> None:
    [place] = Placer(small_system, TERMS).place([listed("煤矿光纤", section="A1")]).placements
    assert place.home in (None, "A1.01", "A1.02") and not place.confirmed


def test_two_memories_in_conflict_settle_nothing(small_system: StandardsSystem) -> None:
    memories = [Memory.of([entry("MT/T 1-2020", "某某", code)]) for code in ("A1.01", "B1")]
    result = Placer(small_system, TERMS, memories).place([listed("某某")])
    assert result.placements[0].basis is not Basis.MEMORY
    assert "memory-conflict" in [problem.code for problem in result.problems]


def test_an_edition_confirmed_before_speaks_for_the_next(small_system: StandardsSystem) -> None:
    memory = Memory.of([entry("MT/T 1-2010", "某某", "A1.02")])
    [place] = Placer(small_system, TERMS, [memory]).place([listed("别样")]).placements
    assert place.home == "A1.02" and place.suggestions[0].reasons[0].kind == "edition"


def test_confirmed_rows_of_the_list_speak_for_others_not_for_themselves(
    small_system: StandardsSystem,
) -> None:
    given = listed("罕见巷道", "MT/T 7-2020", codes=("A1.02",))
    alone = Placer(small_system, TERMS).place([given]).placements[0]
    assert not alone.suggestions
    other = listed("罕见巷道二", "MT/T 8-2020")
    both = Placer(small_system, TERMS).place([given, other]).placements[1]
    assert both.home == "A1.02"


def test_outside_and_nothing_at_all(small_system: StandardsSystem) -> None:
    weld, blank = Placer(small_system, TERMS).place([listed("焊接"), listed("", "MT/T 9-2020")]).placements
    assert weld.outside and not weld.codes
    assert blank.basis is Basis.NONE and not blank.outside


def test_a_decision_of_outside_is_kept(small_system: StandardsSystem) -> None:
    row = listed("煤矿术语", decision=Decision(codes=(), outside=True))
    [place] = Placer(small_system, TERMS).place([row]).placements
    assert place.outside and place.basis is Basis.REVIEWED
    assert [one.outside for one in decided([row], small_system)] == [True]


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("煤矿智能术语", Relation.DEDICATED),
        ("煤矿术语", Relation.SUPPORTING),
        ("智能术语", Relation.SUPPORTING),
        ("煤矿智能手动术语", Relation.SUPPORTING),
    ],
)
def test_the_relation_by_rule(small_system: StandardsSystem, title: str, relation: Relation) -> None:
    [place] = Placer(small_system, TERMS).place([listed(title)]).placements
    assert (place.relation, place.relation_given) == (relation, False) and place.relation_reason


def test_people_settle_the_relation(small_system: StandardsSystem) -> None:
    row = listed("煤矿术语", relation=Relation.DEDICATED)
    [place] = Placer(small_system, TERMS).place([row]).placements
    assert (place.relation, place.relation_given) == (Relation.DEDICATED, True)


def test_every_reason_has_its_sentence(small_system: StandardsSystem) -> None:
    memory = Memory.of([entry("MT/T 5-2010", "煤矿体系架构 光纤", "A1.02")])
    rows = [listed("煤矿体系架构"), listed("光纤术语", "MT/T 5.2-2020"), listed("光纤", "MT/T 5.3-2020")]
    for place in Placer(small_system, TERMS, [memory]).place(rows).placements:
        reasons = [reason for one in place.suggestions for reason in one.reasons]
        for reason in (*reasons, place.relation_reason):
            assert reason is not None
            assert all(say(lang, f"reason.{reason.kind}", **reason.params) for lang in LANGUAGES)


def test_a_framework_of_names_alone_is_placed_by_names(small_system: StandardsSystem) -> None:
    node = small_system.leaves[0]
    [place] = Placer(small_system, Thesaurus()).place([listed(node.full_zh)]).placements
    assert place.home == node.code


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_list_does_not_matter(small_system: StandardsSystem, seed: int) -> None:
    titles = ["煤矿术语", "体系架构 光纤", "光纤通信", "煤矿 vocabulary", "焊接术语", "别样", "罕见"]
    rows = [listed(title, f"MT/T {n % 3 + 1}.{n + 1}-2020") for n, title in enumerate(titles * 3)]
    shuffled = random.Random(seed).sample(rows, len(rows))
    by_key = {place.key: place for place in Placer(small_system, TERMS).place(rows).placements}
    for row, place in zip(shuffled, Placer(small_system, TERMS).place(shuffled).placements, strict=True):
        assert place == by_key[row.key]


def test_suggestions_keep_their_form(small_system: StandardsSystem) -> None:
    [place] = Placer(small_system, TERMS).place([listed("术语 体系架构 光纤")]).placements
    scores = [one.score for one in place.suggestions]
    assert len(scores) <= 5 and scores == sorted(scores, reverse=True)
    assert all(score == round(score, 6) and 0 < score <= 1 for score in scores)


def strange(codes: list[str], terms: Thesaurus = TERMS) -> list[str]:
    """What is told of these codes beside four titles that speak for A1.01."""
    rows = [
        replace(listed(f"煤矿术语 第{place}部分", f"MT/T {place}-2020"), codes=(code,))
        for place, code in enumerate(codes, start=1)
    ]
    return [one.code for one in Placer(whole_system(), terms).place(rows).problems]


def test_codes_that_no_title_agrees_with_are_told_once() -> None:
    assert strange(["D1.01", "D2.01", "B1.01", "E1.01"]).count("codes-unlike-titles") == 1


@pytest.mark.parametrize(
    "codes",
    [["A1.01"] * 4, ["A1.01", "A1.02", "A1", "D1.01"], ["D1.01", "D2.01"], ["A1", "A", "A1.01", "D1.01"]],
)
def test_codes_that_mostly_agree_or_are_few_are_not(codes: list[str]) -> None:
    assert "codes-unlike-titles" not in strange(codes)
