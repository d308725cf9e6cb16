"""The files of a run: each opened once, its bytes and their hash kept, so that what is read, guarded, hashed and kept
from being overwritten is one and the same.

What a file says may change on disk while a run lasts; what was read does not.
"""

import hashlib
import os
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minestd.errors import MinestdError
from minestd.reading.guard import Container, Limits, bytes_of, inspect_bytes


class Role(StrEnum):
    """What a file is to a run."""

    LIST = "list"
    BEFORE = "before"
    CATALOGUE = "catalogue"
    MEMORY = "memory"
    REVIEWED = "reviewed"
    TEMPLATE = "template"
    OUTLINE = "outline"
    CHECKED = "checked"
    FRAMEWORK = "framework"


class InputFile(Struct, frozen=True, dict=True):
    """A file as it was when it was opened."""

    role: Role
    path: Path
    data: bytes

    @property
    def name(self) -> str:
        """Its name without folder."""
        return self.path.name

    @property
    def suffix(self) -> str:
        """Its suffix in small letters."""
        return self.path.suffix.lower()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the bytes that were read."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def container(self) -> Container:
        """The file checked as a workbook or text table. Raises MinestdError (wrong-type, encrypted, refused-…)."""
        return inspect_bytes(self.name, self.data, Limits())


class Inputs(Struct, frozen=True):
    """All files of a run, in the order in which they were named."""

    files: tuple[InputFile, ...] = ()

    def of(self, role: Role) -> tuple[InputFile, ...]:
        """The files of a role."""
        return tuple(one for one in self.files if one.role is role)

    def first(self, role: Role) -> InputFile | None:
        """The file of a role that has one at most."""
        return next(iter(self.of(role)), None)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where they lie: no output may be put there."""
        return tuple(one.path for one in self.files)


def open_input(role: Role, path: Path) -> InputFile:
    """Open one file. Raises MinestdError file-missing, file-is-folder, file-unreadable, refused-size."""
    return InputFile(role, path, bytes_of(path, Limits().packed))


def open_inputs(named: Iterable[tuple[Role, Path]]) -> Inputs:
    """Open every file that a run reads, before any work; one that is named twice is opened once.

    Raises the MinestdError of the one that cannot be opened, or `inputs-unreadable` with those of all.
    """
    opened: dict[str, InputFile] = {}
    files: list[InputFile] = []
    faults: list[MinestdError] = []
    for role, path in named:
        place = os.path.realpath(path)
        try:
            if place not in opened:
                opened[place] = open_input(role, path)
            files.append(_as(opened[place], role, path))
        except MinestdError as fault:
            faults.append(fault)
    if len(faults) > 1:
        raise MinestdError("inputs-unreadable", findings=tuple(faults), count=len(faults))
    if faults:
        raise faults[0]
    return Inputs(tuple(files))


def _as(file: InputFile, role: Role, path: Path) -> InputFile:
    """The same bytes in another role, or under another name."""
    return file if (file.role, file.path) == (role, path) else replace(file, role=role, path=path)
