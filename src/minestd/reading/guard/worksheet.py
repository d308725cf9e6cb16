"""A sheet's XML while it streams: how far its cells reach, and what a reader of values does not show.

Sheets as spreadsheet programs write them are looked through by bytes, which is several times faster than
parsing. Anything written otherwise (prefixes, cells without a reference, other orders of attributes) goes
through a parser.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from minestd.errors import MinestdError
from minestd.reading.guard.container import HiddenFacts
from minestd.reading.guard.extent import check_cells, check_extent, check_text, column_number
from minestd.reading.guard.package import CheckedPackage

_UNCOMMON = re.compile(rb'<c(?! r="[A-Z]{1,3}[0-9]{1,7}")[\s/>]')
_COMMON_ONLY = re.compile(
    rb'<c(?! r="[A-Z][0-9]{1,5}")[\s/>]'
)  # a match: beyond column Z, row 99,999 or the common form
_PREFIXED = re.compile(rb":(?:c|row)[\s/>]")
_FAR_COLUMN = (
    (26, re.compile(rb'<c r="[A-Z]{2}')),
    (52, re.compile(rb'<c r="(?:[B-Z][A-Z]|[A-Z]{3})')),
    (702, re.compile(rb'<c r="[A-Z]{3}')),
)
_LONG_ROW = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{6,7})"')
_FILLED = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>(?!</c>)')
_HIDDEN = re.compile(rb'<row [^>]*?\br="([0-9]{1,7})"[^>]*\bhidden="(?:1|true)"')
_UNVALUED = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*><f[^>]*(?:/>|>[^<]*</f>)</c>')
_EMPTIED = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?![^>]*\bt="str")[^>]*><f[^>]*(?:/>|>[^<]*</f>)(?:<v></v>|<v ?/>)</c>'
)
_WORKED_OUT = re.compile(rb"</f><v>[^<]")
_ERROR = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*\bt="e"[^>]*>(?:<f[^>]*(?:/>|>[^<]*</f>))?<v>([^<]{1,20})</v>'
)
_SHARED = re.compile(rb't="s"[^>]*><v>([0-9]{1,9})</v>')
XML_FAULTS = (expat.ExpatError, LookupError, ValueError)  # not well formed, an encoding that nobody knows
_LONGEST_CARRY = 1 << 22
_SHORT_ROWS = 99_999
_DEAR_CELLS = 300_000
_MOST_FINDINGS = 10_000


@dataclass(slots=True)
class SheetScan:
    """What one sheet showed."""

    marks: HiddenFacts = field(default_factory=HiddenFacts)
    cells: int = 0


def scan_sheet(package: CheckedPackage, part: str, lengths: "array[int]") -> SheetScan:
    """Look a sheet through; `lengths` are the sizes of the shared strings. Raises MinestdError (refused-…)."""
    found = _scan_bytes(package, part, lengths)
    found = found if found is not None else _scan_parsed(package, part, lengths)
    marks = found.marks
    if not marks.worked_out:
        # Some programs write an empty value for every formula, since they work none out. Where others of the
        # sheet have values, an empty one is a result.
        marks.unvalued = sorted({*marks.unvalued, *marks.emptied})
    return found


def _rows_of_xml(package: CheckedPackage, part: str) -> Iterator[bytes]:
    """The XML in pieces that end between rows, so that no cell is cut in two."""
    carried = b""
    for piece in package.pieces(part):
        data = carried + piece
        refuse_entities(package, part, data)
        cut = data.rfind(b"<row ")
        if cut <= 0 and len(data) > _LONGEST_CARRY:
            cut = data.rfind(b"<")
            cut = cut if cut > 0 else len(data)
        if cut > 0:
            yield data[:cut]
            data = data[cut:]
        carried = data
    yield carried


def refuse_entities(package: CheckedPackage, part: str, data: bytes) -> None:
    """Refuse a DTD or entity declaration, and encodings in which one could hide."""
    if (
        b"<!DOCTYPE" in data
        or b"<!ENTITY" in data
        or data[:2] in (b"\xff\xfe", b"\xfe\xff")
        or b"\0" in data[:64]
    ):
        raise MinestdError("refused-entities", file=package.file, part=part)


def _scan_bytes(package: CheckedPackage, part: str, lengths: "array[int]") -> SheetScan | None:
    scan = SheetScan()
    rows, columns = 0, 26
    for data in _rows_of_xml(package, part):
        far = _COMMON_ONLY.search(data) is not None
        # Searching for one sign is many times faster than for two, and most pieces have none of these.
        prefixed = b":" in data and _PREFIXED.search(data) is not None
        if prefixed or (far and _UNCOMMON.search(data)):
            return None
        scan.cells += data.count(b'<c r="')
        check_cells(package.file, scan.cells, package.limits)
        rows = max(rows, _SHORT_ROWS)
        if far:
            rows = max(rows, max(map(int, _LONG_ROW.findall(data)), default=0))
            for bound, pattern in _FAR_COLUMN:
                if columns <= bound and pattern.search(data):
                    columns = {26: 52, 52: 702, 702: 16_384}[bound]
        _note(scan.marks, data)
    if rows > package.limits.rows or columns > package.limits.columns or rows * columns > package.limits.area:
        check_extent(package.file, *_exact_extent(package, part), package.limits)
    if scan.cells * max(lengths, default=0) > package.limits.text:
        _check_shared(package, part, lengths)
    return scan


def _note(marks: HiddenFacts, data: bytes) -> None:
    if b"h" in data and b'hidden="' in data and len(marks.hidden_rows) < 1_000_000:
        marks.hidden_rows += map(int, _HIDDEN.findall(data))
    if b"f" in data and b"<f" in data and len(marks.unvalued) < _MOST_FINDINGS:
        marks.unvalued += [(int(row), column_number(column)) for column, row in _UNVALUED.findall(data)]
        marks.emptied += [(int(row), column_number(column)) for column, row in _EMPTIED.findall(data)]
        marks.worked_out = marks.worked_out or _WORKED_OUT.search(data) is not None
    if b't="e"' in data and len(marks.errors) < _MOST_FINDINGS:
        marks.errors += [
            (int(row), column_number(column), text.decode("utf-8", "replace"))
            for column, row, text in _ERROR.findall(data)
        ]


def _exact_extent(package: CheckedPackage, part: str) -> tuple[int, int]:
    """Rows and columns that filled cells reach: formatted blanks do not count, readers leave them out."""
    rows, letters = 0, set[bytes]()
    for data in _rows_of_xml(package, part):
        for column, row in _FILLED.findall(data):
            letters.add(column)
            number = int(row)
            if number > rows:
                rows = number
    return rows, max(map(column_number, letters), default=0)


def _check_shared(package: CheckedPackage, part: str, lengths: "array[int]") -> None:
    total, count = 0, len(lengths)
    for data in _rows_of_xml(package, part):
        total += sum(lengths[index] for text in _SHARED.findall(data) if (index := int(text)) < count)
        check_text(package.file, total, package.limits)


class _Parsed:
    """Handlers of the parser for sheets that are written uncommonly."""

    def __init__(self, package: CheckedPackage, part: str, lengths: "array[int]") -> None:
        self.scan = SheetScan()
        self._package, self._part, self._lengths = package, part, lengths
        self._most = _DEAR_CELLS + len(package.data) // 8
        self._row = self._column = self._rows = self._columns = self._text = 0
        self._kind, self._has_formula, self._filled, self._value = "", False, False, ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = self._number(attributes.get("r"), self._row + 1)
            self._column = 0
            if attributes.get("hidden") in ("1", "true"):
                self.scan.marks.hidden_rows.append(self._row)
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "f":
            self._has_formula = True
        elif name in ("v", "is"):
            self._filled, self._value = True, ""

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7})", attributes.get("r", ""))
        if reference:
            self._column, self._row = column_number(reference.group(1)), int(reference.group(2))
        elif "r" in attributes:
            self._package.refuse(self._part, "r")
        else:
            self._column += 1
        self._kind = attributes.get("t", "")
        self._has_formula = self._filled = False
        self._value = ""
        self.scan.cells += 1
        check_cells(self._package.file, self.scan.cells, self._package.limits, self._most)

    def text(self, data: str) -> None:
        if self._filled and len(self._value) < 40:
            self._value += data

    def end(self, tag: str) -> None:
        if tag.rpartition(":")[2] != "c":
            return
        marks = self.scan.marks
        if self._has_formula and self._value:
            marks.worked_out = True
        elif self._has_formula and self._filled and self._kind not in ("str", "inlineStr"):
            marks.emptied.append((self._row, self._column))
        if self._filled:
            self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)
            check_extent(self._package.file, self._rows, self._columns, self._package.limits)
            if self._kind == "s" and self._value.isdecimal() and int(self._value) < len(self._lengths):
                self._text += self._lengths[int(self._value)]
                check_text(self._package.file, self._text, self._package.limits)
            if self._kind == "e":
                self.scan.marks.errors.append((self._row, self._column, self._value))
        elif self._has_formula:
            self.scan.marks.unvalued.append((self._row, self._column))
        self._filled = False

    def _number(self, text: str | None, otherwise: int) -> int:
        if text is None:
            return otherwise
        if not text.isdecimal() or len(text) > 7:
            self._package.refuse(self._part, "r")
        return int(text)


def _scan_parsed(package: CheckedPackage, part: str, lengths: "array[int]") -> SheetScan:
    handlers = _Parsed(package, part, lengths)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = handlers.start, handlers.end
    parser.CharacterDataHandler = handlers.text
    try:
        for piece in package.pieces(part):
            refuse_entities(package, part, piece)
            parser.Parse(piece)
        parser.Parse(b"", True)
    except XML_FAULTS as error:
        package.refuse(part, str(error))
    return handlers.scan
