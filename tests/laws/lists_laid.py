"""A plan laid out on its sheets: which row of which sheet holds what."""

from collections.abc import Iterator
from dataclasses import dataclass

from laws.lists_planned import Plan, Row, Sheet, Table
from minestd.model.dates import PartialDate

Cell = str | PartialDate
_GROUPS = {"issued": "日期信息", "implemented": "日期信息"}


@dataclass(frozen=True)
class Line:
    """One line of a sheet: `what` it is beside a row of the plan (title, head, blank), the cells of the columns from
    the first on, and the cells that are merged with it: (column, rows down, columns across)."""

    sheet: str
    at: int
    what: str
    cells: tuple[Cell, ...]
    table: Table | None = None
    row: Row | None = None
    merged: tuple[tuple[int, int, int], ...] = ()


def lines(plan: Plan) -> Iterator[Line]:
    """All lines of a list, sheet by sheet, from row 1 on."""
    for sheet in plan.sheets:
        for at, (what, cells, table, row, merged) in enumerate(_of_sheet(sheet), 1):
            moved = tuple((column + sheet.left, down, across) for column, down, across in merged)
            yield Line(sheet.name, at, what, ("",) * sheet.left + cells, table, row, moved)


_Part = tuple[str, tuple[Cell, ...], Table | None, Row | None, tuple[tuple[int, int, int], ...]]


def _of_sheet(sheet: Sheet) -> Iterator[_Part]:
    for _ in range(sheet.top):
        yield "blank", (), None, None, ()
    for place, table in enumerate(sheet.tables):
        for _ in range(sheet.gap if place else 0):
            yield "blank", (), None, None, ()
        yield from _of_table(table)


def _of_table(table: Table) -> Iterator[_Part]:
    width = len(table.columns)
    for text in table.above:
        yield "title", (text, *[""] * (width - 1)), table, None, ((0, 1, width),)
    for cells, merged in _heads(table):
        yield "head", cells, table, None, merged
    serial = 0
    for row in table.rows:
        if row.kind == "repeat":
            for cells, merged in _heads(table):
                yield "repeat", cells, table, row, merged
            continue
        counted = row.kind not in ("section", "subtotal", "note", "blank")
        serial += counted
        yield row.kind, tuple(_cells(table, row, serial if counted else 0)), table, row, ()


def _cells(table: Table, row: Row, serial: int) -> Iterator[Cell]:
    for place, (field, _) in enumerate(table.columns):
        if field == "serial" and serial:
            yield str(serial)
        else:
            yield row.cells.get("", "") if place == 0 and "" in row.cells else said(table, row, field)


def said(table: Table, row: Row, field: str) -> Cell:
    """What a row says of a field, as it is written: blank where the table has no such column."""
    if field not in dict(table.columns):
        return ""
    value = row.cells.get(field, "")
    if field == "level" and value:
        from laws.lists_truth import level_word

        return level_word(row, value == "right")
    return value


def _heads(table: Table) -> Iterator[tuple[tuple[Cell, ...], tuple[tuple[int, int, int], ...]]]:
    """One row of headings, or two: dates that stand together under one word, all others merged downward."""
    fields = [field for field, _ in table.columns]
    headings = tuple(heading for _, heading in table.columns)
    pairs = [at for at in range(len(fields) - 1) if {fields[at], fields[at + 1]} == set(_GROUPS)]
    if not table.two_level or not pairs:
        yield headings, ()
        return
    at = pairs[0]
    upper, lower = list(headings), [""] * len(headings)
    upper[at : at + 2] = ["日期", ""]
    lower[at : at + 2] = headings[at : at + 2]
    merged = [(column, 2, 1) for column in range(len(fields)) if column not in (at, at + 1)]
    yield tuple(upper), (*merged, (at, 1, 2))
    yield tuple(lower), ()
