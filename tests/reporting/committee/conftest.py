"""The committee's workbook of the report in `committee`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from committee import make_report
from minestd.measuring.results import Report
from minestd.reporting.committee.book import write_committee
from minestd.reporting.paper import Paper
from minestd.wording import Lang


@pytest.fixture
def make_workbook(tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook of a report and give its path."""

    def make(report: Report | None = None, lang: Lang = "zh", name: str = "workbook.xlsx") -> Path:
        path = tmp_path / name
        with path.open("wb") as stream:
            write_committee(Paper(report or make_report(), lang), stream)
        return path

    return make
