"""The table of gaps tells what is open from what only needs care, and where a draft would stand."""

from datetime import date

from making import SMALL, listing, place, standard, system
from minestd.measuring.gaps.finding import working_title
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import Scope
from minestd.model.tree import Node
from minestd.reporting.paper import Paper
from minestd.reporting.report.json_report import report_json
from minestd.reporting.report.screen import report_lines
from minestd.reporting.tables.gaps import gaps_table
from minestd.reporting.tables.statistics import by_level_table
from minestd.wording import say


def _report(scope: Scope = Scope.NATIONAL) -> Report:
    rows = [(standard("GB/T 1-2015", issued="2015-06-01", implemented="2016-01-01"), ("A1.01",))]
    placements = [place(one, *codes, basis="given", given=True) for one, codes in rows]
    found = listing([one for one, _ in rows])
    options = Options(as_of=date(2025, 6, 30), scope=scope)
    return measure(found, placements, system(*SMALL), options)


def test_gaps_stand_before_covered_aspects_that_only_need_care() -> None:
    table = gaps_table(_report(), "zh")
    kinds = [row["gap-kind"] for row in table.rows]
    assert kinds == sorted(kinds, key=["缺项", "维护"].index)
    assert kinds[-1] == "维护"
    assert table.notes[0].startswith(f"缺项 {len(kinds) - 1} 个")


def test_a_draft_has_a_level_and_a_prefix() -> None:
    table = gaps_table(_report(), "zh")
    rows = {row["code"]: row["suggested-level"] for row in table.rows}
    assert rows["A1.02"] == "国家标准 GB/T"
    assert rows["A1.01"] == ""


def test_the_screen_and_the_json_tell_them_apart_too() -> None:
    report = _report()
    note = gaps_table(report, "zh").notes[0]
    assert note in [line.text for line in report_lines(Paper(report, "zh"), 200)]
    gaps = {gap["code"]: gap for gap in report_json(report, "zh")["gaps"]}
    assert (gaps["A1.01"]["open"], gaps["A1.01"]["draft"]) == (False, None)
    assert (gaps["A1.02"]["open"], gaps["A1.02"]["draft"]["prefix"]) == (True, "GB/T")


def test_statistics_and_gaps_suggest_the_same_level() -> None:
    for scope, level in (
        (Scope.NATIONAL, "national"),
        (Scope.INDUSTRY, "industry"),
        (Scope.MINE, "enterprise"),
    ):
        report = _report(scope)
        gap = next(gap for gap in report.gaps if gap.code == "A1.02")
        required = {
            row["item"]: row["required"]
            for row in by_level_table(report, "zh").rows
            if row["within"] == "A 基础"
        }
        assert gap.level == level
        assert required[say("zh", f"level.{level}")] >= 1


def test_a_working_title_says_requirements_once() -> None:
    root = Node("", "体系", "system")
    titles = {
        "智能建井": "智能建井 技术要求（暂定名）",
        "智能化园区建设技术规范": "智能化园区建设技术规范（暂定名）",
        "大数据平台通用技术": "大数据平台通用技术要求（暂定名）",
    }
    small = system(*SMALL)
    assert {name: working_title(Node("A", name, "x", above=root), small, "zh") for name in titles} == titles
