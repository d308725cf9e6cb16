"""An xlsb package: records instead of XML ([MS-XLSB]); extents, hidden rows and errors of its sheets."""

import struct
from array import array
from collections.abc import Iterator

from minestd.reading.guard.container import HiddenFacts
from minestd.reading.guard.extent import check_cells, check_extent, check_text
from minestd.reading.guard.package import CheckedPackage
from minestd.reading.guard.workbook_xml import elements

_ROW, _BLANK, _RK, _ERROR, _BOOL, _REAL, _TEXT, _SHARED = range(8)
_FORMULA_ERROR, _LAST_CELL = 11, 11
_STRING_ITEM, _SHEET = 19, 156
_HIDDEN = 0x10  # fDyZero in the sixteen bits behind style and height
_ERROR_TEXTS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def check_binary_workbook(package: CheckedPackage, workbook: str) -> dict[str, HiddenFacts]:
    """Check an xlsb package; returns what its sheets show beside their values. Raises MinestdError."""
    parts = [name for name in package.parts if "worksheets/" in name and name.endswith(".bin")]
    names = _sheet_names(package, workbook)
    if max(len(parts), len(names)) > package.limits.sheets:
        from minestd.errors import MinestdError

        seen = max(len(parts), len(names))
        raise MinestdError("refused-sheets", file=package.file, seen=seen, limit=package.limits.sheets)
    lengths = array("Q")
    strings = next((name for name in package.parts if name.endswith("sharedStrings.bin")), None)
    if strings is not None:
        lengths.extend(len(body) for kind, body in _records(package, strings) if kind == _STRING_ITEM)
    marks = {part: _scan(package, part, lengths) for part in parts}
    return {name: marks[part] for name, part in names.items() if part in marks}


def _records(package: CheckedPackage, part: str) -> Iterator[tuple[int, memoryview]]:
    """(type, body) of each record; numbers of seven bits a byte, lowest first."""
    data = memoryview(b"".join(package.pieces(part)))
    at, end = 0, len(data)
    while at < end:
        kind = data[at]
        at += 1
        if kind & 0x80 and at < end:
            kind = (kind & 0x7F) | (data[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        for _ in range(4):
            if at >= end:
                return
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield kind, data[at : at + size]
        at += size


def _scan(package: CheckedPackage, part: str, lengths: "array[int]") -> HiddenFacts:
    marks = HiddenFacts()
    row = cells = rows = columns = text = 0
    known = len(lengths)
    for kind, body in _records(package, part):
        if kind > _LAST_CELL:
            continue
        if kind == _ROW and len(body) >= 12:
            row = int.from_bytes(body[:4], "little") + 1
            if int.from_bytes(body[10:12], "little") & _HIDDEN:
                marks.hidden_rows.append(row)
        elif kind != _ROW and len(body) >= 8:
            cells += 1
            check_cells(package.file, cells, package.limits)
            if kind != _BLANK:
                column = int.from_bytes(body[:4], "little") + 1
                if row > rows or column > columns:
                    rows, columns = max(rows, row), max(columns, column)
                    check_extent(package.file, rows, columns, package.limits)
            if (
                kind == _SHARED
                and len(body) >= 12
                and (index := int.from_bytes(body[8:12], "little")) < known
            ):
                text += lengths[index]
                check_text(package.file, text, package.limits)
            elif kind in (_ERROR, _FORMULA_ERROR) and len(body) >= 9:
                marks.errors.append((row, column, _ERROR_TEXTS.get(body[8], "#ERROR")))
    return marks


def _sheet_names(package: CheckedPackage, workbook: str) -> dict[str, str]:
    """Sheet name → part, from the bundle records and the relationships."""
    folder = workbook.rpartition("/")[0]
    relations = f"{folder}/_rels/workbook.bin.rels"
    targets = {}
    if relations in package.parts:
        for tag, attributes in elements(package, relations):
            if tag == "Relationship":
                target = attributes.get("Target", "")
                targets[attributes.get("Id", "")] = (
                    target.lstrip("/") if target[:1] == "/" else f"{folder}/{target}"
                )
    names = {}
    for kind, body in _records(package, workbook):
        if kind == _SHEET and len(body) >= 12:
            key, at = _wide(body, 8)
            name, _ = _wide(body, at)
            names[name] = targets.get(key, "")
    return names


def _wide(body: memoryview, at: int) -> tuple[str, int]:
    """A string behind its length in sixteen-bit units."""
    if at + 4 > len(body):
        return "", at
    (units,) = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * min(units, len(body))
    return bytes(body[at + 4 : end]).decode("utf-16-le", "replace"), end
