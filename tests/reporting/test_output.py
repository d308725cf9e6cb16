"""Files are written whole or not at all, and never over what was there unless asked."""

import os
import socket
import sys
import threading
from pathlib import Path
from typing import BinaryIO

import pytest

from minestd.errors import MinestdError
from minestd.reporting.output import refuse_outputs, write_file, write_files


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


def test_of_several_results_none_is_left_where_one_fails(tmp_path: Path) -> None:
    def fail(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise MinestdError("font-missing", package="x")

    (tmp_path / "a.txt").write_bytes(b"old")
    with pytest.raises(MinestdError):
        write_files({tmp_path / "a.txt": new, tmp_path / "b.txt": new, tmp_path / "c.txt": fail}, force=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"old"}


def test_of_several_results_none_is_left_where_a_place_is_taken_meanwhile(tmp_path: Path) -> None:
    def taken(stream: BinaryIO) -> None:
        (tmp_path / "b.txt").write_bytes(b"theirs")

    with pytest.raises(MinestdError) as refused:
        write_files({tmp_path / "a.txt": new, tmp_path / "b.txt": taken})
    assert refused.value.code == "output-exists"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"b.txt": b"theirs"}


def test_standard_output_comes_last(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    def fail(stream: BinaryIO) -> None:
        raise MinestdError("font-missing", package="x")

    with pytest.raises(MinestdError):
        write_files({tmp_path / "a.txt": fail}, screen=new)
    with pytest.raises(MinestdError):
        write_files({tmp_path / "a.txt": new}, screen=fail)
    assert not list(tmp_path.iterdir())
    assert capfdbinary.readouterr().out == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes that lie in a folder")
def test_a_pipe_gets_the_bytes_and_stays(tmp_path: Path) -> None:
    pipe, got = tmp_path / "x.json", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, new, force=True)
    reader.join(10)
    assert got == [b"new"] and pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="devices that lie in a folder")
def test_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    link = tmp_path / "x.json"
    link.symlink_to("/dev/null")
    for force in (False, True):
        refuse_outputs([link], force=force)
        write_file(link, new, force=force)
    assert link.is_char_device() and Path("/dev/null").is_char_device()
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="sockets that lie in a folder")
def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as other:
        other.bind("x.json")
        for force in (False, True):
            with pytest.raises(MinestdError) as refused:
                write_file(Path("x.json"), new, force=force)
            assert refused.value.code == "output-no-file"
        assert Path("x.json").is_socket()
