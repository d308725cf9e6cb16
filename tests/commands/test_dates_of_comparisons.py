"""An earlier list is counted at its own date: that of --old-as-of, else the one that it names, else the report's."""

import json
from pathlib import Path

import openpyxl
import pytest

from cli import Run

HEAD = ("标准号", "标准名称", "状态", "实施日期")
ROW = ("MT/T 90001-2020", "煤矿智能化 术语", "现行", "2024-01-01")
NOW = ("--as-of", "2025-12-31", "--scope", "national", "--quiet")


def listed(path: Path, *above: tuple[str, ...], facts: tuple[tuple[object, ...], ...] = ()) -> Path:
    """A list of one standard, with rows above its heading and perhaps a sheet 清单信息."""
    book = openpyxl.Workbook()
    for row in (*above, HEAD, ROW):
        book.active.append(row)
    if facts:
        sheet = book.create_sheet("清单信息")
        for row in facts:
            sheet.append(row)
    book.save(path)
    return path


def old_date(run: Run, old: Path, new: Path, *more: str) -> str:
    """The date of the earlier list in a comparison."""
    out = new.with_name("compared.json")
    outcome = run("compare", old, new, *NOW, *more, "-o", out, "--force")
    assert outcome.status == 0, outcome.err
    told: str = json.loads(out.read_text(encoding="utf-8"))["old"]["as_of"]
    return told


@pytest.mark.parametrize(
    ("above", "facts", "expected"),
    [
        ((), (), "2025-12-31"),
        ((("统计日期：2023-06-30",),), (), "2023-06-30"),
        ((("某矿标准清单", "", "统计日期", "2023年6月"),), (), "2023-06-30"),
        ((("清单：某矿　统计日期：2023-06-30　范围：全国",),), (), "2023-06-30"),
        ((), (("编制单位", "某矿"), ("统计日期", "2022-12-31")), "2022-12-31"),
        ((("统计日期：见封面",),), (), "2025-12-31"),
        ((("印刷日期：2023-06-30",),), (), "2025-12-31"),
    ],
)
def test_a_list_names_its_date(
    run: Run,
    tmp_path: Path,
    above: tuple[tuple[str, ...], ...],
    facts: tuple[tuple[str, ...], ...],
    expected: str,
) -> None:
    old, new = listed(tmp_path / "old.xlsx", *above, facts=facts), listed(tmp_path / "new.xlsx")
    assert old_date(run, old, new) == expected
    assert old_date(run, old, new, "--old-as-of", "2021-01-31") == "2021-01-31"


@pytest.mark.parametrize("command", ["workbook", "report"])
def test_a_workbook_of_ours_is_of_its_date(run: Run, tmp_path: Path, command: str) -> None:
    new, book = listed(tmp_path / "new.xlsx"), tmp_path / "book.xlsx"
    run(command, new, "--as-of", "2023-06-30", "-o", book, "--quiet")
    assert old_date(run, book, new) == "2023-06-30"


def test_papers_count_it_so_and_say_both_dates(run: Run, tmp_path: Path) -> None:
    old, new = listed(tmp_path / "old.xlsx", ("统计日期：2023-06-30",)), listed(tmp_path / "new.xlsx")
    out = run(
        "report", new, "--before", old, *NOW, "--table", "node-changes", "--format", "csv", "-o", "-"
    ).out
    assert "A1.01" in out
    written = tmp_path / "report.md"
    run("report", new, "--before", old, *NOW, "-o", written)
    assert "2023-06-30" in written.read_text(encoding="utf-8")
    assert run("verify", written, "--from", new, "--before", old).status == 0
    run("report", new, "--before", old, *NOW, "--old-as-of", "2025-06-30", "-o", written, "--force")
    assert "2025-06-30" in written.read_text(encoding="utf-8")
    assert run("verify", written, "--from", new, "--before", old).status == 0


@pytest.mark.parametrize("words", ["report {list}", "workbook {list} -o x.xlsx", "diagram {list} -o x.svg"])
def test_a_date_for_no_list_is_refused(run: Run, tmp_path: Path, words: str) -> None:
    new = listed(tmp_path / "new.xlsx")
    outcome = run(*words.format(list=new).split(), "--old-as-of", "2024-12-31")
    assert outcome.status == 2 and "--before" in outcome.err
