"""What changed between two frameworks: nodes that came, went, or are called, hung or counted otherwise."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from minestd.model.system import StandardsSystem
from minestd.model.tree import Node


class Edit(StrEnum):
    """What was done to a node."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    REQUIRED = "required"


class NodeEdit(Struct, frozen=True):
    """One change of the node with this code; `node` is the new one, the old one where it was removed."""

    kind: Edit
    code: str
    node: Node
    old: str = ""
    new: str = ""


def framework_changes(old: StandardsSystem, new: StandardsSystem) -> tuple[NodeEdit, ...]:
    """Every change in the order of the new framework, then what was removed. Nodes are the same by their code."""
    edits = [edit for code, node in new.by_code.items() for edit in _edits(old.by_code.get(code), node)]
    gone = [node for code, node in old.by_code.items() if code not in new.by_code]
    return (*edits, *(NodeEdit(Edit.REMOVED, node.code, node) for node in gone))


def _edits(before: Node | None, after: Node) -> Iterator[NodeEdit]:
    if before is None:
        yield NodeEdit(Edit.ADDED, after.code, after)
        return
    pairs = {
        Edit.RENAMED: (before.full_zh, after.full_zh),
        Edit.MOVED: (_parent(before), _parent(after)),
        Edit.REQUIRED: (str(before.required), str(after.required)),
    }
    for kind, (was, now) in pairs.items():
        if was != now:
            yield NodeEdit(kind, after.code, after, was, now)


def _parent(node: Node) -> str:
    above = node.line()[:-1]
    return above[-1].code if above else ""
