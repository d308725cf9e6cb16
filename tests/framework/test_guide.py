"""The shipped framework against the wording of the guide (tests/data/guide-2024-18.txt, source in the README there)."""

import csv
import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from minestd.model.lookup import find_nodes
from minestd.model.number import Level
from minestd.model.tree import Node
from minestd.reading.frameworks import available_systems, load_system

DATA = Path(__file__).parents[1] / "data"
SYSTEM = load_system("coal-mine-2024")
NODES = tuple(SYSTEM.by_code.values())
PARTS = tuple(part for top in SYSTEM.tops for part in top.below)
OURS_ZH, OURS_EN = "（编者界定）", "(our reading) "


def squeezed(text: str) -> str:
    """Without blanks and line breaks, which fall anywhere in the text as it was taken from the page."""
    return re.sub(r"\s+", "", text)


GUIDE = squeezed(DATA.joinpath("guide-2024-18.txt").read_text(encoding="utf-8"))
THIRD = GUIDE[GUIDE.index("三、重点建设内容") : GUIDE.index("四、组织实施")]


def sentence(part: Node) -> str:
    """The sentence of part three that lists the aspects of a part."""
    return next(found for found in re.findall(r"[^。]+。", THIRD) if f"{part.name_zh}，主要包括" in found)


def test_the_edition_is_shipped() -> None:
    assert "coal-mine-2024" in available_systems()
    assert (SYSTEM.name, SYSTEM.edition, SYSTEM.issued) == ("coal-mine-2024", "2024", date(2024, 3, 13))
    assert squeezed("国能发科技〔2024〕18号") in GUIDE
    assert "国能发科技〔2024〕18号" in SYSTEM.document
    assert SYSTEM.title_zh in GUIDE


def test_five_subsystems_twenty_parts_113_aspects() -> None:
    assert (len(SYSTEM.tops), len(PARTS), len(SYSTEM.leaves), len(NODES)) == (5, 20, 113, 138)
    assert {node.level for node in SYSTEM.leaves} == {"aspect"}
    assert SYSTEM.root.required == 113
    assert f"{len(SYSTEM.tops)}个标准子体系" in GUIDE


def test_codes_and_names_are_those_of_our_reading() -> None:
    with DATA.joinpath("framework-codes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    theirs = [(row["code"], row["parent"], row["level"], row["title_zh"]) for row in rows]
    ours = [(node.code, node.parent.code if node.parent else "", node.level, node.name_zh) for node in NODES]
    assert ours == theirs


@pytest.mark.parametrize("top", SYSTEM.tops, ids=lambda top: top.code)
def test_a_subsystem_has_the_parts_that_its_introduction_names(top: Node) -> None:
    assert top.scope in THIRD
    found = re.search(r"([0-9])个部分。$", top.scope)
    assert found
    assert int(found[1]) == len(top.below)
    listed = top.scope[top.scope.rindex("包括") + 2 : found.start()].split("、")
    spoken = {
        "智能化系统与装备（井工）": "井工煤矿智能化系统与装备",
        "智能化系统与装备（露天）": "露天煤矿智能化系统与装备",
    }
    for part, name in zip(top.below, listed, strict=True):
        short = part.name_zh.removesuffix("标准")
        assert name.removesuffix("标准") == spoken.get(short, short)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.code)
def test_the_aspects_are_the_list_of_the_guide_split_as_we_say(part: Node) -> None:
    assert squeezed(part.scope) in sentence(part)
    listed = part.scope.split("主要包括")[1].removesuffix("等方面标准。")
    for head in (
        "煤矿智能化综合管控平台与煤炭工业软件的",
        "煤炭行业人工智能以及智能视频监控系统的涉及的",
        "煤炭行业建设数字孪生系统在",
        "面向设备全生命周期管理涉及的",
    ):
        listed = listed.removeprefix(head)
    listed = listed.removesuffix("等管理过程及相配套的智能化系统")
    if part.code in ("C5", "D2"):
        listed = "、".join(listed.rsplit("及", 1))
    assert listed.split("、") == [aspect.name_zh for aspect in part.below]


@pytest.mark.parametrize("aspect", SYSTEM.leaves, ids=lambda aspect: aspect.code)
def test_the_scope_of_an_aspect_is_quoted(aspect: Node) -> None:
    assert aspect.parent
    where, at = sentence(aspect.parent), 0
    for piece in aspect.scope.split("……"):
        at = where.index(piece, at) + len(piece)
    assert aspect.name_zh in aspect.scope


def test_every_source_names_the_place_of_its_sentence() -> None:
    for number, top in zip("一二三四五", SYSTEM.tops, strict=True):
        assert top.source == f"三（{number}）"
        for place, part in enumerate(top.below, start=1):
            heading = THIRD[: THIRD.index(f"{place}.{part.name_zh}，")]
            assert unicodedata.normalize("NFKC", f"（{number}）") in unicodedata.normalize("NFKC", heading)
            assert {node.source for node in part.walk()} == {f"{top.source}{place}"}


@pytest.mark.parametrize(
    ("codes", "head", "full"),
    [
        (
            "C2.01 C2.02 C2.03 C2.04",
            "煤矿智能化综合管控平台与煤炭工业软件的",
            "煤矿智能化综合管控平台与煤炭工业软件",
        ),
        ("C3.01 C3.02 C3.03 C3.04 C3.05 C3.06 C3.07", "煤炭企业和煤矿大数据平台", "煤炭企业和煤矿大数据平台"),
        (
            "C4.01 C4.02 C4.03 C4.04",
            "煤炭行业人工智能以及智能视频监控系统的涉及的",
            "煤炭行业人工智能以及智能视频监控系统",
        ),
        ("C5.01 C5.02 C5.03 C5.04 C5.05", "煤炭行业建设数字孪生系统在", "煤炭行业"),
        ("B4.01 B4.02 B4.03 B4.04 B4.05", "煤矿智能化系统建设", "煤矿智能化系统建设"),
        ("E2.01 E2.02 E2.03", "面向设备全生命周期管理涉及的", "面向设备全生命周期管理的"),
    ],
)
def test_heads_that_a_list_shares_stand_in_scope_and_full_name(codes: str, head: str, full: str) -> None:
    for code in codes.split():
        node = SYSTEM.by_code[code]
        assert node.scope.startswith(head), code
        assert node.full_zh.startswith(full), code


@pytest.mark.parametrize(
    ("codes", "scope", "full"),
    [
        ("A3.01 A3.02 A3.03 A3.04 A3.05", "技术规范", "技术规范"),
        ("E3.04 E3.05 E3.06", "等管理过程及相配套的智能化系统", "及相配套的智能化系统"),
    ],
)
def test_endings_that_a_list_shares_stand_in_scope_and_full_name(codes: str, scope: str, full: str) -> None:
    for code in codes.split():
        node = SYSTEM.by_code[code]
        assert node.scope.endswith(scope), code
        assert node.full_zh.endswith(full), code


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_full_names_stand_alone(lang: str) -> None:
    full = [node.full(lang) for node in NODES]
    assert len(set(full)) == len(NODES)
    assert len({node.name("zh") for node in NODES}) == len(NODES) - 1, "only 应用管理 stands twice"


def test_english_names_are_english() -> None:
    for node in NODES:
        for name in (node.name_en, node.full_en):
            assert name.isascii(), node.code
            assert name[0].isupper(), node.code
        assert len(node.name_en) <= 60, node.code


def test_both_names_of_the_parts_for_underground_and_opencast_are_known() -> None:
    for code, name in (("D1", "井工煤矿智能化系统与装备"), ("D2", "露天煤矿智能化系统与装备")):
        assert name in GUIDE
        assert [node.code for node in find_nodes(SYSTEM, name)] == [code]


def test_every_name_and_alias_finds_its_node() -> None:
    for node in NODES:
        for name in (node.name_zh, node.full_zh, node.full_en, *node.aliases, node.code):
            found = find_nodes(SYSTEM, name)
            twice = name == "应用管理"
            assert node in found if twice else found == (node,), (
                node.code,
                name,
                [one.code for one in found],
            )


def test_every_part_and_aspect_has_aliases() -> None:
    assert [node.code for node in NODES if not node.aliases] == []


def test_the_roles_are_said_in_the_words_of_the_guide() -> None:
    assert {top.code: top.role for top in SYSTEM.tops} == {
        "A": "base",
        "B": "main",
        "C": "main",
        "D": "main",
        "E": "support",
    }
    assert "基础通用子体系为煤矿智能化标准体系底层" in GUIDE
    assert (
        "信息基础子体系、平台与软件子体系、生产系统与技术装备子体系涵盖煤矿智能化建设生产实践关键环节，是煤矿智能化标准体系的建设主体"
        in GUIDE
    )
    assert "运维保障与管理子体系服务于煤矿智能化建设" in GUIDE
    assert [label.zh for label in SYSTEM.roles.values()] == ["底层", "建设主体", "服务"]
    assert all(node.role == node.line()[0].role for node in NODES)


@pytest.mark.parametrize(
    "codes",
    [
        "A3.05 E4",
        "A3.04 D3",
        "B1 E1.02",
        "B2.02 C3.02",
        "B4.04 C1.05",
        "B1.06 C5.04",
        "D1.13 D1.14",
        "D1.10 D1.11 E3.06",
        "C2 E3",
    ],
)
def test_a_boundary_is_one_sentence_marked_as_ours_at_every_node_it_settles(codes: str) -> None:
    nodes = [SYSTEM.by_code[code] for code in codes.split()]
    shared = set.intersection(*(set(node.boundary) for node in nodes))
    assert len(shared) == 1
    assert all(code in shared.copy().pop() for code in codes.split())
    for node in nodes:
        assert all(text.startswith(OURS_ZH) and text.endswith("。") for text in node.boundary)
        assert all(text.startswith(OURS_EN) and text.endswith(".") for text in node.boundary_en)


def test_kinds_of_mine() -> None:
    kinds = {"D1.04": ("underground",), "D2": ("opencast",), "D3.06": ("preparation",), "B1.01": ()}
    assert {code: SYSTEM.by_code[code].mine_types for code in kinds} == kinds
    assert list(SYSTEM.mine_types) == ["underground", "opencast", "preparation"]


def test_both_targets_are_quoted_with_their_source() -> None:
    assert [found.key for found in SYSTEM.targets] == ["2025", "2030"]
    aims = GUIDE[GUIDE.index("（三）建设目标。") : GUIDE.index("二、标准体系框架")]
    for found in SYSTEM.targets:
        assert found.text in aims
        assert found.source == "一（三）"


def test_the_target_of_2025_counts_as_the_rules_say() -> None:
    found = SYSTEM.targets[0]
    assert (found.start, found.by, found.required) == (date(2024, 3, 13), date(2025, 12, 31), 100)
    assert found.levels == (Level.NATIONAL, Level.INDUSTRY)
    assert set(found.excluded) == {"amendment", "translation", "re-coding", "supporting"}
    assert [rule.key for rule in found.rules if not rule.ours] == ["number"]


def test_the_target_of_2030_is_described_and_not_scored() -> None:
    found = SYSTEM.targets[1]
    assert (found.by, found.required) == (date(2030, 12, 31), None)
    assert "、".join(stage.name_zh for stage in found.stages) + "等环节" in GUIDE
    assert len(found.stages) == 6


def test_the_priority_fields_are_those_of_the_guide_and_five_go_by_words_alone() -> None:
    fields = SYSTEM.targets[0].fields
    assert len(fields) == 11
    assert "、".join(field.name_zh for field in fields) + "等重点标准制定" in GUIDE
    assert [field.name_zh for field in fields if not field.nodes] == [
        "网络融合",
        "智能感知",
        "新型装备",
        "新能源应用",
        "人机协作",
    ]
    for theme in (*fields, *SYSTEM.targets[1].stages):
        assert bool(theme.nodes) != bool(theme.words), theme.key
        assert theme.note_zh.startswith(OURS_ZH)
        assert theme.note_en.startswith(OURS_EN)


def test_reviews_are_due_after_five_years_unless_an_office_says_otherwise() -> None:
    assert SYSTEM.review_years == dict.fromkeys(("national", "industry", "local", "group", "enterprise"), 5)


def test_no_text_names_a_figure_that_the_guide_has_not() -> None:
    assert all("113" not in node.scope for node in NODES)
    assert any("113个方面（编者拆分）" in note.zh for note in SYSTEM.notes)
    assert SYSTEM.caption
    assert SYSTEM.caption.zh == "据指南文字绘制，非官方原图"
