"""The digits of a number: number, part, year and amendment from a place on, in whatever spelling."""

import re
from dataclasses import dataclass, field

from minestd.model.number_form import Form
from minestd.reading.numbers.head import GAP

LARGEST_RANGE = 100

_LEAD = re.compile(rf"{GAP}[-:.]?{GAP}")
_DIGITS = re.compile(r"[0-9]{0,6}X{2,6}(?![0-9A-Z])|[0-9]{1,9}(?:[A-Z](?![0-9A-Z]))?")
_PLAIN_DIGITS = re.compile(r"[0-9]{0,6}X{2,6}(?![0-9A-Z])|[0-9]{1,9}")
_LETTERED = re.compile(r"[A-Z]{1,2}[0-9]{1,6}")
_JIS = re.compile(r"([A-Z]) ?([0-9]{4})(?![0-9])")
_ITU = re.compile(r"([A-Z]{1,2})\.([0-9]{1,5})")
_SPACED = re.compile(
    r"[0-9]{1,3}(?: {1,2}[0-9]{1,3}){1,4}(?=(?:\.[0-9]{1,3}){0,3} ?-{1,2} ?(?:[12][0-9]{3}|[0-9]{2})(?![0-9]))"
)
_COMPONENT = re.compile(r"([ \n]{0,2})([.:]|-{1,3}|一)([ \n]{0,2})([0-9]{0,4}X{1,6}|[0-9]{1,9})")
_DASH_RANGE = re.compile(r"-([0-9]{1,6})(?=-{1,2}(?:[12][0-9]{3}|[0-9]{2})(?![0-9]))")
_DASH_NEXT = re.compile(r" {0,2}[-:]")
_YEAR = re.compile(r"19[0-9]{2}|20[0-9]{2}|20[0-9]?X{1,2}|19XX|XXXX")
_SPACE_YEAR = re.compile(
    r"[ \n]{1,3}((?:19|20)[0-9]{2})(?![0-9A-Z.])(?! {0,2}(?:[-/~:] {0,2}[0-9]|年 {0,2}[0-9]))"
    r"(?=年?版?[^0-9一-龥]|年?版?$|[ \n]|[一-龥])"
)
_BRACKET_YEAR = re.compile(rf"{GAP}\({GAP}(?:[0-9]{{1,2}}/)?((?:19|20)[0-9]{{2}}){GAP}年?版?{GAP}\)")
_YEAR_WORD = re.compile(rf"{GAP}年版?(?=$|[^0-9一-龥])|版(?=$|[^0-9一-龥])")
_EDITION = re.compile(
    rf"{GAP}\({GAP}R?[12][0-9]{{3}}{GAP}年?{GAP}(?:版|确认|复审|局部修订|修订|修订版|确认有效)?{GAP}\)"
)
_SHEET = re.compile(
    rf"{GAP}(\()?[-/+]?{GAP}XG{GAP}([1-9][0-9]?)(?![0-9])(?:{GAP}-{{1,2}}{GAP}([12][0-9]{{3}})(?![0-9]))?(?(1){GAP}\))"
)
_SHEET_WORD = re.compile(
    rf"{GAP}》?(\()?[/,]?{GAP}(?:国家标准|行业标准)?第{GAP}([1-9][0-9]?|[一二三四五六七八九]){GAP}号修改单(?(1){GAP}\))"
)
_AMD = re.compile(
    rf"{GAP}[/+]{GAP}(AMD|COR)\.?{GAP}([1-9][0-9]?)(?![0-9])(?:{GAP}[:-]{GAP}([12][0-9]{{3}})(?![0-9]))?"
)
_EN_AMD = re.compile(rf"{GAP}[/+]{GAP}(A[1-9][0-9]?|AC):([12][0-9]{{3}})(?![0-9])")


@dataclass(slots=True)
class Tail:
    """The digits as read so far. `fault` says why they cannot stand, `glued` that a letter follows the bare number."""

    number: str
    end: int
    part: str = ""
    year: str = ""
    amendment: str = ""
    changed: set[str] = field(default_factory=set)
    fault: str = ""
    near_year: str = ""
    glued: bool = False


def tail_at(read: str, at: int, prefix: str, form: Form) -> Tail | None:
    """Number, part, year and amendment from `at` on; None if no number stands there."""
    lead = _LEAD.match(read, at)
    start = lead.end() if lead else at
    tail = _number(read, start, prefix, form)
    if tail is None:
        return None
    if read[at:start].strip():
        tail.changed.add("dash")
    return read_components(read, tail, form)


def _number(read: str, at: int, prefix: str, form: Form) -> Tail | None:
    if prefix in ("JIS", "KS"):
        found = _JIS.match(read, at)
        return Tail(f"{found[1]} {found[2]}", found.end()) if found else None
    if prefix.startswith("ITU"):
        found = _ITU.match(read, at)
        return Tail(f"{found[1]}.{found[2]}", found.end()) if found else None
    if spaced := _SPACED.match(read, at):
        return Tail(re.sub("[^0-9]", "", spaced.group()), spaced.end(), changed={"digits-joined"})
    suffixed = not form.marked or prefix == "GJB"
    found = (_DIGITS if suffixed else _PLAIN_DIGITS).match(read, at)
    if found is None and (suffixed or prefix in ("JTG", "ZB")):
        found = _LETTERED.match(read, at)
    return Tail(found.group(), found.end()) if found else None


def read_components(read: str, tail: Tail, form: Form) -> Tail:
    """Parts and year behind a number, then what may follow a year."""
    parts: list[str] = []
    while not tail.year and (found := _COMPONENT.match(read, tail.end)):
        gap_before, sign, gap_after, digits = found.groups()
        follows = _DASH_NEXT.match(read, found.end()) is not None
        if sign == "." and (gap_before or gap_after) and not follows:
            break
        if form.before_part == "-":
            step = _iso_step(tail, sign, digits, _COMPONENT.match(read, found.end()) is not None)
        else:
            step = _dotted_step(read, tail, sign, digits, found.end(), parts, form)
        if step == "stop" and gap_after and (gap_before or sign == ":"):
            tail.fault = ""
        if step == "part":
            parts.append(digits)
        if step != "stop":
            tail.end = found.end()
        if step != "part":
            break
    tail.part = form.before_part.join(parts)
    _behind(read, tail, form, bool(parts))
    return tail


def _iso_step(tail: Tail, sign: str, digits: str, follows: bool) -> str:
    """A component of IEC 61000-6-2:1999; a year behind a hyphen or dot is one that no component follows."""
    if _YEAR.fullmatch(digits) and not follows:
        tail.year = digits
        tail.changed |= set() if sign == ":" else {"colon"}
        return "year"
    if sign[0] == "-" and len(digits) <= 3 and digits.isdigit():
        return "part"
    tail.fault = "year-unreadable" if sign != "." else ""
    return "stop"


def _dotted_step(
    read: str, tail: Tail, sign: str, digits: str, end: int, parts: list[str], form: Form
) -> str:
    """A component of MT/T 1201.3-2023."""
    follows = _COMPONENT.match(read, end)
    if _YEAR.fullmatch(digits) and not (sign == "." and follows and follows[2] != "."):
        tail.year = digits
        usual = (":",) if form.before_year == ":" else ("-", "--", "---")
        tail.changed |= set() if sign in usual else {"dash"} if sign == "一" else {"colon"}
        return "year"
    if sign == ".":
        return "part" if len(digits) <= 4 and len(parts) < 4 else "stop"
    if range_by_dash(read, tail.end, tail.number, ".".join(parts)):
        return "stop"
    if len(digits) == 2 and digits.isdigit() and not (follows and _YEAR.fullmatch(follows[4])):
        return _two_digit_year(tail, digits, past_2000=form.short_years)
    if len(digits) <= 3 and not parts and follows and follows[2] != "." and _YEAR.fullmatch(follows[4]):
        tail.changed.add("part-dash")
        return "part"
    tail.fault = "year-unreadable"
    return "stop"


def range_by_dash(read: str, at: int, number: str, part: str) -> int | None:
    """Where the second end begins if a hyphen stands for "to": GB 50254-50259-96, GB/T 20438.1-7-2017."""
    found = _DASH_RANGE.match(read, at)
    low = part.rpartition(".")[2] or number
    if not found or not low.isdigit() or (not part and not len(found[1]) == len(low) >= 3):
        return None
    return found.start(1) if 0 < int(found[1]) - int(low) < LARGEST_RANGE else None


def _two_digit_year(tail: Tail, digits: str, past_2000: bool) -> str:
    """83 is 1983. National standards begin with the fifties, so 08 cannot be 1908 and is only proposed as 2008."""
    if digits < "50" and not past_2000:
        tail.fault, tail.near_year = "year-two-digit", "20" + digits
        return "stop"
    tail.year = ("20" if digits < "50" else "19") + digits
    tail.changed.add("two-digit-year")
    return "year"


def _behind(read: str, tail: Tail, form: Form, has_part: bool) -> None:
    """A year behind a space or in brackets, the word 年, an edition note, an amendment."""
    if not tail.year and not tail.fault:
        if found := _SPACE_YEAR.match(read, tail.end):
            tail.year, tail.end = found[1], found.end()
            tail.changed.add("spacing")
        elif found := _BRACKET_YEAR.match(read, tail.end):
            tail.year, tail.end = found[1], found.end()
            tail.changed |= {"brackets"} if form.after_year != ")" or "/" in found.group() else set()
        elif not has_part:
            tail.glued = read[tail.end : tail.end + 1].isascii() and read[tail.end : tail.end + 1].isalpha()
    if tail.year and (found := _YEAR_WORD.match(read, tail.end)):
        tail.end = found.end()
        tail.changed.add("year-word")
    if tail.year and (found := _EDITION.match(read, tail.end)):
        tail.end = found.end()
        tail.changed.add("edition-note")
    _amendment(read, tail)


def _amendment(read: str, tail: Tail) -> None:
    if found := _SHEET.match(read, tail.end):
        tail.amendment = f"XG{found[2]}" + (f"-{found[3]}" if found[3] else "")
    elif found := _SHEET_WORD.match(read, tail.end):
        ordinal = found[2] if found[2].isdigit() else str("一二三四五六七八九".index(found[2]) + 1)
        tail.amendment = f"XG{ordinal}"
        tail.changed.add("amendment-word")
    elif found := _AMD.match(read, tail.end):
        tail.amendment = f"{found[1].capitalize()} {found[2]}" + (f":{found[3]}" if found[3] else "")
    elif found := _EN_AMD.match(read, tail.end):
        tail.amendment = f"{found[1]}:{found[2]}"
    if found:
        tail.end = found.end()
