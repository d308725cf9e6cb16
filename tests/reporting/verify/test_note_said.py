"""A note follows from its list in every sentence; people write in its open places, and there only."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from cli import typed
from minestd.commands.app import main
from minestd.reading.inputs import Role, open_input
from minestd.reporting.verify.note_said import NoteCheck, Said, said_by
from minestd.resources import examples_folder

LIST = examples_folder() / "coal-mine-standards-sample.xlsx"


@pytest.fixture(scope="module")
def note(tmp_path_factory: pytest.TempPathFactory) -> tuple[Said, ...]:
    """The note of the example list."""
    written = tmp_path_factory.mktemp("note") / "note.docx"
    with pytest.raises(SystemExit):
        main(["report", str(LIST), "--as-of", "2025-12-31", "--lang", "zh", "--quiet", "-o", str(written)])
    return said_by(open_input(Role.CHECKED, written), "zh")


def check(written: tuple[Said, ...], made: tuple[Said, ...], *, draft: bool = True) -> list[tuple[str, str]]:
    return [(one.seen, one.expected) for one in NoteCheck(written, made, "zh", draft).deviations()]


def of(note: tuple[Said, ...], begins: str) -> int:
    return next(place for place, one in enumerate(note) if one.cells[0].startswith(begins))


def test_every_sentence_and_cell_counts(note: tuple[Said, ...]) -> None:
    passed = []
    for place, one in enumerate(note):
        if one.cells[0].startswith(("【待写", "以下", "目 次")):
            continue
        changed = replace(one, cells=(one.cells[0] + "9", *one.cells[1:]))
        if check((*note[:place], changed, *note[place + 1 :]), note) != [(changed.cells[0], one.cells[0])]:
            passed.append(one)
    assert not passed


def test_every_sentence_has_to_be_there(note: tuple[Said, ...]) -> None:
    for place, one in enumerate(note):
        if one.cells[0].startswith(("【待写", "以下", "尚待补写", "目 次")):
            continue
        assert check((*note[:place], *note[place + 1 :]), note) == [("", " ".join(one.cells))]


def test_open_places_are_written_in_as_many_paragraphs_as_people_like(note: tuple[Said, ...]) -> None:
    written: list[Said] = []
    for one in note:
        own = [replace(one, cells=(f"我单位{one.number}项工作，第{n}段",)) for n in range(3)]
        written += own if one.cells[0].startswith("【待写") else [one]
    assert check(tuple(written), note) == []


def test_a_figure_beside_a_written_place_is_still_looked_at(note: tuple[Said, ...]) -> None:
    places = [place for place, one in enumerate(note) if one.cells[0].startswith("【待写")]
    place = next(at for at in places if note[at - 1].cells[0][-1] == "。" and not note[at - 1].table)
    before = note[place - 1]
    changed = replace(before, cells=(f"{before.cells[0][:-1]}，共 999 项。",))
    free = replace(note[place], cells=("我们自己写的一段话。",))
    written = (*note[: place - 1], changed, free, *note[place + 1 :])
    assert check(written, note) == [(changed.cells[0], before.cells[0])]


def test_the_word_draft_may_go_when_only_open_places_asked_for_it(note: tuple[Said, ...]) -> None:
    place = of(note, "【草稿】")
    final = (*note[:place], *note[place + 1 :])
    assert check(final, note, draft=False) == []
    assert check(final, note, draft=True) == [("", "【草稿】")]
    said = (*note[:place], replace(note[place], cells=("【定稿】",)), *note[place + 1 :])
    assert ("【定稿】", "") in check(said, note, draft=False) or ("【定稿】", "【草稿】") in check(
        said, note, draft=False
    )


def test_a_sentence_of_ones_own_elsewhere_is_told(note: tuple[Said, ...]) -> None:
    place = of(note, "截至统计日期")
    own = replace(note[place], cells=("本体系覆盖率已达 100 %。",))
    assert check((*note[:place], own, *note[place:]), note) == [("本体系覆盖率已达 100 %。", "")]


def test_of_an_offices_own_document_the_chapters_are_looked_at(note: tuple[Said, ...]) -> None:
    first = next(place for place, one in enumerate(note) if one.chapter)
    front = Said(("某集团标准化办公室",), "", 1)
    table = Said(("编制", "审核"), "", 1, 1, ("编制", "审核"))
    own = (front, table, *note[first:], front)
    found = NoteCheck(own, note, "zh", draft=True)
    assert found.of_own_template and not list(found.deviations())
    place = of(own, "截至统计日期")
    changed = (*own[:place], replace(own[place], cells=(own[place].cells[0] + "错",)), *own[place + 1 :])
    assert len(check(changed, note)) == 1


def test_numbers_of_pages_are_the_programs_matter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import docx
    from docx.oxml.ns import qn

    written = tmp_path / "note.docx"
    typed(capsys, "report", LIST, "--as-of", "2025-12-31", "--quiet", "-o", written)
    document = docx.Document(str(written))
    fields = [*document.element.iter(qn("w:instrText"))]
    assert any("PAGEREF" in (one.text or "") for one in fields)
    for one in fields:
        if "PAGEREF" in (one.text or ""):
            texts = one.getparent().itersiblings()
            shown = next((run for run in texts if run.find(qn("w:t")) is not None), None)
            if shown is not None:
                shown.find(qn("w:t")).text = "17"
    document.save(str(written))
    outcome = typed(capsys, "verify", written, "--from", LIST)
    assert outcome.status == 0, outcome.out
