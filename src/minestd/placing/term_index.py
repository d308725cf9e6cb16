"""Finding the terms of the thesaurus in a title: every longest match, in Chinese and in English, in one pass."""

from functools import cached_property
from typing import NamedTuple

from minestd.model.thesaurus import Thesaurus
from minestd.placing.text import Title, compact, compacted, is_chinese, words

Votes = tuple[tuple[str, int], ...]
NOT = -1
"""The weight of a vote against a node."""


class Match(NamedTuple):
    """A term found in a title: how it is written in the data, its votes (code, weight), and how long it is.

    `size` counts Chinese characters; an English word counts as two. `inner` tells that a longer term covers it.
    """

    text: str
    votes: Votes
    size: int
    inner: bool


class _Entry(NamedTuple):
    """A term as it is sought: its pieces in Chinese (one unless the data puts a space), its words in English."""

    parts: tuple[str, ...]
    text: str
    votes: Votes
    size: int


_Spans = tuple[tuple[int, int], ...]


class TermIndex:
    """The terms of a thesaurus, ready to be found. A term with a space matches its pieces in that order."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._votes = _collected(thesaurus)
        self._whole: dict[str, list[str]] = {}
        self._made: dict[str, _Entry] = {}
        self._apart: dict[str, list[_Entry]] = {}
        self._foreign: list[str] = []
        lone: list[str] = []
        for text in sorted(self._votes):
            if text.isascii() or not is_chinese(text):
                self._foreign.append(text)
            elif len(pieces := _pieces(text)) == 1:
                lone.append(text)
            else:
                self._apart.setdefault(pieces[0][:2], []).append(
                    self._entry(pieces, text, sum(map(len, pieces)))
                )
        lengths: dict[str, set[int]] = {}
        for text, piece in zip(lone, compacted(lone), strict=True):
            self._whole.setdefault(piece, []).append(text)
            lengths.setdefault(piece[:2], set()).add(len(piece))
        self._lengths = {head: tuple(sorted(found)) for head, found in lengths.items()}

    @cached_property
    def _english(self) -> dict[str, list[_Entry]]:
        """The English terms by their first word, made when a title has a word."""
        found: dict[str, list[_Entry]] = {}
        for text in self._foreign:
            parts = words(text)
            if parts:
                found.setdefault(parts[0], []).append(self._entry(parts, text, 2 * len(parts)))
        return found

    def _entry(self, parts: tuple[str, ...], text: str, size: int) -> _Entry:
        return _Entry(parts, text, _summed(self._votes[text]), size)

    def _of(self, piece: str) -> _Entry | None:
        """The term of one piece, made when it is first met: two spellings (`5G网络`, `5g网络`) are one, with the
        votes of both."""
        made = self._made.get(piece)
        if made is None and (texts := self._whole.get(piece)):
            made = self._entry((piece,), texts[0], len(piece))
            for text in texts[1:]:
                made = made._replace(votes=_merged(made.votes, _summed(self._votes[text])))
            self._made[piece] = made
        return made

    def find(self, title: Title) -> list[Match]:
        """All terms in the titles of one standard, each once. Order: as the data sorts, not as the title runs."""
        found: dict[str, Match] = {}
        for text in title.chinese:
            _note(found, self._scan_chinese(text))
        for tokens in title.tokens:
            _note(found, self._scan_english(tokens))
        return [found[text] for text in sorted(found)]

    def _scan_chinese(self, text: str) -> list[tuple[_Spans, _Entry]]:
        found: list[tuple[_Spans, _Entry]] = []
        for start in range(len(text) - 1):
            head = text[start : start + 2]
            for length in self._lengths.get(head, ()):
                entry = self._of(text[start : start + length])
                if entry is not None and start + length <= len(text):
                    found.append((((start, start + length),), entry))
            for entry in self._apart.get(head, ()):
                spans = _spans(text, start, entry.parts)
                if spans:
                    found.append((spans, entry))
        return found

    def _scan_english(self, tokens: tuple[str, ...]) -> list[tuple[_Spans, _Entry]]:
        found: list[tuple[_Spans, _Entry]] = []
        for start, token in enumerate(tokens):
            for entry in self._english.get(token, ()):
                end = start + len(entry.parts)
                if tokens[start:end] == entry.parts:
                    found.append((((start, end),), entry))
        return found


def _pieces(text: str) -> tuple[str, ...]:
    """The parts of a term that the data puts apart; one that stands alone is not looked at yet."""
    given = text.split()
    return tuple(given) if len(given) == 1 else tuple(piece for piece in map(compact, given) if piece)


def _collected(thesaurus: Thesaurus) -> dict[str, list[tuple[str, int]]]:
    """Every text with what it says: for nodes, against them, and as the word of a kind."""
    votes: dict[str, list[tuple[str, int]]] = {}
    for node in (*thesaurus.nodes.values(), thesaurus.outside):
        code = node.code
        for text, weight in node.terms:
            if text in votes:
                votes[text].append((code, weight))
            else:
                votes[text] = [(code, weight)]
        for text in node.exclusions:
            votes.setdefault(text, []).append((code, NOT))
    for text, codes in thesaurus.kinds.items():
        votes.setdefault(text, []).extend(codes.items())
    return votes


def _summed(votes: list[tuple[str, int]]) -> Votes:
    """One vote a node, the strongest; what excludes a node goes before what the node itself says."""
    if len(votes) == 1:
        return tuple(votes)
    by_code: dict[str, int] = {}
    for code, weight in votes:
        by_code[code] = NOT if weight == NOT else max(weight, by_code.get(code, weight))
    return tuple(sorted(by_code.items()))


def _merged(known: Votes, more: Votes) -> Votes:
    votes = dict(known)
    for code, weight in more:
        votes[code] = max(weight, votes.get(code, weight))
    return tuple(sorted(votes.items()))


def _spans(text: str, start: int, pieces: tuple[str, ...]) -> _Spans:
    """Where the pieces stand, the first one at `start`; empty when one is missing."""
    if not text.startswith(pieces[0], start):
        return ()
    end = start + len(pieces[0])
    spans = [(start, end)]
    for piece in pieces[1:]:
        at = text.find(piece, end)
        if at < 0:
            return ()
        end = at + len(piece)
        spans.append((at, end))
    return tuple(spans)


def _note(found: dict[str, Match], scan: list[tuple[_Spans, _Entry]]) -> None:
    """Add what was found, and mark what lies inside a longer match: 控制系统 within 电液控制系统.

    A term that stands in the title both alone and inside a longer one counts as standing alone.
    """
    scan.sort(key=_longest_first)
    covered: list[tuple[int, int]] = []
    for spans, entry in scan:
        inner = bool(covered) and all(_within(span, covered) for span in spans)
        if not inner:
            covered.extend(spans)
        known = found.get(entry.text)
        if known is None or known.inner:
            found[entry.text] = Match(entry.text, entry.votes, entry.size, inner)


def _longest_first(item: tuple[_Spans, _Entry]) -> int:
    return -item[1].size


def _within(span: tuple[int, int], covered: list[tuple[int, int]]) -> bool:
    start, end = span
    for low, high in covered:  # noqa: SIM110 (a generator costs twice as much, and this runs for every term)
        if low <= start and end <= high:
            return True
    return False
