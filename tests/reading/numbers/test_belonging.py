"""Two numbers in one cell: which of them is the standard, and what the other is to it."""

import pytest

from minestd.reading.numbers import FoundNumber, load_prefixes, read_numbers


def read(text: str) -> tuple[FoundNumber, ...]:
    return read_numbers(text, load_prefixes()).found


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 90001-2018代GB/T 90001-2008",
        "GB/T 90001-2018 替 GB/T 90001-2008",
        "GB/T 90001-2018 代替 GB/T 90001-2008",
        "GB/T 90001-2018（代替：GB/T 90001-2008）",
        "GB/T 90001-2018\n替换GB/T 90001-2008",
        "GB/T 90001-2018 废止 GB/T 90001-2008",
        "GB/T 90001-2018（GB/T 90001-2008已废止）",
        "GB/T 90001-2018，原GB/T 90001-2008",
        "新GB/T 90001-2018（旧GB/T 90001-2008）",
        "旧：GB/T 90001-2008 新：GB/T 90001-2018",
        "GB/T 90001-2008→GB/T 90001-2018",
        "GB/T 90001-2008=>GB/T 90001-2018",
        "GB/T 90001-2008 -> GB/T 90001-2018",
        "GB/T 90001-2008 改为 GB/T 90001-2018",
        "GB/T 90001-2008 已更新为 GB/T 90001-2018",
        "GB/T 90001-2008（2018年修订为GB/T 90001-2018）",
        "GB/T 90001-2008 作废，现行 GB/T 90001-2018",
        "GB/T 90001-2008 废止 GB/T 90001-2018",
        "GB/T 90001-2008（已转GB/T 90001-2018）",
    ],
)
def test_the_later_is_the_standard_and_the_earlier_what_it_replaces(text: str) -> None:
    (found,) = read(text)
    assert str(found.number) == "GB/T 90001-2018" and list(map(str, found.replaces)) == ["GB/T 90001-2008"]


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 90001-2008被GB/T 90001-2018代替",
        "GB/T 90001-2008（已被GB/T 90001-2018替代）",
        "GB/T 90001-2008 作废，由GB/T 90001-2018代替",
        "GB/T 90001-2008(GB/T 90001-2018代替)",
        "GB/T 90001-2008 作废，替代号 GB/T 90001-2018",
        "GB/T 90001-2008（2019.1.1起由GB/T 90001-2018代替）",
    ],
)
def test_what_is_said_of_the_first_number_stays_its_own(text: str) -> None:
    (found,) = read(text)
    assert str(found.number) == "GB/T 90001-2008" and list(map(str, found.replaced_by)) == ["GB/T 90001-2018"]


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("GB/T 90001-2018 部分代替 GB/T 90002-2008", "replaces_in_part"),
        ("GB/T 90001-2018（部分代替GB/T 90002-2008、GB/T 90003-2008）", "replaces_in_part"),
        ("GB/T 90001-2018 部分内容代替 GB/T 90002-2008", "replaces_in_part"),
        ("GB/T 90001-2018 部分被 GB/T 90002-2019 代替", "replaced_in_part"),
        ("GB/T 90001-2018被GB/T 90002-2019部分代替", "replaced_in_part"),
    ],
)
def test_in_part_is_no_replacement(text: str, which: str) -> None:
    (found,) = read(text)
    assert getattr(found, which) and not found.replaces and not found.replaced_by


@pytest.mark.parametrize(
    ("text", "former", "replaces"),
    [
        ("KA/T 90001-1996（原MT/T 90001-1996）", ["MT/T 90001-1996"], []),
        ("MT/T 90001-1996 改为 KA/T 90001-1996", ["MT/T 90001-1996"], []),
        ("KA/T 90001-2023（原MT/T 90001-1996）", [], ["MT/T 90001-1996"]),
    ],
)
def test_a_code_anew_keeps_its_year(text: str, former: list[str], replaces: list[str]) -> None:
    (found,) = read(text)
    assert (list(map(str, found.former)), list(map(str, found.replaces))) == (former, replaces)


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 90001-2008、GB/T 90002-2018",
        "GB/T 90001-2008 和 GB/T 90001-2018",
        "GB/T 90001-2008（部分）、GB 90002-2018",
    ],
)
def test_numbers_side_by_side_are_standards_of_their_own(text: str) -> None:
    assert len(read(text)) == 2


def test_what_stands_behind_each_of_several_numbers_is_its_own() -> None:
    assert [one.behind for one in read("GB 90001-2008（废止）、GB 90001-2018（现行）")] == [
        "（废止）",
        "（现行）",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 90001-2018 引用 GB/T 90002-2018",
        "GB/T 90001-2018（参照GB/T 90002-2018）",
        "GB/T 90001-2018（见 GB/T 90002-2018）",
        "GB/T 90001-2018（与GB/T 90002-2018配套）",
    ],
)
def test_a_number_named_in_passing_is_no_standard_of_the_cell(text: str) -> None:
    (found,) = read(text)
    assert str(found.number) == "GB/T 90001-2018" and list(map(str, found.mentioned)) == ["GB/T 90002-2018"]


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("GB/T 90001-2018（等效ISO 9001:2005）", "EQV"),
        ("GB/T 90001-2018（等同 ISO 9001:2005）", "IDT"),
        ("GB/T 90001-2018（非等效ISO 9001:2005）", "NEQ"),
        ("GB/T 90001-2018/ISO 9001:2005,IDT", "IDT"),
    ],
)
def test_degrees_of_adoption_in_words(text: str, degree: str) -> None:
    reading = read_numbers(text, load_prefixes())
    assert [str(one) for one in reading.found[0].adopted] == [
        f"ISO 9001:2005 {degree}"
    ] and not reading.refused


def test_what_is_merged_is_replaced() -> None:
    (found,) = read("MT/T 90001-2010（合并MT 90002-1995、MT 90003-1995）")
    assert list(map(str, found.replaces)) == ["MT 90002-1995", "MT 90003-1995"]


@pytest.mark.parametrize(
    "text",
    [
        "GB 90001-2018 代替 GB 90001-2008\nGB 90002-2018 代替 GB 90002-2008",
        "GB 90001-2018 代替 GB 90001-2008；GB 90002-2018",
        "GB 90001-2018（代替 GB 90001-2008）\nGB 90002-2018",
    ],
)
def test_a_new_line_begins_a_standard_anew(text: str) -> None:
    assert [str(one.number) for one in read(text)] == ["GB 90001-2018", "GB 90002-2018"]


@pytest.mark.parametrize(
    "text",
    [
        "GB 90001-2018 代替 GB 90001-2008；GB 90002-2008",
        "GB 90001-2018（代替 GB 90001-2008\nGB 90002-2008）",
        "GB 90001-2018 代替 GB 90001-2008、GB 90002-2008",
    ],
)
def test_a_list_of_what_is_replaced_goes_on(text: str) -> None:
    (found,) = read(text)
    assert list(map(str, found.replaces)) == ["GB 90001-2008", "GB 90002-2008"]
