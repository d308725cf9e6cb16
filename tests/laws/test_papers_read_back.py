"""Law 1: a file of ours is worth what it says. Reading it back gives the same report, figure by figure."""

from pathlib import Path

import openpyxl
import pytest

from laws.papers_compared import PAPERS, read_back, report_of, unlike
from laws.papers_planned import PlannedPapers
from office import converted, needs_office

LISTED = (
    ("标准号", "标准名称", "状态", "体系编号", "备注"),
    ("GB/T 90001-2020", "煤矿感知数据联网接入规范 第1部分：安全监控", "现行", "", "2024年采购"),
    ("MT/T 90002-2019", "煤矿用带式输送机 安全规范", "现行", "D1.05", ""),
    ("MT/T 90003-2015", "煤矿井下巡检机器人通用技术条件", "废止", "", ""),
)
FORMAL, WORKING = "edition to hand in", "working edition"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("seed", (*range(6), 1076))
def test_reading_it_back_changes_no_figure(tmp_path: Path, seed: int, paper: str) -> None:
    listed = PlannedPapers(seed).write(tmp_path / "list.xlsx")
    assert list(unlike(report_of(listed), report_of(read_back(listed, paper)))) == []


def test_nor_does_a_paper_of_a_paper_in_the_other_language(tmp_path: Path) -> None:
    listed = PlannedPapers(25).write(tmp_path / "list.xlsx")
    first = report_of(listed)
    for number, paper in enumerate((*PAPERS, WORKING, "review sheet")):
        lang = ("en", "zh")[number % 2]
        listed = read_back(listed, paper, "--lang", lang).replace(tmp_path / f"step-{number}.xlsx")
        assert list(unlike(first, report_of(listed))) == [], paper


@needs_office
@pytest.mark.parametrize("paper", [FORMAL, WORKING])
@pytest.mark.parametrize(
    ("row", "column", "typed", "expected"),
    [
        ("GB/T 90001-2020", "状态", "废止", {"standing": "dead"}),
        ("MT/T 90003-2015", "状态", "现行", {"standing": "in-force"}),
        ("GB/T 90001-2020", "标准体系编号", "B1.04-001", {"codes": ["B1.04"], "basis": "given"}),
        ("GB/T 90001-2020", "标准体系编号", "D1.10", {"codes": ["D1.10"], "basis": "given"}),
        ("MT/T 90002-2019", "标准体系编号", "", {"basis": "confident"}),
        ("GB/T 90001-2020", "备注", "已废止", {"standing": "dead"}),
    ],
)
def test_what_an_office_changes_in_it_counts(
    tmp_path: Path, paper: str, row: str, column: str, typed: str, expected: dict[str, object]
) -> None:
    book = openpyxl.Workbook()
    for line in LISTED:
        book.active.append(line)
    book.save(listed := tmp_path / "list.xlsx")
    made = read_back(listed, paper)
    book = openpyxl.load_workbook(made)
    sheet = book["标准明细表"]
    cells = {cell.value: cell for line in sheet.iter_rows() for cell in line if isinstance(cell.value, str)}
    sheet[f"{cells[column].column_letter}{cells[row].row}"] = typed
    book.save(edited := tmp_path / "edited.xlsx")
    told = report_of(converted(edited, "xlsx", tmp_path / "office"))
    found = next(one for one in told["standards"] if one["number"] == row)
    assert {key: found[key] for key in expected} == expected
