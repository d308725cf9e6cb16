"""A list as it was read: its standards, what became of each row, and what was wrong."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from minestd.model.ledger import Ledger
from minestd.model.problem import Problem
from minestd.model.standard import Standard


class Scope(StrEnum):
    """What a list claims to hold. Blank in the list is not blank in the nation: unstated reads as sample."""

    NATIONAL = "national"
    INDUSTRY = "industry"
    GROUP = "group"
    MINE = "mine"
    SAMPLE = "sample"

    @property
    def complete(self) -> bool:
        """Whether a blank may be called a blank, and a verdict on the target be given."""
        return self in (Scope.NATIONAL, Scope.INDUSTRY)


class Sureness(StrEnum):
    """How sure it is that a column means what it was taken for."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


class ColumnMeaning(Struct, frozen=True):
    """What a column was taken for: its place counted from 1, its heading, the field (`own`: the office's own).

    `why` is `asked` (--column), `heading`, `heading-and-content`, `heading-alone` (what stands below does not bear
    it out), `weak-heading` (a word of several meanings), `content`, `own`, or `ours` (written by minestd). `share`
    is the share of its filled cells that bear it out, None where they were not asked.
    """

    column: int
    heading: str
    field: str
    sure: Sureness
    why: str
    share: float | None = None


class Evidence(Struct, frozen=True):
    """Why a table was read as it was: sheet, first and last header row, and the heading understood a column.

    `columns` maps a field's name (`number`, `title`, ...) to (column, heading); `unknown` are carried through;
    `meanings` says of every column what it was taken for and why. A table without a header row has its first row of
    data as the first header row and the row above as the last.
    """

    sheet: str | None
    header_rows: tuple[int, int]
    columns: Mapping[str, tuple[int, str]]
    unknown: tuple[tuple[int, str], ...] = ()
    meanings: tuple[ColumnMeaning, ...] = ()

    @property
    def is_headed(self) -> bool:
        """Whether there is a row of headings."""
        return self.header_rows[1] >= self.header_rows[0]


class StandardsList(Struct, frozen=True, kw_only=True):
    """The result of reading. `source` is the file's name without its folder.

    `has_status` tells whether any table had a status column: without one the list is of standards in use.
    `headings` are all headings of the list in order, for carrying the office's own columns through.
    `required` are the office's own 应有数 by node code; `not_applicable` the nodes that do not apply, with the reason.
    `mines` are the mines that it tells apart, by a column or by its sheets, in their order. `as_of` is the day
    (统计日期) that it names as its own.
    """

    source: str
    standards: tuple[Standard, ...]
    ledger: Ledger
    problems: tuple[Problem, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    scope: Scope | None = None
    has_status: bool = True
    headings: tuple[str, ...] = ()
    required: Mapping[str, int] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    mines: tuple[str, ...] = ()
    as_of: date | None = None
