"""Words compared as people mean them: without width, case, spaces and punctuation."""

import re
import unicodedata
from collections.abc import Sequence

_DROPPED = re.compile(r"[\s_\-\*:：.。,，、;；/／'\"“”‘’·•~|]+")
_BRACKETED = re.compile(r"[(（\[【〔<《].*?[)）\]】〕>》]")
_SPACES = re.compile(r"\s+")
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f"))


def plain(text: str) -> str:
    """`" 标准号 *"` and `标准号` compare alike, as do `Title_ZH` and `title zh`. Signs alone stay as they are."""
    folded = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold().strip()
    return _DROPPED.sub("", folded) or folded


def without_brackets(text: str) -> str:
    """The text without its bracketed remarks: `实施日期（年月日）` → `实施日期`."""
    return _BRACKETED.sub("", unicodedata.normalize("NFKC", text))


def tidy(text: str) -> str:
    """The text on one line, without invisible signs, outer blanks and doubled blanks."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip()


def begins_with(texts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a row's first filled cell begins with one of these words (given plain), alone or before a sign or
    a figure."""
    first = tidy(texts[0])
    whole = plain(first)
    for word in words:
        if whole == word:
            return True
        if whole.startswith(word):
            following = first[len(word) : len(word) + 1] if plain(first[: len(word)]) == word else ""
            if following and (following in ":： \t.、，,（(" or following.isdigit()):
                return True
            if len(word) >= 2 and word.isascii() is False and whole[len(word) :].isdigit():
                return True
    return False
