"""What rows hold: sections, subtotals, several numbers, planned ones, duplicates, places, dates."""

import datetime
from pathlib import Path

from corpus.case import case
from corpus.making import xlsx

A, B, C = "GB/T 13016-2018", "MT/T 1201.3-2023", "AQ 1048-2007"
HEAD = ["序号", "标准号", "标准名称"]


@case(
    "sections.xlsx",
    ledger=(9, 4, 0, 0, 5),
    numbers=(A, B, C, "GB 20426"),
    notes=("section-unknown",),
    problems=(("section-unknown", "表!A10"),),
    ignored={
        "表!A2": "section",
        "表!A3": "section",
        "表!A5": "section",
        "表!A7": "section",
        "表!A10": "section",
    },
    cells={
        (A, "section"): "A1",
        (B, "section"): "D1.04",
        (C, "section"): "D1.04",
        ("GB 20426", "section"): "None",
    },
)
def sections(path: Path) -> None:
    rows = [
        HEAD,
        ["一、基础通用"],
        ["（一）术语与定义标准"],
        [1, A, "标准体系"],
        ["二、生产系统与技术装备"],
        [],
        ["D1.04 智能开采"],
        [2, B, "感知数据"],
        [3, C, "防尘口罩"],
        ["三、别的什么"],
        [4, "GB 20426", "排放标准"],
    ]
    rows[2] = ["（一）" + _part_name("A1")]
    xlsx(path, {"表": rows})


def _part_name(code: str) -> str:
    from minestd.reading.frameworks import load_system

    return load_system("coal-mine-2024").by_code[code].name_zh


@case(
    "subtotals.xlsx",
    ledger=(5, 2, 0, 0, 3),
    numbers=(A, B),
    ignored={"表!A3": "subtotal", "表!A5": "subtotal", "表!A6": "note"},
)
def subtotals(path: Path) -> None:
    xlsx(
        path,
        {
            "表": [
                HEAD,
                [1, A, "标准体系"],
                ["小计", "", "1项"],
                [2, B, "感知数据"],
                ["合计", 2, ""],
                ["制表人：张三", "", "审核：李四"],
            ]
        },
    )


@case(
    "level-sections.xlsx",
    ledger=(4, 2, 0, 0, 2),
    numbers=(A, B),
    ignored={"表!A2": "section", "表!A4": "section"},
)
def level_sections(path: Path) -> None:
    xlsx(path, {"表": [HEAD, ["一、国家标准"], [1, A, "标准体系"], ["二、行业标准"], [2, B, "感知数据"]]})


@case(
    "several-numbers.xlsx",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B, "GB 50254-1996", "GB 50255-1996", "GB 50256-1996"),
    cells={(A, "title"): "标准体系", (B, "title"): "感知数据", ("GB 50255-1996", "expanded"): "True"},
)
def several_numbers(path: Path) -> None:
    xlsx(
        path,
        {
            "表": [
                HEAD,
                [1, f"{A}\n{B}", "标准体系\n感知数据"],
                [2, "GB 50254~50256-96", "电气装置安装工程施工及验收规范"],
            ]
        },
    )


@case(
    "planned.xlsx",
    ledger=(5, 4, 0, 1, 0),
    numbers=("20230123-T-603", "煤矿机器人通用要求", "智能综采术语", "AQ/T 1048-202X"),
    problems=(("number-missing", "表!B6"),),
    cells={
        ("20230123-T-603", "status"): "in-preparation",
        ("煤矿机器人通用要求", "status"): "proposed",
        ("智能综采术语", "status"): "in-preparation",
        ("智能综采术语", "level"): "industry",
        ("AQ/T 1048-202X", "status"): "in-preparation",
    },
)
def planned(path: Path) -> None:
    rows = [
        [*HEAD, "计划号", "状态", "宜定级别"],
        [1, "", "煤矿数据字典", "20230123-T-603", "", "国家"],
        [2, "—", "煤矿机器人通用要求", "", "拟立项", ""],
        [3, "制定中", "智能综采术语", "", "制定中", "行业"],
        [4, "AQ/T 1048-202X", "矿用呼吸器", "", "征求意见稿", ""],
        [5, "", "没有编号的现行标准规范", "", "现行", ""],
    ]
    xlsx(path, {"表": rows})


@case(
    "duplicates.xlsx",
    ledger=(4, 2, 2, 0, 0),
    numbers=(A, B),
    problems=(("duplicate-conflict", "表!D4"),),
    cells={(A, "codes"): "('A1.01', 'D1.04')", (A, "issued"): "2018-02-06", (A, "status"): "in-force"},
)
def duplicates(path: Path) -> None:
    head = [*HEAD, "状态", "归属", "发布日期"]
    rows = [
        head,
        [1, A, "标准体系", "现行", "A1.01", ""],
        [2, B, "感知数据", "", "", ""],
        [3, "GB/T13016—2018", "标准体系", "废止", "D1.04", ""],
        [4, A, "标准 体系", "现行", "", "2018-02-06"],
    ]
    xlsx(path, {"表": rows})


@case(
    "unreadable.xlsx",
    ledger=(4, 1, 0, 3, 0),
    numbers=(A,),
    problems=(("number-unreadable", "表!B2"), ("number-unreadable", "表!B3"), ("number-missing", "表!B5")),
)
def unreadable(path: Path) -> None:
    rows = [
        HEAD,
        [1, "国标一三零一六", "标准体系甲规范"],
        [2, "备案号:18829-2006", "标准体系乙规范"],
        [3, A, "标准体系"],
        [4, "", "没有编号的规范"],
    ]
    xlsx(path, {"表": [[*row, *(["状态"] if row is HEAD else ["现行"])] for row in rows]})


@case(
    "recoded.xlsx",
    ledger=(2, 1, 1, 0, 0),
    numbers=("KA/T 554-1996",),
    problems=(("former-also-listed", "表!B3"),),
    cells={("KA/T 554-1996", "former"): "(MT/T 554-1996)"},
)
def recoded(path: Path) -> None:
    xlsx(
        path,
        {
            "表": [
                HEAD,
                [1, "MT/T 554-1996", "缓倾斜煤层"],
                [2, "KA/T 554-1996（原MT/T 554-1996）", "缓倾斜煤层"],
            ]
        },
    )


@case(
    "adopted.xlsx",
    ledger=(1, 1, 0, 0, 0),
    numbers=("GB/T 20438.1-2017",),
    cells={("GB/T 20438.1-2017", "adopts"): "('IEC 61508-1:2010',)"},
)
def adopted(path: Path) -> None:
    xlsx(path, {"表": [HEAD, [1, "GB/T 20438.1-2017/IEC 61508-1:2010", "功能安全"]]})


@case(
    "editions.xlsx",
    ledger=(4, 4, 0, 0, 0),
    numbers=("GB/T 13016-2009", A, "GB 27647", "GB/T 27647"),
    problems=(("other-edition", "表!B3"), ("mandatory-and-recommended", "表!B5")),
)
def editions(path: Path) -> None:
    xlsx(
        path,
        {
            "表": [
                HEAD,
                [1, "GB/T 13016-2009", "旧"],
                [2, A, "新"],
                [3, "GB 27647", "甲"],
                [4, "GB/T 27647", "乙"],
            ]
        },
    )


@case(
    "codes.xlsx",
    ledger=(9, 9, 0, 0, 0),
    numbers=tuple(f"GB {n}" for n in range(101, 110)),
    problems=(
        ("code-unknown", "表!A7"),
        ("code-ambiguous", "表!A8"),
        ("code-is-date", "表!A9"),
        ("code-is-number", "表!A10"),
    ),
    cells={
        ("GB 101", "codes"): "('D1.04',)",
        ("GB 102", "codes"): "('D1.04',)",
        ("GB 103", "codes"): "('D1.04',)",
        ("GB 104", "codes"): "('D1.04',)",
        ("GB 105", "codes"): "('A1.01', 'D1.04')",
        ("GB 106", "codes"): "()",
        ("GB 107", "codes"): "()",
        ("GB 108", "codes"): "()",
        ("GB 109", "codes"): "('D1',)",
    },
)
def codes(path: Path) -> None:
    cells: list[object] = [
        "D1.04",
        "d1.4",
        "4.1.4",
        "智能开采",
        "A1.01；D1.04",
        "D1.99",
        "应用管理",
        datetime.date(2024, 1, 4),
        4.1,
    ]
    rows = [
        ["归属", "标准号", "标准名称"],
        *([cell, f"GB {101 + n}", "某规范"] for n, cell in enumerate(cells)),
    ]
    xlsx(path, {"表": rows})


@case(
    "part-and-aspect-columns.xlsx",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B),
    cells={(A, "codes"): "('C2.04',)", (B, "codes"): "('C4.04',)"},
)
def part_and_aspect_columns(path: Path) -> None:
    rows = [
        ["部分", "方面", "标准号", "标准名称"],
        [_part_name("C2"), "应用管理", A, "甲"],
        [_part_name("C4"), "应用管理", B, "乙"],
    ]
    xlsx(path, {"表": rows})


@case(
    "dates.xlsx",
    ledger=(11, 11, 0, 0, 0),
    numbers=tuple(f"GB {n}" for n in range(201, 212)),
    problems=(("date-impossible", "表!C10"), ("date-ambiguous", "表!C11"), ("date-unreadable", "表!C12")),
    cells={
        ("GB 201", "issued"): "2024-03-13",
        ("GB 202", "issued"): "2024-03-13",
        ("GB 203", "issued"): "2018-05",
        ("GB 204", "issued"): "2024-03-13",
        ("GB 205", "issued"): "2020-11-01",
        ("GB 206", "issued"): "None",
        ("GB 207", "issued"): "2024",
        ("GB 208", "issued"): "2024-03-13",
        ("GB 209", "issued"): "None",
    },
)
def dates(path: Path) -> None:
    cells: list[object] = [
        datetime.date(2024, 3, 13),
        "2024.3.13",
        "2018年5月",
        20240313,
        "2020/11/1",
        "待定",
        "2024",
        45364,
        "2024-02-30",
        "03/04/2024",
        "去年",
    ]
    xlsx(
        path,
        {
            "表": [
                ["标准号", "标准名称", "发布日期"],
                *([f"GB {201 + n}", "某规范", cell] for n, cell in enumerate(cells)),
            ]
        },
    )


@case(
    "contradictions.xlsx",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, C),
    problems=(
        ("level-conflict", "表!C2"),
        ("year-unlike-issue", "表!D2"),
        ("implemented-before-issue", "表!E2"),
        ("status-unreadable", "表!F3"),
    ),
)
def contradictions(path: Path) -> None:
    head = ["标准号", "标准名称", "级别", "发布日期", "实施日期", "状态"]
    xlsx(
        path,
        {
            "表": [
                head,
                [A, "甲", "行业标准", "2021-05-01", "2020-01-01", "现行"],
                [C, "乙", "", "2007-01-04", "", "大概有效吧"],
            ]
        },
    )


@case(
    "projects.xlsx",
    ledger=(1, 1, 0, 0, 0),
    numbers=("2022-0123T-SJ",),
    cells={
        ("2022-0123T-SJ", "project.kind"): "revision",
        ("2022-0123T-SJ", "project.stage"): "comments",
        ("2022-0123T-SJ", "project.approved"): "2022-04",
        ("2022-0123T-SJ", "project.responsible"): "某标委会",
        ("2022-0123T-SJ", "relation"): "dedicated",
        ("2022-0123T-SJ", "counting"): "pending",
        ("2022-0123T-SJ", "status"): "in-preparation",
    },
)
def projects(path: Path) -> None:
    head = [
        "计划号",
        "项目名称",
        "制定/修订",
        "阶段",
        "下达日期",
        "完成期限",
        "主编单位",
        "归口单位",
        "关联类型",
        "计入目标",
    ]
    xlsx(
        path,
        {
            "表": [
                head,
                [
                    "2022-0123T-SJ",
                    "某规范",
                    "修订",
                    "征求意见",
                    "2022年4月",
                    "2023-12",
                    "甲院",
                    "某标委会",
                    "专用",
                    "待定",
                ],
            ]
        },
    )


@case(
    "merged-down.xlsx",
    ledger=(3, 2, 1, 0, 0),
    numbers=(A, B),
    cells={(A, "codes"): "('A1.01', 'D1.04')", (B, "codes"): "('D1.04',)"},
)
def merged_down(path: Path) -> None:
    rows = [["标准号", "标准名称", "归属"], [A, "标准体系", "A1.01"], ["", "", "D1.04"], [B, "感知数据", ""]]
    xlsx(path, {"表": rows}, merged=("A2:A3", "B2:B3", "C3:C4"))


@case(
    "hidden-rows.xlsx",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B),
    notes=("rows-hidden",),
    problems=(("rows-hidden", "表!A3"),),
)
def hidden_rows(path: Path) -> None:
    xlsx(path, {"表": [["标准号", "标准名称"], [A, "甲"], [B, "乙"]]}, hidden_rows=(3,))


@case(
    "required-table.xlsx",
    ledger=(4, 1, 0, 0, 3),
    numbers=(A,),
    ignored={"应有数!A2": "required"},
    problems=(("required-unreadable", "应有数!B4"),),
    cells={("", "required"): "{'D1.04': 3}", ("", "not_applicable"): "{'D2.01': '无露天矿'}"},
)
def required_table(path: Path) -> None:
    wanted = [
        ["标准体系编号", "应有数", "说明"],
        ["D1.04", 3, ""],
        ["D2.01", "不适用", "无露天矿"],
        ["A1.01", "若干", ""],
    ]
    xlsx(path, {"表": [["标准号", "标准名称"], [A, "甲"]], "应有数": wanted})


@case(
    "review-sheet.xlsx",
    ledger=(3, 3, 0, 0, 0),
    numbers=(A, B, C),
    problems=(("code-unknown", "表!F4"),),
    cells={
        (A, "decision.codes"): "('A1.01', 'D1.04')",
        (B, "decision.outside"): "True",
        (C, "decision"): "None",
        (A, "extra"): "{}",
    },
)
def review_sheet(path: Path) -> None:
    head = ["标准号", "标准名称", "建议归属", "得分", "理由", "审定归属", "审定体系外", "审定人", "审定日期"]
    rows = [
        head,
        [A, "甲", "D1.01", 0.9, "名称", "A1.01;D1.04", "", "张三", "2025-01-01"],
        [B, "乙", "", "", "", "", "是", "张三", ""],
        [C, "丙", "", "", "", "D9.99", "", "", ""],
    ]
    xlsx(path, {"表": rows})


@case(
    "laws.xlsx",
    ledger=(3, 2, 0, 1, 0),
    numbers=(A, B),
    problems=(("number-unreadable", "表!B3"),),
)
def laws(path: Path) -> None:
    """A law that the office counts among its standards has no number: it is told, not passed over."""
    xlsx(path, {"表": [HEAD, [1, A, "标准体系"], [2, "《煤矿安全规程》", ""], [3, B, "感知数据"]]})
