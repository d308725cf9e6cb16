"""The terms of a framework: from a table with a row a term, or from the entries of a single file."""

from collections.abc import Iterator, Mapping
from typing import cast

from msgspec import Struct, field

from minestd.errors import MinestdError
from minestd.model.thesaurus import OUTSIDE
from minestd.reading.frameworks.checks import FrameworkSource
from minestd.reading.frameworks.framework_table import finding, read_csv, table_words
from minestd.reading.words.plain import plain

EXCLUDED = 0
"""The weight of what says that a title is not of a node."""

_WEIGHTS = {"3": 3, "2": 2, "1": 1}
_NEEDED = (("node",), ("term",), ("weight",))
_EXPECTED = "3, 2, 1, not"


class TermsRead(Struct):
    """The terms as they were read: by node and text the weight and the line; notes by node. `findings` are the
    mistakes of single rows."""

    file: str
    words: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)
    notes: dict[str, tuple[str, int]] = field(default_factory=dict)
    findings: list[MinestdError] = field(default_factory=list)

    def find(self, code: str, line: int, **params: str | int) -> None:
        self.findings.append(finding(self.file, code, line, **params))

    def add(self, node: str, text: str, weight: int, line: int) -> None:
        """A term; one that the node has already is a finding."""
        words = self.words.get(node)
        if words is None:
            words = self.words[node] = {}
        if text in words:
            self.find(
                "framework-term-twice", line, term=text, node=node, first=f"{self.file}:{words[text][1]}"
            )
        else:
            words[text] = (weight, line)

    def add_note(self, node: str, note: str, line: int) -> None:
        """What we say of a node's terms; it may be said once."""
        if node in self.notes:
            self.find("framework-note-twice", line, node=node, first=f"{self.file}:{self.notes[node][1]}")
        else:
            self.notes[node] = (note, line)


def terms_of_table(text: str, shown: str) -> TermsRead:
    """The terms of `terms.csv`: node, term, weight (3, 2, 1 or `not`), language, source, note. A row without a term
    carries the note on its node. Raises the finding that ended the reading."""
    words = table_words()
    table = read_csv(text, shown, words.terms, _NEEDED, strict=True)
    read, last = TermsRead(shown), ""
    held: dict[str, tuple[int, int]] = {}
    for line, (node, term, weight, language, source, note) in table.rows:
        if language and language not in words.languages and plain(language) not in words.languages:
            expected = ", ".join(dict.fromkeys(words.languages.values()))
            read.find("framework-not-choice", line, key="language", seen=language, expected=expected)
        worth = _WEIGHTS.get(weight)
        if node and term and worth:
            if node != last:
                # Rows of a node mostly stand together.
                held, last = read.words.setdefault(node, {}), node
            if term in held:
                read.add(node, term, worth, line)
            else:
                held[term] = (worth, line)
        else:
            _unusual(read, line, node, term, weight, source, note)
    read.findings += table.findings
    return read


def _unusual(read: TermsRead, line: int, node: str, term: str, weight: str, source: str, note: str) -> None:
    """A row that is no plain term: an exclusion, a note on the node, or a mistake."""
    if not node:
        read.find("framework-missing-key", line, key="node")
    elif not term and not weight and note:
        read.add_note(node, note, line)
        if source:
            read.find("framework-missing-key", line, key="term")
    elif not term:
        read.find("framework-missing-key", line, key="term")
    elif not weight:
        read.find("framework-missing-key", line, key="weight")
    elif plain(weight) in table_words().excluded:
        read.add(node, term, EXCLUDED, line)
    else:
        read.find("framework-not-choice", line, key="weight", seen=weight, expected=_EXPECTED)


def terms_of_entries(source: FrameworkSource) -> TermsRead:
    """The terms under `terms` of a single file, what has another form than it should passed over."""
    read = TermsRead(source.file)
    held = source.held.value
    by_node = held.get("terms") if isinstance(held, dict) else None
    for node, entry in by_node.items() if isinstance(by_node, dict) else ():
        if not isinstance(entry, dict):
            continue
        for key, weight in (*_WEIGHTS.items(), ("not", EXCLUDED)):
            texts = entry.get(key)
            for place, text in enumerate(texts if isinstance(texts, list) else ()):
                if isinstance(text, str):
                    read.add(node, text, weight, source.held.line(("terms", node, key, place)))
        if isinstance(entry.get("note"), str):
            read.add_note(node, cast(str, entry["note"]), source.held.line(("terms", node, "note")))
    return read


def check_terms(read: TermsRead, below: Mapping[str, bool]) -> Iterator[MinestdError]:
    """What does not fit the nodes: terms of a node that is not there, and a text that two aspects each claim to be
    theirs alone. `below` says of every code whether it has nodes below; a text may name a part and its aspect."""
    yield from read.findings
    alone: dict[str, tuple[str, int]] = {}
    for node, words in read.words.items():
        if node not in below and node != OUTSIDE:
            line = min(line for _, line in words.values())
            yield finding(read.file, "framework-terms-of-unknown", line, seen=node, count=len(words))
        if node == OUTSIDE and node in below:
            yield finding(
                read.file, "framework-outside-is-node", min(line for _, line in words.values()), node=node
            )
        if below.get(node):
            continue
        for text, (weight, line) in words.items():
            if weight == 3 and node != OUTSIDE:
                first = alone.setdefault(text, (node, line))
                if first[0] != node:
                    there = f"{read.file}:{first[1]}"
                    yield finding(
                        read.file,
                        "framework-term-claimed",
                        line,
                        term=text,
                        node=node,
                        other=first[0],
                        first=there,
                    )
    for node, (_, line) in read.notes.items():
        if node not in below and node != OUTSIDE and node not in read.words:
            yield finding(read.file, "framework-unknown-code", line, seen=node)
