"""What people write for a node finds it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minestd.model.lookup import find_nodes
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reading.frameworks import load_system

SYSTEM = load_system("coal-mine-2024")


def codes(text: str, system: StandardsSystem = SYSTEM) -> list[str]:
    return [node.code for node in find_nodes(system, text)]


@pytest.mark.parametrize(
    "text",
    [
        "D1.04",
        "d1.04",
        "d1.4",
        "D1.4",
        "D1-04",
        "D 1.04",
        "D104",
        "Ｄ１．０４",
        " D1.04 ",
        "4.1.4",
        "４．１．４",
        "智能开采",
        "智能 开采",
        "智能开采标准",
        "井工煤矿智能开采",
        "采煤工作面",
        "Intelligent mining",
        "INTELLIGENT MINING",
        "D1.04 智能开采",
        "D1.04智能开采",
        "D1.04、智能开采",
        "智能开采（D1.04）",
        "【D1.04】智能开采",
        "D1 智能开采",
        "井工/智能开采",
        "生产系统与技术装备–智能化系统与装备（井工）–智能开采",
        "生产系统与技术装备>智能开采",
    ],
)
def test_spellings_of_one_aspect(text: str) -> None:
    assert codes(text) == ["D1.04"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("应用管理", ["C2.04", "C4.04"]),
        ("Application management", ["C2.04", "C4.04"]),
        ("C4 应用管理", ["C4.04"]),
        ("管控智能平台与煤炭工业软件–应用管理", ["C2.04"]),
        ("算法智能平台与智能视频系统标准 — 应用管理", ["C4.04"]),
        ("平台与软件–应用管理", ["C2.04", "C4.04"]),
        ("单斗-卡车间断工艺智能化系统", ["D2.03"]),
        ("智能化系统与装备(露天)标准", ["D2"]),
        ("D1.1", ["D1.01"]),
        ("D1.10", ["D1.10"]),
        ("4.1.10", ["D1.10"]),
        ("4", ["D"]),
        ("信息安全", ["B4"]),
    ],
)
def test_names_that_need_care(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "—",
        "D9",
        "D1.99",
        "9.1",
        "4.1.99",
        "D1.04 智能掘进",
        "D1.04、D1.05",
        "开采",
        "标准",
        "x" * 5000,
        "D1.04" * 90,
    ],
)
def test_what_no_node_is_called(text: str) -> None:
    assert codes(text) == []


def test_a_framework_with_codes_of_numbers_keeps_its_own_codes() -> None:
    root = Node("", "全", "All")
    second = Node("2", "乙", "Second", above=root)
    Node("2.5", "乙五", "Second five", above=second)
    Node("2.50", "乙五十", "Second fifty", above=second)
    system = StandardsSystem("numbers", "", "全", "All", root)
    assert codes("1", system) == []
    assert codes("2.1", system) == []
    assert codes("2.5", system) == ["2.5"]
    assert codes("2.50", system) == ["2.50"]
    assert codes("2.05", system) == ["2.5"]


def test_codes_that_differ_by_noughts_alone_are_told_apart_when_written_exactly() -> None:
    root = Node("", "全", "All")
    Node("A.1", "甲", "One", above=root)
    Node("A.01", "乙", "Nought one", above=root)
    system = StandardsSystem("noughts", "", "全", "All", root)
    assert codes("a.01", system) == ["A.01"]
    assert codes("A.001", system) == ["A.1", "A.01"]


@given(st.text(max_size=80))
def test_any_text_is_answered_the_same_way_twice(text: str) -> None:
    assert codes(text) == codes(text)


@given(st.sampled_from(SYSTEM.leaves), st.sampled_from([" ", "–", "—", "-", "/", "／", "：", " > ", "·"]))
def test_an_aspect_is_found_behind_its_part_whatever_parts_them(aspect: Node, sign: str) -> None:
    assert aspect.parent
    for above in (aspect.parent.name_zh, aspect.parent.code, aspect.parent.full_zh):
        assert codes(f"{above}{sign}{aspect.name_zh}") == [aspect.code]


def test_what_may_be_added_to_a_name_is_data() -> None:
    words = SYSTEM.title_words
    assert [node.code for node in find_nodes(SYSTEM, "智能开采标准")] == ["D1.04"]
    other = replace(SYSTEM, title_words=replace(words, ending=("规范",)))
    assert [node.code for node in find_nodes(other, "智能开采规范")] == ["D1.04"]
    assert find_nodes(other, "智能开采标准") == ()
