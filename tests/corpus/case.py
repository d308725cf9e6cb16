"""A file of the corpus and what reading it must give."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

CASES: dict[str, "Case"] = {}


@dataclass(frozen=True)
class Case:
    """`ledger` is (read, accepted, duplicate, rejected, ignored); `numbers` the labels of the standards in order;
    `problems` (code, cell) of errors and warnings, and of the notes that `notes` names; `cells` facts to look up,
    (label of the standard, field) → text; `refused` the code of the error instead of all that."""

    name: str
    make: Callable[[Path], None]
    ledger: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    numbers: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    cells: dict[tuple[str, str], str] = field(default_factory=dict)
    ignored: dict[str, str] = field(default_factory=dict)
    refused: str = ""
    sheet: str | None = None


def case(name: str, **expected: object) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Register the function that writes the file `name`."""

    def register(make: Callable[[Path], None]) -> Callable[[Path], None]:
        assert name not in CASES, name
        CASES[name] = Case(name, make, **expected)  # type: ignore[arg-type]
        return make

    return register
