"""What people confirmed speaks for its like: similar titles, other editions, other parts of a number."""

from collections.abc import Iterable, Mapping, Sequence

from minestd.model.memory import MemoryEntry
from minestd.model.number import StandardNumber
from minestd.model.standard import Standard
from minestd.model.thesaurus import OUTSIDE
from minestd.placing.clues import Clue, Clues
from minestd.placing.grams import GramIndex
from minestd.placing.weights import Weights

CROSS = 0.5
"""What a cross-reference counts beside a home."""

LEAST_LIKENESS = 0.1
"""Below this, two titles share only common words."""


def stem_of(number: StandardNumber) -> str:
    """What the editions of a standard share, whatever their mark (GB 27647 and GB/T 27647)."""
    return number.unmarked_stem


def family_of(number: StandardNumber) -> str:
    """What the parts of a standard share, whatever their mark."""
    return f"{number.prefix} {number.number}"


class Confirmed:
    """Confirmed placements, found by the likeness of titles and by number."""

    def __init__(
        self, entries: Sequence[MemoryEntry], texts: Sequence[Sequence[str]], weights: Weights
    ) -> None:
        self._entries = tuple(entries)
        self._subjects = tuple(entry.subject for entry in entries)
        self._titles = GramIndex(texts)
        self._weights = weights
        self._stems: dict[str, list[MemoryEntry]] = {}
        self._families: dict[str, list[MemoryEntry]] = {}
        for entry in entries:
            if entry.number is not None and not entry.number.is_draft:
                self._stems.setdefault(stem_of(entry.number), []).append(entry)
                self._families.setdefault(family_of(entry.number), []).append(entry)

    def clues(self, standard: Standard, seen: Sequence[str]) -> Clues:
        """What others' places say of this standard. What was confirmed of itself is left out."""
        found: Clues = {}
        if self._entries:
            self._add_neighbours(standard.label, seen, found)
            self._add_families(standard, found)
        return found

    def _add_neighbours(self, label: str, seen: Sequence[str], found: Clues) -> None:
        """The likest confirmed title of each node; its home counts whole, its cross-references less."""
        best: dict[str, tuple[float, int]] = {}
        for number, likeness in self._titles.like(seen, LEAST_LIKENESS).items():
            if self._subjects[number] == label:
                continue
            for code, share in _places(self._entries[number]):
                # The entries are sorted: of two alike, the earlier one is shown.
                value = (likeness * share, -number)
                if code not in best or value > best[code]:
                    best[code] = value
        for code, (closest, place) in best.items():
            entry = self._entries[-place]
            clue = Clue("neighbour", self._weights.neighbour * closest, self._subjects[-place], entry.title)
            found.setdefault(code, []).append(clue)

    def _add_families(self, standard: Standard, found: Clues) -> None:
        number = standard.number
        if number is None or number.is_draft:
            return
        for kind, kin in (
            ("edition", self._stems.get(stem_of(number), ())),
            ("family", self._families.get(family_of(number), ())),
        ):
            others = [entry for entry in kin if entry.subject != standard.label]
            if others:
                for code, (share, witness) in _shares(others).items():
                    found.setdefault(code, []).append(Clue(kind, self._weights.family * share, witness))
                return


def _places(entry: MemoryEntry) -> tuple[tuple[str, float], ...]:
    if entry.outside:
        return ((OUTSIDE, 1.0),)
    return tuple((code, 1.0 if index == 0 else CROSS) for index, code in enumerate(entry.codes))


def _shares(kin: Iterable[MemoryEntry]) -> Mapping[str, tuple[float, str]]:
    """How much of a family stands on each node, with the first member there as a witness."""
    members = sorted(kin, key=lambda entry: entry.subject)
    shares: dict[str, tuple[float, str]] = {}
    for entry in members:
        for code, share in _places(entry):
            before, witness = shares.get(code, (0.0, entry.subject))
            shares[code] = (before + share / len(members), witness)
    return shares
