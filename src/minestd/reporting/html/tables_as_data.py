"""Neutral tables as data of a page: both languages at once, with numbers to sort by and nodes to filter by."""

import re
from collections.abc import Sequence
from typing import Any

from minestd.measuring.results import Between
from minestd.reporting.html.pool import Pool
from minestd.reporting.table import Cell, Column, Kind, Rate, Row, Table, text_of

Json = dict[str, object]
_APART = re.compile(r"[、,\s]+")
NUMERIC = (Kind.COUNT, Kind.RANGE, Kind.RATE)
_CODED = ("code", "home", "cross", "closes")
"""Columns whose codes say where in the system a row belongs."""


def encode(pair: tuple[Table, Table], pool: Pool, subjects: Sequence[int] | None = None) -> Json:
    """A table, given in Chinese and English.

    `rows` hold the number of a text in the pool, in columns of figures beside it what to sort by. `codes` are the
    nodes of each row, `states` what colours it, `of` (the `subjects`) the row of the standards table that it is about.
    """
    zh, en = pair
    rows = [
        [_cell(column, one[column.key], other[column.key], pool) for column in zh.columns]
        for one, other in zip(zh.rows, en.rows, strict=True)
    ]
    coded = [column.key for column in zh.columns if column.key in _CODED]
    data: Json = {
        "key": zh.key,
        "title": pool.add(zh.title, en.title),
        "columns": [_column(a, b, pool) for a, b in zip(zh.columns, en.columns, strict=True)],
        "rows": rows,
        "notes": [pool.add(a, b) for a, b in zip(zh.notes, en.notes, strict=True)],
    }
    if coded:
        data["codes"] = [_codes(row, coded) for row in zh.rows]
    if any(row.state for row in zh.rows):
        data["states"] = [row.state for row in zh.rows]
    if any(row.depth for row in zh.rows):
        data["depths"] = [row.depth for row in zh.rows]
    if subjects is not None:
        data["of"] = list(subjects)
    return data


def _column(zh: Column[Any], en: Column[Any], pool: Pool) -> Json:
    return {"key": zh.key, "heading": pool.add(zh.heading, en.heading), "kind": zh.kind.value}


def _cell(column: Column[Any], zh: Cell, en: Cell, pool: Pool) -> int | list[float]:
    text = pool.add(text_of(zh), text_of(en))
    return [text, _weight(zh)] if column.kind in NUMERIC else text


def _weight(cell: Cell) -> float:
    """What a column of figures is sorted by: what is sure first, then what is possible."""
    match cell:
        case Between(sure, possible):
            return round(sure + possible / 1e6, 6)
        case Rate(part, whole):
            return round(part.sure / whole + part.possible / whole / 1e6, 9) if whole else -1.0
        case _:
            text = text_of(cell)
            return float(text) if text.isdecimal() else -1.0


def _codes(row: Row, coded: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(code for key in coded for code in _APART.split(text_of(row[key])) if code))
