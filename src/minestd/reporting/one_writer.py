"""One run at a time rewrites a file: whoever comes second waits, so that neither loses what the other added.

The lock lies beside the file, since the file itself is replaced as a whole. It goes with the process that holds it,
so that a run that was broken off locks nobody out.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from minestd.errors import MinestdError

PATIENCE = 60.0
"""Seconds that a run waits for another."""
_PAUSE = 0.05


@contextmanager
def one_writer(target: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the right to rewrite a file. Raises MinestdError output-waited, where another run does not let go of it,
    and output-unwritable, where nothing can lie beside it."""
    real = Path(os.path.realpath(target))
    lock = real.with_name(f".{real.name}.lock")
    handle = _held(lock, target, time.monotonic() + patience)
    try:
        yield
    finally:
        _let_go(lock, handle)


def _held(lock: Path, target: Path, until: float) -> int:
    while True:
        try:
            handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
        except PermissionError as fault:
            # On Windows a lock file that is just being removed looks like this.
            if time.monotonic() > until or sys.platform != "win32":
                raise MinestdError("output-unwritable", file=str(target)) from fault
        except OSError as fault:
            raise MinestdError("output-unwritable", file=str(target)) from fault
        else:
            if _locked(handle) and _is_there(lock, handle):
                return handle
            os.close(handle)
            if time.monotonic() > until:
                raise MinestdError("output-waited", file=str(target))
        time.sleep(_PAUSE)


def _is_there(lock: Path, handle: int) -> bool:
    """Whether the lock that we hold is still the one that others find: its last holder takes it away."""
    with suppress(OSError):
        return os.path.samestat(os.fstat(handle), lock.stat())
    return False


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _let_go(lock: Path, handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        # Windows takes no file away that another run has open: that run takes it away then.
        with suppress(OSError):
            lock.unlink()

else:
    import fcntl

    def _locked(handle: int) -> bool:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _let_go(lock: Path, handle: int) -> None:
        # Taken away while it is held: nobody can have got hold of it in between.
        with suppress(OSError):
            lock.unlink()
        os.close(handle)
