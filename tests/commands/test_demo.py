"""`minestd demo`: every output, said what it is, and only its own files overwritten."""

import os
import sys
from pathlib import Path

import pytest

from cli import Run


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "demo"
    assert run("demo", "-o", folder, "--as-of", "2025-12-31").status == 0
    return folder


def test_it_writes_every_format_and_says_what_each_is(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    said = run("demo", "-o", folder, "--as-of", "2025-12-31")
    written = {path.name for path in folder.iterdir()} - {"minestd-demo.txt"}
    assert {
        "list.xlsx",
        "placed.xlsx",
        "report.txt",
        "report.xlsx",
        "report.json",
        "structure.svg",
    } <= written
    assert len(said.out.splitlines()) == len(written)
    for line in said.out.splitlines():
        file, _, what = line.partition("  ")
        assert Path(file).name in written
        assert what
    assert not [path for path in folder.iterdir() if path.stat().st_size == 0]


def test_it_may_run_again_over_its_own_files(run: Run, folder: Path) -> None:
    assert run("demo", "-o", folder, "--as-of", "2025-12-31").status == 0


def test_a_file_of_the_user_is_left_alone(run: Run, folder: Path) -> None:
    changed = folder / "placed.xlsx"
    changed.write_bytes(b"my own work")
    outcome = run("demo", "-o", folder, "--as-of", "2025-12-31")
    assert outcome.status == 2
    assert "placed.xlsx" in outcome.err
    assert changed.read_bytes() == b"my own work"
    assert run("demo", "-o", folder, "--as-of", "2025-12-31", "--force").status == 0


@pytest.mark.parametrize("made", ["folder", "pipe"])
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_what_is_no_file_is_left_alone(run: Run, tmp_path: Path, made: str, force: tuple[str, ...]) -> None:
    target = tmp_path / "list.xlsx"
    if made == "folder":
        target.mkdir()
    elif sys.platform == "win32":
        pytest.skip("pipes that lie in a folder")
    else:
        os.mkfifo(target)
    outcome = run("demo", "-o", tmp_path, *force)
    assert outcome.status == 2 and "list.xlsx" in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["list.xlsx"] and not target.is_file()
