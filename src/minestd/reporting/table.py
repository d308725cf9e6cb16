"""The neutral table: what is shown, in which columns and which order, decided once for every format."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import overload

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
    """A column: `key` names its heading; `width` is in half-width characters.

    `aside` stands beside the printed part: what the figures are counted by, and what only readers of the file need.
    `ratio` names the two columns (part, whole) of the same row that a rate is made of.
    """

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    width: int = 12
    aside: bool = False
    ratio: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate cell: a count, perhaps a range, of a whole."""

    part: Between
    whole: int


@dataclass(frozen=True, slots=True)
class Live:
    """A count that a spreadsheet can make itself from the detailed list, so that an edited row changes it.

    `rule` says how: `once`, `possible`, `running-count`, `top` and `part` for a row of the list itself; else the
    columns of the list to add up, joined by `+` (`once+possible`), or `rows` to count them; `across` adds up the
    parts in the same row. `where` are conditions (column, accepted values), all of which must hold; a value that
    begins with `<=` is a bound.
    """

    value: int | str
    rule: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()


Cell = str | int | Between | Rate | Live | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells in column order, how deep it stands in a tree, and the key of the state that colours it."""

    cells: tuple[Cell, ...]
    depth: int = 0
    state: str = ""


class Rows(Sequence[Row]):
    """Rows that are made anew each time they are asked for, so that a long table takes no memory.

    `make` gives them in order, `count` says how many there are.
    """

    def __init__(self, count: int, make: Callable[[], Iterable[Row]]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        return iter(self._make())

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(place, slice):
            return tuple(self)[place]
        if not -self._count <= place < self._count:
            raise IndexError(place)
        return next(islice(self, place % self._count, None))


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table with its rows; `notes` stand below it."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
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
        case Live(value):
            return str(value)
        case _:
            return str(cell)
