"""`verify` takes date and options from the file itself, in every format, and tells where a file was changed."""

from pathlib import Path

import pytest

from cli import Run

SUFFIXES = ("xlsx", "docx", "json", "md", "html")
MADE = ("--as-of", "2024-12-31", "--scope", "national", "--lang", "en", "--count", "all")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_made_for_another_day_follows_from_its_list(
    run: Run, reviewed: Path, tmp_path: Path, suffix: str
) -> None:
    written = tmp_path / f"report.{suffix}"
    assert run("report", reviewed, *MADE, "-o", written, "--quiet").status == 0
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 0, outcome.out


@pytest.mark.parametrize("suffix", ["json", "md", "html"])
def test_a_changed_figure_is_told(run: Run, reviewed: Path, tmp_path: Path, suffix: str) -> None:
    written = tmp_path / f"report.{suffix}"
    run("report", reviewed, *MADE, "-o", written, "--quiet")
    text = written.read_text(encoding="utf-8")
    title = "煤矿感知数据联网接入规范"
    assert title in text
    written.write_text(text.replace(title, "煤矿感知数据联网接入规定", 1), encoding="utf-8")
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 1
    assert "联网接入规定" in outcome.out


def test_what_stands_around_the_data_of_a_page_counts_too(run: Run, reviewed: Path, tmp_path: Path) -> None:
    written = tmp_path / "report.html"
    run("report", reviewed, *MADE, "-o", written, "--quiet")
    text = written.read_text(encoding="utf-8")
    written.write_text(text.replace("</body>", "<p>另有说明</p></body>"), encoding="utf-8")
    assert run("verify", written, "--from", reviewed).status == 1
