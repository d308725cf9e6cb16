"""Plan numbers, and what looks like a number and is none: filing numbers, dates, telephones, articles of laws."""

import re

from minestd.reading.numbers.result import Refused
from minestd.reading.numbers.spelling import Spelling

_PLANS = (
    re.compile(r"(?<![0-9A-Z])((?:19|20)[0-9]{6}) ?-{1,2} ?([A-Z]{1,2}) ?-{1,2} ?([0-9]{3})(?![0-9A-Z])"),
    re.compile(
        r"(?<![0-9A-Z])((?:19|20)[0-9]{2}) ?-{1,2} ?([0-9]{4}[A-Z]?) ?-{1,2} ?([A-Z]{2,4})(?![0-9A-Z])"
    ),
)
_ENERGY_PLAN = re.compile(r"能源 ?((?:19|20)[0-9]{2}) ?([0-9]{4})(?![0-9])")

_PERHAPS_PLAN = re.compile(r"[0-9][A-Z]? ?-{1,2} ?[A-Z]|能源")

_FILING = re.compile(r"备案(?:编号|号)? {0,2}:? {0,2}[A-Z]? {0,2}[0-9]{2,8}(?: ?-{1,2} ?[0-9]{4})?")
_ISBN = re.compile(r"(?:ISBN[ :]{0,2})?97[89]-[0-9-]{9,14}|ISBN[ :]{0,2}[0-9X-]{9,17}")
_PHONE = re.compile(
    r"(?<![0-9])(?:1[3-9][0-9]{9}|0[1-9][0-9]{1,2} ?-{1,2} ?[0-9]{7,8}|400-[0-9]{3,4}-[0-9]{3,4})(?![0-9])"
)
_ARTICLE = re.compile(r"第 ?[零〇一二三四五六七八九十百千0-9]{1,8} ?[条款]")
_DOCUMENT = re.compile(
    r"[一-龥]{2,12} ?\( ?(?:19|20)[0-9]{2} ?\) ?第? ?[0-9]{1,5} ?号"
    r"|第 ?[0-9]{1,5} ?号[令文公]|公告 ?第? ?[0-9]{1,5} ?号"
)
_MONTH, _DAY = "(?:0?[1-9]|1[0-2])", "(?:[12][0-9]|3[01]|0?[1-9])"
_DATE = re.compile(
    rf"(?<![0-9A-Z.])(?:19|20)[0-9]{{2}} ?"
    rf"(?:[-./] ?{_MONTH}(?: ?[-./] ?{_DAY})?(?![0-9])|年 ?{_MONTH} ?月(?: ?[0-9]{{1,2}} ?日)?)"
    r"|(?<![0-9A-Z])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[12][0-9]|3[01]|0[1-9])(?![0-9A-Z])"
)
_REFUSED = (
    ("filing-number", _FILING),
    ("isbn", _ISBN),
    ("phone", _PHONE),
    ("law-article", _ARTICLE),
    ("document-number", _DOCUMENT),
    ("date", _DATE),
)
_BARE_NUMBER = re.compile(r" {0,8}[0-9]{1,6}(?:\.[0-9]{1,3}){0,3} {0,2}-{1,2} {0,2}(?:19|20)[0-9]{2} {0,8}")

# A piece of a plan number alone: its end ("T-469"), or a year and three digits ("2019030").
_PLAN_PIECE = re.compile(r" {0,8}(?:[TQZ] ?-{1,2} ?[0-9]{3}|(?:19|20)[0-9]{2}[0-9]{3}) {0,8}")
# What an office calls its own documents: letters, then short pieces joined by hyphens, strokes or dots.
_OWN_CODE = re.compile(r" {0,8}[A-Z]{1,8}[0-9]{0,4}(?:[-./][0-9A-Z]{1,10}){1,6} {0,8}")
_ALONE = (("plan-incomplete", _PLAN_PIECE), ("own-code", _OWN_CODE))

_PERHAPS = re.compile("[0-9]|第")

Span = tuple[int, int]


def plans_in(spelling: Spelling) -> tuple[tuple[str, ...], list[Span]]:
    """The plan numbers of a text, as they are customarily printed, and where they stand."""
    if not _PERHAPS_PLAN.search(spelling.read):
        return (), []
    found: list[tuple[int, int, str]] = []
    for pattern in _PLANS:
        found += [(m.start(), m.end(), "-".join(m.groups())) for m in pattern.finditer(spelling.read)]
    found += [(m.start(), m.end(), f"能源{m[1]}{m[2]}") for m in _ENERGY_PLAN.finditer(spelling.read)]
    found.sort()
    return tuple(dict.fromkeys(text for _, _, text in found)), [(start, end) for start, end, _ in found]


def filing_numbers_in(spelling: Spelling) -> list[Span]:
    """Where filing numbers (备案号) stand: they end in a year like standard numbers and must not be read as such."""
    return [match.span() for match in _FILING.finditer(spelling.read)] if "备案" in spelling.read else []


def refused_in(spelling: Spelling, taken: list[Span]) -> list[Refused]:
    """What else looks like a number, outside of the spans that are taken (sorted, apart from one another)."""
    blank = _blanked(spelling.read, taken)
    if not _PERHAPS.search(blank):
        return []
    found: list[Refused] = []
    if _BARE_NUMBER.fullmatch(blank) and not taken and not any(p.search(blank) for _, p in _REFUSED):
        found.append(Refused("prefix-missing", 0, len(spelling.text), spelling.text))
    if not found and not taken:
        found += [
            Refused(code, 0, len(spelling.text), spelling.text) for code, p in _ALONE if p.fullmatch(blank)
        ]
    for code, pattern in _REFUSED:
        spans = [match.span() for match in pattern.finditer(blank)]
        found += [
            Refused(code, spelling.place(start), spelling.end_place(end), spelling.seen(start, end))
            for start, end in spans
        ]
        blank = _blanked(blank, spans)
    if found and found[0].code in ("plan-incomplete", "own-code"):
        return found[:1]
    return sorted(found, key=lambda refused: (refused.start, refused.end))


def _blanked(text: str, spans: list[Span]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], "\x00" * (end - start)]
        at = end
    return "".join(pieces) + text[at:]


def apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans joined where they overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
