"""Amendments behind a number: /XG1-2014, 第1号修改单, Amd.1:2019, /FDAmd 1, AMENDMENT 1, +A11:2014, /AC:2011."""

import re

from minestd.model.number_print import Form
from minestd.reading.numbers.head import GAP
from minestd.reading.numbers.tail import Tail

_YYYY = "((?:19|20)[0-9]{2})"
_SHEET = re.compile(
    rf"{GAP}(\()?([-/+]?){GAP}XG{GAP}([1-9][0-9]?)(?![0-9])(?:{GAP}[-:]{{1,2}}{GAP}{_YYYY}(?![0-9]))?(?(1){GAP}\))"
)
_SHEET_WORD = re.compile(
    rf"{GAP}》?(\()?[/,]?{GAP}(含|包含|包括|附)?(?:{_YYYY}年)?(?:国家标准|行业标准)?"
    rf"(?:第{GAP}([1-9][0-9]?|[一二三四五六七八九十]){GAP}号修改单|修改单{GAP}(?:第|NO\.?)?{GAP}([1-9])号?(?![0-9])|([1-9])号修改单)(?(1){GAP}\))"
)
_ORDINALS = "一二三四五六七八九十"
_WORDED = re.compile(
    r"(?P<open>\( {0,2})?(?P<stage>FPD|FP|FD|PD|CD|WD|AWI|NP|DIS|PRF|PWI|D|P|F)? {0,4}"
    r"(?P<word>AMENDMENT|AMD|AM|CORRIGENDUM|CORR|COR|ADDENDUM|ADD|SUPPLEMENT|SUPPL|ISH|FRAG)S?\.? {0,4}(?:NO\.? {0,4})?"
    rf"(?P<ordinal>[1-9][0-9]{{0,2}}(?:\.[1-9][0-9]?)?)(?![0-9A-Z])"
    rf"(?: {{0,4}}[:;-] {{0,4}}{_YYYY}(?:-(0[1-9]|1[0-2]))?(?![0-9A-Z])| {{0,4}}\({_YYYY}\))?"
    rf"(?(open) {{0,2}}\))"
)
# Addenda with letters stand behind or, with "to", before the number: "Addendum d to ASHRAE Standard 15-2019".
_LETTERED = re.compile(r"[ ,:]{1,3}ADDENDUM ([A-Z]{1,2})(?![0-9A-Z])")
ADDENDUM_BEFORE = re.compile(r" ADDENDUM ([A-Z]{1,2}) (?:TO|FOR) (?:(?:STANDARD|STD\.?) (?=[0-9]))?")
_EUROPEAN = re.compile(
    r"(A[1-9][0-9]?|AC[1-9]?|AA)(?![0-9A-Z])(?: {0,4}[:;-] {0,4}((?:19|20)?[0-9]{2})(?:-(0[1-9]|1[0-2]))?(?![0-9A-Z]))?"
)
_STROKE = re.compile(rf"{GAP}([/+]){GAP}")
# Without a stroke only the plain words are amendments: "ISO 668:2020 Amd 1", "GB 4706.1-2005, Amendment 1".
_APART = re.compile(
    r"[ \n,，:]{0,4}(?=(?:\( {0,2})?(?:D|FD)?(?:AMENDMENT|AMD|CORRIGENDUM|COR|ADDENDUM|SUPPLEMENT)S?(?![A-Z]))"
)
_WORDS = {"AM": "Amd", "CO": "Cor", "AD": "Add", "SU": "Suppl", "IS": "ISH", "FR": "FRAG"}
_SPACED_STAGES = frozenset({"CD", "WD", "AWI", "NP", "DIS", "PRF", "PWI"})
_MOST = 5
_BEGIN = frozenset(" \n(/+-,:，》X第含包附国行修123456789")


def amendment_at(read: str, tail: Tail, form: Form) -> None:
    """Read the amendments that follow, one after another, into `tail`."""
    if read[tail.end : tail.end + 1] not in _BEGIN:
        return
    pieces: list[str] = []
    for _ in range(_MOST):
        piece, end = _sheet(read, tail) or _named(read, tail, form) or ("", 0)
        if not piece:
            break
        pieces.append(piece)
        tail.end = end
    if pieces and not tail.amendment:
        tail.amendment = "".join(pieces).removeprefix("/")


def _sheet(read: str, tail: Tail) -> tuple[str, int] | None:
    """An amendment sheet of a Chinese standard, with its sign in front."""
    if found := _SHEET.match(read, tail.end):
        sign = "+" if found[2] == "+" else "/"
        return f"{sign}XG{found[3]}" + (f"-{found[4]}" if found[4] else ""), found.end()
    if found := _SHEET_WORD.match(read, tail.end):
        number = found[4] or found[5] or found[6]
        ordinal = number if number.isdigit() else str(_ORDINALS.index(number) + 1)
        tail.changed.add("amendment-word")
        sign = "+" if found[2] else "/"
        return f"{sign}XG{ordinal}" + (f"-{found[3]}" if found[3] else ""), found.end()
    return None


def _named(read: str, tail: Tail, form: Form) -> tuple[str, int] | None:
    """Amd, Cor and the like behind a stroke, a plus or apart; A1 and AC behind a stroke or a plus."""
    if form.abroad and (found := _LETTERED.match(read, tail.end)):
        return f"/Add {found[1]}", found.end()
    stroke = _STROKE.match(read, tail.end)
    beginning = stroke or _APART.match(read, tail.end)
    if beginning is None:
        return None
    start, sign = beginning.end(), "+" if stroke and stroke[1] == "+" else "/"
    if found := _WORDED.match(read, start):
        return sign + _worded(found, tail, form), found.end()
    if stroke and form.abroad and (found := _EUROPEAN.match(read, start)):
        year = found[2] if found[2] is None or len(found[2]) == 4 else f"20{found[2]}"
        tail.changed |= {"two-digit-year"} if year != found[2] else set()
        return sign + found[1] + _date(year, found[3]), found.end()
    return None


def _worded(found: re.Match[str], tail: Tail, form: Form) -> str:
    stage = found["stage"] or ""
    stage += " " if stage in _SPACED_STAGES else ""
    word = _WORDS[found["word"][:2]]
    year, month, bracketed = found.groups()[-3:]
    if word == "Amd" and not stage and not form.abroad:
        # The English face of 修改单: one amendment, one number.
        tail.changed.add("amendment-word")
        return f"XG{found['ordinal']}" + (f"-{year or bracketed}" if year or bracketed else "")
    return f"{stage}{word} {found['ordinal']}{_date(year or bracketed, month)}"


def _date(year: str | None, month: str | None) -> str:
    return f":{year}" + (f"-{month}" if month else "") if year else ""
