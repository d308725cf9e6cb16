"""A framework from a plain outline: one row a node in a CSV of code, parent and name, as offices keep them."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from minestd.errors import MinestdError
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks.as_system import build
from minestd.reading.frameworks.checks import DEEPEST, Source, check
from minestd.reading.frameworks.findings import model_findings
from minestd.reading.frameworks.loading import LARGEST, digest
from minestd.reading.frameworks.located_yaml import Located, Plain, Steps
from minestd.reading.frameworks.schema import FrameworkFile
from minestd.reading.words.plain import plain

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("code", "编号", "代码", "编码", "体系编号", "标准体系编号"),
    "parent": ("parent", "parent code", "上级", "上级编号", "上级代码", "父级", "父级编号"),
    "name_zh": ("name", "title", "title_zh", "name_zh", "名称", "中文名称", "节点名称"),
    "name_en": ("name_en", "title_en", "英文名称", "英文名"),
    "full_zh": ("full_zh", "full_name", "全称", "中文全称"),
    "full_en": ("full_en", "英文全称"),
    "scope": ("scope", "范围", "原文"),
    "source": ("source", "出处"),
    "required": ("required", "应有数"),
}
"""Headings of an outline, each for a key of a node. Other columns are left aside; depths follow from the parents."""

_KEYS = {plain(heading): key for key, headings in _HEADINGS.items() for heading in headings}


_DELIMITERS = ",;\t"
_HEADER_WITHIN = 10


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the outline: its line, and what it says of a node by key."""

    line: int
    says: dict[str, Plain]

    def text(self, key: str) -> str:
        """What stands under a heading, empty where nothing does."""
        return str(self.says.get(key, ""))


def import_outline(path: str) -> StandardsSystem:
    """The system of a CSV outline (comma, semicolon or tab; UTF-8 or GB18030), in the order of its rows.

    A node without a parent is a top one, and a parent may stand below its children. Raises MinestdError:
    `outline-not-found`, and `framework-invalid` with every mistake by line.
    """
    file = Path(path)
    if not file.is_file():
        raise MinestdError("outline-not-found", file=path)
    text = _text(file, path)
    rows = _rows(text, path)
    parents: dict[str, str] = {}
    for row in rows:
        parents.setdefault(row.text("code"), row.text("parent"))
    depths, circles = _depths(parents)
    findings = _misplaced(rows, depths, circles, path)
    nodes, lines = _nested(rows, depths)
    source = Source(path, Located({"nodes": nodes}, lines, (), whole=True), text)
    return _built(source, file.stem, findings)


def _text(file: Path, shown: str) -> str:
    data = file.read_bytes()
    if len(data) > LARGEST:
        raise _invalid(shown, [_finding(shown, "framework-too-large", 1, limit=LARGEST // 1_000_000)])
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _invalid(shown, [_finding(shown, "framework-not-utf8", 1)])


def _rows(text: str, shown: str) -> list[_Row]:
    """The rows below the header, whichever sign parts the columns. Blank rows are passed over."""
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        keys: list[str | None] = []
        rows: list[_Row] = []
        start = 1
        try:
            for cells in reader:
                if "code" in keys:
                    says = _said(keys, cells)
                    rows += [_Row(start, says)] if says else []
                elif reader.line_num <= _HEADER_WITHIN:
                    keys = _header(cells)
                start = reader.line_num + 1
        except csv.Error as error:
            raise _invalid(shown, [_finding(shown, "framework-syntax", start, detail=str(error))]) from error
        if "code" in keys:
            return rows
    raise _invalid(shown, [_finding(shown, "outline-no-header", 1)])


def _header(cells: Sequence[str]) -> list[str | None]:
    """The keys of a header's columns, none if the row is no header."""
    keys = [_KEYS.get(plain(cell)) for cell in cells]
    return keys if {"code", "parent"} <= set(keys) and {"name_zh", "name_en"} & set(keys) else []


def _said(keys: Sequence[str | None], cells: Sequence[str]) -> dict[str, Plain]:
    filled = ((key, cell.strip()) for key, cell in zip(keys, cells, strict=False))
    return {key: cell for key, cell in filled if key and cell}


def _depths(parents: Mapping[str, str]) -> tuple[dict[str, int], set[str]]:
    """The depth of every code, 1 for the top and 0 for what hangs from no top; and the codes that hang in circles."""
    depths = {"": 0}
    circles: set[str] = set()
    for code in parents:
        chain: dict[str, None] = {}
        while code in parents and code not in depths and code not in chain:
            chain[code] = None
            code = parents[code]
        line = list(chain)
        if code in chain:
            circles.update(line[line.index(code) :])
        hangs = code == "" or depths.get(code, 0) > 0
        for steps, below in enumerate(reversed(line), start=1):
            depths[below] = depths.get(code, 0) + steps if hangs else 0
    return depths, circles


def _misplaced(
    rows: Sequence[_Row], depths: Mapping[str, int], circles: set[str], shown: str
) -> list[MinestdError]:
    findings: list[MinestdError] = []
    for row in rows:
        code, parent = row.text("code"), row.text("parent")
        if parent not in depths:
            findings.append(_finding(shown, "framework-unknown-code", row.line, seen=parent))
        elif code in circles:
            findings.append(_finding(shown, "outline-circle", row.line, node=code))
        elif depths[parent] == DEEPEST:
            findings.append(_finding(shown, "framework-too-deep", row.line, deepest=DEEPEST))
    return findings


def _nested(rows: Sequence[_Row], depths: Mapping[str, int]) -> tuple[list[Plain], dict[Steps, int]]:
    """The nodes each within its parent, as a framework file has them, and the line of each by its path."""
    below: dict[str, list[_Row]] = {}
    for row in rows:
        below.setdefault(row.text("parent"), []).append(row)
    tops: list[Plain] = []
    lines: dict[Steps, int] = {}
    waiting: list[tuple[Steps, list[Plain], list[_Row]]] = [(("nodes",), tops, below.pop("", []))]
    while waiting:
        path, siblings, found = waiting.pop()
        for row in found:
            entry = {key: value for key, value in row.says.items() if key != "parent"}
            lines[(*path, len(siblings))] = row.line
            code = row.text("code")
            if code in below and depths[code] < DEEPEST:
                children: list[Plain] = []
                entry["children"] = children
                waiting.append(((*path, len(siblings), "children"), children, below.pop(code)))
            siblings.append(entry)
    return tops, lines


def _built(source: Source, stem: str, findings: list[MinestdError]) -> StandardsSystem:
    entry: FrameworkFile | None = None
    try:
        entry = FrameworkFile.model_validate(source.held.value)
    except ValidationError as error:
        findings += model_findings(error, source)
    findings += check([source])
    if findings or entry is None:
        raise _invalid(source.file, sorted(findings, key=lambda finding: int(str(finding.params["line"]))))
    return build(entry, entry.nodes, stem, digest(source.text))


def _finding(shown: str, code: str, line: int, **params: str | int) -> MinestdError:
    return MinestdError(code, findings=(), file=shown, line=line, **params)


def _invalid(shown: str, findings: Sequence[MinestdError]) -> MinestdError:
    return MinestdError("framework-invalid", findings=tuple(findings), file=shown, count=len(findings))
