"""Traditional characters in the words of a list: 狀態 is looked up as 状态."""

from functools import cache

from minestd.reading.words.shipped import shipped_words


def simplified(text: str) -> str:
    """The text with the traditional characters that our words have replaced, sign for sign."""
    return text if text.isascii() else text.translate(_characters())


@cache
def _characters() -> dict[int, str]:
    groups = str(shipped_words("traditional.yaml")["characters"]).split()
    return {ord(sign): group[0] for group in groups for sign in group[1:]}
