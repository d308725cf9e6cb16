"""Reading, placing and measuring make hundreds of thousands of small values and no cycles: the cycle collector
would only walk them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the cycle collector from running meanwhile (it takes a third to a half of the time of a long list),
    then as before.

    Afterwards the new values count as old ones, so that they are not walked at once; where a program has frozen
    values of its own, they stay frozen and the new ones are walked. Within another rest nothing changes.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() == 0:
            gc.freeze()
            gc.unfreeze()
        gc.enable()
