"""The neutral table: what is shown, in which columns and which order, decided once for every format."""

from dataclasses import dataclass
from enum import StrEnum

from minestd.measuring.figures import between, percent_between
from minestd.measuring.results import Between


class Kind(StrEnum):
    """What a column holds; writers choose alignment, width and number format by it."""

    CODE = "code"
    NAME = "name"
    TEXT = "text"
    COUNT = "count"
    RANGE = "range"
    RATE = "rate"
    WORD = "word"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` names its heading; `width` is in half-width characters."""

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    width: int = 12


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate cell: a count, perhaps a range, of a whole."""

    part: Between
    whole: int


Cell = str | int | Between | Rate | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells in column order, how deep it stands in a tree, and the key of the state that colours it."""

    cells: tuple[Cell, ...]
    depth: int = 0
    state: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table with its rows; `notes` stand below it."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def text_of(cell: Cell) -> str:
    """A cell as people read it, alike in every format that holds only text."""
    match cell:
        case None:
            return ""
        case Rate(part, whole):
            return percent_between(part, whole)
        case Between():
            return between(cell)
        case _:
            return str(cell)
