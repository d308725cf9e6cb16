"""A sheet's XML through a parser, for sheets that are written uncommonly: prefixes, cells without a reference."""

import re
from array import array
from xml.parsers import expat

from minestd.reading.guard.extent import check_cells, check_extent, check_text, column_number
from minestd.reading.guard.package import CheckedPackage
from minestd.reading.guard.sheet_rows import is_odd
from minestd.reading.guard.sheet_scan import SheetScan
from minestd.reading.guard.xml_parts import OVERLAP, XML_FAULTS, XmlFault, refuse_entities, without_controls

_DEAR_CELLS = 300_000


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


def scan_parsed(package: CheckedPackage, part: str, lengths: "array[int]") -> SheetScan:
    """Look a sheet through. Raises MinestdError (refused-…)."""
    handlers = _Parsed(package, part, lengths)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = handlers.start, handlers.end
    parser.CharacterDataHandler = handlers.text
    scan, tail = handlers.scan, b""
    try:
        for piece in package.pieces(part):
            refuse_entities(package, part, tail + piece)
            scan.odd = scan.odd or is_odd(tail + piece)
            parser.Parse(without_controls(piece))
            tail = piece[-OVERLAP:]
        parser.Parse(b"", True)
    except XML_FAULTS as error:
        scan.fault = XmlFault(parser.ErrorByteIndex, str(error).partition(":")[0])
    return scan
