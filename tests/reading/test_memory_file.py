"""The memory file: it reads back as it was written, and what cannot be used is told, never dropped silently."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making import SMALL, system
from minestd.errors import MinestdError
from minestd.model.dates import PartialDate
from minestd.model.memory import Memory, MemoryEntry
from minestd.model.number import StandardNumber
from minestd.model.standard import Relation
from minestd.model.system import StandardsSystem
from minestd.reading.inputs import InputFile, Role, open_input
from minestd.reading.memory_file import COLUMNS, read_memory, with_entries
from minestd.reading.memory_lines import MemoryLines

SYSTEM = system(*SMALL)
TITLES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=20)


def entries(codes: tuple[str, ...]) -> st.SearchStrategy[MemoryEntry]:
    """Entries of a framework with these codes, each with a number of its own."""
    return st.builds(
        lambda at, **fields: MemoryEntry(number=StandardNumber.parse(f"MT/T {at}-2020"), **fields),
        at=st.integers(1, 10_000),
        title=TITLES,
        codes=st.lists(st.sampled_from(codes), unique=True, max_size=3).map(tuple),
        relation=st.sampled_from([None, *Relation]),
        author=TITLES,
        on=st.sampled_from([None, PartialDate(2025), PartialDate(2025, 3, 4)]),
        framework=st.just("small"),
        edition=st.just("1"),
    )


@given(data=st.data())
def test_a_memory_reads_back(data: st.DataObject) -> None:
    codes = tuple(SYSTEM.by_code)
    given_entries = data.draw(st.lists(entries(codes), max_size=5, unique_by=lambda one: one.subject))
    memory = Memory.of(given_entries)
    written = with_entries(MemoryLines("m.csv"), memory.entries, SYSTEM).data
    again = read_memory(InputFile(Role.MEMORY, Path("m.csv"), written), SYSTEM)
    assert again == memory
    assert with_entries(MemoryLines("m.csv"), again.entries, SYSTEM).data == written


def test_what_cannot_be_used_is_told(small_system: StandardsSystem, tmp_path: Path) -> None:
    def line(**cells: str) -> str:
        usual = {"subject_label": "甲", "predicate_id": "home", "object_id": "A1.01", "format": "1"}
        row = {**usual, **cells}
        return ",".join(row.get(column, "") for column in COLUMNS)

    lines = [
        ",".join(COLUMNS),
        line(subject_id="MT/T 1-2020"),
        line(subject_id="MT/T1"),
        line(object_id="Z9.99"),
        line(object_source="other"),
        line(predicate_id="near"),
        line(format="7"),
    ]
    file = tmp_path / "m.csv"
    file.write_bytes("\n".join(lines).encode("gb18030"))
    memory = read_memory(open_input(Role.MEMORY, file), small_system)
    assert [entry.subject for entry in memory] == ["MT/T 1-2020"]
    assert [problem.code for problem in memory.problems] == [
        "memory-number",
        "memory-unknown-node",
        "memory-other-framework",
        "memory-line",
        "memory-format",
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("none.csv", None, "file-missing"),
        ("other.csv", b"a,b\n1,2\n", "memory-columns"),
        ("binary.csv", b"\xff\xff\xff", "memory-unreadable"),
    ],
)
def test_what_is_no_memory(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(MinestdError) as caught:
        read_memory(open_input(Role.MEMORY, file), SYSTEM)
    assert caught.value.code == code


def test_learning_keeps_what_is_known_and_tells_conflicts() -> None:
    one = MemoryEntry(number=StandardNumber.parse("MT/T 1-2020"), title="甲", codes=("A1.01",))
    other = MemoryEntry(number=StandardNumber.parse("MT/T 1-2020"), title="甲", codes=("B1",))
    new = MemoryEntry(number=StandardNumber.parse("MT/T 2-2020"), title="乙", codes=("B1",))
    found = Memory.of([one]).learn([other, new])
    assert found.added == (new,)
    assert [(conflict.before, conflict.after) for conflict in found.conflicts] == [(one, other)]
