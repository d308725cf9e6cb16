"""符合转化条件 of a group standard, and 直接采用通用标准 of an aspect, decide what is proposed there."""

import json
from pathlib import Path

import openpyxl
import pytest

from cli import Run

HEAD = ("标准号", "标准名称", "状态", "体系编号", "关联类型", "符合转化条件")


def listed(path: Path, *rows: tuple[str, ...], keeps: str = "") -> Path:
    """A list, perhaps with a sheet that says where a general standard is simply used."""
    book = openpyxl.Workbook()
    for row in (HEAD, *rows):
        book.active.append(row)
    if keeps:
        sheet = book.create_sheet("应有数")
        for row in (("节点编号", "直接采用通用标准"), (keeps, "是")):
            sheet.append(row)
    book.save(path)
    return path


def gap(run: Run, path: Path, code: str) -> dict:
    """What the report says of an aspect that lacks something."""
    out = path.with_suffix(".json")
    assert (
        run("report", path, "--as-of", "2025-12-31", "--scope", "national", "-o", out, "--quiet").status == 0
    )
    found = json.loads(out.read_text(encoding="utf-8"))["gaps"]
    return next(one for one in found if one["code"] == code)


@pytest.mark.parametrize(
    ("tick", "why"),
    [("是", "gap-group"), ("√", "gap-group"), ("否", "gap-group-perhaps"), ("", "gap-group-perhaps")],
)
def test_a_ticked_group_standard_is_fit(run: Run, tmp_path: Path, tick: str, why: str) -> None:
    path = listed(tmp_path / "l.xlsx", ("T/CCS 90001-2024", "某煤矿智能装置", "现行", "D1.04", "专用", tick))
    found = gap(run, path, "D1.04")
    assert found["action"] == "promote" and why in [one["kind"] for one in found["why"]]


def test_what_is_neither_yes_nor_no_is_told(run: Run, tmp_path: Path) -> None:
    path = listed(tmp_path / "l.xlsx", ("T/CCS 90001-2024", "某", "现行", "D1.04", "专用", "差不多"))
    problems = json.loads(run("check", path, "--json", "-").out)["problems"]
    assert [one["code"] for one in problems if one["seen"] == "差不多"] == ["word-unreadable"]


def test_where_a_general_standard_is_simply_used_nothing_is_drafted(run: Run, tmp_path: Path) -> None:
    row = ("GB/T 90001-2020", "某通用要求", "现行", "B4.02", "支撑", "")
    assert gap(run, listed(tmp_path / "a.xlsx", row), "B4.02")["action"] == "draft"
    assert gap(run, listed(tmp_path / "b.xlsx", row, keeps="B4.02"), "B4.02")["action"] == "none"
