"""Titles beside numbers in one cell: serials, joining words and restrictions are none of them."""

import pytest

from lists_made import fields, labels, list_of, titles, told


@pytest.mark.parametrize("item", ["1 ", "2、", "3. ", "12．", "4) ", "⑤", "（6）", "[7] ", ""])
def test_the_serial_before_a_number_is_no_title(item: str) -> None:
    listing = list_of(
        f"标准\n{item}GB/T 90001-2018 煤炭工业智能化矿井设计标准\nAQ 90002-2019 煤矿安全监控系统\n"
    )
    assert titles(listing) == ["煤炭工业智能化矿井设计标准", "煤矿安全监控系统"]


@pytest.mark.parametrize("cell", ["{} 和 {}", "{}及{}", "{}、{}等", "{}，以及{}", "{} and {}", "{}/{}"])
def test_words_that_join_numbers_are_no_titles(cell: str) -> None:
    text = cell.format("GB/T 90001-2017", "GB 90002-2013")
    listing = list_of(f'标准编号\n"{text}"\n')
    assert labels(listing) == ["GB/T 90001-2017", "GB 90002-2013"]
    assert titles(listing) == ["", ""]


@pytest.mark.parametrize("object_heading", ["名称", "检测对象", "产品名称", "项目名称"])
@pytest.mark.parametrize(
    "heading", ["检测依据名称及编号", "依据的标准（方法）名称及编号（含年号）", "检测方法标准编号与名称"]
)
def test_what_is_tested_is_no_title(object_heading: str, heading: str) -> None:
    text = (
        f"序号,{object_heading},{heading}\n"
        "1,煤,煤中全水分的测定方法GB/T 90211-2017\n"
        "2,电缆,矿用橡套软电缆 第1部分：一般规定 GB/T 90972.1-2008 6.3\n"
        "3,煤,煤的发热量测定方法 GB/T 90213-2008/只用自动氧弹热量计法\n"
    )
    listing = list_of(text)
    assert fields(listing)[heading] == "number_title"
    assert titles(listing) == [
        "煤中全水分的测定方法",
        "矿用橡套软电缆 第1部分：一般规定",
        "煤的发热量测定方法",
    ]
    assert not told(listing, "text-beside-number")


def test_a_name_beside_bare_numbers_is_the_title() -> None:
    listing = list_of("名称,标准\n煤矿甲规程,GB/T 90001-2018\n煤矿乙规程,GB/T 90002-2018\n")
    assert titles(listing) == ["煤矿甲规程", "煤矿乙规程"]
