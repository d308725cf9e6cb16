"""A cell of the office's own that holds no text: what people read in it, and what it is."""

from datetime import date, datetime, time, timedelta

Value = bool | int | float | date | datetime | time | timedelta


class OwnCell(str):
    """The text of a number, date, time or truth value, which keeps the value and how the office showed it.

    It is a text wherever texts are read, compared and printed; a workbook gets the value back, so that amounts,
    percentages and dates can be summed and sorted. `number_format` is a format's code, the number of one that Excel
    has built in (14: the customary short date), or empty.
    """

    __slots__ = ("number_format", "value")

    value: Value
    number_format: str | int

    def __new__(cls, text: str, value: Value, number_format: str | int = "") -> "OwnCell":
        cell = super().__new__(cls, text)
        cell.value, cell.number_format = value, number_format
        return cell
