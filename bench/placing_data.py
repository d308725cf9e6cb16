"""The development set as values: 183 real titles, two labellers (tests/data/README.md)."""

import csv
from dataclasses import dataclass
from pathlib import Path

from minestd.model.cell_place import Place
from minestd.model.memory import MemoryEntry
from minestd.model.number import NumberError, StandardNumber
from minestd.model.standard import Standard
from minestd.placing.confirmed import family_of

DATA = Path(__file__).parent.parent / "tests" / "data"
FOLDS = 5


@dataclass(frozen=True)
class Case:
    """One title with its labels. `primary` is a code or X; `also` what is accepted as well."""

    standard: Standard
    primary: str
    also: tuple[str, ...]

    @property
    def accepted(self) -> frozenset[str]:
        """What counts as right."""
        return frozenset({self.primary, *self.also}) - {"X"}

    @property
    def outside(self) -> bool:
        """Whether it belongs to no node."""
        return self.primary == "X"

    @property
    def family(self) -> str:
        """What must not be torn between folds."""
        number = self.standard.number
        if number is None or number.is_draft:
            return self.standard.title
        return family_of(number)

    def entry(self) -> MemoryEntry:
        """The case as a confirmed placement: home, then what is accepted as well."""
        codes = () if self.outside else (self.primary, *(code for code in self.also if code != "X"))
        number, title = self.standard.number, self.standard.title
        return MemoryEntry(number=number, title=title, title_en=self.standard.title_en, codes=codes)


def number_of(text: str) -> StandardNumber | None:
    """The number as the set writes it; a few are not canonical and are read without spaces in the number."""
    head, _, rest = text.partition(" ")
    for spelling in (text, f"{head} {rest.replace(' ', '')}", text.replace(" 2885", "/T 2885")):
        try:
            return StandardNumber.parse(spelling)
        except NumberError:
            continue
    return None


def load_cases(path: Path = DATA / "placements-dev.csv") -> list[Case]:
    """All rows in the order of the file."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    cases = []
    for index, row in enumerate(rows, start=2):
        number = number_of(row["number"])
        standard = Standard(
            key=f"{row['number']}|{index}",
            at=Place(None, index, 1),
            number=number,
            title=row["title"],
            title_en=row["title_en"],
        )
        also = tuple(code for code in row["also"].split(";") if code)
        cases.append(Case(standard, row["primary"], also))
    return cases


def load_relations(path: Path = DATA / "relations-dev.csv") -> list[str]:
    """The settled relation of each row of the development set, in its order."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [row["relation"] for row in csv.DictReader(stream)]


def folds(cases: list[Case], count: int = FOLDS, turn: int = 0) -> list[list[int]]:
    """Row numbers per fold. Number families stay together; the largest are dealt first, to the emptiest fold.

    `turn` deals the families in another order, to see how much the split itself matters.
    """
    members: dict[str, list[int]] = {}
    for index, case in enumerate(cases):
        members.setdefault(case.family, []).append(index)
    names = sorted(members, key=lambda name: (-len(members[name]), _shuffled(name, turn)))
    dealt: list[list[int]] = [[] for _ in range(count)]
    for name in names:
        min(dealt, key=lambda fold: (len(fold), dealt.index(fold))).extend(members[name])
    return dealt


def _shuffled(name: str, turn: int) -> int:
    value = turn * 7919 + 17
    for character in name:
        value = (value * 31 + ord(character)) % 1_000_003
    return value
