"""A sheet's XML with marked cells and a column of results; every row without a mark keeps its bytes."""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from minestd.model.place import column_letters
from minestd.reading.guard.extent import column_number
from minestd.reporting.marked.marks import SheetMarks
from minestd.reporting.marked.styles import Styles

_ROOT = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)worksheet\b")
_NUMBER = re.compile(rb'\br="([0-9]+)"')
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})[0-9]+"')
_STYLE = re.compile(rb'\bs="([0-9]+)"')
_SPANS = re.compile(rb'\s*\bspans="[^"]*"')
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDTH = 60
_LONGEST = 32_000


@dataclass(slots=True)
class _Cell:
    column: int
    text: bytes


class SheetPatch:
    """Patches one sheet. `usable` is False for cells without references: such a sheet is left alone."""

    def __init__(self, xml: bytes, marks: SheetMarks, styles: Styles | None) -> None:
        root = _ROOT.search(xml)
        self._xml, self._marks, self._styles = xml, marks, styles
        self._prefix = prefix = root.group(1) if root else b""
        tag = re.escape(prefix)
        self._rows = re.compile(rb"<" + tag + rb"row\b([^>]*?)(?:/>|>(.*?)</" + tag + rb"row>)", re.DOTALL)
        self._cells = re.compile(rb"<" + tag + rb"c\b([^>]*?)(?:/>|>(.*?)</" + tag + rb"c>)", re.DOTALL)
        self._filled = re.compile(rb"<" + tag + rb'c\b[^>]*?\br="([A-Z]{1,3})[0-9]+"[^>]*(?<!/)>')
        bare = re.search(rb"<" + tag + rb'(?:c|row)\b(?![^>]*\br=")', xml)
        self.usable = root is not None and bare is None
        self._column = marks.column or self._free_column()
        self._touched = {marks.header_row, *marks.texts, *(row for row, _ in marks.fills)}

    def _free_column(self) -> int:
        letters = set(self._filled.findall(self._xml))
        return max(map(column_number, letters), default=0) + 1

    def xml(self) -> bytes:
        """The patched sheet."""
        return self._with_width(self._with_dimension(self._rows.sub(self._row, self._xml)))

    def _row(self, found: re.Match[bytes]) -> bytes:
        number = _NUMBER.search(found.group(1))
        row = int(number.group(1)) if number else 0
        cells = [self._cell(one) for one in self._cells.finditer(found.group(2) or b"")]
        changed = [self._restored(cell) for cell in cells]
        if row not in self._touched and changed == cells:
            return found.group()
        changed = [cell for cell in changed if cell.column != self._column or row < self._marks.header_row]
        for (at, column), severity in self._marks.fills.items():
            if at == row and self._styles is not None:
                cell = next((one for one in changed if one.column == column), None)
                if cell is None:
                    cell = _Cell(column, self._blank(column, row))
                    changed.append(cell)
                style = _STYLE.search(_head(cell.text))
                marked = self._styles.marked(int(style.group(1)) if style else 0, severity)
                cell.text = _with_style(cell.text, marked)
        text = self._marks.heading if row == self._marks.header_row else self._marks.texts.get(row)
        if text:
            changed.append(_Cell(self._column, self._result(row, text, changed)))
        changed.sort(key=lambda cell: cell.column)
        attributes = _SPANS.sub(b"", found.group(1)).rstrip(b"/")
        inner = b"".join(cell.text for cell in changed)
        return b"<%brow%b>%b</%brow>" % (self._prefix, attributes, inner, self._prefix)

    def _cell(self, found: re.Match[bytes]) -> _Cell:
        reference = _REFERENCE.search(found.group(1))
        return _Cell(column_number(reference.group(1)) if reference else 0, found.group())

    def _restored(self, cell: _Cell) -> _Cell:
        """A cell without the colour of a marking before this one."""
        style = _STYLE.search(_head(cell.text))
        if style is None or self._styles is None:
            return cell
        own = self._styles.unmarked(int(style.group(1)))
        return cell if own == int(style.group(1)) else _Cell(cell.column, _with_style(cell.text, own))

    def _blank(self, column: int, row: int) -> bytes:
        return b'<%bc r="%b%d"/>' % (self._prefix, column_letters(column).encode(), row)

    def _result(self, row: int, text: str, cells: list[_Cell]) -> bytes:
        style = b""
        if row == self._marks.header_row:
            beside = max(
                (cell for cell in cells if cell.column < self._column),
                key=lambda one: one.column,
                default=None,
            )
            found = _STYLE.search(_head(beside.text)) if beside else None
            style = b' s="%b"' % found.group(1) if found else b""
        clean = escape(_CONTROLS.sub("\ufffd", text[:_LONGEST])).encode()
        reference = b"%b%d" % (column_letters(self._column).encode(), row)
        inner = b'<%bis><%bt xml:space="preserve">%b</%bt></%bis>' % (
            *[self._prefix] * 2,
            clean,
            *[self._prefix] * 2,
        )
        return b'<%bc r="%b"%b t="inlineStr">%b</%bc>' % (self._prefix, reference, style, inner, self._prefix)

    def _with_dimension(self, xml: bytes) -> bytes:
        """The declared extent widened by the results, where it is declared as a range."""

        def widened(found: re.Match[bytes]) -> bytes:
            last = max(column_number(found.group(3)), self._column)
            return found.group(1) + found.group(2) + column_letters(last).encode() + found.group(4)

        return re.sub(rb'(dimension ref=")([A-Z]+[0-9]+:)([A-Z]+)([0-9]+")', widened, xml, count=1)

    def _with_width(self, xml: bytes) -> bytes:
        """The column of results made wide, unless the sheet says something of that column already."""
        tag = re.escape(self._prefix)
        declared = re.search(rb"<" + tag + rb"cols>(.*?)</" + tag + rb"cols>", xml, re.DOTALL)
        wide = b'<%bcol min="%d" max="%d" width="%d" customWidth="1"/>' % (
            self._prefix,
            self._column,
            self._column,
            _WIDTH,
        )
        if declared is None:
            return re.sub(
                rb"<" + tag + rb"sheetData\b",
                b"<%bcols>%b</%bcols>" % (self._prefix, wide, self._prefix) + rb"\g<0>",
                xml,
                count=1,
            )
        last = max(map(int, re.findall(rb'\bmax="([0-9]+)"', declared.group(1))), default=0)
        if last >= self._column:
            return xml
        return xml[: declared.end(1)] + wide + xml[declared.end(1) :]


def _head(cell: bytes) -> bytes:
    return cell[: cell.index(b">") + 1]


def _with_style(cell: bytes, style: int) -> bytes:
    head = _head(cell)
    if _STYLE.search(head):
        new = _STYLE.sub(b's="%d"' % style, head, count=1)
    else:
        new = _REFERENCE.sub(rb'\g<0> s="%d"' % style, head, count=1)
    return new + cell[len(head) :]
