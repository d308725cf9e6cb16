"""Every awkward file of the corpus that can be read can be marked, and reads the same with its marks on."""

import io
import random
from functools import cache
from pathlib import Path

import pytest

import corpus.containers
import corpus.headers
import corpus.rows  # noqa: F401
from corpus.case import CASES, Case
from fuzz.mutations import mutate
from marked_books import parts, rich
from minestd.errors import MinestdError
from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.check.marked import is_rebuilt, write_marked

READABLE = sorted(name for name, case in CASES.items() if not case.refused)


@cache
def system() -> StandardsSystem:
    return load_system("coal-mine-2024")


def read(path: Path, sheet: str | None = None) -> StandardsList:
    return read_list(open_input(Role.LIST, path).container, system(), load_reading_data(), sheet=sheet)


def marked(path: Path, listing: StandardsList) -> bytes:
    stream = io.BytesIO()
    write_marked(open_input(Role.LIST, path).container, listing, "zh", stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", READABLE)
def test_the_marks_of_an_awkward_file_change_nothing_of_it(name: str, tmp_path: Path) -> None:
    case: Case = CASES[name]
    path, copy = tmp_path / name, tmp_path / "marked.xlsx"
    case.make(path)
    first = read(path, case.sheet)
    copy.write_bytes(marked(path, first))
    again = read(copy, case.sheet)
    assert [one.key for one in again.standards] == [one.key for one in first.standards]
    rows = [[(one.at.row, one.row_class, one.why) for one in two.ledger.entries] for two in (first, again)]
    assert rows[0] == rows[1]
    if not is_rebuilt(open_input(Role.LIST, path).container):
        assert again.standards == first.standards
        assert again.problems == first.problems
        assert parts(marked(copy, again)) == parts(copy)


def test_a_damaged_workbook_is_marked_or_refused(tmp_path: Path) -> None:
    data = rich(tmp_path / "list.xlsx").read_bytes()
    path, chance = tmp_path / "damaged.xlsx", random.Random(7)
    outcomes = {"marked": 0, "refused": 0}
    for _ in range(150):
        path.write_bytes(mutate(data, chance))
        try:
            marked(path, read(path))
            outcomes["marked"] += 1
        except MinestdError:
            outcomes["refused"] += 1
    assert min(outcomes.values()) > 10
