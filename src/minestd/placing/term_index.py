"""Finding the terms of the thesaurus in a title: every longest match, in Chinese and in English, in one pass."""

from typing import NamedTuple

from minestd.model.thesaurus import NodeTerms, Thesaurus
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
        votes: dict[str, dict[str, int]] = {}
        for node in (*thesaurus.nodes.values(), thesaurus.outside):
            _collect(node, votes)
        for text, codes in thesaurus.kinds.items():
            for code, weight in codes.items():
                _vote(votes, text, code, weight)
        self._whole: dict[str, _Entry] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._apart: dict[str, list[_Entry]] = {}
        self._english: dict[str, list[_Entry]] = {}
        whole: list[str] = []
        for text in sorted(votes):
            if text.isascii() or not is_chinese(text):
                self._add_english(text, _sorted(votes[text]))
            elif len(pieces := _pieces(text)) == 1:
                whole.append(text)
            else:
                self._add_apart(text, pieces, _sorted(votes[text]))
        self._add_whole(whole, votes)

    def _add_english(self, text: str, votes: Votes) -> None:
        parts = words(text)
        if parts:
            self._english.setdefault(parts[0], []).append(_Entry(parts, text, votes, 2 * len(parts)))

    def _add_apart(self, text: str, pieces: tuple[str, ...], votes: Votes) -> None:
        entry = _Entry(pieces, text, votes, sum(map(len, pieces)))
        self._apart.setdefault(pieces[0][:2], []).append(entry)

    def _add_whole(self, texts: list[str], votes: dict[str, dict[str, int]]) -> None:
        """Terms of one piece, which are most."""
        lengths: dict[str, set[int]] = {}
        for text, piece in zip(texts, compacted(texts), strict=True):
            entry = _Entry((piece,), text, _sorted(votes[text]), len(piece))
            known = self._whole.setdefault(piece, entry)
            if known is not entry:
                self._whole[piece] = _merged(known, entry)
            lengths.setdefault(piece[:2], set()).add(len(piece))
        self._lengths = {head: tuple(sorted(found)) for head, found in lengths.items()}

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
                entry = self._whole.get(text[start : start + length])
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


def _sorted(by_code: dict[str, int]) -> Votes:
    return tuple(by_code.items()) if len(by_code) == 1 else tuple(sorted(by_code.items()))


def _merged(known: _Entry, entry: _Entry) -> _Entry:
    """Two spellings of one term (`5G网络`, `5g网络`) are one, with the votes of both."""
    votes = dict(known.votes)
    for code, weight in entry.votes:
        votes[code] = max(weight, votes.get(code, weight))
    return _Entry(known.parts, known.text, tuple(sorted(votes.items())), known.size)


def _collect(node: NodeTerms, votes: dict[str, dict[str, int]]) -> None:
    for term in node.terms:
        _vote(votes, term.text, node.code, term.weight)
    for text in node.exclusions:
        votes.setdefault(text, {})[node.code] = NOT


def _vote(votes: dict[str, dict[str, int]], text: str, code: str, weight: int) -> None:
    by_code = votes.setdefault(text, {})
    by_code[code] = max(weight, by_code.get(code, weight))


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
