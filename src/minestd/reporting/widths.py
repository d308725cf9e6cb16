"""How wide text is where Chinese characters take two columns: on screens and in cells."""

from unicodedata import combining, east_asian_width


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


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """`text` filled with blanks to so many columns, flush left or right."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def lines_needed(text: str, columns: int) -> int:
    """Lines that `text` takes when it is wrapped at so many columns."""
    room = max(columns, 2)
    return sum(max(1, -(-width(line) // room)) for line in text.split("\n"))
