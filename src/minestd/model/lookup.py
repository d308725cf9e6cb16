"""Finding a node by what people write for it: a code in any spelling, a name, or a name within another."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from minestd.model.system import StandardsSystem
from minestd.model.tree import Node

_CHUNK = re.compile(r"[0-9]+|[^\W\d_]+")
_POSITION = re.compile(r"[0-9]+(?:[.\-][0-9]+)*")
_SEPARATOR = re.compile(
    r"[\s()\[\]【】〔〕《》<>–—―\-_/／\\:：·•|→,、.。]+|(?<=[0-9])(?=[^\W\d_a-z])", re.IGNORECASE
)
_TOO_LONG = 200  # No name is longer, and every split of the text is tried.

_Nodes = tuple[Node, ...]


def find_nodes(system: StandardsSystem, text: str) -> tuple[Node, ...]:
    """The nodes that a text may mean, in the framework's order: none is unknown, several is ambiguous.

    Understood are codes (`D1.04`, `d1.4`, `D104`, full-width), places by number as the framework's text counts
    them (`4.1.4`), short names, full names and aliases, and any of these together with the same node or one
    above it (`C2 应用管理`, `算法智能平台–应用管理`, `D1.04 智能开采`, `智能开采（D1.04）`). An ending such as 标准
    (`ending` of the words of titles) may be added to any name. Places are not read where the framework's own codes
    begin with digits.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    if not folded or len(folded) > _TOO_LONG:
        return ()
    index = _index(system)
    found = _find(folded, index)
    return tuple(node for node in system.by_code.values() if node in found)


def _find(folded: str, index: Mapping[str, _Nodes]) -> frozenset[Node]:
    direct = _direct(folded, index)
    if direct:
        return direct
    found: set[Node] = set()
    for cut in _SEPARATOR.finditer(folded):
        tail = _direct(folded[cut.end() :], index)
        if tail:
            heads = _find(folded[: cut.start()], index)
            found |= {node for node in tail if any(above in heads for above in node.line())}
    return frozenset(found)


def _direct(folded: str, index: Mapping[str, _Nodes]) -> frozenset[Node]:
    """What the whole text names, the surest reading first."""
    keys = [f"exact:{folded.casefold()}", f"code:{_code_key(folded)}", f"compact:{_name_key(folded)}"]
    if _POSITION.fullmatch(folded):
        keys.append(f"place:{_code_key(folded)}")
    name = _name_key(folded)
    keys += [f"name:{name}", f"ended:{name}"]
    return next((frozenset(index[key]) for key in keys if key in index), frozenset())


@lru_cache(maxsize=8)
def _index(system: StandardsSystem) -> Mapping[str, _Nodes]:
    """Every spelling that stands for a node by itself. Systems hash by identity, so that this is made once."""
    index: dict[str, _Nodes] = {}
    placed = not any(code[:1].isdigit() for code in system.by_code)
    for node in system.by_code.values():
        code = _fold(node.code)
        names = (node.name_zh, node.name_en, node.full_zh, node.full_en, *node.aliases)
        keys = {f"name:{_name_key(_fold(name))}" for name in names}
        keys |= {f"exact:{code.casefold()}", f"code:{_code_key(code)}", f"compact:{_name_key(code)}"}
        keys -= {"name:", "code:", "compact:"}
        endings = [_name_key(_fold(word)) for word in system.title_words.ending]
        named = [key.removeprefix("name:") for key in keys if key.startswith("name:")]
        keys |= {f"ended:{name}{ending}" for name in named for ending in endings}
        if placed:
            keys.add(f"place:{_place(node)}")
        for key in keys:
            index[key] = (*index.get(key, ()), node)
    return index


def _place(node: Node) -> str:
    """The node's place by number, each step counted from 1 among its neighbours."""
    return ".".join(str(step.parent.below.index(step) + 1) for step in node.line() if step.parent)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _code_key(folded: str) -> str:
    """`D1.04`, `d1-4` and `D 1.4` alike; digits are numbers, so that `1.10` and `1.1` differ."""
    chunks = _CHUNK.findall(folded.casefold())
    return ".".join(str(int(chunk)) if chunk.isdecimal() else chunk for chunk in chunks)


def _name_key(folded: str) -> str:
    return "".join(character for character in folded.casefold() if character.isalnum())
