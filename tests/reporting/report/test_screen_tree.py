"""The tree on a terminal: it fits any width, Chinese stands in line, and the state is always there."""

from pathlib import Path

import pytest

from minestd.commands.options import Common
from minestd.commands.stages import Stages
from minestd.measuring.results import Report
from minestd.reading.inputs import Role, open_input
from minestd.reporting.report.screen_tree import bar, tree_lines
from minestd.reporting.text.widths import width
from minestd.resources import examples_folder
from minestd.wording import LANGUAGES, Lang, say


@pytest.fixture(scope="module")
def report() -> Report:
    source: Path = examples_folder() / "coal-mine-standards-sample.xlsx"
    return Stages(Common(as_of="2025-12-31")).report(open_input(Role.LIST, source))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 60, 80, 100, 120, 200])
def test_every_line_fits_and_ends_with_the_state(report: Report, lang: Lang, columns: int) -> None:
    head, *lines = tree_lines(report, lang, columns)
    assert len(lines) == 139
    for line in (head, *lines):
        assert width(line.text) <= columns
    assert head.text.endswith(say(lang, "screen.tree.state"))
    for line, node in zip(lines, report.system.root.walk(), strict=True):
        assert line.text.endswith(say(lang, f"mark.{report.nodes[node.code].all.state}"))
        assert line.text.startswith(node.code)


def test_bars_are_full_or_empty_only_when_true() -> None:
    assert [bar(part, 1000) for part in (0, 1, 999, 1000)] == [
        "..........",
        "#.........",
        "#########.",
        "##########",
    ]
    assert bar(0, 0).strip() == ""
