"""Files are written whole or not at all, and never over what was there unless asked."""

from pathlib import Path
from typing import BinaryIO

import pytest

from minestd.errors import MinestdError
from minestd.reporting.output import write_file


def new(stream: BinaryIO) -> None:
    stream.write(b"new")


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", new)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_existing_file_stays_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    with pytest.raises(MinestdError) as refused:
        write_file(target, new)
    assert (refused.value.code, target.read_bytes()) == ("output-exists", b"old")
    write_file(target, new, force=True)
    assert target.read_bytes() == b"new"


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def fail(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        write_file(target, fail, force=True)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_full_disk_is_one_message(tmp_path: Path) -> None:
    def full(stream: BinaryIO) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(MinestdError) as refused:
        write_file(tmp_path / "a.txt", full)
    assert refused.value.code == "output-failed"
    assert not list(tmp_path.iterdir())


def test_a_file_that_another_program_holds_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(MinestdError) as refused:
        write_file(tmp_path / "a.xlsx", new)
    assert refused.value.code == "output-in-use"
    assert not list(tmp_path.iterdir())


def test_folders_and_missing_folders_are_refused(tmp_path: Path) -> None:
    for target, code in ((tmp_path, "output-is-folder"), (tmp_path / "no" / "a.md", "output-folder-missing")):
        with pytest.raises(MinestdError) as refused:
            write_file(target, new)
        assert refused.value.code == code
