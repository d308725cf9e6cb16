"""How wide text is where Chinese characters take two columns: on screens and in cells."""

import re
from unicodedata import combining, east_asian_width

# What stays together in a line: a word with the blanks after it, or one Chinese character.
_PIECE = re.compile(r"[\x21-\x7e]+ *| +|[^\x20-\x7e]")


def width(text: str) -> int:
    """Columns that `text` takes; wide and full-width characters count two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(mark) else 2 if east_asian_width(mark) in "WF" else 1 for mark in text)


def cut(text: str, columns: int) -> str:
    """`text` in at most so many columns, with an ellipsis where something is left out."""
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for mark in text:
        wide = width(mark)
        if used + wide > columns - 1:
            break
        kept.append(mark)
        used += wide
    return "".join(kept) + "…"


def pad(text: str, columns: int, *, right: bool) -> str:
    """`text` filled with blanks to so many columns, flush left or right."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def lines_needed(text: str, columns: int) -> int:
    """Lines that `text` takes when it is wrapped at so many columns: between words, or within Chinese."""
    room = max(columns, 2)
    if 2 * len(text) <= room and "\n" not in text:
        return 1
    return sum(1 if width(line) <= room else _wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: int) -> int:
    lines, used = 1, 0
    for piece in _PIECE.findall(line):
        size = width(piece)
        if used and used + width(piece.rstrip()) > room:
            lines, used = lines + 1, 0
        if size > room:
            # A word that is longer than a line is broken anywhere.
            lines += (size - 1) // room
            used = size % room
        else:
            used += size
    return lines
