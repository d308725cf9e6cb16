"""How wide text is on paper, and where a name may break: measured here, so that every engine draws alike."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from math import floor, inf

from msgspec import Struct

# Widths of U+0020 to U+007E in thousandths of the size: the wider of Noto Sans CJK SC and WenQuanYi Micro Hei,
# as Pango gave them. Text that fits by this table fits in either font.
_REGULAR = (
    *(280, 325, 475, 648, 558, 925, 708, 280, 340, 340, 550, 558, 280, 348, 280, 393),
    *(558, 558, 558, 558, 558, 558, 558, 558, 558, 558, 280, 280, 558, 558, 558, 475),
    *(948, 610, 663, 613, 693, 595, 558, 693, 730, 333, 495, 648, 543, 873, 730, 745),
    *(633, 745, 640, 582, 603, 723, 587, 888, 573, 535, 589, 340, 393, 340, 558, 565),
    *(610, 565, 618, 492, 625, 558, 333, 565, 610, 280, 280, 558, 288, 925, 610, 610),
    *(625, 625, 400, 468, 357, 610, 520, 805, 505, 520, 475, 355, 550, 355, 558),
)
_BOLD = (
    *(280, 370, 580, 648, 595, 963, 745, 325, 378, 378, 550, 595, 325, 370, 325, 393),
    *(595, 595, 595, 595, 595, 595, 595, 595, 595, 595, 325, 325, 595, 595, 595, 520),
    *(1008, 640, 685, 621, 715, 618, 588, 723, 760, 333, 532, 685, 580, 873, 753, 775),
    *(670, 775, 685, 612, 625, 753, 632, 918, 633, 580, 604, 378, 393, 378, 595, 573),
    *(625, 595, 648, 501, 648, 580, 363, 603, 640, 310, 310, 610, 318, 970, 640, 625),
    *(648, 648, 438, 498, 402, 640, 580, 865, 565, 580, 513, 378, 550, 378, 595),
)
_WIDE = 1000
_DOT = 0.75
_NO_START = set("、，。；：）》」』】〉〕！？％)]},.;:!?%/—–…·”’")
_NO_END = set("（《「『【〈〔([{“‘")
_JOINTS = set("与和及、（")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]+")
_OFTEN = 4
_LEAST_TAIL = 4
_CLOSE = 0.3
_PRICE = 0.15
_CODE = 0.6
_CODE_LENGTH = 8
_TOKEN = re.compile(r"[!-~]+|\s+|.", re.DOTALL)

LEADING = 1.22
"""Distance of two lines of text as a multiple of their size."""


@lru_cache(maxsize=4096)
def _thousandths(mark: str, bold: bool) -> int:
    place = ord(mark) - 0x20
    if 0 <= place < len(_REGULAR):
        return (_BOLD if bold else _REGULAR)[place]
    if unicodedata.combining(mark):
        return 0
    base = unicodedata.normalize("NFD", mark)[0]
    if base != mark and base.isascii():
        return _thousandths(base, bold)
    return _WIDE


def clean(text: str) -> str:
    """Text for a picture: one line, without control characters that no font draws and XML forbids."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


@lru_cache(maxsize=65536)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of one line of text at a font size in points. Never less than the engines draw.

    The engines lay text out for 96 dots an inch and round the width of each character to whole dots, which a
    browser does not: the wider of the two counts. At sizes that are whole dots (multiples of 0.75 points, and we
    use no others) a wide character is exactly as wide as it is high.
    """
    dots = size / _DOT
    total = 0.0
    for mark in text:
        exact = _thousandths(mark, bold) * dots / 1000
        total += max(exact, floor(exact + 0.5))
    return total * _DOT


def line_height(size: float) -> int:
    """Height in whole points that a line of text takes."""
    return round(size * LEADING)


class Lettering:
    """Breaks names into lines of a given width, at places where a reader would.

    What belongs together is learnt from the names themselves: two characters that mostly stand side by side
    ("系统" among names of a standards system) are kept on a line, and a line likes to begin or end with a pair
    that comes often. No dictionary is needed.
    """

    def __init__(self, names: Iterable[str]) -> None:
        pairs: Counter[str] = Counter()
        marks: Counter[str] = Counter()
        for name in names:
            marks.update(name)
            pairs.update(first + second for first, second in pairwise(name))
        self._bonds = {pair: 2 * count / (marks[pair[0]] + marks[pair[1]]) for pair, count in pairs.items()}
        self._words = {
            pair for pair, count in pairs.items() if count >= _OFTEN and self._bonds[pair] > _CLOSE
        }
        self._known: dict[tuple[str, float, float, bool], tuple[str, ...]] = {}
        self._broken: dict[str, _Broken] = {}

    def wrap(self, text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
        """The fewest lines no wider than `room` points, of even length. A word that is too long is divided."""
        key = (text, room, size, bold)
        if key not in self._known:
            self._known[key] = self._lines(clean(text), room, size, bold)
        return self._known[key]

    def _lines(self, text: str, room: float, size: float, bold: bool) -> tuple[str, ...]:
        if width(text, size, bold=bold) <= room:
            return (text,) if text else ()
        broken = self._broken.get(text)
        if broken is None:
            broken = self._broken[text] = self._weighed(_TOKEN.findall(text))
        if max(width(token, size, bold=bold) for token in broken.tokens) > room:
            broken = self._weighed(_divided(list(broken.tokens), room, size, bold))
        return tuple(line.strip() for line in _best(broken, room, size, bold))

    def _weighed(self, tokens: list[str]) -> "_Broken":
        ends = range(1, len(tokens) + 1)
        return _Broken(
            tuple(tokens),
            (0.0, *(self._price(tokens, end) for end in ends)),
            (1, *(2 if _forbidden(tokens, end) else 1 for end in ends)),
        )

    def _price(self, tokens: list[str], end: int) -> float:
        """What it costs to break before `tokens[end]`: little at a joint, much inside a word."""
        if end == len(tokens):
            return 0.0
        before, after = tokens[end - 1][-1], tokens[end][0]
        if _after_code(tokens, end):
            return _CODE
        if before.isspace() or after.isspace() or before in "、）" or after in _JOINTS:
            return 0.0
        beside = "".join(tokens[max(0, end - 2) : end])[-2:], "".join(tokens[end : end + 2])[:2]
        between_words = 0.0 if self._words.intersection(beside) else _PRICE
        return between_words + 0.5 * self._bonds.get(before + after, 0.0)


class _Broken(Struct, frozen=True):
    """A text in pieces that stay whole, with the price of a break after each, and the lines that it costs."""

    tokens: tuple[str, ...]
    prices: tuple[float, ...]
    lines: tuple[int, ...]


def _best(broken: _Broken, room: float, size: float, bold: bool) -> list[str]:
    """The cheapest way to share the pieces out over the fewest lines."""
    tokens, count = broken.tokens, len(broken.tokens)
    widths = [width(token, size, bold=bold) for token in tokens]
    blank = [token.isspace() for token in tokens]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] + [(2 * count + 2, inf, 0)] * count
    for start in range(count):
        lines, cost, _ = best[start]
        used = 0.0
        for end in range(start + 1, count + 1):
            used += widths[end - 1]
            if blank[end - 1] and end - 1 == start:
                used = 0.0
            drawn = used - (widths[end - 1] if blank[end - 1] and end - 1 > start else 0.0)
            if drawn > room and end > start + 1:
                break
            price = cost + ((room - drawn) / room) ** 2 + broken.prices[end]
            found = (lines + broken.lines[end], price, start)
            if found[:2] < best[end][:2]:
                best[end] = found
    return _read_back(tokens, best)


def _after_code(tokens: list[str], end: int) -> bool:
    """Whether a break here would leave a code or number at the end of a line, without its Chinese name."""
    before = next((token for token in reversed(tokens[:end]) if not token.isspace()), "")
    after = next((token for token in tokens[end:] if not token.isspace()), "")
    return before.isascii() and len(before) <= _CODE_LENGTH and not after.isascii()


def _forbidden(tokens: list[str], end: int) -> bool:
    """Whether a line may not break before `tokens[end]`: a bracket would part from its words."""
    return end < len(tokens) and (tokens[end][0] in _NO_START or tokens[end - 1][-1] in _NO_END)


def _divided(tokens: list[str], room: float, size: float, bold: bool) -> list[str]:
    """Words that are wider than a line, cut with hyphens (numbers without)."""
    pieces: list[str] = []
    for token in tokens:
        rest = token
        while len(rest) > 1 and width(rest, size, bold=bold) > room:
            end = len(rest) - 1
            while end > 1 and width(rest[:end] + "-", size, bold=bold) > room:
                end -= 1
            end = max(1, min(end, len(rest) - _LEAST_TAIL) if end > _LEAST_TAIL else end)
            pieces.append(rest[:end] + ("-" if rest[end - 1 : end + 1].isalpha() else ""))
            rest = rest[end:]
        pieces.append(rest)
    return pieces


def _read_back(tokens: tuple[str, ...], best: list[tuple[int, float, int]]) -> list[str]:
    lines: list[str] = []
    end = len(tokens)
    while end > 0:
        start = best[end][2]
        lines.append("".join(tokens[start:end]))
        end = start
    return lines[::-1]
