"""Measuring and breaking text."""

from hypothesis import given
from hypothesis import strategies as st

from minestd.drawing.fitting.lettering import Lettering, clean, line_height, width
from scenes import coal

NAMES = [node.name_zh for node in coal().by_code.values()]
WORDS = st.text(
    alphabet=st.sampled_from("煤矿智能化系统与装备（井工）、—ABCDEFGHIJ abcdefghij 0123456-/"), max_size=60
)


def test_wide_characters_are_one_em_and_latin_ones_narrower() -> None:
    assert width("智能开采", 7.5) == 30
    assert width("D1.04", 8) < 5 * 8 * 0.7
    assert width("É", 10) == width("E", 10)
    assert width("W", 10, bold=True) > width("W", 10)


@given(WORDS, st.integers(30, 200), st.sampled_from([7.5, 8.25, 11.25]), st.booleans())
def test_lines_fit_and_lose_nothing(text: str, room: int, size: float, bold: bool) -> None:
    lines = Lettering(NAMES).wrap(text, room, size, bold=bold)
    assert all(width(line, size, bold=bold) <= room for line in lines)
    strip = str.maketrans("", "", " -")
    assert "".join(lines).translate(strip) == clean(text).translate(strip)
    assert all(line == line.strip() and line for line in lines)


def test_names_break_between_words() -> None:
    wrap = Lettering(NAMES).wrap
    assert wrap("煤矿有线网络", 42, 8.25) == ("煤矿", "有线网络")
    assert wrap("智能化系统与装备（露天）标准", 84, 8.25) == ("智能化系统与装备", "（露天）标准")
    assert wrap("智能调度系统", 45, 9) == ("智能", "调度系统")


def test_no_line_begins_with_a_comma_or_ends_with_an_opening_bracket() -> None:
    lettering = Lettering(NAMES)
    for name in NAMES:
        for room in (45, 52, 60, 75):
            lines = lettering.wrap(name, room, 8.25)
            assert not any(line.startswith(("、", "）", "，")) for line in lines)
            assert not any(line.endswith("（") for line in lines)


def test_long_words_are_divided_with_hyphens_and_no_stumps() -> None:
    lines = Lettering(()).wrap("Intelligentisation architecture", 50, 9)
    assert lines[0].endswith("-")
    assert all(len(line) >= 4 for line in lines)


def test_control_characters_become_blanks() -> None:
    assert clean("a\nb\x00\x07\ud800c\t\u2028d") == "a b c d"


def test_the_height_of_a_line_is_whole() -> None:
    assert line_height(7.5) == 9
    assert line_height(11.25) == 14
