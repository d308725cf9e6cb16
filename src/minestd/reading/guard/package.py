"""The zip under xlsx, xlsb and ods: its directory against the limits, its parts inflated piece by piece."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NoReturn

from msgspec import Struct, field

from minestd.errors import MinestdError, Size
from minestd.reading.guard.container import Limits

_END = b"PK\x05\x06"
_LOCAL = struct.Struct("<4s5H3L2H")
_PIECE = 1 << 18
_STORED, _DEFLATED = 0, 8
_LONGEST_NAME = 400  # bytes that a directory entry may take on average: 46, a name, extra fields


class CheckedPackage(Struct, frozen=True):
    """A checked zip directory. `parts` by name as written; `replaced` are parts that are read otherwise than they
    are packed, since readers would misread them."""

    file: str
    data: bytes
    parts: dict[str, zipfile.ZipInfo]
    limits: Limits
    replaced: dict[str, bytes] = field(default_factory=dict)
    encodings: dict[str, str] = field(default_factory=dict)
    """Of the parts that are not in UTF-8."""

    def pieces(self, name: str) -> Iterator[bytes]:
        """A part inflated in pieces of at most 1 MB; refused once it is not what the directory declares.

        Readers in other languages do not stop at the declared size, so the packed stream itself is followed.
        Checksums are left to the reader behind.
        """
        if name in self.replaced:
            for start in range(0, len(self.replaced[name]), 1 << 20):
                yield self.replaced[name][start : start + (1 << 20)]
            return
        info = self.parts[name]
        packed = self._packed(info)
        if info.compress_type == _STORED:
            for start in range(0, len(packed), _PIECE):
                yield bytes(packed[start : start + _PIECE])
            return
        engine = zlib.decompressobj(-15)
        total = 0
        try:
            for start in range(0, len(packed), _PIECE):
                piece = engine.decompress(packed[start : start + _PIECE], 1 << 20)
                while piece:
                    total += len(piece)
                    if total > info.file_size:
                        self.refuse(name, "size")
                    yield piece
                    piece = (
                        engine.decompress(engine.unconsumed_tail, 1 << 20) if engine.unconsumed_tail else b""
                    )
        except zlib.error:
            self.refuse(name, "deflate")
        if total != info.file_size or not engine.eof:
            self.refuse(name, "size")

    def read(self, name: str, most: int = 8 << 20) -> bytes:
        """A small part whole. Refused over `most` bytes."""
        if self.parts[name].file_size > most:
            self.refuse(name, "size")
        return b"".join(self.pieces(name))

    def repacked(self) -> bytes:
        """The package as it is to be read, with the parts that are replaced."""
        if not self.replaced:
            return self.data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
            for name in self.parts:
                file.writestr(name, b"".join(self.pieces(name)))
        return out.getvalue()

    def refuse(self, name: str, reason: str) -> NoReturn:
        """Raise the refusal of a part."""
        raise MinestdError("refused-part", file=self.file, part=name, reason=reason)

    def _packed(self, info: zipfile.ZipInfo) -> memoryview:
        head = self.data[info.header_offset : info.header_offset + _LOCAL.size]
        if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
            self.refuse(info.filename, "header")
        *_, name_size, extra_size = _LOCAL.unpack(head)
        start = info.header_offset + _LOCAL.size + name_size + extra_size
        if start + info.compress_size > len(self.data):
            raise MinestdError("file-truncated", file=self.file)
        return memoryview(self.data)[start : start + info.compress_size]


def open_package(file: str, data: bytes, limits: Limits) -> CheckedPackage:
    """Read the directory of a zip and hold it against the limits. Raises MinestdError."""
    _check_directory_size(file, data, limits)
    try:
        infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise MinestdError("file-unreadable", file=file, reason=str(error)) from error
    if len(infos) > limits.parts:
        raise MinestdError("refused-parts", file=file, seen=len(infos), limit=limits.parts)
    inflated = sum(info.file_size for info in infos)
    if inflated > limits.inflated:
        raise MinestdError("refused-inflated", file=file, seen=Size(inflated), limit=Size(limits.inflated))
    for info in infos:
        ratio = info.file_size // max(info.compress_size, 1)
        if info.file_size > limits.ratio_from and ratio > limits.ratio:
            raise MinestdError("refused-ratio", file=file, seen=ratio, limit=limits.ratio)
        if info.flag_bits & 1:
            raise MinestdError("encrypted", file=file)
    package = CheckedPackage(file, data, {info.filename: info for info in infos}, limits)
    _check_layout(package, infos)
    if inflated > limits.ratio_from and inflated > limits.ratio * len(data):
        raise MinestdError("refused-ratio", file=file, seen=inflated // len(data), limit=limits.ratio)
    return package


def _check_directory_size(file: str, data: bytes, limits: Limits) -> None:
    """Before the directory is read into objects: a file of 3 MB can hold sixty thousand entries."""
    end = data.rfind(_END, max(0, len(data) - 65_557))
    if end < 0 or end + 22 > len(data):
        raise MinestdError("file-truncated", file=file)
    entries, size = struct.unpack_from("<HL", data, end + 10)
    seen = max(entries, size // _LONGEST_NAME)
    if seen > limits.parts:
        raise MinestdError("refused-parts", file=file, seen=seen, limit=limits.parts)


def _check_layout(package: CheckedPackage, infos: list[zipfile.ZipInfo]) -> None:
    """One name, one part, and no bytes shared by two: else readers would not see the same file."""
    if len(package.parts) != len(infos) or len({info.filename.casefold() for info in infos}) != len(infos):
        names = [info.filename for info in infos]
        package.refuse(next((name for name in names if names.count(name) > 1), names[0]), "name")
    end = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end:
            package.refuse(info.filename, "overlap")
        end = info.header_offset + _LOCAL.size + info.compress_size
        if info.compress_type not in (_STORED, _DEFLATED):
            package.refuse(info.filename, "method")
        if info.compress_type == _STORED and info.compress_size != info.file_size:
            package.refuse(info.filename, "size")
