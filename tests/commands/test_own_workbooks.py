"""What minestd writes, it reads back: only the list of a workbook counts, with its scope."""

import json
from pathlib import Path

import pytest

from cli import Run


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["workbook", "report"])
def test_a_workbook_of_ours_is_read_by_its_list(
    run: Run, reviewed: Path, tmp_path: Path, command: str, lang: str
) -> None:
    target = tmp_path / "ours.xlsx"
    common = ("--as-of", "2025-12-31", "--lang", lang, "--scope", "industry")
    assert run(command, reviewed, *common, "-o", target, "--quiet").status == 0
    listed = json.loads(run("check", target, "--json", "-").out)
    assert len(listed["standards"]) == 150
    assert not [problem for problem in listed["problems"] if problem["severity"] == "error"]
    again = json.loads(run("report", target, "--as-of", "2025-12-31", "-o", "-", "--format", "json").out)
    if command == "workbook":
        assert again["scope"] == "industry"


@pytest.mark.parametrize("name", ["ours.xlsx", "ours.json", "ours.md"])
def test_a_renamed_list_is_the_same_list(run: Run, reviewed: Path, tmp_path: Path, name: str) -> None:
    target, renamed = tmp_path / name, tmp_path / "renamed.xlsx"
    renamed.write_bytes(reviewed.read_bytes())
    assert run("report", reviewed, "--as-of", "2025-12-31", "-o", target, "--quiet").status == 0
    outcome = run("verify", target, "--from", renamed)
    assert outcome.status == 0, outcome.out
