"""The digits of numbers abroad: IEC 61000-6-2:1999, ISO 105-F02:2009, ASTM D1776/D1776M-20, ETSI TS 136 579-1."""

import re
from functools import lru_cache

from minestd.model.number_print import Form
from minestd.reading.numbers.chinese import two_digit_year
from minestd.reading.numbers.head import FOREIGN
from minestd.reading.numbers.tail import Tail

_JIS = re.compile(r"([A-Z]) {0,4}([0-9]{4,6})(?![0-9])")
_ITU = re.compile(r"(?:REC\.? ?|RECOMMENDATION )?([A-Z]{1,3})\.? {0,4}([0-9]{1,5})(?![0-9])")
_SPACES = re.compile(" {2,}")
_NO = re.compile(r" NO\.? ?(?=[0-9])")
_TOKEN = re.compile("[0-9A-Z]{1,8}(?![0-9A-Z])")
_STEP = re.compile(r"([ \n]{0,2})([.:;/]|-{1,3}|一)([ \n]{0,2})([0-9A-Z]{1,24})")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})([A-WYZ]?)|(20[0-9]?X{1,2}|19XX|XXXX)")
_YEAR_END = re.compile(r"(?![0-9A-Z])(?! ?[-.:/][0-9])")
_SHORT_YEAR = re.compile(r"([0-9]{2})([A-Z]?)")
_MONTH = re.compile(r" ?- ?(0[1-9]|1[0-2])(?![0-9A-Z.])(?!-[0-9A-Z])")
_AMENDS = re.compile(
    r"(?:(?:FP|P|F)?D|CD|WD|P|F)?(?:AMD|AM|COR|CORR|ADD|ISH|FRAG|SUPPL)[0-9]{0,2}|A[1-9C][0-9]?|AA|XG[0-9]{0,2}"
)
_LONG_WORDS = re.compile("[IVX]+|REV[A-Z]{1,3}|FDIS")
_LONGEST_WORD = 3
_LONGEST_STEP = 8
_MOST_STEPS = 7


def abroad_number(read: str, at: int, prefix: str, form: Form) -> Tail | None:
    """The serial itself, with the letters of its series ("B 8265", "BT.1577", "TS 136 579")."""
    if prefix in ("JIS", "KS"):
        found = _JIS.match(read, at)
        return Tail(f"{found[1]} {found[2]}", found.end()) if found else None
    if prefix.startswith("ITU"):
        found = _ITU.match(read, at)
        return Tail(f"{found[1]}.{found[2]}", found.end()) if found else None
    found = _spaced(form.number).match(read, at)
    if found is None or (found.group().isalpha() and read[found.end() : found.end() + 1] not in ("-", ".")):
        return None
    return Tail(
        _SPACES.sub(" ", found.group()), found.end(), spans=(found.span(), (found.end(), found.end()))
    )


@lru_cache(maxsize=32)
def _spaced(number: re.Pattern[str]) -> re.Pattern[str]:
    """The same serial with any few blanks where its print has one."""
    return re.compile(number.pattern.replace(" ", " {1,4}"))


def abroad_steps(read: str, tail: Tail, form: Form) -> bool:
    """Parts and year behind the serial, put into `tail`; whether there are parts."""
    begin, steps = tail.end, 0
    while not tail.year and steps < _MOST_STEPS and (found := _STEP.match(read, tail.end)):
        gap_before, sign, gap_after, token = found.groups()
        if _year_at(read, tail, found, form):
            break
        if gap_before or gap_after or not _is_part(read, sign, token, found):
            if sign[0] in "-:" and not (gap_before or gap_after) and token.isdigit():
                tail.fault = "year-unreadable"
            break
        steps += 1
        tail.part += sign[0] + token
        tail.end = found.end()
    if tail.spans:
        cut = begin + (tail.part[:1] == form.before_part)
        tail.spans = (tail.spans[0], (cut, begin + len(tail.part)))
    if numbered := _NO.match(read, tail.end):
        _numbered_part(read, tail, numbered.end(), form)
    tail.part = tail.part.removeprefix(form.before_part)
    return bool(steps)


def _numbered_part(read: str, tail: Tail, at: int, form: Form) -> None:
    """CSA C22.2 NO. 60601-2-45:11: the serial behind "NO." goes on as a part."""
    token = _TOKEN.match(read, at)
    if token is None:
        return
    inner = Tail("", token.end())
    abroad_steps(read, inner, form)
    joint = "" if inner.part[:1] in ("", "-", ".", "/") else form.before_part
    tail.part += f"-{token.group()}{joint}{inner.part}"
    tail.end, tail.year, tail.fault, tail.spans = inner.end, inner.year, inner.fault, None
    tail.changed |= inner.changed


def _is_part(read: str, sign: str, token: str, found: re.Match[str]) -> bool:
    """Whether a component is a part, and no word of the title, no amendment and no other number."""
    if sign not in ("-", ".", "/") or len(token) > _LONGEST_STEP or _YEAR.fullmatch(token):
        return False
    if token.isalpha() and len(token) > _LONGEST_WORD and not _LONG_WORDS.fullmatch(token):
        return False
    if sign == "/":
        named = FOREIGN.match(read, found.start(4))
        other = (
            named and named.end() != found.end() and not read[named.end()].isdigit()
        ) or token.startswith("GB")
        return not other and token != "T" and not _AMENDS.fullmatch(token)
    return True


def _year_at(read: str, tail: Tail, found: re.Match[str], form: Form) -> bool:
    """Take a year, with its month or letter, if the component is one."""
    sign, token = found[2], found[4]
    if year := _YEAR.fullmatch(token):
        if year[3]:
            tail.year, tail.end = year[3], found.end()
            return True
        month = _MONTH.match(read, found.end())
        if (sign != ":" and not month and not _YEAR_END.match(read, found.end())) or (
            year[2] and not form.short_years
        ):
            return False
        tail.year = year[1] + (f"-{month[1]}" if month else year[2].lower())
        tail.end = month.end() if month else found.end()
        tail.changed |= set() if sign == form.before_year or sign[0] == form.before_year else {"colon"}
        return True
    short = _SHORT_YEAR.fullmatch(token)
    if not short or (found[1] or found[3]) or not (sign == ":" or (sign == "-" and form.short_years)):
        return False
    if not _YEAR_END.match(read, found.end()) or (short[2] and not form.short_years):
        return False
    if two_digit_year(tail, short[1], past_2000=True) == "year":
        tail.year += short[2].lower()
        tail.end = found.end()
    return True
