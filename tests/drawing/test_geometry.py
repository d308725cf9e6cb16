"""What a printed page must hold to: text in its box, boxes apart, columns even, nothing too small, nothing lost."""

from collections import Counter
from itertools import combinations, pairwise

import pytest

from minestd.drawing.diagram import PageLayout, lay_out
from minestd.drawing.page.frame import PAPER
from minestd.drawing.shapes.scene import Box, BoxKind, Text
from minestd.drawing.shapes.view import SMALLEST
from scenes import coal, large, report_on

CASES = [
    (layout, paper, landscape, dress)
    for layout in ("structure", "overview", "subsystem", "standards", "matrix")
    for paper in ("A3", "A4")
    for landscape in (True, False)
    for dress in ("bare", "draft", "confirmed", "plain", "before", "english")
    if not (dress == "bare" and layout in ("standards", "matrix"))
    and (layout == "structure" or dress in ("bare", "draft") or (paper == "A4" and landscape))
]


def drawn(layout: str, paper: str, landscape: bool, dress: str, system=None) -> tuple[PageLayout, ...]:
    system = system or coal()
    report = None if dress == "bare" else report_on(system, confirmed=dress != "draft")
    before = report_on(system, confirmed=True, shift=2) if dress == "before" else None
    return lay_out(
        system,
        report,
        layout=layout,
        page=paper,
        landscape=landscape,
        plain=dress == "plain",
        lang="en" if dress == "english" else "zh",
        before=before,
    )


def overlap(one: Box | Text, other: Box | Text) -> bool:
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )


def words_overlap(one: Text, other: Text) -> bool:
    beside = one.left + one.drawn <= other.left + 0.01 or other.left + other.drawn <= one.left + 0.01
    return not beside and one.y < other.y + other.h and other.y < one.y + one.h


def check(page: PageLayout, paper: str, landscape: bool) -> None:
    short, long = PAPER[paper]
    assert (page.width, page.height) == ((long, short) if landscape else (short, long))
    boxes = {box.key: box for box in page.boxes}
    assert len(boxes) == len(page.boxes), "keys are unique"
    for box in page.boxes:
        assert box.w > 0 and box.h > 0
        assert box.x >= 12 and box.right <= page.width - 12, box
        assert box.y >= 12 and box.bottom <= page.height - 12, box
    for text in page.texts:
        assert text.size >= SMALLEST
        assert text.size % 0.75 == 0, "whole dots"
        assert text.drawn <= text.w + 0.01, text
        assert text.left >= 12 and text.left + text.drawn <= page.width - 12, text
        assert text.y >= 12 and text.y + text.h <= page.height - 8, text
        if text.within:
            box = boxes[text.within]
            assert box.x <= text.left and text.left + text.drawn <= box.right, (text, box)
            assert box.y <= text.y and text.y + text.h <= box.bottom, (text, box)
    for one, other in combinations(page.nodes, 2):
        assert not overlap(one, other), (one, other)
    for one, other in combinations(page.texts, 2):
        if abs(one.y - other.y) < 40:
            assert not words_overlap(one, other), (one, other)
    check_lines(page, boxes)


def check_lines(page: PageLayout, boxes: dict[str, Box]) -> None:
    for line in page.lines:
        assert line.start in boxes and line.end in boxes
        for (x0, y0), (x1, y1) in pairwise(line.points):
            assert x0 == x1 or y0 == y1, "lines run straight"
            for box in page.nodes:
                inside_x = min(x0, x1) < box.right - 0.5 and max(x0, x1) > box.x + 0.5
                inside_y = min(y0, y1) < box.bottom - 0.5 and max(y0, y1) > box.y + 0.5
                assert not (inside_x and inside_y), (line, box)


@pytest.mark.parametrize(("layout", "paper", "landscape", "dress"), CASES)
def test_every_page_holds_to_the_rules_of_print(layout: str, paper: str, landscape: bool, dress: str) -> None:
    for page in drawn(layout, paper, landscape, dress):
        check(page, paper, landscape)


@pytest.mark.parametrize(
    ("layout", "dress", "paper", "landscape"),
    [
        ("structure", "draft", "A3", True),
        ("structure", "english", "A4", False),
        ("overview", "english", "A4", True),
        ("subsystem", "draft", "A4", False),
        ("standards", "english", "A4", False),
        ("matrix", "draft", "A4", False),
    ],
)
def test_a_large_uneven_deep_system_with_long_names(
    layout: str, dress: str, paper: str, landscape: bool
) -> None:
    pages = drawn(layout, paper, landscape, dress, large())
    for page in pages:
        check(page, paper, landscape)
    if layout in ("structure", "subsystem"):
        shown = {box.code for page in pages for box in page.nodes if box.code}
        assert shown == set(large().by_code)


@pytest.mark.parametrize("dress", ["bare", "draft", "confirmed", "plain", "before"])
def test_the_structure_goes_on_one_sheet_with_all_nodes(dress: str) -> None:
    (page,) = drawn("structure", "A3", True, dress)
    codes = Counter(box.code for box in page.nodes if box.code)
    assert set(codes) == set(coal().by_code)
    assert len(codes) == 138
    assert set(codes.values()) == {1}


@pytest.mark.parametrize("dress", ["bare", "draft", "confirmed"])
def test_columns_are_even_and_tops_aligned(dress: str) -> None:
    (page,) = drawn("structure", "A3", True, dress)
    system = coal()
    boxes = {box.code: box for box in page.nodes if box.code}
    for role in ("base", "other"):
        leaves = [
            boxes[leaf.code] for leaf in system.leaves if (leaf.line()[0].role == "base") is (role == "base")
        ]
        assert len({box.w for box in leaves}) == 1
        parts = [
            boxes[node.parent.code]
            for node in system.leaves
            if (node.line()[0].role == "base") is (role == "base")
        ]
        assert len({(box.y, box.h) for box in parts}) == 1
        rows = {box.y for box in leaves}
        assert len(rows) <= 9
        assert len({(box.y, box.h) for box in leaves}) == len(rows), "boxes of a row are of one height"


def test_the_base_lies_below_all_others() -> None:
    (page,) = drawn("structure", "A3", True, "confirmed")
    boxes = {box.code: box for box in page.nodes if box.code}
    others = [box.bottom for code, box in boxes.items() if code and not code.startswith("A")]
    assert boxes["A"].y > max(others)
    labels = {text.words for text in page.texts}
    assert {"底层基础", "建设主体", "运维服务"} <= labels


def test_bars_do_not_break_and_tell_the_truth() -> None:
    report = report_on(coal(), confirmed=True)
    (page,) = drawn("overview", "A4", True, "confirmed")
    bars = [box for box in page.boxes if box.kind is BoxKind.BAR]
    frames = {box.key.split(" bar")[0]: box for box in bars if box.look.fill is None}
    for code, node in report.nodes.items():
        frame = frames.get(code)
        if frame is None or not node.required:
            continue
        done = [box for box in bars if box.key.split(" bar")[0] == code and box.look.fill == "#0072B2"]
        assert len(done) <= 1, "one piece"
        length = done[0].w if done else 0
        assert (length == 0) == (node.confirmed.filled == 0)
        assert (length == frame.w) == (node.confirmed.filled == node.required)
        assert abs(length - frame.w * node.confirmed.filled / node.required) <= 1.5


def test_standards_are_all_there_as_leaves() -> None:
    report = report_on(coal())
    pages = drawn("standards", "A4", True, "draft")
    shown = {
        box.key.removeprefix("leaf ") for page in pages for box in page.boxes if box.kind is BoxKind.LEAF
    }
    placed = {key for key, placement in report.placements.items() if placement.codes}
    assert placed <= shown
