"""Headings in two languages and lists in traditional characters mean what they mean in simplified Chinese."""

import pytest

from lists_made import fields, list_of, statuses, titles, told
from minestd.reading.words.traditional import simplified


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("状态 Status", "status"),
        ("状态/Status", "status"),
        ("Status（状态）", "status"),
        ("标准状态 Standard status", "status"),
        ("实施日期/Implementation date", "implemented"),
        ("Date of issue 发布日期", "issued"),
        ("英文名称 English title", "title_en"),
        ("代替标准 Replaces", "replaces"),
        ("本单位 Valid from", "implemented"),
    ],
)
def test_a_heading_in_two_languages(heading: str, field: str) -> None:
    listing = list_of(f"标准编号 Standard No.,中文名称 / Chinese title,{heading}\nGB/T 90001-2010,甲标准,\n")
    assert fields(listing)["标准编号 Standard No."] == "number"
    assert fields(listing)["中文名称 / Chinese title"] == "title"
    assert fields(listing)[heading] == field


@pytest.mark.parametrize("heading", ["对应ISO标准号", "GB标准号 (旧)", "内部ABC编号", "使用 OK"])
def test_letters_of_a_body_are_no_second_language(heading: str) -> None:
    listing = list_of(f"标准编号,标准名称,{heading}\nGB/T 90001-2010,甲标准,x\n")
    assert fields(listing)["标准编号"] == "number"
    assert fields(listing)[heading] not in ("number", "status")


def test_a_list_in_traditional_characters() -> None:
    text = (
        "標準編號,標準名稱,狀態,實施日期,代替標準,備註\n"
        "GB/T 90001-2010,煤礦智能化 術語,現行,2010-06-01,,\n"
        "MT/T 90002-2011,採煤機 通用技術條件,廢止,2011-06-01,MT/T 90002-2001,\n"
        "MT/T 90003-2011,採煤機 檢驗規範,,2011-06-01,被MT/T 90003-2021代替,\n"
        "MT/T 90004-2011,刮板輸送機,,2011-06-01,,已廢止\n"
        "二、安全監控,,,,,\n"
        "MT/T 90005-2011,煤礦安全監控系統,現行,2011-06-01,,\n"
    )
    listing = list_of(text)
    assert statuses(listing) == ["in-force", "withdrawn", "replaced", "withdrawn", "in-force"]
    assert titles(listing)[0] == "煤礦智能化 術語"
    assert listing.standards[-1].section == "D1.10"
    assert not told(listing, "no-status-column")


def test_characters_are_replaced_sign_for_sign() -> None:
    text = "狀態：廢止；標準編號 GB/T 1-2020, Status"
    assert simplified(text) == "状态：废止；标准编号 GB/T 1-2020, Status"
    assert simplified("状态") == "状态"


@pytest.mark.parametrize(
    ("heading", "is_told"),
    [
        ("标准号 标准名称 状态", True),
        ("标准编号 名称 实施日期 备注", True),
        ("标准号 标准名称", False),
        ("标准 名称", False),
        ("标准编号 Standard No.", False),
    ],
)
def test_several_headings_in_one_cell_are_told(heading: str, is_told: bool) -> None:
    listing = list_of(f"{heading}\nGB/T 90001-2010 甲规范 现行\nGB/T 90002-2010 乙规范 废止\n")
    assert bool(told(listing, "headings-in-one-cell")) is is_told
