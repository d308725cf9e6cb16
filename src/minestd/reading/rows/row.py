"""One row under a header: where its number stands, and who reads it."""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from minestd.model.problem import Severity
from minestd.reading.columns.header import Header
from minestd.reading.columns.headings import NUMBERS
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.numbers import NumberReading, read_numbers
from minestd.reading.rows.documents import is_read_into
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.notes import NoteLines
from minestd.reading.rows.number_text import NumberText
from minestd.reading.rows.numbered import NumberedRows
from minestd.reading.rows.row_cells import RowCells
from minestd.reading.rows.sections import Sections
from minestd.reading.rows.without_number import UnnumberedRows
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain

_NO_NUMBERS = NumberReading()
_OPEN = re.compile(r"X{2}|[0-9]X\b|^\W*$", re.IGNORECASE)
_SHORTEST_TITLE = 4  # signs
_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")
# What a table of old and new numbers says of the old one alone.
_OF_THE_OLD = (
    "status",
    "valid",
    "void",
    "void_replaced",
    "check_status",
    "replaces",
    "replaced_by",
    "former",
)


class RowReader:
    """Reads the rows under one header of a table, in order."""

    def __init__(
        self, table: RawTable, header: Header, cells: CellReader, intake: Intake, sections: Sections
    ) -> None:
        self._table, self._header, self._reader = table, header, cells
        self._intake, self._sections = intake, sections
        self._prefixes = cells.data.prefixes
        self._cells = RowCells(table, header, cells, intake, sections)
        self._number, self._title = self._cells.number, self._cells.title
        self._text_of_number = NumberText(header)
        self._stage = self._cells.column("stage")
        self._current = self._cells.column("current_number")
        self._numbered = NumberedRows(self._cells, sections)
        self._otherwise: dict[tuple[tuple[str, int], ...], NumberedRows] = {}
        self._notes = NoteLines(self._cells, sections)
        self._others = UnnumberedRows(self._cells, sections, self._notes)
        self._is_comparison = self._current >= 0 and self._cells.column("current_title") >= 0
        self._further = [self._of_column(column) for column in header.further]

    def read(self, index: int) -> None:
        """Take one row (counted within the table) into the intake. It must not be blank."""
        compared = self._is_comparison and self.has_number(index)
        further = [one for one in self._further if one.has_number(index)]
        if not compared and not further:
            self._read(index)
            return
        with self._intake.one_row():
            if compared or self.has_number(index):
                self._read(index)
            if compared:
                self._take_current(index)
                return
            for one in further:
                one.read(index)

    def has_number(self, index: int) -> bool:
        """Whether the number cell of a row says something."""
        text = self._text_of_number.read(self._table.rows[index])
        return bool(text) and not self._reader.says("empty", text)

    def _read(self, index: int) -> None:
        row = self._table.rows[index]
        text = self._text_of_number.read(row)
        title = row[self._title] if self._title >= 0 else ""
        if text[:1] == "#" or (isinstance(title, str) and title[:1] == "#"):
            row = self._without_errors(index, row)
            text = self._text_of_number.read(row)
        plain_number = self._reader.plain_numbers.read(text)
        if plain_number is not None:
            self._notes.close()
            if self._numbered.take_plain(index, row, plain_number, text):
                return
        elif self._notes.is_note(row):
            self._intake.ignore(self._cells.place(index, self._cells.filled(row)[0][0]), "note")
            self._notes.tell(index, row)
            return
        published = self._published(row, text) if self._stage >= 0 else None
        if published is not None:
            self._take_published(index, row, published)
            return
        reading = read_numbers(text, self._prefixes) if text else _NO_NUMBERS
        if not reading.found and self._current >= 0 and (later := self._alone_now(row, text)):
            self._take_as(index, row, later, self._current)
        elif not reading.found and self._is_swapped(text, reading, row):
            self._take_swapped(index, row)
        elif not reading.found:
            inside = self._others.read(index, row, reading, text)
            if inside is not None:
                self._take_from_title(index, row, inside)
        elif is_read_into(text, self._cells.text(row, "title"), reading, self._reader.data.vocabulary):
            self._cells.take_document(index, row, text, self._sections.code)
        else:
            self._numbered.take(index, row, reading, text)

    def _without_errors(self, index: int, row: RawRow) -> RawRow:
        """The row without what a formula that failed left as text: #REF!, #N/A."""
        row = list(row)
        for column in (self._number, self._title):
            value = row[column] if column >= 0 else ""
            if isinstance(value, str) and _ERROR.fullmatch(value.strip()):
                at, heading = self._cells.place(index, column), self._header.headings[column]
                self._intake.find("cell-error", Severity.ERROR, at, value, heading=heading)
                self._cells.tell(at)
                row[column] = ""
        return row

    def _published(self, row: RawRow, text: str) -> NumberReading | None:
        """The number in a stage that says that the standard is issued (已发布 GB/T 1-2024), where the row has none."""
        said = self._cells.text(row, "stage")
        if not any(sign.isdigit() for sign in said) or (text and not _OPEN.search(text)):
            return None
        reading = read_numbers(said, self._prefixes)
        if len(reading.found) != 1 or self._reader.word("stage", reading.rest) != "published":
            return None
        return reading

    def _take_published(self, index: int, row: RawRow, reading: NumberReading) -> None:
        at, said = self._cells.place(index, self._stage), self._cells.text(row, "stage")
        self._intake.find("number-in-stage", Severity.NOTE, at, said, number=str(reading.found[0].number))
        title = self._cells.bare(self._cells.text(row, "title"))
        if any(self._cells.has(row, column) for column in {self._number, max(self._title, 0)}):
            place = self._cells.place(index, max(self._number, 0))
            self._numbered.take_named(index, row, reading, title, place)

    def _alone_now(self, row: RawRow, text: str) -> NumberReading | None:
        """The number that is there now (现标准号) where there was none before: it is the row's own."""
        if text and not self._reader.says("empty", text) and not self._reader.says("no_relation", text):
            return None
        reading = read_numbers(text_of(row[self._current]), self._prefixes)
        return reading if reading.found else None

    def _is_swapped(self, text: str, reading: NumberReading, row: RawRow) -> bool:
        """Whether the title stands in the cell of the number and the number, alone, in that of the title."""
        if self._title < 0 or not text or reading.refused or reading.near is not None or text.isdigit():
            return False
        other = read_numbers(self._cells.text(row, "title"), self._prefixes)
        return len(other.found) == 1 and not other.rest and len(plain(text)) >= _SHORTEST_TITLE

    def _take_swapped(self, index: int, row: RawRow) -> None:
        place, seen = self._cells.place(index, self._number), self._cells.text(row, "title")
        self._intake.find("cells-swapped", Severity.WARNING, place, seen)
        fields = {**self._header.fields, "number": self._title, "title": self._number}
        self._with(fields)._read(index)

    def _take_current(self, index: int) -> None:
        """The new number of a comparison, where it has a title of its own: a standard of the list as the old one is."""
        row = self._table.rows[index]
        reading = read_numbers(text_of(row[self._current]), self._prefixes)
        if len(reading.found) == 1 and text_of(row[self._current]) != self._text_of_number.read(row):
            self._take_as(index, row, reading, self._current, without=_OF_THE_OLD)

    def _take_as(
        self, index: int, row: RawRow, reading: NumberReading, column: int, without: tuple[str, ...] = ()
    ) -> None:
        """A row whose number stands in the column of another field."""
        taken = (column, self._number)
        fields = {
            name: at for name, at in self._header.fields.items() if at not in taken and name not in without
        }
        if column == self._current and "current_title" in fields:
            fields["title"] = fields.pop("current_title")
        self._numbered_by({**fields, "number": column}).take(index, row, reading, text_of(row[column]))

    def _take_from_title(self, index: int, row: RawRow, reading: NumberReading) -> None:
        """A number that stands in the title cell while the number cell is empty."""
        fields = {
            name: column for name, column in self._header.fields.items() if name not in ("number", "title")
        }
        numbered = self._numbered_by({**fields, "number_title": self._title})
        numbered.take(index, row, reading, text_of(row[self._title]))

    # The same rows by other columns

    def _of_column(self, column: int) -> "RowReader":
        """A reader of the same rows whose numbers stand in another column."""
        fields = {name: at for name, at in self._header.fields.items() if name not in NUMBERS}
        return self._with({**fields, "number": column})

    def _with(self, fields: Mapping[str, int]) -> "RowReader":
        header = replace(self._header, fields=fields, further={})
        return RowReader(self._table, header, self._reader, self._intake, self._sections)

    def _numbered_by(self, fields: Mapping[str, int]) -> NumberedRows:
        """Who makes standards of rows by these columns; made once for all rows of the table."""
        key = tuple(fields.items())
        if key not in self._otherwise:
            header = replace(self._header, fields=fields)
            cells = RowCells(self._table, header, self._reader, self._intake, self._sections)
            self._otherwise[key] = NumberedRows(cells, self._sections)
        return self._otherwise[key]
