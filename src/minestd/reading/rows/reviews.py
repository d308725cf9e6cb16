"""复审: the day, the year and the conclusion of a review, in columns of their own or in one cell."""

import re

from minestd.model.dates import PartialDate
from minestd.model.standard import Review
from minestd.reading.rows.fields import CellReader

_DATED = re.compile(
    r"(?:19|20)[0-9]{2}(?:\s*[-/.年]\s*[0-9]{1,2}(?:\s*[-/.月]\s*[0-9]{1,2}\s*[日号]?|\s*月)?|\s*年度?)?(?![0-9])"
)
_EVENTS = re.compile(r"[;；\n\r]+")
_FILLING = re.compile(
    r"[\s,，、。()（）:：\[\]]+|复审(?:结论|结果|意见|日期|年份|时间|为|是)?|结论|确认$|通过|公告|经|于|为|是|年"
)


def review_of(text: str, cells: CellReader) -> Review | None:
    """What a cell says of a review: `2024年 继续有效`, `继续有效（2024-05）`, one of both; of several the last.

    None if it holds a word that nobody knows, or nothing of a review.
    """
    events = [one for one in _EVENTS.split(text) if one.strip()]
    found = [_event(one, cells) for one in events]
    known = [one for one in found if one is not None]
    if len(known) < len(events) or not known:
        return None
    return max(known, key=lambda one: one.on.last.toordinal() if one.on else 0)


def _event(text: str, cells: CellReader) -> Review | None:
    conclusion = cells.word("review_conclusion", text)
    if conclusion is not None and not _DATED.search(text):
        return Review(None, conclusion)
    dated = _DATED.search(text)
    day = cells.date(dated[0]) if dated else None
    rest = f"{text[: dated.start()]} {text[dated.end() :]}" if dated else text
    words = _FILLING.sub("", rest)
    conclusion = cells.word("review_conclusion", words) if words else None
    if words and conclusion is None:
        return None
    on = day if isinstance(day, PartialDate) else None
    return Review(on, conclusion) if on is not None or conclusion is not None else None
