"""A place where a written file differs from one made anew."""

from msgspec import Struct


class Deviation(Struct, frozen=True):
    """One place where the file says `seen` and the list gives `expected`; empty where one has nothing there."""

    at: str
    seen: str
    expected: str
