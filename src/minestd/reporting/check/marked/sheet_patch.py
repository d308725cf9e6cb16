"""A sheet's XML with marked cells and a column of results; every row without a mark keeps its bytes.

The XML is edited as bytes and never parsed and written again: namespaces, extensions, cached values and the order
of attributes stay as the program wrote them that made the file.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from msgspec import Struct

from minestd.model.cell_place import column_letters
from minestd.model.problem import Severity
from minestd.reading.guard.extent import column_number
from minestd.reporting.check.marked.declared_columns import with_dimension, with_width
from minestd.reporting.check.marked.marks import MarksOfSheet
from minestd.reporting.check.marked.styles import StylesPart
from minestd.reporting.excel.cell_values import clean

_ROOT = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)worksheet\b")
_NUMBER = re.compile(rb"""(?<=\s)r\s*=\s*["']([0-9]+)["']""")
_REFERENCE = re.compile(rb"""(?<=\s)r\s*=\s*["']([A-Z]{1,3})([0-9]+)["']""")
_STYLE = re.compile(rb"""(?<=\s)s\s*=\s*["']([0-9]+)["']""")
_SPANS = re.compile(rb"""\s+spans\s*=\s*(?:"[^"]*"|'[^']*')""")
_MERGED = re.compile(
    rb"""[:\s]?mergeCell\s[^>]*?ref\s*=\s*["']\$?[A-Z]+\$?[0-9]+:\$?([A-Z]+)\$?([0-9]+)["']"""
)
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ENCODING = re.compile(rb"""^[^>]*encoding\s*=\s*["']([\w.-]+)["']""")


class _Cell(Struct):
    column: int
    text: bytes


class SheetPatch:
    """Patches one sheet; new cell formats are asked of `styles` (None if the package has none: no colours then)."""

    def __init__(self, xml: bytes, marks: MarksOfSheet, styles: StylesPart | None) -> None:
        root = _ROOT.search(xml)
        self._marks, self._styles = marks, styles
        self._prefix = prefix = root.group(1) if root else b""
        tag = re.escape(prefix)
        body = re.search(rb"<%bsheetData\b[^>]*(?<!/)>(.*)</%bsheetData>" % (tag, tag), xml, re.DOTALL)
        start, end = body.span(1) if body else (len(xml), len(xml))
        self._before, self._body, self._behind = xml[:start], xml[start:end], xml[end:]
        self._rows = re.compile(rb"<%brow\b([^>]*?)(?:/>|>(.*?)</%brow>)" % (tag, tag), re.DOTALL)
        self._cells = re.compile(rb"<%bc\b([^>]*?)(?:/>|>(.*?)</%bc>)" % (tag, tag), re.DOTALL)
        self._unplaced = re.compile(rb"<%bc(?![^>]*\sr\s*=)[\s/>]" % tag)
        self._filled = re.compile(
            rb"""<%bc\b[^>]*?\sr\s*=\s*["']([A-Z]{1,3})[0-9]+["'][^>]*(?<!/)>(?!</)""" % tag
        )
        encoding = _ENCODING.search(xml[:200])
        self._plain = encoding is not None and encoding.group(1).lower() not in (b"utf-8", b"utf8")
        self.column = marks.column or self._free_column()

    def xml(self) -> bytes:
        """The patched sheet."""
        fills: dict[int, dict[int, Severity]] = {}
        for (row, column), severity in self._marks.fills.items():
            fills.setdefault(row, {})[column] = severity
        declared = with_dimension(self._before, self.column)
        pieces = [with_width(declared, self._prefix, self.column, self._marks.result.width)]
        done = 0
        for row, found in self._numbered_rows():
            mended = row > self._marks.header_row and self._marks.column is not None
            if row == self._marks.header_row or row in self._marks.texts or row in fills or mended:
                pieces += self._body[done : found.start()], self._row(row, found, fills.get(row, {}))
                done = found.end()
        return b"".join([*pieces, self._body[done:], self._behind])

    def _numbered_rows(self) -> Iterator[tuple[int, re.Match[bytes]]]:
        row = 0
        for found in self._rows.finditer(self._body):
            number = _NUMBER.search(found.group(1))
            row = int(number.group(1)) if number else row + 1
            yield row, found

    def _cells_of(self, row: re.Match[bytes]) -> Iterator[tuple[int, re.Match[bytes]]]:
        column = 0
        for found in self._cells.finditer(row.group(2) or b""):
            reference = _REFERENCE.search(found.group(1))
            column = column_number(reference.group(1)) if reference else column + 1
            yield column, found

    def _free_column(self) -> int:
        """The first column to the right of everything that stands in or below the header, merged areas too."""
        rows = (found.start() for row, found in self._numbered_rows() if row >= self._marks.header_row)
        body = self._body[next(rows, 0) :]
        if self._unplaced.search(body):
            filled = (
                column
                for row in self._rows.finditer(body)
                for column, cell in self._cells_of(row)
                if cell.group(2)
            )
            last = max(filled, default=0)
        else:
            last = max(map(column_number, set(self._filled.findall(body))), default=0)
        for letters, row_text in _MERGED.findall(self._behind):
            if int(row_text) >= self._marks.header_row:
                last = max(last, column_number(letters))
        return last + 1

    def _row(self, row: int, found: re.Match[bytes], fills: dict[int, Severity]) -> bytes:
        cells = [_Cell(column, cell.group()) for column, cell in self._cells_of(found)]
        kept = [cell for cell in cells if cell.column != self.column]
        known = {cell.column for cell in kept}
        kept += [_Cell(column, self._blank(column, row)) for column in fills if column not in known]
        for cell in kept:
            self._colour(cell, fills.get(cell.column))
        beside = [cell for cell in cells if cell.column == self.column]
        kept += self._result(row, beside, kept)
        kept.sort(key=lambda cell: cell.column)
        before = [(cell.column, cell.text) for cell in cells]
        if [(cell.column, cell.text) for cell in kept] == before:
            return found.group()
        if any(not _REFERENCE.search(_head(cell.text)) for cell in kept):
            for cell in kept:
                cell.text = self._placed(cell, row)
        attributes = _SPANS.sub(b"", found.group(1)).rstrip(b"/")
        inner = b"".join(cell.text for cell in kept)
        return b"<%brow%b>%b</%brow>" % (self._prefix, attributes, inner, self._prefix)

    def _colour(self, cell: _Cell, severity: Severity | None) -> None:
        """Give a cell the colour of its problem and take an older mark off; a mark that still holds stays."""
        if self._styles is None or (severity is None and self._marks.column is None):
            return
        found = _STYLE.search(_head(cell.text))
        own = int(found.group(1)) if found else 0
        # A mark that lost its memory is made anew, so that no other program's colour is taken for the office's.
        if self._styles.severity(own) is severity and not (severity and self._styles.forgetful):
            return
        bare = self._styles.unmarked(own)
        style = self._styles.marked(bare, severity) if severity is not None else bare
        if style != own:
            cell.text = _with_style(cell.text, style)

    def _result(self, row: int, beside: list[_Cell], others: list[_Cell]) -> list[_Cell]:
        """The cell of the result column; the heading of an earlier marking stays as it is, tables count on it."""
        heading = row == self._marks.header_row
        if row < self._marks.header_row or (heading and self._marks.column is not None):
            return beside
        text = self._marks.result.heading if heading else self._marks.texts.get(row, "")
        styles = [int(found.group(1)) for cell in beside if (found := _STYLE.search(_head(cell.text)))]
        if heading and others:
            nearest = max((cell for cell in others if cell.column < self.column), key=lambda one: one.column)
            found = _STYLE.search(_head(nearest.text))
            styles = [int(found.group(1))] if found else []
            styles = [self._styles.unmarked(style) if self._styles else style for style in styles]
        style = b' s="%d"' % styles[0] if styles and styles[0] else b""
        start = b'<%bc r="%b%d"%b' % (self._prefix, column_letters(self.column).encode(), row, style)
        if not text:
            return [_Cell(self.column, start + b"/>")] if style else []
        inner = b'<%bis><%bt xml:space="preserve">%b</%bt></%bis>'
        inner %= self._prefix, self._prefix, self._encoded(text), self._prefix, self._prefix
        return [_Cell(self.column, b'%b t="inlineStr">%b</%bc>' % (start, inner, self._prefix))]

    def _encoded(self, text: str) -> bytes:
        """Text for XML: what Excel would take for an escaped character (`_x0041_`) is escaped itself."""
        safe = escape(_ESCAPE_LIKE.sub("_x005F_", clean(text)))
        return safe.encode("ascii", "xmlcharrefreplace") if self._plain else safe.encode()

    def _blank(self, column: int, row: int) -> bytes:
        return b'<%bc r="%b%d"/>' % (self._prefix, column_letters(column).encode(), row)

    def _placed(self, cell: _Cell, row: int) -> bytes:
        """The cell with its place written down."""
        if _REFERENCE.search(_head(cell.text)):
            return cell.text
        place = b' r="%b%d"' % (column_letters(cell.column).encode(), row)
        return b"<%bc%b%b" % (self._prefix, place, cell.text[len(self._prefix) + 2 :])


def _head(cell: bytes) -> bytes:
    return cell[: cell.index(b">") + 1]


def _with_style(cell: bytes, style: int) -> bytes:
    head = _head(cell)
    if _STYLE.search(head):
        new = _STYLE.sub(b's="%d"' % style, head, count=1)
    elif _REFERENCE.search(head):
        new = _REFERENCE.sub(rb'\g<0> s="%d"' % style, head, count=1)
    else:
        new = re.sub(rb"^(<(?:[\w.-]+:)?c)", rb'\1 s="%d"' % style, head)
    return new + cell[len(head) :]
