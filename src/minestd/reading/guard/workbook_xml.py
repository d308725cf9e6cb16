"""An xlsx or xlsm package: its sheets by name, its shared strings, every sheet looked through."""

import posixpath
import re
from array import array
from xml.parsers import expat

from minestd.errors import MinestdError
from minestd.reading.guard.container import HiddenFacts
from minestd.reading.guard.package import CheckedPackage
from minestd.reading.guard.sheet_rows import PLAIN_STRINGS
from minestd.reading.guard.struck import struck_through
from minestd.reading.guard.worksheet import scan_sheet
from minestd.reading.guard.xml_parts import (
    XML_FAULTS,
    WellFormed,
    as_utf_8,
    look_through,
    refuse_entities,
    without_controls,
)

_SMALL = 4 << 20
_STRINGS = "sharedStrings.xml"
_PARSED = (
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
    "[Content_Types].xml",
)
_STRING_END = re.compile(rb"</(?:[A-Za-z_][\w.-]*:)?si\s*>|<(?:[A-Za-z_][\w.-]*:)?si\s*/>")
_LONGEST_END = 24


def check_workbook(package: CheckedPackage, workbook: str) -> dict[str, HiddenFacts]:
    """Check an xlsx package; returns what its sheets show beside their values. Raises MinestdError."""
    sheets = sheet_parts(package, workbook)
    parts = set(sheets.values()) | {
        name for name in package.parts if "/worksheets/" in name and name.endswith(".xml")
    }
    if max(len(sheets), len(parts)) > package.limits.sheets:
        seen = max(len(sheets), len(parts))
        raise MinestdError("refused-sheets", file=package.file, seen=seen, limit=package.limits.sheets)
    strings = next((name for name in package.parts if name.endswith(_STRINGS)), None)
    lengths, strikes = _looked_through(package, strings) if strings is not None else (array("Q"), False)
    for name in package.parts:
        if name.endswith((".xml", ".rels", ".vml")) and name not in parts and not name.endswith(_STRINGS):
            look_through(package, name)
    for name in _PARSED:
        if name in package.parts:
            as_utf_8(package, name)
    struck = struck_through(package, strings if strikes else None)
    marks = {part: scan_sheet(package, part, lengths, struck) for part in sorted(parts)}
    return {name: marks[part] for name, part in sheets.items()}


def sheet_parts(package: CheckedPackage, workbook: str) -> dict[str, str]:
    """Sheet name → part, in the order of the workbook, by its relationships."""
    folder, file = posixpath.split(workbook)
    relations = f"{folder}/_rels/{file}.rels".lstrip("/")
    targets: dict[str, str] = {}
    if relations in package.parts:
        for tag, attributes in elements(package, relations):
            if tag == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
                targets[attributes.get("Id", "")] = _resolved(folder, attributes.get("Target", ""))
    sheets: dict[str, str] = {}
    for tag, attributes in elements(package, workbook):
        if tag == "sheet":
            key = next((value for name, value in attributes.items() if name.rpartition(":")[2] == "id"), "")
            part = targets.get(key, "")
            if part in package.parts:
                sheets[attributes.get("name", "")] = part
    return sheets


def elements(package: CheckedPackage, part: str) -> list[tuple[str, dict[str, str]]]:
    """The elements of a small part with their attributes, without prefixes."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: found.append((tag.rpartition(":")[2], attributes))
    as_utf_8(package, part)
    data = package.read(part, _SMALL)
    refuse_entities(package, part, data)
    try:
        parser.Parse(without_controls(data), True)
    except XML_FAULTS as error:
        package.refuse(part, str(error))
    return found


def _resolved(folder: str, target: str) -> str:
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )


def _looked_through(package: CheckedPackage, part: str) -> tuple["array[int]", bool]:
    """The size in bytes of every shared string, markup included, and whether one of them may be struck through."""
    lengths, strikes = array("Q"), False
    as_utf_8(package, part)
    form = WellFormed()
    size, tail = 0, b""  # of the string that the piece before left open; its end may be cut in two
    for piece in package.pieces(part):
        refuse_entities(package, part, tail + piece)
        strikes = strikes or b"strike" in tail + piece
        start = max(piece.find(b"<si>"), 0)
        end = PLAIN_STRINGS.match(piece, start).end()  # type: ignore[union-attr]
        form.feed(piece[:start])
        form.skip(end - start)
        form.feed(piece[end:])
        spans = _STRING_END.split(tail + piece[:start])
        for more in (piece[start:end].split(b"</si>"), _STRING_END.split(piece[end:])):
            spans[-1] += more[0]
            spans += more[1:]
        if len(spans) > 1:
            lengths.append(size + len(spans[0]))
            lengths.extend(map(len, spans[1:-1]))
            size = 0
        tail = spans[-1][-_LONGEST_END:]
        size += len(spans[-1]) - len(tail)
    form.feed(b"", last=True)
    if form.fault is not None:
        package.refuse(part, form.fault.reason)
    return lengths, strikes
