"""One topic at several levels of one aspect (overlap), and one topic anywhere (near duplicate)."""

from datetime import date

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.standard import Standard

TITLE = "煤矿智能化掘进装备"


def report(*rows: tuple[Standard, str]) -> Report:
    places = [place(one, *codes.split()) for one, codes in rows]
    options = Options(as_of=date(2025, 12, 31))
    return measure(listing([one for one, _ in rows]), places, system(*SMALL), options)


def row(text: str, codes: str = "B1", status: str = "in-force", title: str = TITLE) -> tuple[Standard, str]:
    return standard(text, status, title=title), codes


def overlapping(*rows: tuple[Standard, str]) -> list[tuple[str, list[str]]]:
    """By aspect which standards overlap."""
    return [(one.code, [each.label for each in one.standards]) for one in report(*rows).overlaps]


def test_an_overlap_is_at_two_levels_of_one_aspect() -> None:
    assert overlapping(row("GB/T 1-2020"), row("MT/T 2-2021")) == [("B1", ["GB/T 1-2020", "MT/T 2-2021"])]
    assert overlapping(row("MT/T 1-2020"), row("NB/T 2-2021")) == []
    assert overlapping(row("GB/T 1-2020", "A1.01"), row("MT/T 2-2021")) == []
    # Two levels in all, but one on each aspect.
    spread = row("GB/T 1-2020", "A1.01"), row("MT/T 2-2021"), row("NB/T 3-2021")
    assert overlapping(*spread) == []
    # A cross-reference stands there, too.
    crossing = row("GB/T 1-2020", "A1.01 B1"), row("MT/T 2-2021")
    assert overlapping(*crossing) == [("B1", ["GB/T 1-2020", "MT/T 2-2021"])]


def test_one_standard_under_two_numbers_overlaps_nothing() -> None:
    new = standard("GB/T 5-2024", title=TITLE, former=("MT/T 3-2010",)), "B1"
    assert overlapping(new, row("MT/T 3-2010"), row("NB/T 9-2020", "A1.01")) == []


def test_what_has_ended_and_what_others_write_overlaps_nothing() -> None:
    assert overlapping(row("GB/T 1-2020"), row("MT/T 2-2021", status="withdrawn")) == []
    assert overlapping(row("GB/T 1-2020"), row("IEC 2:2021")) == []


def test_parts_and_editions_are_no_duplicates() -> None:
    def near(*rows: tuple[Standard, str]) -> list[list[str]]:
        return [[each.label for each in one.standards] for one in report(*rows).near_duplicates]

    assert near(row("GB/T 1-2020", "A1.01"), row("MT/T 2-2021")) == [["GB/T 1-2020", "MT/T 2-2021"]]
    assert near(row("GB/T 1.1-2020"), row("GB/T 1.2-2020")) == []
    assert near(row("GB/T 1-2020"), row("GB/T 1-2024")) == []
    assert near(row("GB/T 1-2020"), row("MT/T 2-2021", title="煤矿通风")) == []
