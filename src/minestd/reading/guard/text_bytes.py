"""Text in sixteen bits a sign, told from other bytes that hold noughts."""

from collections.abc import Sequence

_LOOKED_AT = 4096
_LIKELY = 0.9
_NAMES = ("utf-16-le", "utf-16-be")


def sixteen_bit_encoding(data: bytes) -> str | None:
    """The encoding of text in UTF-16 without a byte order mark, None if the bytes are none.

    Such text is told by what it says: nearly all of its signs are Chinese, ASCII or the marks of both, and every
    line of a table holds a few of ASCII, whose upper byte is nought.
    """
    sample = data[: min(len(data), _LOOKED_AT) & ~1]
    if b"\0" not in sample:
        return None
    shares = [_share_of_usual(sample.decode(name, "replace")) for name in _NAMES]
    best = max(shares)
    return _NAMES[shares.index(best)] if best >= _LIKELY else None


def _share_of_usual(text: Sequence[str]) -> float:
    return sum(1 for sign in text if _is_usual(sign)) / max(len(text), 1)


def _is_usual(sign: str) -> bool:
    return (
        " " <= sign <= "\u024f"
        or sign in "\t\r\n\ufeff"
        or "\u2000" <= sign <= "\u2fff"
        or "\u3000" <= sign <= "\u30ff"
        or "\u4e00" <= sign <= "\u9fff"
        or "\uff00" <= sign <= "\uffef"
    )
