"""What a sheet declares about its columns before its rows: the extent, and the widths."""

import re

from minestd.model.cell_place import column_letters
from minestd.reading.guard.extent import column_number

_DIMENSION = re.compile(rb'(dimension\s+ref=")([A-Z]+[0-9]+:)([A-Z]+)([0-9]+")')
_FIRST, _LAST = re.compile(rb'(?<=\s)min="([0-9]+)"'), re.compile(rb'(?<=\s)max="([0-9]+)"')


def with_dimension(xml: bytes, column: int) -> bytes:
    """The declared extent widened to a column, where it is declared as a range; a wrong one stays wrong."""

    def widened(found: re.Match[bytes]) -> bytes:
        last = max(column_number(found.group(3)), column)
        return found.group(1) + found.group(2) + column_letters(last).encode() + found.group(4)

    return _DIMENSION.sub(widened, xml, count=1)


def with_width(xml: bytes, prefix: bytes, column: int, width: int) -> bytes:
    """A column made wide; others keep their widths, also where one declaration held for many.

    `xml` ends with the start tag of the rows. A width that somebody gave to this column alone stays.
    """
    tag = re.escape(prefix)
    found = re.search(rb"<%bcols\b[^>]*?(?:/>|>(.*?)</%bcols>)" % (tag, tag), xml, re.DOTALL)
    wide = b'<%bcol min="%d" max="%d" width="%d" customWidth="1"/>' % (prefix, column, column, width)
    if found is None:
        rows = xml.rindex(b"<%bsheetData" % prefix)
        return xml[:rows] + b"<%bcols>%b</%bcols>" % (prefix, wide, prefix) + xml[rows:]
    declared = re.findall(rb"<%bcol\b[^>]*?(?:/>|>\s*</%bcol>)" % (tag, tag), found.group(1) or b"")
    pieces: list[tuple[int, bytes]] = [(column, wide)]
    for one in declared:
        first, last = _span(one)
        if first == last == column:
            return xml
        if first <= column <= last:
            pieces += [
                (a, _between(one, a, b)) for a, b in ((first, column - 1), (column + 1, last)) if a <= b
            ]
        else:
            pieces.append((first, one))
    inner = b"".join(text for _, text in sorted(pieces))
    return xml[: found.start()] + b"<%bcols>%b</%bcols>" % (prefix, inner, prefix) + xml[found.end() :]


def _span(declaration: bytes) -> tuple[int, int]:
    first, last = _FIRST.search(declaration), _LAST.search(declaration)
    return int(first.group(1)) if first else 0, int(last.group(1)) if last else 0


def _between(declaration: bytes, first: int, last: int) -> bytes:
    return _LAST.sub(b'max="%d"' % last, _FIRST.sub(b'min="%d"' % first, declaration))
