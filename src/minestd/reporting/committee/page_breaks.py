"""How much of a table goes on a page, so that no group is split and no page holds a mere remnant."""

from collections.abc import Sequence

from minestd.reporting.committee.sheet_plan import FIRST, Spot
from minestd.reporting.excel.printing import row_height, text_lines
from minestd.reporting.table import Row

_WIDE, _HIGH = 770.0, 490.0
"""Points of an A4 page in landscape that the margins leave."""
_HEAD = 28 + 18 + 40
_SMALLEST = 0.6
"""A table is not made smaller than this for the sake of one page."""
_GROUPED = ("by-level", "by-kind")


def page_height(spot: Spot) -> float:
    """Points of rows that a page takes below the heading, at the scale that makes the table one page wide."""
    return _HIGH / _scale(spot) - _HEAD


def _scale(spot: Spot) -> float:
    width = sum(7 * column.width + 5 for column in spot.table.columns if not column.aside) * 0.75
    return min(1.0, _WIDE / width)


def heights(spot: Spot) -> list[float]:
    """The height of every row; only asked of short tables."""
    return [_height(spot, row) for row in spot.table.rows]


def _height(spot: Spot, row: Row) -> float:
    lines = [
        text_lines(cell, column.width)
        for column, cell in zip(spot.table.columns, row.cells, strict=True)
        if isinstance(cell, str) and cell and not column.aside
    ]
    return row_height(max(lines, default=1))


def on_one_page(spot: Spot) -> bool:
    """Whether the table, a little smaller, is one page: better than a second page with a remnant."""
    if spot.key in _GROUPED or spot.rows > 60:
        return False
    needed = sum(heights(spot)) + 18 * (1 + len(spot.table.notes))
    return needed + _HEAD <= _HIGH / max(_SMALLEST, 0.7 * _scale(spot))


def breaks(spot: Spot) -> list[int]:
    """Rows before which a page ends, as many whole groups on each as it takes; a group ends with its total."""
    if spot.key not in _GROUPED:
        return []
    room = page_height(spot)
    found: list[int] = []
    used = group = 0.0
    start = FIRST
    rows: Sequence[Row] = spot.table.rows
    for number, row in enumerate(rows, start=FIRST):
        group += _height(spot, row)
        if row.depth > 1:
            continue
        if used and used + group > room:
            found.append(start)
            used = 0.0
        used += group
        group = 0.0
        start = number + 1
    return found
