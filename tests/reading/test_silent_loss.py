"""Rows and figures that were once lost without a word."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from minestd.model.listing import StandardsList
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.text.sentences import problem_text


def read(folder: Path, text: str) -> StandardsList:
    """A list of this text."""
    file = folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    return read_list(
        open_input(Role.LIST, file).container, load_system("coal-mine-2024"), load_reading_data()
    )


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("标准号,标准名称,文件类型\nGB/T 1-2020,甲,标准\n", ["GB/T 1-2020"]),
        ("标准号,标准名称,备注,处理\nMT/T 1.1~1.2,甲,,废止\n", ["MT/T 1.1", "MT/T 1.2"]),
        ("标准名称,所属,计划号\n煤矿智能化 术语,标准号,20230123-T-603\n", ["20230123-T-603"]),
        ("标准名称,标准号,日期,\n,,发布,实施\n甲,GB/T 1-2020,2020-01-01,2020-05-01\n", ["GB/T 1-2020"]),
        ("标准,,日期,\n编号,名称,发布,实施\nGB/T 1-2020,甲,2020-01-01,2020-05-01\n", ["GB/T 1-2020"]),
    ],
)
def test_the_first_row_is_no_second_row_of_the_header(tmp_path: Path, text: str, labels: list[str]) -> None:
    assert [one.label for one in read(tmp_path, text).standards] == labels


def test_a_required_number_without_a_known_node_is_told(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["标准号", "标准名称"])
    book.active.append(["GB/T 1-2020", "甲"])
    table = book.create_sheet("应有数")
    for row in (["编号", "应有数"], ["D1.99", 2], ["应用管理", 1], ["D1.04", 3]):
        table.append(row)
    book.save(tmp_path / "list.xlsx")
    found = read_list(
        open_input(Role.LIST, tmp_path / "list.xlsx").container,
        load_system("coal-mine-2024"),
        load_reading_data(),
    )
    assert dict(found.required) == {"D1.04": 3}
    told = [(one.code, str(one.at)) for one in found.problems if one.code.startswith("code-")]
    assert told == [("code-unknown", "应有数!A2"), ("code-ambiguous", "应有数!A3")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("信息基础,,智能开采,", ["E2"]),
        ("平台与软件,,,D1.04", ["F2"]),
        ("生产系统与技术装备,,智能开采,", []),
        (",,智能开采,D1.04", []),
        (",,,D1.04", []),
        ("生产系统与技术装备,,智能开采,D1", []),
    ],
)
def test_place_columns_that_contradict_one_another_are_told(
    tmp_path: Path, row: str, told: list[str]
) -> None:
    listing = read(tmp_path, f"标准号,标准名称,子体系,部分,方面,标准体系编号\nGB/T 1-2020,甲,{row}\n")
    assert listing.standards[0].codes[0].startswith("D1")
    assert [str(one.at) for one in listing.problems if one.code == "place-columns-disagree"] == told


def test_candidates_are_listed_in_the_language(tmp_path: Path) -> None:
    found = read(tmp_path, "标准号,标准名称,标准体系编号\nGB/T 1-2020,甲,应用管理\n").problems[-1]
    assert "C2.04、C4.04" in problem_text(found, "zh")[0]
    assert "C2.04, C4.04" in problem_text(found, "en")[0]
