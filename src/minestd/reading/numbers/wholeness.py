"""What stands directly left and right of a number: it belongs to it, or the number was cut out of a longer one.

A piece of a longer identifier is another standard, so a number with letters, digits, strokes, dots, hyphens or
an unread bracket against it is not read; the whole piece is reported instead.
"""

import re

from msgspec import Struct

from minestd.model.prefixes import Prefixes
from minestd.reading.numbers.head import head_at
from minestd.reading.numbers.spelling import Spelling

_GLUED = re.compile(r"[0-9A-Z]{1,24}")
_JOINED = re.compile(r"[-./:+&]{1,2}(?=[0-9A-Z])")
_TOKEN = re.compile(r"[0-9A-Z][-./:+0-9A-Z]{0,40}")
# [S] is the sign of a standard in a bibliography.
_BRACKET = re.compile(r"\((?!S\)|S/OL\))([-0-9A-Z ./:+]{1,14})\)")
_SPACED_DIGITS = re.compile(r" {1,2}[0-9]{1,6}(?=[ )]{0,8}$)")
_BEFORE = re.compile(r"[-0-9A-Z./+]{1,40}[-/+]\Z")
_STRANGER = re.compile(r"([A-Z]{2,8}) {1,4}")
_DEGREES = frozenset({"IDT", "MOD", "NEQ", "EQV", "REF", "REPLACES", "SUPERSEDES", "FORMERLY", "FORMER"})
_BETWEEN = re.compile(r"[ \n/]{1,12}")
_AMENDS = re.compile(
    r"[ ,:-]{0,4}\(?(?:AMENDMENTS?|AMD|CORRIGENDUM|CORRIGENDA|ADDEND(?:UM|A)"
    r"|ERRATA|ERRATUM|INTERP(?:RETATIONS?)?|SUPPL(?:EMENT)?)(?![A-Z])"
    r"(?! (?:TO|OF) )[ .:]{0,3}[0-9A-Z]{0,12}"
)
_CLOSING = frozenset(")》、。")
_LONGEST_LINE = 160
_DEGREE = re.compile(r"[ ,;/(]{0,4}(?:IDT|MOD|NEQ|EQV)[ )]{0,4}")
_LINE = re.compile(
    rf"(?! ?\)? ?- ?REDLINE {{0,8}}$)(?=[^\n0-9A-Z一-龥《]{{1,8}}[0-9A-Z])[^\n一-龥《]{{1,{_LONGEST_LINE}}}$"
)
_AMENDED = re.compile(
    r"(?<![A-Z])(?:AMENDMENTS?|ADDEND(?:UM|A)|ERRATA|CORRIGEND(?:UM|A)|SUPPLEMENT)(?![A-Z])"
)
_LINE_BEFORE = re.compile(rf"(?=[^0-9A-Z]{{0,8}}[0-9A-Z])[^\n一-龥《》]{{1,{_LONGEST_LINE}}}")
_CHANGES = re.compile(
    r"(?:^|[^A-Z])(?:AMENDMENTS?|ADDEND(?:UM|A)|SUPPLEMENT|ERRATA|CORRIGENDUM|INTERPRETATIONS?|NA)"
    r"(?![A-Z]).{0,60}[ )](?:TO|FOR|OF) "
)
_STARTS = re.compile(r"(?<![0-9A-Z])[A-Z]")
_SERIAL = re.compile(r"[ \n.:-]{0,3}(?:[A-Z]{1,5} ?){0,2}[0-9]")
_YEAR_BEHIND = re.compile(r"[:-] ?(?:19|20)[0-9]{2}(?![0-9])")
_WORDS = re.compile("[A-Z]+")
# Words that belong to a number rather than to a title.
_OF_NUMBERS = re.compile(
    r"[ ,:;-]{1,4}\(?(?:PART|VERSION|SECTION|INDEX|ISSUE|METHOD|ANNEX|VOLUME"
    r"|EDITION|SERIES|REVISION|REVISES|SUPERSEDES)(?![A-Z])"
)
_WORD_OF_TITLE, _WORDS_OF_TITLE = 4, 2  # letters of a word, words of a title
_SHORTEST_WORD = {True: 4, False: 3}  # letters of a title that stands against the number, abroad or Chinese
_LONGEST_STRANGER = 16


class Unread(Struct, frozen=True):
    """What stands against a number, from `start` to `end`, and why: the number itself cannot stand, or (`beside`)
    it can and only the bracket is unclear."""

    code: str
    start: int
    end: int
    beside: bool = False


def left_of(read: str, start: int, after: int) -> Unread | None:
    """What is cut off on the left of a number at `start`; `after` is where the number before it ended."""
    if start == 0 or read[start - 1] not in "-/+" or (after and _BETWEEN.fullmatch(read, after, start)):
        return None
    begun = _BEFORE.search(read, max(after, start - 40), start)
    return Unread("number-cut", begun.start(), start) if begun else None


def stranger_before(spelling: Spelling, start: int, abroad: bool) -> Unread | None:
    """Capitals of an unknown body that begin the cell right before letters and digits: `XYZ HB 105-1997`.

    Before two letters of an industry they make another number; before a body abroad they are only unclear.
    """
    first = spelling.first
    if not first < start <= first + _LONGEST_STRANGER:
        return None
    begun = _STRANGER.fullmatch(spelling.read, first, start)
    if begun is None or not spelling.cased(first, start).isupper() or begun[1] in _DEGREES:
        return None
    return Unread("prefix-unclear", first, start, beside=abroad)


def right_of(read: str, end: int, abroad: bool, prefixes: Prefixes, dated: bool) -> Unread | None:
    """What is cut off on the right of a number that ends at `end`; title words may stand against it."""
    if end == len(read) or (not abroad and read[end] in _CLOSING):
        return None
    if (glued := _GLUED.match(read, end)) and not _is_word(glued.group(), abroad):
        return _cut(read, end)
    if (joined := _JOINED.match(read, end)) and not _goes_on(read, joined.end(), abroad, prefixes):
        return _cut(read, joined.end())
    if amends := _AMENDS.match(read, end):
        return Unread("amendment-unclear", end, amends.end())
    bracket = _BRACKET.match(read, end)
    if bracket and head_at(read, bracket.start(1), prefixes) is None and not _is_word(bracket[1], abroad):
        return Unread("bracket-unclear", end, bracket.end(), beside=True)
    if not dated and (digits := _SPACED_DIGITS.match(read, end)):
        return Unread("digits-apart", end, digits.end())
    return _words_beside(read, end, prefixes, dated) if abroad else None


def _words_beside(read: str, end: int, prefixes: Prefixes, dated: bool) -> Unread | None:
    """English words behind a number abroad that are no title: "Index:1964" (of which the year is its), "- 3"."""
    line = _LINE.match(read, end)
    if line is None or _names_another(read, end, line.end(), prefixes):
        return None
    if _DEGREE.fullmatch(line.group()):
        return None
    if _AMENDED.search(line.group()):
        return Unread("amendment-unclear", end, line.end())
    if not dated and _YEAR_BEHIND.search(line.group()):
        return Unread("number-cut", end, line.end())
    titled = _reads_as_title(line.group()) and not _OF_NUMBERS.match(line.group())
    return None if titled else Unread("text-beside", end, line.end(), beside=True)


def words_before(read: str, start: int) -> Unread | None:
    """English words that begin the cell of a number abroad: "Addendum a to ASHRAE 34-2024" is no edition of it."""
    line = _LINE_BEFORE.fullmatch(read, 0, start)
    if line is None or start > _LONGEST_LINE:
        return None
    if _CHANGES.search(line.group()):
        return Unread("amendment-unclear", 0, start)
    return None if _reads_as_title(line.group()) else Unread("text-beside", 0, start, beside=True)


def _reads_as_title(text: str) -> bool:
    return len([word for word in _WORDS.findall(text) if len(word) >= _WORD_OF_TITLE]) >= _WORDS_OF_TITLE


def _names_another(read: str, start: int, end: int, prefixes: Prefixes) -> bool:
    heads = (head_at(read, at.start(), prefixes) for at in _STARTS.finditer(read, start, end))
    return any(head is not None and head.known and _SERIAL.match(read, head.end) for head in heads)


def _is_word(token: str, abroad: bool) -> bool:
    return token.isalpha() and len(token) >= _SHORTEST_WORD[abroad]


def _goes_on(read: str, at: int, abroad: bool, prefixes: Prefixes) -> bool:
    """Whether another number or a word of the title begins behind the sign."""
    token = _GLUED.match(read, at)
    if token and _is_word(token.group(), abroad) and read[at - 1] != "/":
        return True
    head = head_at(read, at, prefixes) if read[at].isalpha() else None
    return head is not None and head.known


def _cut(read: str, at: int) -> Unread:
    token = _TOKEN.match(read, at)
    return Unread("number-cut", at, token.end() if token else at + 1)
