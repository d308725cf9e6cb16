"""Comments on marked cells, where a sheet has none but ours.

A comment is three things in a package: its text, a shape that shows it, and relations that tie them to the sheet.
A sheet with comments, notes or form controls of the office's own is left alone; ours are known by their author.
"""

import re
from collections.abc import Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape

from msgspec import Struct

from minestd.model.cell_place import column_letters
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.package_parts import OFFICE, TYPES, PackageParts, Relations

AUTHOR = "minestd"
MOST = 1_000
"""Shapes of one sheet: their numbers go in blocks of 1,024, and nobody reads more. The column tells them all."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_COMMENTS, _DRAWING = f"{OFFICE}/comments", f"{OFFICE}/vmlDrawing"
_AUTHORS = re.compile(rb"<(?:[\w.-]+:)?author\b[^>]*?(?:/>|>(.*?)</(?:[\w.-]+:)?author>)", re.DOTALL)
_SHAPES = re.compile(rb"ObjectType\s*=\s*[\"'](\w+)[\"']")
_BLOCKS = re.compile(rb'idmap\b[^>]*\bdata="([0-9,]+)"')
_LATER = {
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"
}  # fmt: skip
"""What the order of a worksheet's elements puts behind the drawing of its comments."""

Notes = Mapping[tuple[int, int], str]


class _Parts(Struct, frozen=True):
    """The names of the parts that hold a sheet's comments."""

    comments: str
    drawing: str


def with_comments(package: PackageParts, sheet: str, xml: bytes, notes: Notes) -> bytes:
    """The sheet's XML with comments, their parts put into the package; unchanged where that is not safe."""
    relations = package.relations(sheet)
    own = _our_parts(package, relations)
    if own is None:
        place = _place(xml) if notes and package.has(TYPES) and _is_free(relations, xml) else None
        if place is None:
            return xml
        own = _new_parts(package)
        try:
            relations.add(_COMMENTS, own.comments)
            key = relations.add(_DRAWING, own.drawing)
            package.declare(own.comments, _COMMENTS_TYPE)
            package.declare_suffix("vml", _DRAWING_TYPE)
        except ValueError:
            return xml
        package.put(sheet, relations)
        prefix, at = place
        tie = f'legacyDrawing xmlns:r="{OFFICE}" r:id="{key}"/>'.encode()
        xml = xml[:at] + b"<" + prefix + tie + xml[at:]
    shown = sorted(notes.items())[:MOST]
    drawing = _drawing(shown, _block(package, own.drawing))
    package.replace(own.comments, _comments(shown))
    package.replace(own.drawing, drawing)
    return xml


def _our_parts(package: PackageParts, relations: Relations) -> _Parts | None:
    """The parts of an earlier marking; None where there are none, or where somebody else wrote comments too."""
    comments, drawings = relations.targets("/comments"), relations.targets("/vmlDrawing")
    if len(comments) != 1 or len(drawings) != 1 or relations.targets("/threadedComment"):
        return None
    if not (package.has(comments[0]) and package.has(drawings[0])):
        return None
    authors = {author.strip() for author in _AUTHORS.findall(package.read(comments[0]))}
    shapes = set(_SHAPES.findall(package.read(drawings[0])))
    if authors != {AUTHOR.encode()} or shapes - {b"Note"}:
        return None
    return _Parts(comments[0], drawings[0])


def _is_free(relations: Relations, xml: bytes) -> bool:
    kinds = ("/comments", "/threadedComment", "/vmlDrawing", "/control", "/oleObject")
    strict = _MAIN.encode() not in xml[:4096]
    return not strict and b"legacyDrawing" not in xml and not any(map(relations.targets, kinds))


def _new_parts(package: PackageParts) -> _Parts:
    number = 1
    while package.has(f"xl/comments{number}.xml") or package.has(f"xl/drawings/vmlDrawing{number}.vml"):
        number += 1
    return _Parts(f"xl/comments{number}.xml", f"xl/drawings/vmlDrawing{number}.vml")


def _block(package: PackageParts, drawing: str) -> int:
    """A block of shape numbers that no other drawing of the workbook uses; an earlier marking's own is kept."""
    if package.has(drawing) and (found := _BLOCKS.search(package.read(drawing))):
        return int(found.group(1).split(b",")[0])
    others = [package.read(name) for name in package.names() if name.casefold().endswith(".vml")]
    used = {
        int(one) for data in others for group in _BLOCKS.findall(data) for one in group.split(b",") if one
    }
    return max(used, default=0) + 1


def _place(xml: bytes) -> tuple[bytes, int] | None:
    """The prefix of the sheet's elements, and where the schema wants the drawing of its comments; None if the
    sheet is no XML to a strict parser, which readers of values may well pass over."""
    head = re.search(rb"<((?:[A-Za-z_][\w.-]*:)?)worksheet\b[^>]*>", xml)
    if head is None:
        return None
    start = xml.rfind(b"</%bsheetData>" % head.group(1))
    if start < 0:
        return None
    start = xml.index(b">", start) + 1
    try:
        later = _first_later(head.group() + xml[start:])
    except expat.ExpatError:
        return None
    return head.group(1), start + later - len(head.group())


def _first_later(xml: bytes) -> int:
    """Where the first element stands that must come behind; else where the sheet ends."""
    parser = expat.ParserCreate()
    found: list[int] = []
    depth = 0

    def start(tag: str, _: object) -> None:
        nonlocal depth
        if depth == 1 and tag.rpartition(":")[2] in _LATER:
            found.append(parser.CurrentByteIndex)
        depth += 1

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1
        if depth == 0:
            found.append(parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(xml, True)
    return found[0]


def _comments(notes: list[tuple[tuple[int, int], str]]) -> bytes:
    lines = [
        f'<comment ref="{column_letters(column)}{row}" authorId="0"><text><r><rPr><sz val="9"/></rPr>'
        f'<t xml:space="preserve">{escape(clean(text))}</t></r></text></comment>'
        for (row, column), text in notes
    ]
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{_MAIN}"><authors>'
        f"<author>{AUTHOR}</author></authors><commentList>{''.join(lines)}</commentList></comments>"
    ).encode()


def _drawing(notes: list[tuple[tuple[int, int], str]], block: int) -> bytes:
    shapes = []
    for index, ((row, column), _) in enumerate(notes, 1):
        anchor = f"{column}, 15, {max(row - 2, 0)}, 10, {column + 4}, 15, {max(row - 2, 0) + 5}, 4"
        shapes.append(
            f'<v:shape id="_x0000_s{1024 * block + index}" type="#_x0000_t202" style="position:absolute;'
            f'z-index:{index};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
            '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
            '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
            '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
            f"<x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
            f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
        )
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        f'<o:idmap v:ext="edit" data="{block}"/></o:shapelayout>'
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
        f"{''.join(shapes)}</xml>"
    ).encode()
