"""Hashes of the files that a result was made from."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from minestd.errors import MinestdError
from minestd.reporting.tables.provenance import SourceFile


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Raises MinestdError file-missing, file-unreadable."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError as fault:
        raise MinestdError("file-missing", file=str(path)) from fault
    except OSError as fault:
        raise MinestdError("file-unreadable", file=path.name, reason=fault.strerror or str(fault)) from fault


def source_files(role: str, paths: Iterable[Path]) -> tuple[SourceFile, ...]:
    """The files of a role with their hashes, in the order given."""
    return tuple(SourceFile(role, path.name, digest_of(path)) for path in paths)
