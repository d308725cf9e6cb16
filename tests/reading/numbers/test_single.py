"""Whether letters and digits at a place of a text are a number, a number that went wrong, or a word of the text."""

import pytest

from minestd.reading.numbers import NumberReading, load_prefixes, read_numbers

PREFIXES = load_prefixes()


def read(text: str) -> NumberReading:
    return read_numbers(text, PREFIXES)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # A mark, a year or brackets say that a number is meant; a cell of its own does, too.
        ("MT 51", ["MT 51"]),
        ("MT51", ["MT 51"]),
        ("采用 MT/T 51 的方法", ["MT/T 51"]),
        ("采用 MT 51-1995 的方法", ["MT 51-1995"]),
        ("采用（GB 51）的方法", ["GB 51"]),
        ("ZZ/T 12", ["ZZ/T 12"]),
        ("采用 ZZ/T 12-2020 的方法", ["ZZ/T 12-2020"]),
        ("ZZ 12-2020", ["ZZ 12-2020"]),
        # Where the text alone has to tell, three digits are enough, four behind another figure.
        ("按 GB 512 执行", ["GB 512"]),
        ("表8 GB 9999 的限值", ["GB 9999"]),
        ("gb 20426 煤炭工业污染物排放标准", ["GB 20426"]),
        # GBZ is 国家职业卫生标准 with its short numbers; what is marked /T is no GB/Z either.
        ("GBZ 2020-2019", ["GBZ 2020-2019"]),
        ("GBZ/T 20201-2019", ["GBZ/T 20201-2019"]),
    ],
)
def test_what_makes_letters_and_digits_a_number(text: str, numbers: list[str]) -> None:
    assert [str(found.number) for found in read(text).found] == numbers


@pytest.mark.parametrize(
    "text",
    [
        # Sizes of a memory or of a line.
        "内存8 GB 512",
        "8 GB 512 内存",
        "带宽 8 gb 51200",
        "带宽 8 Gb 51200",
        "带宽 8 ｇｂ 51200",
        # Two digits, glued or with one bracket only.
        "按(GB51)取值",
        "取（GB 51 以上",
        "取 GB 51）以上",
        # Names of types.
        "履带 T-CAT 320 型",
        "矿用 MT148A 传感器",
        "MT148A 型传感器",
        "型号 MT OL1 的装置",
        "型号 MT 9.3X 的装置",
        "设备 XYZ 12-2020 型",
        # Letters alone.
        "GB OIL 润滑油",
        "MT 型输送带",
        "见 MT",
        "ZZ",
    ],
)
def test_words_of_a_text_are_left_in_it(text: str) -> None:
    reading = read(text)
    assert (reading.found, reading.plans, reading.refused, reading.rest) == ((), (), (), text)


def test_a_figure_before_the_letters_is_seen_behind_two_blanks() -> None:
    assert read("内存 8  GB 512").found == ()


@pytest.mark.parametrize(
    ("text", "near"),
    [
        # Letters for digits, wherever a number is clearly meant.
        ("GB/T 13S16-2018", "GB/T 13516-2018"),
        ("GB 3836.1O-2018", "GB 3836.10-2018"),
        ("T/CCS 0O1-2020", "T/CCS 001-2020"),
        ("MT 13O16", "MT 13016"),
        ("见 GB/T 13O16-2018 的规定", "GB/T 13016-2018"),
        # A space for the full stop.
        ("GB/T 3836 1.2-2021", "GB/T 3836.1.2-2021"),
        # A slip of the pen in a prefix of the field: changed, added, swapped.
        ("AG/T 1048-2023", "AQ/T 1048-2023"),
        ("GBB/T 13016-2018", "GB/T 13016-2018"),
        ("AGB/T 13016-2018", "GB/T 13016-2018"),
        ("KAA/T 554-2023", "KA/T 554-2023"),
        ("TM/T 1201.3-2023", "MT/T 1201.3-2023"),
        ("BN/T 10123-2018", "NB/T 10123-2018"),
    ],
)
def test_a_slip_of_the_pen_has_its_mend(text: str, near: str) -> None:
    reading = read(text)
    assert str(reading.near) == near
    assert near not in [str(found.number) for found in reading.found]


@pytest.mark.parametrize(
    "text",
    [
        "NT/T 13016-2018",  # one letter from MT and from NB
        "WX/T 13016-2018",
        "GB/T 13O16-208",  # mended it would still have no year
    ],
)
def test_no_mend_is_proposed_where_none_is_likely(text: str) -> None:
    assert read(text).near is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("按 GB 20426A 执行", "GB 20426A"),
        ("见 MT/T 148A 的规定", "MT/T 148A"),
        ("GB/T 13016-20188，待核", "GB/T 13016-20188"),
        ("AQ 1048-208", "AQ 1048-208"),
        ("见 GB/T 13016.3X-2020，待核", "GB/T 13016.3X-2020"),
        ("GB 3836 1-2021", "GB 3836 1-2021"),
        ("见 GB/T 13O16-2018，待核", "GB/T 13O16-2018"),
        ("MT、待定", "MT"),
        ("Q/320583 ABC 01-2019", "Q/320583 ABC 01-2019"),
    ],
)
def test_a_fault_names_the_piece_that_was_meant(text: str, seen: str) -> None:
    reading = read(text)
    assert reading.found == ()
    assert [refused.seen for refused in reading.refused] == [seen]
