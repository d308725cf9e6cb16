"""Dates in every form that lists use, with their precision."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from minestd.model.dates import PartialDate

_YEARS = range(1900, 2100)
_SERIALS = range(20_000, 73_000)  # 1954 to 2099 as days since 1899-12-30, Excel's own count
_EPOCH = date(1899, 12, 30)
_LARGEST = 100_000_000
_LONGEST = 60  # characters; longer cells are prose, and the patterns stay cheap

_YMD = re.compile(r"(\d{4})\s*[-/.年,_~\s]\s*(\d{1,2})(?:\s*[-/.月,_~\s]\s*(\d{1,2})\s*[日号]?|\s*月)?(?!\d)")
_YEAR = re.compile(r"(\d{4})(?:\.0)?\s*年?度?(?![\d.])")
_YEAR_AS_NUMBER = re.compile(r"\d{4}\.0")  # what a year in a column of numbers becomes
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?(?!\d)")
_DMY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?:[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?!\d))?[\s,-]+(\d{4})(?!\d)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TAIL = re.compile(
    r"[\s.,;日号]*(?:[t\s]\s*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?"
    r"[\s.,;]*(?:起|实施|发布|执行|批准|废止|开始|生效|施行|前|底|末)*[\s.,;]*"
)
_HEAD = re.compile(r"(?:自|于|从|发布|实施|批准|废止|日期|:|\s)+")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_DATE = re.compile(r"([\d]{4})年(?:([\d十]{1,3})月)?(?:([\d十]{1,3})[日号])?")


class DateError(ValueError):
    """No date could be read: `code` is date-unreadable, date-impossible (2024-02-30) or date-ambiguous (03/04/2024)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_date(value: object) -> PartialDate:
    """A cell's value as a date: real dates, day serials, 20240313, 2024.3.13, 2018年5月, Mar 13, 2024 and so on.

    Raises DateError; a cell that says "none" (—, 待定) is the caller's matter.
    """
    if isinstance(value, datetime):
        return PartialDate.of(value.date())
    if isinstance(value, date):
        return PartialDate.of(value)
    if isinstance(value, bool | timedelta):
        raise DateError("date-unreadable")
    if isinstance(value, int | float):
        if not abs(value) < _LARGEST:  # not a number, infinite, or no date by far
            raise DateError("date-unreadable")
        return _from_number(float(value))
    return _from_text(str(value))


def _made(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """A date of the precision that is there: databases write 2020-00-00 for a year and 2020-05-00 for a month."""
    if year not in _YEARS:
        raise DateError("date-unreadable")
    if month == 0:
        if day:
            raise DateError("date-impossible")
        month = day = None
    elif day == 0:
        day = None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        raise DateError("date-impossible") from None


def _from_number(number: float) -> PartialDate:
    whole = int(number)
    if whole == number and 19_000_000 < whole < 21_000_000:
        return _made(whole // 10_000, whole // 100 % 100, whole % 100)
    if whole == number and 190_000 < whole < 210_000:
        return _made(whole // 100, whole % 100)
    if whole == number and whole in _YEARS:
        return _made(whole)
    if whole in _SERIALS:
        return PartialDate.of(_EPOCH + timedelta(days=whole))
    year, rest = divmod(number, 1)
    month = round(rest * 100)
    if int(year) in _YEARS and abs(rest * 100 - month) < 1e-6 and 1 <= month <= 12 and month % 10:
        return _made(int(year), month)  # 2018.05 typed as a number; 2018.1 may be January or October
    raise DateError("date-unreadable")


def _from_text(text: str) -> PartialDate:
    if len(text) > _LONGEST:
        raise DateError("date-unreadable")
    text = unicodedata.normalize("NFKC", text).casefold()
    text = (
        text.replace("‐", "-")
        .replace("–", "-")
        .replace("—", "-")
        .replace("−", "-")
        .replace("。", ".")
        .strip()
    )
    head = _HEAD.match(text)
    if head:
        text = text[head.end() :]
    found = None if _YEAR_AS_NUMBER.fullmatch(text) else _YMD.match(text)
    if found and _TAIL.fullmatch(text, found.end()):
        year, month, day = found.groups()
        return _made(int(year), int(month), int(day) if day else None)
    found = _COMPACT.match(text)
    if found and _TAIL.fullmatch(text, found.end()):
        year, month, day = found.groups()
        return _made(int(year), int(month), int(day) if day else None)
    found = _YEAR.match(text)
    if found and _TAIL.fullmatch(text, found.end()):
        return _made(int(found.group(1)))
    return _from_rare_text(text)


def _from_rare_text(text: str) -> PartialDate:
    found = _DMY.match(text)
    if found and _TAIL.fullmatch(text, found.end()):
        first, second, year = map(int, found.groups())
        if first <= 12 and second <= 12 and first != second:
            raise DateError("date-ambiguous")
        return _made(year, min(first, second), max(first, second))
    found = _NAMED.match(text)
    if found and _TAIL.fullmatch(text, found.end()):
        before, name, after, year_text = found.groups()
        day = before or after
        return _made(int(year_text), _MONTHS.index(name) + 1, int(day) if day else None)
    found = _CHINESE_DATE.match(text.translate(_CHINESE_DIGITS))
    if found and found.end() == len(text):
        numerals = [_tens(part) if part else None for part in found.groups()]
        assert numerals[0] is not None
        return _made(numerals[0], numerals[1], numerals[2])
    if re.fullmatch(r"\d{4,5}(?:\.\d+)?", text) and int(float(text)) in _SERIALS:
        return _from_number(float(text))
    raise DateError("date-unreadable")


def _tens(text: str) -> int:
    """`3` → 3, `十` → 10, `十2` → 12, `2十` → 20, `3十1` → 31."""
    before, ten, after = text.partition("十")
    if not ten:
        return int(before)
    return int(before or 1) * 10 + int(after or 0)
