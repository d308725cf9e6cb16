"""The cells of a table by field, with the problems of the intake: what readers of one cell and of several share."""

from minestd.model.dates import PartialDate
from minestd.model.place import Place
from minestd.model.problem import Severity
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.rows.fields import CellFault, CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.words.cell_text import text_of

_CODE_SEVERITY = {"code-is-number": Severity.WARNING, "code-pending": Severity.NOTE}
# Words that a project or a review can do without: the row stands, and the word is told once.
_LIGHT = ("stage", "project_kind", "review_conclusion")


class FieldCells:
    """Cells by field; what is wrong with one becomes a problem of the intake."""

    def __init__(self, table: RawTable, header: Header, reader: CellReader, intake: Intake) -> None:
        self._table = table
        self.reader, self.intake = reader, intake
        self.fields, self.headings = dict(header.fields), header.headings

    def place(self, index: int, column: int) -> Place:
        """The cell as Excel counts it."""
        row, place = self._table.place_of(index, column)
        return Place(self._table.sheet, row, place)

    def text(self, row: RawRow, name: str) -> str:
        """The text of a field's cell, empty where there is no such column."""
        column = self.fields.get(name, -1)
        return text_of(row[column]) if column >= 0 else ""

    def date(self, index: int, column: int, value: object) -> PartialDate | None:
        """A date; None for "none" and for what is told as unreadable."""
        result = self.reader.date(value)
        if isinstance(result, CellFault):
            self.intake.find(result.code, Severity.ERROR, self.place(index, column), result.seen)
            return None
        return result

    def date_of(self, index: int, row: RawRow, name: str) -> PartialDate | None:
        """The date of a field, None without one."""
        column = self.fields.get(name, -1)
        return self.date(index, column, row[column]) if column >= 0 and row[column] != "" else None

    def codes(
        self, index: int, column: int, value: object, section: str | None = None, frames: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """The nodes that a cell names; those that it may not mean are told once for all its cells."""
        result = self.reader.codes(value, section, frames)
        for fault in result.faults:
            severity = _CODE_SEVERITY.get(fault.code, Severity.ERROR)
            at, told = self.place(index, column), dict(fault.params)
            self.intake.find_cause(fault.code, severity, at, fault.seen, **told)
        return result.codes

    def key(self, index: int, row: RawRow, name: str) -> str | None:
        """The key of a word of a field, None without one or for one that nobody knows."""
        text = self.text(row, name)
        found = (
            self.reader.word(name.removeprefix("decision_").removeprefix("settled_"), text) if text else None
        )
        if text and found is None and not self.reader.says("empty", text):
            self.unread(index, self.fields[name], name, text)
        return found

    def unread(self, index: int, column: int, name: str, text: str) -> None:
        """A word that the vocabulary does not know: one finding for all rows that have it."""
        severity = Severity.WARNING if name in _LIGHT else Severity.ERROR
        self.intake.find_cause("word-unreadable", severity, self.place(index, column), text, field=name)
