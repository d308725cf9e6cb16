"""The short way to a number gives what the careful way gives, or nothing."""

from hypothesis import given
from hypothesis import strategies as st

from minestd.reading.numbers import load_prefixes, read_numbers
from minestd.reading.numbers.plain_numbers import PlainNumbers

PREFIXES = st.one_of(
    st.sampled_from(sorted(load_prefixes().levels)), st.text("ABGMTQZ", min_size=1, max_size=4)
)
TEXTS = st.one_of(
    st.builds(
        "{}{} {}{}-{}".format,
        PREFIXES,
        st.sampled_from(["", "/T", "/Z"]),
        st.integers(0, 10**6),
        st.sampled_from(["", ".1", ".12.3", ".2018"]),
        st.one_of(st.integers(1890, 2110), st.just("202X")),
    ),
    st.text(max_size=20),
)


@given(TEXTS)
def test_both_ways_agree(text: str) -> None:
    number = PlainNumbers(load_prefixes()).read(text)
    if number is not None:
        (found,) = read_numbers(text, load_prefixes()).found
        assert found.number == number
        assert str(number) == text
        assert not (found.changed or found.adopted or found.former or found.expanded)


def test_common_numbers_go_the_short_way() -> None:
    plain = PlainNumbers(load_prefixes())
    assert all(
        plain.read(text)
        for text in ("GB/T 13016-2018", "MT/T 1201.3-2023", "AQ 1048-2007", "GB/Z 41288-2022")
    )
    assert not any(
        plain.read(text) for text in ("GB/T13016-2018", "ISO 9001-2015", "T/CCS 1-2020", "GB 20426")
    )
