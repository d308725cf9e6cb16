"""The one place that writes result files: beside the target first, then renamed; never half, never over a file."""

import os
import stat
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from minestd.errors import MinestdError

Draw = Callable[[BinaryIO], None]


def refuse_outputs(targets: Iterable[Path], *, force: bool, inputs: Sequence[Path] = ()) -> None:
    """Say before any work whether all outputs of a command can be written, so that nobody waits for a refusal.

    No input of the run may be an output, whatever it is called there (a link, another spelling), and no two outputs
    may be one file. Raises MinestdError: output-twice, output-is-input, output-exists, output-is-folder,
    output-folder-missing, output-unwritable.
    """
    seen: list[Path] = []
    for target in targets:
        first = next((one for one in seen if is_same_place(target, one)), None)
        if first is not None:
            raise MinestdError("output-twice", file=str(target), first=str(first))
        refuse_unwritable(target, force=force, inputs=inputs)
        seen.append(target)


def refuse_unwritable(target: Path, *, force: bool, inputs: Sequence[Path] = ()) -> None:
    """Say whether one output can be written (see `refuse_outputs`)."""
    name = target.name
    if any(is_same_place(target, one) for one in inputs):
        raise MinestdError("output-is-input", file=str(target))
    if target.is_dir():
        raise MinestdError("output-is-folder", file=str(target))
    if not target.parent.is_dir():
        raise MinestdError("output-folder-missing", file=name, folder=str(target.parent))
    if target.exists():
        if not force:
            raise MinestdError("output-exists", file=str(target))
        if not os.access(target, os.W_OK):
            raise MinestdError("output-unwritable", file=str(target))
    if not os.access(target.parent, os.W_OK):
        raise MinestdError("output-unwritable", file=str(target))


def is_same_place(one: Path, other: Path) -> bool:
    """Whether two names mean one file: the file itself (links of either kind), else the place where it would be.

    Names that differ in the case of their letters alone mean one place, as they do on Windows and macOS, unless both
    files are there: a command must not give one answer here and another there.
    """
    with suppress(OSError):
        return one.samefile(other)
    return _place(one) == _place(other)


def _place(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def write_file(target: Path, draw: Draw, *, force: bool = False) -> None:
    """Let `draw` fill a temporary file in the same folder, then put it in the place of `target` in one step.

    On any failure the temporary file is removed and `target` stays as it was. A link stays a link: what it points to
    is written. A file that was there keeps its rights. A target that another program holds open (Excel on Windows)
    gives MinestdError output-in-use.
    """
    refuse_unwritable(target, force=force)
    real = Path(os.path.realpath(target))
    try:
        handle, made = tempfile.mkstemp(prefix=f".{real.name[:40]}.", suffix=".part", dir=real.parent)
    except OSError as fault:
        raise MinestdError("output-unwritable", file=str(target)) from fault
    temporary = Path(made)
    try:
        with os.fdopen(handle, "wb") as stream:
            draw(stream)
        temporary.chmod(stat.S_IMODE(real.stat().st_mode) if real.exists() else _usual_mode())
        if not force and real.exists():  # Somebody made it in the meantime.
            raise MinestdError("output-exists", file=str(target))
        temporary.replace(real)
    except PermissionError as fault:
        raise MinestdError("output-in-use", file=str(target)) from fault
    except OSError as fault:
        raise MinestdError("output-failed", file=str(target), reason=fault.strerror or str(fault)) from fault
    finally:
        temporary.unlink(missing_ok=True)


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
