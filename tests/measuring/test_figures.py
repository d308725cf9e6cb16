"""A percentage never lies."""

from hypothesis import given
from hypothesis import strategies as st

from minestd.measuring.figures import between, percent, percent_between, span
from minestd.measuring.results import Between


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_nought_and_hundred_only_when_true(part: int, whole: int) -> None:
    text = percent(part, whole)
    assert (text == "0 %") == (part == 0)
    assert (text == "100 %") == (part == whole)
    assert (float(text.removesuffix(" %")) > 100) == (part > whole)


@given(st.integers(0, 10**4), st.integers(0, 10**4), st.integers(1, 10**4))
def test_more_never_reads_as_less(one: int, other: int, whole: int) -> None:
    low, high = sorted((one, other))
    assert float(percent(low, whole).removesuffix(" %")) <= float(percent(high, whole).removesuffix(" %"))


def test_nothing_required_is_no_rate() -> None:
    assert percent(0, 0) == percent(3, 0) == "—"


def test_ranges_show_both_ends_only_where_they_differ() -> None:
    assert between(Between(3, 3)) == "3"
    assert between(Between(3, 5)) == "3–5"
    assert percent_between(Between(1, 2), 8) == "12.5 %–25 %"
    assert percent_between(Between(0, 1), 113) == "0 %–0.9 %"
    assert percent(1, 10**6) == "0.1 %"
    assert (percent(10**6 - 1, 10**6), percent(10**6 + 1, 10**6)) == ("99.9 %", "100.1 %")
    assert (span(4, 4), span(4, 9)) == ("4", "4–9")
