"""Any table, in any format and column order, with junk above, beside and below, reads back the same."""

import datetime
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.making import csv_bytes, ods, xls, xlsx
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list

COLUMNS = ("标准号", "标准名称", "状态", "发布日期", "归属", "执行部门")
STATUSES = {"现行": "in-force", "废止": "withdrawn", "Valid": "in-force", "被代替": "replaced", "": "unknown"}
CODES = {"D1.04": ("D1.04",), "d1.4": ("D1.04",), "A1.01；B2.02": ("A1.01", "B2.02"), "": ()}
# Junk is words without figures, headings or standard numbers.
JUNK = st.sampled_from(
    [
        "制表",
        "审核：李四",
        "批准：王五",
        "本表由某处编制",
        "内部资料",
        "～",
        "（以下空白）",
        "说明见后",
        "注：略",
    ]
)
TITLES = st.sampled_from(
    ["煤矿智能化术语", "液压支架通用技术条件", "Mine hoists", "带“引号”的，标题; 规范", "井下通信\t要求"]
)


@cache
def system() -> StandardsSystem:
    return load_system("coal-mine-2024")


@st.composite
def tables(
    draw: st.DrawFn,
) -> tuple[list[list[str]], list[tuple[str, str, str, str | None, tuple[str, ...], str]]]:
    """Rows as written, and of each standard number, title, status, issue date, codes and the office's column."""
    order = draw(st.permutations(COLUMNS))
    numbers = draw(st.lists(st.integers(1, 99_999), min_size=1, max_size=8, unique=True))
    left = draw(st.integers(0, 2))
    junk = st.lists(JUNK, min_size=0, max_size=1)
    rows: list[list[str]] = []
    for _ in range(draw(st.integers(0, 3))):
        rows.append([""] * left + draw(junk))
    rows.append([""] * left + list(order))
    wanted = []
    for number in numbers:
        year = draw(st.integers(1990, 2024))
        day = draw(st.one_of(st.none(), st.dates(datetime.date(year, 1, 1), datetime.date(year, 12, 31))))
        title, department = draw(TITLES), draw(st.sampled_from(["机电科", "", "通风"]))
        status, code = draw(st.sampled_from(sorted(STATUSES))), draw(st.sampled_from(sorted(CODES)))
        values = {
            "标准号": f"MT/T {number}-{year}", "标准名称": title, "状态": status,
            "发布日期": day.isoformat() if day else "", "归属": code, "执行部门": department,
        }  # fmt: skip
        beside = draw(st.sampled_from(["", "√", "见附件"]))
        rows.append([""] * left + [values[name] for name in order] + (["", beside] if beside else []))
        shown = " ".join(title.split())
        wanted.append(
            (values["标准号"], shown, STATUSES[status], values["发布日期"] or None, CODES[code], department)
        )
    for _ in range(draw(st.integers(0, 3))):
        rows.append([""] * left + draw(junk))
    return rows, wanted


def _read(path: Path) -> list[tuple[str, str, str, str | None, tuple[str, ...], str]]:
    listing = read_list(open_input(Role.LIST, path).container, system(), load_reading_data())
    assert listing.ledger.adds_up
    return [
        (
            one.label,
            one.title,
            one.status.value,
            str(one.issued) if one.issued else None,
            one.codes,
            one.extra.get("执行部门", ""),
        )
        for one in listing.standards
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables(), st.sampled_from(["xlsx", "xls", "ods", "csv", "tsv"]))
def test_reads_back_the_same(table: tuple[list[list[str]], list[object]], kind: str) -> None:
    rows, wanted = table
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list.{kind}"
        if kind == "xlsx":
            xlsx(path, {"明细表": rows})
        elif kind == "xls":
            xls(path, {"明细表": rows})
        elif kind == "ods":
            ods(path, {"明细表": [[value.replace("\t", " ") for value in row] for row in rows]})
        else:
            path.write_text(csv_bytes(rows, "\t" if kind == "tsv" else ","), encoding="utf-8", newline="")
        assert _read(path) == wanted
