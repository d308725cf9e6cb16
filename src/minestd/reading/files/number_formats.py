"""The number formats of a sheet's cells, which a reader of values does not give.

They are looked up only for cells that are no text, and only when somebody asks: most commands write no cell of the
office's own. What is kept are the rows of a column at which the format changes, so that a long sheet takes little.
"""

import re
import struct
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping

from minestd.reading.guard import Container
from minestd.reading.guard.biff import BOFS, SHEET, records, sheet_at, short_string
from minestd.reading.guard.compound_file import open_compound
from minestd.reading.guard.extent import column_number
from minestd.reading.guard.package import CheckedPackage, open_package
from minestd.reading.guard.workbook_xml import elements, sheet_parts
from minestd.reading.guard.worksheet import row_pieces

Format = str | int

_COMMON = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,5})")?(?: t="n")?>')
_UNCOMMON = re.compile(
    rb'<c(?! r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]+")?(?: t="[A-Za-z]+")?(?: [a-z]+m="[0-9]+")*/?>)[\s/>]|:c[\s>]'
)
_TAG = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(row|c)(\s[^<>]*)?>")
_ATTRIBUTE = re.compile(rb"""\s(r|s|t)\s*=\s*["']([^"']*)["']""")
_REFERENCE = re.compile(rb"([A-Z]{1,3})([0-9]{1,7})")
_BUILT_IN = frozenset(range(1, 59))
_FIXED = frozenset(
    (*range(1, 5), *range(9, 23), *range(37, 41), *range(45, 50))
)  # the same in every language
_FORMAT, _STYLE, _NUMBER_RANGE = 0x41E, 0xE0, 0xBD
_NUMBER_CELLS = frozenset({0x203, 0x27E, 0x06, 0x206, 0x406, 0x205})
_LONGEST_CODE = 255


class SheetFormats:
    """The number formats of one sheet; of xlsb, ods and text files none is known."""

    def __init__(self, container: Container | None = None, sheet: str = "") -> None:
        self._container = container if container is not None and container.kind in _COLLECTORS else None
        self._sheet = sheet
        self._runs: dict[int, _Runs] = {}

    def at(self, row: int, column: int) -> Format:
        """The format of a cell that is no text, rows and columns from 1; empty where it has none."""
        if self._container is not None:
            container, self._container = self._container, None
            for row_found, column_found, form in _COLLECTORS[container.kind](container, self._sheet):
                if column_found in self._runs:
                    self._runs[column_found].add(row_found, form)
                elif form != "":
                    self._runs[column_found] = _Runs()
                    self._runs[column_found].add(row_found, form)
        runs = self._runs.get(column)
        return runs.at(row) if runs is not None else ""


class _Runs:
    """The formats of a column: from which row on which one holds."""

    __slots__ = ("_formats", "_rows")

    def __init__(self) -> None:
        self._rows, self._formats = array("L"), list[Format]()

    def add(self, row: int, found: Format) -> None:
        if not self._formats or self._formats[-1] != found:
            self._rows.append(row)
            self._formats.append(found)

    def at(self, row: int) -> Format:
        place = bisect_right(self._rows, row) - 1
        return self._formats[place] if place >= 0 else ""


def _of_package(container: Container, sheet: str) -> Iterator[tuple[int, int, Format]]:
    package = open_package(container.name, container.to_read or container.data, container.limits)
    workbook = next(name for name in package.parts if name.rpartition("/")[2].casefold() == "workbook.xml")
    part = sheet_parts(package, workbook).get(sheet)
    formats = _formats_of_styles(package)
    if part is not None and any(formats):
        for row, column, style in _styles_of_cells(package, part):
            yield row, column, formats[style] if style < len(formats) else ""


def _of_record_stream(container: Container, sheet: str) -> Iterator[tuple[int, int, Format]]:
    """Of an xls workbook ([MS-XLS]): FORMAT, XF and the cells of the sheet."""
    compound = open_compound(container.name, container.data)
    data = compound.read("Workbook" if "Workbook" in compound.streams else "Book")
    codes: dict[int, str] = {}
    formats: list[Format] = []
    begins, inside = -1, False
    for at, kind, body in records(data):
        if kind in BOFS:
            inside = at == begins
        elif kind == SHEET and len(body) >= 8:
            place, name = sheet_at(body)
            begins = place if name == sheet else begins
        elif kind == _FORMAT and len(body) >= 5:
            key, count = struct.unpack_from("<HH", body)
            codes[key] = short_string(body, count, 4)
        elif kind == _STYLE and len(body) >= 4:
            formats.append(_format(struct.unpack_from("<H", body, 2)[0], codes))
        elif inside and (kind in _NUMBER_CELLS or kind == _NUMBER_RANGE) and len(body) >= 6:
            row, column = struct.unpack_from("<HH", body)
            for step, start in enumerate(range(4, len(body) - 5, 6) if kind == _NUMBER_RANGE else (4,)):
                (style,) = struct.unpack_from("<H", body, start)
                yield row + 1, column + step + 1, formats[style] if style < len(formats) else ""


_COLLECTORS: dict[str, Callable[[Container, str], Iterator[tuple[int, int, Format]]]] = {
    "xlsx": _of_package,
    "xls": _of_record_stream,
}


def _format(key: int, codes: Mapping[int, str]) -> Format:
    """A format by its number: the code that the file gives, else the number of one that is built in."""
    code = codes.get(key)
    if code is not None and code.isprintable() and len(code) <= _LONGEST_CODE and key not in _FIXED:
        return "" if code.casefold() == "general" else code
    return key if key in _BUILT_IN else ""


def _formats_of_styles(package: CheckedPackage) -> list[Format]:
    """The number format of each cell style, in order."""
    part = next((name for name in package.parts if name.casefold() == "xl/styles.xml"), None)
    codes: dict[int, str] = {}
    formats: list[Format] = []
    inside = False
    for tag, attributes in elements(package, part) if part is not None else ():
        if tag == "numFmt":
            codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif tag in ("cellXfs", "cellStyles", "cellStyleXfs", "dxfs"):
            inside = tag == "cellXfs"
        elif tag == "xf" and inside:
            formats.append(_format(_number(attributes.get("numFmtId")), codes))
    return formats


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 9 else 0


def _styles_of_cells(package: CheckedPackage, part: str) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of the cells that are no text."""
    row = 0
    for data in row_pieces(package, part):
        if _UNCOMMON.search(data):
            for number, column, style in _any_cells(data, row):
                row = number
                if column:
                    yield number, column, style
        else:
            for letters, digits, key in _COMMON.findall(data):
                row = int(digits)
                yield row, column_number(letters), int(key or 0)


def _any_cells(data: bytes, row: int) -> Iterator[tuple[int, int, int]]:
    """As `_styles_of_cells`, of cells in any form; a new row has column 0."""
    column = 0
    for found in _TAG.finditer(data):
        attributes = dict(_ATTRIBUTE.findall(found[2] or b""))
        if found[1] == b"row":
            number = attributes.get(b"r", b"")
            row, column = int(number) if number.isdigit() else row + 1, 0
            yield row, 0, 0
            continue
        place = _REFERENCE.fullmatch(attributes.get(b"r", b""))
        column = column_number(place[1]) if place else column + 1
        row = int(place[2]) if place else row
        style = attributes.get(b"s", b"")
        if attributes.get(b"t", b"n") in (b"n", b"d", b"b"):
            yield row, column, int(style) if style.isdigit() else 0
