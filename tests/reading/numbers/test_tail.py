"""The digits of a number: parts, years of two figures, ranges behind a hyphen, amendments."""

import pytest

from minestd.reading.numbers import load_prefixes, read_numbers

PREFIXES = load_prefixes()


def names(text: str) -> list[str]:
    return [str(found.number) for found in read_numbers(text, PREFIXES).found]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # National standards begin with the fifties; abroad two figures go on into this century.
        ("GB 1234-50", "GB 1234-1950"),
        ("GB 1234-83", "GB 1234-1983"),
        ("ASTM D638-50", "ASTM D638-1950"),
        ("ASTM D638-49", "ASTM D638-2049"),
        ("ASTM D638-03", "ASTM D638-2003"),
    ],
)
def test_a_year_of_two_figures(text: str, number: str) -> None:
    assert names(text) == [number]


@pytest.mark.parametrize("text", ["GB 1234-49", "MT 148-03"])
def test_a_year_of_two_figures_that_cannot_be_meant_is_asked_for(text: str) -> None:
    reading = read_numbers(text, PREFIXES)
    assert reading.found == ()
    assert [refused.code for refused in reading.refused] == ["year-two-digit"]
    assert str(reading.near) == text.replace("-", "-20")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("GB 16423-2020第一号修改单", "GB 16423-2020/XG1"),
        ("GB 16423-2020（第二号修改单）", "GB 16423-2020/XG2"),
        ("GB 16423-2020第九号修改单", "GB 16423-2020/XG9"),
        ("GB 16423-2020第10号修改单", "GB 16423-2020/XG10"),
        ("GB 16423-2020国家标准第1号修改单", "GB 16423-2020/XG1"),
        ("GB 16423-2020/XG1", "GB 16423-2020/XG1"),
        ("GB 16423-2020+XG2-2023", "GB 16423-2020/XG2-2023"),
        ("ISO 9001:2015/Amd 1", "ISO 9001:2015/Amd 1"),
        ("ISO 9001:2015/AMD 1:2024", "ISO 9001:2015/Amd 1:2024"),
        ("ISO 9001:2015/COR.2:2016", "ISO 9001:2015/Cor 2:2016"),
        ("EN 60079-0:2012/AC:2013", "EN 60079-0:2012/AC:2013"),
    ],
)
def test_an_amendment_belongs_to_its_standard(text: str, number: str) -> None:
    assert names(text) == [number]
