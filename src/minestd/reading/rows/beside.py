"""What stands beside a number in its cell and at the ends of a title: words of standing, marks, notes of the office.

`GB 1-2010（已废止）`, `*GB 1-2010`, `GB 1-2010（附条文说明）`, `……规范（已废止）`. What is understood is taken where its column
is blank; marks are noted; what else stands there is told and stays in the cell.
"""

import re

from msgspec import Struct

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Review, Status
from minestd.reading.numbers import FoundNumber
from minestd.reading.rows.details import Found
from minestd.reading.rows.row_cells import RowCells
from minestd.reading.rows.said_standing import DEAD, SaidStanding, standing_of
from minestd.reading.words.plain import plain

# A title is looked at where one of its ends is a bracket or one of the signs on which words of standing end.
TELLING_ENDS = re.compile(r"[止废效行施布订]\s?[)）】\]〕]?\s*$|中\s?[)）】\]〕]\s*$|^\s*[(（【\[〔]")
_LAST = re.compile(
    r"^(?P<title>.*\S)\s*[(（【\[〔](?P<said>[^()（）【】\[\]〔〕]{2,60})[)）】\]〕]\s*$", re.DOTALL
)
_FIRST = re.compile(
    r"^\s*[(（【\[〔](?P<said>[^()（）【】\[\]〔〕]{2,30})[)）】\]〕]\s*(?P<title>\S.*)$", re.DOTALL
)
_APART = re.compile(r"^(?P<title>.*\S)[\s,，;；:：—-]+(?P<said>\S{2,12})\s*$", re.DOTALL)
_BRACKETS = re.compile(r"[()（）\[\]【】〔〕《》「」,，.。;；:：、'\"“”\s~～/／—-]+")
_MARK = re.compile(r"(?:[^\w\s]|[①-⓿❶-➓㈠-㈩]|注\s?[0-9]{0,2}|[0-9]{1,2}|[#_a-z])+")
_CONFIRMED = re.compile(
    r"[(（\[【]\s*(?P<sign>R|RA|REAFFIRMED)?\s*(?P<year>(?:19|20)[0-9]{2})\s*年?\s*(?P<word>确认(?:有效)?|复审)?\s*[)）\]】]\s*$",
    re.IGNORECASE,
)
_LONGEST_NAME = 40


class _Said(Struct, frozen=True):
    said: SaidStanding | None = None


class BesideReader:
    """Reads what stands beside the numbers and titles of one table; equal texts are worked out once."""

    def __init__(self, cells: RowCells) -> None:
        self._cells, self._standing = cells, cells.details.standing
        self._known: dict[str, _Said] = {}

    def title(self, index: int, title: str, own: Found) -> str:
        """The title without the words of standing at its ends, which are added to what the row says."""
        if not TELLING_ENDS.search(title) or self._cells.title < 0:
            return title
        for pattern in (_LAST, _APART, _FIRST):
            found = pattern.match(title)
            said = self._said(found["said"]) if found else None
            if found and said is not None:
                self._standing.take_beside(index, self._cells.title, found["said"], said, own)
                return found["title"].strip()
        return title

    def number(self, index: int, one: FoundNumber, rest: str, title: str, own: Found) -> StandardNumber:
        """Add what the cell says beside one of its numbers; the number that is the standard."""
        number = self._turned(one, own)
        column = self._cells.number
        if number is one.number and one.replaced_by:
            said = SaidStanding(Status.REPLACED, successors=one.replaced_by)
            self._standing.take_beside(index, column, "、".join(map(str, one.replaced_by)), said, own)
        self._note_relations(index, one, own)
        if "edition-note" in one.changed and (note := _CONFIRMED.search(one.seen)):
            conclusion = "confirmed" if note["sign"] or (note["word"] or "").startswith("确认") else None
            if conclusion or note["word"]:
                review = SaidStanding(review=Review(PartialDate(int(note["year"])), conclusion))
                self._standing.take_details(index, column, note[0], review, own)
        if rest:
            self._rest(index, rest, title, own)
        return number

    def _turned(self, one: FoundNumber, own: Found) -> StandardNumber:
        """Of an old number and the new one behind it (GB 1-2008 → GB 1-2018) a row that has ended is the old one's."""
        if "successor-taken" not in one.changed or own.get("status") not in DEAD or not one.replaces:
            return one.number
        own["replaced_by"] = (one.number,)
        return one.replaces[0]

    def _note_relations(self, index: int, one: FoundNumber, own: Found) -> None:
        at = self._cells.place(index, self._cells.number)
        for code, numbers in (
            ("replaces-in-part", one.replaces_in_part),
            ("replaced-in-part", one.replaced_in_part),
            ("amends-another", one.amends),
        ):
            if numbers:
                self._cells.intake.find(code, Severity.NOTE, at, one.seen, numbers=numbers)
        if one.replaces_in_part:
            own["replaces_in_part"] = one.replaces_in_part

    def _rest(self, index: int, rest: str, title: str, own: Found) -> None:
        at = self._cells.place(index, self._cells.number)
        bare = _BRACKETS.sub("", rest)
        if not bare:
            return
        said = self._said(rest)
        if said is not None:
            self._standing.take_beside(index, self._cells.number, rest, said, own)
            return
        flat, name = plain(rest), plain(title)
        if self._cells.speaks_of_draft(rest) or self._is_translation(rest) or (flat and flat in name):
            return
        heading = self._cells.header.headings[self._cells.number]
        if _MARK.fullmatch(bare):
            self._cells.intake.find_cause("mark-beside-number", Severity.NOTE, at, rest, heading=heading)
        else:
            self._cells.intake.find_cause("text-beside-number", Severity.WARNING, at, rest, heading=heading)

    def _is_translation(self, text: str) -> bool:
        return self._cells.is_translation(text)

    def _said(self, text: str) -> SaidStanding | None:
        known = self._known.get(text)
        if known is None:
            words = self._cells.reader
            known = _Said()
            if len(text) <= _LONGEST_NAME * 2 and not words.says("not_in_remarks", text):
                known = _Said(standing_of(text, words, whole=True))
            self._known[text] = known
        return known.said
