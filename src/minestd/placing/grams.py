"""Likeness of texts by their rarer n-grams: a small inverted index with cosine similarity."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log, sqrt

COMMON = 12
"""A gram that stands in more than one text of so many is passed over: it says little, and costs most."""

LEAST, MOST = 8, 48
"""The bounds of that: in a small index a gram may stand in a few texts all the same, in a large one in no more."""


class GramIndex:
    """Texts as sets of n-grams, weighed by how rare each is among them."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        counts: Counter[str] = Counter(chain.from_iterable(texts))
        self._unseen = log(1 + len(texts))
        by_count = {count: log(1 + len(texts) / count) for count in set(counts.values())}
        self._rarity = {gram: by_count[count] for gram, count in counts.items()}
        squares = {gram: rarity**2 for gram, rarity in self._rarity.items()}
        most = min(max(LEAST, len(texts) // COMMON), MOST)
        rare = {gram: squares[gram] for gram, count in counts.items() if count <= most}
        postings: dict[str, list[tuple[int, float]]] = {gram: [] for gram in rare}
        for number, grams in enumerate(texts):
            norm = sqrt(sum(map(squares.__getitem__, grams)))
            for gram in filter(rare.__contains__, grams):
                postings[gram].append((number, rare[gram] / norm))
        self._postings = postings

    def like(self, grams: Sequence[str], least: float = 0.0) -> dict[int, float]:
        """The cosine of a text with each text of the index that is at least so like it, by its position."""
        rarity, postings, unseen = self._rarity, self._postings, self._unseen
        norm = 0.0
        found: dict[int, float] = {}
        known = found.get
        for gram in grams:
            weight = rarity.get(gram)
            if weight is None:
                norm += unseen * unseen
                continue
            norm += weight * weight
            for number, value in postings.get(gram, ()):
                found[number] = known(number, 0.0) + value
        norm = sqrt(norm)
        enough = least * norm
        return {number: value / norm for number, value in found.items() if value >= enough}
