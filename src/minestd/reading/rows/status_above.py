"""The status that the name of a sheet, a title, a heading or a section row gives to the rows below it.

Offices keep what has ended apart: a sheet 废止, a section 二、作废标准, a table headed 废止标准号. Such a name is the
status of the rows whose own cells say none; one that says otherwise keeps its word, and both are told.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.cell_place import Place
from minestd.model.standard import Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.rows.fields import CellReader
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy

_LONGEST = 24
_BEFORE = re.compile(
    r"^(?:附[表件录]?\s*[0-9一二三四五六七八九十A-Z]{0,3}|表\s*[0-9一二三四五六七八九十A-Z]{1,3}|(?:19|20)[0-9]{2}\s*年?度?)\s*[:：、.．]?\s*"
)
_BEHIND = re.compile(
    r"[（(].*?[)）]$|\s*[(（]?\s*共?\s*\d+\s*[项个条]?(?:标准)?\s*[)）]?$|的$|(?:标准|规范|项目|部分|清单|目录|台账|明细|一览|汇总|表|类)$|[:：]$"
)
_LEVEL = re.compile(r"(?:国家|行业|地方|团体|企业|国外|国际)标准$|(?:国|行|地|团|企)标$")  # 废止国家标准
_OF_A_NUMBER = re.compile(r"(?:编号|代号|号)$")
_LIVING = (Status.IN_FORCE, Status.UPCOMING, Status.UNDER_REVISION)
_DEAD = (Status.WITHDRAWN, Status.REPLACED)


class StatusAbove(Struct, frozen=True):
    """A status, the word that says so, the text that it is part of and where that stands."""

    status: Status
    word: str
    text: str
    at: Place

    @property
    def is_living(self) -> bool:
        """Whether it says that the rows below are in force."""
        return self.status in _LIVING

    def denies(self, status: Status) -> bool:
        """Whether a row's own status is of another kind: in force, ended, or in preparation."""
        return _kind(self.status) != _kind(status)


def status_named(text: str, cells: CellReader, at: Place) -> StatusAbove | None:
    """The status that a name consists of, without what it holds and how many: 废止标准（12项）, 表2 在研项目."""
    whole = text = tidy(text)
    if len(text) > _LONGEST:
        return None
    text = _BEFORE.sub("", text)
    while text:
        if (found := _status(text, cells)) is not None:
            return StatusAbove(found, text, whole, at)
        shorter = _LEVEL.sub("", text).strip()
        if shorter == text or not shorter:
            shorter = _BEHIND.sub("", text).strip()
        if shorter == text:
            return None
        text = shorter
    return None


def _status(text: str, cells: CellReader) -> Status | None:
    if cells.says("no_status_of_sections", text):
        return None
    word = cells.word("status", text)
    status = Status(word) if word else None
    return None if status is Status.UNKNOWN else status


def status_above(table: RawTable, header: Header, caption: str, cells: CellReader) -> StatusAbove | None:
    """What stands above all rows of a table, the nearest first: the heading of its numbers, the title above its
    header (`caption` where that is the last row of the table before), the name of its sheet."""
    column = header.fields.get("number", -1)
    heading = header.headings[column] if column >= 0 and header.is_headed else ""
    if _OF_A_NUMBER.search(heading):
        at = Place(table.sheet, *table.place_of(header.last, column))
        found = status_named(_OF_A_NUMBER.sub("", heading), cells, at)
        if found is not None and found.status in _DEAD:
            return found
    if caption and (found := status_named(caption, cells, Place(table.sheet, max(table.top, 1), 0))):
        return found
    for index in range(header.first - 1, -1, -1):
        filled = [(at, text) for at, value in enumerate(table.rows[index]) if (text := text_of(value))]
        if len({text for _, text in filled}) == 1:
            place = Place(table.sheet, *table.place_of(index, filled[0][0]))
            if found := status_named(filled[0][1], cells, place):
                return found
    return status_named(table.sheet, cells, Place(table.sheet, 1, 0)) if table.sheet else None


def with_successors(header: Header, above: StatusAbove | None) -> Header:
    """In a table of what has ended the column 代替标准号 may name what came after: its years tell."""
    column = header.fields.get("replaces", -1)
    if above is None or above.status not in _DEAD or column < 0 or "replaced_either" in header.fields:
        return header
    fields = {"replaced_either" if name == "replaces" else name: at for name, at in header.fields.items()}
    return replace(header, fields=fields)


def _kind(status: Status) -> int:
    return 0 if status in _LIVING else 1 if status in _DEAD else 2
