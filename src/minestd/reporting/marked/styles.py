"""The styles part of a package with marked variants of its cell formats.

A marked format is a copy of the cell's own with another fill. The fill that it replaced is remembered in the
background colour of the mark's solid fill, which no program shows: so a later marking can put it back.
"""

import re

from minestd.model.problem import Severity

_COLOURS = {Severity.ERROR: b"FFF9D3BD", Severity.WARNING: b"FFFFF4C2"}
_PREFIX = rb"((?:[A-Za-z_][\w.-]*:)?)"
_FILLS = re.compile(rb"<" + _PREFIX + rb"fills\b[^>]*>(.*?)</\1fills>", re.DOTALL)
_FILL = re.compile(rb"<(?:[\w.-]+:)?fill\b[^>]*?(?:/>|>.*?</(?:[\w.-]+:)?fill>)", re.DOTALL)
_FORMATS = re.compile(rb"<" + _PREFIX + rb"cellXfs\b[^>]*>(.*?)</\1cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:[\w.-]+:)?xf\b[^>]*?(?:/>|>.*?</(?:[\w.-]+:)?xf>)", re.DOTALL)
_FILL_ID = re.compile(rb'\bfillId="([0-9]+)"')
_APPLY = re.compile(rb'\s*\bapplyFill="[^"]*"')
_OURS = re.compile(
    rb'rgb="(?:' + b"|".join(_COLOURS.values()) + rb')"/><(?:[\w.-]+:)?bgColor rgb="FE([0-9A-F]{6})"'
)


class Styles:
    """Reads a styles part once; marked formats are added to it as they are asked for."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        fills, formats = _FILLS.search(xml), _FORMATS.search(xml)
        self.usable = fills is not None and formats is not None
        if fills is None or formats is None:
            return
        self._prefix = fills.group(1)
        self._fills: list[bytes] = _FILL.findall(fills.group(2))
        self._formats: list[bytes] = _FORMAT.findall(formats.group(2))
        self._places: dict[bytes, int] = {
            text: place for place, text in reversed(list(enumerate(self._formats)))
        }
        self._known = len(self._formats), len(self._fills)

    def marked(self, style: int, severity: Severity) -> int:
        """The number of the cell format `style` with the fill of a severity."""
        if not self.usable or style >= len(self._formats):
            return style
        own = self._formats[style]
        found = _FILL_ID.search(own)
        before = int(found.group(1)) if found else 0
        fill = (
            b'<%bfill><%bpatternFill patternType="solid"><%bfgColor rgb="%b"/><%bbgColor rgb="FE%06X"/>'
            b"</%bpatternFill></%bfill>"
        ) % (
            self._prefix,
            self._prefix,
            self._prefix,
            _COLOURS[severity],
            self._prefix,
            before,
            self._prefix,
            self._prefix,
        )
        return self._format(_with_fill(own, self._fill(fill)))

    def unmarked(self, style: int) -> int:
        """The format that a marked one was made from; `style` itself if it is not marked."""
        if not self.usable or style >= len(self._formats):
            return style
        found = _FILL_ID.search(self._formats[style])
        ours = (
            _OURS.search(self._fills[int(found.group(1))])
            if found and int(found.group(1)) < len(self._fills)
            else None
        )
        if ours is None:
            return style
        bare = _APPLY.sub(b"", _with_fill(self._formats[style], int(ours.group(1), 16)))
        for place, text in enumerate(self._formats):
            if _APPLY.sub(b"", text) == bare:
                return place
        return self._format(bare)

    def _fill(self, fill: bytes) -> int:
        if fill not in self._fills:
            self._fills.append(fill)
        return self._fills.index(fill)

    def _format(self, text: bytes) -> int:
        if text not in self._places:
            self._places[text] = len(self._formats)
            self._formats.append(text)
        return self._places[text]

    def xml(self) -> bytes:
        """The part with what was added; the same bytes if nothing was."""
        if not self.usable or self._known == (len(self._formats), len(self._fills)):
            return self._xml
        xml = _replaced(self._xml, _FORMATS, b"cellXfs", self._formats)
        return _replaced(xml, _FILLS, b"fills", self._fills)


def _with_fill(text: bytes, fill: int) -> bytes:
    text = _APPLY.sub(b"", text)
    if not _FILL_ID.search(text):
        return re.sub(rb"^(<[\w.:-]+)", rb'\1 fillId="%d" applyFill="1"' % fill, text)
    return _FILL_ID.sub(b'fillId="%d" applyFill="1"' % fill, text, count=1)


def _replaced(xml: bytes, pattern: re.Pattern[bytes], tag: bytes, items: list[bytes]) -> bytes:
    found = pattern.search(xml)
    assert found is not None
    prefix = found.group(1)
    head = b'<%b%b count="%d">' % (prefix, tag, len(items))
    return xml[: found.start()] + head + b"".join(items) + b"</%b%b>" % (prefix, tag) + xml[found.end() :]
