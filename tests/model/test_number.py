"""The standard number as a value: its canonical print, its order, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minestd.model.number import Level, Nature, NumberError, StandardNumber
from minestd.model.prefixes import Prefixes
from minestd.wording import LANGUAGES, say
from numbers_made import standard_numbers

parse = StandardNumber.parse

CANONICAL = (
    """
GB 20426-2006|GB/T 13016-2018|GB/Z 41288-2022|GBJ 16-1987|GBn 1-1980|GBZ 2.1-2019|GBZ/T 192.1-2007
MT 209|MT/T 1201.3-2023|AQ 1048-2007|KA/T 554-1996|DL/T 634.5104-2009|DB/T 59-2015
DB14/T 1726-2018|DB22 2885-2018|DB5120/T 29.2-2024|T/NMXH 001-2021|T/HBSIA 001.3-2024|T/CECA-G 0012-2018
Q/CSG 216004-2019|CECS 21:2000|TSG G0001-2012|JJG 52-2013|JJG(煤炭) 01-1996|JTG B01-2014
ISO 9001:2015|ISO/TS 19807-1:2019|ISO/IEC 30173:2023|ISO/IEC TS 33052:2016|ISO/IEC/IEEE 42010:2022
IEC 61000-6-2:1999|IEC TS 63276|EN 60079-0:2012/A11:2013|BS EN ISO 9001:2015|oSIST prEN 1804-4:2005
OPC 40568-1|JIS B 8265:2017|ITU-T Y.4003 (2018)|ITU-T G.984.1 (2008)|IEEE 802.3-2018|ASTM D638-2014
AQ/T 1048-202X|GB/T 13016-20XX|YD/T XXXX-XXXX|GB/T 43XXX-202X|GB 16423-2020/XG1-2021|ISO 19296:2018/Amd 1:2020
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@pytest.mark.parametrize("text", CANONICAL)
def test_a_canonical_print_is_read_and_printed_alike(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("", "prefix-missing", 0),
        ("13016-2018", "prefix-missing", 0),
        ("gb/t 13016", "prefix-missing", 0),
        ("ISO-IEC 30173", "space-expected", 3),
        ("IEC/TS 63276", "prefix-missing", 0),
        ("GB/X 1", "mark-unfit", 2),
        ("T/NMXH/T 1", "mark-unfit", 6),
        ("GB/T13016-2018", "space-expected", 4),
        ("GB/T -2018", "number-missing", 5),
        ("GB/T 13016.-2018", "part-missing", 11),
        ("GB/T 13016-20188", "year-unreadable", 11),
        ("GB/T 13016-83", "year-unreadable", 11),
        ("GB/T 13016-1818", "year-unreadable", 11),
        ("GB/T 13016-2018/A", "amendment-unreadable", 16),
        ("GB/T 13016-2018 标题", "text-after-number", 15),
        ("GB/T 13016—2018", "text-after-number", 10),
    ],
)
def test_anything_else_is_refused_at_its_fault(text: str, code: str, position: int) -> None:
    with pytest.raises(NumberError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.position) == (code, position)
    assert all(say(lang, f"number.{code}") for lang in LANGUAGES)


@pytest.mark.parametrize(
    "fields",
    [
        ("gb", Nature.MANDATORY, "1"),
        ("IEC/TS", None, "1"),
        ("GB", None, "1"),
        ("ISO", Nature.RECOMMENDED, "1"),
        ("GB", Nature.MANDATORY, "1-2"),
        ("GB", Nature.MANDATORY, "1", ".2"),
        ("GB", Nature.MANDATORY, "1", "2018"),
        ("GB", Nature.MANDATORY, "1", "2", "18"),
        ("GB", Nature.MANDATORY, "1", "2", "2018", "XG"),
    ],
)
def test_no_invalid_value_can_be_made(fields: tuple[str, Nature | None, str]) -> None:
    with pytest.raises(NumberError):
        StandardNumber(*fields)


@given(standard_numbers())
def test_every_number_prints_to_itself(number: StandardNumber) -> None:
    assert parse(str(number)) == number


@given(st.text(max_size=30))
def test_parsing_any_text_gives_a_number_or_its_own_error(text: str) -> None:
    try:
        assert str(parse(text)) == text
    except NumberError as error:
        assert 0 <= error.position <= len(text)


@given(standard_numbers(), standard_numbers(), standard_numbers())
def test_the_order_is_total_and_agrees_with_equality(
    a: StandardNumber, b: StandardNumber, c: StandardNumber
) -> None:
    assert (a < b) + (a == b) + (a > b) == 1
    assert (a <= b) == (a < b or a == b)
    assert (a >= b) == (b <= a)
    assert not (a < b and b < c) or a < c
    assert (a == b) == (str(a) == str(b))
    assert a != b or hash(a) == hash(b)


def test_order_is_by_value() -> None:
    texts = [
        "GB/T 2",
        "GB/T 10",
        "GB/T 10.2",
        "GB/T 10.2-1999",
        "GB/T 10.2-2018",
        "GB/T 10.2-202X",
        "GB/T 10.10",
    ]
    assert [str(number) for number in sorted(map(parse, reversed(texts)))] == texts
    assert parse("T/CCS 1") < parse("T/CCS 01") < parse("T/CCS 2")


def test_comparing_with_something_else_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        assert parse("GB 1") < "GB 2"  # type: ignore[operator]


def test_links_between_editions_parts_and_marks() -> None:
    number = parse("GB/T 20438.3-2017/XG1-2020")
    assert (number.stem, number.family, number.unmarked_stem) == ("GB/T 20438.3", "GB/T 20438", "GB 20438.3")
    assert number.undated == parse("GB/T 20438.3")
    assert parse("IEC 61000-6-2:1999").family == "IEC 61000"
    assert parse("DB14/T 1726-2018").unmarked_stem == parse("DB14 1726").stem


@pytest.mark.parametrize(
    ("text", "year", "dated", "draft", "placeholder"),
    [
        ("GB/T 13016-2018", 2018, True, False, False),
        ("GB/T 13016", None, False, False, False),
        ("AQ/T 1048-202X", None, False, True, False),
        ("YD/T XXXX-XXXX", None, False, True, True),
        ("oSIST prEN 1804-4:2005", 2005, True, True, False),
        ("ISO/DIS 19296", None, False, True, False),
    ],
)
def test_years_and_drafts(text: str, year: int | None, dated: bool, draft: bool, placeholder: bool) -> None:
    number = parse(text)
    assert (number.year_number, number.is_dated, number.is_draft, number.is_placeholder) == (
        year,
        dated,
        draft,
        placeholder,
    )


def test_the_table_answers_for_open_families_and_the_unknown() -> None:
    table = Prefixes({"BS": Level.FOREIGN}, frozenset({"14"}))
    cases = {
        "BS EN ISO 9001:2015": Level.FOREIGN,
        "T/NMXH 001-2021": Level.GROUP,
        "Q/CSG 216004-2019": Level.ENTERPRISE,
        "DB14/T 1726-2018": Level.LOCAL,
        "DB1401/T 1-2020": Level.LOCAL,
        "DB99/T 1-2020": Level.UNKNOWN,
        "ZZ/T 1-2020": Level.UNKNOWN,
    }
    assert {text: table.level_of(parse(text)) for text in cases} == cases
