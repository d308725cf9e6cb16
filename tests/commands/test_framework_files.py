"""A framework's files are inputs of a run; what lies beside them is neither passed over nor added to."""

import shutil
from pathlib import Path

import pytest

from cli import Run
from minestd.commands.lists import Lists, open_run
from minestd.commands.options import Common
from minestd.reading.inputs import Role

NODES = "code,parent,name_zh\nA,,甲\nA1,A,术语\n"
SINGLE = "name: x\nnodes:\n- {code: A, name_zh: 甲}\n"
ROWS = "标准号,标准名称,状态\nGB/T 13016-2018,标准体系构建原则和要求,现行\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A framework in a folder of tables, and one in a file with a table beside it."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "nodes.csv").write_text(NODES, encoding="utf-8")
    (tmp_path / "own" / "terms.csv").write_text("node,term,weight\nA1,术语,3\n", encoding="utf-8")
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "own.yaml").write_text(SINGLE, encoding="utf-8")
    shutil.copy(tmp_path / "own" / "terms.csv", tmp_path / "one" / "terms.csv")
    (tmp_path / "list.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "reviewed.csv").write_text("标准号,标准名称,审定归属\nMT/T 1-2020,甲,A1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("given", [".", "./", "../own", "../own/.", "../own/../own", "nodes.csv"])
def test_a_sound_framework_is_named(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.chdir(own / "own")
    outcome = run("framework", "check", given, "--lang", "en")
    name = "nodes.csv" if given == "nodes.csv" else "own"
    assert (outcome.status, outcome.out.split(":")[0]) == (0, name)


def test_the_files_of_a_framework_are_inputs(own: Path) -> None:
    common = Common(framework="own")
    run = Lists(common, open_run(common, list=own / "list.csv"))
    assert [one.name for one in run.opened.of(Role.FRAMEWORK)] == ["nodes.csv", "terms.csv"]
    assert run.opened.of(Role.FRAMEWORK)[0].data == NODES.encode()
    assert run.opened.of(Role.LIST) == run.inputs.files


@pytest.mark.parametrize(
    "words",
    [
        "framework export own -o own/x.yaml",
        "check list.csv --framework own --json own/x.json",
        "check list.csv --framework own/nodes.csv --json own/x.json",
        "report list.csv --framework own -o x.csv -o own/x.md --force",
        "diagram --framework own -o link/x.svg",
        "template --framework own -o ./own/../own/x.xlsx",
        "place --learn reviewed.csv --memory own/m.csv --framework own",
    ],
)
def test_nothing_is_written_into_the_folder_of_the_framework(run: Run, own: Path, words: str) -> None:
    (own / "link").symlink_to(own / "own")
    before = sorted(own.rglob("*"))
    for lang in ("zh", "en"):
        outcome = run(*words.split(), "--lang", lang)
        assert outcome.status == 2 and len(outcome.err.strip().splitlines()) == 1, outcome.err
        assert words.split()[-1].split("/")[0] in outcome.err or "own" in outcome.err
    assert sorted(own.rglob("*")) == before


def test_beside_a_framework_in_one_file_there_is_room(run: Run, own: Path) -> None:
    outcome = run("framework", "export", "one/own.yaml", "-o", "one/again.yaml")
    assert outcome.status == 0, outcome.err


@pytest.mark.parametrize("name", ["own.yaml", "system.yaml"])
def test_tables_beside_one_file_are_told(run: Run, own: Path, name: str) -> None:
    (own / "one" / "own.yaml").rename(own / "one" / name)
    if name == "system.yaml":
        (own / "one" / "terms.csv").unlink()
        (own / "one" / "terms").mkdir()
    told = "terms.csv" if name == "own.yaml" else "terms/"
    for words in ("framework check one/{}", "check list.csv --framework one/{} --json x.json --force"):
        for lang in ("zh", "en"):
            outcome = run(*words.format(name).split(), "--lang", lang)
            assert outcome.status == 0 and outcome.err.count(told) == 1, outcome.err
    (own / "one" / "terms").mkdir(exist_ok=True)
    shutil.rmtree(own / "one" / "terms")
    (own / "one" / "terms.csv").unlink(missing_ok=True)
    assert run("framework", "check", f"one/{name}").err == ""
