"""The digits of Chinese numbers: MT/T 1201.3-2023, GB 3836.1-83, JTG/T 3360-01-2018, Q/ABC J0101-2022."""

import re

from minestd.model.number_print import Form
from minestd.reading.numbers.tail import Tail

LARGEST_RANGE = 100

_DIGITS = re.compile(r"[0-9]{0,6}X{2,6}(?![0-9A-Z])|[0-9]{1,9}(?:[A-Z](?![0-9A-Z]))?")
# Behind a marked prefix a letter belongs to the digits only where a year follows: "GB 1A" may be words.
_PLAIN_DIGITS = re.compile(
    r"[0-9]{0,6}X{2,6}(?![0-9A-Z])|[0-9]{1,9}(?:[A-Z](?= ?-{1,2} ?(?:19|20)[0-9]{2}(?![0-9])))?"
)
_LETTERED = re.compile(r"[A-Z]{1,2}[0-9]{1,6}(?:[A-Z](?![0-9A-Z]))?")
_GROUP_SERIES = re.compile(r"([A-Z]) {0,2}: {0,2}([A-Z]{0,2}[0-9]{1,6})(?![0-9A-Z])")
_OWN = re.compile(r"(?:[A-Z]{1,6} [A-Z]{0,4}|[A-Z]{1,4})[0-9]{1,9}[A-Z]?(?![0-9A-Z])|[A-Z]{1,4}(?=-[0-9])")
_GAPPED = r"(?:\.[0-9]{1,3}){0,3} ?-{1,2} ?(?:[12][0-9]{3}|[0-9]{2})(?![0-9])"
_SPACED = re.compile(rf"[0-9]{{1,3}}(?: {{1,2}}[0-9]{{1,3}}){{1,4}}(?={_GAPPED})")
_OWN_SPACED = re.compile(rf"[0-9]{{1,4}}(?: {{1,2}}[0-9]{{1,5}}){{1,4}}(?={_GAPPED})")
_COMPONENT = re.compile(r"([ \n]{0,2})([.:;]|-{1,3}|一)([ \n]{0,2})([0-9]{0,4}X{1,6}|[0-9]{1,9})")
_LETTERED_COMPONENT = re.compile(
    r"([ \n]{0,2})([.:;]|-{1,3}|一|/(?=[0-9]{1,2}-))([ \n]{0,2})([0-9]{0,4}X{1,6}|[0-9]{1,9}(?:[A-Z](?![0-9A-Z]))?)"
)
_OWN_COMPONENT = re.compile(
    r"([ \n]{0,2})([.:;]|-{1,3}|一)([ \n]{0,2})([0-9]{0,4}X{1,6}|[A-Z]{0,4}[0-9]{1,9}(?:[A-Z](?![0-9A-Z]))?)"
)
_DASH_RANGE = re.compile(r"-([0-9]{1,6})(?=-{1,2}(?:[12][0-9]{3}|[0-9]{2})(?![0-9]))")
_DASH_NEXT = re.compile(r" {0,2}[-:]")
_YEAR = re.compile(r"19[0-9]{2}|20[0-9]{2}|20[0-9]?X{1,2}|19XX|XXXX")


def chinese_number(read: str, at: int, prefix: str, form: Form) -> Tail | None:
    """The serial itself, without part and year."""
    if spaced := (_OWN_SPACED if form.own or form.bent else _SPACED).match(read, at):
        return Tail(re.sub("[^0-9]", "", spaced.group()), spaced.end(), changed={"digits-joined"})
    if prefix.startswith("T/") and (series := _GROUP_SERIES.match(read, at)):
        return Tail(f"{series[1]}:{series[2]}", series.end())
    suffixed = not form.marked or form.lettered
    found = (_DIGITS if suffixed else _PLAIN_DIGITS).match(read, at)
    if found is None and form.own:
        found = _OWN.match(read, at)
    if found is None and (suffixed or form.bent or prefix == "ZB"):
        found = _LETTERED.match(read, at)
    return Tail(found.group(), found.end()) if found else None


def chinese_steps(read: str, tail: Tail, form: Form) -> bool:
    """Parts and year behind the serial, put into `tail`; whether there are parts."""
    signs: list[str] = []
    parts: list[str] = []
    pattern = (
        _OWN_COMPONENT if form.own else _LETTERED_COMPONENT if form.bent or form.lettered else _COMPONENT
    )
    while not tail.year and (found := pattern.match(read, tail.end)):
        gap_before, sign, gap_after, digits = found.groups()
        follows = _DASH_NEXT.match(read, found.end()) is not None
        if sign in ".;" and (gap_before or gap_after) and not follows:
            break
        if not digits.isdigit() and (gap_before or gap_after) and "X" not in digits:
            break
        step = _step(read, tail, sign, digits, found.end(), parts, form)
        if step == "stop" and gap_after and (gap_before or sign == ":"):
            tail.fault = ""
        if step == "part":
            parts.append(digits)
            signs.append(sign[0] if form.bent and sign[0] in "-/" else ".")
        if step != "stop":
            tail.end = found.end()
        if step != "part":
            break
    joined = "".join(sign + part for sign, part in zip(signs, parts, strict=True))
    tail.part = joined.removeprefix(form.before_part)
    return bool(parts)


def _step(read: str, tail: Tail, sign: str, digits: str, end: int, parts: list[str], form: Form) -> str:
    """A component of MT/T 1201.3-2023: "part", "year", or "stop" where it is neither."""
    follows = _COMPONENT.match(read, end)
    if _YEAR.fullmatch(digits) and not (sign == "." and follows and follows[2] != "."):
        return _take_year(tail, sign, digits, form)
    if sign == ";":
        return "stop"
    if sign == ".":
        return "part" if len(digits) <= 4 + (not digits.isdigit()) and len(parts) < 4 else "stop"
    if not (form.bent and (form.marked or parts)) and range_by_dash(
        read, tail.end, tail.number, ".".join(parts)
    ):
        return "stop"
    if _bends(sign, digits, tail, follows, form):
        return "part"
    if len(digits) == 2 and digits.isdigit() and not (follows and _YEAR.fullmatch(follows[4])):
        return two_digit_year(tail, digits, past_2000=form.short_years)
    if len(digits) <= 3 and not parts and follows and follows[2] != "." and _YEAR.fullmatch(follows[4]):
        tail.changed.add("part-dash")
        return "part"
    tail.fault = "year-unreadable"
    return "stop"


def _take_year(tail: Tail, sign: str, digits: str, form: Form) -> str:
    tail.year = digits
    usual = (":",) if form.before_year == ":" else ("-", "--", "---")
    tail.changed |= set() if sign in usual else {"dash"} if sign == "一" else {"colon"}
    return "year"


def _bends(sign: str, digits: str, tail: Tail, follows: re.Match[str] | None, form: Form) -> bool:
    """Whether a hyphen belongs to the serial itself. JTG/T 3360-01 has no year; JTJ 003-86 has one."""
    if not form.bent or sign not in ("-", "/") or len(digits) > 4 or _YEAR.fullmatch(digits):
        return False
    if sign == "/" or not digits.isdigit() or (follows and follows[2] != ";"):
        return True
    if form.marked:
        return len(digits) != 2 or digits < "50" or len(tail.number) < 3
    return not tail.number[-1:].isdigit()


def range_by_dash(read: str, at: int, number: str, part: str) -> int | None:
    """Where the second end begins if a hyphen stands for "to": GB 50254-50259-96, GB/T 20438.1-7-2017."""
    found = _DASH_RANGE.match(read, at)
    low = part.rpartition(".")[2] or number
    if not found or not low.isdigit() or (not part and not len(found[1]) == len(low) >= 3):
        return None
    return found.start(1) if 0 < int(found[1]) - int(low) < LARGEST_RANGE else None


def two_digit_year(tail: Tail, digits: str, past_2000: bool) -> str:
    """83 is 1983. National standards begin with the fifties, so 08 cannot be 1908 and is only proposed as 2008."""
    if digits < "50" and not past_2000:
        tail.fault, tail.near_year = "year-two-digit", "20" + digits
        return "stop"
    tail.year = ("20" if digits < "50" else "19") + digits
    tail.changed.add("two-digit-year")
    return "year"
