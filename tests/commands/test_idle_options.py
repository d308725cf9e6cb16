"""Nothing that is asked for is passed over: an option without effect, or a name that promises another format."""

from pathlib import Path

import docx
import openpyxl
import pytest

from cli import Run

ROWS = "标准号,标准名称,状态\nGB/T 13016-2018,标准体系构建原则和要求,现行\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "list.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "outline.csv").write_text("编号,上级编号,名称\nA,,甲\n", encoding="utf-8")
    (tmp_path / "reviewed.csv").write_text(
        "标准号,标准名称,审定归属\nMT/T 1-2020,甲,D1.04\n", encoding="utf-8"
    )
    openpyxl.Workbook().save(tmp_path / "own.xlsx")
    docx.Document().save(str(tmp_path / "own.docx"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(run: Run, folder: Path, words: str, *told: str) -> None:
    before = {one: one.read_bytes() for one in folder.iterdir()}
    for lang in ("zh", "en"):
        outcome = run(*words.split(), "--lang", lang)
        assert outcome.status == 2 and outcome.out == "", words
        assert len(outcome.err.strip().splitlines()) == 1, outcome.err
        for word in told:
            assert word in outcome.err, outcome.err
    assert {one: one.read_bytes() for one in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("check list.csv --json x.xlsx", ".json"),
        ("check list.csv --json x", ".json"),
        ("check nosuch.csv --json x.csv", ".json"),
        ("place list.csv --json x.html", ".json"),
        ("place list.csv -o x.json", ".xlsx"),
        ("place list.csv -o -", ".xlsx"),
        ("check list.csv --marked x.html", ".xlsx"),
        ("workbook list.csv -o x.docx", ".xlsx"),
        ("template -o x.csv", ".xlsx"),
        ("framework export coal-mine-2024 -o x.csv", ".yaml"),
        ("framework export coal-mine-2024 -o x", ".yaml"),
        ("framework import outline.csv -o x.csv", ".yaml"),
    ],
)
def test_a_suffix_that_says_another_format(run: Run, folder: Path, words: str, known: str) -> None:
    refused(run, folder, words, known)


@pytest.mark.parametrize("suffix", [".JSON", ".json"])
def test_a_suffix_in_any_case(run: Run, folder: Path, suffix: str) -> None:
    assert run("check", "list.csv", "--json", f"x{suffix}").status == 0


def test_a_json_for_a_device(run: Run, folder: Path) -> None:
    assert run("check", "list.csv", "--json", "/dev/null", "--quiet").status == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    "option",
    [
        "--sheet 明细", "--column 文号=number", "--scope national", "--memory reviewed.csv", "--catalogue list.csv",
        "--as-of 2025-12-31", "--assume-in-force", "--mine-type underground",
    ],
)  # fmt: skip
def test_what_says_how_a_list_is_read_without_one(run: Run, folder: Path, option: str) -> None:
    refused(run, folder, f"diagram -o x.svg {option}", option.split()[0], "LIST")


@pytest.mark.parametrize(
    ("words", "option", "needs"),
    [
        ("place --learn reviewed.csv --memory m.csv --scope national", "--scope", "LIST"),
        ("diagram -o x.svg --node D1", "--node", "standards"),
        ("diagram list.csv -o x.dot --layout matrix --node D1", "--node", "standards"),
        ("diagram -o x.svg --dpi 100", "--dpi", ".png"),
        ("diagram -o x.pdf --dpi 200", "--dpi", ".png"),
        ("diagram -o - --format dot --dpi 200", "--dpi", ".png"),
        ("diagram -o x.svg --format svg", "--format", "-o -"),
        ("report list.csv --format json", "--format", "-o -"),
        ("report list.csv -o x.md --format md", "--format", "-o -"),
        ("compare list.csv list.csv -o x.md --format md", "--format", "-o -"),
        ("report list.csv -o x.json --table gaps", "--table", ".csv"),
        ("report list.csv --table gaps", "--table", ".csv"),
        ("report list.csv -o x.md --template own.docx", "--template", ".docx"),
        ("workbook list.csv -o x.xlsx --template own.xlsx --edition 1", "--edition", "--template"),
        ("workbook list.csv -o x.xlsx --template own.xlsx --approved-by 某", "--approved-by", "--template"),
    ],
)
def test_what_has_no_say_beside_the_others(
    run: Run, folder: Path, words: str, option: str, needs: str
) -> None:
    refused(run, folder, words, option, needs)


@pytest.mark.parametrize("words", ["report list.csv -o -", "compare list.csv list.csv -o -", "diagram -o -"])
def test_a_format_that_is_not_there_is_named(run: Run, folder: Path, words: str) -> None:
    refused(run, folder, f"{words} --format nosuch", "nosuch")
    refused(run, folder, words, "--format")


@pytest.mark.parametrize(
    "day", ["20251231", "2025-W01-1", "2025W011", "2025-1-1", "２０２５-12-31", "2025-12-31 ", "2025-365"]
)
@pytest.mark.parametrize("option", ["--as-of", "--catalogue-date"])
def test_a_day_is_written_in_one_way(run: Run, folder: Path, day: str, option: str) -> None:
    before = sorted(folder.iterdir())
    outcome = run("report", "list.csv", "--catalogue", "list.csv", option, day)
    assert outcome.status == 2 and day in outcome.err and "2025-12-31" in outcome.err
    assert sorted(folder.iterdir()) == before


def test_the_same_options_where_they_have_a_say(run: Run, folder: Path) -> None:
    for words in (
        "diagram list.csv -o a.svg --scope national --as-of 2025-12-31",
        "diagram list.csv -o b.dot --layout standards --node D1",
        "report list.csv -o c.csv -o c.json --table gaps",
        "report list.csv -o - --format md",
        "diagram -o e.svg --framework coal-mine-2024 --plain --portrait --page A4",
    ):
        outcome = run(*words.split(), "--quiet")
        assert outcome.status == 0, (words, outcome.err)
