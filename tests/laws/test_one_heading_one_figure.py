"""Law 2: the same words mean the same number in every file that is made of a list, and in every table of each."""

from pathlib import Path

import pytest

from laws.figures_read_back import contradictions, figures_of
from laws.papers_compared import typed
from laws.papers_planned import PlannedPapers
from minestd.resources import examples_folder

VIEW = ("--as-of", "2025-12-31", "--quiet")
REPORTS = ("report.xlsx", "report.docx", "report.md", "report.html", "report.json")


def written(listed: Path, folder: Path, scope: str) -> list[Path]:
    """Every kind of file with tables."""
    files = [folder / name for name in (*REPORTS, "workbook.xlsx")]
    outputs = [word for file in files[:-1] for word in ("-o", file)]
    typed("report", listed, *VIEW, "--scope", scope, *outputs)
    typed("workbook", listed, *VIEW, "--scope", scope, "-o", files[-1])
    return files


@pytest.mark.parametrize(("seed", "scope"), [(0, "national"), (1, "mine"), (7, "sample"), (25, "group")])
def test_no_two_tables_contradict_each_other(tmp_path: Path, seed: int, scope: str) -> None:
    files = written(PlannedPapers(seed).write(tmp_path / "list.xlsx"), tmp_path, scope)
    assert contradictions(files) == []
    assert all(sum(1 for _ in figures_of(file)) > 30 for file in files)


def test_nor_do_those_of_the_example(tmp_path: Path) -> None:
    files = written(examples_folder() / "coal-mine-standards-sample-reviewed.xlsx", tmp_path, "national")
    assert contradictions(files) == []
    headings = {head for file in files for head, _, _ in figures_of(file)}
    assert {
        "应有数",
        "现有数（含建议）",
        "主归属现有数",
        "在研",
        "主归属在研",
        "待复审",
        "方面覆盖率（已确认）",
    } <= headings
