"""One row under a header → standards, or the reason why there is none."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Standard, Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.numbers import FoundNumber, NumberReading, read_numbers
from minestd.reading.rows.amendments import amended
from minestd.reading.rows.details import Found
from minestd.reading.rows.documents import is_read_into
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.number_text import NumberText
from minestd.reading.rows.row_cells import RowCells
from minestd.reading.rows.sections import Sections
from minestd.reading.rows.titles_in_cells import title_in_cell
from minestd.reading.rows.without_number import UnnumberedRows
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy

_NO_NUMBERS = NumberReading()
_TELLING = re.compile(r"[稿案单误]|征求意见|mend|orrig|\bC(?:or|OR)\b|[Dd]raft|DRAFT")
_PLANNED = (Status.IN_PREPARATION, Status.PROPOSED)


class RowReader:
    """Reads the rows under one header of a table, in order."""

    def __init__(
        self, table: RawTable, header: Header, cells: CellReader, intake: Intake, sections: Sections
    ) -> None:
        self._table, self._header, self._reader = table, header, cells
        self._intake, self._sections = intake, sections
        self._prefixes = cells.data.prefixes
        self._cells = RowCells(table, header, cells, intake)
        self._number, self._title = self._cells.number, self._cells.title
        self._text_of_number = NumberText(header)
        self._others = UnnumberedRows(self._cells, sections)

    def read(self, index: int) -> None:
        """Take one row (counted within the table) into the intake. It must not be blank."""
        row = self._table.rows[index]
        text = self._text_of_number.read(row)
        plain_number = self._reader.plain_numbers.read(text)
        if plain_number is not None and self._take_plain(index, row, plain_number, text):
            return
        reading = read_numbers(text, self._prefixes) if text else _NO_NUMBERS
        if not reading.found:
            inside = self._others.read(index, row, reading, text)
            if inside is not None:
                self._take_from_title(index, row, inside)
        elif is_read_into(text, self._cells.text(row, "title"), reading, self._reader.data.vocabulary):
            self._cells.take_document(index, row, text, self._sections.code)
        else:
            self._take(index, row, reading, text)

    def _take_plain(self, index: int, row: RawRow, number: StandardNumber, text: str) -> bool:
        """A row whose number cell is one canonical number: what most rows are, and `_take` in short. False where the
        title says more than a title."""
        value = row[self._title] if self._title >= 0 else ""
        title = value if isinstance(value, str) else text_of(value)
        if _TELLING.search(title) or (not title and self._title >= 0):
            return False
        cells = self._cells
        at = cells.place(index, self._number)
        found = cells.details.read(index, row, self._sections.code)
        cells.relations.read(index, row, number, found)
        if "issued" in found:
            cells.details.check_year(index, number, found)
        filled, texts = cells.row_parts(index, row)
        standard = Standard(
            key=text,
            at=at,
            number=number,
            title=cells.bare(title),
            rows=(at,),
            cells=filled,
            texts=texts,
            **found,  # type: ignore[arg-type]
        )
        self._intake.take(at, [standard])
        return True

    def _take(self, index: int, row: RawRow, reading: NumberReading, text: str) -> None:
        at = self._cells.place(index, self._number)
        found = reading.found
        if reading.refused or len(found) > 1 or found[0].changed:
            self._note_spelling(reading, text, at)
        titles = self._titles(row, reading, text)
        common = self._cells.common(index, row, at, self._sections.code)
        if reading.plans:
            common.setdefault("plan", reading.plans[0])
        if len(found) > 1 and not any(titles):
            self._note_title(index, row, "", common)
        standards = []
        for one, title in zip(found, titles, strict=True):
            own = dict(common) if len(found) > 1 else common
            standards.append(self._standard(index, row, one, title, own, reading.rest))
        self._intake.take(at, standards)

    def _standard(
        self, index: int, row: RawRow, one: FoundNumber, title: str, own: Found, rest: str
    ) -> Standard:
        """One number of a row with all that belongs to it."""
        number = self._amended(index, one.number, title, own)
        self._cells.relations.read(index, row, number, own)
        if one.former or one.adopted or one.replaces or one.replaced_by:
            self._cells.relations.take_written(one, own)
        if "issued" in own and not number.is_amendment:
            self._cells.details.check_year(index, number, own)
        self._note_doubts(index, row, number, title, own, rest)
        key = f"{number} {plain(title)}".strip() if number.is_placeholder else str(number)
        return Standard(key=key, number=number, title=title, expanded=one.expanded, **own)  # type: ignore[arg-type]

    def _amended(self, index: int, number: StandardNumber, title: str, own: Found) -> StandardNumber:
        """The amendment that a title speaks of is a row of its own, with its own dates."""
        if not _TELLING.search(title):
            return number
        issued = own.get("issued") or own.get("implemented")
        later = amended(number, title, issued.year if isinstance(issued, PartialDate) else None)
        if later is None:
            return number
        at = self._cells.place(index, self._title if self._title >= 0 else self._number)
        self._intake.find("amendment-in-title", Severity.NOTE, at, title, number=str(number), read=str(later))
        return later

    def _note_doubts(
        self, index: int, row: RawRow, number: StandardNumber, title: str, own: Found, rest: str
    ) -> None:
        """What people overlook: a draft among issued standards, an open number said to be in force, no title."""
        at = self._cells.place(index, self._number)
        for text in (rest, title):
            if _TELLING.search(text) and not number.is_amendment and self._cells.speaks_of_draft(text):
                self._cells.note_draft(at, text_of(row[self._number]) if text == rest else title, own)
                break
        if number.is_open and own.get("status") not in _PLANNED:
            self._intake.find("number-placeholder", Severity.WARNING, at, str(number))
        self._note_title(index, row, title, own)

    def _note_title(self, index: int, row: RawRow, title: str, own: Found) -> None:
        if title or self._title < 0 or own.get("title_en"):
            return
        at = self._cells.place(index, self._title)
        if not self._cells.is_told(at):
            self._intake.find("title-missing", Severity.WARNING, at, text_of(row[self._number]))

    def _titles(self, row: RawRow, reading: NumberReading, text: str) -> Sequence[str]:
        """A title for each number: its own where titles and numbers are paired, else the row's for all."""
        found = reading.found
        own = self._cells.text(row, "title") if self._title != self._number else ""
        if len(found) == 1:
            return (self._cells.bare(own) if own else found[0].title or title_in_cell(text, reading),)
        lines = [self._cells.bare(line) for line in own.splitlines() if line.strip()]
        if len(lines) == len(found):
            return lines
        common = " ".join(lines) or tidy(reading.rest)
        return [found_one.title or common for found_one in found]

    def _note_spelling(self, reading: NumberReading, text: str, at: Place) -> None:
        for found in reading.found:
            if found.changed and not found.expanded:
                number = str(found.number)
                severity = Severity.WARNING if "hyphen-joined" in found.changed else Severity.NOTE
                self._intake.find(
                    "number-rewritten", severity, at, found.seen, number=number, changed=found.changed
                )
        expanded = [found.number for found in reading.found if found.expanded]
        if expanded:
            first, last = str(expanded[0]), str(expanded[-1])
            self._intake.find(
                "range-expanded", Severity.NOTE, at, text, first=first, last=last, count=len(expanded)
            )
        for refused in reading.refused:
            self._intake.find(
                "number-fragment",
                Severity.WARNING if refused.near is None else Severity.ERROR,
                at,
                refused.seen,
                why=refused.code,
                near=str(refused.near or ""),
            )

    def _take_from_title(self, index: int, row: RawRow, reading: NumberReading) -> None:
        """A number that stands in the title cell while the number cell is empty."""
        fields = {
            name: column for name, column in self._header.fields.items() if name not in ("number", "title")
        }
        header = replace(self._header, fields={**fields, "number_title": self._title})
        inner = RowReader(self._table, header, self._reader, self._intake, self._sections)
        inner._take(index, row, reading, text_of(row[self._title]))
