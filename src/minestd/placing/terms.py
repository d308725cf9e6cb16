"""Finding the terms of the thesaurus in a title: every longest match, in Chinese and in English, in one pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minestd.model.thesaurus import NodeTerms, Thesaurus
from minestd.placing.text import compact, is_chinese, words

Votes = tuple[tuple[str, int], ...]
NOT = -1
"""The weight of a vote against a node."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a title: how it is written in the data, its votes (code, weight), and how long it is.

    `size` counts Chinese characters; an English word counts as two. `inner` tells that a longer term covers it.
    """

    text: str
    votes: Votes
    size: int
    inner: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    pieces: tuple[str, ...]
    text: str
    votes: Votes
    size: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    parts: tuple[str, ...]
    text: str
    votes: Votes
    size: int


_Found = tuple[tuple[tuple[int, int], ...], _Entry | _Phrase]


class TermIndex:
    """The terms of a thesaurus, ready to be found. A term with a space matches its pieces in that order."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        votes: dict[str, dict[str, int]] = {}
        for node in (*thesaurus.nodes.values(), thesaurus.outside):
            _collect(node, votes)
        for text, codes in thesaurus.kinds.items():
            for code, weight in codes.items():
                _vote(votes, text, code, weight)
        self._chinese: dict[str, list[_Entry]] = {}
        self._english: dict[str, list[_Phrase]] = {}
        for text, by_code in sorted(votes.items()):
            self._add(text, tuple(sorted(by_code.items())))
        for entries in self._chinese.values():
            entries.sort(key=lambda entry: (-entry.size, entry.pieces))
        for phrases in self._english.values():
            phrases.sort(key=lambda phrase: (-len(phrase.parts), phrase.parts))

    def _add(self, text: str, votes: Votes) -> None:
        if is_chinese(text):
            pieces = tuple(piece for piece in map(compact, text.split()) if piece)
            size = sum(map(len, pieces))
            self._chinese.setdefault(pieces[0][:2], []).append(_Entry(pieces, text, votes, size))
            return
        parts = words(text)
        if parts:
            self._english.setdefault(parts[0], []).append(_Phrase(parts, text, votes, 2 * len(parts)))

    def find(self, *titles: str) -> list[Match]:
        """All terms in the titles of one standard, each once. Order: as the data sorts, not as the title runs."""
        found: dict[str, Match] = {}
        for title in titles:
            if title:
                for match in (*_outermost(self._scan_chinese(title)), *_outermost(self._scan_english(title))):
                    known = found.get(match.text)
                    if known is None or known.inner:
                        found[match.text] = match
        return [found[text] for text in sorted(found)]

    def _scan_chinese(self, title: str) -> Iterable[_Found]:
        text = compact(title)
        starts = self._chinese
        for start in range(len(text)):
            for entry in starts.get(text[start : start + 2], ()):
                spans = _spans(text, start, entry.pieces)
                if spans:
                    yield spans, entry

    def _scan_english(self, title: str) -> Iterable[_Found]:
        tokens = words(title)
        for start, token in enumerate(tokens):
            for phrase in self._english.get(token, ()):
                end = start + len(phrase.parts)
                if tokens[start:end] == phrase.parts:
                    yield ((start, end),), phrase


def _collect(node: NodeTerms, votes: dict[str, dict[str, int]]) -> None:
    for term in node.terms:
        _vote(votes, term.text, node.code, term.weight)
    for text in node.exclusions:
        votes.setdefault(text, {})[node.code] = NOT


def _vote(votes: dict[str, dict[str, int]], text: str, code: str, weight: int) -> None:
    by_code = votes.setdefault(text, {})
    by_code[code] = max(weight, by_code.get(code, weight))


def _spans(text: str, start: int, pieces: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where the pieces stand, the first one at `start`; empty when one is missing."""
    if not text.startswith(pieces[0], start):
        return ()
    end = start + len(pieces[0])
    if len(pieces) == 1:
        return ((start, end),)
    spans = [(start, end)]
    for piece in pieces[1:]:
        at = text.find(piece, end)
        if at < 0:
            return ()
        end = at + len(piece)
        spans.append((at, end))
    return tuple(spans)


def _outermost(found: Iterable[_Found]) -> list[Match]:
    """Mark what lies inside a longer match: 控制系统 within 电液控制系统."""
    longest = sorted(found, key=lambda item: -item[1].size)
    covered: list[tuple[int, int]] = []
    matches = []
    for spans, entry in longest:
        inner = all(any(low <= start and end <= high for low, high in covered) for start, end in spans)
        if not inner:
            covered.extend(spans)
        matches.append(Match(entry.text, entry.votes, entry.size, inner))
    return matches


def terms_by_code(nodes: Mapping[str, NodeTerms]) -> dict[str, str]:
    """All terms of a node as one text, for comparison by n-grams."""
    return {code: " ".join(term.text for term in node.terms) for code, node in nodes.items()}
