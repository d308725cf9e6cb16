"""原标准号 beside 现标准号, one of them blank."""

import pytest

from lists_made import labels, list_of, statuses


@pytest.mark.parametrize("before", ["", "/", "—", "无"])
@pytest.mark.parametrize("heads", ["原标准号,现标准号", "旧标准编号,最新标准号", "标准号,现行标准号"])
def test_a_number_that_is_there_now_only_is_the_rows_own(heads: str, before: str) -> None:
    listing = list_of(f"{heads},标准名称\nAQ 9001-2000,AQ 9001-2010,甲标准\n{before},AQ 9002-2010,乙标准\n")
    assert labels(listing) == ["AQ 9001-2000", "AQ 9002-2010"]
    assert statuses(listing) == ["replaced", "unknown"] and not listing.standards[1].replaced_by
