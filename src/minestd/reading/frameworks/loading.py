"""Frameworks are read from files and checked whole, before anything is made of them.

`framework-invalid` carries every mistake, each with file and line. File names are shown as they were given.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, cast

from msgspec import Struct, field

from minestd.errors import MinestdError
from minestd.garbage import collector_at_rest
from minestd.model.framework import Framework
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks.as_system import build
from minestd.reading.frameworks.as_terms import build_terms
from minestd.reading.frameworks.checks import FrameworkSource, check_sources, with_nodes_below
from minestd.reading.frameworks.findings import shape_findings
from minestd.reading.frameworks.found import FILES, MAIN, NODES, TERMS, Home, find
from minestd.reading.frameworks.framework_table import LARGEST, finding, text_of_table
from minestd.reading.frameworks.located_yaml import Located, read_located
from minestd.reading.frameworks.nodes_table import nodes_source
from minestd.reading.frameworks.schema import FOLDER_FILES, NODES_FILE, SINGLE_FILE
from minestd.reading.frameworks.shapes import Entry
from minestd.reading.frameworks.terms_table import TermsRead, check_terms, terms_of_entries, terms_of_table
from minestd.reading.inputs import InputFile, Role


class Read(Struct):
    """What the files of one framework hold, each source with the shape that it must have.

    `texts` are what the digest is of; `files` are all that belong to it, as they were read; `complete` is false where
    a file is missing or could not be read to its end.
    """

    sources: list[tuple[FrameworkSource, Entry]] = field(default_factory=list)
    terms: TermsRead | None = None
    findings: list[MinestdError] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    files: list[InputFile] = field(default_factory=list)
    complete: bool = True


class Loaded(Struct, frozen=True):
    """A framework with every file that it was read from. `folder` is its own, where it has one; `aside` are files
    beside a framework in one file that look like parts of one and are none."""

    framework: Framework
    files: tuple[InputFile, ...]
    folder: Path | None = None
    aside: tuple[str, ...] = ()


def load_framework(name_or_path: str) -> Framework:
    """The framework of a shipped edition's name, of a folder, or of one YAML file.

    Raises MinestdError: `framework-not-found` for what is neither, and `framework-invalid` with all mistakes
    of the framework's files as its findings, by file and line.
    """
    return load_with_files(name_or_path).framework


def load_with_files(name_or_path: str) -> Loaded:
    """The framework (see `load_framework`), and its files: none of them may be an output."""
    home = find(name_or_path)
    with collector_at_rest():
        read = _of_folder(home) if home.is_folder else _of_file(home)
        framework = _made(read, home.shown, home.name)
    folder = home.path if home.is_folder else None
    return Loaded(framework, tuple(read.files), folder, () if home.is_folder else home.aside())


def load_system(name_or_path: str) -> StandardsSystem:
    """The system of a framework, where its terms are of no interest."""
    return load_framework(name_or_path).system


def made(
    sources: Sequence[FrameworkSource], findings: list[MinestdError], shown: str, name: str
) -> Framework:
    """The framework of sources that hold nodes, if there are no findings and none come up."""
    texts = [source.text for source in sources]
    return _made(Read([(source, SINGLE_FILE) for source in sources], None, findings, texts), shown, name)


def _made(read: Read, shown: str, name: str) -> Framework:
    findings = read.findings
    for source, shape in read.sources:
        findings += source.held.findings
        if source.held.whole:
            findings += shape_findings(source, shape)
    whole = [source for source, _ in read.sources if source.held.whole]
    complete = read.complete and len(whole) == len(read.sources)
    if whole and whole[0] is read.sources[0][0]:
        findings += check_sources(whole, complete=complete)
    below = with_nodes_below(whole)
    if read.terms is not None:
        findings += check_terms(read.terms, below) if complete else read.terms.findings
    if findings:
        files = [source.file for source, _ in read.sources]
        raise invalid(shown, files, findings)
    entry = _together(whole)
    system = build(entry, name, digest(*read.texts))
    return Framework(system, build_terms(entry, read.terms, below))


def invalid(shown: str, files: Sequence[str], findings: Sequence[MinestdError]) -> MinestdError:
    """All findings as one error, by the order of the files and then by line."""
    order = {file: place for place, file in enumerate(files)}
    ordered = sorted(
        findings,
        key=lambda found: (order.get(str(found.params["file"]), len(order)), int(str(found.params["line"]))),
    )
    return MinestdError("framework-invalid", findings=tuple(ordered), file=shown, count=len(ordered))


def digest(*texts: str) -> str:
    """The SHA-256 of texts in their order; a line end counts the same however it is written."""
    total = hashlib.sha256()
    for text in texts:
        total.update(text.replace("\r\n", "\n").encode("utf-8") + b"\0")
    return total.hexdigest()


def _together(sources: Sequence[FrameworkSource]) -> dict[str, Any]:
    """All keys of all files; the nodes of several files one behind the other."""
    entry: dict[str, Any] = {}
    nodes: list[Any] = []
    for source in sources:
        held = cast(dict[str, Any], source.held.value)
        nodes += held.get("nodes", ())
        entry |= held
    return entry | {"nodes": nodes}


def _of_folder(home: Home) -> Read:
    read = Read()
    for name, shape in FOLDER_FILES.items():
        path, shown = home.file(name)
        if path.is_file():
            source = read_file(path, shown, read, empty=True)
            if name == MAIN and _is_whole(source):
                return _of_both(home, source)
            read.sources.append((source, shape))
            read.texts += [name, source.text]
    for name in (NODES, TERMS):
        path, shown = home.file(name)
        if path.is_file():
            _add_table(read, name, path, shown)
    _, nodes = home.file(NODES)
    if not home.path.joinpath(NODES).is_file():
        read.findings.append(finding(nodes, "framework-no-table", 1))
        read.complete = False
    read.findings += [finding(home.file(name)[1], "framework-unknown-file", 1) for name in home.strangers()]
    return read


def _is_whole(main: FrameworkSource) -> bool:
    """Whether the main file of a folder holds nodes, as a framework in one file does."""
    held = main.held.value
    return isinstance(held, dict) and bool({"nodes", "node_files"} & set(held))


def _of_both(home: Home, main: FrameworkSource) -> Read:
    """A framework in one file beside tables: which of them is meant decides everything else."""
    table = next(name for name in (NODES, *FILES) if name != MAIN and home.path.joinpath(name).is_file())
    key = "nodes" if ("nodes",) in main.held.lines else "node_files"
    return Read(findings=[main.finding("framework-whole-beside-tables", (key,), key=key, table=table)])


def _add_table(read: Read, name: str, path: Path, shown: str) -> None:
    """The nodes or terms of a folder; what ends the reading of a table is a finding."""
    try:
        text = text_of_table(_data(path, shown, read), shown)
        read.texts += [name, text]
        if name == TERMS:
            read.terms = terms_of_table(text, shown)
            return
        source, findings = nodes_source(text, shown, strict=True)
        # The table of nodes is what a framework is: its mistakes come first.
        read.sources.insert(0, (source, NODES_FILE))
        read.findings += findings
    except MinestdError as fault:
        read.findings.append(fault)
        read.complete = False


def _of_file(home: Home) -> Read:
    read = Read()
    main = read_file(home.path, home.shown, read)
    read.sources.append((main, SINGLE_FILE))
    for source in _read_beside(main, home.path.parent, read):
        read.sources.append((source, NODES_FILE))
    read.texts = [source.text for source, _ in read.sources]
    if main.held.whole:
        read.terms = terms_of_entries(main)
    return read


def read_file(path: Path, shown: str, read: Read, *, empty: bool = False) -> FrameworkSource:
    """One YAML file; what keeps it from being read is a finding of the source. `empty` where nothing may be in it."""
    try:
        data = _data(path, shown, read)
    except MinestdError as fault:
        return FrameworkSource(shown, Located(None, {}, (fault,), whole=False))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unread(shown, "framework-not-utf8", line=data.count(b"\n", 0, error.start) + 1)
    held = read_located(text, shown)
    if held.whole and held.value is None:
        return (
            FrameworkSource(shown, Located({}, {}, (), whole=True), text)
            if empty
            else _unread(shown, "framework-empty")
        )
    return FrameworkSource(shown, held, text)


def _data(path: Path, shown: str, read: Read) -> bytes:
    """The bytes of a file of the framework, which join its files. Raises the finding that says why there are none."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise finding(shown, "framework-unreadable", 1, reason=reason) from error
    if data is None or len(data) > LARGEST:
        raise finding(shown, "framework-too-large", 1, limit=LARGEST // 1_000_000)
    read.files.append(InputFile(Role.FRAMEWORK, path, data))
    return data


def _unread(shown: str, code: str, line: int = 1, **params: str | int) -> FrameworkSource:
    finding = MinestdError(code, findings=(), file=shown, line=line, **params)
    return FrameworkSource(shown, Located(None, {}, (finding,), whole=False))


def _node_files(main: FrameworkSource) -> list[tuple[int, str]]:
    held = main.held.value
    names = held.get("node_files") if isinstance(held, dict) else None
    listed = enumerate(names if isinstance(names, list) else [])
    return [(at, name) for at, name in listed if isinstance(name, str)]


def _read_beside(main: FrameworkSource, folder: Path, read: Read) -> list[FrameworkSource]:
    """The node files, which must lie in the main file's folder or below it."""
    beside: list[FrameworkSource] = []
    for at, name in _node_files(main):
        inside = PurePosixPath(name)
        if inside.is_absolute() or ".." in inside.parts or "\\" in name or ":" in name:
            read.findings.append(main.finding("framework-node-file-outside", ("node_files", at), seen=name))
        elif not folder.joinpath(inside).is_file():
            read.findings.append(main.finding("framework-node-file-missing", ("node_files", at), seen=name))
        else:
            shown = main.file[: len(main.file) - len(PurePosixPath(main.file).name)] + name
            beside.append(read_file(folder / inside, shown, read))
    read.complete = len(beside) == len(_node_files(main))
    return beside
