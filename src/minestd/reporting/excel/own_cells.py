"""Cells of the office's own in a workbook: values as values in their own format, texts as texts."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from math import isfinite

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.model.own_cell import OwnCell, Value

AS_TEXT = "@"
"""The format of a text that Excel would take for a number as soon as somebody edits the cell."""

_LIKE_A_NUMBER = re.compile(r"[+\-]?[0-9][0-9.,:/\-\s]*(?:[eE][+\-]?[0-9]+)?[%％]?")
_FIRST_YEAR = 1901
"""Excel's calendar has a day too many before March 1900; earlier dates are written as text."""


def write_own(
    sheet: Worksheet, row: int, column: int, cell: OwnCell, style: Callable[[str | int], Format]
) -> bool:
    """Write the value of a cell; `style` gives the cell's look with a number format. False: Excel cannot hold it,
    and nothing is written."""
    value = cell.value
    look = style(cell.number_format or usual_format(value))
    match value:
        case bool():
            sheet.write_boolean(row, column, value, look)
        case int() | float() if isfinite(value):
            sheet.write_number(row, column, value, look)
        case time() | timedelta():
            sheet.write_datetime(row, column, value, look)
        case date() if value.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, value, look)
        case _:
            return False
    return True


def usual_format(value: Value) -> str:
    """The format of a value that came without one."""
    match value:
        case datetime() if value.time() != time():
            return "yyyy-mm-dd hh:mm"
        case date():
            return "yyyy-mm-dd"
        case time():
            return "hh:mm:ss"
        case timedelta():
            return "[h]:mm:ss"
        case _:
            return "General"


def text_format(text: str) -> str:
    """The format that a text needs: one that looks like a number (007, 1.10) stays text when the cell is edited."""
    return AS_TEXT if _LIKE_A_NUMBER.fullmatch(text) else ""
