"""A report with everything that the statistics of the committee's papers can get wrong."""

from datetime import date

from making import listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import Scope

AS_OF = date(2025, 6, 30)
EVIL = (
    "=1+1",
    "+A1",
    "-40℃ 环境",
    "@SUM(A1)",
    "甲\t乙",
    "丙\x07丁",
    '=HYPERLINK("http://x","y")',
    "长" * 40_000,
)
OUTLINE = (
    ("A", "基础", "base"),
    ("A1", "通用", ""),
    ("A1.01", "术语和定义", ""),
    ("A1.02", "数据编码", ""),
    ("B", "开采", "main"),
    ("B1", "智能开采", ""),
    ("B1.01", "综采", ""),
    ("B1.02", "掘进", ""),
)


def make_report(scope: Scope | None = Scope.NATIONAL, *, confirmed: bool = True, evil: bool = True) -> Report:
    """Editions in force together, unknown statuses, cross-references, plans, revisions, parts of their own, kinds."""
    rows = [
        (standard("GB/T 100-2015", issued="2015-01-01", kind="基础"), ("A1.01",)),
        (standard("GB/T 100-2020", issued="2020-01-01", kind="基础"), ("A1.01", "B1.01")),
        (standard("MT/T 9-2012", "", issued="2012"), ("A1.02",)),
        (standard("MT/T 9-2019", "", issued="2019-05"), ("A1.02",)),
        (standard("MT/T 10-2019", "", issued="2019-05"), ("B1.01",)),
        (standard("NB/T 3-2024", issued="2024-05-01", implemented="2025-12-01", kind="方法"), ("B1.02",)),
        (
            standard("NB/T 4-2024", "under-revision", issued="2019-05-01", implemented="2019-12-01"),
            ("B1.02",),
        ),
        (standard("NB/T 5-2010", "withdrawn"), ("B1.02",)),
        (standard("T/CCS 1-2023", issued="2023-03-03", kind="产品"), ("B1.02",)),
        (standard("DB14/T 7-2022", issued="2022-03-03"), ("B1",)),
        (standard("ISO 1:2020", issued="2020-01-01"), ("A",)),
        (standard("JJG 5-2001", issued="2001-01-01"), ("B",)),
        (standard(None, "in-preparation", plan="20230123-T-603", title="智能综采 要求"), ("B1.01",)),
        (
            standard(None, "proposed", title="拟立项的标准", level="industry", project={"kind": "new"}),
            ("A1.02",),
        ),
        (standard("GB/T 7-2001", replaced_by=("GB/T 7-2011",)), ()),
        (standard("GB/T 8-2001"), ("X",)),
    ]
    if evil:
        rows += [
            (standard(f"GB/T {500 + n}-2020", title=text, extra={"责任人": text}), ("A1.02",))
            for n, text in enumerate(EVIL)
        ]
    standards = [one for one, _ in rows]
    placements = [
        place(one, *codes, basis="given" if confirmed or at % 2 else "suggested")
        for at, (one, codes) in enumerate(rows)
    ]
    found = listing(standards, headings=("标准号", "标准名称", "责任人"))
    return measure(found, placements, system(*OUTLINE), Options(as_of=AS_OF, scope=scope))
