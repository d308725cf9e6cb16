"""What stands beside a number in its cell: words of standing, marks, notes of the office.

`GB 1-2010（已废止）`, `*GB 1-2010`, `GB 1-2010（附条文说明）`. What is understood is taken where its column is blank;
marks are noted; what else stands there is told and stays in the cell.
"""

import re

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Review, Status
from minestd.reading.numbers import FoundNumber
from minestd.reading.rows.details import Found
from minestd.reading.rows.row_cells import RowCells
from minestd.reading.rows.said_standing import DEAD, SaidStanding
from minestd.reading.words.plain import plain

_BRACKETS = re.compile(r"[()（）\[\]【】〔〕《》「」,，.。;；:：、'\"“”\s~～/／—-]+")
_JOINING = frozenset(("和", "及", "与", "或", "以及", "并", "and", "or", "&", "+"))
_DAY_ALONE = re.compile(r"[(（\s]*(?:自|从|于)?\s*([0-9]{4}[-./年0-9月日\s]{0,9})\s*起?[)）\s]*")
_TORN = re.compile(r"[-—–]\s*$")  # the year stands on another line
_MARK = re.compile(r"(?:[^\w\s]|[①-⓿❶-➓㈠-㈩]|注\s?[0-9]{0,2}|[0-9]{1,2}|[#_a-z])+")
_CONFIRMED = re.compile(
    r"[(（\[【]\s*(?P<sign>R|RA|REAFFIRMED)?\s*(?P<year>(?:19|20)[0-9]{2})\s*年?\s*(?P<word>确认(?:有效)?|复审)?\s*[)）\]】]\s*$",
    re.IGNORECASE,
)


class BesideReader:
    """Reads what stands beside the numbers of one table."""

    def __init__(self, cells: RowCells) -> None:
        self._cells, self._standing = cells, cells.details.standing

    def number(
        self, index: int, one: FoundNumber, text: str, rest: str, title: str, own: Found
    ) -> StandardNumber:
        """Add what the cell says beside one of its numbers; the number that is the standard."""
        number = self._turned(one, own)
        column = self._cells.number
        if number is one.number and one.replaced_by:
            dates, rest = self._day_of_end(rest)
            said = SaidStanding(Status.REPLACED, successors=one.replaced_by, dates=dates)
            self._standing.take_beside(index, column, text, said, own)
        self._note_relations(index, one, own)
        if "edition-note" in one.changed and (note := _CONFIRMED.search(one.seen)):
            conclusion = "confirmed" if note["sign"] or (note["word"] or "").startswith("确认") else None
            if conclusion or note["word"]:
                review = SaidStanding(review=Review(PartialDate(int(note["year"])), conclusion))
                self._standing.take_details(index, column, note[0], review, own)
        if not rest and _TORN.search(text) and not number.is_dated:
            at, heading = self._cells.place(index, column), self._cells.header.headings[column]
            self._cells.intake.find_cause("text-beside-number", Severity.WARNING, at, text, heading=heading)
        if rest:
            self._rest(index, number, rest, title, own, of_it=number is one.number)
        return number

    def _day_of_end(self, rest: str) -> tuple[tuple[tuple[str, PartialDate], ...], str]:
        """The day that stands alone beside a successor is that of the end; with it what else stands there."""
        found = _DAY_ALONE.fullmatch(rest)
        day = self._cells.reader.date(found[1].strip()) if found else None
        return ((("withdrawn", day),), "") if isinstance(day, PartialDate) else ((), rest)

    def _turned(self, one: FoundNumber, own: Found) -> StandardNumber:
        """Of an old number and the new one behind it (GB 1-2008 → GB 1-2018) a row that has ended is the old one's."""
        if "successor-taken" not in one.changed or own.get("status") not in DEAD or not one.replaces:
            return one.number
        own["replaced_by"] = (one.number,)
        return one.replaces[0]

    def _note_relations(self, index: int, one: FoundNumber, own: Found) -> None:
        at = self._cells.place(index, self._cells.number)
        severity = Severity.WARNING if one.mentioned else Severity.NOTE
        for code, numbers in (
            ("replaces-in-part", one.replaces_in_part),
            ("replaced-in-part", one.replaced_in_part),
            ("amends-another", one.amends),
            ("number-mentioned", one.mentioned),
        ):
            if numbers:
                self._cells.intake.find(code, severity, at, one.seen, numbers=numbers)
        if one.replaces_in_part:
            own["replaces_in_part"] = one.replaces_in_part

    def _rest(
        self, index: int, number: StandardNumber, rest: str, title: str, own: Found, *, of_it: bool
    ) -> None:
        """Take or tell what is left beside a number; what is not said `of_it` is told only."""
        at = self._cells.place(index, self._cells.number)
        rest = rest.replace(title, " ", 1).strip() if title else rest
        bare = _BRACKETS.sub("", rest)
        if (
            not bare
            or bare in _JOINING
            or self._cells.speaks_of_draft(rest)
            or self._says_itself(bare, number)
        ):
            return
        said = self._cells.title_ends.said(rest) if of_it else None
        if said is not None:
            self._standing.take_beside(index, self._cells.number, rest, said, own)
            return
        flat, name = plain(rest), plain(title)
        if self._cells.is_translation(rest) or (flat and flat in name):
            return
        heading = self._cells.header.headings[self._cells.number]
        if _MARK.fullmatch(bare):
            self._cells.intake.find_cause("mark-beside-number", Severity.NOTE, at, rest, heading=heading)
        else:
            self._cells.intake.find_cause("text-beside-number", Severity.WARNING, at, rest, heading=heading)

    def _says_itself(self, text: str, number: StandardNumber) -> bool:
        """Whether the text only says what the number is: its level (国家标准GB 1), the heading (标准号：GB 1)."""
        reader = self._cells.reader
        heading = reader.data.vocabulary.headings.get(plain(text))
        level = reader.level(text)
        return (heading is not None and heading[0] == "number") or (
            level is not None and level is reader.data.prefixes.level_of(number)
        )
