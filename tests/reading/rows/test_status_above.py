"""The status that stands above rows: the name of a sheet, a title, a heading of numbers, a section."""

import pytest

from lists_made import list_of, statuses, told

HEAD = "序号,标准编号,标准名称,状态\n"


@pytest.mark.parametrize(
    ("section", "status"),
    [
        ("废止标准", "withdrawn"),
        ("二、作废标准（2项）", "withdrawn"),
        ("（三）在研项目", "in-preparation"),
        ("表2 拟制定的标准", "proposed"),
        ("四、即将实施", "upcoming"),
        ("现行标准", "in-force"),
        ("2023年废止标准", "withdrawn"),
    ],
)
def test_a_section_of_one_status_gives_it_to_rows_that_say_none(section: str, status: str) -> None:
    listing = list_of(f"{HEAD}{section},,,\n1,AQ 9001-2010,甲标准,\n2,AQ 9002-2010,乙标准,修订中\n")
    assert statuses(listing) == [status, "under-revision"]
    assert not told(listing, "section-unknown")
    living = status in ("in-force", "upcoming")
    assert bool(told(listing, "status-unlike-section")) is not living


@pytest.mark.parametrize("name", ["规划", "计划", "执行标准", "其他标准", "通风", "国家标准"])
def test_a_name_that_is_no_standing_gives_none(name: str) -> None:
    assert statuses(list_of(f"{HEAD}{name},,,\n1,AQ 9001-2010,甲标准,\n")) == ["unknown"]


def test_a_status_ends_with_the_next_section_of_its_rank() -> None:
    text = f"{HEAD}一、废止标准,,,\n（一）行业标准,,,\n1,AQ 9001-2010,甲标准,\n二、其他,,,\n2,AQ 9002-2010,乙标准,\n"
    assert statuses(list_of(text)) == ["withdrawn", "unknown"]


def test_a_status_below_a_place_ends_with_the_next_place() -> None:
    text = f"{HEAD}通风,,,\n1,AQ 9001-2010,甲标准,\n废止,,,\n2,AQ 9002-2010,乙标准,\n运输,,,\n3,AQ 9003-2010,丙标准,\n"
    assert statuses(list_of(text)) == ["unknown", "withdrawn", "unknown"]


def test_a_table_of_ended_numbers_below_is_ended_and_its_later_numbers_succeed() -> None:
    below = "废止标准号,代替标准号,名称,\nAQ 9003-2000,AQ 9001-2010,丙标准,\n"
    listing = list_of(f"序号,标准编号,标准名称,备注\n1,AQ 9001-2010,甲标准,\n{below}")
    assert statuses(listing)[1] in ("withdrawn", "replaced")
    assert [str(one) for one in listing.standards[1].replaced_by] == ["AQ 9001-2010"]


def test_a_title_above_the_header_says_it_for_all() -> None:
    listing = list_of("附表1：作废标准清单,,\n标准编号,标准名称,备注\nAQ 9001-2010,甲标准,\n")
    assert statuses(listing) == ["withdrawn"] and not told(listing, "no-status-column")
