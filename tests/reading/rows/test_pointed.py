"""Which way a relation points: the words of the cell go before the heading, and years before both."""

import pytest

from lists_made import list_of, statuses, told


@pytest.mark.parametrize("heading", ["代替标准号", "替代情况", "替代标准"])
@pytest.mark.parametrize(
    "cell",
    [
        "被GB 50215-2015代替",
        "已被 GB 50215-2015 替代",
        "由GB 50215-2015代替",
        "废止，见GB 50215-2015",
        "已并入GB 50215-2015",
        "Superseded by GB 50215-2015",
        "→GB 50215-2015",
    ],
)
def test_the_words_of_a_cell_turn_its_heading(heading: str, cell: str) -> None:
    listing = list_of(f"标准编号,标准名称,{heading}\nGB 50215-2005,煤炭工业矿井设计规范,{cell}\n")
    one = listing.standards[0]
    assert [str(number) for number in one.replaced_by] == ["GB 50215-2015"]
    assert one.replaces == ()
    assert one.status.value in ("replaced", "withdrawn")
    assert not told(listing, "relation-turned")


def test_both_ways_in_one_cell() -> None:
    listing = list_of(
        "标准编号,标准名称,代替标准号\nGB 50215-2005,矿井设计规范,代替GB 50215-1994，被GB 50215-2015代替\n"
    )
    one = listing.standards[0]
    assert [str(number) for number in one.replaces] == ["GB 50215-1994"]
    assert [str(number) for number in one.replaced_by] == ["GB 50215-2015"]


@pytest.mark.parametrize(
    ("heading", "cell", "later"),
    [
        ("代替标准号", "GB 50215-2015", True),
        ("代替标准号", "GB 50215-1994", False),
        ("替代标准", "AQ 1029-2019", True),
        ("被代替标准号", "GB 50215-1994", False),
    ],
)
def test_nothing_replaces_what_is_younger(heading: str, cell: str, later: bool) -> None:
    listing = list_of(f"标准编号,标准名称,状态,{heading}\nGB 50215-2005,矿井设计规范,现行,{cell}\n")
    one = listing.standards[0]
    assert [str(number) for number in (one.replaced_by if later else one.replaces)] == [cell]
    assert (one.replaces if later else one.replaced_by) == ()
    assert statuses(listing) == ["in-force"]


def test_a_heading_that_the_years_contradict_is_told() -> None:
    listing = list_of(
        "标准编号,标准名称,状态,代替标准号\nGB 1-2005,甲,现行,GB 1-2015\nGB 2-2005,乙,现行,GB 2-1995\n"
    )
    assert told(listing, "relation-turned") == [["D2"]]


@pytest.mark.parametrize(
    ("remark", "status", "later"),
    [
        ("已并入GB/T 39090-2020", "replaced", "GB/T 39090-2020"),
        ("整合到AQ 1029-2019", "replaced", "AQ 1029-2019"),
        ("已转为NB/T 10533-2021", "replaced", "NB/T 10533-2021"),
        ("已升级为国标GB/T 51272-2018", "replaced", "GB/T 51272-2018"),
        ("合并至 GB/T 39090-2020", "replaced", "GB/T 39090-2020"),
    ],
)
def test_a_remark_of_a_merger_ends_the_standard(remark: str, status: str, later: str) -> None:
    listing = list_of(f"标准编号,标准名称,备注\nMT/T 902-1990,甲,{remark}\nMT/T 903-1990,乙,\n")
    assert statuses(listing)[0] == status
    assert [str(number) for number in listing.standards[0].replaced_by] == [later]
    assert told(listing, "status-in-remarks")


@pytest.mark.parametrize("remark", ["替代MT/T 902-1990，2019年起废止", "2019年作废，替代MT/T 902-1990"])
def test_an_end_that_may_be_either_is_told(remark: str) -> None:
    listing = list_of(f"标准编号,标准名称,备注\nMT/T 902-2005,甲,{remark}\n")
    assert told(listing, "remark-unclear") or statuses(listing) == ["withdrawn"]


@pytest.mark.parametrize(
    "remark", ["由GB 1002-2010转为GB/T 1002-2010", "由GB 1003-2000和GB 1004-2000合并为本标准"]
)
def test_where_a_standard_came_from_does_not_end_it(remark: str) -> None:
    assert statuses(list_of(f"标准编号,标准名称,状态,备注\nGB/T 1002-2010,甲,,{remark}\n")) == ["unknown"]


@pytest.mark.parametrize(
    "remark",
    [
        "MT 113-1995已并入本标准",
        "原为MT/T 900-2000，转为NB标准",
        "原MT/T 900-2000升级为本标准",
        "由MT/T 900-2000转化为行业标准",
        "以前为 MT/T 900-2000",
        "执行GB/T 211-2017",
    ],
)
def test_a_remark_on_another_standard_does_not_end_this_one(remark: str) -> None:
    listing = list_of(f"标准编号,标准名称,备注\nNB/T 90533-2021,甲,{remark}\n")
    assert statuses(listing) == ["unknown"]
    assert listing.standards[0].replaced_by == ()


@pytest.mark.parametrize(
    "remark", ["将被GB/T 39090-2027代替", "即将被GB/T 39090-2027替代", "拟由GB/T 39090-2027代替"]
)
def test_a_successor_to_come_does_not_end_a_standard_today(remark: str) -> None:
    listing = list_of(f"标准编号,标准名称,备注\nNB/T 90533-2021,甲,{remark}\n")
    assert statuses(listing) == ["unknown"]
    assert [str(one) for one in listing.standards[0].replaced_by] == ["GB/T 39090-2027"]


@pytest.mark.parametrize("remark", ["被MT 113-1995代替", "已由 MT 113-1995 替代"])
def test_nothing_is_ended_by_what_is_older(remark: str) -> None:
    listing = list_of(f"标准编号,标准名称,备注\nNB/T 90533-2021,甲,{remark}\n")
    assert statuses(listing) == ["unknown"]
    assert listing.standards[0].replaced_by == ()
    assert told(listing, "relation-turned")


@pytest.mark.parametrize("remark", ["以GB/T 211-2017为准", "已更新", "改执行GB/T 211-2017"])
def test_a_remark_that_hints_at_an_end_is_told(remark: str) -> None:
    assert told(
        list_of(f"标准编号,标准名称,备注\nNB/T 90533-2010,甲,{remark}\n"), "remark-unclear"
    ) or statuses(list_of(f"标准编号,标准名称,备注\nNB/T 90533-2010,甲,{remark}\n")) == ["replaced"]
