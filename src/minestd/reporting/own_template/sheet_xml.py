"""One sheet's XML: rows put in after the template's own, cells set, all else left as it is."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree
from openpyxl.formula.translate import Translator

from minestd.model.cell_place import column_letters
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.printing import MOST_LINES
from minestd.reporting.own_template.references import Move
from minestd.reporting.text.widths import lines_needed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_M = f"{{{MAIN}}}"
_USUAL_WIDTH = 8.43
_RANGES = (
    ("mergeCell", "ref"),
    ("conditionalFormatting", "sqref"),
    ("dataValidation", "sqref"),
    ("autoFilter", "ref"),
)
Value = str | float | int


def parsed(data: bytes) -> etree._Element:
    """XML of a part; entities are not resolved and nothing is fetched."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def written(root: etree._Element) -> bytes:
    """The part as bytes."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


class SheetXml:
    """A sheet in the making."""

    def __init__(self, data: bytes) -> None:
        self.root = parsed(data)
        self._data = self.root.find(f"{_M}sheetData")
        self._rows = {int(row.get("r")): row for row in self._data}
        self._widths = self._column_widths()

    @property
    def last(self) -> int:
        """The last row that is there."""
        return max(self._rows, default=0)

    def unshare(self) -> None:
        """Write out formulas that are shared between cells, so that each can follow its own references."""
        masters: dict[str, tuple[str, str]] = {}
        for cell in self._data.iter(f"{_M}c"):
            formula = cell.find(f"{_M}f")
            if formula is None or formula.get("t") != "shared":
                continue
            key = formula.get("si", "")
            if formula.text:
                masters[key] = (formula.text, cell.get("r", ""))
            elif key in masters:
                text, origin = masters[key]
                formula.text = Translator(f"={text}", origin).translate_formula(cell.get("r", ""))[1:]
            for name in ("t", "si", "ref"):
                formula.attrib.pop(name, None)

    def insert(self, move: Move) -> None:
        """Move everything from the foot on down."""
        for number in sorted((n for n in self._rows if n >= move.foot), reverse=True):
            self._renumber(self._rows.pop(number), number + move.by)
        for tag, name in _RANGES:
            for element in self.root.iter(f"{_M}{tag}"):
                element.set(name, move.areas(element.get(name, "")))
        for link in self.root.iter(f"{_M}hyperlink"):
            link.set("ref", move.area(link.get("ref", "")))
        for mark in self.root.iter(f"{_M}brk"):
            if mark.getparent().tag == f"{_M}rowBreaks":
                mark.set("id", str(move.row(int(mark.get("id", "0")) + 1) - 1))

    def follow(self, move: Move, sheet: str) -> None:
        """Let the formulas of this sheet follow the move, wherever it was."""
        for formula in self._data.iter(f"{_M}f"):
            formula.text = move.formula(formula.text or "", sheet)

    def forget_values(self) -> None:
        """Take out the values of formulas: they are worked out anew when the file is opened."""
        for cell in self._data.iter(f"{_M}c"):
            value = cell.find(f"{_M}v")
            if cell.find(f"{_M}f") is not None and value is not None:
                cell.remove(value)
                cell.attrib.pop("t", None)

    def fill(self, number: int, values: Mapping[int, Value], like: int) -> None:
        """Set the cells of a row; where it is new it takes style, height and formulas of the row `like`."""
        row = self._rows.get(number)
        if row is None:
            row = self._copied(like, number)
        for column, value in sorted(values.items()):
            self._set(row, number, column, value)
        self._heighten(row, values)

    def set(self, number: int, column: int, value: Value) -> None:
        """Set one cell that is there for it."""
        row = self._rows.get(number)
        if row is None:
            row = self._placed(etree.Element(f"{_M}row"), number)
        self._set(row, number, column, value)

    def xml(self) -> bytes:
        """The part as it is now."""
        dimension = self.root.find(f"{_M}dimension")
        if dimension is not None:
            self.root.remove(dimension)
        return written(self.root)

    def _copied(self, like: int, number: int) -> etree._Element:
        model = self._rows.get(like)
        row = etree.Element(f"{_M}row") if model is None else deepcopy(model)
        for cell in list(row):
            formula = cell.find(f"{_M}f")
            for child in list(cell):
                if child is not formula:
                    cell.remove(child)
            cell.attrib.pop("t", None)
            if formula is not None:
                letters = cell.get("r", "").rstrip("0123456789")
                text = Translator(f"={formula.text}", f"{letters}{like}").translate_formula(
                    f"{letters}{number}"
                )
                formula.text = text[1:]
        return self._placed(row, number)

    def _placed(self, row: etree._Element, number: int) -> etree._Element:
        """A row put where its number belongs."""
        before = [n for n in self._rows if n < number]
        if before:
            self._rows[max(before)].addnext(row)
        else:
            self._data.insert(0, row)
        self._renumber(row, number)
        return row

    def _renumber(self, row: etree._Element, number: int) -> None:
        row.set("r", str(number))
        for cell in row:
            cell.set("r", cell.get("r", "").rstrip("0123456789") + str(number))
        self._rows[number] = row

    def _set(self, row: etree._Element, number: int, column: int, value: Value) -> None:
        address = f"{column_letters(column)}{number}"
        cell = next((one for one in row if one.get("r") == address), None)
        if cell is None:
            cell = etree.Element(f"{_M}c", r=address)
            after = [one for one in row if _column(one) < column]
            row.insert(len(after), cell)
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if isinstance(value, str):
            if value:
                cell.set("t", "inlineStr")
                text = etree.SubElement(etree.SubElement(cell, f"{_M}is"), f"{_M}t")
                text.text = clean(value)
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        else:
            etree.SubElement(cell, f"{_M}v").text = repr(value)

    def _heighten(self, row: etree._Element, values: Mapping[int, Value]) -> None:
        """A row grows with its text, and never shrinks below the template's."""
        lines = [
            lines_needed(value, max(int(self._widths.get(column, _USUAL_WIDTH)) - 1, 2))
            for column, value in values.items()
            if isinstance(value, str)
        ]
        needed = 15.0 * min(max(lines, default=1), MOST_LINES)
        if needed > float(row.get("ht", "15")):
            row.set("ht", f"{needed:g}")
            row.set("customHeight", "1")

    def _column_widths(self) -> dict[int, float]:
        widths = {}
        for column in self.root.iter(f"{_M}col"):
            first, last = int(column.get("min", "1")), int(column.get("max", "1"))
            for place in range(first, min(last, first + 200) + 1):
                widths[place] = float(column.get("width", _USUAL_WIDTH))
        return widths


def _column(cell: etree._Element) -> int:
    number = 0
    for letter in cell.get("r", "A").rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number
