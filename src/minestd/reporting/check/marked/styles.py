"""The styles part of a package with marked variants of its cell formats.

A marked format is a copy of the cell's own with a solid fill in a colour of ours. The background colour of a solid
fill is shown by no program, so the colour that the cell had before is remembered there: a later marking can put it
back, also after Excel or WPS has saved the copy and numbered everything anew.
"""

import re

from minestd.model.problem import Severity

# A hair off the colours of our own workbooks, so that a mark is never taken for one of their fills.
COLOURS = {Severity.ERROR: b"FFF9D3BE", Severity.WARNING: b"FFFFF4C3"}
_SEVERITIES = {colour: severity for severity, colour in COLOURS.items()}
_PREFIX = rb"((?:[A-Za-z_][\w.-]*:)?)"
_FILLS = re.compile(rb"<" + _PREFIX + rb"fills\b([^>]*)>(.*?)</\1fills>", re.DOTALL)
_FILL = re.compile(rb"<(?:[\w.-]+:)?fill\b[^>]*?(?:/>|>.*?</(?:[\w.-]+:)?fill>)", re.DOTALL)
_FORMATS = re.compile(rb"<" + _PREFIX + rb"cellXfs\b([^>]*)>(.*?)</\1cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:[\w.-]+:)?xf\b[^>]*?(?:/>|>.*?</(?:[\w.-]+:)?xf>)", re.DOTALL)
_FILL_ID = re.compile(rb'(?<=\s)fillId="([0-9]+)"')
_APPLY = re.compile(rb'\s+applyFill="[^"]*"')
_COUNT = re.compile(rb'(?<=\s)count="[0-9]*"')
_PATTERN = re.compile(rb'patternType="(\w+)"')
_FRONT = re.compile(rb"<(?:[\w.-]+:)?fgColor\b([^>]*?)/?>")
_BACK = re.compile(rb"<(?:[\w.-]+:)?bgColor\b([^>]*?)/?>")
_ATTRIBUTE = re.compile(rb'([\w:.-]+)\s*=\s*"([^"]*)"')
_NO_COLOUR = b'indexed="64"'


class StylesPart:
    """Reads a styles part once; marked formats are added to it as they are asked for.

    `forgetful`: the package was saved by a program that fills in background colours of its own; nothing is then
    remembered, and a mark is taken off to no fill.
    """

    def __init__(self, xml: bytes, *, forgetful: bool = False) -> None:
        self._xml, self.forgetful = xml, forgetful
        fills, formats = _FILLS.search(xml), _FORMATS.search(xml)
        self.usable = fills is not None and formats is not None
        if fills is None or formats is None:
            return
        self._prefix = fills.group(1)
        self._fills: list[bytes] = _FILL.findall(fills.group(3))
        self._formats: list[bytes] = _FORMAT.findall(formats.group(3))
        self._places = {text: place for place, text in reversed(list(enumerate(self._formats)))}
        self._known = len(self._formats), len(self._fills)
        self._marks = {place: mark for place in range(len(self._formats)) if (mark := self._mark(place))}

    def severity(self, style: int) -> Severity | None:
        """The severity that a cell format marks, None if it is not one of ours."""
        return self._marks.get(style)

    def marked(self, style: int, severity: Severity) -> int:
        """The number of the cell format `style` with the fill of a severity; `style` must not be marked."""
        if style >= len(self._formats):
            return style
        own = self._formats[style]
        memory = _colour_of(self._fill_of(own)) or _NO_COLOUR
        place = self._format(
            _with_fill(own, self._fill(self._solid(b'rgb="%b"' % COLOURS[severity], memory)))
        )
        self._marks[place] = severity
        return place

    def unmarked(self, style: int) -> int:
        """The format that a marked one was made from; `style` itself if it is not marked."""
        if style not in self._marks:
            return style
        own = self._formats[style]
        found = _BACK.search(self._fill_of(own))
        colour = _attributes(found.group(1)) if found and not self.forgetful else _NO_COLOUR
        if colour == _NO_COLOUR:
            alike = [0]
        else:
            alike = [place for place, fill in enumerate(self._fills) if _colour_of(fill) == colour]
            alike = alike or [self._fill(self._solid(colour, _NO_COLOUR))]
        bare = {_APPLY.sub(b"", _with_fill(own, fill)) for fill in alike}
        for place, text in enumerate(self._formats):
            if _APPLY.sub(b"", text) in bare:
                return place
        return self._format(_with_fill(own, alike[0]))

    def xml(self) -> bytes:
        """The part with what was added; the same bytes if nothing was."""
        if not self.usable or self._known == (len(self._formats), len(self._fills)):
            return self._xml
        xml = _replaced(self._xml, _FORMATS, b"cellXfs", self._formats)
        return _replaced(xml, _FILLS, b"fills", self._fills)

    def _mark(self, style: int) -> Severity | None:
        fill = self._fill_of(self._formats[style])
        front = _FRONT.search(fill)
        rgb = dict(_ATTRIBUTE.findall(front.group(1))).get(b"rgb", b"") if front else b""
        return _SEVERITIES.get(rgb) if _is_solid(fill) else None

    def _fill_of(self, text: bytes) -> bytes:
        found = _FILL_ID.search(text)
        place = int(found.group(1)) if found else 0
        return self._fills[place] if place < len(self._fills) else b""

    def _solid(self, front: bytes, back: bytes) -> bytes:
        inner = b"<%bfgColor %b/><%bbgColor %b/>" % (self._prefix, front, self._prefix, back)
        pattern = b'<%bpatternFill patternType="solid">%b</%bpatternFill>' % (
            self._prefix,
            inner,
            self._prefix,
        )
        return b"<%bfill>%b</%bfill>" % (self._prefix, pattern, self._prefix)

    def _fill(self, fill: bytes) -> int:
        if fill not in self._fills:
            self._fills.append(fill)
        return self._fills.index(fill)

    def _format(self, text: bytes) -> int:
        if text not in self._places:
            self._places[text] = len(self._formats)
            self._formats.append(text)
        return self._places[text]


def _is_solid(fill: bytes) -> bool:
    found = _PATTERN.search(fill)
    return found is not None and found.group(1) == b"solid"


def _colour_of(fill: bytes) -> bytes:
    """The colour of a solid fill that is not ours, b"" for none, patterns and gradients."""
    front = _FRONT.search(fill) if _is_solid(fill) else None
    colour = _attributes(front.group(1)) if front else b""
    return b"" if any(ours in colour for ours in _SEVERITIES) else colour


def _attributes(text: bytes) -> bytes:
    """Attributes in one order, so that two writers of one colour agree."""
    return b" ".join(sorted(b'%b="%b"' % pair for pair in _ATTRIBUTE.findall(text)))


def _with_fill(text: bytes, fill: int) -> bytes:
    text = _APPLY.sub(b"", text)
    if not _FILL_ID.search(text):
        return re.sub(rb"^(<[\w.:-]+)", rb'\1 fillId="%d" applyFill="1"' % fill, text)
    return _FILL_ID.sub(b'fillId="%d" applyFill="1"' % fill, text, count=1)


def _replaced(xml: bytes, pattern: re.Pattern[bytes], tag: bytes, items: list[bytes]) -> bytes:
    found = pattern.search(xml)
    assert found is not None
    prefix = found.group(1)
    attributes = _COUNT.sub(b'count="%d"' % len(items), found.group(2))
    head = b"<%b%b%b>" % (prefix, tag, attributes)
    return xml[: found.start()] + head + b"".join(items) + b"</%b%b>" % (prefix, tag) + xml[found.end() :]
