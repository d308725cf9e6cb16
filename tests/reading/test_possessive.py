"""Atomic groups stand in for possessive ones where Python gets these wrong (3.11.0 to 3.11.4)."""

import re

import pytest

from minestd.reading.files.separators import _well_formed
from minestd.reading.guard import sheet_rows
from minestd.reading.possessive import atomic, compiled


@pytest.mark.parametrize(
    ("pattern", "right"),
    [
        ("(?:ab)*+", "(?>(?:ab)*)"),
        ("x(?:a(?:b)?+c)++y", "x(?>(?:a(?>(?:b)?)c)+)y"),
        ("[^()]*+", "[^()]*+"),
        ("a*+", "a*+"),
    ],
)
def test_possessive_groups_become_atomic_ones(pattern: str, right: str) -> None:
    assert atomic(pattern) == right


@pytest.mark.parametrize(
    ("pattern", "text", "end"),
    [
        ("(?:a(?:b)*+c)*+", "abcab", 3),
        ("(?:a(?:x|yz)c)*+", "axcay", 3),
        ("(?:a(?: s)?+c)*+", "aca", 2),
        ("(?:<row>(?:<c>)*+</row>)*+", "<row><c><c/></row>", 0),
    ],
)
@pytest.mark.parametrize("sound", [True, False])
def test_what_fits_in_part_is_not_matched(pattern: str, text: str, end: int, sound: bool) -> None:
    if sound and compiled.__kwdefaults__["sound"] is False:
        pytest.skip("this Python matches possessive groups wrongly")
    found = compiled(pattern, sound=sound).match(text)
    assert found is not None and found.end() == end


def test_sheets_and_lines_are_told_alike_by_both() -> None:
    rows = b'<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'
    odd = b'<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row>'
    for pattern in (sheet_rows.PLAIN_ROWS, sheet_rows.NEAR_ROWS, sheet_rows.COMMON_ROWS):
        other = re.compile(atomic(pattern.pattern.decode()).encode())
        for data in (rows, rows + odd, odd + rows, rows + b'<row r="3"><c r="A3"><q/>', rows[:-3]):
            assert pattern.match(data).end() == other.match(data).end()  # type: ignore[union-attr]
    lines = ['a,"b ""c"" d",e', 'a,"b ""c" d,e', '"a","b', "a,b,c"]
    other_line = re.compile(atomic(_well_formed(",").pattern))
    for line in lines:
        assert bool(_well_formed(",").fullmatch(line)) is bool(other_line.fullmatch(line))
