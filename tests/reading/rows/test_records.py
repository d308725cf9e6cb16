"""Rows that are records stay records: documents of the office's own, drafts, rejections with their reason."""

import pytest

from lists_made import ignored, labels, list_of, statuses, told
from minestd.model.number import Level

HEAD = "序号,标准号,标准名称,责任部门\n"
FIRST = "1,GB/T 90001-2018,甲系统构建要求,技术科\n"


@pytest.mark.parametrize(
    "title",
    ["巷道维修管理办法", "设备报废程序", "调度指挥流程", "安全培训制度", "反风演习应急预案", "智能化系统"],
)
def test_a_counted_row_without_a_number_is_no_section(title: str) -> None:
    listing = list_of(f"{HEAD}{FIRST}2,,{title},\n")
    assert not ignored(listing) and listing.ledger.accepted + listing.ledger.rejected == 2


@pytest.mark.parametrize("row", [",,巷道维修管理办法,生产科", ",,调度指挥流程,", ",无,反风演习预案,通风科"])
def test_a_record_without_a_serial_is_no_section(row: str) -> None:
    listing = list_of(f"{HEAD}{FIRST}{row}\n")
    assert not ignored(listing) and told(listing, "number-missing") == [["B3"]]


@pytest.mark.parametrize(
    "row", ["一、机电标准,,,", "一,,机电管理,", "（二）通风部分,,,", "D1.04 智能开采,,,", "2,,智能开采,"]
)
def test_section_rows_stay_sections(row: str) -> None:
    assert set(ignored(list_of(f"{HEAD}{FIRST}{row}\n2,GB/T 90002-2018,乙,\n")).values()) == {"section"}


def test_an_offices_own_codes_are_enterprise_documents() -> None:
    listing = list_of(
        "标准号,标准名称,状态\nZL-01-2022,质量手册,有效\nQP-4.2-01,文件控制程序,有效\n矿技-2022-03,巷道支护规定,\n"
        "GB/T 90001-2019,甲要求,有效\nHB-03-2021,设备管理制度,现行\n"
    )
    assert labels(listing) == ["ZL-01-2022", "QP-4.2-01", "矿技-2022-03", "GB/T 90001-2019", "HB-03-2021"]
    assert [one.level for one in listing.standards].count(Level.ENTERPRISE) == 4
    assert statuses(listing)[0] == "in-force" and listing.standards[0].document == "ZL-01-2022"
    assert told(listing, "own-document") == [["A2", "A3", "A4", "A6"]]


def test_a_number_gone_wrong_is_no_own_document() -> None:
    listing = list_of("标准号,标准名称,状态\nGB/T-,甲要求,现行\nMT/T ,乙要求,现行\nGB/T 90001-2019,丙,现行\n")
    assert listing.ledger.rejected == 2 and not told(listing, "own-document")


def test_a_title_alone_is_kept_with_a_problem() -> None:
    listing = list_of(
        "标准号,标准名称,状态\nGB/T 90001-2018,甲,现行\n,煤矿乙机器人通用规范,\n"
        ",煤矿丙应用 征求意见稿,\n待定,煤矿丁字典规范,\n"
    )
    assert labels(listing)[1:] == ["煤矿乙机器人通用规范", "煤矿丙应用 征求意见稿", "煤矿丁字典规范"]
    assert statuses(listing)[1:] == ["unknown", "in-preparation", "unknown"]
    assert told(listing, "number-and-status-missing") == [["B3"], ["B4"], ["B5"]]


def test_drafts_open_numbers_and_missing_titles_are_told() -> None:
    listing = list_of(
        "标准号,标准名称,状态,发布日期\nMT/T 90021-2025（送审稿）,甲,现行,\nMT/T 90022-2024,乙 报批稿,,2024-05-01\n"
        "MT/T XXXX-XXXX,丙规范,现行,\nGB/T XXXXX-202X,丁规范,制定中,\n"
        "GB/T 90023-2020,,现行,\nMT/T 90024-2025,戊（草案）,,\n"
    )
    assert told(listing, "draft-word") == [["A2"], ["A3"], ["A7"]]
    assert told(listing, "number-placeholder") == [["A4"]] and told(listing, "title-missing") == [["B6"]]
    assert statuses(listing) == [
        "in-force",
        "in-preparation",
        "in-force",
        "in-preparation",
        "in-force",
        "in-preparation",
    ]


def test_editions_marks_and_slips_within_a_list() -> None:
    listing = list_of(
        "标准号,标准名称,状态\nGB/T 90101-2018,煤矿甲系统构建要求,现行\nGB/T 90101-2009,煤矿甲系统构建要求,现行\n"
        "GB/Z 90101-2018,乙,现行\nGB/T 90110-2018,煤矿甲系统构建要求,现行\nGB/T 90101.1-2018,煤矿甲系统构建要求,现行\n"
        "GB/T 90300-2008,丙,废止\nGB/T 90300-2018,丙,现行\n"
    )
    assert told(listing, "editions-both-in-force") == [["A3", "A2"]]
    assert told(listing, "mandatory-and-recommended") == [["A4", "A2"]]
    assert told(listing, "number-misprinted") == [["A5", "A2"]]
    assert told(listing, "other-edition") == [["A8", "A7"]]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("《煤矿甲规程》国家标准第1号修改单", "GB 90011-2020/XG1-2024"),
        ("煤矿甲规程 第 2 号修改单", "GB 90011-2020/XG2-2024"),
        ("煤矿甲规程（第二号修改单）", "GB 90011-2020/XG2-2024"),
        ("煤矿甲规程 修改单（第3号）", "GB 90011-2020/XG3-2024"),
        ("煤矿甲规程 修改单", "GB 90011-2020/XG1-2024"),
        ("煤矿甲规程（含第1号修改单）", "GB 90011-2020"),
        ("煤矿甲规程及其修改单", "GB 90011-2020"),
        ("标准修改单编写规则", "GB 90011-2020"),
    ],
)
def test_amendments_by_their_titles(title: str, number: str) -> None:
    listing = list_of(
        f"标准号,标准名称,发布日期\nGB 90011-2020,{title},2024-06-01\nGB 90012-2020,乙,2020-01-01\n"
    )
    assert labels(listing) == [number, "GB 90012-2020"]


def test_an_amendment_leaves_its_standard_its_own_date() -> None:
    listing = list_of(
        "标准号,标准名称,发布日期\nGB 90011-2020,甲 第1号修改单,2024-06-01\nGB 90011-2020,甲,2020-03-01\n"
    )
    assert [str(one.issued) for one in listing.standards] == ["2024-06-01", "2020-03-01"]
    assert not told(listing, "other-edition") and not told(listing, "year-unlike-issue")


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("GB/T 90212-2008 煤的甲分析方法 5.1", "煤的甲分析方法"),
        ("《煤的甲分析方法》GB/T 90212-2008（条款 6）", "煤的甲分析方法"),
        ("煤的甲分析方法 GB/T 90212-2008 第3章", "煤的甲分析方法"),
        ("[1] GB/T 90212-2008，煤的甲分析方法[S].", "煤的甲分析方法"),
        ("[12]GB/T 90212-2008 煤的甲分析方法[S]. 北京: 某出版社", "煤的甲分析方法"),
        ("（3）某委员会. 煤的甲分析方法: GB/T 90212-2008[S]", "煤的甲分析方法"),
    ],
)
def test_number_and_title_in_one_cell(cell: str, title: str) -> None:
    listing = list_of(f"序号,检测标准（方法）名称及编号（含年号）,说明\n1,{cell},\n")
    assert [(one.label, one.title) for one in listing.standards] == [("GB/T 90212-2008", title)]


@pytest.mark.parametrize(
    "cell",
    [
        "{}《第1号修改单》", "{} 修改单", "{} 第 1 号 修改单", "{} 第①号修改单", "{} 修改单（1）", "{} 修改通知单",
        "{} 第1号修改通知单", "{} 勘误", "{}（勘误表）", "{} 更正", "{} 增补1",
        "{} 第1次修改", "{} 修订单", "{} 修改件", "{} 修改公告",
        "{} 国家标准第1号修改单", "{} 修改单No.1", "{} Amendment No. 1", "{}/XG1-2024",
    ],
)  # fmt: skip
def test_amendments_by_what_stands_beside_the_number(cell: str) -> None:
    base = "GB/T 90011-2020"
    listing = list_of(
        f"标准号,标准名称,发布日期\n{base},煤矿甲规程,2020-06-01\n{cell.format(base)},煤矿甲规程,2024-06-01\n"
    )
    assert labels(listing)[1].startswith(f"{base}/XG1")
    assert [one.is_amendment for one in listing.standards] == [False, True]
    assert [str(one.issued) for one in listing.standards] == ["2020-06-01", "2024-06-01"]
    assert not told(listing, "duplicate-conflict") and not told(listing, "text-beside-number")


@pytest.mark.parametrize(
    "title",
    [
        "煤矿甲规程 修改通知单",
        "煤矿甲规程 局部修订条文",
        "煤矿甲规程 勘误",
        "煤矿甲规程 更正",
        "煤矿甲规程 第1次修改",
    ],
)
def test_amendments_by_their_titles_in_other_wordings(title: str) -> None:
    listing = list_of(f"标准号,标准名称,发布日期\nNB/T 90003-2024,{title},2024-06-01\n")
    assert [one.is_amendment for one in listing.standards] == [True]


@pytest.mark.parametrize(
    "title",
    [
        "煤矿智能开采 修改单管理系统技术要求",
        "增补煤量计算方法",
        "局部修订工作导则",
        "煤矿补充勘探规范",
        "图纸更正管理办法",
    ],
)
def test_standards_about_amendments_are_none(title: str) -> None:
    listing = list_of(f"标准号,标准名称,发布日期\nNB/T 90003-2024,{title},2024-06-01\n")
    assert [one.is_amendment for one in listing.standards] == [False]


@pytest.mark.parametrize("cell", ["GB/T 90002-2018+XG1-2024", "GB/T 90002-2018（含第1号修改单）"])
@pytest.mark.parametrize("base", ["GB/T 90002-2018,煤矿甲规程,2018-06-01\n", ""])
def test_an_amendment_worked_in_is_no_edition(cell: str, base: str) -> None:
    listing = list_of(f"标准号,标准名称,发布日期\n{base}{cell},煤矿甲规程,2024-06-01\n")
    assert labels(listing) == ["GB/T 90002-2018"]
    assert not told(listing, "editions-both-in-force")
    if base:
        assert str(listing.standards[0].issued) == "2018-06-01"
