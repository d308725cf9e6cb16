"""`check --marked`: the copy is another file, its suffix fits, and what it will not keep is said first."""

from pathlib import Path

import openpyxl
import pytest

from cli import Run
from corpus.making import csv_bytes
from marked_books import HEADINGS, MARKED_CELLS, ROWS, rich


def test_a_copy_beside_the_list(run: Run, tmp_path: Path) -> None:
    path = rich(tmp_path / "list.xlsx")
    before = path.read_bytes()
    outcome = run("check", path, "--marked", tmp_path / "out.xlsx")
    assert outcome.status == 0
    assert "out.xlsx" in outcome.err
    assert path.read_bytes() == before
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["明细表"]
    assert all(sheet[cell].comment for cell in MARKED_CELLS)


@pytest.mark.parametrize("more", [(), ("--force",)])
def test_the_list_itself_is_never_written_over(run: Run, tmp_path: Path, more: tuple[str, ...]) -> None:
    path = rich(tmp_path / "list.xlsx")
    before = path.read_bytes()
    outcome = run("check", path, "--marked", path, *more)
    assert outcome.status == 2
    assert outcome.out == ""
    assert path.read_bytes() == before


def test_macros_want_their_suffix(run: Run, tmp_path: Path) -> None:
    path = rich(tmp_path / "list.xlsm", macros=True)
    outcome = run("check", path, "--marked", tmp_path / "out.xlsx")
    assert (outcome.status, outcome.out) == (2, "")
    assert ".xlsm" in outcome.err
    assert not (tmp_path / "out.xlsx").exists()
    assert run("check", path, "--marked", tmp_path / "out.xlsm").status == 0


@pytest.mark.parametrize(("lang", "word"), [("zh", "新的 xlsx"), ("en", "new xlsx")])
def test_what_is_lost_is_said_first(run: Run, tmp_path: Path, lang: str, word: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(csv_bytes([HEADINGS, *ROWS]), encoding="gb18030", newline="")
    outcome = run("check", path, "--marked", tmp_path / "out.xlsx", "--lang", lang)
    assert outcome.status == 0
    first, *_, last = outcome.err.splitlines()
    assert word in first
    assert "out.xlsx" in last
    assert (tmp_path / "out.xlsx").exists()
