"""The nodes of a framework as a table, one row a node: hung each below its parent, as a framework file has them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.reading.frameworks.checks import DEEPEST, FrameworkSource
from minestd.reading.frameworks.framework_table import finding, read_csv, table_words
from minestd.reading.frameworks.located_yaml import Located, Plain, Steps

_NEEDED = (("code",), ("parent",), ("name_zh", "name_en"))
_LISTS = ("aliases", "mine_types")


class _Row(Struct, frozen=True):
    """A row of the table: its line, and what it says of a node by key."""

    line: int
    says: dict[str, Plain]

    def text(self, key: str) -> str:
        """What stands under a heading, empty where nothing does."""
        return str(self.says.get(key, ""))


def nodes_source(text: str, shown: str, *, strict: bool) -> tuple[FrameworkSource, list[MinestdError]]:
    """The nodes of a table as a source, in the order of its rows: a parent may stand below its children. What hangs
    from no top is a finding. Raises the finding that ended the reading.

    Where not `strict`, other columns are left aside, as in an outline that an office has already.
    """
    table = read_csv(text, shown, table_words().nodes, _NEEDED, strict=strict)
    keys = tuple(table_words().nodes)
    rows = [_Row(line, _said(keys, cells)) for line, cells in table.rows]
    parents: dict[str, str] = {}
    for row in rows:
        parents.setdefault(row.text("code"), row.text("parent"))
    depths, circles = _depths(parents)
    nodes, lines = _nested(rows, depths)
    lines[()] = table.header
    findings = [*table.findings, *_misplaced(rows, depths, circles, shown)]
    if not rows:
        findings.append(finding(shown, "framework-table-empty", table.header))
    # Where nothing hangs from a top the rows say why; what the nodes should hold is then not known.
    return FrameworkSource(shown, Located({"nodes": nodes}, lines, (), whole=bool(nodes)), text), findings


@cache
def _parted_by() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(table_words().parted_by)) + "]")


def _said(keys: Sequence[str], cells: Sequence[str]) -> dict[str, Plain]:
    said: dict[str, Plain] = {}
    for key, cell in zip(keys, cells, strict=True):
        if cell and key in _LISTS:
            said[key] = [word.strip() for word in _parted_by().split(cell) if word.strip()]
        elif cell:
            said[key] = cell
    return said


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
            findings.append(finding(shown, "framework-unknown-code", row.line, seen=parent))
        elif code in circles:
            findings.append(finding(shown, "outline-circle", row.line, node=code))
        elif depths[parent] == DEEPEST:
            findings.append(finding(shown, "framework-too-deep", row.line, deepest=DEEPEST))
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
