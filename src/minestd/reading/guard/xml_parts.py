"""XML parts of a package: what no honest one declares, encodings other than UTF-8, whether they are well formed."""

import re
from xml.parsers import expat

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.reading.guard.package import CheckedPackage

XML_FAULTS = (expat.ExpatError, LookupError, ValueError)  # not well formed, an encoding that nobody knows
OVERLAP = 64
"""Bytes of the piece before that are looked at again, since a declaration may be cut in two."""

_WIDE = ("utf-16-le", "utf-16-be")
_DOCTYPES = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", *_WIDE))
_ENTITIES = tuple("<!ENTITY".encode(name) for name in ("utf-8", *_WIDE))
_DECLARED = re.compile(r"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["'][^>]*\?>""")
_PLAIN = ("utf-8", "utf8", "us-ascii", "ascii")
_OFFICE = ("xl/", "_rels/", "docprops/", "meta-inf/", "[content_types].xml")
_HARMLESS = bytes(sign for sign in range(32) if sign not in b"\t\n\r")
_AS_BLANKS = bytes.maketrans(_HARMLESS, b" " * len(_HARMLESS))


def refuse_entities(package: CheckedPackage, part: str, data: bytes) -> None:
    """Refuse a declaration of entities, in UTF-8 or UTF-16, and in the parts of the format itself any DTD.

    Parts that an office's own programs put beside them (customXml, of Power Query for one) are never parsed here;
    they may be in UTF-16 and, where no entity is declared, name a document type.
    """
    if b"!" not in data:  # one sign is searched for many times faster than two
        return
    named = part.casefold()
    strict = "/" not in named or named.startswith(_OFFICE) or "/_rels/" in named
    if any(one in data for one in _ENTITIES) or (strict and any(one in data for one in _DOCTYPES)):
        raise MinestdError("refused-entities", file=package.file, part=part)


def look_through(package: CheckedPackage, part: str) -> None:
    """Refuse a part that declares entities (see `refuse_entities`)."""
    tail = b""
    for piece in package.pieces(part):
        refuse_entities(package, part, tail + piece)
        tail = piece[-OVERLAP:]


def as_utf_8(package: CheckedPackage, part: str) -> None:
    """Let a part be read in UTF-8 from now on, whatever encoding it has. Raises MinestdError (refused-part)."""
    head = next(iter(package.pieces(part)), b"")[:200]
    encoding = None if part in package.replaced else _encoding(head)
    if encoding is None:
        return
    data = b"".join(package.pieces(part))
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except (LookupError, ValueError) as error:
        package.refuse(part, str(error))
    package.encodings[part] = encoding
    package.replaced[part] = re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1).encode("utf-8", "replace")


def _encoding(head: bytes) -> str | None:
    """The encoding of a part by its first bytes, None for UTF-8."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    wide = next((name for name in _WIDE if head.startswith("<".encode(name))), None)
    if wide is not None:
        return wide
    found = _DECLARED.match(head.removeprefix(b"\xef\xbb\xbf").decode("latin-1"))
    return None if found is None or found[1].casefold() in _PLAIN else found[1]


def without_controls(data: bytes) -> bytes:
    """XML with control characters as blanks: no parser takes them, every reader does."""
    return data.translate(_AS_BLANKS)


class XmlFault(Struct, frozen=True):
    """Where XML stops being well formed: the byte, and what the parser says."""

    at: int
    reason: str


class WellFormed:
    """Looks whether XML that comes in pieces is well formed."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._fed = self._at = 0
        self.fault: XmlFault | None = None

    def skip(self, size: int) -> None:
        """Pass over bytes that are known to be whole elements."""
        self._at += size

    def feed(self, data: bytes, *, last: bool = False) -> None:
        """Look at the next bytes."""
        if self.fault is not None:
            return
        try:
            self._parser.Parse(without_controls(data), last)
        except XML_FAULTS as error:
            place = max(self._parser.ErrorByteIndex, self._fed) - self._fed + self._at
            self.fault = XmlFault(place, str(error).partition(":")[0])
        self._fed += len(data)
        self._at += len(data)
