"""Ranges and shortened lists: "GB/T 1.1~1.3", "GB 50254~50259-96", "GB 3836.1、3836.2、4-2010"."""

import re

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.number import NumberError, StandardNumber
from minestd.model.prefixes import Prefixes
from minestd.reading.numbers.chinese import LARGEST_RANGE, range_by_dash
from minestd.reading.numbers.digits import read_components
from minestd.reading.numbers.head import GAP
from minestd.reading.numbers.single import Fault, Single, single_at
from minestd.reading.numbers.spelling import Spelling
from minestd.reading.numbers.tail import Tail
from minestd.reading.numbers.whole_sets import all_parts_at, part_range_at

# No list of parts is longer; what goes on is a slip of the pen or meant to do harm.
LARGEST_COMPOUND = 500

_RANGE = re.compile(rf"{GAP}(?:-{{0,2}}~{{1,3}}-{{0,2}}|至|到|\.{{2,3}}|…){GAP}(?=[0-9A-Z.])")
_LIST = re.compile(rf"{GAP}(?:[、,;/]|和|及|与){GAP}(?=[0-9.])")
_BARE = re.compile(r"(\.)?([0-9]{1,6})")
_LETTER = re.compile("[0-9A-Z]")
_ENDS_HERE = re.compile(rf"{GAP}(?:$|[、,;/)》~]|和|及|与)")


class Member(Struct, frozen=True):
    """One number of a compound; the first has the letters of the text, the others carry them on."""

    number: StandardNumber
    start: int
    end: int
    changed: frozenset[str]
    expanded: bool = False


class Compound(Struct, frozen=True):
    """What one number and its continuation stand for, to `end`; `faults` are ranges that cannot be spelled out."""

    members: tuple[Member, ...]
    end: int
    faults: tuple[Fault, ...] = ()


def compound_from(spelling: Spelling, first: Single, prefixes: Prefixes) -> Compound:
    """The number itself, or the members of the range, set of parts or shortened list that it begins."""
    if whole := _whole_set(spelling.read, first):
        return whole
    members = [Member(first.number, first.start, first.end, first.changed)]
    faults: list[Fault] = []
    end, read, was_range = first.end, spelling.read, False
    while step := _step(read, end, members[-1].number):
        start, ranged = step
        last = members[-1].number
        after = _next(spelling, start, replace(first, number=last), prefixes, ranged)
        if after is None or (ranged and was_range):
            break
        end, was_range = after.end, ranged
        if ranged:
            between, fault = _between(last, after.number, LARGEST_COMPOUND - len(members))
            faults += [Fault(fault, members[-1].start, end)] if fault else []
            begun = members.pop()
            changed = (begun.changed | after.changed) - {"prefix-carried"}
            members += [Member(number, begun.start, end, changed, not fault) for number in between]
        else:
            members.append(after)
    return Compound(_share_year(tuple(members)), end, tuple(faults))


def _whole_set(read: str, first: Single) -> Compound | None:
    """All parts, which nobody here can count, or those from one to another, which are spelled out."""
    number = first.number
    if number.part or read[first.end : first.end + 1] in ("", ")", "》"):
        return None
    if found := part_range_at(read, first.end):
        end, low, high, year = found
        dated = replace(number, year=number.year or year)
        ends = replace(dated, part=str(low)), replace(dated, part=str(high))
        between, fault = _between(*ends, LARGEST_COMPOUND)
        faults = (Fault(fault, first.start, end),) if fault else ()
        members = tuple(Member(each, first.start, end, first.changed, not fault) for each in between)
        return Compound(members, end, faults)
    if whole := all_parts_at(read, first.end):
        end, year = whole
        dated = replace(number, year=number.year or year)
        only = Member(dated, first.start, first.end, first.changed)
        return Compound((only,), end, (Fault("whole-set", first.start, end),))
    return None


def _step(read: str, at: int, last: StandardNumber) -> tuple[int, bool] | None:
    """Where the continuation of a compound begins, and whether it is the other end of a range."""
    if found := _RANGE.match(read, at):
        return found.end(), True
    bent = last.form.bent and (last.form.marked or bool(last.part))
    if not (last.form.abroad or bent) and (second := range_by_dash(read, at, last.number, last.part)):
        return second, True
    found = _LIST.match(read, at)
    return (found.end(), False) if found else None


def _next(spelling: Spelling, at: int, last: Single, prefixes: Prefixes, ranged: bool) -> Member | None:
    """The second end of a range, or the next of a list: with its own letters (ranges only) or bare digits."""
    if ranged and spelling.read[at].isalpha():
        own = single_at(spelling, at, prefixes)
        if not isinstance(own, Single) or (own.head.prefix, own.head.nature) != (
            last.number.prefix,
            last.number.nature,
        ):
            return None
        return Member(own.number, own.start, own.end, own.changed)
    bare = _BARE.match(spelling.read, at)
    return _bare(spelling.read, bare, last, ranged) if bare else None


def _bare(read: str, bare: re.Match[str], last: Single, ranged: bool) -> Member | None:
    number, head = last.number, last.head
    dotted, digits = bare.groups()
    tail = read_components(read, Tail(digits, bare.end()), head.form)
    if tail.fault or tail.glued or _LETTER.match(read, tail.end):
        return None
    stem, _, _ = number.part.rpartition(".")
    if dotted or (number.part and not tail.part and len(digits) <= 3):
        deeper = f"{stem}.{digits}".lstrip(".") + (f".{tail.part}" if tail.part else "")
        tail.number, tail.part = number.number, deeper
        sure = bool(number.part)
    else:
        same = digits == number.number and bool(tail.part)
        alike = len(digits) == len(number.number) >= 3 and bool(tail.part) == bool(number.part)
        sure = same or (ranged and alike) or (len(digits) >= 4 and (bool(tail.year) or alike))
    if not sure or not (ranged or tail.year or _ENDS_HERE.match(read, tail.end)):
        return None
    try:
        value = replace(
            number,
            number=tail.number,
            part=tail.part,
            year=tail.year,
            amendment=tail.amendment,
            edition=tail.edition,
        )
    except NumberError:
        return None
    return Member(value, bare.start(), tail.end, frozenset({*last.changed, *tail.changed, "prefix-carried"}))


def _between(low: StandardNumber, high: StandardNumber, room: int) -> tuple[tuple[StandardNumber, ...], str]:
    """All numbers from one to the other, both included; or both ends and why they cannot be spelled out."""
    if low.year and high.year and low.year != high.year:
        return (low, high), "range-years-differ"
    year = low.year or high.year
    low, high = replace(low, year=year), replace(high, year=year)
    parts = bool(low.part and high.part) and low.number == high.number
    stem, _, first = (low.part if parts else low.number).rpartition(".")
    high_stem, _, last = (high.part if parts else high.number).rpartition(".")
    if not (first.isdigit() and last.isdigit()) or stem != high_stem or not (parts or low.part == high.part):
        return (low, high), "range-unclear"
    if int(last) <= int(first):
        return (low, high), "range-backwards"
    if int(last) - int(first) >= min(LARGEST_RANGE, room):
        return (low, high), "range-too-wide"
    width = len(first) if first.startswith("0") else 1
    names = (f"{stem}.{str(step).zfill(width)}".lstrip(".") for step in range(int(first), int(last) + 1))
    return tuple(replace(low, part=name) if parts else replace(low, number=name) for name in names), ""


def _share_year(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """A year at the end of a shortened list is the year of all: the members before have no letters of their own."""
    if len(members) == 1:
        return members
    years = {member.number.year for member in members[:-1]}
    last = members[-1].number.year
    if not last or years != {""} or any(member.expanded for member in members):
        return members
    return tuple(
        replace(
            member,
            number=replace(member.number, year=last),
            changed=member.changed | ({"year-shared"} if not member.number.year else set()),
        )
        for member in members
    )
