"""A table of the office's own 应有数 by node, and of nodes that do not apply."""

from minestd.model.cell_place import Place
from minestd.model.problem import Severity
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.words.cell_text import text_of


def read_requirements(table: RawTable, header: Header, cells: CellReader, intake: Intake) -> int:
    """Read the rows (none is a standard: ignored as `required`); returns how many were not blank."""
    counted = 0
    for index in range(header.last + 1, len(table.rows)):
        row = table.rows[index]
        filled = next((column for column, value in enumerate(row) if text_of(value)), None)
        if filled is not None:
            counted += 1
            number, place = table.place_of(index, filled)
            intake.ignore(Place(table.sheet, number, place), "required")
            take_requirement(table, index, header, cells, intake)
    return counted


def take_requirement(table: RawTable, index: int, header: Header, cells: CellReader, intake: Intake) -> bool:
    """Take 应有数 and 是否适用 of one row for the node that it names. Returns whether the row had any."""
    fields = header.fields
    row = table.rows[index]
    required = text_of(row[fields["required"]]) if "required" in fields else ""
    applicable = text_of(row[fields["applicable"]]) if "applicable" in fields else ""
    keeps = text_of(row[fields["keeps"]]) if "keeps" in fields else ""
    if not (required or applicable or keeps) or "code" not in fields:
        return False
    named = cells.codes(row[fields["code"]])
    number, place = table.place_of(index, fields["code"])
    for fault in named.faults:
        at = Place(table.sheet, number, place)
        intake.find(fault.code, Severity.ERROR, at, fault.seen, **dict(fault.params))
    codes = named.codes
    if len(codes) != 1:
        return False
    if keeps and cells.word("answer", keeps) == "yes":
        intake.keeps.add(codes[0])
    if not (required or applicable):
        return True
    number, place = table.place_of(index, fields["required" if required else "applicable"])
    at = Place(table.sheet, number, place)
    reason = next(
        (text for heading, column in header.carried.items() if (text := text_of(row[column])) and heading), ""
    )
    if (applicable and cells.says("not_applicable", applicable)) or cells.says("not_applicable", required):
        intake.not_applicable[codes[0]] = reason
    elif required.isdigit() and len(required) <= 4:
        before = intake.required.setdefault(codes[0], int(required))
        if before != int(required):
            intake.find("required-conflict", Severity.WARNING, at, required, code=codes[0], first=before)
    elif required:
        intake.find("required-unreadable", Severity.ERROR, at, required)
    return True
