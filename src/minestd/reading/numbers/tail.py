"""What stands behind the letters of a number as it is read, and whichever family reads it."""

from msgspec import Struct, field


class Tail(Struct):
    """The digits as read so far. `fault` says why they cannot stand, `glued` that a letter follows the bare number.

    `spans` are the places of number and part where small and capital letters differ (IEEE 802.1ax).
    """

    number: str
    end: int
    part: str = ""
    year: str = ""
    amendment: str = ""
    edition: str = ""
    changed: set[str] = field(default_factory=set)
    fault: str = ""
    near_year: str = ""
    glued: bool = False
    spans: tuple[tuple[int, int], tuple[int, int]] | None = None
