"""A list as it was read: its standards, what became of each row, and what was wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a table was read as it was: sheet, first and last header row, and the heading understood a column.

    `columns` maps a field's name (`number`, `title`, ...) to (column, heading); `unknown` are carried through.
    """

    sheet: str | None
    header_rows: tuple[int, int]
    columns: Mapping[str, tuple[int, str]]
    unknown: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsList:
    """The result of reading. `source` is the file's name without its folder.

    `has_status` tells whether any table had a status column: without one the list is of standards in use.
    `headings` are all headings of the list in order, for carrying the office's own columns through.
    `required` are the office's own 应有数 by node code; `not_applicable` the nodes that do not apply, with the reason.
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
