"""Chinese takes two columns on screens and in cells."""

from hypothesis import given
from hypothesis import strategies as st

from minestd.reporting.text.widths import cut, lines_needed, pad, width

MIXED = st.text(alphabet="ab 煤矿，·é（）１", max_size=40)


def test_wide_characters_count_two() -> None:
    assert width("煤矿ab，") == 8


@given(MIXED, st.integers(2, 30))
def test_cut_and_padded_text_fits_exactly(text: str, columns: int) -> None:
    assert width(cut(text, columns)) <= columns
    assert width(pad(cut(text, columns), columns, right=False)) == columns
    assert cut(text, columns) == text or cut(text, columns).endswith("…")


def test_lines_needed_counts_wrapped_lines() -> None:
    assert [lines_needed(text, 10) for text in ("", "煤矿智能化", "煤矿智能化体", "a\nb")] == [1, 1, 2, 2]
