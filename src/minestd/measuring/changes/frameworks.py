"""What changed between two frameworks: nodes that came or went, and every fact of theirs and of the whole.

Facts are walked, not listed: a field that a framework gets one day is compared from that day on.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from minestd.model.framework import Framework
from minestd.model.tree import Node

Path = tuple[str, ...]
Fact = str | tuple[str, ...]
"""A text, or texts whose order says nothing."""

_OF_NODES = (
    *("name_zh", "name_en", "full_zh", "full_en", "level", "scope", "source", "aliases", "role"),
    *("boundary", "boundary_en", "required", "mine_types"),
)
_INHERITED = ("role", "mine_types")
_NOT_COMPARED = (
    "name",
    "root",
    "data_digest",
)  # how the framework is called here, and what is compared node by node
_KEYS = ("key", "code", "start")  # what entries of a tuple are known by


class FrameworkEdit(Struct, frozen=True):
    """One change. `node` is the node it is about (the old one where it was removed), None for the whole; `path` names
    the fact, `added` and `removed` what a set of texts gained and lost, `old` and `new` any other fact.

    `path` is ("added",) or ("removed",) for nodes that came or went.
    """

    path: Path
    node: Node | None = None
    old: str = ""
    new: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def framework_changes(old: Framework, new: Framework) -> tuple[FrameworkEdit, ...]:
    """Every change: nodes in the order of the new framework, then what was removed, then the whole. Nodes are the
    same by their code."""
    before, after = old.system.by_code, new.system.by_code
    found: list[FrameworkEdit] = []
    for code, node in after.items():
        was = before.get(code)
        found += [FrameworkEdit(("added",), node)] if was is None else _of_node(was, node, old, new)
    found += [FrameworkEdit(("removed",), node) for code, node in before.items() if code not in after]
    return (*found, *_compared(dict(_of_whole(old)), dict(_of_whole(new))))


def _of_node(was: Node, now: Node, old: Framework, new: Framework) -> Iterator[FrameworkEdit]:
    before, after = dict(_node_facts(was, old)), dict(_node_facts(now, new))
    for edit in _compared(before, after):
        if not (edit.path[0] in _INHERITED and _is_that_of_above(edit, was, now)):
            yield FrameworkEdit(edit.path, now, edit.old, edit.new, edit.added, edit.removed)


def _is_that_of_above(edit: FrameworkEdit, was: Node, now: Node) -> bool:
    """Whether the node only follows the one above it, whose change is told already."""
    name = edit.path[0]
    return _above(was) == _above(now) != "" and all(
        getattr(one.line()[-2], name) == getattr(one, name) for one in (was, now)
    )


def _node_facts(node: Node, framework: Framework) -> Iterator[tuple[Path, Fact]]:
    yield ("moved",), _above(node)
    for name in _OF_NODES:
        if name.startswith("full_") and getattr(node, name) == getattr(node, name.replace("full", "name")):
            continue
        yield from _facts(getattr(node, name), (name,))
    if (terms := framework.terms.nodes.get(node.code)) is not None:
        for name in ("terms", "exclusions", "note"):
            yield from _facts(getattr(terms, name), (name,))


def _of_whole(framework: Framework) -> Iterator[tuple[Path, Fact]]:
    yield from _facts(framework.system, ())
    for name in framework.terms.__struct_fields__:
        value = getattr(framework.terms, name)
        if name == "nodes":
            value = {code: terms for code, terms in value.items() if code not in framework.system.by_code}
        yield from _facts(value, (name,))


def _facts(value: Any, path: Path) -> Iterator[tuple[Path, Fact]]:
    """The facts that a value holds, each by its path."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            if not path and name in _NOT_COMPARED:
                continue
            yield from _facts(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _facts(one, (*path, str(key)))
    elif isinstance(value, tuple) and value and isinstance(value[0], Struct):
        for place, one in enumerate(value, 1):
            name = next((str(getattr(one, key)) for key in _KEYS if hasattr(one, key)), str(place))
            yield from _facts(one, (*path, name))
    elif isinstance(value, tuple):
        yield path, tuple(map(_text, value))
    else:
        yield path, _text(value)


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return "" if value is None else str(value)


def _compared(before: Mapping[Path, Fact], after: Mapping[Path, Fact]) -> Iterator[FrameworkEdit]:
    for path in dict.fromkeys([*after, *before]):
        was, now = before.get(path, ""), after.get(path, "")
        if isinstance(was, tuple) or isinstance(now, tuple):
            had, has = _texts(was), _texts(now)
            added = tuple(one for one in has if one not in set(had))
            removed = tuple(one for one in had if one not in set(has))
            if added or removed:
                yield FrameworkEdit(path, added=added, removed=removed)
        elif was != now:
            yield FrameworkEdit(path, old=was, new=now)


def _texts(fact: Fact) -> tuple[str, ...]:
    return fact if isinstance(fact, tuple) else tuple(filter(None, (fact,)))


def _above(node: Node) -> str:
    above = node.line()[:-1]
    return above[-1].code if above else ""
