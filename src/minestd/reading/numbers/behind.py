"""What follows number and part: an edition, a year behind a space or in brackets, amendments, notes on the print."""

import re

from minestd.model.number_print import Form
from minestd.reading.numbers.amendments import amendment_at
from minestd.reading.numbers.head import GAP
from minestd.reading.numbers.tail import Tail

_YYYY = "((?:19|20)[0-9]{2})"
_MM = "(0?[1-9]|1[0-2])"
_SPACE_YEAR = re.compile(
    rf"[ \n]{{1,3}}{_YYYY}(?![0-9A-Z.])(?! {{0,2}}(?:[-/~:] {{0,2}}[0-9]|年 {{0,2}}[0-9]))"
    r"(?=年?版?[^0-9一-龥]|年?版?$|[ \n]|[一-龥])"
)
# A blank for the dash before an old year of two digits: only where nothing else follows in the cell.
_SPACE_OLD_YEAR = re.compile(r" {1,3}([5-9][0-9])(?= {0,8}(?:$|[);]))")
_BRACKET_YEAR = re.compile(rf"{GAP}\({GAP}(?:{_MM}/)?{_YYYY}(?:-(0[1-9]|1[0-2]))?{GAP}年?版?{GAP}\)")
_MONTH_NAMES = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTHS = {name: f"{place:02d}" for place, name in enumerate(_MONTH_NAMES, 1)}
_WORD_YEAR = re.compile(
    rf"[,-]? {{0,2}}\(?({'|'.join(_MONTHS)})[A-Z]{{0,6}}\.?,?(?: ?[0-9]{{1,2}},)? {{0,2}}{_YYYY}\)?(?![0-9A-Z])"
)
_COLON_YEAR = re.compile(rf":{_YYYY}(?:-(0[1-9]|1[0-2]))?(?![0-9A-Z])")
_EDITION_YEAR = re.compile(rf",? {{1,2}}ED(?:ITION|\.) ?{_YYYY}(?![0-9A-Z-])")
_PART_WORD = re.compile(r",? {1,2}PART ?([0-9]{1,3}[A-Z]?)(?![0-9A-Z])")
_YEAR_WORD = re.compile(rf"{GAP}年版?(?=$|[^0-9一-龥])|版(?=$|[^0-9一-龥])")
_EDITION = re.compile(
    r"(?:,? {1,4}|,? ?(?P<open>\())(?:ED(?:ITION)?\.? ?(?P<ed>[0-9]{1,2}(?:\.[0-9]{1,2})?)"
    r"|(?P<nth>[0-9]{1,2})(?:ST|ND|RD|TH) ED(?:ITION|\.)?|VERSION ?(?P<version>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})"
    r"|V\.? ?(?P<v>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})"
    r"|REV(?:ISION)?\.? ?(?P<rev>[0-9]{1,2}[A-Z]?|[A-Z]))(?![0-9A-Z])(?(open) ?\))"
)
_NOTE = re.compile(
    rf"{GAP}\({GAP}(?:(?:R|REAFFIRMED|RA) ?[12]?[0-9]?[0-9]{{2}}|[12][0-9]{{3}}{GAP}年?{GAP}"
    rf"(?:版|确认|复审|局部修订|修订|修订版|确认有效)?){GAP}\)"
)
_LANGUAGE = re.compile(
    r" {0,2}\( {0,2}(?:[EFR]|EN|FR|RU|ES|DE|AR|PT|ZH|CN|ENG|CHS|英文版|中文版|英文|中文|英)"
    r"(?: ?[/,] ?(?:[EFR]|EN|FR|RU|ES|DE|AR|PT|ZH|CN|OTHER)){0,4} {0,2}\)"
)
_VARIANT = re.compile(
    r"(?: {1,2}| - )(?:RLV|CMV|EXV-CMV|EXV|PRV|SER|CSV)(?![0-9A-Z])"
    r"| {1,2}- ?(?:REDLINE|TC)(?![0-9A-Z])| EXCOMM(?: ?\([A-Z]{2,12}\))?(?![0-9A-Z])"
)
_COUNT = r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}"
# Scopes of laboratories name the clause behind the number: 第3章, 5.2, 附录A.
_CLAUSE = re.compile(
    rf"{GAP}[,;(]?{GAP}(?:第 ?{_COUNT}(?: ?[、,~和及-] ?(?:第 ?)?{_COUNT}){{0,8}} ?[章条款节项]"
    rf"|附录 ?[A-Z](?:\.[0-9]{{1,2}}){{0,3}}(?![0-9A-Z])"
    rf"|(?<![0-9])[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,4}}(?=[ \n]{{0,8}}(?:$|[)、,;]))"
    r"|(?:CLAUSE|SECTION|ANNEX) [0-9A-Z]{1,2}(?:\.[0-9]{1,2}){0,3}(?![0-9A-Z]))\)?"
)
_NOTES = (
    ("edition-note", _NOTE),
    ("language-note", _LANGUAGE),
    ("variant-note", _VARIANT),
    ("clause-note", _CLAUSE),
)
_NOTES_BEGIN = frozenset(" \n(,;第附0123456789CSA")


def read_behind(read: str, tail: Tail, form: Form, has_part: bool) -> None:
    """Put edition, year, amendment and what else may follow into `tail`."""
    if form.abroad and not (tail.part or tail.year) and (found := _PART_WORD.match(read, tail.end)):
        tail.part, tail.end = found[1], found.end()
        tail.changed.add("spacing")
    if form.edition and (found := _EDITION.match(read, tail.end)):
        _take_edition(tail, found)
        _year_behind_edition(read, tail)
    if not tail.year and not tail.fault:
        _year_apart(read, tail, form, has_part)
    if tail.year and (found := _YEAR_WORD.match(read, tail.end)):
        tail.end = found.end()
        tail.changed.add("year-word")
    if form.edition and not tail.edition and tail.year and (found := _EDITION.match(read, tail.end)):
        _take_edition(tail, found)
    _notes(read, tail)
    if not tail.fault and read[tail.end : tail.end + 1] not in ("", ")"):
        amendment_at(read, tail, form)
        if form.abroad and ":" not in tail.amendment and (dated := _WORD_YEAR.match(read, tail.end)):
            _date_amendment(tail, dated)
        if form.edition and not tail.edition and tail.amendment and (found := _EDITION.match(read, tail.end)):
            _take_edition(tail, found)
    _notes(read, tail)


def _notes(read: str, tail: Tail) -> None:
    """Notes on a print or a confirmation, which are no part of the number: left out, and said."""
    if read[tail.end : tail.end + 1] not in _NOTES_BEGIN:
        return
    for _ in range(2):
        for code, pattern in _NOTES:
            if (tail.year or code == "language-note") and (found := pattern.match(read, tail.end)):
                tail.end = found.end()
                tail.changed.add(code)


def _date_amendment(tail: Tail, dated: re.Match[str]) -> None:
    """The day of an addendum, of which the number keeps year and month."""
    if tail.amendment.startswith("Add "):
        tail.amendment += f":{dated[2]}-{_MONTHS[dated[1]]}"
        tail.end = dated.end()
        tail.changed.add("month-word")


def _take_edition(tail: Tail, found: re.Match[str]) -> None:
    count, version, revision = found["ed"] or found["nth"], found["v"] or found["version"], found["rev"]
    tail.edition = f"ED{count}" if count else f"V{version}" if version else f"Rev. {revision}"
    tail.end = found.end()


def _year_behind_edition(read: str, tail: Tail) -> None:
    """A year right behind a version: BSI Flex 1904 v2.0:2025-03."""
    if tail.edition and not tail.year and (found := _COLON_YEAR.match(read, tail.end)):
        tail.year, tail.end = found[1] + (f"-{found[2]}" if found[2] else ""), found.end()


def _year_apart(read: str, tail: Tail, form: Form, has_part: bool) -> None:
    """A year behind a space, in brackets, or behind the name of a month."""
    if found := _SPACE_YEAR.match(read, tail.end):
        tail.year, tail.end = found[1], found.end()
        tail.changed.add("spacing")
    elif found := _BRACKET_YEAR.match(read, tail.end):
        _bracketed(tail, found, form)
    elif form.abroad and (found := _EDITION_YEAR.match(read, tail.end)):
        tail.year, tail.end = found[1], found.end()
        tail.changed.add("spacing")
    elif form.abroad and (found := _WORD_YEAR.match(read, tail.end)):
        tail.year, tail.end = f"{found[2]}-{_MONTHS[found[1]]}", found.end()
        tail.changed.add("month-word")
    elif not form.abroad and (found := _SPACE_OLD_YEAR.match(read, tail.end)):
        tail.year, tail.end = f"19{found[1]}", found.end()
        tail.changed |= {"spacing", "two-digit-year"}
    elif not has_part:
        tail.glued = read[tail.end : tail.end + 1].isascii() and read[tail.end : tail.end + 1].isalpha()


def _bracketed(tail: Tail, found: re.Match[str], form: Form) -> None:
    month = found[1] or found[3]
    tail.year = found[2] + (f"-{month.zfill(2)}" if month and form.abroad else "")
    tail.end = found.end()
    tail.changed |= {"brackets"} if form.after_year != ")" or found[1] else set()
