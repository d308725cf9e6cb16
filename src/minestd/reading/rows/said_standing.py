"""What one text says of standing: a word, days with what happens on them, a review, successors.

`现行（2025年12月1日废止）`, `已被GB/T 1-2020代替`, `2020年复审继续有效`, `2026-12-01实施`. The text may be a cell of
status, a remark, or what stands beside a number or behind a title. What two words deny of each other, and what doubts
itself, says nothing.
"""

import re
import unicodedata
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.standard import Review, Status
from minestd.reading.numbers import NumberReading, read_numbers
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.pointed import IN_PART, MERGING
from minestd.reading.rows.reviews import review_of
from minestd.reading.rows.united import united_parts
from minestd.reading.words.plain import plain
from minestd.reading.words.traditional import simplified
from minestd.reading.words.vocabulary import Vocabulary

DEAD = (Status.WITHDRAWN, Status.REPLACED)
LIVING = (Status.IN_FORCE, Status.UPCOMING, Status.UNDER_REVISION)
_REPLACING = re.compile(
    rf"代替|替代|取代|替换|更新|变更|换为|→|=>|新标准|superse|replac|{MERGING}", re.IGNORECASE
)
_PASSIVE = re.compile(
    rf"被|由|已(?:代替|替代|取代)|更新|变更|换为|→|=>|新标准|现行(?:标准|版本)?[为是:：]|by\b|{MERGING}",
    re.IGNORECASE,
)
_END_WORD = r"(?:废止|作废|失效|停用|abolished|withdrawn|obsolete|cancelled)"
_ENDED = re.compile(rf"\W*(?:已经?|即行|均)?(?:于?[0-9年月日.\-]{{4,11}})?{_END_WORD}", re.IGNORECASE)
_OF_ANOTHER = re.compile(rf"[\s，,]*(?:现|已经?|均)?(?:于?[0-9年月日.\-]{{4,11}})?{_END_WORD}", re.IGNORECASE)
_ACTIVE = re.compile(r"(?<![被由])(?:代替|替代|取代)了?\s*$")  # right before a number: 作废，替代 GB 1-1990
_ORIGIN = re.compile(
    r"^\W*(?:系|本标准)?由|原(?:为|是|系|标准)?[^，。；]{0,4}$|以?前(?:为|是)[^，。；]{0,4}$"
)
_TO_COME = re.compile(r"(?:即将|将要?|拟|计划|预计|待)(?:于?[0-9年月日.\-]{4,11}起?)?[被由]")
_MERGING = re.compile(MERGING, re.IGNORECASE)
_LONGEST_LEFT = 12  # characters beside the number in 已于某日被…代替
_LONGEST = 120  # characters; longer texts are prose
_DAY = re.compile(
    r"(?<![0-9A-Za-z.\-])(?:(?:19|20)[0-9]{6}(?![0-9])"
    r"|(?:19|20)[0-9]{2}(?:\s?[-/.年]\s?[0-9]{1,2}(?:\s?[-/.月]\s?[0-9]{1,2}\s?[日号]?|\s?月份?)?|\s?年度?)?(?![0-9]))"
)
_AT = "\x01"  # stands for a day in the text that is walked over
_PARTED = re.compile(r"[→⇒=>,，;；、。.\s()（）\[\]【】〔〕:：/|]+")
_CHUNKS = (re.compile(r"[()（）\[\]【】〔〕;；\n]+"), re.compile(r"[,，、。\s()（）\[\]【】〔〕;；]+"))
_OF_A_REVIEW = re.compile(r"复审|确认|继续有效|reaffirm|reviewed|confirmed", re.IGNORECASE)
_FIGURE = re.compile("[0-9]")
_MORE = re.compile("[0-9(（]")  # days, numbers and remarks in brackets say more than the word
_OF_REVIEW = {"confirmed": Status.IN_FORCE, "revise": Status.IN_FORCE, "withdraw": Status.WITHDRAWN}

Dated = tuple[str, PartialDate]


class SaidStanding(Struct, frozen=True):
    """What one text says: the status, None if it says none; successors and predecessors that it names; what replaces it
    in part; the days that it tells, by field; the review. `unread` for words that nobody knows, `left` is what of the
    text was not understood."""

    status: Status | None = None
    successors: tuple[StandardNumber, ...] = ()
    replaced: tuple[StandardNumber, ...] = ()
    in_part: tuple[StandardNumber, ...] = ()
    dates: tuple[Dated, ...] = ()
    review: Review | None = None
    unread: bool = False
    left: str = ""

    @property
    def is_more_than_a_word(self) -> bool:
        """Whether it tells more than the status and its numbers."""
        return bool(self.dates or self.in_part or self.left) or self.review is not None


def standing_of(
    text: str, cells: CellReader, *, checked: bool = False, whole: bool = False
) -> SaidStanding | None:
    """What a text says of standing; None if nothing in it is known or if it contradicts itself.

    `checked` adds the words of a check of validity (无变更, 已更新). `whole` wants nothing else in it, but a remark
    may go on behind a word that a standard has ended.
    """
    text = simplified(text)
    status = cells.status(text) or (_checked(text, cells) if checked else None)
    if status is not None and not _MORE.search(text):
        return SaidStanding(status)
    if len(text) > _LONGEST:
        return None
    reading = read_numbers(text, cells.data.prefixes)
    if reading.found and _REPLACING.search(text):
        return _replacement(text, reading, status, cells, whole=whole)
    numbers = tuple(one.number for one in reading.found)
    if numbers and not _ENDED.match(text) and _OF_ANOTHER.match(text[reading.found[-1].end :]):
        # 原GB 1-2000作废: what has ended is the number that is named.
        return SaidStanding(replaced=numbers) if whole else None
    walked = _Walk(reading.rest if numbers else text, cells, checked).read()
    if walked is None:
        return None
    ended = walked.status in DEAD
    if whole and numbers and not ended:
        return None  # 执行 GB/T 1-2017: what is said is said of another
    if whole and walked.left and not (ended and walked.review is None):
        return None
    return replace(walked, successors=numbers if ended else ())


def _replacement(
    text: str, reading: NumberReading, status: Status | None, cells: CellReader, *, whole: bool
) -> SaidStanding | None:
    """已被GB/T 1-2020代替, 代替GB/T 1-2000, 部分被…代替; the day in it is that of the end."""
    numbers = tuple(one.number for one in reading.found)
    lead = text[: reading.found[0].start]
    behind = text[reading.found[-1].end :]
    origin = _ORIGIN.search(lead) and _MERGING.search(text)
    if origin or (_MERGING.match(behind.lstrip(" 已经均又于")) and not _MERGING.search(lead)):
        # 由 GB 1-2010 转为 GB/T 1-2010, GB 1-2010 已并入本标准: where this standard came from.
        return SaidStanding(replaced=numbers) if whole else None
    ended = _ENDED.match(lead) is not None
    if ended and _ACTIVE.search(lead):
        return SaidStanding(Status.WITHDRAWN, replaced=numbers)
    passive = ended or _PASSIVE.search(lead) is not None or _REPLACING.search(lead) is None
    for one in reading.found:
        numbers += (
            *(one.replaced_by if passive else one.replaces),
            *one.replaces_in_part,
            *one.replaced_in_part,
        )
    if IN_PART.search(text):
        return SaidStanding(Status.IN_FORCE if passive else None, in_part=numbers)
    if passive and status is not None:
        return SaidStanding(status, successors=numbers)
    if whole and len(plain(_DAY.sub("", reading.rest))) > _LONGEST_LEFT:
        return None
    if passive and _TO_COME.search(text):
        return SaidStanding(Status.IN_FORCE if status is not None else None, successors=numbers)
    if not passive and whole and re.search(_END_WORD, reading.rest, re.IGNORECASE):
        return None  # 替代 GB 1-1990，2019年起废止: one of the two has ended, and it does not say which
    if not passive:
        return SaidStanding(replaced=numbers)
    days = [day for found in _DAY.finditer(reading.rest) if (day := _day(found[0], cells)) is not None]
    dates = (("withdrawn", days[0]),) if len(days) == 1 else ()
    return SaidStanding(Status.REPLACED, successors=numbers, dates=dates)


class _Walk:
    """Goes over a text without numbers: words of standing, days with their events, reviews."""

    def __init__(self, text: str, cells: CellReader, checked: bool) -> None:
        self._cells, self._checked = cells, checked
        self._text = unicodedata.normalize("NFKC", text).replace(_AT, " ")
        self._said: list[Status] = []
        self._dates: dict[str, PartialDate] = {}
        self._review: Review | None = None
        self._left: list[str] = []
        self._left_to = -1
        self._days: list[tuple[PartialDate, str]] = []
        self._is_contrary = False
        self._at = 0

    def read(self) -> SaidStanding | None:
        """What it says; None if nothing is known or one word denies another."""
        self._take_review()
        flat = _PARTED.sub(",", _DAY.sub(self._marked, self._text)).strip(",")
        before, behind = _events(self._cells.data.vocabulary)
        at, days = 0, iter(self._days)
        while at < len(flat):
            dated = before.match(flat, at) or behind.match(flat, at)
            self._at = at
            if dated:
                self._take_day(next(days), dated["event"])
                at = dated.end()
            elif flat[at] == _AT:
                self._take_lone_day(next(days))
                at += 1
            else:
                end = next((place for place in range(at, len(flat)) if flat[place] in (",", _AT)), len(flat))
                if end > at:
                    self._take_word(flat[at:end])
                at = max(end, at + 1) if end == at or flat[end : end + 1] == "," else end
        return self._result()

    def _marked(self, found: re.Match[str]) -> str:
        day = _day(found[0], self._cells)
        if day is None:
            return found[0].replace(".", "-")
        self._days.append((day, found[0].strip()))
        return _AT

    def _take_review(self) -> None:
        """The piece of the text that tells of a review, the whole first; it is taken out."""
        if not _OF_A_REVIEW.search(self._text):
            return
        for pieces in (_CHUNKS[0].split(self._text), [self._text], _CHUNKS[1].split(self._text)):
            for piece in filter(_OF_A_REVIEW.search, pieces):
                if self._review is None and not (_FIGURE.search(piece) or "复审" in piece):
                    continue
                review = review_of(piece, self._cells)
                if review is not None:
                    confirmed = "确认" in piece and review.conclusion is None
                    review = replace(review, conclusion="confirmed") if confirmed else review
                    self._review = united_parts(self._review, review)
                    self._text = self._text.replace(piece, " ", 1)
            if self._review is not None:
                return

    def _take_day(self, day: tuple[PartialDate, str], event: str) -> None:
        field = self._cells.word("event", event)
        if field is None or self._dates.get(field, day[0]) != day[0]:
            self._leave(f"{day[1]}{event}", 1 + len(event))
        else:
            self._dates[field] = day[0]

    def _take_lone_day(self, day: tuple[PartialDate, str]) -> None:
        """A day without an event is that of the word before it: 废止（2020-01-01）, 即将实施 2026-12-01."""
        last = self._said[-1] if self._said else None
        field = "withdrawn" if last in DEAD else "implemented" if last is Status.UPCOMING else ""
        if field and field not in self._dates:
            self._dates[field] = day[0]
        else:
            self._leave(day[1], 1)

    def _leave(self, text: str, length: int) -> None:
        """Keep what is not understood; what stands without a sign behind the last such piece goes on with it."""
        if self._left and self._left_to == self._at:
            self._left[-1] += text
        else:
            self._left.append(text)
        self._left_to = self._at + length

    def _take_word(self, word: str) -> None:
        status = self._cells.status(word) or (_checked(word, self._cells) if self._checked else None)
        if status is None:
            self._leave(word, len(word))
            return
        contrary = (status in DEAD and any(one in LIVING for one in self._said)) or (
            status in LIVING and any(one in DEAD for one in self._said)
        )
        doubted = bool(self._said) and Status.UNKNOWN in (status, *self._said)
        self._is_contrary = self._is_contrary or contrary or doubted
        self._said.append(status)

    def _result(self) -> SaidStanding | None:
        if self._is_contrary or not (self._said or self._dates or self._review):
            return None
        status = next((one for one in self._said if one in DEAD), None) or next(iter(self._said), None)
        if status is None and self._review is not None and self._review.conclusion:
            status = _OF_REVIEW[self._review.conclusion]
        if status is None and "withdrawn" in self._dates:
            status = Status.WITHDRAWN
        return SaidStanding(
            status, dates=tuple(self._dates.items()), review=self._review, left="，".join(self._left)
        )


@cache
def _events_of(
    words: tuple[str, ...], lead: tuple[str, ...], tail: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    event = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    first, last = "|".join(map(re.escape, lead)), "|".join(map(re.escape, tail))
    end = rf"(?=[,{_AT}]|$)"
    before = re.compile(rf"(?:{first}){{0,2}},?{_AT},?(?:(?:{last}),?){{0,3}}(?P<event>{event})了?{end}")
    behind = re.compile(
        rf"(?P<event>{event})(?:日期|时间|年份|日)?,?(?:{first}|为|是|:)?{_AT}(?:{last}){{0,2}}{end}"
    )
    return before, behind


def _events(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day with its event behind it (2026-12-01起实施) and before it (实施日期：2026-12-01)."""
    lists = vocabulary.lists
    return _events_of(tuple(vocabulary.words["event"]), lists["event_lead"], lists["event_tail"])


def _day(text: str, cells: CellReader) -> PartialDate | None:
    day = cells.date(text.strip())
    return day if isinstance(day, PartialDate) else None


def _checked(text: str, cells: CellReader) -> Status | None:
    found = cells.word("checked", text)
    return Status(found) if found else None
