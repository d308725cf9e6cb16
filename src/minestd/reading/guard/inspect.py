"""The door: what a file is by its content, and the check that fits it."""

from pathlib import Path

from minestd.errors import MinestdError
from minestd.reading.guard.container import Container, Limits


def inspect(path: Path, limits: Limits) -> Container:
    """Check a file before any reader sees it. Raises MinestdError (file-…, refused-…)."""
    data = _bytes_of(path, limits)
    kind = "xlsx" if data[:2] == b"PK" else "text"
    return Container(name=path.name, suffix=path.suffix.casefold(), kind=kind, data=data, limits=limits)


def _bytes_of(path: Path, limits: Limits) -> bytes:
    if path.is_dir():
        raise MinestdError("file-is-folder", file=path.name)
    try:
        size = path.stat().st_size
        if size > limits.packed:
            raise MinestdError("refused-size", file=path.name, seen=size, limit=limits.packed)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise MinestdError("file-missing", file=str(path)) from error
    except OSError as error:
        raise MinestdError("file-unreadable", file=path.name, reason=error.strerror or str(error)) from error
    if not data.strip(b"\0\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise MinestdError("file-empty", file=path.name)
    return data
