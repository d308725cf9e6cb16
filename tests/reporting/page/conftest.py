"""A small report, made through the real measuring."""

from datetime import date

import pytest

from making import listing, place, standard
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.system import StandardsSystem


@pytest.fixture
def report(small_system: StandardsSystem) -> Report:
    """One aspect covered by a confirmed standard, one only by a suggestion of unknown status, one blank."""
    first = standard("MT/T 1-2020", row=2, title="煤矿智能化 术语", issued="2020-01-01")
    second = standard("NB/T 2-2024", status="", row=3, title="煤矿 数据编码", issued="2024-05-01")
    outside = standard("GB/T 3-2019", row=4, title="茶叶")
    places = (
        place(first, "A1.01"),
        place(second, "A1.02", basis="suggested"),
        place(outside, "X", basis="reviewed"),
    )
    return measure(listing((first, second, outside)), places, small_system, Options(as_of=date(2025, 12, 31)))
