"""Nothing that people wrote into the columns of a review, or of the list's scope, is lost without a word."""

from pathlib import Path

import pytest

from lists_made import list_in
from minestd.model.listing import Scope, StandardsList
from minestd.model.standard import Decision, Relation
from minestd.reporting.text.sentences import problem_text

HEADER = "标准号,标准名称,体系编号,审定归属,审定体系外,审定关联类型\n"


def read(folder: Path, text: str) -> StandardsList:
    """A list of this text."""
    file = folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    return list_in(file)


def decided(folder: Path, cells: str) -> tuple[Decision | None, list[tuple[str, str]]]:
    """The decision of a row with these three cells, and what was found fault with."""
    listing = read(folder, HEADER + f"GB/T 1-2020,甲,D1.05,{cells}\n")
    faults = [(problem.code, str(problem.at)) for problem in listing.problems]
    return listing.standards[0].decision, [one for one in faults if one[0] != "no-status-column"]


@pytest.mark.parametrize(
    ("cells", "decision", "faults"),
    [
        ("D1.04,,", Decision(("D1.04",)), []),
        (",,专用", Decision((), relation=Relation.DEDICATED), []),
        ("D1.04,是,", Decision(("D1.04",)), [("decision-contradicts", "E2")]),
        (",也许,", None, [("word-unreadable", "E2")]),
        ("D1.04,否,不知道", Decision(("D1.04",)), [("word-unreadable", "F2")]),
        (",,", None, []),
    ],
)
def test_every_decision_is_taken_or_told(
    tmp_path: Path, cells: str, decision: Decision | None, faults: list[tuple[str, str]]
) -> None:
    assert decided(tmp_path, cells) == (decision, faults)


def test_a_conflict_is_told_in_words(tmp_path: Path) -> None:
    rows = "GB/T 1-2020,甲,,D1.04,,专用\nGB/T 1-2020,甲,,D1.05,,支撑\n"
    listing = read(tmp_path, HEADER + rows)
    conflicts = [problem for problem in listing.problems if problem.code == "decisions-differ"]
    assert [(str(one.at), [str(place) for place in one.also]) for one in conflicts] == [
        ("D3", ["D2"]), ("F3", ["F2"]),
    ]  # fmt: skip
    place, relation = (problem_text(one, "zh")[0] for one in conflicts)
    assert "“D1.05”" in place and "“D1.04”" in place
    assert "“支撑”" in relation and "“专用”" in relation
    assert listing.standards[0].decision is None
    assert len(listing.standards[0].decisions) == 2


def test_decisions_of_two_rows_complete_each_other(tmp_path: Path) -> None:
    rows = "GB/T 1-2020,甲,,,,专用\nGB/T 1-2020,甲,,D1.04,,\n"
    listing = read(tmp_path, HEADER + rows)
    assert listing.standards[0].decision == Decision(("D1.04",), relation=Relation.DEDICATED)
    assert not {"duplicate-conflict", "decisions-differ"} & {problem.code for problem in listing.problems}


@pytest.mark.parametrize(
    ("text", "scope", "faults"),
    [
        ("清单范围：全国\n标准号,标准名称\nGB/T 1-2020,甲\n", Scope.NATIONAL, []),
        ("清单范围：全省\n标准号,标准名称\nGB/T 1-2020,甲\n", None, ["A1"]),
        ("清单范围,火星\n标准号,标准名称\nGB/T 1-2020,甲\n", None, ["B1"]),
        ("标准号,标准名称,清单范围\nGB/T 1-2020,甲,全国\nGB/T 2-2020,乙,集团\n", None, ["C1"]),
        ("标准号,标准名称,范围\nGB/T 1-2020,甲,适用于井工煤矿\nGB/T 2-2020,乙,全国\n", None, []),
    ],
)
def test_a_scope_is_taken_or_told(tmp_path: Path, text: str, scope: Scope | None, faults: list[str]) -> None:
    listing = read(tmp_path, text)
    assert listing.scope is scope
    assert [str(one.at) for one in listing.problems if one.code == "scope-unreadable"] == faults
