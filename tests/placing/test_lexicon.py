"""What the words of a title speak for before any list is read: terms, names, scope, prefix and class."""

from typing import Any

import pytest

from making import SMALL, standard, system
from minestd.model.thesaurus import Hint, NodeTerms, Term, Thesaurus
from minestd.placing.clues import Clue
from minestd.placing.lexicon import Lexicon
from minestd.placing.weights import Weights

PLAIN = Weights(term=(1.0, 2.0, 3.0), length=0.1, more=0.5, inner=0.5, exclusion=2.0, name=2.0, wording=1.0)


def lexicon(**given: Any) -> Lexicon:
    """The words of the six-node system, with simple weights."""
    made = system(*SMALL)
    node = made.by_code["B1"]
    node.name_en, node.full_en, node.full_zh, node.aliases = (
        "smart mining",
        "longwall face",
        "回采工作面",
        ("综采",),
    )
    node.scope = "液压支架 powered support"
    return Lexicon(made, Thesaurus(**given), PLAIN)


def nodes(**terms: tuple[tuple[str, int], ...]) -> dict[str, Any]:
    """Nodes with their terms and weights; a weight of nought excludes."""
    return {
        "nodes": {
            code: NodeTerms(
                code,
                tuple(Term(text, weight) for text, weight in found if weight),
                tuple(text for text, weight in found if not weight),
            )
            for code, found in terms.items()
        }
    }


def said(found: Lexicon, title: str, title_en: str = "") -> dict[str, list[tuple[str, float, str]]]:
    """The clues by code: kind, value, words."""
    clues = found.read(title, title_en).clues
    return {code: [_plain(clue) for clue in each] for code, each in clues.items()}


def _plain(clue: Clue) -> tuple[str, float, str]:
    return clue.kind, round(clue.value, 6), clue.seen


def test_a_term_is_worth_its_weight_and_its_length() -> None:
    found = lexicon(**nodes(B1=(("光纤", 3), ("光导纤", 2))))
    # Three characters are worth the weight, each more or less a tenth; beyond eight nothing is added.
    assert said(found, "光导纤")["B1"][0] == ("term", 2.0, "光导纤")
    assert said(found, "光纤")["B1"][0] == ("term", 2.7, "光纤")
    longer = lexicon(**nodes(B1=(("光导纤维电缆接线盒", 2),)))
    assert said(longer, "光导纤维电缆接线盒")["B1"] == [("term", 3.0, "光导纤维电缆接线盒")]


def test_further_terms_of_one_node_add_half_each_the_strongest_first() -> None:
    found = lexicon(**nodes(B1=(("甲装置", 1), ("乙装置", 3), ("丙装置", 2), ("丁装置", 1))))
    assert said(found, "甲装置、乙装置、丙装置和丁装置")["B1"] == [
        ("term", 3.0, "乙装置"),
        ("term", 1.0, "丙装置"),
        ("term", 0.25, "丁装置"),
        ("term", 0.125, "甲装置"),
    ]


def test_two_terms_of_one_node_are_both_told() -> None:
    found = lexicon(**nodes(B1=(("甲装置", 1), ("乙装置", 3))))
    assert said(found, "甲装置和乙装置")["B1"] == [("term", 3.0, "乙装置"), ("term", 0.5, "甲装置")]


def test_a_term_inside_a_longer_one_is_worth_half() -> None:
    found = lexicon(**nodes(B1=(("电液控制系统", 3),), A1=(("控制系", 3),)))
    clues = said(found, "电液控制系统")
    assert clues["A1"] == [("term", 1.5, "控制系")]
    assert clues["B1"][0][1] == 3.9


def test_a_word_that_excludes_speaks_against_its_node() -> None:
    clues = said(lexicon(**nodes(B1=(("露天采", 0), ("采煤机", 3)))), "露天采煤机")
    assert ("exclusion", -2.0, "露天采") in clues["B1"]


def test_terms_in_the_english_title_count() -> None:
    found = lexicon(**nodes(B1=(("shearer drum", 3),)))
    assert said(found, "某装置", "Shearer drums")["B1"] == [("term", 3.3, "shearer drum")]


def test_likeness_is_asked_only_where_no_term_names_a_node() -> None:
    strong = lexicon(**nodes(B1=(("光导纤", 3),)))
    assert {kind for kind, _, _ in said(strong, "数据编码光导纤")["B1"]} == {"term"}
    assert "A1.02" not in said(strong, "数据编码光导纤")
    weak = lexicon(**nodes(B1=(("光导纤维缆", 2),)))
    assert "name" in {kind for kind, _, _ in said(weak, "数据编码光导纤维缆")["A1.02"]}


@pytest.mark.parametrize(
    ("title", "title_en"),
    [
        ("智能开采", ""),
        ("回采工作面", ""),
        ("综采", ""),
        ("某某", "longwall face"),
        ("某某", "smart mining"),
        ("longwall face", ""),
    ],
)
def test_a_title_like_any_name_of_a_node_speaks_for_it(title: str, title_en: str) -> None:
    clues = said(lexicon(), title, title_en)
    kind, value, code = max(clues["B1"], key=lambda clue: clue[1] * (clue[0] == "name"))
    assert (kind, code) == ("name", "B1")
    assert 0 < value <= 2.0
    assert [each[0] for each in clues["B1"]].count("name") == 1


def test_a_title_that_is_a_name_is_wholly_like_it() -> None:
    assert ("name", 2.0, "A1.02") in said(lexicon(), "数据编码")["A1.02"]
    # Another name of the node does not dim it: the best of them speaks.
    assert ("name", 2.0, "B1") in said(lexicon(), "综采")["B1"]


def test_a_title_like_the_scope_or_half_a_term_of_a_node_speaks_for_it() -> None:
    found = lexicon(**nodes(A1=(("矿用隔爆型移动变电站", 1),)))
    assert {kind for kind, _, _ in said(found, "液压支架")["B1"]} == {"wording"}
    assert {kind for kind, _, _ in said(found, "移动变电站")["A1"]} == {"wording"}


HINTS = {
    "prefixes": (Hint("T", {"A1": 1}), Hint("MT", {"B1": 2}), Hint("IEC", {"A1.01": 1})),
    "ics": (Hint("73", {"B": 1}), Hint("73.100", {"B1": 2, "A1": 1})),
    "ccs": (Hint("D", {"B": 1}), Hint("D97", {"B1": 1})),
}


def hinted(text: str | None, **fields: Any) -> dict[str, list[tuple[str, float, str]]]:
    one = standard(text, **{"title": "测试", **fields})
    return {code: [_plain(clue) for clue in each] for code, each in lexicon(**HINTS).hints(one).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MT/T 1-2020", {"B1": [("prefix", 0.6, "MT")]}),
        # A prefix fits whole or up to a sign.
        ("T/CCS 1-2020", {"A1": [("prefix", 0.3, "T")]}),
        ("IEC TS 63276", {"A1.01": [("prefix", 0.3, "IEC")]}),
        ("TSG 21-2016", {}),
        ("GB/T 1-2020", {}),
        (None, {}),
    ],
)
def test_a_prefix_hints_at_a_place(text: str | None, expected: dict[str, Any]) -> None:
    assert hinted(text) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        # The longest beginning that fits speaks, also where the cell goes on in words.
        ({"ics": "73.100.10"}, {"B1": [("class", 1.0, "73.100")], "A1": [("class", 0.5, "73.100")]}),
        ({"ics": "73.100矿山设备"}, {"B1": [("class", 1.0, "73.100")], "A1": [("class", 0.5, "73.100")]}),
        ({"ics": "73.040"}, {"B": [("class", 0.5, "73")]}),
        ({"ccs": "D97"}, {"B1": [("class", 0.5, "D97")]}),
        ({"ccs": "D97矿山机械"}, {"B1": [("class", 0.5, "D97")]}),
        ({"ccs": "D10煤炭"}, {"B": [("class", 0.5, "D")]}),
        ({"ccs": "L80"}, {}),
        (
            {"ics": "73.040", "ccs": "D97"},
            {"B": [("class", 0.5, "73")], "B1": [("class", 0.5, "D97")]},
        ),
    ],
)
def test_a_class_hints_at_a_place(fields: dict[str, str], expected: dict[str, Any]) -> None:
    assert hinted("GB/T 1-2020", **fields) == expected
