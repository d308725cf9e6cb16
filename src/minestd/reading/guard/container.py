"""What a checked container is, and the limits that it was checked against."""

from collections.abc import Mapping

from msgspec import Struct, field

Range = tuple[tuple[int, int], tuple[int, int]]


class Limits(Struct, frozen=True):
    """How much a list may hold; beyond it the file is refused with the limit's name.

    Sizes in bytes. `ratio` is inflated : packed, looked at above `ratio_from` inflated bytes. `rows`, `columns`
    and `area` (their product) measure the true extent of filled cells in a sheet, whatever it declares;
    `cells` those that are written down, blank ones too. `text` is what the cells would hold together when
    each has its own copy of a shared string.
    """

    packed: int = 64_000_000
    inflated: int = 256_000_000
    ratio: int = 40
    ratio_from: int = 12_000_000
    parts: int = 2_000
    sheets: int = 200
    rows: int = 250_000
    columns: int = 1_024
    area: int = 6_000_000
    cells: int = 3_000_000
    text: int = 256_000_000


class CutSheet(Struct, frozen=True):
    """A sheet whose XML is damaged: the last row before the damage, whether no row stands behind it, and what the
    parser says."""

    last_row: int
    all_rows: bool
    reason: str


class HiddenFacts(Struct):
    """What a reader of values does not show, by (row, column) counted from 1: hidden rows, formulas that hold no
    value, cells that hold an error (`#REF!`), cells that are struck through, as a whole or in part (xlsx and xls only);
    and where the sheet is damaged."""

    hidden_rows: list[int] = field(default_factory=list)
    unvalued: list[tuple[int, int]] = field(default_factory=list)
    emptied: list[tuple[int, int]] = field(default_factory=list)
    worked_out: bool = False
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    struck: list[tuple[int, int]] = field(default_factory=list)
    struck_in_part: list[tuple[int, int]] = field(default_factory=list)
    cut: CutSheet | None = None


class Container(Struct, frozen=True, kw_only=True):
    """A file that passed. `name` without folder; `suffix` as named; `kind` as its content says: xlsx (also
    xlsm), xlsb, xls, ods or text. `marks` and `merged` (for kinds whose reader gives none) are by sheet name."""

    name: str
    suffix: str
    kind: str
    data: bytes
    limits: Limits
    marks: Mapping[str, HiddenFacts] = field(default_factory=dict)
    merged: Mapping[str, tuple[Range, ...]] = field(default_factory=dict)
    to_read: bytes | None = None
    """The file as a reader of values takes it rightly, where it would misread `data`."""

    patchable: bool = True
    """Whether a copy of `data` can be marked part by part: no sheet is damaged or in an encoding of its own."""
