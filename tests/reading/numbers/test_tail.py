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
        ("ISO 9001:2015/Amd 1", "ISO 9001:2015/Amd 1"),
        ("ISO 9001:2015/AMD 1:2024", "ISO 9001:2015/Amd 1:2024"),
        ("ISO 9001:2015/COR.2:2016", "ISO 9001:2015/Cor 2:2016"),
        ("EN 60079-0:2012/AC:2013", "EN 60079-0:2012/AC:2013"),
    ],
)
def test_an_amendment_belongs_to_its_standard(text: str, number: str) -> None:
    assert names(text) == [number]


@pytest.mark.parametrize(
    ("text", "number", "changed"),
    [
        ("GB/T 1234-2018年版", "GB/T 1234-2018", "year-word"),
        ("GB/T 1234〔2018〕", "GB/T 1234-2018", "brackets"),
        ("GB/T 1234 2018年", "GB/T 1234-2018", "spacing year-word"),
        ("GB/T 1234. 1-2018", "GB/T 1234.1-2018", "spacing"),
        ("GB 50016-2014 (2018版)", "GB 50016-2014", "edition-note spacing"),
        ("GB 3836-12-2021", "GB 3836.12-2021", "part-dash"),
        ("CECS 21 : 2000", "CECS 21:2000", "spacing"),
        ("GJB 9001C-2017", "GJB 9001C-2017", ""),
        ("JTG D60-2015", "JTG D60-2015", ""),
        ("ZB J12001-89", "ZB J12001-1989", "two-digit-year"),
        ("IEC 61508-1", "IEC 61508-1", ""),
        ("KS B 8265:2017", "KS B 8265:2017", ""),
    ],
)
def test_parts_and_years_in_the_print_of_their_bodies(text: str, number: str, changed: str) -> None:
    (found,) = read_numbers(text, PREFIXES).found
    assert (str(found.number), " ".join(found.changed)) == (number, changed)


def test_a_number_at_the_end_of_a_sentence_takes_no_year_from_the_next() -> None:
    assert names("执行 GB/T 13016. 2018年起施行") == ["GB/T 13016"]


def test_a_hyphen_between_numbers_means_to_where_it_rises_by_less_than_a_hundred() -> None:
    assert names("GB/T 20438.1-7-2017") == [f"GB/T 20438.{part}-2017" for part in range(1, 8)]
    assert names("GB 50254-50353-96") == [f"GB {number}-1996" for number in range(50254, 50354)]
    for text in ("GB 50254-50354-96", "GB/T 20438.7-1-2017", "GB/T 20438.7-7-2017"):
        reading = read_numbers(text, PREFIXES)
        assert (reading.found, [one.code for one in reading.refused]) == ((), ["year-unreadable"])


def test_digits_that_are_neither_part_nor_year_are_asked_for() -> None:
    reading = read_numbers("MT/T 13016-999", PREFIXES)
    assert (reading.found, [one.code for one in reading.refused]) == ((), ["year-unreadable"])
    assert str(reading.near) == "MT/T 13016"
