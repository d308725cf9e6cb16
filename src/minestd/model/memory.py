"""The memory: placements that people confirmed, so that the next list is placed more easily."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Problem
from minestd.model.standard import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryEntry:
    """One confirmed placement: a standard (subject) and its places, home first; none of them means outside.

    `number` is None for a planned standard without one; then the title identifies it.
    `framework` and `edition` tell for which framework it was confirmed, `author` and `on` by whom and when.
    `confidence` (0 to 1) is the confirmer's own; 1 unless they said otherwise.
    """

    number: StandardNumber | None
    title: str
    title_en: str = ""
    codes: tuple[str, ...] = ()
    relation: Relation | None = None
    author: str = ""
    on: PartialDate | None = None
    confidence: float = 1.0
    framework: str = ""
    edition: str = ""
    note: str = ""

    @property
    def outside(self) -> bool:
        """Whether it was confirmed as belonging to no node."""
        return not self.codes

    @property
    def subject(self) -> str:
        """What identifies the standard: its number, else its title."""
        return str(self.number) if self.number else self.title


@dataclass(frozen=True, slots=True)
class Memory:
    """Confirmed placements in the order of their subjects; equal memories print equal files.

    `problems` are the rows of its file that could not be used.
    """

    entries: tuple[MemoryEntry, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[MemoryEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @classmethod
    def of(cls, entries: Iterable[MemoryEntry], problems: tuple[Problem, ...] = ()) -> "Memory":
        """Sorted by subject, then title, so that a file under version control changes only where it must."""
        found = sorted(entries, key=lambda entry: (entry.subject, entry.title, entry.codes, entry.author))
        return cls(tuple(found), problems)

    def learn(self, confirmed: Iterable[MemoryEntry]) -> tuple["Memory", tuple["Conflict", ...]]:
        """This memory with new confirmations. What it holds already stays; a standard that was confirmed
        elsewhere before is a conflict: the old entry stays, and people settle it in the file."""
        known = {entry.subject: entry for entry in self.entries}
        conflicts = []
        for entry in confirmed:
            before = known.setdefault(entry.subject, entry)
            if before.codes != entry.codes or _differ(before.relation, entry.relation):
                conflicts.append(Conflict(before, entry))
        return Memory.of(known.values(), self.problems), tuple(conflicts)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two confirmations of one standard that do not say the same."""

    before: MemoryEntry
    after: MemoryEntry


def _differ(one: Relation | None, other: Relation | None) -> bool:
    """An unstated relation contradicts nothing."""
    return one is not None and other is not None and one is not other
