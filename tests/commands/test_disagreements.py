"""Three people review, their copies come together again: what they differ on is settled on 分歧表 and then holds."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from cli import Run

HEAD = ("标准号", "标准名称", "审定归属", "审定体系外", "审定关联", "审定人", "审定日期")
A, B, C = "MT/T 90001-2020", "MT/T 90002-2020", "MT/T 90003-2020"


def sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    """A reviewed list."""
    book = openpyxl.Workbook()
    for row in (HEAD, *rows):
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def copies(tmp_path: Path) -> list[Path]:
    """Three reviewers: they agree on B, differ on A (two against one) and on the relation of C."""
    return [
        sheet(
            tmp_path / f"{who}.xlsx",
            (A, "某装置", place, "", "", who, "2025-10-01"),
            (B, "某系统", "D1.05", "", "专用", who, "2025-10-01"),
            (C, "某规范", "", "", relation, who, "2025-10-02"),
        )
        for who, place, relation in (
            ("甲", "D1.04", "专用"),
            ("乙", "D1.04", "支撑"),
            ("丙", "D1.07", "支撑"),
        )
    ]


def learn(run: Run, memory: Path, copies: list[Path], *more: object) -> None:
    """Learn from all of them."""
    given = [word for copy in copies for word in ("--learn", copy)]
    outcome = run("place", *given, "--memory", memory, *more)
    assert outcome.status == 0, outcome.err


def remembered(run: Run, memory: Path, folder: Path) -> dict[str, tuple[list[str], str]]:
    """What a memory says of the three: places, and on what basis."""
    listed, out = (
        sheet(folder / "list.xlsx", *((one, "某", *[""] * 5) for one in (A, B, C))),
        folder / "out.json",
    )
    run("place", listed, "--memory", memory, "--json", out, "--quiet")
    out_data = json.loads(out.read_text(encoding="utf-8"))
    out.unlink()
    return {one["number"]: (one["codes"], one["basis"]) for one in out_data["placements"]}


def settle(path: Path, **cells: dict[str, str]) -> None:
    """Fill in what is open."""
    book = openpyxl.load_workbook(path)
    rows = list(book.active.iter_rows())
    columns = {cell.value: cell.column for cell in rows[0]}
    for row in rows[1:]:
        for heading, text in cells.get(row[0].value, {}).items():
            book.active.cell(row[0].row, columns[heading], text)
    book.save(path)


def test_they_are_listed_settled_and_then_hold(run: Run, copies: list[Path], tmp_path: Path) -> None:
    memory, listed = tmp_path / "m.csv", tmp_path / "分歧表.xlsx"
    learn(run, memory, copies, "--conflicts", listed)
    assert remembered(run, memory, tmp_path)[B] == (["D1.05"], "memory")
    assert remembered(run, memory, tmp_path)[A][1] != "memory"
    rows = list(openpyxl.load_workbook(listed).active.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == [A, C]
    for who, said in (("甲", "D1.04"), ("乙", "D1.04"), ("丙", "D1.07")):
        assert any(who in line and said in line for line in rows[1][2].splitlines())
    settle(listed, **{A: {"裁定归属": "D1.07", "裁定人": "主任", "裁定日期": "2025-11-01"}})
    learn(run, memory, [listed])
    assert remembered(run, memory, tmp_path)[A] == (["D1.07"], "memory")
    learn(run, memory, copies)
    assert remembered(run, memory, tmp_path)[A] == (["D1.07"], "memory")
    with memory.open(encoding="utf-8-sig", newline="") as stream:
        kept = [line for line in csv.DictReader(stream) if line["subject_id"] == A]
    assert [line["author_label"] for line in kept] == ["主任"]


def test_a_later_word_opens_it_again(run: Run, copies: list[Path], tmp_path: Path) -> None:
    memory, listed = tmp_path / "m.csv", tmp_path / "c.xlsx"
    learn(run, memory, copies, "--conflicts", listed)
    settle(listed, **{A: {"裁定归属": "D1.07", "裁定人": "主任", "裁定日期": "2025-11-01"}})
    learn(run, memory, [listed])
    later = sheet(tmp_path / "later.xlsx", (A, "某装置", "D1.04", "", "", "甲", "2025-12-01"))
    again = tmp_path / "again.xlsx"
    learn(run, memory, [later], "--conflicts", again)
    assert [row[0].value for row in openpyxl.load_workbook(again).active.iter_rows()][1:] == [A]
    assert remembered(run, memory, tmp_path)[A] == (["D1.07"], "memory")


def test_outside_and_the_relation_can_be_settled(run: Run, copies: list[Path], tmp_path: Path) -> None:
    memory, listed = tmp_path / "m.csv", tmp_path / "c.xlsx"
    learn(run, memory, copies, "--conflicts", listed)
    settle(listed, **{A: {"裁定体系外": "是", "裁定人": "主任"}, C: {"裁定关联": "专用", "裁定人": "主任"}})
    learn(run, memory, [listed])
    assert remembered(run, memory, tmp_path)[A] == ([], "memory")
    placed = tmp_path / "placed.xlsx"
    listing = sheet(tmp_path / "l.xlsx", *((one, "某", *[""] * 5) for one in (A, B, C)))
    run("place", listing, "--memory", memory, "-o", placed, "--quiet")
    cells = list(openpyxl.load_workbook(placed).worksheets[0].iter_rows(values_only=True))
    heads = cells[0]
    said = {row[0]: dict(zip(heads, row, strict=True)) for row in cells[1:]}
    assert said[A]["审定体系外"] == "是" and said[A]["审定人"] == "主任"
    assert said[B]["审定归属"] == "D1.05" and said[B]["审定日期"] == "2025-10-01"
    assert said[C]["审定关联类型"] == "专用" and not said[C]["审定归属"]


def test_without_any_no_file_is_written(run: Run, copies: list[Path], tmp_path: Path) -> None:
    memory, listed = tmp_path / "m.csv", tmp_path / "c.xlsx"
    learn(run, memory, copies[:1], "--conflicts", listed)
    assert not listed.exists()


def test_a_place_that_the_list_gives_is_not_overruled_by_the_memory_on_a_sheet(
    run: Run, tmp_path: Path
) -> None:
    memory, copy = (
        tmp_path / "m.csv",
        sheet(tmp_path / "a.xlsx", (A, "某", "D1.07", "", "", "甲", "2025-10-01")),
    )
    learn(run, memory, [copy])
    listed = tmp_path / "given.csv"
    listed.write_text(f"标准号,标准名称,体系编号\n{A},某,D1.04\n", encoding="utf-8")
    placed = tmp_path / "placed.xlsx"
    run("place", listed, "--memory", memory, "-o", placed, "--quiet")
    out = tmp_path / "p.json"
    run("place", placed, "--json", out, "--quiet")
    (one,) = json.loads(out.read_text(encoding="utf-8"))["placements"]
    assert (one["codes"], one["basis"]) == (["D1.04"], "given")


def test_the_sheet_needs_something_to_learn_from(run: Run, tmp_path: Path) -> None:
    outcome = run("place", tmp_path / "l.csv", "--conflicts", tmp_path / "c.xlsx")
    assert outcome.status == 2 and "--learn" in outcome.err
