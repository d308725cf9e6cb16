"""The row ledger: every row of a list is in exactly one class, and the classes add up to what was read."""

from enum import StrEnum

from msgspec import Struct

from minestd.model.cell_place import Place


class RowClass(StrEnum):
    """What became of a row (rules.md, "What is counted")."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    IGNORED = "ignored"


class RowEntry(Struct, frozen=True):
    """One row: its class, why (a reason key such as `section`, `subtotal`, `title`, `note`), and the first row
    that a duplicate repeats."""

    at: Place
    row_class: RowClass
    why: str = ""
    of: Place | None = None


class Ledger(Struct, frozen=True):
    """All rows of a list. `read` counts what the container held, independently of the entries."""

    read: int
    entries: tuple[RowEntry, ...]

    def count(self, row_class: RowClass) -> int:
        """How many rows are of this class."""
        return sum(1 for entry in self.entries if entry.row_class is row_class)

    @property
    def accepted(self) -> int:
        """Rows that gave at least one new standard."""
        return self.count(RowClass.ACCEPTED)

    @property
    def duplicate(self) -> int:
        """Rows all of whose standards were there already."""
        return self.count(RowClass.DUPLICATE)

    @property
    def rejected(self) -> int:
        """Rows that claim a standard of which none could be read."""
        return self.count(RowClass.REJECTED)

    @property
    def ignored(self) -> int:
        """Rows that are no standards: titles, sections, subtotals, notes."""
        return self.count(RowClass.IGNORED)

    @property
    def adds_up(self) -> bool:
        """The law: read = accepted + duplicate + rejected + ignored, and no row twice."""
        return self.read == len(self.entries) == len({entry.at for entry in self.entries})
