"""What the plan of a list says: its form, sheets, tables and rows, as values."""

from dataclasses import dataclass

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber


@dataclass(frozen=True)
class Form:
    """How the file is written: csv with a separator and encoding, or xlsx by one of two programs."""

    kind: str
    separator: str = ","
    encoding: str = "utf-8"
    line_end: str = "\r\n"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: `kind` is what it is, `cells` what stands in it by field. `number` is the number of a standard, `of`
    the place among the standards of the list of the one that a duplicate repeats. `odd` names what the row says on
    purpose: `rewritten` (its number may be told to have been), `ends`, `successor`, `level`, `fills`, or what stands
    beside its number (`word-beside`, `day-beside`, `mark-beside`, `text-beside`)."""

    kind: str
    cells: dict[str, str | PartialDate]
    number: StandardNumber | None = None
    status: str = "unknown"
    node: str | None = None
    of: int = -1
    odd: frozenset[str] = frozenset()
    style: str = "%Y-%m-%d"
    hidden: bool = False


@dataclass(frozen=True)
class Table:
    """A table: titles above it, columns (field, heading) in their order, one or two rows of headings, its rows."""

    above: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    two_level: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its tables below one another, `gap` blank rows between them, so many blank rows and columns before."""

    name: str
    tables: tuple[Table, ...]
    gap: int = 1
    top: int = 0
    left: int = 0


@dataclass(frozen=True)
class Plan:
    """A list: its sheets and the form of the file; `aside` is a sheet of prose beside them."""

    form: Form
    sheets: tuple[Sheet, ...]
    aside: bool = False
