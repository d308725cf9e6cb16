"""Titles as they are compared: a normal form without filler words, and how close two titles are."""

import re
import unicodedata
from functools import lru_cache

from minestd.model.title_words import TitleWords

_JUNK = re.compile(r"[\s\W_]+")
_PART = re.compile(r"第([0-9一二三四五六七八九十]+)部分|\bpart\s*([0-9]+)", re.IGNORECASE)


def plain_title(title: str) -> str:
    """The title without spaces, punctuation and letter case: whether two lists print the same title."""
    return _JUNK.sub("", unicodedata.normalize("NFKC", title)).casefold()


@lru_cache(maxsize=200_000)
def normal_title(title: str, words: TitleWords) -> str:
    """The title without punctuation, spaces and words that say nothing; "" where nothing else was left.

    The number of a part stays, so that parts of one standard are told apart.
    """
    plain, parts = title.casefold(), ""
    if "第" in plain or "part" in plain:
        parts = "".join(f"#{a or b}" for a, b in _PART.findall(plain))
        plain = _PART.sub("", plain)
    rest = _JUNK.sub("", words.without_filler(plain))
    return rest + parts if rest else ""


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text (the text itself where it is shorter)."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset({text} if text else ())


def closeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of their pairs two texts share, 0 to 1 (Dice)."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0
