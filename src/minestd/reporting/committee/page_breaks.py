"""How much of a table goes on a page, so that no group is split and no page holds a mere remnant."""

from collections.abc import Sequence

from minestd.reporting.committee.sheet_plan import FIRST, PlannedSheet
from minestd.reporting.excel.printing import row_height, text_lines
from minestd.reporting.table import Grouping, Row

_WIDE, _HIGH = 770.0, 490.0
"""Points of an A4 page in landscape that the margins leave."""
_HEAD = 28 + 18 + 40
_SMALLEST = 0.6
"""A table is not made smaller than this for the sake of one page."""


def page_height(planned: PlannedSheet) -> float:
    """Points of rows that a page takes below the heading, at the scale that makes the table one page wide."""
    return _HIGH / _scale(planned) - _HEAD


def _scale(planned: PlannedSheet) -> float:
    width = sum(7 * column.width + 5 for column in planned.table.printed) * 0.75
    return min(1.0, _WIDE / width)


def heights(planned: PlannedSheet) -> list[float]:
    """The height of every row; only asked of short tables."""
    return [_height(planned, row) for row in planned.table.rows]


def _height(planned: PlannedSheet, row: Row) -> float:
    lines = [
        text_lines(cell, column.width)
        for column in planned.table.printed
        if isinstance(cell := row[column.key], str) and cell
    ]
    return row_height(max(lines, default=1))


def on_one_page(planned: PlannedSheet) -> bool:
    """Whether the table, a little smaller, is one page: better than a second page with a remnant."""
    if planned.table.grouping is Grouping.TOTALS or planned.rows > 60:
        return False
    needed = sum(heights(planned)) + 18 * (1 + len(planned.table.notes))
    return needed + _HEAD <= _HIGH / max(_SMALLEST, 0.7 * _scale(planned))


def breaks(planned: PlannedSheet) -> list[int]:
    """Rows before which a page ends, as many whole groups on each as it takes; a group ends with its total."""
    if planned.table.grouping is not Grouping.TOTALS:
        return []
    room = page_height(planned)
    found: list[int] = []
    used = group = 0.0
    start = FIRST
    rows: Sequence[Row] = planned.table.rows
    for number, row in enumerate(rows, start=FIRST):
        group += _height(planned, row)
        if row.depth > 1:
            continue
        if used and used + group > room:
            found.append(start)
            used = 0.0
        used += group
        group = 0.0
        start = number + 1
    return found
