"""An ods package: its one content part parsed while streaming; repeats are counted, not laid out."""

from collections.abc import Mapping
from xml.parsers import expat

from minestd.errors import MinestdError
from minestd.reading.guard.container import HiddenFacts, Range
from minestd.reading.guard.extent import check_cells, check_extent, check_text
from minestd.reading.guard.package import CheckedPackage
from minestd.reading.guard.xml_parts import XML_FAULTS, look_through, refuse_entities

_Merged = Mapping[str, tuple[Range, ...]]
_ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "Err:")


def check_opendocument(package: CheckedPackage) -> tuple[dict[str, HiddenFacts], _Merged]:
    """Check an ods package; returns marks and merged ranges by sheet. Raises MinestdError."""
    manifest = "META-INF/manifest.xml"
    if manifest in package.parts and b"encryption-data" in package.read(manifest):
        raise MinestdError("encrypted", file=package.file)
    for name in package.parts:
        if name.endswith(".xml") and name != "content.xml":
            look_through(package, name)
    handlers = _Content(package)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = handlers.start, handlers.end
    parser.CharacterDataHandler = handlers.characters
    try:
        for piece in package.pieces("content.xml"):
            refuse_entities(package, "content.xml", piece)
            parser.Parse(piece)
        parser.Parse(b"", True)
    except XML_FAULTS as error:
        package.refuse("content.xml", str(error))
    return handlers.marks, {name: tuple(ranges) for name, ranges in handlers.merged.items()}


class _Content:
    """Where in the content the parser stands, and what it has seen."""

    def __init__(self, package: CheckedPackage) -> None:
        self._package = package
        # The nameless entry takes what a damaged file holds outside its tables.
        self.marks: dict[str, HiddenFacts] = {"": HiddenFacts()}
        self.merged: dict[str, list[Range]] = {"": []}
        self._name = ""
        self._depth = 0
        self._row = self._column = self._rows = self._columns = self._cells = self._total = 0
        self._row_repeat = self._repeat = 1
        self._row_filled = self._in_cell = self._formula = self._filled_by_value = False
        self._text = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        plain = {name.rpartition(":")[2]: value for name, value in attributes.items()}
        match tag.rpartition(":")[2]:
            case "table":
                self._begin_table(plain)
            case "table-row":
                self._row_repeat = self._count(plain, "number-rows-repeated")
                self._column, self._row_filled = 0, False
                if plain.get("visibility") in ("collapse", "filter"):
                    hidden = range(self._row + 1, self._row + 1 + min(self._row_repeat, 1_000))
                    self.marks[self._name].hidden_rows.extend(hidden)
            case "table-cell" | "covered-table-cell" if not self._in_cell:
                self._begin_cell(plain)

    def _begin_table(self, plain: dict[str, str]) -> None:
        self._name = plain.get("name", "")
        self.marks[self._name] = HiddenFacts()
        self.merged[self._name] = []
        self._row = self._rows = self._columns = 0
        if len(self.marks) > self._package.limits.sheets:
            limit = self._package.limits.sheets
            raise MinestdError("refused-sheets", file=self._package.file, seen=len(self.marks), limit=limit)

    def _begin_cell(self, plain: dict[str, str]) -> None:
        self._in_cell = True
        self._repeat = self._count(plain, "number-columns-repeated")
        self._formula = "formula" in plain
        self._text = ""
        self._filled_by_value = "value-type" in plain or "value" in plain
        self._cells += 1
        check_cells(self._package.file, self._cells, self._package.limits)
        tall, wide = self._count(plain, "number-rows-spanned"), self._count(plain, "number-columns-spanned")
        if (tall > 1 or wide > 1) and len(self.merged[self._name]) < 100_000:
            first = (self._row, self._column)
            self.merged[self._name].append((first, (self._row + tall - 1, self._column + wide - 1)))

    def characters(self, data: str) -> None:
        if self._in_cell:
            self._text += data if len(self._text) < 64 else ""
            self._total += len(data.encode()) * self._repeat * self._row_repeat
            check_text(self._package.file, self._total, self._package.limits)

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in ("table-cell", "covered-table-cell") and self._in_cell:
            self._end_cell()
        elif name == "table-row":
            if self._row_filled:
                self._rows = self._row + self._row_repeat
                check_extent(self._package.file, self._rows, self._columns, self._package.limits)
            self._row += self._row_repeat

    def _end_cell(self) -> None:
        marks = self.marks[self._name]
        if self._filled_by_value or self._text:
            self._row_filled = True
            self._columns = max(self._columns, self._column + self._repeat)
            if self._text.startswith(_ERRORS) and self._formula:
                marks.errors.append((self._row + 1, self._column + 1, self._text))
        elif self._formula:
            marks.unvalued.append((self._row + 1, self._column + 1))
        self._column += self._repeat
        self._in_cell = False

    def _count(self, plain: dict[str, str], name: str) -> int:
        text = plain.get(name, "1")
        if not text.isdecimal() or len(text) > 9:
            self._package.refuse("content.xml", name)
        return max(int(text), 1)
