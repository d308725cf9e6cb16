"""Rows without a standard: sections and the place they name, subtotals, notes."""

import re
from collections.abc import Sequence

from minestd.model.cell_place import Place
from minestd.model.lookup import find_nodes
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.status_above import StatusAbove, status_named
from minestd.reading.words.plain import tidy
from minestd.reading.words.traditional import simplified

_LONGEST_SECTION = 60
_INNERMOST = 1000  # the rank of what ends with the next section, whichever that is
_ENUMERATORS = (
    re.compile(r"第\s*[一二三四五六七八九十百\d]+\s*[篇章部][分]?\s*[:：、.]?\s*"),
    re.compile(
        r"[一二三四五六七八九十]+\s*[、.．:：]\s*|[一二三四五六七八九十]{1,3}\s+(?=[^\W\d_])|[IVX]+\s*[、.．]\s*"
    ),
    re.compile(r"[(（]\s*[一二三四五六七八九十]+\s*[)）]\s*[、.．]?\s*"),
    re.compile(r"\d{1,2}\s*[、.．]\s*(?!\d)|\d{1,2}(?:\.\d{1,2})+\s*[、.．]?\s+|\d{1,2}\s+(?=[^\W\d_])"),
    re.compile(r"[(（]\s*\d{1,2}\s*[)）]\s*|\d{1,2}\s*[)）]\s*"),
)
_LONE_ENUMERATOR = re.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?|[IVX]{1,4}[.、]?|第[一二三四五六七八九十\d]+[篇章部]分?"
)
_BARE_NUMERAL = re.compile(r"\d{1,2}\s+[^\W\d_]")
_COUNT = re.compile(r"\s*[(（]?\s*共?\s*\d+\s*[项个条]?(?:标准)?\s*[)）]?\s*$")


class Sections:
    """The section rows above the row being read, the node that they name and the status that they give; `above` is
    what stands over the whole table."""

    def __init__(
        self,
        system: StandardsSystem,
        cells: CellReader,
        title: str | None,
        above: StatusAbove | None = None,
    ) -> None:
        self._system, self._cells, self._above = system, cells, above
        self._stack: list[tuple[int, str | None, StatusAbove | None]] = []
        base = self._nodes(title, None) if title else ()
        self._base = base[0].code if len(base) == 1 else None

    @property
    def code(self) -> str | None:
        """The innermost node named above, None if there is none."""
        return next((code for _, code, _ in reversed(self._stack) if code), self._base)

    @property
    def status(self) -> StatusAbove | None:
        """The status that the innermost name above gives, None if there is none."""
        return next((status for *_, status in reversed(self._stack) if status), self._above)

    def enter(self, text: str, at: Place | None = None) -> tuple[str | None, tuple[Node, ...]]:
        """Take a section row in. Returns the node it names, and all that it may name if that is not one."""
        text = tidy(text)
        rank, bare = _enumerated(text)
        if self._is_level(bare):
            if rank is not None:
                self._stack = [entry for entry in self._stack if entry[2] is None or entry[0] < rank]
            return self.code, ()
        while self._stack and rank is not None and self._stack[-1][0] >= rank:
            self._stack.pop()
        nodes = self._nodes(bare, self.code) or self._nodes(text, self.code)
        node = nodes[0] if len(nodes) == 1 else None
        said = status_named(bare, self._cells, at) if at is not None and not nodes else None
        if rank is None:
            # A status without an enumerator holds for the sections below it only if none came before it.
            inner = said is not None and any(code for _, code, _ in self._stack)
            rank = 10 * node.depth_of if node else 0
            self._stack = [entry for entry in self._stack if entry[0] < rank]
            rank = _INNERMOST if inner else rank
        self._stack.append((rank, node.code if node else None, said))
        return (node.code if node else None), nodes

    def names_a_level(self, text: str) -> bool:
        """Whether a text heads the standards of one level (一、国家标准): understood, and no place."""
        return self._is_level(_enumerated(tidy(text))[1])

    def names_a_status(self, text: str) -> bool:
        """Whether a text gives a status to the rows below it: 二、废止标准."""
        return status_named(_enumerated(tidy(text))[1], self._cells, Place(None, 1, 0)) is not None

    def _is_level(self, text: str) -> bool:
        return any(self._cells.level(one) is not None for one in (text, _COUNT.sub("", text)))

    def names_a_node(self, text: str) -> bool:
        """Whether a text names a node, alone or behind an enumerator."""
        return bool(self._nodes(_enumerated(tidy(text))[1], self.code) or self._nodes(tidy(text), self.code))

    def _nodes(self, text: str, within: str | None) -> tuple[Node, ...]:
        text = simplified(text)
        nodes = find_nodes(self._system, text) or find_nodes(self._system, _COUNT.sub("", text))
        if len(nodes) > 1 and within:
            nodes = (
                tuple(node for node in nodes if any(above.code == within for above in node.line())) or nodes
            )
        return nodes


def _enumerated(text: str) -> tuple[int | None, str]:
    """The rank of the enumerator that a heading begins with, and the heading without it."""
    for rank, pattern in enumerate(_ENUMERATORS):
        found = pattern.match(text)
        if found and found.end() < len(text):
            return rank, text[found.end() :]
    return None, text


def without_enumerator(text: str) -> str:
    """A text without the enumerator that it begins with, also where there is nothing else."""
    text = tidy(text)
    bare = _enumerated(text)[1]
    return "" if any(pattern.fullmatch(text) for pattern in _ENUMERATORS) else bare


def looks_like_section(texts: Sequence[str], single: bool) -> bool:
    """Whether the filled cells of a row are a heading over the rows below: one short cell, or an enumerator and
    one short cell."""
    if len(texts) == 2 and _LONE_ENUMERATOR.fullmatch(texts[0].strip()):
        return len(texts[1]) <= _LONGEST_SECTION
    return single and len(texts[0]) <= _LONGEST_SECTION


def has_enumerator(text: str) -> bool:
    """Whether a text begins like a heading: 一、 （一） 1. （1） 第一章 1 总则."""
    return _enumerated(tidy(text))[0] is not None


def has_bare_numeral(text: str) -> bool:
    """Whether nothing but a blank stands behind the numeral that a text begins with: a serial may look so too."""
    return _BARE_NUMERAL.match(tidy(text)) is not None
