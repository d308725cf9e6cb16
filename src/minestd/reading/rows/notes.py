"""Lines of notes in a table: 注： and what stands below it, sentences that mention a standard."""

import re

from minestd.model.cell_place import Place
from minestd.model.problem import Severity
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.numbers import NumberReading, read_numbers
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.row_cells import RowCells, is_serial
from minestd.reading.rows.sections import Sections, without_enumerator
from minestd.reading.words.plain import plain, tidy

_OPENING = re.compile(r"\s*([^\W\d_]{1,9}(?:\s[^\W\d_]{1,9})?)\s*[0-9]{0,2}\s*[:：]")
_MARKED = re.compile(r"\s*[*＊※★☆●]+\s*[^\W\d_]")
_BULLET = re.compile(r"[\s*＊※★☆●·\-—]+")
_SENTENCE = re.compile(r"[，。；]")
_QUOTED = re.compile(r"《[^《》]*》")
_LETTER = re.compile(r"[^\W\d_]")
_TABLE = 3  # A table of so many columns has rows of more than one filled cell.


def tell_mentioned(
    text: str, at: Place, reader: CellReader, intake: Intake, *, is_entry: bool = False
) -> None:
    """Say which standard a text outside of the rows mentions: a warning where it begins with its number, or may be an
    entry for another reason (`is_entry`)."""
    reading = read_numbers(text, reader.data.prefixes)
    if reading.found:
        first = reading.found[0]
        begins = is_entry or not _LETTER.search(without_enumerator(text[: first.start]))
        severity = Severity.WARNING if begins else Severity.NOTE
        intake.find_cause("number-in-note", severity, at, text, key=begins, number=str(first.number))


class NoteLines:
    """Tells the notes of a table from its rows; asked row by row, in order.

    A note opens with its word (注：, 说明：, Note:) and goes on, line by line, until a row that is filled like those of
    the table, a section that names a place, or a number alone. What a note mentions is no standard of the list;
    that it does so is told.
    """

    def __init__(self, cells: RowCells, sections: Sections) -> None:
        self._at, self._sections = cells, sections
        lists = cells.reader.data.vocabulary.lists
        self._opening, self._citing = lists["note_opening"], lists["citing"]
        self._endings = (*lists["title_ending"], *lists["document_ending"])
        self._wide = len(cells.header.headings) >= _TABLE
        self._below = False

    def close(self) -> None:
        """A row of the table was read: the note above it has ended."""
        self._below = False

    def is_note(self, row: RawRow) -> bool:
        """Whether a row, of which it is not yet known what it holds, is a note or goes on with one."""
        filled = self._at.filled(row)
        first = tidy(filled[0][1])
        meant = {tidy(text) for place, (_, text) in enumerate(filled) if place or not is_serial(first)}
        if self._opens(first, len(meant)) and not self._is_typed(filled):
            self._below = True
            return True
        if len(meant) != 1 or self._is_typed(filled):
            self._below = False
            return False
        return self._is_line(meant.pop())

    def tell(self, index: int, row: RawRow) -> None:
        """Say of a note which standard it mentions."""
        for column, text in self._at.filled(row):
            tell_mentioned(text, self._at.place(index, column), self._at.reader, self._at.intake)

    def _opens(self, first: str, texts: int) -> bool:
        if texts > 2:
            return False
        word = _OPENING.match(first)
        if word:
            return plain(word[1]) in self._opening
        return plain(first.rstrip(":：")) in self._opening or (
            texts == 1 and _MARKED.match(first) is not None
        )

    def _is_typed(self, filled: list[tuple[int, str]]) -> bool:
        """Whether a cell of the row says what only records have."""
        status, level = self._at.column("status"), self._at.column("level")
        return any(
            (column == status and self._at.reader.status(text) is not None)
            or (column == level and self._at.reader.level(text) is not None)
            for column, text in filled
        )

    def _is_line(self, text: str) -> bool:
        reading = read_numbers(text, self._at.reader.data.prefixes)
        bare = without_enumerator(_BULLET.sub("", text, count=1) if _BULLET.match(text) else text)
        if self._sections.names_a_node(text) or self._sections.names_a_level(text):
            self._below = False
            return False
        if not reading.found:
            return self._below and bool(_SENTENCE.search(bare))
        before = without_enumerator(text[: reading.found[0].start])
        if not _LETTER.search(before):
            return self._below and self._goes_on(reading)
        return self._wide and self._mentions(before, text)

    def _goes_on(self, reading: NumberReading) -> bool:
        """Whether a line below a note that begins with a number speaks of it, rather than lists it."""
        rest = _QUOTED.sub("", reading.rest)
        if self._wide and rest and not plain(rest).endswith(self._endings):
            return True
        self._below = False
        return False

    def _mentions(self, before: str, text: str) -> bool:
        """Whether a line names its number within a sentence: a title before it is none."""
        flat = plain(before)
        if not flat or flat.endswith(self._endings) or "》" in before:
            return False
        said = _SENTENCE.search(_QUOTED.sub("", text)) is not None
        return self._below or said or flat.endswith(self._citing)
