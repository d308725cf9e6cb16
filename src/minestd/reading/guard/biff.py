"""The record stream of an xls workbook ([MS-XLS]): passwords, extents, hidden rows, errors, shared strings."""

import struct
from array import array
from collections.abc import Iterator

from minestd.errors import MinestdError
from minestd.reading.guard.compound_file import CompoundFile
from minestd.reading.guard.container import HiddenFacts, Limits
from minestd.reading.guard.extent import check_cells, check_extent, check_text

_BOF, _FILEPASS, SHEET, _ROW, _STRINGS, _CONTINUE, _DIMENSIONS = 0x809, 0x2F, 0x85, 0x208, 0xFC, 0x3C, 0x200
BOFS = (_BOF, 0x409, 0x209, 0x009)
_SHARED, _RANGES, _BOOL_OR_ERROR = 0xFD, (0xBD, 0xBE), 0x205
_FILLED = frozenset(
    {0x203, 0x204, 0x27E, 0x06, 0x206, 0x406, 0xD6, _SHARED, 0xBD, _BOOL_OR_ERROR, 0x02, 0x03, 0x04}
)
_BLANK = frozenset({0x201, 0xBE, 0x01})
_CELLS = _FILLED | _BLANK
_HIDDEN = 0x20
_FONT, _STYLE, _STRIKE_OUT = 0x31, 0xE0, 0x08
_NO_FONT = 4  # no font has this number
_ERROR_TEXTS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_ROWS, _COLUMNS = 65_536, 256  # no more fit an xls sheet


def check_xls(compound: CompoundFile, limits: Limits) -> dict[str, HiddenFacts]:
    """Look the workbook stream through; returns what its sheets show beside their values. Raises MinestdError."""
    name = "Workbook" if "Workbook" in compound.streams else "Book"
    return _Scan(compound, compound.read(name), limits).run()


class _Scan:
    def __init__(self, compound: CompoundFile, data: bytes, limits: Limits) -> None:
        self._file, self._data, self._limits = compound.file, data, limits
        self._names: dict[int, str] = {}
        self._lengths = array("Q")
        self._marks: dict[str, HiddenFacts] = {}
        self._fonts: list[bool] = []
        self._styles = 0
        self._striking = set[int]()

    def run(self) -> dict[str, HiddenFacts]:
        marks = HiddenFacts()
        cells = rows = columns = text = 0
        for at, kind, body in records(self._data):
            if kind in _CELLS and len(body) >= 6:
                row, column = struct.unpack_from("<HH", body)
                last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind in _RANGES else column
                cells += last - column + 1 if last >= column else 1
                check_cells(self._file, cells, self._limits)
                if self._striking and kind in _FILLED and body[4] | body[5] << 8 in self._striking:
                    marks.struck.append((row + 1, column + 1))
                if kind in _FILLED and (row >= rows or last >= columns):
                    rows, columns = max(rows, row + 1), max(columns, last + 1)
                    check_extent(self._file, rows, columns, self._limits)
                if kind == _SHARED and len(body) >= 10:
                    index = int.from_bytes(body[6:10], "little")
                    text += self._lengths[index] if index < len(self._lengths) else 0
                    check_text(self._file, text, self._limits)
                elif kind == _BOOL_OR_ERROR and len(body) >= 8 and body[7]:
                    marks.errors.append((row + 1, column + 1, _ERROR_TEXTS.get(body[6], "#ERROR")))
            elif kind == _ROW and len(body) >= 16:
                if int.from_bytes(body[12:14], "little") & _HIDDEN:
                    marks.hidden_rows.append(int.from_bytes(body[:2], "little") + 1)
            elif kind in BOFS:
                rows = columns = 0
                marks = HiddenFacts()
                if at in self._names:
                    self._marks[self._names[at]] = marks
            else:
                self._global(at, kind, body)
        return self._marks

    def _global(self, at: int, kind: int, body: memoryview) -> None:
        if kind == _FILEPASS:
            raise MinestdError("encrypted", file=self._file)
        if kind == SHEET and len(body) >= 8:
            place, name = sheet_at(body)
            self._names[place] = name
            if len(self._names) > self._limits.sheets:
                limit = self._limits.sheets
                raise MinestdError("refused-sheets", file=self._file, seen=len(self._names), limit=limit)
        elif kind == _FONT and len(body) >= 4:
            self._fonts.append(bool(body[2] & _STRIKE_OUT))
        elif kind == _STYLE and len(body) >= 4:
            font = body[0] | body[1] << 8
            font -= font > _NO_FONT
            if font < len(self._fonts) and self._fonts[font]:
                self._striking.add(self._styles)
            self._styles += 1
        elif kind == _STRINGS:
            self._lengths = _string_sizes(_with_continues(self._data, at))
        elif kind == _DIMENSIONS and len(body) >= 14:
            rows, columns = struct.unpack_from("<I", body, 4)[0], struct.unpack_from("<H", body, 10)[0]
            if rows > _ROWS or columns > _COLUMNS:
                raise MinestdError("refused-part", file=self._file, part="DIMENSIONS", reason="size")


def sheet_at(body: memoryview) -> tuple[int, str]:
    """Where a sheet begins, and its name, by the record that lists it."""
    (place,) = struct.unpack_from("<I", body)
    return place, short_string(body, body[6], 7)


def short_string(body: memoryview, count: int, at: int) -> str:
    """A string of so many signs; a flag before it says whether they are wide."""
    wide = bool(body[at] & 1)
    raw = bytes(body[at + 1 : at + 1 + count * (2 if wide else 1)])
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")


def records(data: bytes) -> Iterator[tuple[int, int, memoryview]]:
    """(place, type, body) of each record."""
    view = memoryview(data)
    at, end = 0, len(data) - 4
    head = struct.Struct("<HH").unpack_from
    while at <= end:
        kind, size = head(view, at)
        yield at, kind, view[at + 4 : at + 4 + size]
        at += 4 + size


def _with_continues(data: bytes, at: int) -> list[memoryview]:
    """The bodies of a record and of the records that continue it."""
    bodies: list[memoryview] = []
    for _, kind, body in records(data[at:]):
        if bodies and kind != _CONTINUE:
            break
        bodies.append(body)
    return bodies


def _string_sizes(bodies: list[memoryview]) -> "array[int]":
    """About how many bytes each shared string takes as UTF-8: three for a wide sign, one for a narrow one."""
    sizes = array("Q")
    at, index = 8, 0
    while index < len(bodies):
        if at >= len(bodies[index]):
            at, index = at - len(bodies[index]), index + 1
            continue
        body = bodies[index]
        if at + 3 > len(body):
            break
        count, flags = body[at] | body[at + 1] << 8, body[at + 2]
        at += 3
        trailing = 0
        if flags & 8 and at + 2 <= len(body):
            trailing += 4 * (body[at] | body[at + 1] << 8)
            at += 2
        if flags & 4 and at + 4 <= len(body):
            trailing += int.from_bytes(body[at : at + 4], "little")
            at += 4
        sizes.append(count * (3 if flags & 1 else 1))
        at, index = _skip_signs(bodies, index, at, count, flags)
        at += trailing
    return sizes


def _skip_signs(bodies: list[memoryview], index: int, at: int, count: int, flags: int) -> tuple[int, int]:
    """Past the signs of a string; each continued record says anew whether they are wide."""
    width = 2 if flags & 1 else 1
    while count and index < len(bodies):
        here = min(count, (len(bodies[index]) - at) // width)
        count -= here
        at += here * width
        if count:
            index += 1
            if index < len(bodies) and len(bodies[index]):
                width = 2 if bodies[index][0] & 1 else 1
                at = 1
            else:
                break
    return at, index
