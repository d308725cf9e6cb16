"""The number formats of a sheet's cells, which a reader of values does not give.

They are looked up only for cells that are no text, and only when somebody asks: most commands write no cell of the
office's own. What is kept are the rows of a column at which the format changes, so that a long sheet takes little.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator

from minestd.reading.guard import Container
from minestd.reading.guard.extent import column_number
from minestd.reading.guard.package import CheckedPackage, open_package
from minestd.reading.guard.workbook import elements, sheet_parts
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
_LONGEST_CODE = 255


class SheetFormats:
    """The number formats of one sheet; of kinds of files other than xlsx and xlsm none is known."""

    def __init__(self, container: Container | None = None, sheet: str = "") -> None:
        self._container = container if container is not None and container.kind == "xlsx" else None
        self._sheet = sheet
        self._runs: dict[int, _Runs] = {}

    def at(self, row: int, column: int) -> Format:
        """The format of a cell that is no text, rows and columns from 1; empty where it has none."""
        if self._container is not None:
            container, self._container = self._container, None
            self._runs = _collected(container, self._sheet)
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


def _collected(container: Container, sheet: str) -> dict[int, _Runs]:
    package = open_package(container.name, container.to_read or container.data, container.limits)
    workbook = next(name for name in package.parts if name.rpartition("/")[2].casefold() == "workbook.xml")
    part = sheet_parts(package, workbook).get(sheet)
    formats = _formats_of_styles(package)
    runs: dict[int, _Runs] = {}
    if part is None or not any(formats):
        return runs
    for row, column, style in _styles_of_cells(package, part):
        found = formats[style] if style < len(formats) else ""
        if column in runs:
            runs[column].add(row, found)
        elif found != "":
            runs[column] = _Runs()
            runs[column].add(row, found)
    return runs


def _formats_of_styles(package: CheckedPackage) -> list[Format]:
    """The number format of each cell style, in order."""
    part = next((name for name in package.parts if name.casefold() == "xl/styles.xml"), None)
    codes: dict[int, str] = {}
    formats: list[Format] = []
    inside = False
    for tag, attributes in elements(package, part) if part is not None else ():
        if tag == "numFmt":
            code = attributes.get("formatCode", "")
            if code.isprintable() and len(code) <= _LONGEST_CODE and code != "General":
                codes[_number(attributes.get("numFmtId"))] = code
        elif tag in ("cellXfs", "cellStyles", "cellStyleXfs", "dxfs"):
            inside = tag == "cellXfs"
        elif tag == "xf" and inside:
            key = _number(attributes.get("numFmtId"))
            formats.append(codes.get(key, key if key in _BUILT_IN else ""))
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
