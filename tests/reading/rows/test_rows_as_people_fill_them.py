"""Cells that people fill in their own way: ditto marks, swapped cells, drafts in the place of a number."""

import pytest

from lists_made import ignored, labels, list_of, statuses, titles, told


@pytest.mark.parametrize("mark", ["同上", "〃", "″", "同前", "（同上）"])
def test_the_same_as_above(mark: str) -> None:
    text = (
        "序号,标准编号,标准名称,状态,实施日期\n"
        f"1,AQ 9001-2007,甲规范,废止,2007-06-01\n2,AQ 9002-2007,乙规范,{mark},{mark}\n"
        f"3,AQ 9003-2007,丙规范,{mark},2008-06-01\n4,{mark},丁规范,{mark},\n"
    )
    listing = list_of(text)
    assert statuses(listing)[:3] == ["withdrawn"] * 3
    assert [str(one.implemented) for one in listing.standards[:3]] == [
        "2007-06-01",
        "2007-06-01",
        "2008-06-01",
    ]
    assert "AQ 9003-2007" not in labels(listing)[3:]
    assert told(listing, "ditto-filled") == [["D3"]]


def test_number_and_title_in_each_others_cells() -> None:
    text = (
        "标准编号,标准名称,状态\nAQ 9001-2007,甲规范,现行\n煤矿乙规范,AQ 9002-2007,废止\n"
        "丙制度,见 AQ 9003-2007 第三章,现行\n"
    )
    listing = list_of(text)
    assert labels(listing)[:2] == ["AQ 9001-2007", "AQ 9002-2007"]
    assert titles(listing)[:2] == ["甲规范", "煤矿乙规范"]
    assert statuses(listing)[:2] == ["in-force", "withdrawn"]
    assert told(listing, "cells-swapped") == [["A3"]]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("报批稿", "in-preparation"),
        ("征求意见稿", "in-preparation"),
        ("（待发布）", "in-preparation"),
        ("制定中", "in-preparation"),
        ("拟立项", "proposed"),
    ],
)
@pytest.mark.parametrize("serial", ["", "2"])
def test_a_word_in_the_place_of_the_number(word: str, status: str, serial: str) -> None:
    text = f"序号,标准编号,标准名称\n1,AQ 9001-2007,甲规范\n{serial},{word},煤矿5G通信系统\n"
    listing = list_of(text)
    assert titles(listing) == ["甲规范", "煤矿5G通信系统"]
    assert statuses(listing)[1] == status


@pytest.mark.parametrize(
    "heads",
    [
        "序号,标准代号,顺序号,年份,标准名称",
        "序号,标准类别,标准号,年号,标准名称",
        "项次,代号,编号,年代号,标准名称",
        "序号,标准级别,标准编号,年代,标准名称",
    ],
)
def test_letters_digits_and_year_in_three_columns(heads: str) -> None:
    text = f"{heads}\n1,GB/T,90001,2018,甲规范\n2,MT/T,90097,2008,乙规范\n3,AQ,9029,2019,丙规范\n"
    listing = list_of(text)
    assert labels(listing) == ["GB/T 90001-2018", "MT/T 90097-2008", "AQ 9029-2019"]
    assert titles(listing) == ["甲规范", "乙规范", "丙规范"]


@pytest.mark.parametrize("title", ["《煤矿甲规程》", "煤矿乙规则（2018版）", "《煤矿丙标准》（试行）"])
def test_a_title_in_a_column_for_both_is_no_unreadable_number(title: str) -> None:
    listing = list_of(f"标准名称及编号\n煤矿甲设计标准 GB/T 90001-2018\n{title}\n")
    assert len(labels(listing)) == 2
    assert told(listing, "number-and-status-missing")


def test_a_row_with_a_number_is_never_a_section() -> None:
    listing = list_of("序号,标准编号,标准名称\n1,GB/T 90001-2018,甲规范\n3 AQ 9029-2019 煤矿安全 现行,,\n")
    assert list(ignored(listing).values()) == ["note"]
    assert told(listing, "number-in-note") == [["A3"]]


def test_titles_with_their_number_behind_need_no_heading() -> None:
    listing = list_of("《煤炭甲设计标准》GB/T 90001-2018\n煤矿乙监控系统（AQ 9029—2019）\n")
    assert labels(listing) == ["GB/T 90001-2018", "AQ 9029-2019"]
    assert titles(listing) == ["煤炭甲设计标准", "煤矿乙监控系统"]


@pytest.mark.parametrize("signs", [(";", "\t", "，"), ("\t", ";", "|")])
def test_each_row_with_a_sign_of_its_own(signs: tuple[str, str, str]) -> None:
    rows = ["1,GB/T 90001-2018,甲规范,现行"]
    rows += [
        sign.join((str(place), f"AQ {9000 + place}-2019", "乙规范", "废止"))
        for place, sign in enumerate(signs, start=2)
    ]
    listing = list_of("序号,标准编号,标准名称,状态\n" + "\n".join(rows) + "\n")
    assert statuses(listing) == ["in-force", "withdrawn", "withdrawn", "withdrawn"]


@pytest.mark.parametrize(
    "row", ["1,2,3,4", "(1),(2),(3),(4)", "甲,乙,丙,丁", "A,B,C,D", "①,②,③,④", "---,---,---,---"]
)
def test_a_row_that_numbers_the_columns_belongs_to_the_header(row: str) -> None:
    listing = list_of(f"序号,标准编号,标准名称,状态\n{row}\n1,AQ 9001-2007,甲规范,现行\n")
    assert labels(listing) == ["AQ 9001-2007"]
    assert list(ignored(listing).values()) == ["header"]


def test_a_last_column_without_a_heading_is_known_by_its_content() -> None:
    text = "标准编号,标准名称\nAQ 9001-2007,甲规范,现行\nAQ 9002-2007,乙规范,废止\nAQ 9003-2007,丙规范,现行\n"
    listing = list_of(text)
    assert statuses(listing) == ["in-force", "withdrawn", "in-force"]
    assert not told(listing, "cells-beyond-header")


def test_one_long_row_is_still_told() -> None:
    text = "标准编号,标准名称\nAQ 9001-2007,甲规范\nAQ 9002-2007,乙,规范\nAQ 9003-2007,丙规范\n"
    assert told(list_of(text), "cells-beyond-header") == [["C3"]]


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        ("Q/320300 XM 001—2019", "Q/320300 XM 001—2019"),
        ("Q/0600ABC 012-2015", "Q/0600ABC 012-2015"),
    ],
)
def test_enterprise_numbers_of_the_old_register(cell: str, label: str) -> None:
    listing = list_of(f"标准编号,标准名称\nAQ 9001-2007,甲规范\n{cell},乙规范\n")
    assert labels(listing) == ["AQ 9001-2007", label]
    assert listing.standards[1].level.value == "enterprise"


def test_text_that_is_kept_from_excel() -> None:
    listing = list_of('标准编号,标准名称,实施日期\n="AQ 9001-2007",甲规范,="2007-06-01"\n')
    assert labels(listing) == ["AQ 9001-2007"]
    assert str(listing.standards[0].implemented) == "2007-06-01"
    assert not told(listing, "mark-beside-number")


@pytest.mark.parametrize("cell", ["AQ 9029-", "GB/T 91272—", "MT/T 9097 –"])
def test_a_number_torn_off_before_its_year_is_told(cell: str) -> None:
    assert told(list_of(f"标准编号,标准名称\n{cell},甲规范\n"), "text-beside-number") == [["A2"]]


def test_letters_that_stand_elsewhere_are_one_problem() -> None:
    listing = list_of("标准编号,标准名称\nGB/T 91563.1-2008,甲\n91563.2-2008,乙\n91563.3-2008,丙\n")
    assert told(listing, "number-unreadable") == [["A3", "A4"]]


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("设备名称,型号,执行标准,状态", "带式输送机,DSJ100,MT/T 9820-2006,{}"),
        ("设备名称,执行标准,设备状态,备注", "带式输送机,MT/T 9820-2006,{},"),
        ("仪器名称,检定依据,使用情况,备注", "测振仪,MT/T 9820-2006,{},"),
    ],
)
def test_what_is_said_of_a_machine_is_not_said_of_its_standard(heads: str, cells: str) -> None:
    rows = "\n".join(cells.format(word) for word in ("在用", "停用"))
    listing = list_of(f"{heads}\n{rows}\n".replace("9820-2006,停用", "9821-2006,停用"))
    assert "withdrawn" not in statuses(listing)
    assert told(listing, "standing-aside")


@pytest.mark.parametrize("section", ["二、废止国家标准", "已废止行业标准（3项）", "废止团标", "二 作废标准"])
def test_a_level_between_the_words_of_a_status(section: str) -> None:
    listing = list_of(f"序号,标准编号,标准名称\n{section},,\n1,AQ 9001-2007,甲规范\n")
    assert statuses(listing) == ["withdrawn"]


@pytest.mark.parametrize("section", ["一 团体标准", "二  地方标准", "三 企业标准"])
def test_a_level_numbered_with_a_blank_is_understood(section: str) -> None:
    listing = list_of(f"序号,标准编号,标准名称\n{section},,\n1,AQ 9001-2007,甲规范\n")
    assert not told(listing, "section-unknown")


def test_a_number_for_each_level_beside_one_title() -> None:
    text = (
        "序号,标准名称,国家标准号,行业标准号,地方标准号\n"
        "1,智能化煤矿建设,GB/T 91272-2018,NB/T 91123-2023,DB14/T 9060-2020\n2,安全监控,—,AQ 9029-2019,／\n"
    )
    listing = list_of(text)
    assert labels(listing) == ["GB/T 91272-2018", "NB/T 91123-2023", "DB14/T 9060-2020", "AQ 9029-2019"]
    assert not told(listing, "number-missing")
