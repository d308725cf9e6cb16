"""原标准号 beside 现标准号, one of them blank."""

import pytest

from lists_made import labels, list_of, statuses, titles, told


@pytest.mark.parametrize("before", ["", "/", "—", "无"])
@pytest.mark.parametrize("heads", ["原标准号,现标准号", "旧标准编号,最新标准号", "标准号,现行标准号"])
def test_a_number_that_is_there_now_only_is_the_rows_own(heads: str, before: str) -> None:
    listing = list_of(f"{heads},标准名称\nAQ 9001-2000,AQ 9001-2010,甲标准\n{before},AQ 9002-2010,乙标准\n")
    assert labels(listing) == ["AQ 9001-2000", "AQ 9002-2010"]
    assert statuses(listing) == ["replaced", "unknown"] and not listing.standards[1].replaced_by


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("原标准", "新标准"),
        ("旧标准", "现行标准"),
        ("修订前", "修订后"),
        ("变更前标准", "变更后标准"),
        ("舊標準", "新標準"),
    ],
)
@pytest.mark.parametrize(("number", "title"), [("标准号", "标准名称"), ("编号", "名称")])
def test_old_and_new_each_with_number_and_title(old: str, new: str, number: str, title: str) -> None:
    text = (
        f"序号,{old},,{new},,变化情况\n"
        f",{number},{title},{number},{title},\n"
        "1,AQ 9001-2000,甲标准,AQ 9001-2010,甲新标准,修订\n"
        "2,AQ 9002-2000,乙标准,—,—,废止\n"
        "3,—,—,AQ 9003-2010,丙标准,新增\n"
        "4,AQ 9004-2000,丁标准,AQ 9004-2000,丁标准,无变化\n"
    )
    listing = list_of(text)
    assert labels(listing) == ["AQ 9001-2000", "AQ 9001-2010", "AQ 9002-2000", "AQ 9003-2010", "AQ 9004-2000"]
    assert titles(listing) == ["甲标准", "甲新标准", "乙标准", "丙标准", "丁标准"]
    assert statuses(listing) == ["replaced", "unknown", "withdrawn", "in-force", "in-force"]
    assert not told(listing, "other-edition")
    assert [str(one) for one in listing.standards[0].replaced_by] == ["AQ 9001-2010"]
    assert listing.ledger.ignored == 0


def test_days_beside_old_and_new_are_those_of_the_new() -> None:
    text = (
        "旧标准号,新标准号,标准名称,实施日期\n"
        "AQ 9001-2000,AQ 9001-2010,甲标准,2010-06-01\n"
        "AQ 9002-2000,AQ 9002-2010,乙标准,2000-06-01\n"
    )
    listing = list_of(text)
    first, second = listing.standards
    assert (str(first.withdrawn), first.implemented) == ("2010-06-01", None)
    assert (second.withdrawn, str(second.implemented)) == (None, "2000-06-01")
    assert told(listing, "dates-of-successor") == [["B2"]]
