"""`verify` takes date and options from the file itself, in every format, and tells where a file was changed."""

import json
from pathlib import Path

import docx
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


def test_a_changed_sentence_of_a_note_is_told(run: Run, reviewed: Path, tmp_path: Path) -> None:
    written = tmp_path / "note.docx"
    run("report", reviewed, *MADE, "-o", written, "--quiet")
    document = docx.Document(str(written))
    line = next(one for one in document.paragraphs if "2024-12-31" in one.text)
    line.runs[0].text = line.text.replace("2024-12-31", "2024-12-30")
    document.save(str(written))
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 1
    assert "2024-12-30" in outcome.out and "1 places differ" in outcome.out


def test_a_note_in_an_offices_own_document_says_what_was_not_checked(
    run: Run, reviewed: Path, tmp_path: Path
) -> None:
    own, written = tmp_path / "own.docx", tmp_path / "note.docx"
    document = docx.Document()
    document.add_paragraph("某集团")
    document.add_table(1, 2).rows[0].cells[0].text = "编制"
    document.save(str(own))
    run("report", reviewed, *MADE, "-o", written, "--template", own, "--quiet")
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 0, outcome.out
    assert "note.docx" in outcome.err


@pytest.mark.parametrize(
    "origin",
    [{}, [], None, 5, {"files": 3}, {"minestd": "1", "files": [{}], "options": {}}, {"minestd": 1}],
)
@pytest.mark.parametrize("damage", ["provenance", "tables"])
def test_a_damaged_origin_is_no_internal_fault(
    run: Run, reviewed: Path, tmp_path: Path, origin: object, damage: str
) -> None:
    written = tmp_path / "report.json"
    run("report", reviewed, *MADE, "-o", written, "--quiet")
    data = json.loads(written.read_text(encoding="utf-8"))
    data[damage] = origin
    written.write_text(json.dumps(data), encoding="utf-8")
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 1 and outcome.out


@pytest.mark.parametrize(
    "tables", [[], {"provenance": None}, {"provenance": {"rows": [[], [1], "x", [[]]]}}, 7]
)
def test_damaged_data_of_a_page_is_no_internal_fault(
    run: Run, reviewed: Path, tmp_path: Path, tables: object
) -> None:
    written = tmp_path / "report.html"
    run("report", reviewed, *MADE, "-o", written, "--quiet")
    before, mark, rest = written.read_text(encoding="utf-8").partition(
        '<script type="application/json" id="data">'
    )
    data, end, after = rest.partition("</script>")
    told = json.loads(data)
    told["tables"] = tables
    written.write_text(before + mark + json.dumps(told) + end + after, encoding="utf-8")
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 1 and outcome.out


@pytest.mark.parametrize("deep", ["[" * 50_000, "[" * 50_000 + "]" * 50_000, "nonsense", "", "5", '"x"'])
def test_a_json_that_is_none_of_ours_is_refused(run: Run, reviewed: Path, tmp_path: Path, deep: str) -> None:
    written = tmp_path / "x.json"
    written.write_text(deep, encoding="utf-8")
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 2 and "x.json" in outcome.err and not outcome.out


@pytest.mark.parametrize(
    "made", [("place", "-o", "x.xlsx"), ("place", "-o", "x.html"), ("check", "--marked", "x.xlsx")]
)
def test_what_is_no_paper_is_said_in_one_sentence(
    run: Run, sample: Path, tmp_path: Path, made: tuple[str, str, str]
) -> None:
    command, option, name = made
    run(command, sample, option, tmp_path / name, "--quiet")
    outcome = run("verify", tmp_path / name, "--from", sample)
    assert outcome.status == 2 and not outcome.out
    assert "place --learn" in outcome.err


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_earlier_list_that_is_lacking_is_asked_for(
    run: Run, reviewed: Path, sample: Path, tmp_path: Path, suffix: str
) -> None:
    written = tmp_path / f"report.{suffix}"
    run("report", reviewed, *MADE, "--before", sample, "-o", written, "--quiet")
    outcome = run("verify", written, "--from", reviewed)
    assert outcome.status == 2 and not outcome.out
    assert f"--before {sample.name}" in outcome.err
    outcome = run("verify", written, "--from", reviewed, "--before", sample)
    assert outcome.status == 0, outcome.out


def test_a_memory_and_a_catalogue_that_are_lacking_are_asked_for_together(
    run: Run, reviewed: Path, sample: Path, tmp_path: Path
) -> None:
    memory, written = tmp_path / "m.csv", tmp_path / "report.md"
    run("place", "--learn", reviewed, "--memory", memory, "--quiet")
    run("report", sample, *MADE, "--memory", memory, "--catalogue", reviewed, "-o", written, "--quiet")
    outcome = run("verify", written, "--from", sample)
    assert outcome.status == 2
    assert "--memory m.csv" in outcome.err and f"--catalogue {reviewed.name}" in outcome.err
