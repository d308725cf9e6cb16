"""What the tables share: columns with the heading of their key, and figures of a node as cells."""

from collections.abc import Sequence

from minestd.measuring.results import Between, Figures
from minestd.reporting.table import Column, Kind, Rows, Table
from minestd.reporting.table import Row as Row
from minestd.wording import Lang, say

Shape = tuple[str, Kind, int]


def columns(lang: Lang, *shapes: Shape) -> tuple[Column, ...]:
    """Columns from (key, kind, width); the heading is the word `column.<key>`."""
    return tuple(Column(key, say(lang, f"column.{key}"), kind, width) for key, kind, width in shapes)


def table(
    key: str, lang: Lang, shapes: tuple[Shape, ...], rows: Sequence[Row], notes: tuple[str, ...] = ()
) -> Table:
    """A table titled with the word `table.<key>`."""
    return Table(
        key,
        say(lang, f"table.{key}"),
        columns(lang, *shapes),
        rows if isinstance(rows, Rows) else tuple(rows),
        notes,
    )


def existing(figures: Figures) -> Between:
    """现有数 as a range."""
    return Between(figures.existing, figures.existing_possible)


def filled(figures: Figures) -> Between:
    """Filled as a range."""
    return Between(figures.filled, figures.filled_possible)
