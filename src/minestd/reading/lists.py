"""The front door of reading: a file of any kind → the list that it holds, every row accounted for."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from minestd.errors import MinestdError
from minestd.garbage import collector_at_rest
from minestd.model.ledger import Ledger
from minestd.model.listing import Evidence, Scope, StandardsList
from minestd.model.place import Place
from minestd.model.problem import Severity
from minestd.model.system import StandardsSystem
from minestd.reading.columns.header import Header, find_header
from minestd.reading.columns.number_column import with_number_column
from minestd.reading.files.raw_tables import RawRow, RawTable, read_tables
from minestd.reading.guard import Container, inspect
from minestd.reading.numbers import load_prefixes
from minestd.reading.rows.fields import CellReader, ReadingData
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.other_editions import find_editions
from minestd.reading.rows.requirements import read_requirements
from minestd.reading.rows.row import RowReader
from minestd.reading.rows.scope_of_list import scope_above, scope_of_column
from minestd.reading.rows.sections import Sections
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.vocabulary import load_vocabulary

__all__ = ["Container", "ReadingData", "load_reading_data", "read_list"]


@cache
def load_reading_data() -> ReadingData:
    """The shipped prefixes and vocabulary, and the limits that are customary. Raises MinestdError."""
    return ReadingData(prefixes=load_prefixes(), vocabulary=load_vocabulary())


def read_list(
    path: Path | Container, system: StandardsSystem, data: ReadingData, *, sheet: str | None = None
) -> StandardsList:
    """Read a list of standards: xlsx, xlsm, xls, xlsb, ods, csv or tsv, by its content and not by its name.

    Every row that is not blank is accepted, duplicate, rejected or ignored (rules.md, "What is counted"); rows of
    the header are evidence and not counted. Raises MinestdError for what cannot go on: no file, a hostile or
    encrypted one, no table with a header; `ledger-broken` if a row were lost.
    """
    container = inspect(path, data.limits) if isinstance(path, Path) else path
    with collector_at_rest():
        return _read(container, system, data, sheet)


def _read(
    container: Container, system: StandardsSystem, data: ReadingData, sheet: str | None
) -> StandardsList:
    tables = read_tables(container, sheet)
    cells = CellReader(system, data)
    intake = Intake()
    _note_damage(tables, intake)
    found = _headed_tables(tables, data, intake, wanted=sheet is not None)
    if not any(header.is_list for _, header in found):
        raise _no_list(container.name, tables, found)
    rows_read = sum(_read_table(table, header, cells, intake) for table, header in found)
    ledger = Ledger(read=rows_read, entries=tuple(intake.entries))
    if not ledger.adds_up:
        raise MinestdError(
            "ledger-broken", file=container.name, read=ledger.read, classed=len(ledger.entries)
        )
    find_editions(intake)
    _note_columns(found, intake)
    scope = _scope(found, cells, intake)
    listed = [header for _, header in found if header.is_list]
    return StandardsList(
        source=container.name,
        standards=tuple(intake.standards.values()),
        ledger=ledger,
        problems=tuple(sorted(intake.problems, key=lambda problem: _order(problem.at, tables))),
        evidence=tuple(_evidence(table, header) for table, header in found),
        scope=scope,
        has_status=any("status" in header.fields for header in listed),
        headings=tuple(dict.fromkeys(text for header in listed for text in header.own)),
        required=intake.required,
        not_applicable=intake.not_applicable,
    )


def _note_damage(tables: Sequence[RawTable], intake: Intake) -> None:
    """Sheets whose XML is cut short or broken: what stands behind the damage is not there to be read."""
    for table in tables:
        cut = table.marks.cut
        if cut is not None:
            severity = Severity.WARNING if cut.all_rows else Severity.ERROR
            place = Place(table.sheet, cut.last_row, 0)
            intake.find("sheet-cut", severity, place, table.sheet or "", row=cut.last_row, reason=cut.reason)


def _own_list(tables: Sequence[RawTable], data: ReadingData) -> RawTable | None:
    """The list of a workbook that minestd wrote itself; its other sheets follow from it and are no lists."""

    def named(kind: str) -> RawTable | None:
        return next((table for table in tables if data.vocabulary.says(kind, table.sheet or "")), None)

    return (named("own_list") or named("own_standards")) if named("own_record") is not None else None


def _headed_tables(
    tables: Sequence[RawTable], data: ReadingData, intake: Intake, *, wanted: bool
) -> list[tuple[RawTable, Header]]:
    """The tables that are lists or requirement tables; what is passed over is said."""
    found = []
    ours = None if wanted else _own_list(tables, data)
    for table in tables:
        if ours is not None and table is not ours:
            continue
        header = find_header(table, data.vocabulary)
        header = with_number_column(table, header, data.prefixes) if header is not None else None
        useful = header is not None and (header.is_list or header.is_requirement_table)
        if header is not None and useful and (wanted or not table.hidden):
            _forget_results(table, header)
            found.append((table, header))
        elif table.hidden and useful:
            intake.find("sheet-hidden", Severity.WARNING, Place(table.sheet, 1, 0), table.sheet or "")
        elif table.rows and table.sheet is not None and not table.hidden:
            rows = sum(1 for row in table.rows if not _is_blank(row))
            intake.find("sheet-skipped", Severity.NOTE, Place(table.sheet, 1, 0), table.sheet, rows=rows)
    return found


def _forget_results(table: RawTable, header: Header) -> None:
    """What an earlier check wrote beside the rows says nothing of them: a section row stays one with it."""
    column = header.fields.get("check_result")
    if column is not None:
        for row in table.rows[header.last + 1 :]:
            row[column] = ""


def _no_list(file: str, tables: Sequence[RawTable], found: Sequence[tuple[RawTable, Header]]) -> MinestdError:
    filled = [table for table in tables if any(not _is_blank(row) for row in table.rows)]
    if not filled:
        return MinestdError("file-empty", file=file)
    table = filled[0]
    headed = next(((one, header) for one, header in found), None)
    if headed:
        table = headed[0]
        texts = list(headed[1].headings.values())
        row = headed[1].last
    else:
        row, first = next((index, row) for index, row in enumerate(table.rows) if not _is_blank(row))
        widest = max(
            table.rows[:30], key=lambda one: sum(1 for value in one if text_of(value)), default=first
        )
        row, texts = table.rows.index(widest), [text_of(value) for value in widest]
    seen = "、".join(text[:20] for text in texts if text)[:120]
    at = str(Place(table.sheet, table.top + row + 1, table.left + 1))
    return MinestdError("no-number-column", file=file, at=at, seen=seen)


def _read_table(table: RawTable, header: Header, cells: CellReader, intake: Intake) -> int:
    """Read one table into the intake; returns how many rows that are not blank it holds beside its header."""
    counted = 0
    if table.marks.hidden_rows:
        rows = table.marks.hidden_rows
        intake.find(
            "rows-hidden", Severity.NOTE, Place(table.sheet, rows[0], 0), count=len(rows), rows=_ranges(rows)
        )
    for one in table.findings:
        at = Place(table.sheet, one.row, one.column)
        intake.find(one.code, one.severity, at, one.seen, count=len(one.rows), rows=_ranges(one.rows))
    for index in range(header.first):
        row = table.rows[index]
        if not _is_blank(row):
            counted += 1
            intake.ignore(_first_cell(table, index), "title")
    if header.is_requirement_table:
        return counted + read_requirements(table, header, cells, intake)
    _carry_down(table, header)
    _note_unvalued(table, header, intake)
    if table.sheet is None:
        _note_beyond(table, header, intake)
    reader = RowReader(table, header, cells, intake, Sections(cells.system, cells, table.sheet))
    for index in range(header.last + 1, len(table.rows)):
        if not _is_blank(table.rows[index]):
            counted += 1
            reader.read(index)
    return counted


def _is_blank(row: RawRow) -> bool:
    return all(value == "" or (isinstance(value, str) and value.isspace()) for value in row)


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


def _note_unvalued(table: RawTable, header: Header, intake: Intake) -> None:
    columns = {table.left + column + 1: heading for column, heading in header.headings.items()}
    first = table.top + header.last + 2
    for row, column in table.marks.unvalued:
        if row >= first and column in columns:
            intake.find(
                "formula-without-value",
                Severity.ERROR,
                Place(table.sheet, row, column),
                heading=columns[column],
            )
    for row, column, text in table.marks.errors:
        if row >= first and column in columns:
            intake.find(
                "cell-error", Severity.ERROR, Place(table.sheet, row, column), text, heading=columns[column]
            )


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


def _note_columns(found: Sequence[tuple[RawTable, Header]], intake: Intake) -> None:
    """Say what is odd about the columns: two of one meaning, no status in the whole list."""
    listed = [(table, header) for table, header in found if header.is_list]
    for table, header in listed:
        for column, field in header.repeated.items():
            place = Place(table.sheet, table.top + header.last + 1, table.left + column + 1)
            texts = header.headings
            intake.find(
                "heading-repeated", Severity.WARNING, place, texts[column], first=texts[header.fields[field]]
            )
    if not any("status" in header.fields for _, header in listed):
        intake.find("no-status-column", Severity.NOTE, None)


def _evidence(table: RawTable, header: Header) -> Evidence:
    texts = header.headings
    return Evidence(
        sheet=table.sheet,
        header_rows=(table.top + header.first + 1, table.top + header.last + 1),
        columns={field: (table.left + column + 1, texts[column]) for field, column in header.fields.items()},
        unknown=tuple((table.left + column + 1, texts[column]) for column in header.unknown),
    )


def _scope(found: Sequence[tuple[RawTable, Header]], cells: CellReader, intake: Intake) -> Scope | None:
    for table, header in found:
        scope = scope_above(table, header, cells, intake) or scope_of_column(table, header, cells, intake)
        if scope is not None:
            return scope
    return None


def _order(at: Place | None, tables: Sequence[RawTable]) -> tuple[int, int, int]:
    if at is None:
        return (-1, 0, 0)
    sheets = [table.sheet for table in tables]
    return (sheets.index(at.sheet) if at.sheet in sheets else len(sheets), at.row, at.column)
