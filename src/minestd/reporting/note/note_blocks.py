"""What an explanatory note is made of. Writers draw the blocks; they decide nothing."""

from msgspec import Struct
from msgspec.structs import replace

from minestd.reporting.table import Table


class Heading(Struct, frozen=True):
    """A heading, level 1 for chapters, with its number written out."""

    text: str
    level: int


class Paragraph(Struct, frozen=True):
    """A paragraph of text that follows from the results."""

    text: str


class Open(Struct, frozen=True):
    """A place that people have to write, with a hint on what belongs there; `number` counts them from 1."""

    number: int
    hint: str


class Shown(Struct, frozen=True):
    """A table with its number and caption. `left_out` rows of the whole table are not shown here."""

    number: int
    table: Table
    left_out: int = 0


class Diagram(Struct, frozen=True):
    """The structure diagram, on pages of its own."""


Block = Heading | Paragraph | Open | Shown | Diagram


def first_rows(table: Table, count: int) -> tuple[Table, int]:
    """At most so many rows, and how many are left out."""
    return replace(table, rows=table.rows[:count]), max(0, len(table.rows) - count)
