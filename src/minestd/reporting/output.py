"""The one place that writes result files: beside the target first, then renamed; never half, never over a file.

Of several results of one command none is put in its place before all are made.
"""

import os
import shutil
import stat
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from minestd.errors import MinestdError

Draw = Callable[[BinaryIO], None]

SCREEN = "-"
"""Standard output in the place of an output file."""


def refuse_outputs(targets: Iterable[Path], *, force: bool, inputs: Sequence[Path] = ()) -> None:
    """Say before any work whether all outputs of a command can be written, so that nobody waits for a refusal.

    No input of the run may be an output, whatever it is called there (a link, another spelling), and no two outputs
    may be one file. Raises MinestdError: output-twice, output-is-input, output-exists, output-is-folder,
    output-folder-missing, output-no-file, output-unwritable.
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
    if is_stream(target):
        return
    if target.exists():
        if not target.is_file():
            raise MinestdError("output-no-file", file=str(target))
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


def is_stream(target: Path) -> bool:
    """Whether a target only passes on what is written to it (a pipe, `/dev/null`): nothing there can be overwritten,
    and nothing may take its place."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def write_file(target: Path, draw: Draw, *, force: bool = False) -> None:
    """Write one result (see `write_files`)."""
    write_files({target: draw}, force=force)


def write_files(
    results: Mapping[Path, Draw],
    *,
    force: bool = False,
    own: Mapping[Path, Draw] | None = None,
    screen: Draw | None = None,
) -> None:
    """Let each `draw` fill a temporary file in the folder of its target; when all are made, put them in their places.

    On any failure the temporary files are removed and the targets stay as they were. A link stays a link: what it
    points to is written. A file that was there keeps its rights; a pipe or device gets the bytes and stays. A target
    that another program holds open (Excel on Windows) gives MinestdError output-in-use. `own` are
    files that the run is there to rewrite, with `force` or without; `screen` goes to standard output, last.
    """
    said = BytesIO()
    with ExitStack() as stack:
        made = [_Made(target, draw, True) for target, draw in (own or {}).items()]
        made += [_Made(target, draw, force) for target, draw in results.items()]
        for one in made:
            stack.callback(one.remove)
            one.draw()
        if screen is not None:
            screen(said)
        for one in made:
            one.refuse_held()
        for one in made:
            one.put()
    if screen is not None:
        sys.stdout.buffer.write(said.getbuffer())
        sys.stdout.buffer.flush()


class _Made:
    """A result on its way: drawn to a temporary file, then put in its place in one step."""

    def __init__(self, target: Path, draw: Draw, force: bool) -> None:
        self.target, self.drawing, self.force = target, draw, force
        self.passed_on = is_stream(target)
        self.real = Path(os.path.realpath(target))
        self.temporary: Path | None = None

    def draw(self) -> None:
        refuse_unwritable(self.target, force=self.force)
        folder = None if self.passed_on else self.real.parent
        try:
            handle, made = tempfile.mkstemp(prefix=f".{self.real.name[:40]}.", suffix=".part", dir=folder)
        except OSError as fault:
            raise MinestdError("output-unwritable", file=str(self.target)) from fault
        self.temporary = Path(made)
        try:
            with os.fdopen(handle, "wb") as stream:
                self.drawing(stream)
        except OSError as fault:
            raise self._failed(fault) from fault

    def refuse_held(self) -> None:
        """Say before the first result is put in its place that this one cannot be."""
        if self.passed_on or not self.real.exists():
            return
        if not self.force:  # Somebody made it in the meantime.
            raise MinestdError("output-exists", file=str(self.target))
        if sys.platform != "win32":
            return
        try:
            with self.real.open("r+b"):  # Another program that holds it open refuses.
                pass
        except OSError as fault:
            raise self._failed(fault) from fault

    def put(self) -> None:
        assert self.temporary is not None
        try:
            if self.passed_on:
                with self.temporary.open("rb") as made, self.target.open("wb") as stream:
                    shutil.copyfileobj(made, stream)
                return
            mode = stat.S_IMODE(self.real.stat().st_mode) if self.real.exists() else _usual_mode()
            self.temporary.chmod(mode)
            self.temporary.replace(self.real)
        except OSError as fault:
            raise self._failed(fault) from fault

    def remove(self) -> None:
        if self.temporary is not None:
            self.temporary.unlink(missing_ok=True)

    def _failed(self, fault: OSError) -> MinestdError:
        if isinstance(fault, PermissionError):
            return MinestdError("output-in-use", file=str(self.target))
        return MinestdError("output-failed", file=str(self.target), reason=fault.strerror or str(fault))


def _usual_mode() -> int:
    """The mode that an ordinary new file gets: mkstemp makes files that only their owner may read."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def put(data: bytes, stream: BinaryIO) -> None:
    """Write ready bytes; `partial(put, data)` is a Draw."""
    stream.write(data)
