"""Words compared as people mean them: without width, case, spaces and punctuation."""

import re
import unicodedata

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
