"""Three named peers that place by text likeness alone: rapidfuzz, character TF-IDF, BM25.

Each sees the same texts as the engine without a thesaurus (names, full names, aliases, scope) and, where there is
a memory, the same confirmed titles; each ranks every aspect for a title.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz
from sklearn.feature_extraction.text import TfidfVectorizer

from minestd.model.memory import MemoryEntry
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus

Document = tuple[str, str]
"""A text and the code of the aspect that it stands for."""

Ranker = Callable[[Sequence[str]], list[list[str]]]


def documents(system: StandardsSystem, thesaurus: Thesaurus, memory: Sequence[MemoryEntry]) -> list[Document]:
    """A text for each aspect (with its terms, if the thesaurus has some) and one for each confirmed title."""
    found = []
    for leaf in system.leaves:
        names = dict.fromkeys(
            (leaf.name_zh, leaf.full_zh, leaf.name_en, leaf.full_en, *leaf.aliases, leaf.scope)
        )
        terms = thesaurus.nodes[leaf.code].terms if leaf.code in thesaurus.nodes else ()
        found.append((" ".join((*names, *(term.text for term in terms))), leaf.code))
    for entry in memory:
        if entry.codes:
            found.append((f"{entry.title} {entry.title_en}", entry.codes[0]))
    return found


def _ranked(scores: Sequence[float], codes: Sequence[str]) -> list[str]:
    best: dict[str, float] = {}
    for score, code in zip(scores, codes, strict=True):
        best[code] = max(score, best.get(code, score))
    return sorted(best, key=lambda code: (-best[code], code))


def rapidfuzz_ranker(texts: Sequence[Document]) -> Ranker:
    """The best `WRatio` of a title with any text of the aspect."""
    codes = [code for _, code in texts]

    def rank(titles: Sequence[str]) -> list[list[str]]:
        return [_ranked([fuzz.WRatio(title, text) for text, _ in texts], codes) for title in titles]

    return rank


def tfidf_ranker(texts: Sequence[Document]) -> Ranker:
    """Cosine of character TF-IDF vectors, n-grams of one to three characters."""
    codes = [code for _, code in texts]
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 3), sublinear_tf=True)
    matrix = vectors.fit_transform([text for text, _ in texts])

    def rank(titles: Sequence[str]) -> list[list[str]]:
        scores = np.asarray((vectors.transform(titles) @ matrix.T).todense())
        return [_ranked(row.tolist(), codes) for row in scores]

    return rank


def bm25_ranker(texts: Sequence[Document]) -> Ranker:
    """Okapi BM25 (k1 1.5, b 0.75) over Chinese bigrams and English words."""
    codes = [code for _, code in texts]
    counts = [Counter(_tokens(text)) for text, _ in texts]
    length = [sum(count.values()) for count in counts]
    mean = sum(length) / len(length)
    frequency = Counter(token for count in counts for token in count)
    rarity = {t: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for t, n in frequency.items()}

    def score(tokens: Sequence[str], index: int) -> float:
        count, share = counts[index], 1.5 * (0.25 + 0.75 * length[index] / mean)
        return sum(
            rarity[token] * count[token] * 2.5 / (count[token] + share) for token in tokens if count[token]
        )

    def rank(titles: Sequence[str]) -> list[list[str]]:
        return [
            _ranked([score(tokens, index) for index in range(len(texts))], codes)
            for tokens in map(_tokens, titles)
        ]

    return rank


def _tokens(text: str) -> list[str]:
    runs = re.findall(r"[㐀-鿿]+|[a-z0-9]+", text.lower())
    found = []
    for run in runs:
        if run.isascii() or len(run) == 1:
            found.append(run)
        else:
            found.extend(run[at : at + 2] for at in range(len(run) - 1))
    return found


BASELINES: dict[str, Callable[[Sequence[Document]], Ranker]] = {
    "rapidfuzz": rapidfuzz_ranker,
    "char TF-IDF": tfidf_ranker,
    "BM25": bm25_ranker,
}
