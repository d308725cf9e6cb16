"""The front door of reading: a file of any kind → the list that it holds, every row accounted for."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from minestd.errors import MinestdError
from minestd.garbage import collector_at_rest
from minestd.model.cell_place import Place
from minestd.model.ledger import Ledger
from minestd.model.listing import Evidence, Scope, StandardsList
from minestd.model.problem import Severity
from minestd.model.standard import Status
from minestd.model.system import StandardsSystem
from minestd.reading.columns.blocks import Block, blocks_of, unheaded_block
from minestd.reading.columns.headings import several_headings
from minestd.reading.columns.meanings import meanings_of
from minestd.reading.columns.own_register import as_register
from minestd.reading.files.raw_tables import RawTable, read_tables
from minestd.reading.guard import Container
from minestd.reading.no_list import no_list
from minestd.reading.numbers import load_prefixes
from minestd.reading.rows.block import is_blank, note_sheet, read_block
from minestd.reading.rows.date_of_list import date_said
from minestd.reading.rows.fields import CellReader, ReadingData
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.mines import note_mines
from minestd.reading.rows.other_editions import find_editions
from minestd.reading.rows.own_places import without_own_places
from minestd.reading.rows.scope_of_list import scope_above, scope_of_column, scope_of_summary
from minestd.reading.rows.suspicions import find_suspicions
from minestd.reading.words.plain import plain
from minestd.reading.words.vocabulary import load_vocabulary

# Columns of standing: a list with one of them says which standards are in force.
_STANDING = frozenset({"status", "valid", "void", "void_replaced", "check_status"})

__all__ = ["Container", "ReadingData", "load_reading_data", "read_list"]


@cache
def load_reading_data() -> ReadingData:
    """The shipped prefixes and vocabulary. Raises MinestdError."""
    return ReadingData(prefixes=load_prefixes(), vocabulary=load_vocabulary())


def read_list(
    container: Container, system: StandardsSystem, data: ReadingData, *, sheet: str | None = None
) -> StandardsList:
    """Read a list of standards: xlsx, xlsm, xls, xlsb, ods, csv or tsv, by its content and not by its name.

    Every row that is not blank is accepted, duplicate, rejected or ignored (rules.md, "What is counted"); rows of
    the header are evidence and not counted. Raises MinestdError for what cannot go on: no
    table with a header; `ledger-broken` if a row were lost. The file was opened and checked by `reading.inputs`.
    """
    with collector_at_rest():
        return _read(container, system, data, sheet)


def _read(
    container: Container, system: StandardsSystem, data: ReadingData, sheet: str | None
) -> StandardsList:
    tables = read_tables(container, sheet)
    cells = CellReader(system, data)
    intake = Intake()
    _note_damage(tables, intake)
    found = _blocks(tables, cells, intake, wanted=sheet is not None)
    if not any(block.header.is_list for block in found):
        damaged = next((table for table in tables if table.marks.cut is not None), None)
        if damaged is not None and damaged.marks.cut is not None:
            reason = damaged.marks.cut.reason
            raise MinestdError("refused-part", file=container.name, part=damaged.sheet, reason=reason)
        raise no_list(container.name, tables, data)
    for table in tables:
        note_sheet(table, [block for block in found if block.table.sheet == table.sheet], intake)
    rows_read = sum(
        read_block(block, _above(place, found), cells, intake) for place, block in enumerate(found)
    )
    ledger = Ledger(read=rows_read, entries=tuple(intake.entries))
    if not ledger.adds_up:
        raise MinestdError(
            "ledger-broken", file=container.name, read=ledger.read, classed=len(ledger.entries)
        )
    find_editions(intake)
    find_suspicions(intake)
    _note_columns(found, data, intake)
    mines = note_mines(found, cells, intake)
    facts = _facts(tables, data)
    scope = (scope_of_summary(facts, cells) if facts else None) or (
        None if _own_list(tables, data) else _scope(found, cells, intake)
    )
    listed = [block.header for block in found if block.header.is_list]
    return StandardsList(
        source=container.name,
        standards=tuple(intake.standards.values()),
        ledger=ledger,
        problems=tuple(sorted(intake.findings, key=lambda problem: _order(problem.at, tables))),
        evidence=tuple(_evidence(block) for block in found),
        scope=scope,
        has_status=_says_standing(found, intake) and not intake.without_status,
        headings=tuple(dict.fromkeys(text for header in listed for text in header.own)),
        required=intake.required,
        not_applicable=intake.not_applicable,
        keeps=frozenset(intake.keeps),
        mines=mines,
        as_of=_date(facts, found, cells),
    )


def _says_standing(found: Sequence[Block], intake: Intake) -> bool:
    """Whether a list says which of its standards are in force: in a column, in the names of sheets and sections, or
    because it holds plans alone."""
    if any(block.header.is_list and block.header.fields.keys() & _STANDING for block in found):
        return True
    if intake.status_ticked:
        return True
    said = {one.status for one in intake.standards.values()}
    planned = said <= {Status.IN_PREPARATION, Status.PROPOSED}
    return bool(said) and (planned or (intake.status_above and Status.UNKNOWN not in said))


def _note_damage(tables: Sequence[RawTable], intake: Intake) -> None:
    """Sheets whose XML is cut short or broken: what stands behind the damage is not there to be read."""
    for table in tables:
        cut = table.marks.cut
        if cut is not None:
            severity = Severity.WARNING if cut.all_rows else Severity.ERROR
            place = Place(table.sheet, max(cut.last_row, 1), 0)
            intake.find("sheet-cut", severity, place, table.sheet or "", row=cut.last_row, reason=cut.reason)


def _own_list(tables: Sequence[RawTable], data: ReadingData) -> RawTable | None:
    """The list of a workbook that minestd wrote itself; its other sheets follow from it and are no lists."""

    if _named("own_record", tables, data) is None:
        return None
    return _named("own_list", tables, data) or _named("own_standards", tables, data)


def _named(kind: str, tables: Sequence[RawTable], data: ReadingData) -> RawTable | None:
    """The sheet of a workbook of ours that has one of the names of its kind."""
    return next((table for table in tables if data.vocabulary.says(kind, table.sheet or "")), None)


def _blocks(tables: Sequence[RawTable], cells: CellReader, intake: Intake, *, wanted: bool) -> list[Block]:
    """The tables that are lists or requirement tables; what is passed over is said."""
    data = cells.data
    ours = None if wanted else _own_list(tables, data)
    required = _named("own_required", tables, data) if ours is not None else None
    looked_at = [table for table in tables if ours is None or table is ours or table is required]
    headed = {id(one): _useful(blocks_of(one, data.prefixes, data.vocabulary)) for one in looked_at}
    found = []
    for table in looked_at:
        blocks = headed[id(table)]
        if not blocks and (wanted or not table.hidden):
            unheaded = unheaded_block(table, data.prefixes, data.vocabulary)
            blocks = [unheaded] if unheaded is not None and _is_enough(unheaded, headed) else []
        if blocks and (wanted or not table.hidden):
            blocks = [as_register(block, data.vocabulary) for block in blocks] if table is ours else blocks
            found += [without_own_places(block, cells, intake) for block in blocks]
        elif table.hidden and blocks:
            intake.find("sheet-hidden", Severity.WARNING, Place(table.sheet, 1, 0), table.sheet or "")
        elif (
            table.rows and table.sheet is not None and not table.hidden and table is not _facts(tables, data)
        ):
            rows = sum(1 for row in table.rows if not is_blank(row))
            intake.find("sheet-skipped", Severity.NOTE, Place(table.sheet, 1, 0), table.sheet, rows=rows)
    return found


def _above(place: int, found: Sequence[Block]) -> Block | None:
    """The table that stands above one on its sheet."""
    before = found[place - 1] if place else None
    same = before is not None and before.table.sheet == found[place].table.sheet
    return before if same and before is not None and before.table.top < found[place].table.top else None


def _useful(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.is_useful]


def _is_enough(unheaded: Block, headed: Mapping[int, Sequence[Block]]) -> bool:
    """A list without known headings beside one that has them needs two rows and titles: one row may be a remark, and
    bare numbers are what formulas look up."""
    rows = sum(1 for row in unheaded.table.rows[unheaded.header.last + 1 :] if not is_blank(row))
    titled = bool(unheaded.header.fields.keys() & {"title", "number_title"})
    return (rows > 1 and titled) or not any(headed.values())


def _note_columns(found: Sequence[Block], data: ReadingData, intake: Intake) -> None:
    """Say what is odd about the columns: none named, two of one meaning, no status in the whole list, a heading of
    `--column` that is nowhere."""
    listed = [(block.table, block.header) for block in found if block.header.is_list]
    for table, header in listed:
        row = table.top + max(header.last, 0) + 1
        if not header.is_headed:
            intake.find("header-missing", Severity.WARNING, Place(table.sheet, row, 0))
        for column, text in header.headings.items():
            if several_headings(text, data.vocabulary):
                place = Place(table.sheet, row, table.left + column + 1)
                intake.find("headings-in-one-cell", Severity.WARNING, place, text)
        for column, name in header.repeated.items():
            place = Place(table.sheet, row, table.left + column + 1)
            texts = header.headings
            first = texts[header.fields[name]]
            intake.find("heading-repeated", Severity.WARNING, place, texts[column], first=first)
        for column, count in header.ended.items():
            place = Place(table.sheet, row, table.left + column + 1)
            intake.find("standing-aside", Severity.WARNING, place, header.headings[column], cells=count)
        for column, count in header.aside.items():
            place = Place(table.sheet, row, table.left + column + 1)
            intake.find("numbers-aside", Severity.WARNING, place, header.headings[column], cells=count)
    if not _says_standing(found, intake):
        intake.find("no-status-column", Severity.NOTE, None)
    named = {plain(text) for block in found for text in block.header.headings.values()}
    for heading, meaning in data.asked.items():
        if plain(heading) not in named:
            intake.find("column-not-found", Severity.WARNING, None, heading, meaning=meaning)


def _evidence(block: Block) -> Evidence:
    table, header = block.table, block.header
    texts = header.headings
    return Evidence(
        sheet=table.sheet,
        header_rows=(table.top + header.first + 1, table.top + header.last + 1),
        columns={name: (table.left + column + 1, texts[column]) for name, column in header.fields.items()},
        unknown=tuple((table.left + column + 1, texts[column]) for column in header.unknown),
        meanings=meanings_of(table, header),
    )


def _facts(tables: Sequence[RawTable], data: ReadingData) -> RawTable | None:
    """The sheet that says what a list is: 清单信息, or the summary of a workbook of ours."""
    return _named("own_summary" if _own_list(tables, data) else "list_facts", tables, data)


def _date(facts: RawTable | None, found: Sequence[Block], cells: CellReader) -> date | None:
    if facts is not None and (day := date_said(facts, len(facts.rows), cells)):
        return day
    days = (date_said(block.table, block.header.first, cells) for block in found)
    return next((day for day in days if day), None)


def _scope(found: Sequence[Block], cells: CellReader, intake: Intake) -> Scope | None:
    for block in found:
        table, header = block.table, block.header
        scope = scope_above(table, header, cells, intake) or scope_of_column(table, header, cells, intake)
        if scope is not None:
            return scope
    return None


def _order(at: Place | None, tables: Sequence[RawTable]) -> tuple[int, int, int]:
    if at is None:
        return (-1, 0, 0)
    sheets = [table.sheet for table in tables]
    return (sheets.index(at.sheet) if at.sheet in sheets else len(sheets), at.row, at.column)
