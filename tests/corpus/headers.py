"""Where headers stand and how they are worded."""

from pathlib import Path

from corpus.case import case
from corpus.making import package, sheet_xml, xlsx

A, B, C = "GB/T 13016-2018", "MT/T 1201.3-2023", "AQ 1048-2007"
PLAIN = [
    ["标准号", "标准名称", "状态"],
    [A, "标准体系构建原则和要求", "现行"],
    [B, "煤矿感知数据联网接入规范 第3部分", "现行"],
]


@case(
    "title-rows.xlsx",
    ledger=(5, 2, 0, 0, 3),
    numbers=(A, B),
    ignored={"明细表!A1": "title", "明细表!A3": "title", "明细表!A8": "note"},
)
def title_rows(path: Path) -> None:
    rows = [["煤矿智能化标准明细表"], [], ["编制单位：某标委会"], [], *PLAIN, ["注：本表不含计划项目。"]]
    xlsx(path, {"明细表": rows})


@case(
    "off-column-a.xlsx",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B),
    cells={(A, "cell:number"): "明细表!D4", (B, "cell:title"): "明细表!E5"},
)
def off_column_a(path: Path) -> None:
    xlsx(path, {"明细表": PLAIN}, origin=(3, 4))


@case(
    "two-row-header.xlsx",
    ledger=(1, 1, 0, 0, 0),
    numbers=(A,),
    cells={(A, "issued"): "2018-02-06", (A, "implemented"): "2018-09-01", (A, "level"): "national"},
)
def two_row_header(path: Path) -> None:
    rows = [
        ["标准号", "标准名称", "日期", "", "级别"],
        ["", "", "发布", "实施", ""],
        [A, "标准体系", "2018-02-06", "2018-09-01", "国家"],
    ]
    xlsx(path, {"明细表": rows}, merged=("A1:A2", "B1:B2", "C1:D1", "E1:E2"))


@case(
    "two-row-header-unmerged.xlsx",
    ledger=(1, 1, 0, 0, 0),
    numbers=(A,),
    cells={(A, "implemented"): "2018-09-01"},
)
def two_row_header_unmerged(path: Path) -> None:
    rows = [
        ["标准号", "标准名称", "日期", ""],
        ["", "", "发布", "实施"],
        [A, "标准体系", "2018-02-06", "2018-09-01"],
    ]
    xlsx(path, {"明细表": rows})


@case(
    "english.xlsx",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B),
    cells={(A, "status"): "in-force", (B, "status"): "replaced"},
)
def english(path: Path) -> None:
    rows = [
        ["No.", "Standard Title", "Standard No.", "Status"],
        [1, "Principles", A, "Valid"],
        [2, "Access", B, "Superseded"],
    ]
    xlsx(path, {"List": rows})


@case("decorated-headings.xlsx", ledger=(1, 1, 0, 0, 0), numbers=(A,), cells={(A, "issued"): "2018-02-06"})
def decorated_headings(path: Path) -> None:
    xlsx(
        path,
        {"明细表": [["标准编号（必填）", "标准 名称*", "发布日期\n(年月日)"], [A, "标准体系", "2018.2.6"]]},
    )


@case(
    "unknown-columns.xlsx",
    ledger=(1, 1, 0, 0, 0),
    numbers=(A,),
    cells={
        (A, "extra:执行部门"): "机电科",
        (A, "extra:宣贯日期"): "2024年5月",
        (A, "extra:备注"): "=不是公式",
    },
)
def unknown_columns(path: Path) -> None:
    rows = [
        ["标准号", "执行部门", "标准名称", "宣贯日期", "备注"],
        [A, "机电科", "标准体系", "2024年5月", "'"],
    ]
    rows[1][4] = '<c r="E2" t="inlineStr"><is><t>=不是公式</t></is></c>'
    package(path, sheet_xml(rows))


@case(
    "heading-twice.xlsx",
    ledger=(1, 1, 0, 0, 0),
    numbers=(A,),
    problems=(("heading-repeated", "明细表!C1"),),
    cells={(A, "extra:标准编号"): B},
)
def heading_twice(path: Path) -> None:
    xlsx(path, {"明细表": [["标准号", "标准名称", "标准编号"], [A, "标准体系", B]]})


@case("header-repeated.xlsx", ledger=(3, 2, 0, 0, 1), numbers=(A, B), ignored={"明细表!A3": "header"})
def header_repeated(path: Path) -> None:
    xlsx(path, {"明细表": [PLAIN[0], PLAIN[1], PLAIN[0], PLAIN[2]]})


@case("number-column-called-code.xlsx", ledger=(2, 2, 0, 0, 0), numbers=(A, B))
def number_column_called_code(path: Path) -> None:
    xlsx(path, {"明细表": [["编号", "名称", "状态"], *PLAIN[1:]]})


@case(
    "number-and-title-in-one.xlsx",
    ledger=(3, 3, 0, 0, 0),
    numbers=(A, B, "GB 20426"),
    cells={(A, "title"): "标准体系构建原则和要求", ("GB 20426", "title"): "煤炭工业污染物排放标准"},
)
def number_and_title_in_one(path: Path) -> None:
    rows = [
        ["序号", "标准编号及名称"],
        [1, f"{A} 标准体系构建原则和要求"],
        [2, f"{B}煤矿感知数据联网接入规范"],
        [3, "《煤炭工业污染物排放标准》（GB 20426）"],
    ]
    xlsx(path, {"明细表": rows})


@case("numbers-in-title-column.xlsx", ledger=(2, 2, 0, 0, 0), numbers=(A, "GB 20426"))
def numbers_in_title_column(path: Path) -> None:
    xlsx(
        path,
        {
            "明细表": [
                ["序号", "标准名称", "状态"],
                [1, f"《标准体系》（{A}）", "现行"],
                [2, "GB 20426 煤炭工业污染物排放标准", "现行"],
            ]
        },
    )


@case(
    "several-sheets.xlsx",
    ledger=(4, 3, 0, 0, 1),
    numbers=(A, B, C),
    notes=("sheet-skipped",),
    problems=(("sheet-skipped", "说明!A1"),),
    cells={(A, "section"): "A", (C, "section"): "D"},
)
def several_sheets(path: Path) -> None:
    head = [["标准号", "标准名称"]]
    sheets = {
        "说明": [["本清单由某处编制。"], ["共两张表。"]],
        "基础通用": [*head, [A, "标准体系"]],
        "生产系统与技术装备": [["第二张表"], *head, [B, "感知数据"], [C, "防尘口罩"]],
    }
    xlsx(path, sheets)


@case("one-sheet-chosen.xlsx", sheet="乙", ledger=(1, 1, 0, 0, 0), numbers=(B,))
def one_sheet_chosen(path: Path) -> None:
    xlsx(path, {"甲": PLAIN[:2], "乙": [PLAIN[0], PLAIN[2]]})


@case("no-such-sheet.xlsx", sheet="丙", refused="sheet-missing")
def no_such_sheet(path: Path) -> None:
    xlsx(path, {"甲": PLAIN[:2]})


@case("hidden-sheet.xlsx", ledger=(1, 1, 0, 0, 0), numbers=(A,), problems=(("sheet-hidden", "旧表!A1"),))
def hidden_sheet(path: Path) -> None:
    xlsx(path, {"新表": PLAIN[:2], "旧表": [PLAIN[0], PLAIN[2]]}, hidden_sheets=("旧表",))


@case("no-number-column.xlsx", refused="no-number-column")
def no_number_column(path: Path) -> None:
    xlsx(path, {"人员": [["姓名", "部门"], ["张三", "机电科"]]})


@case("empty.xlsx", refused="file-empty")
def empty(path: Path) -> None:
    xlsx(path, {"Sheet1": []})


@case("scope-cell.xlsx", ledger=(2, 1, 0, 0, 1), numbers=(A,), cells={("", "scope"): "national"})
def scope_cell(path: Path) -> None:
    xlsx(path, {"明细表": [["清单范围：全国"], *PLAIN[:2]]})
