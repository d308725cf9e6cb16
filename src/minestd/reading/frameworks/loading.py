"""Standards systems are read from files: shipped editions by name, an office's own by path.

A file is checked whole: `framework-invalid` carries every mistake, each with file and line. File names are
shown as they were given.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from minestd.errors import MinestdError
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks.as_system import build
from minestd.reading.frameworks.checks import Source, check
from minestd.reading.frameworks.findings import model_findings
from minestd.reading.frameworks.located_yaml import Located, read_located
from minestd.reading.frameworks.schema import FrameworkFile, NodesFile
from minestd.resources import framework_folder

LARGEST = 5_000_000
"""Bytes that one file of a framework may have."""

_MAIN = "system.yaml"
_Entry = TypeVar("_Entry", bound=BaseModel)


def available_systems() -> tuple[str, ...]:
    """The names of the shipped editions, sorted."""
    return tuple(sorted(file.parent.name for file in framework_folder().glob(f"*/{_MAIN}")))


def load_system(name_or_file: str) -> StandardsSystem:
    """The system of a shipped edition's name, of a YAML file, or of a folder with `system.yaml`.

    Raises MinestdError: `framework-not-found` for what is neither, and `framework-invalid` with all mistakes
    of the framework's files as its findings, by file and line.
    """
    return load_with_files(name_or_file)[0]


def load_with_files(name_or_file: str) -> tuple[StandardsSystem, tuple[Path, ...]]:
    """The system (see `load_system`), and every file that belongs to the framework: none of them may be an output."""
    path, shown = _locate(name_or_file)
    main = _read(path, shown)
    beside, findings = _read_beside(main, path.parent)
    sources = (main, *beside)
    whole = [source for source in sources if source.held.whole]
    for source in sources:
        findings += source.held.findings
    entry = _checked(FrameworkFile, main, findings) if main in whole else None
    parts = [_checked(NodesFile, source, findings) for source in beside if source in whole]
    if main in whole:
        findings += check(whole, complete=len(whole) == 1 + len(_node_files(main)))
    if findings or entry is None:
        raise _invalid(shown, sources, findings)
    tops = (*entry.nodes, *(node for part in parts if part for node in part.nodes))
    stem = path.resolve().parent.name if path.name == _MAIN else path.stem
    system = build(entry, tops, stem, digest(*(source.text for source in sources)))
    return system, tuple(_files(path, main))


def _files(path: Path, main: Source) -> Iterator[Path]:
    """The file itself, its node files, and the terms beside it; what else lies in its folder is the office's."""
    yield path
    yield from (path.parent / name for _, name in _node_files(main))
    yield from path.parent.glob("terms/*.yaml")


def _invalid(shown: str, sources: Sequence[Source], findings: Sequence[MinestdError]) -> MinestdError:
    files = [source.file for source in sources]
    places = [(files.index(str(found.params["file"])), int(str(found.params["line"]))) for found in findings]
    ordered = [findings[at] for _, at in sorted(zip(places, range(len(findings)), strict=True))]
    return MinestdError("framework-invalid", findings=tuple(ordered), file=shown, count=len(ordered))


def digest(*texts: str) -> str:
    """The SHA-256 of texts in their order; a line end counts the same however it is written."""
    total = hashlib.sha256()
    for text in texts:
        total.update(text.replace("\r\n", "\n").encode("utf-8") + b"\0")
    return total.hexdigest()


def _locate(name_or_file: str) -> tuple[Path, str]:
    """The file that is meant, and how it is shown."""
    if name_or_file in available_systems():
        return framework_folder() / name_or_file / _MAIN, f"{name_or_file}/{_MAIN}"
    given = Path(name_or_file)
    try:
        if given.joinpath(_MAIN).is_file():
            return given / _MAIN, str(PurePosixPath(name_or_file, _MAIN))
        if given.is_file():
            return given, name_or_file
    except (OSError, ValueError):  # A name too long for a file, or with a zero byte: not a file.
        pass
    raise MinestdError("framework-not-found", name=name_or_file, known=", ".join(available_systems()))


def _read(path: Path, shown: str) -> Source:
    """One file; what keeps it from being read is a finding of the source."""
    try:
        if path.stat().st_size > LARGEST:
            return _unread(shown, "framework-too-large", limit=LARGEST // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        return _unread(shown, "framework-unreadable", reason=error.strerror or type(error).__name__)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unread(shown, "framework-not-utf8", line=data.count(b"\n", 0, error.start) + 1)
    held = read_located(text, shown)
    if held.whole and held.value is None:
        return _unread(shown, "framework-empty")
    return Source(shown, held, text)


def _unread(shown: str, code: str, line: int = 1, **params: str | int) -> Source:
    finding = MinestdError(code, findings=(), file=shown, line=line, **params)
    return Source(shown, Located(None, {}, (finding,), whole=False))


def _node_files(main: Source) -> list[tuple[int, str]]:
    held = main.held.value
    names = held.get("node_files") if isinstance(held, dict) else None
    listed = enumerate(names if isinstance(names, list) else [])
    return [(at, name) for at, name in listed if isinstance(name, str)]


def _read_beside(main: Source, folder: Path) -> tuple[list[Source], list[MinestdError]]:
    """The node files, which must lie in the main file's folder or below it."""
    beside: list[Source] = []
    findings: list[MinestdError] = []
    for at, name in _node_files(main):
        inside = PurePosixPath(name)
        if inside.is_absolute() or ".." in inside.parts or "\\" in name or ":" in name:
            findings.append(main.finding("framework-node-file-outside", ("node_files", at), seen=name))
        elif not folder.joinpath(inside).is_file():
            findings.append(main.finding("framework-node-file-missing", ("node_files", at), seen=name))
        else:
            shown = main.file[: len(main.file) - len(PurePosixPath(main.file).name)] + name
            beside.append(_read(folder / inside, shown))
    return beside, findings


def _checked(model: type[_Entry], source: Source, findings: list[MinestdError]) -> _Entry | None:
    """The entry that a file holds, or None with its mistakes added to the findings."""
    try:
        return model.model_validate(source.held.value)
    except ValidationError as error:
        findings += model_findings(error, source)
        return None
