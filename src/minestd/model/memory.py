"""The memory: placements that people confirmed, so that the next list is placed more easily.

A decision has a name and a day (rules.md, "Several reviewers"): of one reviewer the later day holds; of several who
differ nothing holds until it is settled.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Problem
from minestd.model.standard import Relation


class MemoryEntry(Struct, frozen=True, kw_only=True):
    """One decision on a standard (subject): its places, home first; none of them means outside.

    `relation_only` says that the relation alone was decided and the place left open. `number` is None for a planned
    standard without one; then the title identifies it. `framework` and `edition` tell for which framework it was
    decided, `author` and `on` by whom and when, `settled` that it settles (裁定) what others said. `confidence`
    (0 to 1) is the confirmer's own; 1 unless they said otherwise.
    """

    number: StandardNumber | None
    title: str
    title_en: str = ""
    codes: tuple[str, ...] = ()
    relation: Relation | None = None
    relation_only: bool = False
    author: str = ""
    on: PartialDate | None = None
    confidence: float = 1.0
    framework: str = ""
    edition: str = ""
    note: str = ""
    settled: bool = False

    @property
    def outside(self) -> bool:
        """Whether it was confirmed as belonging to no node."""
        return not self.codes and not self.relation_only

    @property
    def subject(self) -> str:
        """What identifies the standard: its number, else its title."""
        return str(self.number) if self.number else self.title

    def supersedes(self, other: "MemoryEntry") -> bool:
        """Whether the same person said it on a day that is surely later (of the unnamed nobody knows), or it settles
        what was not said surely later."""
        if self.settled and not other.settled:
            return self.on is None or other.on is None or other.on.first <= self.on.last
        same = bool(self.author) and self.author == other.author
        return same and self.on is not None and other.on is not None and self.on.first > other.on.last


def on_place(entries: Iterable[MemoryEntry]) -> tuple[MemoryEntry, ...]:
    """What holds of the place of one standard: of each person the last word."""
    return _last(entry for entry in entries if not entry.relation_only)


def on_relation(entries: Iterable[MemoryEntry]) -> tuple[MemoryEntry, ...]:
    """What holds of the relation of one standard; who states none says nothing of it."""
    return _last(entry for entry in entries if entry.relation is not None)


def _last(entries: Iterable[MemoryEntry]) -> tuple[MemoryEntry, ...]:
    found = tuple(entries)
    return tuple(one for one in found if not any(other.supersedes(one) for other in found))


class Conflict(Struct, frozen=True):
    """Two people's last words on one standard that do not say the same of its place or its relation."""

    before: MemoryEntry
    after: MemoryEntry


class Learnt(Struct, frozen=True):
    """What decisions bring: entries that are new, pairs that contradict, entries older than what the same person said,
    and entries on what somebody has settled since."""

    added: tuple[MemoryEntry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    outdated: tuple[MemoryEntry, ...] = ()
    settled: tuple[MemoryEntry, ...] = ()


class Memory(Struct, frozen=True):
    """Decisions in the order of their subjects; equal memories print equal files.

    `problems` are the lines of its file that could not be used.
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
        found = sorted(
            entries, key=lambda one: (one.subject, one.title, one.codes, one.author, str(one.on or ""))
        )
        return cls(tuple(found), problems)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Pairs of entries on which people differ and that nothing has settled."""
        return tuple(pair for entries in by_subject(self.entries).values() for pair in _differing(entries))

    def learn(self, decisions: Iterable[MemoryEntry]) -> Learnt:
        """What these decisions add to this memory. It keeps all it holds; of a standard on which people differ, in
        the memory or among the decisions, nothing is learnt."""
        known = by_subject(self.entries)
        added: list[MemoryEntry] = []
        conflicts: list[Conflict] = []
        outdated: list[MemoryEntry] = []
        settled: list[MemoryEntry] = []
        for subject, said in by_subject(decisions).items():
            found = _learn_one(known.get(subject, ()), said)
            added.extend(found.added)
            conflicts.extend(found.conflicts)
            outdated.extend(found.outdated)
            settled.extend(found.settled)
        return Learnt(tuple(added), tuple(conflicts), tuple(outdated), tuple(settled))


def by_subject(entries: Iterable[MemoryEntry]) -> dict[str, list[MemoryEntry]]:
    """The entries of each standard, in their order."""
    found: dict[str, list[MemoryEntry]] = {}
    for entry in entries:
        found.setdefault(entry.subject, []).append(entry)
    return found


def _learn_one(known: Sequence[MemoryEntry], said: Sequence[MemoryEntry]) -> Learnt:
    """What is learnt of one standard."""
    new = [one for one in dict.fromkeys(said) if one not in known]
    places, relations = on_place((*known, *new)), on_relation((*known, *new))
    told = tuple(pair for pair in _differing((*known, *new)) if pair.after in new)
    if told:
        return Learnt(conflicts=told)
    # What settles comes first, and the rest in an order of its own: which file was learnt first decides nothing.
    holding = sorted((one for one in new if one in places or one in relations), key=_rank)
    added: list[MemoryEntry] = []
    for one in holding:
        if not _is_said(one, (*on_place((*known, *added)), *on_relation((*known, *added)))):
            added.append(one)
    beaten = [one for one in new if one not in holding and any(old.supersedes(one) for old in known)]
    outdated = [
        one for one in beaten if any(old.author == one.author and old.supersedes(one) for old in known)
    ]
    settled = tuple(one for one in beaten if one not in outdated)
    return Learnt(tuple(added), outdated=tuple(outdated), settled=settled)


def _differing(entries: Sequence[MemoryEntry]) -> tuple[Conflict, ...]:
    """The pairs of what holds of one standard that do not say the same."""
    pairs = [pair for pair in combinations(on_place(entries), 2) if pair[0].codes != pair[1].codes]
    pairs += [
        pair for pair in combinations(on_relation(entries), 2) if pair[0].relation is not pair[1].relation
    ]
    return tuple(Conflict(*pair) for pair in dict.fromkeys(pairs))


def _rank(one: MemoryEntry) -> tuple[bool, bool, str, str, tuple[str, ...], str]:
    return (
        not one.settled, one.on is None, str(one.on or ""), one.author, one.codes, str(one.relation or "")
    )  # fmt: skip


def _is_said(one: MemoryEntry, others: Iterable[MemoryEntry]) -> bool:
    """Whether others say already all that an entry says, and settle it where it does."""
    those = [other for other in others if other is not one and other.settled >= one.settled]
    place = one.relation_only or any(other.codes == one.codes for other in those if not other.relation_only)
    return place and (one.relation is None or any(other.relation is one.relation for other in those))
