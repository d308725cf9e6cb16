"""Titles as they are compared: a normal form without filler words, and how close two titles are."""

import re
import unicodedata
from functools import lru_cache

_JUNK = re.compile(r"[\s\W_]+")
_PART = re.compile(r"第([0-9一二三四五六七八九十]+)部分|\bpart\s*([0-9]+)", re.IGNORECASE)
_FILLER = re.compile(
    "通用技术条件|通用技术规范|通用技术要求|技术条件|技术要求|技术规范|技术规程|通用要求|通用规范|一般要求|管理规范|"
    "试行|导则|指南|规范|规程|标准|要求|通则|总则|煤矿井下用|煤矿井下|煤矿用|矿井用|矿用|煤矿|"
    r"\b(?:specifications?|requirements?|general|technical|guidelines?|coal mines?|for|of|the|and|in)\b",
    re.IGNORECASE,
)


def plain_title(title: str) -> str:
    """The title without spaces, punctuation and letter case: whether two lists print the same title."""
    return _JUNK.sub("", unicodedata.normalize("NFKC", title)).casefold()


@lru_cache(maxsize=200_000)
def normal_title(title: str) -> str:
    """The title without punctuation, spaces and words that say nothing; "" where nothing else was left.

    The number of a part stays, so that parts of one standard are told apart.
    """
    plain, parts = title.casefold(), ""
    if "第" in plain or "part" in plain:
        parts = "".join(f"#{a or b}" for a, b in _PART.findall(plain))
        plain = _PART.sub("", plain)
    rest = _JUNK.sub("", _FILLER.sub("", plain))
    return rest + parts if rest else ""


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text (the text itself where it is shorter)."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset({text} if text else ())


def closeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of their pairs two texts share, 0 to 1 (Dice)."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0
