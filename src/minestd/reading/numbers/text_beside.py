"""What is left of a text when its numbers are taken out: the title, where title and number share a cell."""

import re
from collections import deque

_HOLLOW = re.compile(r"[（(\[【〔［「]\s{0,9}(?:[，,、;；/：:\-—]\s{0,9}){0,9}[）)\]】〕］」]")
_IN_BRACKETS = re.compile(r"[（(\[【〔][^（()）]{0,40}[）)\]】〕]")
_QUOTES = re.compile("[《》]")
_SPACE = re.compile(r"\s+")
_EDGES = " \t\r\n,，、;；/:：—-–~～。"
_TITLE_BEFORE = re.compile(r"》[\s(（:：]{0,4}$")
_TITLE_AFTER = re.compile(r"[\s)）,，:：]{0,4}《([^《》]{1,300})》")
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 3


def text_without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text outside of the spans, without hollow brackets, title quotes and separators at its edges."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start > at:
            pieces.append(text[at:start])
        at = max(at, end)
    pieces.append(text[at:])
    rest = "\x00".join(piece for piece in pieces)
    for _ in range(3):
        rest = _HOLLOW.sub("", rest.replace("\x00", " "))
    return _SPACE.sub(" ", _QUOTES.sub(" ", rest)).strip().strip(_EDGES)


def texts_behind(text: str, starts: list[int], ends: list[int], cuts: list[tuple[int, int]]) -> list[str]:
    """The pieces of a text from each start to its end, both in order, without what is cut out."""
    pieces, waiting = [], deque(sorted(cuts))
    for start, end in zip(starts, ends, strict=True):
        inside = []
        while waiting and waiting[0][0] < end:
            low, high = waiting.popleft()
            if high > start:
                inside.append((max(low - start, 0), high - start))
        pieces.append(text_without(text[start:end], inside) if end > start else "")
    return pieces


def titles_between(text: str, spans: list[tuple[int, int]], cuts: list[tuple[int, int]]) -> list[str]:
    """The title of each number where several pairs stand in a row: number first, or title first.

    Which of both it is tells the beginning of the text; a text that begins and ends with a title pairs nothing.
    """
    edges = [0, *(at for span in spans for at in span), len(text)]
    pieces = []
    waiting = deque(sorted(cuts))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inside = []
        while waiting and waiting[0][0] < end:
            low, high = waiting.popleft()
            if start <= low and high <= end:
                inside.append((low - start, high - start))
        piece = text_without(text[start:end], inside)
        titled = len(piece) >= _SHORTEST_TITLE and not _IN_BRACKETS.fullmatch(piece)
        pieces.append(piece if titled else "")
    titles = pieces[1:] if not pieces[0] else pieces[:-1] if not pieces[-1] else []
    return titles if sum(map(bool, titles)) > 1 else [""] * len(spans)


def title_beside(text: str, start: int, end: int) -> str:
    """The 《title》 right before or right behind a number, "" if there is none."""
    before = text[max(0, start - _LONGEST_TITLE) : start]
    if found := _TITLE_BEFORE.search(before):
        opened = before.rfind("《", 0, found.start())
        if opened >= 0:
            return before[opened + 1 : found.start()].strip()
    after = _TITLE_AFTER.match(text, end)
    return after[1].strip() if after else ""
