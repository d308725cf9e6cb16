"""The neutral table: what is shown, in which columns and which order, decided once for every format."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar, overload

from msgspec import Struct
from msgspec.structs import replace

from minestd.measuring.figures import between, percent_between
from minestd.measuring.results import Between
from minestd.wording import Lang, say

KEPT = 2_000
"""Rows of a table up to so many are kept; those of a longer one are made anew each time they are asked for."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


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


class Rate(Struct, frozen=True):
    """A rate cell: a count, perhaps a range, of a whole."""

    part: Between
    whole: int


class Live(Struct, frozen=True):
    """A count that a spreadsheet can make itself from the detailed list, so that an edited row changes it.

    `rule` says how: `once`, `possible`, `running-count`, `top` and `part` for a row of the list itself; else the
    columns of the list to add up, joined by `+` (`once+possible`), or `rows` to count them; `across` adds up the
    neighbouring columns `parts` of the same row; `as-printed` is the value while the cell of the column `parts[0]`
    holds the text `parts[1]`, else what that cell holds. `where` are conditions (column, accepted values), all of
    which must hold; a value that begins with `<=` is a bound.
    """

    value: int | str
    rule: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    parts: tuple[str, ...] = ()


LONGEST_TEXT = 255
"""A text within a formula is no longer than this: Excel's own limit."""

Cell = str | int | Between | Rate | Live | None


OWN = "own:"
"""What the keys of columns begin with that the office keeps itself."""


class Column(Struct, Generic[T], frozen=True):
    """A column, decided in one place: its key, what it holds, how wide it is, and what it says of a subject.

    `width` is in half-width characters. `get` is None where the rows are counted, from 1. The heading is the word of
    the key, unless one is given. `aside` stands beside the printed part: what the figures are counted by, and what
    only readers of the file need. `ratio` names the two columns (part, whole) of the same row that a rate is made of.
    `open` cells are for people to fill in.
    """

    key: str
    kind: Kind
    width: int
    get: Callable[[T], Cell] | None
    heading: str = ""
    aside: bool = False
    ratio: tuple[str, str] | None = None
    open: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the office keeps the column itself."""
        return self.key.startswith(OWN)


C = TypeVar("C", bound=Column[Any])


def serial(width: int, key: str = "serial") -> Column[Any]:
    """The column that counts the rows."""
    return Column(key, Kind.COUNT, width, None)


def own_columns(
    headings: Iterable[str], get: Callable[[T], Mapping[str, str]], *, aside: bool = False
) -> tuple[Column[T], ...]:
    """Columns that the office keeps itself, under its own headings; `get` gives a subject's cells by heading."""

    def said(heading: str) -> Callable[[T], Cell]:
        return lambda subject: get(subject).get(heading, "")

    return tuple(
        Column(f"{OWN}{heading}", Kind.TEXT, 16, said(heading), heading, aside) for heading in headings
    )


class Subjects(Protocol[T_co]):
    """What the rows of a table are about, one after another; they may be made as they are asked for."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[T_co]: ...


class Row(Struct, frozen=True):
    """A row: its cells by the keys of the columns, how deep it stands in a tree, and what colours it (a state)."""

    cells: Mapping[str, Cell]
    depth: int = 0
    state: str = ""

    def __getitem__(self, key: str) -> Cell:
        return self.cells[key]


class Rows(Sequence[Row]):
    """Rows that are made anew each time they are asked for, so that a long table takes no memory."""

    def __init__(self, subjects: Subjects[Any], make: Callable[[int, Any], Row]) -> None:
        """`make` gives the row of a subject and its place, from 1."""
        self._subjects, self._make = subjects, make

    def __len__(self) -> int:
        return len(self._subjects)

    def __iter__(self) -> Iterator[Row]:
        return (self._make(place, subject) for place, subject in enumerate(self._subjects, 1))

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(place, slice):
            return tuple(self)[place]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return next(islice(self, place % len(self), None))


class Grouping(StrEnum):
    """How the rows of a table belong together, which their depths tell."""

    NONE = "none"
    TREE = "tree"
    """Nodes with what is below them."""
    TOTALS = "totals"
    """Groups that end with their total, which stands at depth 1."""


class Table(Struct, frozen=True):
    """A titled table with its rows; `notes` stand below it. What is printed stands first."""

    key: str
    title: str
    columns: tuple[Column[Any], ...]
    rows: Sequence[Row]
    notes: tuple[str, ...] = ()
    grouping: Grouping = Grouping.NONE

    @classmethod
    def of(
        cls,
        key: str,
        lang: Lang,
        columns: Sequence[Column[T]],
        subjects: Subjects[T],
        notes: Sequence[str] = (),
        *,
        depth: Callable[[T], int] | None = None,
        state: Callable[[T], str] | None = None,
        grouping: Grouping = Grouping.NONE,
        title: str = "",
    ) -> "Table":
        """A row a subject. Title and headings are the words `table.<key>` and `column.<key>`, unless given."""
        asked = [(column.key, column.get) for column in columns]

        def make(place: int, subject: T) -> Row:
            return Row(
                {name: place if get is None else get(subject) for name, get in asked},
                depth(subject) if depth else 0,
                state(subject) if state else "",
            )

        rows = Rows(subjects, make)
        return cls(
            key,
            title or say(lang, f"table.{key}"),
            headed(columns, lang),
            rows if len(rows) > KEPT else tuple(rows),
            tuple(notes),
            grouping,
        )

    @property
    def printed(self) -> tuple[Column[Any], ...]:
        """The columns that are printed."""
        return tuple(column for column in self.columns if not column.aside)

    def cells(self, row: Row) -> list[Cell]:
        """The cells of a row in the order of the columns."""
        return [row.cells[column.key] for column in self.columns]

    def only(self, *keys: str) -> "Table":
        """The table with these columns alone, in its own order."""
        return replace(self, columns=tuple(column for column in self.columns if column.key in keys))


def headed(columns: Sequence[C], lang: Lang, words: str = "column") -> tuple[C, ...]:
    """The columns with their headings, the word `<words>.<key>` where a column has none of its own; printed ones
    first."""
    named = [
        column if column.heading else replace(column, heading=say(lang, f"{words}.{column.key}"))
        for column in columns
    ]
    return tuple(sorted(named, key=lambda column: column.aside))


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
