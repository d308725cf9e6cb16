"""What stands on a page: title, date, scope, marks, figures, 草稿, the caption."""

from collections import Counter

import pytest

from minestd.drawing.diagram import PageLayout, lay_out
from minestd.errors import MinestdError
from minestd.measuring.results import State
from minestd.wording import say
from scenes import coal, report_on


def words(*pages: PageLayout) -> str:
    return "\n".join(text.words for page in pages for text in page.texts)


def test_a_page_names_its_basis() -> None:
    report = report_on(coal())
    found = words(*lay_out(coal(), report))
    for needed in ("截至 2025-12-31", "全国", "明细表.xlsx", "113 个方面", "草稿", "非官方原图"):
        assert needed in found
    assert f"{report.totals.standards} 项" in found


def test_a_list_that_is_not_national_reads_not_in_this_list() -> None:
    from msgspec.structs import replace

    from minestd.model.listing import Scope

    report = replace(report_on(coal()), scope=Scope.SAMPLE, scope_stated=False)
    found = words(*lay_out(coal(), report))
    assert "本清单未见" in found
    assert "空白" not in found
    assert "未声明" in found


def test_confirmed_papers_are_no_draft() -> None:
    found = words(*lay_out(coal(), report_on(coal(), confirmed=True)))
    assert "草稿" not in found
    assert "建议" not in found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_aspect_shows_the_mark_of_its_state_and_its_counts(lang: str) -> None:
    report = report_on(coal(), confirmed=True)
    pages = lay_out(coal(), report, lang=lang)
    by_box: dict[str, list[str]] = {}
    for page in pages:
        for text in page.texts:
            by_box.setdefault(text.within, []).append(text.words)
    for leaf in coal().leaves:
        figures = report.nodes[leaf.code].confirmed
        told = " ".join(by_box[leaf.code])
        assert say(lang, f"mark.{figures.state}") in told
        assert f"/{report.nodes[leaf.code].required}" in told
        assert str(figures.existing) in told


def test_a_plain_page_has_no_colour_and_no_marks() -> None:
    report = report_on(coal(), confirmed=True)
    (page,) = lay_out(coal(), report, plain=True)
    colours = {box.look.fill for box in page.boxes} | {box.look.line for box in page.boxes}
    colours |= {text.colour for text in page.texts} | {line.colour for line in page.lines}
    for colour in colours - {None}:
        assert colour[1:3] == colour[3:5] == colour[5:7], "black, white or grey"
    marks = {say("zh", f"mark.{state}") for state in State} - {"／"}
    inside = Counter(text.words for text in page.texts if text.within)
    assert not marks & set(inside)


def test_suggestions_are_told_apart() -> None:
    report = report_on(coal())
    (page,) = lay_out(coal(), report)
    told: dict[str, str] = {}
    for text in page.texts:
        told[text.within] = told.get(text.within, "") + " " + text.words
    for leaf in coal().leaves:
        node = report.nodes[leaf.code]
        assert ("建议" in told[leaf.code]) is (node.all != node.confirmed)


def test_changes_are_told_and_what_stayed_is_quiet() -> None:
    now, then = report_on(coal(), confirmed=True), report_on(coal(), confirmed=True, shift=2)
    (page,) = lay_out(coal(), now, before=then)
    told: dict[str, str] = {}
    for text in page.texts:
        told[text.within] = told.get(text.within, "") + " " + text.words
    thick = {box.code for box in page.nodes if box.look.thick == 2.0}
    for leaf in coal().leaves:
        changed = now.nodes[leaf.code].confirmed != then.nodes[leaf.code].confirmed
        assert (leaf.code in thick) is changed
        assert ("原 " in told[leaf.code]) is changed
    same = lay_out(coal(), now, before=now)
    assert not [box for page in same for box in page.nodes if box.look.thick == 2.0]


def test_without_a_list_the_framework_itself() -> None:
    (page,) = lay_out(coal())
    found = words(page)
    assert "0/1" not in found
    assert "%" not in found
    assert "智能开采" in found.replace("\n", "")


def test_tooltips_tell_scope_and_standards() -> None:
    report = report_on(coal())
    (page,) = lay_out(coal(), report)
    box = next(box for box in page.nodes if box.code == "D1.04")
    assert coal().by_code["D1.04"].full_zh in box.tip
    assert coal().by_code["D1.04"].scope in box.tip
    placed = [one for one in report.listing.standards if report.placements[one.key].home == "D1.04"]
    for one in placed:
        assert one.label in box.tip


def test_a_focus_shows_only_what_lies_below_it() -> None:
    pages = lay_out(coal(), report_on(coal()), layout="standards", focus="D1")
    codes = {box.code for page in pages for box in page.nodes if box.code}
    assert codes and all(code.startswith("D1") for code in codes)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"layout": "circle"}, "diagram-choice-unknown"),
        ({"page": "A5"}, "diagram-choice-unknown"),
        ({"layout": "standards"}, "diagram-needs-list"),
        ({"layout": "matrix"}, "diagram-needs-list"),
    ],
)
def test_what_cannot_be_drawn_is_said(given: dict[str, str], code: str) -> None:
    with pytest.raises(MinestdError) as caught:
        lay_out(coal(), **given)
    assert caught.value.code == code
    assert say("zh", f"error.{code}", **caught.value.params)
    assert say("en", f"error.{code}", **caught.value.params)


def test_an_unknown_node_is_said() -> None:
    with pytest.raises(MinestdError) as caught:
        lay_out(coal(), report_on(coal()), layout="standards", focus="Z9")
    assert caught.value.code == "diagram-node-unknown"


def test_a_name_that_fits_no_page_is_refused_not_shrunk() -> None:
    from making import system

    with pytest.raises(MinestdError) as caught:
        lay_out(system(("A", "甲", ""), ("A1", "乙", ""), ("A1.01", "很长的名字" * 2000, "")), page="A4")
    assert caught.value.code == "diagram-does-not-fit"
