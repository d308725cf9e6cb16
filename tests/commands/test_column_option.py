"""`--column HEADING=FIELD`, and what `check` says of the columns."""

import json
from pathlib import Path

from cli import Run


def own_list(folder: Path) -> Path:
    """A list whose headings say nothing: two columns of numbers, of which one is meant."""
    file = folder / "list.csv"
    file.write_text(
        "依据文件,旧文件,对象\nGB/T 90001-2018,GB/T 90001-2009,煤矿甲系统要求\n", encoding="utf-8"
    )
    return file


def test_check_says_what_was_understood_and_how_to_mend_it(run: Run, tmp_path: Path) -> None:
    found = run("check", own_list(tmp_path))
    assert found.status == 0
    assert "依据文件=number" in found.out and "--column" in found.out


def test_the_option_decides_and_is_told(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "check.json"
    given = ("--column", "旧文件=number", "--column", "依据文件=replaced_by", "--column", "对象=title")
    assert run("check", own_list(tmp_path), *given, "--json", target).status == 0
    data = json.loads(target.read_text(encoding="utf-8"))
    assert [(one["number"], one["replaced_by"]) for one in data["standards"]] == [
        ("GB/T 90001-2009", ["GB/T 90001-2018"])
    ]
    columns = {
        one["heading"]: (one["field"], one["sure"], one["why"]) for one in data["tables"][0]["columns"]
    }
    assert columns["旧文件"] == ("number", "certain", "asked")


def test_a_report_made_with_the_option_is_verified_with_it(run: Run, tmp_path: Path) -> None:
    source, target = own_list(tmp_path), tmp_path / "report.xlsx"
    given = ("--column", "旧文件=number", "--column", "对象=title", "--as-of", "2025-12-31")
    assert run("report", source, "-o", target, *given).status == 0
    assert run("verify", target, "--from", source).status == 0


def test_an_unknown_field_is_refused_with_the_known_ones(run: Run, tmp_path: Path) -> None:
    found = run("check", own_list(tmp_path), "--column", "对象=titel")
    assert found.status == 2 and "titel" in found.err and "title_en" in found.err
