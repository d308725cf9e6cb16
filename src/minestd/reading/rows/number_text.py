"""The text of a row's number: one cell, or letters, digits and year in columns of their own."""

import re

from minestd.model.number import StandardNumber
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.words.cell_text import text_of

_YEAR = re.compile(r"((?:19|20)[0-9]{2}|20[0-9]X|(?:19|20)XX|XXXX|[0-9]{2})(?:\.0)?年?版?")
_DATED = re.compile(r"[-—–:：][^0-9]{0,3}(?:19|20)[0-9]{2}\s*$|[-—–](?:[5-9][0-9])\s*$")
_LETTERS = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ/／\s]{1,12}|DB[0-9]{2,6}(?:/T)?", re.IGNORECASE)
_BARE = re.compile(r"[0-9][0-9.]*(?:\s*[-—–]\s*[0-9]{2,4})?")


class NumberText:
    """Puts the parts of a number together: `GB/T` `13016` `2018`, `GB/T 13016` `2018`."""

    def __init__(self, header: Header) -> None:
        fields = header.fields
        self._number = fields.get("number", fields.get("number_title", -1))
        self._prefix, self._year = fields.get("number_prefix", -1), fields.get("number_year", -1)
        self._parted = self._prefix >= 0 or self._year >= 0
        self.has_year = self._year >= 0

    def read(self, row: RawRow) -> str:
        """The text to read as the row's number, "" without one."""
        value = row[self._number] if self._number >= 0 else ""
        text = value.strip() if isinstance(value, str) else text_of(value)
        return self._joined(row, text) if self._parted and text else text

    def year_against(self, row: RawRow, number: StandardNumber) -> str:
        """What the column of the year says where the number has another year or its text is no year; else ""."""
        text = text_of(row[self._year])
        written = _YEAR.fullmatch(text)
        if written is None:
            return text
        return "" if number.year.endswith(written[1]) else text

    @property
    def year_column(self) -> int:
        """The column of the year, -1 without one."""
        return self._year

    def _joined(self, row: RawRow, text: str) -> str:
        prefix = text_of(row[self._prefix]) if self._prefix >= 0 else ""
        if prefix and _LETTERS.fullmatch(prefix) and _BARE.fullmatch(text):
            text = f"{prefix} {text}"
        year = text_of(row[self._year]) if self._year >= 0 else ""
        written = _YEAR.fullmatch(year)
        if written and not _DATED.search(text) and any(sign.isdigit() for sign in text):
            text = f"{text}-{written[1]}"
        return text
