"""One column for each status, ticked: 现行 | 修订中 | 废止 | 即将实施."""

import pytest

from lists_made import list_of, statuses, told

HEAD = "标准编号,标准名称,现行,修订中,废止,即将实施\n"
TICKED = {
    ",,,": "unknown",
    "T,,,": "in-force",
    ",T,,": "under-revision",
    ",,T,": "withdrawn",
    ",,,T": "upcoming",
}


@pytest.mark.parametrize("tick", ["√", "●", "✓", "1", "是", "Y"])
def test_a_tick_is_the_status_of_its_column(tick: str) -> None:
    rows = [f"AQ 900{at}-2010,甲标准,{cells.replace('T', tick)}\n" for at, cells in enumerate(TICKED)]
    listing = list_of(HEAD + "".join(rows))
    assert statuses(listing) == list(TICKED.values()) and listing.has_status


def test_no_is_no_tick_and_two_that_deny_each_other_are_told() -> None:
    listing = list_of(f"{HEAD}AQ 9001-2010,甲标准,否,×,是,\nAQ 9002-2010,乙标准,√,,√,\n")
    assert statuses(listing) == ["withdrawn", "withdrawn"]
    assert len(told(listing, "status-columns-disagree")) == 1


def test_what_is_no_tick_is_told() -> None:
    listing = list_of(f"{HEAD}AQ 9001-2010,甲标准,？甲,,,\n")
    assert statuses(listing) == ["unknown"] and told(listing, "status-unreadable")


def test_one_column_alone_is_the_offices_own() -> None:
    listing = list_of("标准编号,标准名称,修订中\nAQ 9001-2010,甲标准,√\n")
    assert statuses(listing) == ["unknown"] and not listing.has_status


@pytest.mark.parametrize("group", ["状态", "标准状态", "Status"])
def test_a_status_above_its_words(group: str) -> None:
    text = (
        f"标准编号,标准名称,{group},,,备注\n,,现行,废止,修订中,\n"
        "AQ 9001-2010,甲规范,√,,,\nAQ 9002-2010,乙规范,,√,,\nAQ 9003-2010,丙规范,,,√,\n"
    )
    assert statuses(list_of(text)) == ["in-force", "withdrawn", "under-revision"]
