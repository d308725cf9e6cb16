"""A row's cells by field, their places, and how a row becomes a standard: what all kinds of rows share."""

from collections.abc import Mapping

from minestd.model.cell_place import Place
from minestd.model.number import Level
from minestd.model.problem import Severity
from minestd.model.standard import Standard, Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.rows.details import DetailReader, Found
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.relations import RelationReader
from minestd.reading.rows.row_texts import FilledCells, RowTexts
from minestd.reading.rows.sections import Sections
from minestd.reading.rows.title_ends import TitleEnds
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy
from minestd.reading.words.title_words import load_title_words

_QUOTES = str.maketrans("", "", "《》")


class RowCells:
    """The columns of one table and what is read of them for every standard."""

    def __init__(
        self, table: RawTable, header: Header, reader: CellReader, intake: Intake, sections: Sections
    ) -> None:
        self.header, self.reader, self.intake = header, reader, intake
        fields = header.fields
        self.number = fields.get("number", fields.get("number_title", -1))
        self.title = fields.get("title", -1)
        self._columns: Mapping[str, int] = {
            "number" if name == "number_title" else name: column for name, column in fields.items()
        }
        self._sheet, self._first_row, self._first_column = table.sheet, table.top + 1, table.left + 1
        self._table, self._left, self._texts = table, table.left, header.own
        self.details = DetailReader(table, header, reader, intake, sections)
        self.title_ends = TitleEnds(self.details.standing, reader, self.title)
        self.relations = RelationReader(header, reader, intake, self.details)
        self.unvalued = {(row, column) for row, column in table.marks.unvalued}
        self._told = self.unvalued | {(row, column) for row, column, _ in table.marks.errors}

    def column(self, name: str) -> int:
        """The column of a field, -1 without one."""
        return self._columns.get(name, -1)

    def text(self, row: RawRow, name: str) -> str:
        """The text of a field's cell, empty where there is no such column."""
        column = self._columns.get(name, -1)
        return text_of(row[column]) if column >= 0 else ""

    def has(self, row: RawRow, column: int) -> bool:
        """Whether a cell is filled."""
        return text_of(row[column]) != ""

    def filled(self, row: RawRow) -> list[tuple[int, str]]:
        """The filled cells with their texts."""
        return [(column, text) for column, value in enumerate(row) if (text := text_of(value))]

    def place(self, index: int, column: int) -> Place:
        """The cell as Excel counts it."""
        return Place(self._sheet, self._first_row + index, self._first_column + column)

    def is_told(self, at: Place) -> bool:
        """Whether the reader of the file has told already that a cell holds nothing: a formula without a value."""
        return (at.row, at.column) in self._told

    def tell(self, at: Place) -> None:
        """Keep in mind that what is wrong with a cell has been told."""
        self._told.add((at.row, at.column))

    def texts_of(self, index: int, said: Mapping[int, str]) -> RowTexts:
        """The texts of a row as one of its several numbers has them: `said` by column."""
        headings = self.header.headings
        return RowTexts(self._texts, self._table, index, {headings[at]: text for at, text in said.items()})

    def row_parts(self, index: int, row: RawRow) -> tuple[FilledCells, RowTexts]:
        """Which cells were filled, and all texts of the row."""
        cells = FilledCells(self._columns, self._sheet, self._first_row + index, self._left, row)
        return cells, RowTexts(self._texts, self._table, index)

    def common(self, index: int, row: RawRow, at: Place, section: str | None) -> Found:
        """What all standards of the row share, by the names of `Standard`'s fields."""
        found = self.details.read(index, row, section)
        cells, texts = self.row_parts(index, row)
        found.update(at=at, rows=(at,), cells=cells, texts=texts)
        return found

    def take(self, index: int, row: RawRow, at: Place, key: str, title: str, common: Found) -> None:
        """Take a standard without a number."""
        self.relations.read(index, row, None, common)
        title = self.title_ends.bare(index, title, common)
        self.intake.take(at, [Standard(key=key, title=title, **common)])  # type: ignore[arg-type]

    def take_document(
        self, index: int, row: RawRow, code: str, section: str | None, level: Level = Level.ENTERPRISE
    ) -> None:
        """Take an own document of the office at enterprise level, one of an authority at that of regulations, with a
        note (rules.md, "Own codes")."""
        at = self.place(index, self.number)
        common = self.common(index, row, at, section)
        title = self.title_ends.bare(index, self.bare(self.text(row, "title")), common)
        told = "own-document" if level is Level.ENTERPRISE else "regulation-document"
        self.intake.find_cause(told, Severity.NOTE, at, code, key="")
        self.relations.read(index, row, None, common)
        common["level"] = level
        standard = Standard(key=f"own:{plain(code)}", title=title, document=code, **common)  # type: ignore[arg-type]
        self.intake.take(at, [standard])

    def speaks_of_draft(self, text: str) -> bool:
        """Whether a title or a remnant of a number cell says that the document is a draft."""
        flat = plain(text)
        return any(word in flat for word in self.reader.data.vocabulary.lists["draft"])

    def is_translation(self, text: str) -> bool:
        """Whether a title or what stands beside a number says that this is a version in another language."""
        return load_title_words().names_translation(text)

    def translation_word(self, text: str) -> str:
        """The word that says so, "" without one."""
        words = load_title_words().translated
        return next((word for word in words if word.casefold() in text.casefold()), "")

    def note_draft(self, at: Place, seen: str, common: Found) -> None:
        """A draft is in preparation where nothing else is said; beside dates or a word of standing it is told."""
        if common.get("status", Status.UNKNOWN) in (Status.UNKNOWN, Status.IN_PREPARATION, Status.PROPOSED):
            common["status"] = Status.IN_PREPARATION
            if "issued" not in common and "implemented" not in common:
                self.intake.find("draft-word", Severity.NOTE, at, seen)
                return
        self.intake.find("draft-word", Severity.WARNING, at, seen)

    @staticmethod
    def bare(title: str) -> str:
        """A title on one line, without the marks 《》 around it."""
        return tidy(title.translate(_QUOTES) if "《" in title or "》" in title else title)


def is_serial(text: str) -> bool:
    """`12`, `12.`, `3-1`: a running number, unlike the 一 of a section."""
    return text.replace(".", "").replace("-", "").replace("、", "").isdigit()
