"""Likeness of texts by their rarer n-grams: a small inverted index with cosine similarity."""

from collections.abc import Sequence
from math import log, sqrt

COMMON = 400
"""A gram that stands in more texts than this says nothing; it is passed over, which bounds the work."""


class GramIndex:
    """Texts as sets of n-grams, weighed by how rare each is among them."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        counts: dict[str, int] = {}
        for grams in texts:
            for gram in grams:
                counts[gram] = counts.get(gram, 0) + 1
        self._unseen = log(1 + len(texts)) if texts else 0.0
        self._rarity = {gram: log(1 + len(texts) / count) for gram, count in counts.items()}
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for number, grams in enumerate(texts):
            norm = sqrt(sum(self._rarity[gram] ** 2 for gram in grams)) or 1.0
            for gram in grams:
                if counts[gram] <= COMMON:
                    self._postings.setdefault(gram, []).append((number, self._rarity[gram] / norm))

    def like(self, grams: Sequence[str]) -> dict[int, float]:
        """The cosine of a text with each text of the index that shares a gram with it, by its position."""
        rarity, unseen = self._rarity, self._unseen
        norm = 0.0
        found: dict[int, float] = {}
        for gram in grams:
            weight = rarity.get(gram, unseen)
            norm += weight * weight
            for number, share in self._postings.get(gram, ()):
                found[number] = found.get(number, 0.0) + weight * share
        norm = sqrt(norm) or 1.0
        return {number: value / norm for number, value in found.items()}
