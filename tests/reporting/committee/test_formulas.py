"""The statistics are live: a spreadsheet that has only the formulas comes to the same figures as the program."""

import re
from collections.abc import Callable
from pathlib import Path

import openpyxl

from committee import make_report
from minestd.reporting.paper import Paper
from minestd.reporting.table import Live, Row
from office import needs_office, patched, recalculated

Make = Callable[..., Path]


def values(path: Path) -> dict[tuple[str, str], object]:
    """Every value of every sheet."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def formulas(path: Path) -> list[tuple[str, str]]:
    """Where the formulas are."""
    book = openpyxl.load_workbook(path)
    return [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def differences(source: Path, folder: Path) -> list[tuple[tuple[str, str], object, object]]:
    """Formulas whose cached value is not what LibreOffice works out."""
    written, worked_out = values(source), values(recalculated(source, folder))
    found = []
    for place in formulas(source):
        was, now = written.get(place, ""), worked_out.get(place, "")
        same = (
            abs(was - now) < 1e-9
            if isinstance(was, int | float) and isinstance(now, int | float)
            else was == now
        )
        if not same:
            found.append((place, was, now))
    return found


def test_every_formula_carries_its_value(make_workbook: Make) -> None:
    path = make_workbook()
    shown = values(path)
    live = formulas(path)
    assert len(live) > 500
    counted = [place for place in live if "统计表" in place[0]]
    assert counted and all(place in shown for place in counted)


@needs_office
def test_recalculated_without_the_cached_values_nothing_differs(make_workbook: Make, tmp_path: Path) -> None:
    assert differences(make_workbook(), tmp_path) == []


@needs_office
def test_the_english_formulas_hold_too(make_workbook: Make, tmp_path: Path) -> None:
    assert differences(make_workbook(make_report(confirmed=False), "en"), tmp_path) == []


@needs_office
def test_a_planted_wrong_formula_is_found(make_workbook: Make, tmp_path: Path) -> None:
    planted = 0

    def plant(name: str, data: bytes) -> bytes:
        nonlocal planted
        if planted or b"<f>SUM(" not in data or not name.startswith("xl/worksheets/"):
            return data
        planted = 1
        return data.replace(b"<f>SUM(", b"<f>1+SUM(", 1)

    wrong = patched(make_workbook(), tmp_path / "wrong.xlsx", plant)
    assert planted
    assert len(differences(wrong, tmp_path)) >= 1


@needs_office
def test_an_edited_status_moves_the_statistics(make_workbook: Make, tmp_path: Path) -> None:
    source = make_workbook()
    total = total_cell(source)
    before = values(source)[total]

    def withdraw(name: str, data: bytes) -> bytes:
        """The first group standard of the register, in force, is marked as withdrawn."""
        if name != register_part(source):
            return data
        text = data.decode()
        row = next(row for row in re.findall(r"<row .*?</row>", text, re.DOTALL) if "T/CCS 1-2023" in row)
        return text.replace(row, row.replace("<t>现行</t>", "<t>废止</t>")).encode()

    edited = patched(source, tmp_path / "edited.xlsx", withdraw)
    after = values(recalculated(edited, tmp_path))
    assert after[total] == before - 1
    group = next(place for place, value in after.items() if place[0] == total[0] and value == "团体标准")
    assert after[total[0], "D" + group[1][1:]] == 0


def total_cell(path: Path) -> tuple[str, str]:
    """现有数 of the whole in the statistics by level."""
    rows = values(path)
    sheet = "标准统计表（按级别）"
    row = next(place[1][1:] for place, value in rows.items() if place[0] == sheet and value == "共计")
    return sheet, f"D{row}"


def register_part(path: Path) -> str:
    """The part of the package that holds the register."""
    book = openpyxl.load_workbook(path, read_only=True)
    part = f"xl/worksheets/sheet{book.sheetnames.index('标准明细表') + 1}.xml"
    book.close()
    return part


def counted(row: Row, key: str) -> int:
    """The count that a live cell shows."""
    cell = row[key]
    assert isinstance(cell, Live) and isinstance(cell.value, int)
    return cell.value


def test_the_totals_are_those_of_the_report() -> None:
    report = make_report()
    whole = report.nodes[""]
    rows = {(row["within"], row["item"]): row for row in Paper(report, "zh").table("by-level").rows}
    total = rows["合计", "共计"]
    assert total["required"] == whole.required
    assert counted(total, "existing-sure") == whole.all.existing
    assert counted(total, "existing-most") == whole.all.existing_possible
    assert counted(total, "running") == whole.in_preparation


def test_levels_kinds_parts_and_subsystems_each_add_up_to_the_whole() -> None:
    paper = Paper(make_report(), "zh")
    whole = paper.report.nodes[""].all.existing
    for key in ("by-level", "by-kind"):
        rows = [row for row in paper.table(key).rows if row["within"] == "合计"]
        assert sum(counted(row, "existing-sure") for row in rows[:-1]) == whole
        totals = [row for row in paper.table(key).rows if row["item"] == "共计"]
        assert sum(counted(row, "existing-sure") for row in totals[1:]) == whole
    matrix = paper.table("matrix").rows
    assert counted(matrix[0], "total") == whole
    assert sum(counted(row, "total") for row in matrix if row.depth == 1) == whole
