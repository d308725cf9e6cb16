"""One workbook written in the ways of many programs: each a change of its parts that no reader should notice."""

import io
import re
import zipfile
from collections.abc import Callable

Parts = dict[str, bytes]
_STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def unpacked(data: bytes) -> Parts:
    """The parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(parts: Parts) -> bytes:
    """A workbook of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def _sheet(change: Callable[[bytes], bytes]) -> Callable[[Parts], Parts]:
    return lambda parts: {**parts, SHEET: change(parts[SHEET])}


def _both(change: Callable[[bytes], bytes]) -> Callable[[Parts], Parts]:
    return lambda parts: {
        name: change(data) if name in (SHEET, STRINGS) else data for name, data in parts.items()
    }


def _prefixed(xml: bytes) -> bytes:
    xml = re.sub(rb"<(/?)(?=[A-Za-z])(?![A-Za-z]+:)", rb"<\1x:", xml)
    return xml.replace(b" xmlns=", b" xmlns:x=", 1)


def _strict(parts: Parts) -> Parts:
    changed = dict(parts)
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            for loose, strict in _STRICT.items():
                data = data.replace(loose, strict)
            changed[name] = data
    return changed


def _strings(parts: Parts) -> list[bytes]:
    """The content of each shared string."""
    return re.findall(rb"<si>(.*?)</si>", parts.get(STRINGS, b""), re.DOTALL)


def _inline(parts: Parts) -> Parts:
    strings = _strings(parts)
    cell = re.compile(rb'(<c [^>]*?)t="s"([^>]*>)<v>([0-9]+)</v>')
    return {
        **parts,
        SHEET: cell.sub(
            lambda one: one[1] + b't="inlineStr"' + one[2] + b"<is>" + strings[int(one[3])] + b"</is>",
            parts[SHEET],
        ),
    }


def _inline_value(parts: Parts) -> Parts:
    inline = re.compile(rb"<is><t[^>]*>([^<]*)</t></is>")
    return {**parts, SHEET: inline.sub(rb"<v>\1</v>", _inline(parts)[SHEET])}


def _rich(xml: bytes) -> bytes:
    runs = (
        r'<r><rPr/><t xml:space="preserve">\1</t></r><r><rPr><b/></rPr><t xml:space="preserve">\2</t></r>'
        r'<rPh sb="0" eb="1"><t>yin</t></rPh>'
    )
    return re.sub(r"<t(?: [^>]*)?>([^<&])([^<]*)</t>", runs, xml.decode()).encode()


def _cdata(xml: bytes) -> bytes:
    return re.sub(rb"<(t|v)((?: [^>]*)?)>([^<&]+)</\1>", rb"<\1\2><![CDATA[\3]]></\1>", xml)


def _single_quotes(xml: bytes) -> bytes:
    return re.sub(rb'="([^"\']*)"', rb"='\1'", xml)


def _spread(xml: bytes) -> bytes:
    return re.sub(rb">(?=<(?:row|c|/row|/sheetData|v|/c|si|/sst)\b)", b">\r\n  ", xml)


def _swapped(xml: bytes) -> bytes:
    return re.sub(rb'<c (r="[A-Z]+[0-9]+")((?: [a-z]+="[^"]*")+)', rb"<c\2 \1", xml)


def _encoded(name: str) -> Callable[[bytes], bytes]:
    def change(xml: bytes) -> bytes:
        text = re.sub(r"^\s*<\?xml.*?\?>", "", xml.decode())
        return f'<?xml version="1.0" encoding="{name}"?>{text}'.encode(name)

    return change


def _unplaced(xml: bytes) -> bytes:
    return re.sub(rb' r="[A-Z]*[0-9]+"', b"", xml)


DIALECTS: dict[str, Callable[[Parts], Parts]] = {
    "prefix": _both(_prefixed),
    "strict": _strict,
    "inline strings": _inline,
    "inline strings with values": _inline_value,
    "rich text": _both(_rich),
    "cdata": _both(_cdata),
    "inline cdata": lambda parts: _sheet(_cdata)(_inline(parts)),
    "inline cdata with values": lambda parts: _sheet(_cdata)(_inline_value(parts)),
    "single quotes": _both(_single_quotes),
    "line breaks": _both(_spread),
    "other order": _sheet(_swapped),
    "no dimension": _sheet(lambda xml: re.sub(rb"<dimension[^>]*/>", b"", xml)),
    "wrong dimension": _sheet(lambda xml: re.sub(rb"<dimension[^>]*/>", b'<dimension ref="A1"/>', xml)),
    "too large a dimension": _sheet(
        lambda xml: re.sub(rb"<dimension[^>]*/>", b'<dimension ref="A1:XFD1048576"/>', xml)
    ),
    "no places": _sheet(_unplaced),
    "cells extended": _sheet(
        lambda xml: xml.replace(b"</v></c>", b'</v><extLst><ext uri="{A}"><v>9</v></ext></extLst></c>')
    ),
    "comments": _sheet(
        lambda xml: xml.replace(b"<row ", b"<!-- a -- b -->".replace(b" -- ", b" ") + b"<row ")
    ),
    "utf-16": _both(_encoded("utf-16")),
    "gb18030": _both(_encoded("gb18030")),
    "byte order mark": _both(lambda xml: b"\xef\xbb\xbf" + xml),
}
CHANGES_OF_FORM = (
    "prefix",
    "strict",
    "cdata",
    "single quotes",
    "line breaks",
    "no dimension",
    "wrong dimension",
)
"""Those that go with one another, in this order."""
