"""Everything that cannot be done is one clear message in the chosen language, status 2, and nothing is touched."""

import os
import re
from pathlib import Path

import openpyxl
import pytest

from cli import Outcome, Run


def refused(outcome: Outcome, *words: str) -> None:
    assert outcome.status == 2
    assert "Traceback" not in outcome.err + outcome.out
    assert len(outcome.err.strip().splitlines()) == 1, outcome.err
    for word in words:
        assert word in outcome.err
    assert outcome.out == ""


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def in_language(outcome: Outcome, lang: str) -> None:
    assert outcome.err.startswith("错误：" if lang == "zh" else "Error: ")


def test_a_missing_file(run: Run, tmp_path: Path, lang: str) -> None:
    outcome = run("report", tmp_path / "no.xlsx", "--lang", lang)
    refused(outcome, "no.xlsx")
    in_language(outcome, lang)


def test_a_directory(run: Run, tmp_path: Path, lang: str) -> None:
    outcome = run("report", tmp_path, "--lang", lang)
    refused(outcome, tmp_path.name)
    in_language(outcome, lang)


def test_an_empty_workbook(run: Run, tmp_path: Path, lang: str) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    outcome = run("report", tmp_path / "empty.xlsx", "--lang", lang)
    refused(outcome, "empty.xlsx")
    in_language(outcome, lang)


def test_a_workbook_without_a_number_column(run: Run, tmp_path: Path, lang: str) -> None:
    book = openpyxl.Workbook()
    for row in (["日期", "天气"], ["2024-01-01", "晴"], ["2024-01-02", "阴"]):
        book.active.append(row)
    book.save(tmp_path / "weather.xlsx")
    outcome = run("report", tmp_path / "weather.xlsx", "--lang", lang)
    refused(outcome, "weather.xlsx")
    in_language(outcome, lang)


def test_a_bad_framework_file_reports_every_mistake(
    run: Run, tmp_path: Path, sample: Path, lang: str
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("name: x\nnodes: 3\nwrong: 1\n", encoding="utf-8")
    outcome = run("report", sample, "--framework", path, "--lang", lang)
    assert outcome.status == 2
    in_language(outcome, lang)
    assert "bad.yaml" in outcome.err and "wrong" in outcome.err and "Traceback" not in outcome.err


def test_an_existing_output_is_left_alone(run: Run, tmp_path: Path, sample: Path, lang: str) -> None:
    target = tmp_path / "r.md"
    target.write_bytes(b"mine")
    outcome = run("report", sample, "-o", target, "--lang", lang)
    refused(outcome, "r.md", "--force")
    in_language(outcome, lang)
    assert target.read_bytes() == b"mine"
    assert run("report", sample, "-o", target, "--force").status == 0
    assert target.read_bytes() != b"mine"


def test_the_list_itself_is_never_an_output(run: Run, tmp_path: Path, sample: Path) -> None:
    mine = tmp_path / "mine.xlsx"
    mine.write_bytes(sample.read_bytes())
    refused(run("report", mine, "-o", mine, "--force"), "mine.xlsx")
    assert mine.read_bytes() == sample.read_bytes()


def test_an_unwritable_folder(
    run: Run, tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    refused(run("report", sample, "-o", tmp_path / "r.md"), "r.md")
    assert not list(tmp_path.iterdir())


def test_a_missing_folder(run: Run, tmp_path: Path, sample: Path) -> None:
    refused(run("report", sample, "-o", tmp_path / "no" / "r.md"), "r.md")


def test_an_output_that_is_open_elsewhere(
    run: Run, tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(target))

    monkeypatch.setattr(Path, "replace", held)
    refused(run("report", sample, "-o", tmp_path / "r.xlsx", "--quiet"), "r.xlsx", "Excel")
    assert not list(tmp_path.iterdir())


def test_an_unknown_format(run: Run, tmp_path: Path, sample: Path) -> None:
    refused(run("report", sample, "-o", tmp_path / "r.txt"), "r.txt", ".xlsx")
    refused(run("diagram", "-o", tmp_path / "r.bmp"), "r.bmp", ".svg")


def test_wrong_usage(run: Run, sample: Path, lang: str) -> None:
    for arguments in (
        ("report",),
        ("report", sample, "--no-such"),
        ("no-such",),
        ("report", sample, "--scope", "world"),
        ("report", sample, "--as-of", "yesterday"),
    ):
        outcome = run(*arguments, "--lang", lang)
        refused(outcome)
        in_language(outcome, lang)


def test_wrong_usage_is_told_in_one_language(run: Run, sample: Path, lang: str) -> None:
    for arguments, told in (
        (("report", sample, "--scope", "world"), "national"),
        (("report", sample, "--fail-under", "much"), "--fail-under"),
        (("report", sample, "--fail-under", "200"), "--fail-under"),
        (("report", sample, "--force=1"), "--force"),
        (("report", sample, "again.xlsx"), "again.xlsx"),
        (("report", sample, "-o", "-"), "--format"),
    ):
        outcome = run(*arguments, "--lang", lang)
        refused(outcome, told)
        in_language(outcome, lang)
        if lang == "zh":
            assert not re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", outcome.err), outcome.err
    refused(run("report", sample, "--scope"), "--scope", "缺少")
