"""What a run reads is opened once, hashed as it was read, and never written over."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from cli import Run
from minestd.commands import stages
from minestd.reading.inputs import InputFile
from minestd.reading.memory_lines import COLUMNS
from minestd.resources import framework_folder

ROWS = "标准号,标准名称,状态\nGB/T 13016-2018,标准体系构建原则和要求,现行\nMT/T 1-2020,甲,现行\n"
AS_OF = ("--as-of", "2025-12-31", "--quiet")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with every kind of input that a run may have."""
    for name in ("list", "old", "catalogue", "second"):
        (tmp_path / f"{name}.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "memory.csv").write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    (tmp_path / "reviewed.csv").write_text(
        "标准号,标准名称,审定归属,审定人\nMT/T 1-2020,甲,D1.04,王工\n", encoding="utf-8"
    )
    (tmp_path / "own.yaml").write_text(
        "name: own\nedition: '1'\nnode_files: [more.yaml]\nnodes:\n- {code: A, name_zh: 甲}\n",
        encoding="utf-8",
    )
    (tmp_path / "more.yaml").write_text("nodes:\n- {code: B, name_zh: 乙}\n", encoding="utf-8")
    (tmp_path / "outline.csv").write_text("编号,上级编号,名称\nA,,甲\n", encoding="utf-8")
    book = openpyxl.Workbook()
    book.active.append(["序号", "标准号", "标准名称"])
    book.save(tmp_path / "own.xlsx")
    docx.Document().save(str(tmp_path / "own.docx"))
    return tmp_path


# The command line, with the files that it reads; {out} is its output.
RUNS = {
    "report": (
        "report list.csv --before old.csv --catalogue catalogue.csv --memory memory.csv -o {out}",
        "json",
    ),
    "note": ("report list.csv --template own.docx -o {out}", "docx"),
    "workbook": ("workbook list.csv --before old.csv --template own.xlsx -o {out}", "xlsx"),
    "compare": ("compare old.csv list.csv --memory memory.csv -o {out}", "json"),
    "compare days": ("compare list.csv list.csv --old-as-of 2020-01-01 -o {out}", "json"),
    "diagram": ("diagram list.csv --before old.csv --catalogue catalogue.csv -o {out}", "dot"),
    "matrix": ("diagram list.csv second.csv --layout matrix -o {out}", "dot"),
    "check": ("check list.csv --quiet --json {out}", "json"),
    "marked": ("check list.csv --quiet --marked {out}", "xlsx"),
    "place": ("place list.csv --memory memory.csv --quiet -o {out}", "xlsx"),
    "learn": ("place list.csv --learn reviewed.csv --memory memory.csv --quiet --json {out}", "json"),
    "own framework": ("report list.csv --framework own.yaml -o {out}", "json"),
    "import": ("framework import outline.csv -o {out}", "yaml"),
    "export": ("framework export own.yaml -o {out}", "yaml"),
}


def line(name: str, folder: Path, out: str | Path) -> list[str]:
    """The words of a run, its files in the folder."""
    words = RUNS[name][0].format(out=out).split()
    dated = words[0] in ("report", "workbook", "compare", "diagram")
    more = AS_OF if dated else ()
    return [str(folder / word) if (folder / word).is_file() else word for word in words] + list(more)


def inputs_of(words: list[str], folder: Path) -> list[Path]:
    found = [Path(word) for word in words if Path(word).parent == folder and Path(word).is_file()]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("name", RUNS)
def test_each_input_is_opened_once(
    name: str, run: Run, made: Path, tmp_path: Path, opened: list[Path]
) -> None:
    (tmp_path / "out").mkdir()
    words = line(name, made, tmp_path / "out" / f"x.{RUNS[name][1]}")
    files = inputs_of(words, made)
    opened.clear()
    outcome = run(*words)
    assert outcome.status == 0, outcome.err
    assert len(files) > 0
    for file in files:
        assert [one.name for one in opened].count(file.name) == 1, file.name


LINKS: dict[str, Callable[[Path, Path], Path]] = {
    "itself": lambda file, folder: file,
    "another spelling": lambda file, folder: folder / "out" / ".." / file.name,
    "a symbolic link": lambda file, folder: linked(os.symlink, file, folder),
    "a hard link": lambda file, folder: linked(os.link, file, folder),
}


def linked(link: Callable[[Path, Path], None], file: Path, folder: Path) -> Path:
    made = folder / "out" / f"link{file.suffix}"
    link(file, made)
    return made


def cases() -> list[tuple[str, str, str]]:
    """Every input of every run as its output, as itself; the kinds of links for those of one."""
    return [
        (name, word, link)
        for name, (words, _) in RUNS.items()
        for word in dict.fromkeys(words.split())
        if "." in word and "{" not in word
        for link in (LINKS if name == "report" else ("itself",))
    ]


@pytest.mark.parametrize(("name", "file", "link"), cases())
def test_no_input_is_ever_an_output(name: str, file: str, link: str, run: Run, made: Path) -> None:
    """The input has the suffix that the command writes: what a file is, its content says."""
    (made / "out").mkdir()
    fitting = (made / file).rename(made / f"input.{RUNS[name][1]}")
    target = LINKS[link](fitting, made)
    before = {one: one.read_bytes() for one in made.iterdir() if one.is_file()}
    words = [str(fitting) if word == file else word for word in line(name, made, target)]
    outcome = run(*words, "--force", "--lang", "en")
    assert outcome.status == 2 and "this run reads" in outcome.err, outcome.err
    assert {one: one.read_bytes() for one in before} == before


@pytest.mark.parametrize("file", ["own.yaml", "more.yaml"])
def test_no_file_of_the_framework_is_an_output(file: str, run: Run, made: Path) -> None:
    before = (made / file).read_bytes()
    outcome = run("framework", "export", made / "own.yaml", "-o", made / file, "--force")
    assert outcome.status == 2 and file in outcome.err
    assert (made / file).read_bytes() == before


def test_the_shipped_framework_is_no_output_either(run: Run) -> None:
    file = framework_folder() / "coal-mine-2024" / "framework.yaml"
    before = file.read_bytes()
    assert run("framework", "export", "coal-mine-2024", "-o", file, "--force").status == 2
    assert file.read_bytes() == before


def test_a_page_of_a_diagram_is_no_input(run: Run, made: Path) -> None:
    words = (
        "diagram",
        made / "list.csv",
        "--layout",
        "subsystem",
        "--as-of",
        "2025-12-31",
        "--quiet",
        "--force",
    )
    assert run(*words, "-o", made / "x.svg").status == 0
    assert (made / "x-1.svg").exists()
    old = (made / "list.csv").rename(made / "y-2.svg")
    before = old.read_bytes()
    outcome = run(*("diagram", old, *words[2:]), "-o", made / "y.svg")
    assert outcome.status == 2 and "y-2.svg" in outcome.err
    assert old.read_bytes() == before and not (made / "y-1.svg").exists()


@pytest.mark.parametrize(
    "words",
    [
        "report list.csv -o x.json -o x.json",
        "report list.csv -o x.json -o ./x.json",
        "report list.csv -o x.json -o X.JSON",
        "check list.csv --marked x.xlsx --json x.xlsx",
        "place list.csv -o x.html --json x.html",
        "place list.csv --learn reviewed.csv --memory new.csv --json new.csv",
        "report list.csv -o - -o - --format json",
    ],
)
def test_two_outputs_are_never_one_file(
    words: str, run: Run, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    before = sorted(one.name for one in made.iterdir())
    assert run(*words.split(), "--force").status == 2
    assert sorted(one.name for one in made.iterdir()) == before


def test_the_hashes_are_of_what_was_read(run: Run, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves every input anew while the run lasts; figures and hashes are of what was there before."""
    names = ("list.csv", "old.csv", "catalogue.csv", "memory.csv")
    before = {name: hashlib.sha256((made / name).read_bytes()).hexdigest() for name in names}
    real = InputFile.container.func

    def replaced(self: InputFile) -> object:
        for name in names:
            (made / name).write_text("标准号,标准名称\nGB/T 1-2020,换过的文件\n", encoding="utf-8")
        return real(self)

    monkeypatch.setattr(InputFile.container, "func", replaced)
    words = line("report", made, "-")
    found = json.loads(run(*words, "--format", "json").out)
    digests = {
        one["name"]: one["digest"] for one in found["provenance"]["files"] if one["role"] != "framework"
    }
    assert digests == before
    assert found["totals"]["standards"] == 2


def test_the_catalogue_is_made_ready_once_a_run(
    run: Run, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list and the earlier one are looked up in the same catalogue."""
    seen = []
    real = stages.made_ready
    monkeypatch.setattr(stages, "made_ready", lambda *given, **how: seen.append(given) or real(*given, **how))
    assert run(*line("report", made, made / "x.json")).status == 0
    assert len(seen) == 1


@pytest.mark.parametrize("suffix", ["json", "xlsx", "docx", "md"])
def test_what_is_verified_is_opened_once(suffix: str, run: Run, made: Path, opened: list[Path]) -> None:
    written = made / f"r.{suffix}"
    assert run("report", made / "list.csv", "-o", written, *AS_OF).status == 0
    opened.clear()
    assert run("verify", written, "--from", made / "list.csv").status == 0
    for file in (written, made / "list.csv"):
        assert [one.name for one in opened].count(file.name) == 1
