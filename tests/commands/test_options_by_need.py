"""A command takes the options that it uses; a value that cannot be is an error before any work."""

from datetime import date
from pathlib import Path

import pytest

from cli import Run
from minestd.commands import options
from minestd.commands.options import Common
from minestd.commands.stages import Stages

ROWS = "标准号,标准名称,状态\nGB/T 13016-2018,标准体系构建原则和要求,现行\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "option", "having"),
    [
        ("check {list} --catalogue x.csv", "--catalogue", "minestd report"),
        ("check {list} --as-of 2025-12-31", "--as-of", "minestd report"),
        ("place {list} --mine-type 井工", "--mine-type", "minestd diagram"),
        ("template -o x.xlsx --memory m.csv", "--memory", "minestd place"),
        ("workbook {list} -o x.xlsx --table gaps", "--table", "minestd report"),
        ("verify {list} --from {list} --force", "--force", "minestd report"),
        ("framework list --scope national", "--scope", "minestd report"),
        ("demo --catalogue x.csv", "--catalogue", "minestd report"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_option_that_a_command_does_not_use(
    words: str, option: str, having: str, lang: str, run: Run, listed: Path
) -> None:
    outcome = run(*words.format(list=listed).split(), "--lang", lang)
    assert outcome.status == 2 and outcome.out == ""
    assert option in outcome.err and having in outcome.err
    assert outcome.err.startswith("错误：" if lang == "zh" else "Error: ")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("chekc {list}", "check"),
        ("reprot {list}", "report"),
        ("frameworks list", "framework"),
        ("framework shwo", "show"),
        ("report {list} --forcee", "--force"),
        ("report {list} --asof 2025-12-31", "--as-of"),
    ],
)
def test_a_mistyped_word_gets_the_nearest_one(words: str, meant: str, run: Run, listed: Path) -> None:
    outcome = run(*words.format(list=listed).split())
    assert outcome.status == 2 and meant in outcome.err


@pytest.mark.parametrize(
    "words",
    [
        "report {list} --mine-type 火星 -o {out}.csv",
        "report {list} --table nosuch -o {out}.json",
        "report {list} --table checked -o {out}.csv",
        "report {list} --sheet nosuch -o {out}.json",
        "report {list} --catalogue nosuch.csv -o {out}.json",
        "report {list} --before nosuch.csv",
        "report {list} --before page.pdf",
        "report {list} --catalogue page.pdf",
        "report {list} --memory nosuch.csv",
        "report {list} --template nosuch.docx -o {out}.json",
        "report {list} --template {list} -o {out}.json",
        "report {list} --as-of 2025-13-40",
        "report {list} --fail-under nan",
        "report {list} --catalogue-date 2025-01-01",
        "report {list} --catalogue {list} --catalogue-date soon",
        "report {list} --format nosuch -o {out}.json",
        "workbook {list} -o {out}.xlsx --template {list}",
        "diagram {list} -o {out}.svg --node nosuch",
        "diagram {list} -o {out}.svg --layout nosuch",
        "diagram {list} -o {out}.svg --page A9",
        "diagram -o {out}.svg --mine-type 火星",
        "diagram -o {out}.svg --before {list}",
        "compare {list} {list} --old-as-of never",
        "compare {list} {list} --old-framework nosuch",
        "place --learn {list} --memory {out}.csv -o {out}.xlsx",
        "verify {out}.json --from {list}",
    ],
)
def test_a_value_that_cannot_be_is_an_error_before_any_work(
    words: str, run: Run, listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("work began")

    monkeypatch.setattr(Stages, "place", never)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.7 no list")
    before = sorted(tmp_path.iterdir())
    outcome = run(*words.format(list=listed, out="out").split())
    assert outcome.status == 2 and "AssertionError" not in outcome.err
    assert sorted(tmp_path.iterdir()) == before


def test_the_clock_is_read_once_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Midnight does not split a run: whatever is derived from its options keeps its day."""
    days = iter([date(2025, 12, 31), date(2026, 1, 1)])

    class Clock(date):
        @classmethod
        def today(cls) -> date:
            return next(days)

    monkeypatch.setattr(options, "date", Clock)
    common = Common()
    assert [common.day, common.day, Stages(common).seen_otherwise(common).common.day] == [
        date(2025, 12, 31)
    ] * 3
