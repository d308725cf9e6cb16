"""`place --learn`: no line of a memory is ever lost, and people who differ are both named."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli import Run
from minestd.commands import learning
from minestd.errors import MinestdError
from minestd.placing.learning import decided
from minestd.reading.memory_lines import COLUMNS
from minestd.reporting.one_writer import one_writer
from minestd.reporting.review.formats import REVIEW_WRITERS

HEAD = "标准号,标准名称,审定归属,审定关联类型,审定人,审定日期\n"


def sheet(folder: Path, name: str, *rows: str) -> Path:
    path = folder / name
    path.write_text(HEAD + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def memory_line(**cells: str) -> str:
    usual = {"subject_label": "某标准", "predicate_id": "home", "object_id": "D1.04", "format": "1"}
    row = {**usual, "object_source": "coal-mine-2024", **cells}
    return ",".join(row.get(column, "") for column in COLUMNS)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """Usable, another reviewer's, another framework's, another edition's, an unknown node's, one by hand."""
    lines = [
        memory_line(subject_id="MT/T 90001-2020", author_label="王工"),
        memory_line(subject_id="MT/T 90001-2020", author_label="李工"),
        memory_line(subject_id="MT/T 90002-2020", object_source="other", author_label="王工"),
        memory_line(subject_id="MT/T 90003-2020", object_source_version="2020", author_label="王工"),
        memory_line(subject_id="MT/T 90004-2020", object_id="Z9.99"),
        "MT/T 90005-2020,手写",
    ]
    path = tmp_path / "m.csv"
    path.write_bytes("\r\n".join([",".join(COLUMNS), *lines, ""]).encode("gb18030"))
    return path


def test_every_line_is_still_there(run: Run, memory: Path, tmp_path: Path) -> None:
    before = memory.read_bytes().splitlines(keepends=True)
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,新的,D1.07,专用,王工,2025-03-01")
    assert run("place", "--learn", new, "--memory", memory).status == 0
    after = memory.read_bytes().splitlines(keepends=True)
    assert [one for one in after if one in before] == before and len(after) == len(before) + 1
    assert after[1].decode("gb18030").startswith("MT/T 90000-2020,新的,,home,D1.07,")


def test_nothing_new_leaves_the_file_alone(run: Run, memory: Path, tmp_path: Path) -> None:
    before = memory.read_bytes(), memory.stat().st_mtime_ns
    known = sheet(tmp_path, "a.csv", "MT/T 90001-2020,某标准,D1.04,,赵工,")
    assert run("place", "--learn", known, "--memory", memory).status == 0
    assert (memory.read_bytes(), memory.stat().st_mtime_ns) == before


def test_a_link_stays_a_link_and_rights_stay(run: Run, memory: Path, tmp_path: Path) -> None:
    memory.chmod(0o600)
    link = tmp_path / "link.csv"
    link.symlink_to(memory)
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,新的,D1.07,专用,王工,")
    assert run("place", "--learn", new, "--memory", link).status == 0
    assert link.is_symlink() and b"90000" in memory.read_bytes()
    assert memory.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_sheets_that_differ_are_told_with_both_people(run: Run, tmp_path: Path, lang: str) -> None:
    one = sheet(
        tmp_path,
        "a.csv",
        "MT/T 90000-2020,某标准,D1.04,专用,甲某,2025-03-01",
        "MT/T 90001-2020,另一,D1.07,,甲某,",
    )
    other = sheet(
        tmp_path,
        "b.csv",
        "MT/T 90000-2020,某标准,D1.04,支撑,乙某,2025-03-02",
        "MT/T 90002-2020,又一,D1.07,,乙某,",
    )
    target = tmp_path / "m.csv"
    outcome = run("place", "--learn", one, "--learn", other, "--memory", target, "--lang", lang)
    assert outcome.status == 0
    words = ("专用", "支撑") if lang == "zh" else ("dedicated", "supporting")
    for word in ("甲某", "乙某", "2025-03-01", "2025-03-02", "MT/T 90000-2020", *words):
        assert word in outcome.err
    text = target.read_text(encoding="utf-8-sig")
    assert "90000" not in text and "90001" in text and "90002" in text


def test_of_one_reviewer_the_later_day_holds(run: Run, tmp_path: Path) -> None:
    early = sheet(tmp_path, "a.csv", "MT/T 90000-2020,某标准,D1.04,,甲某,2025-03-01")
    late = sheet(tmp_path, "b.csv", "MT/T 90000-2020,某标准,D1.07,,甲某,2025-04-01")
    target, placed = tmp_path / "m.csv", tmp_path / "p.json"
    for file in (early, late):
        assert run("place", "--learn", file, "--memory", target).status == 0
    text = target.read_text(encoding="utf-8-sig")
    assert "D1.04" in text and "D1.07" in text
    listed = tmp_path / "list.csv"
    listed.write_text("标准号,标准名称\nMT/T 90000-2020,某标准\n", encoding="utf-8")
    assert run("place", listed, "--memory", target, "--json", placed).status == 0
    assert '"basis": "memory"' in placed.read_text(encoding="utf-8")
    older = sheet(tmp_path, "c.csv", "MT/T 90000-2020,某标准,D1.09,,甲某,2025-02-01")
    assert "older" in run("place", "--learn", older, "--memory", target, "--lang", "en").err


def test_a_decision_on_the_relation_alone_is_learnt(run: Run, tmp_path: Path) -> None:
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,某标准,,支撑,甲某,2025-03-01")
    listed = tmp_path / "list.csv"
    listed.write_text("标准号,标准名称\nMT/T 90000-2020,煤矿智能化示例\n", encoding="utf-8")
    target, placed = tmp_path / "m.csv", tmp_path / "p.json"
    assert run("place", listed, "--learn", new, "--memory", target, "--json", placed).status == 0
    assert ",relation,-,,supporting," in target.read_text(encoding="utf-8-sig")
    text = placed.read_text(encoding="utf-8")
    assert '"relation": "supporting"' in text and '"basis": "memory"' not in text


def test_an_empty_file_becomes_a_memory(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "m.csv"
    target.touch()
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,某标准,D1.04,,甲某,")
    assert run("place", "--learn", new, "--memory", target).status == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfsubject_id")


@pytest.mark.parametrize("wrong", ["a file that is not there", "a list that is none", "an output twice"])
def test_nothing_is_learnt_where_the_run_fails_later(
    run: Run, memory: Path, tmp_path: Path, wrong: str
) -> None:
    before = sorted((one.name, one.read_bytes()) for one in tmp_path.iterdir())
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,新的,D1.07,专用,王工,")
    listed = tmp_path / "list.csv"
    if wrong != "a file that is not there":
        listed.write_text(
            "日期,天气\n2024-01-01,晴\n2024-01-02,阴\n" if "none" in wrong else HEAD, encoding="utf-8"
        )
    outputs = ("--json", tmp_path / "x.json", "-o", tmp_path / "x.xlsx")
    if wrong == "an output twice":
        (tmp_path / "link.xlsx").symlink_to(tmp_path / "x.json")
        outputs = ("--json", tmp_path / "x.json", "-o", tmp_path / "link.xlsx")
    outcome = run("place", listed, "--learn", new, "--memory", memory, *outputs)
    assert outcome.status == 2, outcome.err
    left = {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}
    assert all(left[name] == data for name, data in before)
    assert not {"x.json", "x.xlsx"} & set(left) and not [name for name in left if name.startswith(".")]


def test_a_sheet_without_rows_and_a_failing_writer_leave_the_memory(
    run: Run, memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MinestdError("font-missing", package="x")

    monkeypatch.setitem(REVIEW_WRITERS, ".html", fail)
    before = memory.read_bytes()
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,新的,D1.07,专用,王工,")
    outputs = ("-o", tmp_path / "x.xlsx", "-o", tmp_path / "x.html", "--json", tmp_path / "x.json")
    assert run("place", new, "--learn", new, "--memory", memory, *outputs).status == 2
    assert memory.read_bytes() == before
    assert not list(tmp_path.glob("x.*"))


def test_what_an_editor_wrote_meanwhile_is_not_lost(
    run: Run, memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decided_slowly(*given: object) -> object:
        memory.write_bytes(memory.read_bytes() + b"MT/T 90009-2020,\r\n")
        return decided(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(learning, "decided", decided_slowly)
    new = sheet(tmp_path, "a.csv", "MT/T 90000-2020,新的,D1.07,专用,王工,")
    outcome = run("place", "--learn", new, "--memory", memory, "--lang", "en")
    assert outcome.status == 2 and "m.csv" in outcome.err
    assert b"90009" in memory.read_bytes() and b"90000" not in memory.read_bytes()


def test_learners_at_once_lose_nothing(memory: Path, tmp_path: Path) -> None:
    before = memory.read_bytes().splitlines(keepends=True)
    link = tmp_path / "link.csv"
    link.symlink_to(memory)
    runs = []
    for number in range(4):
        new = sheet(tmp_path, f"{number}.csv", f"MT/T 9010{number}-2020,新的,D1.07,专用,王工,")
        words = ["place", "--learn", new, "--memory", (memory, link)[number % 2], "--quiet"]
        runs.append(subprocess.Popen([sys.executable, "-m", "minestd", *map(str, words)]))
    assert [one.wait() for one in runs] == [0, 0, 0, 0]
    after = memory.read_bytes().splitlines(keepends=True)
    assert [one for one in after if one in before] == before and len(after) == len(before) + 4
    assert link.is_symlink() and not list(tmp_path.glob(".*"))


def test_a_learner_who_does_not_let_go_is_told(tmp_path: Path) -> None:
    with one_writer(tmp_path / "m.csv"):
        with pytest.raises(MinestdError) as refused, one_writer(tmp_path / "m.csv", patience=0.1):
            pass
        assert refused.value.code == "output-waited"
    with one_writer(tmp_path / "m.csv", patience=0):
        pass
    assert not list(tmp_path.iterdir())
