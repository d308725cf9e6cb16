"""The one place that writes result files: beside the target first, then renamed; never half, never over a file."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from minestd.errors import MinestdError

Draw = Callable[[BinaryIO], None]


def refuse_unwritable(target: Path, *, force: bool, inputs: tuple[Path, ...] = ()) -> None:
    """Say before any work whether `target` can be written, so that nobody waits for a refusal.

    Raises MinestdError: output-exists, output-is-folder, output-folder-missing, output-is-input, output-unwritable.
    """
    name = target.name
    if target.is_dir():
        raise MinestdError("output-is-folder", file=str(target))
    if not target.parent.is_dir():
        raise MinestdError("output-folder-missing", file=name, folder=str(target.parent))
    if target.exists():
        if any(same.exists() and target.samefile(same) for same in inputs):
            raise MinestdError("output-is-input", file=str(target))
        if not force:
            raise MinestdError("output-exists", file=str(target))
        if not os.access(target, os.W_OK):
            raise MinestdError("output-unwritable", file=str(target))
    if not os.access(target.parent, os.W_OK):
        raise MinestdError("output-unwritable", file=str(target))


def write_file(target: Path, draw: Draw, *, force: bool = False) -> None:
    """Let `draw` fill a temporary file in the same folder, then put it in the place of `target` in one step.

    On any failure the temporary file is removed and `target` stays as it was. A target that another program
    holds open (Excel on Windows) gives MinestdError output-in-use.
    """
    refuse_unwritable(target, force=force)
    try:
        handle, made = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    except OSError as fault:
        raise MinestdError("output-unwritable", file=str(target)) from fault
    temporary = Path(made)
    try:
        with os.fdopen(handle, "wb") as stream:
            draw(stream)
        temporary.chmod(_usual_mode())
        _put_in_place(temporary, target, force=force)
    except PermissionError as fault:
        raise MinestdError("output-in-use", file=str(target)) from fault
    except OSError as fault:
        raise MinestdError("output-failed", file=str(target), reason=fault.strerror or str(fault)) from fault
    finally:
        temporary.unlink(missing_ok=True)


def _put_in_place(temporary: Path, target: Path, *, force: bool) -> None:
    """Rename; without `force` never onto a file that somebody made in the meantime."""
    if not force and target.exists():
        raise MinestdError("output-exists", file=str(target))
    temporary.replace(target)


def _usual_mode() -> int:
    """The mode that an ordinary new file gets: mkstemp makes files that only their owner may read."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def put(data: bytes, stream: BinaryIO) -> None:
    """Write ready bytes; `partial(put, data)` is a Draw."""
    stream.write(data)


def write_screen(draw: Draw) -> None:
    """Write bytes to standard output (`-o -`)."""
    draw(sys.stdout.buffer)
    sys.stdout.buffer.flush()
