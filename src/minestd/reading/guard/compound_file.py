"""The compound file under xls and under encrypted workbooks ([MS-CFB]): its streams, without loops."""

import struct
from collections.abc import Sequence

from msgspec import Struct

from minestd.errors import MinestdError

_FREE = 0xFFFFFFFA  # this and above are no sectors
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_MOST_ENTRIES = 20_000


class CompoundFile(Struct):
    """A compound file's directory: stream names, each with its first sector and size."""

    file: str
    data: bytes
    sector: int
    table: Sequence[int]
    streams: dict[str, tuple[int, int]]
    mini_table: Sequence[int]
    mini_data: bytes
    cutoff: int

    def read(self, name: str) -> bytes:
        """A stream whole."""
        first, size = self.streams[name]
        if size < self.cutoff:
            spans = (
                self.mini_data[at * 64 : at * 64 + 64] for at in _chain(self.file, self.mini_table, first)
            )
        else:
            spans = (_sector(self.data, self.sector, at) for at in _chain(self.file, self.table, first))
        return b"".join(spans)[:size]


def open_compound(file: str, data: bytes) -> CompoundFile:
    """Read the directory. Raises MinestdError(file-truncated, refused-part)."""
    if len(data) < 1536:
        raise MinestdError("file-truncated", file=file)
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        raise MinestdError("refused-part", file=file, part="header", reason="sector")
    sector = 1 << shift
    directory, cutoff = struct.unpack_from("<I", data, 48)[0], struct.unpack_from("<I", data, 56)[0]
    table = _sector_table(file, data, sector)
    entries = b"".join(_sector(data, sector, at) for at in _chain(file, table, directory))
    streams: dict[str, tuple[int, int]] = {}
    root = (_FREE, 0)
    for at in range(0, min(len(entries), _MOST_ENTRIES * _ENTRY) - _ENTRY + 1, _ENTRY):
        (name_size,) = struct.unpack_from("<H", entries, at + 64)
        name = entries[at : at + max(min(name_size, 64) - 2, 0)].decode("utf-16-le", "replace")
        first, size = struct.unpack_from("<II", entries, at + 116)
        if entries[at + 66] == _STREAM:
            streams.setdefault(name, (first, size))
        elif entries[at + 66] == _ROOT:
            root = (first, size)
    mini_first = struct.unpack_from("<I", data, 60)[0]
    mini_chain = b"".join(_sector(data, sector, at) for at in _chain(file, table, mini_first))
    mini_table = struct.unpack(f"<{len(mini_chain) // 4}I", mini_chain[: len(mini_chain) // 4 * 4])
    mini_data = b"".join(_sector(data, sector, at) for at in _chain(file, table, root[0]))
    return CompoundFile(
        file=file,
        data=data,
        sector=sector,
        table=table,
        streams=streams,
        mini_table=mini_table,
        mini_data=mini_data,
        cutoff=cutoff,
    )


def _sector(data: bytes, sector: int, at: int) -> bytes:
    return data[(at + 1) * sector : (at + 2) * sector]


def _sector_table(file: str, data: bytes, sector: int) -> Sequence[int]:
    """The allocation table: which sector follows which."""
    places = list(struct.unpack_from("<109I", data, 76))
    following, count = struct.unpack_from("<II", data, 68)
    for _ in range(min(count, len(data) // sector)):
        if following >= _FREE or (following + 2) * sector > len(data):
            break
        more = struct.unpack(f"<{sector // 4}I", _sector(data, sector, following))
        places += more[:-1]
        following = more[-1]
    used = [at for at in places if at < _FREE]
    if any((at + 1) * sector >= len(data) for at in used):
        raise MinestdError("file-truncated", file=file)
    if len(used) != len(set(used)):
        raise MinestdError("refused-part", file=file, part="FAT", reason="overlap")
    table = b"".join(_sector(data, sector, at) for at in used)
    return struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])


def _chain(file: str, table: Sequence[int], first: int) -> list[int]:
    """The sectors of a stream in order; a chain longer than the table runs in a circle."""
    chain: list[int] = []
    at = first
    while at < _FREE:
        if at >= len(table):
            raise MinestdError("file-truncated", file=file)
        chain.append(at)
        if len(chain) > len(table):
            raise MinestdError("refused-part", file=file, part="FAT", reason="loop")
        at = table[at]
    return chain
