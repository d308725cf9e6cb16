"""The memory file: it reads back as it was written, and what cannot be used is told, never dropped silently."""

import csv
from io import StringIO
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
from minestd.reading.inputs import Role, open_input
from minestd.reading.memory_file import memory_of, read_memory, with_entries
from minestd.reading.memory_lines import COLUMNS, MemoryLines, lines_of_data

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


def read(path: Path, within: StandardsSystem | None = None) -> Memory:
    return read_memory(open_input(Role.MEMORY, path), within)


def of_bytes(data: bytes) -> MemoryLines:
    return lines_of_data("m.csv", data)


@given(data=st.data())
def test_a_memory_reads_back(data: st.DataObject) -> None:
    codes = tuple(SYSTEM.by_code)
    given_entries = data.draw(st.lists(entries(codes), max_size=5, unique_by=lambda one: one.subject))
    memory = Memory.of(given_entries)
    file = with_entries(MemoryLines("m.csv"), given_entries, SYSTEM)
    again = of_bytes(file.data)
    assert memory_of(again, SYSTEM) == memory
    assert again.data == file.data
    assert with_entries(MemoryLines("m.csv"), memory_of(again, SYSTEM).entries, SYSTEM).data == file.data


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
    memory = read(file, small_system)
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
        read(file)
    assert caught.value.code == code


OWN = (
    "format,object_id,subject_label,subject_id,predicate_id,author_label,object_source,责任部门,comment\n"
    "1,A1.01,甲,MT/T 1-2020,home,王工,small,通风科,\n"
    "1,A1.02,甲,MT/T 1-2020,home,李工,small,,另一人\n"
    "1,X9,乙,MT/T 2-2020,home,王工,other,,别的体系\n"
    "1,Z9.99,丙,MT/T 3-2020,home\n"
    '1,B1,"丁, ""引号""",MT/T 4-2020,home,王工,small,机电科,"两\n行",多出的一格\n'
    "\n"
    "7,B1,戊,MT/T 6-2020,home,,,,\n"
)
"""A file as offices keep it: columns of their own in their own order, short and long lines, other frameworks."""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("finished", [True, False])
def test_adding_keeps_every_line_as_it_stands(encoding: str, end: str, finished: bool) -> None:
    text = OWN.replace("\n", end)
    text = text if finished else text.removesuffix(end)
    new = [
        MemoryEntry(
            number=StandardNumber.parse("MT/T 5-2020"), title="己", codes=("B1", "A1.01"), author="赵工"
        ),
        MemoryEntry(
            number=StandardNumber.parse("MT/T 9-2020"),
            title="庚",
            relation=Relation.DEDICATED,
            relation_only=True,
        ),
    ]
    data = with_entries(of_bytes(text.encode(encoding)), new, SYSTEM).data
    assert data.startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")
    head, *old = [line for line in text.split(end) if line]
    written = data.decode(encoding)
    assert "\n" not in written.replace("\r\n", "") if end == "\r\n" else "\r" not in written
    lines = written.split(end)
    assert lines[0].startswith(head)
    assert [line for line in lines[1:] if line in old] == old
    again = memory_of(of_bytes(data), SYSTEM)
    before = memory_of(of_bytes(text.encode(encoding)), SYSTEM)
    added = [one for one in again if one not in before.entries]
    assert [(one.subject, one.codes, one.relation_only) for one in added] == [
        ("MT/T 5-2020", ("B1", "A1.01"), False),
        ("MT/T 9-2020", (), True),
    ]
    assert all(one in again.entries for one in before)
    subjects = [of_bytes(data).said(line)["subject_id"] for line in of_bytes(data).lines]
    assert subjects.index("MT/T 4-2020") < subjects.index("MT/T 5-2020") < subjects.index("MT/T 6-2020")


def test_a_file_out_of_order_gets_new_lines_at_its_end() -> None:
    head = "subject_id,subject_label,predicate_id,object_id,format\n"
    text = f"{head}MT/T 9-2020,甲,home,B1,1\nMT/T 1-2020,乙,home,B1,1\n"
    new = MemoryEntry(number=StandardNumber.parse("MT/T 5-2020"), title="丙", codes=("B1",))
    data = with_entries(of_bytes(text.encode()), [new], SYSTEM).data.decode()
    assert [line.split(",")[0] for line in data.splitlines()[1:]] == [
        "MT/T 9-2020",
        "MT/T 1-2020",
        "MT/T 5-2020",
    ]


def test_a_stray_cell_gets_no_meaning_from_a_new_column() -> None:
    text = "subject_id,subject_label,predicate_id,object_id,format\nMT/T 1-2020,甲,home,B1,1,dedicated\n"
    new = MemoryEntry(
        number=StandardNumber.parse("MT/T 5-2020"), title="丙", codes=("B1",), relation=Relation.SUPPORTING
    )
    again = memory_of(of_bytes(with_entries(of_bytes(text.encode()), [new], SYSTEM).data), SYSTEM)
    assert [(one.subject, one.relation) for one in again] == [
        ("MT/T 1-2020", None),
        ("MT/T 5-2020", Relation.SUPPORTING),
    ]


def test_a_quote_without_its_pair_is_never_written_behind() -> None:
    text = 'subject_id,subject_label,predicate_id,object_id,format,comment\nMT/T 1-2020,甲,home,B1,1,"offen\n'
    new = MemoryEntry(number=StandardNumber.parse("MT/T 5-2020"), title="丙", codes=("B1",))
    with pytest.raises(MinestdError) as refused:
        with_entries(of_bytes(text.encode()), [new], SYSTEM)
    assert refused.value.code == "memory-unreadable"


CELL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=8)


@given(rows=st.lists(st.lists(CELL, max_size=8), max_size=6), data=st.data())
def test_no_line_is_ever_lost(rows: list[list[str]], data: st.DataObject) -> None:
    """Whatever stands in the file, every line stands in it afterwards, in its order."""
    stream = StringIO(newline="")
    csv.writer(stream).writerows(
        [["subject_id", "subject_label", "predicate_id", "object_id", "format"], *rows]
    )
    before = of_bytes(stream.getvalue().encode())
    new = data.draw(st.lists(entries(("B1",)), min_size=1, max_size=3, unique_by=lambda one: one.subject))
    after = of_bytes(with_entries(before, new, SYSTEM).data)
    texts = iter(line.text for line in after.lines)
    assert all(any(line.text == text for text in texts) for line in before.lines)
    assert len(after.lines) == len(before.lines) + sum(max(1, len(one.codes)) for one in new)


HAND = "subject_id,subject_label,predicate_id,object_id,author_label,mapping_date,format\n"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-3-1", PartialDate(2025, 3, 1)),
        ("2025/12/1", PartialDate(2025, 12, 1)),
        ("2025.12.01", PartialDate(2025, 12, 1)),
        ("２０２５年３月１日", PartialDate(2025, 3, 1)),
        ("20250301", PartialDate(2025, 3, 1)),
        ("2025年3月", PartialDate(2025, 3)),
        ("2025", PartialDate(2025)),
        ("", None),
    ],
)
def test_days_written_by_hand_are_read(written: str, day: PartialDate | None) -> None:
    code = next(iter(SYSTEM.by_code))
    memory = memory_of(of_bytes(f"{HAND}MT/T 1-2020,某,home,{code},张三,{written},1\n".encode()), SYSTEM)
    assert ([one.on for one in memory], memory.problems) == ([day], ())


@pytest.mark.parametrize("written", ["去年底", "2025-13-01", "2025-02-30", "03/04/2025"])
def test_a_day_that_cannot_be_read_is_told_and_the_decision_stands(written: str) -> None:
    code = next(iter(SYSTEM.by_code))
    memory = memory_of(of_bytes(f"{HAND}MT/T 1-2020,某,home,{code},张三,{written},1\n".encode()), SYSTEM)
    assert [(one.codes, one.on) for one in memory] == [((code,), None)]
    assert [(one.code, one.seen) for one in memory.problems] == [("memory-date", written)]


def test_one_decision_may_write_its_day_in_two_ways() -> None:
    home, cross = list(SYSTEM.by_code)[:2]
    lines = f"MT/T 1-2020,某,home,{home},张三,2025-03-01,1\nMT/T 1-2020,某,cross,{cross},张三,2025/3/1,1\n"
    memory = memory_of(of_bytes((HAND + lines).encode()), SYSTEM)
    assert [one.codes for one in memory] == [(home, cross)]
