"""Overlaps, near duplicates and chains that measuring finds stand on paper."""

from datetime import date

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import Scope
from minestd.reporting.table import Row
from minestd.reporting.tables.topics import topics_table
from minestd.wording import Lang


def _report() -> Report:
    rows = [
        (standard("GB/T 1-2020", title="煤矿智能化术语", issued="2020-01-01"), ("A1.01",)),
        (standard("NB/T 2-2020", title="煤矿智能化 术语", issued="2020-01-01"), ("A1.01",)),
        (standard("MT/T 3-2010", title="旧", status="replaced", replaced_by=("MT/T 3-2020",)), ("A1.02",)),
        (standard("MT/T 3-2020", title="新", issued="2020-01-01", implemented="2020-05-01"), ("A1.02",)),
        (standard("MT/T 5-2010", title="甲", status="replaced", replaced_by=("MT/T 6-2010",)), ("A1.02",)),
        (standard("MT/T 6-2010", title="乙", status="replaced", replaced_by=("MT/T 5-2010",)), ("X",)),
        (standard("MT/T 7-2010", title="丙", status="replaced", replaced_by=("MT/T 8-2020",)), ("A1.02",)),
    ]
    placements = [place(one, *codes, basis="given", given=True) for one, codes in rows]
    options = Options(as_of=date(2025, 6, 30), scope=Scope.NATIONAL)
    return measure(listing([one for one, _ in rows]), placements, system(*SMALL), options)


def _rows(lang: Lang = "zh") -> list[Row]:
    return list(topics_table(_report(), lang).rows)


def test_one_topic_at_several_levels_and_under_several_numbers() -> None:
    overlap, near = _rows()[:2]
    assert (overlap["finding"], overlap["code"]) == ("同题多级别", "A1.01")
    assert (overlap["concerned"], overlap["remark"]) == ("GB/T 1-2020、NB/T 2-2020", "国家标准、行业标准")
    assert (near["finding"], near["concerned"]) == ("同题不同号", "GB/T 1-2020、NB/T 2-2020")


def test_loops_stand_before_chains_and_chains_tell_their_end() -> None:
    kinds = [row["finding"] for row in _rows()]
    assert kinds == ["同题多级别", "同题不同号", "代替循环", "代替循环", "代替链", "代替链"]
    chains = {str(row["concerned"]): row["remark"] for row in _rows()[4:]}
    assert chains["MT/T 3-2010 → MT/T 3-2020"] == "最终为 MT/T 3-2020（现行）"
    assert chains["MT/T 7-2010 → MT/T 8-2020"] == "最终为 MT/T 8-2020（清单和对照目录均未见）"


def test_english_speaks_english() -> None:
    assert _rows("en")[-1]["finding"] == "replacement chain"
