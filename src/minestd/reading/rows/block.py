"""One table of a sheet, row by row: each becomes standards, a section, a note or a rejection."""

from collections.abc import Iterable, Sequence

from minestd.model.cell_place import Place
from minestd.model.problem import Severity
from minestd.reading.columns.blocks import Block
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.notes import tell_mentioned
from minestd.reading.rows.requirements import read_requirements
from minestd.reading.rows.row import RowReader
from minestd.reading.rows.sections import Sections
from minestd.reading.rows.status_above import status_above, with_successors
from minestd.reading.words.cell_text import text_of

_DITTOS = frozenset({"同上", "同前", "〃", "″", "”", "''", '"', "同上。", "（同上）", "(同上)"})
_NEVER_AGAIN = frozenset({"number", "number_title", "serial", "replaces", "replaced_by"})


def read_block(block: Block, above: Block | None, cells: CellReader, intake: Intake) -> int:
    """Read one table into the intake; returns how many rows that are not blank it holds beside its header.

    A section row right above its header, in the table `above` it, holds for it.
    """
    table, header = block.table, block.header
    counted = 0
    for index in range(header.first):
        if not is_blank(table.rows[index]):
            counted += 1
            intake.ignore(_first_cell(table, index), "title")
            if not header.is_headed:
                _tell_number_above(table, index, cells, intake)
    if header.is_requirement_table:
        return counted + read_requirements(table, header, cells, intake)
    _carry_down(table, header)
    _fill_dittos(table, header, intake)
    _note_unvalued(table, header, intake)
    _note_struck(table, header, intake)
    if table.sheet is None:
        _note_beyond(table, header, intake)
    caption = _caption(above) if above is not None else ""
    status = status_above(table, header, caption, cells)
    header = with_successors(header, status)
    sections = Sections(cells.system, cells, table.sheet, status)
    if caption and sections.names_a_node(caption):
        sections.enter(caption)
    reader = RowReader(table, header, cells, intake, sections)
    for index in range(max(header.last + 1, header.first), len(table.rows)):
        if not is_blank(table.rows[index]):
            counted += 1
            if index in block.repeats or index in block.captions:
                why = "header" if index in block.repeats else "title"
                intake.ignore(_first_cell(table, index), why)
            else:
                reader.read(index)
    return counted


def _tell_number_above(table: RawTable, index: int, cells: CellReader, intake: Intake) -> None:
    """Where a table has no header, a row above its first may be one that was not understood."""
    for column, value in enumerate(table.rows[index]):
        if value != "":
            at = Place(table.sheet, *table.place_of(index, column))
            tell_mentioned(text_of(value), at, cells, intake, is_entry=True)


def note_sheet(table: RawTable, blocks: Sequence[Block], intake: Intake) -> None:
    """What is said once of a sheet that was read: hidden rows, what the reader of the file had to mend."""
    if not blocks:
        return
    if table.marks.hidden_rows:
        rows = table.marks.hidden_rows
        at = Place(table.sheet, rows[0], 0)
        intake.find("rows-hidden", Severity.NOTE, at, count=len(rows), rows=_ranges(rows))
    for one in table.findings:
        at = Place(table.sheet, one.row, one.column)
        intake.find(one.code, one.severity, at, one.seen, count=len(one.rows), rows=_ranges(one.rows))


def is_blank(row: RawRow) -> bool:
    """Whether a row holds nothing but blanks."""
    for value in row:  # noqa: SIM110 (a generator costs twice as much, and this runs for every row)
        if value != "" and not (isinstance(value, str) and value.isspace()):
            return False
    return True


def _caption(above: Block) -> str:
    """The one text of the last row of a table, which may head the next one; empty if there are more, or if it is only
    the serial of a row that nobody filled in."""
    row = next((row for row in reversed(above.table.rows) if not is_blank(row)), [])
    texts = {text for value in row if (text := text_of(value))}
    text = texts.pop() if len(texts) == 1 else ""
    return "" if text.isdigit() else text


def _first_cell(table: RawTable, index: int) -> Place:
    row = table.rows[index]
    column = next(column for column, value in enumerate(row) if text_of(value))
    number, place = table.place_of(index, column)
    return Place(table.sheet, number, place)


def _carry_down(table: RawTable, header: Header) -> None:
    """Cells merged down a column hold for every row that they span."""
    for first_row, first_column, last_row, last_column in table.merged:
        if first_row > header.last and last_row > first_row and first_column in header.headings:
            value = table.rows[first_row][first_column]
            if last_column == first_column:
                for row in table.rows[first_row + 1 : last_row + 1]:
                    if any(text_of(cell) for cell in row):
                        row[first_column] = value


def _fill_dittos(table: RawTable, header: Header, intake: Intake) -> None:
    """同上 and 〃 say again what stands above them; a number is never the one above, and a serial no matter."""
    columns = [column for name, column in header.fields.items() if name not in _NEVER_AGAIN]
    filled: list[tuple[int, int, str]] = []
    for index in range(max(header.last + 2, header.first), len(table.rows)):
        row = table.rows[index]
        for column in columns:
            value = row[column]
            if isinstance(value, str) and value.strip() in _DITTOS:
                filled.append((index, column, value))
                row[column] = table.rows[index - 1][column]
    if filled:
        index, column, seen = filled[0]
        at = Place(table.sheet, *table.place_of(index, column))
        intake.find("ditto-filled", Severity.NOTE, at, seen, count=len(filled))


def _note_unvalued(table: RawTable, header: Header, intake: Intake) -> None:
    columns = {table.left + column + 1: heading for column, heading in header.headings.items()}
    rows = range(table.top + header.last + 2, table.top + len(table.rows) + 1)
    for row, column in table.marks.unvalued:
        if row in rows and column in columns:
            at = Place(table.sheet, row, column)
            intake.find("formula-without-value", Severity.ERROR, at, heading=columns[column])
    for row, column, text in table.marks.errors:
        if row in rows and column in columns:
            at = Place(table.sheet, row, column)
            intake.find("cell-error", Severity.ERROR, at, text, heading=columns[column])


def _note_struck(table: RawTable, header: Header, intake: Intake) -> None:
    """Rows whose number or title is struck through: people strike what no longer holds, and no cell says it."""
    columns = {
        table.left + header.fields[name] + 1
        for name in ("number", "number_title", "title")
        if name in header.fields
    }
    first, last = table.top + header.last + 2, table.top + len(table.rows)
    whole = sorted({row for row, column in table.marks.struck if column in columns and first <= row <= last})
    if whole:
        at = Place(table.sheet, whole[0], min(columns))
        intake.find("rows-struck", Severity.WARNING, at, count=len(whole), rows=_ranges(whole))
    for row, column in table.marks.struck_in_part:
        if column in columns and first <= row <= last:
            index, place = row - table.top - 1, column - table.left - 1
            seen = text_of(table.rows[index][place])
            intake.find("text-struck", Severity.WARNING, Place(table.sheet, row, column), seen)


def _note_beyond(table: RawTable, header: Header, intake: Intake) -> None:
    """Records of a text file that are longer than its header: a separator without quotes shifted their cells."""
    last = max(header.headings)
    for index in range(header.last + 1, len(table.rows)):
        text = next((text for value in table.rows[index][last + 1 :] if (text := text_of(value))), "")
        if text:
            row, column = table.place_of(index, last + 1)
            intake.find("cells-beyond-header", Severity.WARNING, Place(None, row, column), text)


def _ranges(rows: Iterable[int]) -> str:
    """`3–5, 9`."""
    parts: list[list[int]] = []
    for row in rows:
        if parts and row == parts[-1][1] + 1:
            parts[-1][1] = row
        else:
            parts.append([row, row])
    shown = [f"{first}–{last}" if last > first else str(first) for first, last in parts[:12]]
    return ", ".join(shown) + (", …" if len(parts) > 12 else "")
