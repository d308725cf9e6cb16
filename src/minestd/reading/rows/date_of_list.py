"""What a list says of its own date (统计日期): beside its scope, above its header or among the facts about it."""

import re
from collections.abc import Iterator
from datetime import date

from minestd.model.dates import PartialDate
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.rows.fields import CellReader
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy

_LABELLED = re.compile(r"([^\s:：，,;；]{2,8}|[Aa]s of|[Ll]ist date)\s*[:：]\s*([^\s，,;；　]{4,12})")


def date_said(table: RawTable, rows: int, cells: CellReader) -> date | None:
    """The day that the first so many rows of a table name as that of the list: `统计日期：2024-12-31` in a cell, alone
    or among other facts, or the label with the day in the next filled cell. A month or a year means its last day."""
    for row in table.rows[:rows]:
        for value in _said(row, cells):
            day = cells.date(value)
            if isinstance(day, PartialDate):
                return day.last
    return None


def _said(row: RawRow, cells: CellReader) -> Iterator[object]:
    filled = [value for value in row if text_of(value)]
    for place, value in enumerate(filled):
        text = tidy(text_of(value))
        if cells.says("list_date", text.rstrip(":：")) and place + 1 < len(filled):
            yield filled[place + 1]
        yield from (said for label, said in _LABELLED.findall(text) if cells.says("list_date", label))
