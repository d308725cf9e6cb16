"""The rows of a sheet as spreadsheet programs write them, told by one pattern: whole and well formed, or not such.

A parser takes several times as long; it sees only what stands outside of such rows.
"""

import re

from msgspec import Struct

from minestd.reading.guard.xml_parts import XmlFault
from minestd.reading.possessive import compiled

_ATTRIBUTES = rb'(?: [a-zA-Z:.0-9]++="[^"<>&]*+")*+'
_TEXT = rb"(?:[^<>&]++|&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)*+"
_CELL = (
    rb'<c r="%b"' + _ATTRIBUTES + rb"(?:/>|>(?:<f" + _ATTRIBUTES + rb"(?:/>|>" + _TEXT + rb"</f>))?+"
    rb"(?:<v>" + _TEXT + rb"</v>|<v ?/>|<is><t" + _ATTRIBUTES + rb">" + _TEXT + rb"</t></is>)?+</c>)\s*+"
)
_ROWS = rb"(?:<row" + _ATTRIBUTES + rb"(?:/>|>\s*+(?:%b)*+</row>)\s*+)*+"
PLAIN_ROWS = compiled(
    rb"(?:<row" + _ATTRIBUTES + rb'>(?:<c r="[A-Z][0-9]{1,5}"(?: s="[0-9]++")?+(?: t="[a-z]++")?+'
    rb"(?:/>|><v>[^<>&]*+</v></c>))*+</row>)*+"
)
"""Rows of values alone, all in columns A to Z and rows up to 99,999: what most sheets hold, the cheapest to tell."""
NEAR_ROWS = compiled(_ROWS % (_CELL % rb"[A-Z][0-9]{1,5}"))
"""Such rows with formulas, texts of their own and other attributes."""
COMMON_ROWS = compiled(_ROWS % (_CELL % rb"[A-Z]{1,3}[0-9]{1,7}"))

PLAIN_STRINGS = compiled(rb'(?:<si><t(?: xml:space="preserve")?>' + _TEXT + rb"</t></si>)*+")
"""Shared strings without formats."""

_ROW_END = re.compile(rb"</((?:[A-Za-z_][\w.-]*:)?)row\s*>")
_ROW = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?row(?:\s[^>]*)?>")
_NUMBER = re.compile(rb"""\sr\s*=\s*["']([0-9]{1,7})["']""")
_BODY_END = re.compile(rb"</(?:[A-Za-z_][\w.-]*:)?sheetData\s*>")
_NO_ROWS = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
)
_CDATA = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_VALUE_OF_INLINE = re.compile(rb"""(\st\s*=\s*["'])inlineStr(["'][^<>]*>\s*<(?:[A-Za-z_][\w.-]*:)?v[\s>])""")
_EXTENSION = compiled(
    rb"<((?:[A-Za-z_][\w.-]*:)?)extLst\b(?:[^<>]*/>|(?:[^<]|<(?!/\1extLst))*+</\1extLst\s*>)\s*"
    rb"(?=</(?:[A-Za-z_][\w.-]*:)?c>)"
)


class WholeRows(Struct, frozen=True):
    """What is whole of a sheet's XML: the XML with its ends, the last row of it, whether these are all rows."""

    xml: bytes
    last_row: int
    all_rows: bool


def whole_rows(xml: bytes, fault: XmlFault) -> WholeRows:
    """The rows that stand before a fault; a sheet without rows where there are none."""
    head = xml[: fault.at]
    ended = _BODY_END.search(head)
    closings = _ROW_END.finditer(head, 0, ended.start() if ended else len(head))
    last = max(closings, key=lambda one: one.start(), default=None)
    if last is None:
        return WholeRows(_NO_ROWS, 0, False)
    number = 0
    for row in _ROW.finditer(head, 0, last.start()):
        found = _NUMBER.search(row[0])
        number = int(found[1]) if found else number + 1
    prefix = last[1]
    ends = b"</%bsheetData></%bworksheet>" % (prefix, prefix)
    return WholeRows(head[: last.end()] + ends, number, ended is not None)


def plain_cells(xml: bytes) -> bytes:
    """The XML with what readers misread written in the customary way: text of an inline string in `<v>`, CDATA,
    extensions of cells."""
    xml = _CDATA.sub(_escaped, xml) if b"<![CDATA[" in xml else xml
    xml = _VALUE_OF_INLINE.sub(rb"\1str\2", xml) if b"inlineStr" in xml else xml
    return _EXTENSION.sub(b"", xml) if b"extLst" in xml else xml


def _escaped(section: re.Match[bytes]) -> bytes:
    return section[1].replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def is_odd(xml: bytes) -> bool:
    """Whether `plain_cells` may change something."""
    return (
        b"<![CDATA[" in xml
        or (b"inlineStr" in xml and _VALUE_OF_INLINE.search(xml) is not None)
        or (b"extLst" in xml and _EXTENSION.search(xml) is not None)
    )
