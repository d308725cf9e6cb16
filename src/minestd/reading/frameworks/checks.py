"""What the files of one framework must hold together: codes, names and the keys that point to one another.

The checks read plain values, so that they speak even where the form of a file is at fault elsewhere: a value
of the wrong kind is passed over here and reported by the model (`schema`).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.model.thesaurus import OUTSIDE
from minestd.reading.frameworks.located_yaml import Located, Plain, Steps
from minestd.reading.frameworks.names import Names, completed

DEEPEST = 16
"""Levels of nodes that a framework may have."""

_HINTS = ("kinds", "prefixes", "ics", "ccs")
"""Tables of hints: words and classes with weights by code; they may name what lies outside."""


class FrameworkSource(Struct, frozen=True):
    """One file of a framework: its name as shown, what it holds, and its text."""

    file: str
    held: Located
    text: str = ""

    def finding(self, code: str, path: Steps, **params: str | int) -> MinestdError:
        """A mistake with the file and line of a value."""
        return MinestdError(code, findings=(), file=self.file, line=self.held.line(path), **params)


class _NodeAt(Struct, frozen=True):
    source: FrameworkSource
    path: Steps
    value: dict[str, Plain]
    above: int | None
    depth: int

    def text(self, key: str) -> str:
        value = self.value.get(key)
        return value if isinstance(value, str) else ""

    def names(self) -> Names:
        zh, en = self.text("name_zh"), self.text("name_en")
        return Names(zh, en, self.text("full_zh"), self.text("full_en"), self.above)

    def finding(self, code: str, key: str = "", **params: str | int) -> MinestdError:
        return self.source.finding(code, (*self.path, key) if key else self.path, **params)


def check_sources(sources: Sequence[FrameworkSource], *, complete: bool = True) -> Iterator[MinestdError]:
    """Every mistake between the values of a framework's files; the first source is the main one, and a key stands in
    one of them only.

    Where `complete` is false, files are missing from the sources, and what they may hold is not called unknown.
    """
    nodes = list(_nodes(sources))
    if complete and not nodes:
        yield sources[0].finding("framework-no-nodes", ())
    for node in nodes:
        if not (node.value.get("name_zh") or node.value.get("name_en")):
            yield node.finding("framework-name-missing")
    yield from _check_codes(nodes)
    yield from _check_names(nodes)
    yield from _check_counts(nodes, len(_items(sources, "levels")))
    yield from _check_keys(nodes, sources)
    for list_key in ("levels", "roles", "mine_types", "targets"):
        yield from _check_twice(sources, list_key)
    yield from _check_spans(sources)
    known = {node.text("code") for node in nodes}
    for source, path, code in _pointers(sources) if complete else ():
        if code not in known and not (code == OUTSIDE and path[0] in _HINTS):
            yield source.finding("framework-unknown-code", path, seen=code)


def with_nodes_below(sources: Sequence[FrameworkSource]) -> dict[str, bool]:
    """Every code with whether nodes stand below it."""
    return {node.text("code"): bool(node.value.get("children")) for node in _nodes(sources)}


def _nodes(sources: Sequence[FrameworkSource]) -> Iterator[_NodeAt]:
    """All nodes with their parents' places in this very order, parents first."""
    place = 0
    for source in sources:
        held = source.held.value
        top = held.get("nodes") if isinstance(held, dict) else None
        waiting: list[tuple[Steps, Plain, int | None, int]] = [(("nodes",), top, None, 1)]
        while waiting:
            path, value, above, depth = waiting.pop()
            if isinstance(value, dict):
                yield _NodeAt(source, path, value, above, depth)
                waiting.append(((*path, "children"), value.get("children"), place, depth + 1))
                place += 1
            elif isinstance(value, list):
                waiting += [((*path, at), value[at], above, depth) for at in reversed(range(len(value)))]


def _check_codes(nodes: Sequence[_NodeAt]) -> Iterator[MinestdError]:
    first: dict[str, _NodeAt] = {}
    for node in nodes:
        code = node.text("code")
        if code and first.setdefault(code, node) is not node:
            known = first[code]
            yield node.finding("framework-duplicate-code", "code", node=code, **_there(known, "code"))


def _check_names(nodes: Sequence[_NodeAt]) -> Iterator[MinestdError]:
    names = completed([node.names() for node in nodes])
    for lang in ("zh", "en"):
        first: dict[str, _NodeAt] = {}
        for node, named in zip(nodes, names, strict=True):
            full = named.full_zh if lang == "zh" else named.full_en
            own = node.text("name_zh") or node.text("full_zh") if lang == "zh" else node.text("name_en")
            if full and own and first.setdefault(full, node) is not node:
                key = f"full_{lang}" if node.text(f"full_{lang}") else f"name_{lang}"
                there = _there(
                    first[full], f"full_{lang}" if first[full].text(f"full_{lang}") else f"name_{lang}"
                )
                yield node.finding("framework-duplicate-name", key, name=full, **there)


def _there(node: _NodeAt, key: str) -> dict[str, str]:
    return {"first": f"{node.source.file}:{node.source.held.line((*node.path, key))}"}


def _check_counts(nodes: Sequence[_NodeAt], levels: int) -> Iterator[MinestdError]:
    for node in nodes:
        if node.value.get("children") and "required" in node.value:
            yield node.finding("framework-required-above", "required", node=node.text("code"))
        if node.depth == DEEPEST + 1:
            yield node.finding("framework-too-deep", deepest=DEEPEST)
        elif levels and node.depth == levels + 1:
            yield node.finding("framework-level-unnamed", node=node.text("code"), levels=levels)


def _check_keys(nodes: Sequence[_NodeAt], sources: Sequence[FrameworkSource]) -> Iterator[MinestdError]:
    for key, list_key in (("role", "roles"), ("mine_types", "mine_types")):
        known = {item.get("key") for _, _, item in _items(sources, list_key)}
        for node in nodes:
            for path, text in _words(node.value.get(key), (*node.path, key)):
                if text not in known:
                    yield node.source.finding("framework-unknown-word", path, seen=text, list=list_key)


def _pointers(sources: Sequence[FrameworkSource]) -> Iterator[tuple[FrameworkSource, Steps, str]]:
    """Every code that a rule or target names, with where it stands."""
    for source, path, boundary in _items(sources, "boundaries"):
        yield from _named(source, boundary.get("nodes"), (*path, "nodes"))
    for source, target_path, target in _items(sources, "targets"):
        for list_key in ("fields", "stages"):
            for path, theme in _dicts(target.get(list_key), (*target_path, list_key)):
                yield from _named(source, theme.get("nodes"), (*path, "nodes"))
    for source, relation in _held(sources, "relation"):
        if isinstance(relation, dict):
            yield from _named(source, relation.get("nodes"), ("relation", "nodes"))
    for table in _HINTS:
        for source, hints in _held(sources, table):
            for hint, weights in hints.items() if isinstance(hints, dict) else ():
                for code in weights if isinstance(weights, dict) else ():
                    yield source, (table, hint, code), code


def _named(
    source: FrameworkSource, value: Plain, path: Steps
) -> Iterator[tuple[FrameworkSource, Steps, str]]:
    for at, text in _words(value, path):
        yield source, at, text


def _check_twice(sources: Sequence[FrameworkSource], list_key: str) -> Iterator[MinestdError]:
    first: dict[str, Steps] = {}
    for source, path, item in _items(sources, list_key):
        text, at = item.get("key"), (*path, "key")
        if isinstance(text, str) and first.setdefault(text, at) is not at:
            there = f"{source.file}:{source.held.line(first[text])}"
            yield source.finding("framework-duplicate-entry", at, seen=text, first=there)


def _check_spans(sources: Sequence[FrameworkSource]) -> Iterator[MinestdError]:
    """Days in their one spelling sort as text."""
    for source, path, target in _items(sources, "targets"):
        start, by = target.get("start"), target.get("by")
        if isinstance(start, str) and isinstance(by, str) and len(start) == len(by) and start > by:
            yield source.finding("framework-start-after-end", path)


def _held(sources: Sequence[FrameworkSource], key: str) -> Iterator[tuple[FrameworkSource, Plain]]:
    """What stands under a key, with its source."""
    for source in sources:
        held = source.held.value
        if isinstance(held, dict) and key in held:
            yield source, held[key]


def _items(
    sources: Sequence[FrameworkSource], key: str
) -> list[tuple[FrameworkSource, Steps, dict[str, Plain]]]:
    return [
        (source, path, item) for source, value in _held(sources, key) for path, item in _dicts(value, (key,))
    ]


def _dicts(value: Plain, path: Steps) -> Iterator[tuple[Steps, dict[str, Plain]]]:
    for at, item in enumerate(value if isinstance(value, list) else []):
        if isinstance(item, dict):
            yield (*path, at), item


def _words(value: Plain, path: Steps) -> Iterator[tuple[Steps, str]]:
    """A word, or the words of a list, each with its path."""
    if isinstance(value, str):
        yield path, value
    for at, item in enumerate(value if isinstance(value, list) else []):
        if isinstance(item, str):
            yield (*path, at), item
