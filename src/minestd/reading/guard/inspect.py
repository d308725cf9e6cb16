"""The door: what a file is by its content, whatever its name says, and the check that fits it."""

import re
from enum import StrEnum
from pathlib import Path, PurePath

from minestd.errors import MinestdError, Size
from minestd.reading.guard.biff import check_xls
from minestd.reading.guard.compound_file import open_compound
from minestd.reading.guard.container import Container, Limits
from minestd.reading.guard.opendocument import check_opendocument
from minestd.reading.guard.package import CheckedPackage, open_package
from minestd.reading.guard.text_bytes import sixteen_bit_encoding
from minestd.reading.guard.workbook_bin import check_binary_workbook
from minestd.reading.guard.workbook_xml import check_workbook


class FileKind(StrEnum):
    """What a file that is no list turned out to be; the words are `filekind.<value>` in `wording`."""

    HTML = "html"
    XML = "xml"
    WORD = "word"
    SLIDES = "slides"
    PDF = "pdf"
    PICTURE = "picture"
    ARCHIVE = "archive"
    OLD_EXCEL = "old-excel"
    COMPOUND = "compound"
    DOCUMENT = "document"
    BINARY = "binary"
    JSON = "json"


_SIGNATURES = (
    (b"%PDF", FileKind.PDF),
    (b"\x89PNG", FileKind.PICTURE),
    (b"\xff\xd8\xff", FileKind.PICTURE),
    (b"GIF8", FileKind.PICTURE),
    (b"BM", FileKind.BINARY),
    (b"Rar!", FileKind.ARCHIVE),
    (b"7z\xbc\xaf", FileKind.ARCHIVE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"{\\rtf", FileKind.DOCUMENT),
    (b"\x09\x08", FileKind.OLD_EXCEL),
    (b"\x09\x04", FileKind.OLD_EXCEL),
    (b"\x09\x02", FileKind.OLD_EXCEL),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b", re.IGNORECASE)
_CONTROLS = bytes(sign for sign in range(32) if sign not in b"\t\n\r\x0b\x0c\x1a\x1b")
_BLANK = b"\0\xef\xbb\xbf\xff\xfe \t\r\n"


def inspect_bytes(name: str, data: bytes, limits: Limits) -> Container:
    """Check what was read of a file of this name, before any reader sees it.

    Raises MinestdError: file-truncated, file-empty, encrypted, wrong-type, and refused-… with the limit that is passed.
    """
    suffix = PurePath(name).suffix.casefold()
    if not data.strip(_BLANK):
        raise MinestdError("file-empty", file=name)
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _inspect_package(name, suffix, data, limits)
    if data.startswith(_COMPOUND):
        return _inspect_compound(name, suffix, data, limits)
    kind = _foreign(data)
    if kind is not None:
        raise MinestdError("wrong-type", file=name, seen=kind)
    return Container(name=name, suffix=suffix, kind="text", data=data, limits=limits)


def bytes_of(path: Path, most: int) -> bytes:
    """The bytes of a file of at most that size: the one place where files that people name are opened.

    Raises MinestdError file-missing, file-is-folder, file-unreadable, refused-size.
    """
    try:
        if path.is_dir():
            raise MinestdError("file-is-folder", file=path.name or str(path))
        if not path.exists():
            raise MinestdError("file-missing", file=str(path))
        if not path.is_file():
            raise MinestdError("file-unreadable", file=path.name, reason="no regular file")
        with path.open("rb") as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            size = max(len(data), path.stat().st_size)
            raise MinestdError("refused-size", file=path.name, seen=Size(size), limit=Size(most))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MinestdError("file-unreadable", file=path.name, reason=reason) from error
    return data


def _inspect_package(name: str, suffix: str, data: bytes, limits: Limits) -> Container:
    package = open_package(name, data, limits)
    by_end = {part.rpartition("/")[2].casefold(): part for part in package.parts}
    if "workbook.xml" in by_end:
        marks = check_workbook(package, by_end["workbook.xml"])
        to_read = package.repacked() if package.replaced else None
        damaged = any(one.cut for one in marks.values()) or bool(package.encodings)
        return Container(
            name=name, suffix=suffix, kind="xlsx", data=data, limits=limits, marks=marks,
            to_read=to_read, patchable=not damaged,
        )  # fmt: skip
    if "workbook.bin" in by_end:
        marks = check_binary_workbook(package, by_end["workbook.bin"])
        return Container(name=name, suffix=suffix, kind="xlsb", data=data, limits=limits, marks=marks)
    if "content.xml" in package.parts and _is_spreadsheet(package):
        marks, merged = check_opendocument(package)
        return Container(
            name=name, suffix=suffix, kind="ods", data=data, limits=limits, marks=marks, merged=merged
        )
    kinds = {
        "document.xml": FileKind.WORD,
        "presentation.xml": FileKind.SLIDES,
        "content.xml": FileKind.DOCUMENT,
    }
    seen = next((kind for end, kind in kinds.items() if end in by_end), FileKind.ARCHIVE)
    raise MinestdError("wrong-type", file=name, seen=seen)


def _is_spreadsheet(package: CheckedPackage) -> bool:
    return "mimetype" not in package.parts or b"spreadsheet" in package.read("mimetype", 1 << 10)


def _inspect_compound(name: str, suffix: str, data: bytes, limits: Limits) -> Container:
    compound = open_compound(name, data)
    streams = compound.streams
    if "EncryptedPackage" in streams or "EncryptionInfo" in streams:
        raise MinestdError("encrypted", file=name)
    if "Workbook" not in streams and "Book" not in streams:
        seen = FileKind.WORD if "WordDocument" in streams else FileKind.COMPOUND
        raise MinestdError(
            "wrong-type", file=name, seen=FileKind.SLIDES if "PowerPoint Document" in streams else seen
        )
    marks = check_xls(compound, limits)
    return Container(name=name, suffix=suffix, kind="xls", data=data, limits=limits, marks=marks)


def _foreign(data: bytes) -> FileKind | None:
    """What a file is that is neither a workbook nor a text table; None for text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:4096].lstrip(_BLANK)
    if head[:1] == b"<":
        if _HTML.search(head):
            return FileKind.HTML
        return FileKind.XML if head[:5] == b"<?xml" or b"xmlns" in head else None
    if head[:1] == b"{" and b'"' in head[:40]:
        return FileKind.JSON
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] == b"\0\0\xfe\xff" or sixteen_bit_encoding(data):
        return None
    return None if _is_text(data[:65_536]) else FileKind.BINARY


def _is_text(sample: bytes) -> bool:
    """Few control characters: cells pasted from PDF files hold some, more of them only in what is text without doubt.
    Noughts may be more: programs fill cells up with them, and the rest is then text."""
    bare = sample.replace(b"\0", b"")
    controls = len(bare) - len(bare.translate(None, _CONTROLS))
    if controls > len(bare) // 50 and not (controls <= len(bare) // 5 and _is_utf8(bare)):
        return False
    return len(sample) - len(bare) <= len(sample) // 50 or (
        2 * len(bare) > len(sample) and _is_decodable(bare)
    )


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 with signs beyond ASCII, but for one that is cut off at the end."""
    return not data.isascii() and "\ufffd" not in data.decode("utf-8", "replace")[:-2]


def _is_decodable(data: bytes) -> bool:
    """Whether one of the customary encodings explains all but a sign cut off at the end."""
    return any("\ufffd" not in data.decode(name, "replace")[:-2] for name in ("utf-8", "gb18030"))
