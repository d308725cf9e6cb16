"""An office's own workbook filled: tables by their headings, named cells by their names."""

import re
from collections.abc import Mapping
from typing import BinaryIO

from minestd.errors import MinestdError
from minestd.measuring.figures import existing, filled, percent, percent_between
from minestd.reading.files.raw_tables import read_tables
from minestd.reading.guard.package import open_package
from minestd.reading.guard.workbook_xml import sheet_parts
from minestd.reading.inputs import InputFile
from minestd.reading.words.paper_words import paper_words
from minestd.reading.words.vocabulary import load_vocabulary
from minestd.reporting.excel.cell_values import number_of
from minestd.reporting.excel.package_parts import TYPES, PackageParts
from minestd.reporting.own_template.recognise import ENDLESS, Found, Unknown, recognise, row_of_label
from minestd.reporting.own_template.references import Move
from minestd.reporting.own_template.sheet_xml import MAIN, SheetXml, Value, parsed, written
from minestd.reporting.paper import Paper
from minestd.reporting.table import Cell, Rate, Row, text_of
from minestd.wording import say

_M = f"{{{MAIN}}}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}f"
_ANCHOR_ROW = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}row"
_NAMED = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([0-9]+)")


def check_template(file: InputFile) -> None:
    """Say before any work whether a file can be filled. Raises MinestdError: file-…, refused-…, template-unreadable."""
    if file.container.kind != "xlsx":
        raise MinestdError("template-unreadable", file=file.name)


class OwnTemplate:
    """An office's workbook and what of ours it asks for; `kept` says what was not recognised or cannot follow."""

    def __init__(self, file: InputFile, paper: Paper) -> None:
        """Raises MinestdError as `check_template` does, and template-nothing."""
        check_template(file)
        container = file.container
        self.paper = paper
        checked = open_package(container.name, container.data, container.limits)
        self.package = PackageParts(checked)
        self._workbook = next(
            n for n in self.package.names() if n.rpartition("/")[2].casefold() == "workbook.xml"
        )
        self._parts = sheet_parts(checked, self._workbook)
        self.found, unknown = recognise(read_tables(container, None), paper, load_vocabulary())
        self._names = self._named_cells()
        self.kept = (*unknown, *self._cannot_follow())
        if not self.found and not self._names:
            raise MinestdError("template-nothing", file=file.name)

    def write(self, stream: BinaryIO) -> None:
        """Fill what was recognised and write the workbook."""
        sheets = {name: SheetXml(self.package.read(part)) for name, part in self._parts.items()}
        for sheet in sheets.values():
            sheet.unshare()
            sheet.forget_values()
        for name, (sheet_name, column, row) in self._names.items():
            sheets[sheet_name].set(row, column, named_values(self.paper)[name])
        for found in self.found:
            self._fill(found, sheets)
        for name, part in self._parts.items():
            self.package.replace(part, sheets[name].xml())
        self._recalculate()
        self.package.write(stream)

    def _fill(self, found: Found, sheets: Mapping[str, SheetXml]) -> None:
        sheet = sheets[found.sheet]
        if found.labels:
            for number, label in found.labels.items():
                row = row_of_label(found.table, label)
                if row is not None:
                    values = _values(row, found)
                    values.pop(next(place for place, key in found.columns.items() if key == "item"), None)
                    sheet.fill(number, values, number)
            return
        if not found.free:
            return
        first = found.head + 1
        free = max(1, sheet.last - found.head) if found.free == ENDLESS else found.free
        foot = first + free
        by = max(0, len(found.table.rows) - free)
        if by:
            self._move(Move(found.sheet, first, foot, by), sheets)
        for number, row in enumerate(found.table.rows, first):
            sheet.fill(number, _values(row, found), first)

    def _move(self, move: Move, sheets: Mapping[str, SheetXml]) -> None:
        """Put rows in, and let formulas, names, charts and pictures follow."""
        sheets[move.sheet].insert(move)
        for name, sheet in sheets.items():
            sheet.follow(move, name)
        book = parsed(self.package.read(self._workbook))
        for defined in book.iter(f"{_M}definedName"):
            defined.text = move.formula(defined.text or "", None)
        self.package.replace(self._workbook, written(book))
        for part in self.package.names():
            if "/charts/chart" in part and part.endswith(".xml"):
                chart = parsed(self.package.read(part))
                for formula in chart.iter(_CHART):
                    formula.text = move.formula(formula.text or "", None)
                self.package.replace(part, written(chart))
        self._move_parts(move)

    def _move_parts(self, move: Move) -> None:
        """Pictures and charts below the table go down with it; Excel's own tables grow."""
        relations = self.package.relations(self._parts[move.sheet])
        for part in relations.targets("/drawing"):
            drawing = parsed(self.package.read(part))
            for row in drawing.iter(_ANCHOR_ROW):
                row.text = str(move.row(int(row.text or "0") + 1) - 1)
            self.package.replace(part, written(drawing))
        for part in relations.targets("/table"):
            table = parsed(self.package.read(part))
            for element in (table, *table.iter(f"{_M}autoFilter")):
                element.set("ref", move.area(element.get("ref", "")))
            self.package.replace(part, written(table))

    def _recalculate(self) -> None:
        """Formulas are worked out on opening; the old order of calculation is dropped."""
        book = parsed(self.package.read(self._workbook))
        calculation = book.find(f"{_M}calcPr")
        if calculation is not None:
            calculation.set("fullCalcOnLoad", "1")
        self.package.replace(self._workbook, written(book))
        chain = next((name for name in self.package.names() if name.endswith("calcChain.xml")), None)
        if chain is not None:
            self.package.replace(chain, f'<calcChain xmlns="{MAIN}"/>'.encode())
            self._forget(chain)

    def _forget(self, part: str) -> None:
        """Take a part out of the contents and relations, so that programs do not look into it."""
        types = re.sub(rb'<Override[^>]*PartName="/%b"[^>]*/>' % part.encode(), b"", self.package.read(TYPES))
        self.package.replace(TYPES, types)
        relations = self.package.relations(self._workbook)
        file = part.rpartition("/")[2].encode()
        relations.xml = re.sub(rb'<Relationship [^>]*Target="[^"]*%b"[^>]*/>' % file, b"", relations.xml)
        self.package.put(self._workbook, relations)

    def _named_cells(self) -> dict[str, tuple[str, int, int]]:
        """Defined names that we know (docs/papers.md), with sheet, column and row."""
        known = named_values(self.paper)
        found = {}
        for defined in parsed(self.package.read(self._workbook)).iter(f"{_M}definedName"):
            match = _NAMED.fullmatch(defined.text or "")
            name = defined.get("name", "")
            if match and name in known:
                sheet = (match[1] or match[2]).replace("''", "'")
                column = 0
                for letter in match[3]:
                    column = column * 26 + ord(letter) - 64
                if sheet in self._parts:
                    found[name] = (sheet, column, int(match[4]))
        return found

    def _cannot_follow(self) -> list[Unknown]:
        """What stays where it is although rows move, and formulas whose shown values are gone until opened."""
        kept = []
        for found in self.found:
            relations = self.package.relations(self._parts[found.sheet])
            grows = not found.labels and len(found.table.rows) > found.free
            if grows and (relations.targets("/comments") or relations.targets("/vmlDrawing")):
                kept.append(Unknown("template-comments-stay", found.sheet))
        if any(
            b"<f>" in self.package.read(part) or b"<f " in self.package.read(part)
            for part in self._parts.values()
        ):
            kept.append(Unknown("template-recalculated", ""))
        return kept


def _values(row: Row, found: Found) -> dict[int, Value]:
    """The cells of a row by the columns of the sheet."""
    return {place: _value(row[key]) for place, key in found.columns.items() if key in row.cells}


def _value(cell: Cell) -> Value:
    if isinstance(cell, Rate):
        text = text_of(cell)
        single = cell.part.sure == cell.part.possible and cell.whole
        return float(percent(cell.part.sure, cell.whole).removesuffix(" %")) if single else text
    number = number_of(cell)
    return text_of(cell) if number is None else number


def named_values(paper: Paper) -> dict[str, Value]:
    """The cells that a template may name, with what they get."""
    report, lang = paper.report, paper.lang
    whole = report.nodes[""]
    values: dict[str, Value] = {
        "system": report.system.title(lang),
        "edition": report.system.edition,
        "list": report.listing.source,
        "as-of": report.as_of.isoformat(),
        "scope": say(lang, f"scope.{report.scope.value}"),
        "draft": say(lang, "screen.draft") if report.draft else "",
        "standards": report.totals.standards,
        "required": whole.required,
        "existing": text_of(existing(whole.all)),
        "covered": text_of(filled(whole.confirmed)),
        "coverage": percent_between(filled(whole.confirmed), whole.required),
        "provision": percent_between(existing(whole.all), whole.required),
        "unconfirmed": report.totals.placed - report.totals.confirmed,
    }
    return {name: values[key] for key, name in paper_words().cells.items()}
