"""A row with several numbers: what its cells say line by line, and what does not pair."""

import pytest

from lists_made import list_of, statuses, told

HEAD = "标准号,标准名称,状态,实施日期\n"


@pytest.mark.parametrize("sign", ["\n", "；", ";"])
def test_cells_with_as_many_lines_as_numbers_belong_to_each(sign: str) -> None:
    cells = [
        sign.join(pair)
        for pair in (
            ("GB 90001-2010", "GB 90002-2011"),
            ("甲规范", "乙规范"),
            ("现行", "废止"),
            ("2010-05-01", "2011-06-01"),
        )
    ]
    listing = list_of(HEAD + ",".join(f'"{cell}"' for cell in cells) + "\n")
    assert statuses(listing) == ["in-force", "withdrawn"]
    assert [one.title for one in listing.standards] == ["甲规范", "乙规范"]
    assert [str(one.implemented) for one in listing.standards] == ["2010-05-01", "2011-06-01"]
    assert not told(listing, "lines-unpaired")


def test_one_word_holds_for_all_numbers() -> None:
    listing = list_of(HEAD + '"GB 90001-2010\nGB 90002-2011","甲规范\n乙规范",现行,2012-01-01\n')
    assert statuses(listing) == ["in-force", "in-force"]
    assert {str(one.implemented) for one in listing.standards} == {"2012-01-01"}


def test_words_behind_each_number_are_its_own() -> None:
    listing = list_of(HEAD + "GB 90001-2010（废止）、GB 90002-2018（现行）,甲规范,,\n")
    assert statuses(listing) == ["withdrawn", "in-force"]


@pytest.mark.parametrize("titles", ["甲设备规范\n乙设备规范", "甲设备规范、乙设备规范"])
def test_fewer_titles_than_numbers_are_told_and_no_number_is_called_misprinted(titles: str) -> None:
    listing = list_of(HEAD + f'"GB 90001-2010\nGB 90002-2010\nGB 90003-2010","{titles}",现行,\n')
    assert told(listing, "lines-unpaired") == [["B2"]] and not told(listing, "number-misprinted")


def test_titles_joined_by_a_comma_part_only_where_each_is_a_title() -> None:
    listing = list_of(
        HEAD
        + "GB 90001-2010、GB 90002-2010,甲设备规范、乙设备规程,,\nGB 90003-2010、GB 90004-2010,设计、施工规范,,\n"
    )
    assert [one.title for one in listing.standards] == [
        "甲设备规范",
        "乙设备规程",
        "设计、施工规范",
        "设计、施工规范",
    ]


def test_words_that_do_not_pair_are_told_and_not_guessed() -> None:
    listing = list_of(HEAD + '"GB 90001-2010、GB 90002-2010、GB 90003-2010",甲设备规范,"现行\n废止",\n')
    assert set(statuses(listing)) == {"unknown"} and told(listing, "lines-unpaired") == [["C2"]]


def test_the_same_number_twice_in_a_cell_is_one() -> None:
    listing = list_of(HEAD + "GB 90001-2010；GB 90001-2010,甲设备规范,现行,\n")
    assert len(listing.standards) == 1 and not told(listing, "duplicate-conflict")
