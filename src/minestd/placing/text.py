"""How titles are compared: one folded form for Chinese (no spaces or signs), words for English, and n-grams."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import add

from msgspec import Struct

_SIGNS = re.compile(r"[\W_]+")
_SIGNS_IN_LINE = re.compile(r"(?:[^\w\n]|_)+")
_WORD = re.compile(r"[a-z0-9]+")
_HAN = re.compile(r"[㐀-鿿]")
_HAN_RUN = re.compile(r"[㐀-鿿]+")
STEM = 5
"""Letters by which inflected English words are known to each other: manage, management, managing."""

_KEEP_S = ("ss", "us", "is", "as", "os")


def fold(text: str) -> str:
    """Full width and case made even."""
    return unicodedata.normalize("NFKC", text).casefold()


def is_chinese(text: str) -> bool:
    """Whether the text holds a Chinese character."""
    return _HAN.search(text) is not None


def compact(text: str) -> str:
    """The folded text without spaces and signs: `工业互联网 总体（网络）架构` → `工业互联网总体网络架构`."""
    return _SIGNS.sub("", fold(text))


def compacted(texts: Sequence[str]) -> list[str]:
    """Many texts compact, at a fraction of what they cost one by one; none of them holds a line end."""
    return _SIGNS_IN_LINE.sub("", fold("\n".join(texts))).split("\n") if texts else []


@lru_cache(maxsize=8192)
def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(_KEEP_S):
        if word.endswith(("xes", "ches", "shes", "sses")):
            return word[:-2]
        return word[:-1]
    return word


def words(text: str) -> tuple[str, ...]:
    """The Latin words and numbers of a text, folded and in the singular."""
    return tuple(_singular(word) for word in _WORD.findall(fold(text)))


class Words(Struct, frozen=True):
    """The words that say nothing of a place, made ready for removal."""

    chinese: re.Pattern[str] | None
    english: frozenset[str]

    @classmethod
    def of(cls, boilerplate: Iterable[str]) -> "Words":
        """Longest first, so that 通用技术条件 goes as one. English phrases go word by word."""
        folded = {fold(word).strip() for word in boilerplate}
        chinese = sorted((word for word in folded if is_chinese(word)), key=lambda word: (-len(word), word))
        pattern = re.compile("|".join(map(re.escape, chinese))) if chinese else None
        english = {part for word in folded if not is_chinese(word) for part in words(word)}
        return cls(pattern, frozenset(english))

    def strip(self, text: str) -> str:
        """The folded text with its empty words cut out; a space marks each cut."""
        folded = fold(text)
        return self.chinese.sub(" ", folded) if self.chinese else folded


def grams(text: str, empty: Words) -> tuple[str, ...]:
    """What two texts are compared by: Chinese characters and pairs of them; English words, their first
    five letters, and pairs of words.

    Repetitions are kept out; a text that is nothing but empty words gives nothing.
    """
    stripped = empty.strip(text)
    found: dict[str, None] = {}
    for run in _HAN_RUN.findall(stripped):
        found.update(dict.fromkeys(run))
        found.update(dict.fromkeys(map(add, run, run[1:])))
    before = ""
    for word in words(stripped):
        if word in empty.english or word.isdigit():
            continue
        found["_" + word] = None
        if len(word) > STEM:
            found["^" + word[:STEM]] = None
        if before:
            found[f"_{before} {word}"] = None
        before = word
    return tuple(found)


class Title(Struct, frozen=True):
    """The titles of one standard, folded once for all that look at them.

    `chinese` are the compact Chinese titles, `tokens` the English words of each title, `grams` what it is
    compared by.
    """

    chinese: tuple[str, ...]
    tokens: tuple[tuple[str, ...], ...]
    grams: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str], empty: Words) -> "Title":
        """Read the titles of a standard, the empty ones left out."""
        given = [text for text in texts if text]
        return cls(
            tuple(compact(text) for text in given if is_chinese(text)),
            tuple(found for text in given if (found := words(text))),
            grams(" / ".join(given), empty),
        )
