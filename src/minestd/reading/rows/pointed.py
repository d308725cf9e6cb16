"""Which way the numbers in a cell of relations point: before its standard, after it, in part only."""

import re

from msgspec import Struct

from minestd.model.number import StandardNumber
from minestd.reading.numbers import NumberReading

IN_PART = re.compile(r"部分|部份|partly|in part|partial", re.IGNORECASE)
_REPLACING = re.compile(r"代替|替代|取代|替换|replac|supersed", re.IGNORECASE)
_BRACKET_FIRST = re.compile(r"^\s*[(（][^()（）]*[)）]")  # what is said of the number before
MERGING = (
    r"(?:并入|合并[到至为入]|整合[到至为入]|转[化换]?为|升级为|修订为|更新为|改为|改用|改执行|纳入|归入"
    r"|merged\s+in(?:to)?)"
)
_AFTER = re.compile(
    rf"被|由|{MERGING}|(?:废止|作废|失效)[，,；;]?\s*见|→|=>|->"
    r"|(?:replaced|superseded|cancelled|revised)\s+by|now\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"代替|替代|取代|替换|replaces|supersedes|revises|replacing|superseding", re.IGNORECASE)


class Pointed(Struct, frozen=True):
    """A number that a cell names. `later`: it came after the standard of the row (被 GB 1-2020 代替), False: before it
    (代替 GB 1-2000), None: the cell does not say which."""

    number: StandardNumber
    later: bool | None = None
    in_part: bool = False


def pointed(text: str, reading: NumberReading) -> list[Pointed]:
    """The numbers of a cell of relations, each with what the words before it say: 部分代替 GB 1-2008, 被 GB 1-2020 代替
    A word holds for the numbers behind it until the next."""
    named: list[Pointed] = []
    found = reading.found
    ends = [*(one.start for one in found[1:]), len(text)]
    at, in_part = 0, False
    later: bool | None = None
    for one, end in zip(found, ends, strict=True):
        before = _BRACKET_FIRST.sub("", text[at : one.start])
        in_part = bool(IN_PART.search(before)) or (in_part and not _REPLACING.search(before))
        later = True if _AFTER.search(before) else False if _BEFORE.search(before) else later
        partly = in_part or IN_PART.match(text[one.end : end].lstrip("(（ ")) is not None
        named.append(Pointed(one.number, later, partly))
        named += [Pointed(number, later=False) for number in one.replaces]
        named += [Pointed(number, later=True) for number in one.replaced_by]
        named += [Pointed(number, later=False, in_part=True) for number in one.replaces_in_part]
        named += [Pointed(number, later=True, in_part=True) for number in one.replaced_in_part]
        at = one.end
    return list({(one.number, one.in_part): one for one in reversed(named)}.values())[::-1]
