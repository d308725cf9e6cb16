"""The table of gaps tells what is open from what only needs care, and where a draft would stand."""

from datetime import date

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import Scope
from minestd.reporting.paper import Paper
from minestd.reporting.screen import report_lines
from minestd.reporting.tables.gaps import gaps_table
from minestd.reporting.writers.json_report import report_json


def _report() -> Report:
    rows = [(standard("GB/T 1-2015", issued="2015-06-01", implemented="2016-01-01"), ("A1.01",))]
    placements = [place(one, *codes, basis="given", given=True) for one, codes in rows]
    found = listing([one for one, _ in rows])
    options = Options(as_of=date(2025, 6, 30), scope=Scope.NATIONAL)
    return measure(found, placements, system(*SMALL), options)


def test_gaps_stand_before_covered_aspects_that_only_need_care() -> None:
    table = gaps_table(_report(), "zh")
    place = [column.key for column in table.columns].index("gap-kind")
    kinds = [row.cells[place] for row in table.rows]
    assert kinds == sorted(kinds, key=["缺项", "维护"].index)
    assert kinds[-1] == "维护"
    assert table.notes[0].startswith(f"缺项 {len(kinds) - 1} 个")


def test_a_draft_has_a_level_and_a_prefix() -> None:
    table = gaps_table(_report(), "zh")
    place = [column.key for column in table.columns].index("suggested-level")
    rows = {row.cells[1]: row.cells[place] for row in table.rows}
    assert rows["A1.02"] == "国家标准 GB/T"
    assert rows["A1.01"] == ""


def test_the_screen_and_the_json_tell_them_apart_too() -> None:
    report = _report()
    note = gaps_table(report, "zh").notes[0]
    assert note in [line.text for line in report_lines(Paper(report, "zh"), 200)]
    gaps = {gap["code"]: gap for gap in report_json(report, "zh")["gaps"]}
    assert (gaps["A1.01"]["open"], gaps["A1.01"]["draft"]) == (False, None)
    assert (gaps["A1.02"]["open"], gaps["A1.02"]["draft"]["prefix"]) == (True, "GB/T")
