"""Files of a run are opened once, and what was read is what counts."""

import hashlib
from pathlib import Path

import pytest

from minestd.errors import MinestdError
from minestd.reading.inputs import Role, open_input, open_inputs


def test_what_was_read_stays_when_the_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    file = open_input(Role.LIST, path)
    path.write_bytes(b"new")
    assert (file.data, file.digest) == (b"old", hashlib.sha256(b"old").hexdigest())
    assert file.container.data == b"old"


def test_a_file_named_twice_is_opened_once(tmp_path: Path, opened: list[Path]) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"x")
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    opened.clear()
    found = open_inputs(
        [(Role.LIST, path), (Role.BEFORE, tmp_path / "." / "list.csv"), (Role.CATALOGUE, link)]
    )
    assert len([one for one in opened if one.samefile(path)]) == 1
    assert [(one.role, one.name) for one in found.files] == [
        (Role.LIST, "list.csv"),
        (Role.BEFORE, "list.csv"),
        (Role.CATALOGUE, "link.csv"),
    ]
    assert found.first(Role.MEMORY) is None and len(found.paths) == 3


def test_all_that_cannot_be_opened_is_told_at_once(tmp_path: Path) -> None:
    there = tmp_path / "there.csv"
    there.write_bytes(b"x")
    with pytest.raises(MinestdError) as refused:
        open_inputs([(Role.LIST, tmp_path / "no.xlsx"), (Role.CATALOGUE, tmp_path), (Role.MEMORY, there)])
    assert refused.value.code == "inputs-unreadable"
    assert [one.code for one in refused.value.findings] == ["file-missing", "file-is-folder"]
