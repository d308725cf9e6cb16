"""A sheet's XML while it streams: how far its cells reach, and what a reader of values does not show.

Sheets as spreadsheet programs write them are looked through by bytes, which is several times faster than
parsing. Anything written otherwise (prefixes, cells without a reference, other orders of attributes) goes
through a parser.
"""

import re
from array import array
from collections.abc import Iterator

from minestd.reading.guard.container import CutSheet, HiddenFacts
from minestd.reading.guard.extent import check_cells, check_extent, check_text, column_number
from minestd.reading.guard.package import CheckedPackage
from minestd.reading.guard.sheet_parsed import scan_parsed
from minestd.reading.guard.sheet_rows import (
    COMMON_ROWS,
    NEAR_ROWS,
    PLAIN_ROWS,
    is_odd,
    plain_cells,
    whole_rows,
)
from minestd.reading.guard.sheet_scan import SheetScan
from minestd.reading.guard.struck import StruckThrough
from minestd.reading.guard.xml_parts import WellFormed, as_utf_8, refuse_entities

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
_LONGEST_CARRY = 1 << 22
_SHORT_ROWS = 99_999
_MOST_FINDINGS = 10_000


def scan_sheet(
    package: CheckedPackage, part: str, lengths: "array[int]", struck: StruckThrough | None = None
) -> HiddenFacts:
    """Look a sheet through. What readers would misread is written otherwise, and of a damaged sheet only the whole
    rows are left, in `package.replaced`.

    `lengths` are the sizes of the shared strings, `struck` finds what the package strikes through. Raises MinestdError
    (refused-…).
    """
    as_utf_8(package, part)
    found = _scan(package, part, lengths)
    cut = None
    if found.fault is not None:
        fault = found.fault
        whole = whole_rows(b"".join(package.pieces(part)), fault)
        package.replaced[part] = whole.xml
        cut = CutSheet(whole.last_row, whole.all_rows, fault.reason)
        found = _scan(package, part, lengths)
        if found.fault is not None:
            package.refuse(part, fault.reason)
    if found.odd:
        package.replaced[part] = plain_cells(b"".join(package.pieces(part)))
    marks = found.marks
    marks.cut = cut
    if struck is not None:
        for data in row_pieces(package, part):
            struck.note(marks, data)
    if not marks.worked_out:
        # Some programs write an empty value for every formula, since they work none out. Where others of the
        # sheet have values, an empty one is a result.
        marks.unvalued = sorted({*marks.unvalued, *marks.emptied})
    return marks


def _scan(package: CheckedPackage, part: str, lengths: "array[int]") -> SheetScan:
    found = _scan_bytes(package, part, lengths)
    return found if found is not None else scan_parsed(package, part, lengths)


def row_pieces(package: CheckedPackage, part: str) -> Iterator[bytes]:
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


def _scan_bytes(package: CheckedPackage, part: str, lengths: "array[int]") -> SheetScan | None:
    scan, form = SheetScan(), WellFormed()
    rows, columns = 0, 26
    for data in row_pieces(package, part):
        start = max(data.find(b"<row"), 0)
        plain = end = PLAIN_ROWS.match(data, start).end()  # type: ignore[union-attr]
        far = False
        if end < len(data):
            end = NEAR_ROWS.match(data, end).end()  # type: ignore[union-attr]
            far = end < len(data) and _COMMON_ONLY.search(data, end) is not None
            # Searching for one sign is many times faster than for two, and most pieces have none of these.
            prefixed = b":" in data and _PREFIXED.search(data) is not None
            if prefixed or (far and _UNCOMMON.search(data)):
                return None
            end = COMMON_ROWS.match(data, end).end() if far else end  # type: ignore[union-attr]
            scan.odd = scan.odd or is_odd(data[plain:])
        form.feed(data[:start])
        form.skip(end - start)
        form.feed(data[end:])
        scan.cells += data.count(b'<c r="')
        check_cells(package.file, scan.cells, package.limits)
        rows = max(rows, _SHORT_ROWS)
        if far:
            rows = max(rows, max(map(int, _LONG_ROW.findall(data)), default=0))
            for bound, pattern in _FAR_COLUMN:
                if columns <= bound and pattern.search(data):
                    columns = {26: 52, 52: 702, 702: 16_384}[bound]
        _note(scan.marks, data)
    form.feed(b"", last=True)
    scan.fault = form.fault
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
    for data in row_pieces(package, part):
        for column, row in _FILLED.findall(data):
            letters.add(column)
            number = int(row)
            if number > rows:
                rows = number
    return rows, max(map(column_number, letters), default=0)


def _check_shared(package: CheckedPackage, part: str, lengths: "array[int]") -> None:
    total, count = 0, len(lengths)
    for data in row_pieces(package, part):
        total += sum(lengths[index] for text in _SHARED.findall(data) if (index := int(text)) < count)
        check_text(package.file, total, package.limits)
