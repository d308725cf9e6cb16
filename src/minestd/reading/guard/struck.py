"""What is struck through in an xlsx package: the styles of cells that strike, the shared strings that are struck."""

import re
from xml.parsers import expat

from msgspec import Struct

from minestd.reading.guard.container import HiddenFacts
from minestd.reading.guard.extent import column_number
from minestd.reading.guard.package import CheckedPackage
from minestd.reading.guard.xml_parts import XML_FAULTS, without_controls

_STYLES = "xl/styles.xml"
_STRIKE = re.compile(rb"strike\b")
_MOST_STRINGS = 2_000
_MOST_CELLS = 10_000
_OFF = ("0", "false")


class StruckThrough(Struct, frozen=True):
    """Patterns that find, in the XML of a sheet, the cells that are struck through: by their style, by a string that
    is struck as a whole, by one that is so in part. None where the package strikes nothing of the kind."""

    styled: re.Pattern[bytes] | None = None
    whole: re.Pattern[bytes] | None = None
    part: re.Pattern[bytes] | None = None

    def note(self, marks: HiddenFacts, data: bytes) -> None:
        """Note the struck cells of a piece of a sheet, which ends between rows."""
        for pattern, found in (
            (self.styled, marks.struck),
            (self.whole, marks.struck),
            (self.part, marks.struck_in_part),
        ):
            if pattern is not None and len(found) < _MOST_CELLS:
                found += [(int(row), column_number(column)) for column, row in pattern.findall(data)]


def struck_through(package: CheckedPackage, strings: str | None) -> StruckThrough | None:
    """What a package strikes through; None where it strikes nothing. `strings` is its part of shared strings, where
    one of them may be struck."""
    styles = _styles(package) if _STYLES in package.parts and _strikes(package, _STYLES) else []
    whole, part = _strings(package, strings) if strings is not None else ([], [])
    if not styles and not whole and not part:
        return None
    return StruckThrough(
        _cells(rb'[^>]*?\ss="(?:%s)"[^>]*(?<!/)>(?!</c>)', styles),
        _cells(rb'[^>]*?\st="s"[^>]*><v>(?:%s)</v>', whole),
        _cells(rb'[^>]*?\st="s"[^>]*><v>(?:%s)</v>', part),
    )


def _strikes(package: CheckedPackage, part: str) -> bool:
    tail = b""
    for piece in package.pieces(part):
        if _STRIKE.search(tail + piece):
            return True
        tail = piece[-8:]
    return False


def _cells(form: bytes, keys: list[int]) -> re.Pattern[bytes] | None:
    if not keys:
        return None
    return re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"' + form % b"|".join(b"%d" % key for key in keys))


def _styles(package: CheckedPackage) -> list[int]:
    """The cell styles whose font strikes through."""
    handlers = _Styles()
    _parse(package, _STYLES, handlers)
    return handlers.struck[:_MOST_STRINGS]


def _strings(package: CheckedPackage, part: str) -> tuple[list[int], list[int]]:
    """The shared strings that are struck as a whole, and those that are so in part."""
    handlers = _Strings()
    _parse(package, part, handlers)
    return handlers.whole[:_MOST_STRINGS], handlers.part[:_MOST_STRINGS]


class _Handlers:
    """Handlers that see names without prefixes."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text of an element."""


class _Styles(_Handlers):
    def __init__(self) -> None:
        self.struck: list[int] = []
        self._fonts, self._font, self._style = set[int](), -1, -1
        self._in = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            self._in = name
        elif name == "font" and self._in == "fonts":
            self._font += 1
        elif name == "strike" and self._in == "fonts" and attributes.get("val", "1") not in _OFF:
            self._fonts.add(self._font)
        elif name == "xf" and self._in == "cellXfs":
            self._style += 1
            if attributes.get("fontId", "0") in map(str, self._fonts):
                self.struck.append(self._style)


class _Strings(_Handlers):
    def __init__(self) -> None:
        self.whole: list[int] = []
        self.part: list[int] = []
        self._index, self._struck, self._in_text = -1, False, False
        self._texts = {True: "", False: ""}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._index += 1
            self._texts = {True: "", False: ""}
            self._struck = False
        elif name in ("r", "rPh"):
            self._struck = False
        elif name == "strike":
            self._struck = attributes.get("val", "1") not in _OFF
        self._in_text = name == "t"

    def text(self, data: str) -> None:
        if self._in_text:
            self._texts[self._struck] += data.strip()

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "si" and self._texts[True]:
            (self.part if self._texts[False] else self.whole).append(self._index)


def _parse(package: CheckedPackage, part: str, handlers: _Handlers) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: handlers.start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: handlers.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = handlers.text
    try:
        for piece in package.pieces(part):
            parser.Parse(without_controls(piece))
        parser.Parse(b"", True)
    except XML_FAULTS as error:
        package.refuse(part, str(error))
