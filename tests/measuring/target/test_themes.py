"""Priority fields and stages: what is issued and what is in preparation, by nodes and by words of the title."""

from datetime import date
from typing import Any

import pytest

from making import SMALL, listing, place, standard, system, target
from minestd.measuring.report import Options, measure
from minestd.measuring.results import ThemeResult
from minestd.model.listing import Scope
from minestd.model.standard import Standard
from minestd.model.system import Theme

RUNNING = {"kind": "new", "stage": "drafting", "approved": "2024-05-01"}
REVISED = {**RUNNING, "kind": "revision"}
NODE = Theme("node", "数据编码", "data coding", ("A1.02",))
PART = Theme("part", "通用", "general", ("A1",))
ODD = Theme("odd", "未知", "unknown", ("Z9", "A1.02"))
WORDS = Theme("words", "智能感知", "sensing", (), ("感知", "Sensing"))
BOTH = Theme("both", "数据与感知", "data and sensing", ("A1.02",), ("感知",))


def themes(*rows: tuple[Standard, dict[str, Any]], **told: Any) -> dict[str, ThemeResult]:
    """The fields and stages of a target, by their key; a row stands on A1.02, dedicated, unless told otherwise."""
    places = []
    for one, given in rows:
        at = dict(given)
        places.append(place(one, *at.pop("codes", ("A1.02",)), **at))
    asked = target(fields=(NODE, PART, ODD), stages=(WORDS, BOTH), **told)
    report = measure(
        listing([one for one, _ in rows]),
        places,
        system(*SMALL, targets=(asked,)),
        Options(as_of=date(2025, 12, 31), scope=Scope.NATIONAL),
    )
    (result,) = report.targets
    assert [one.theme.key for one in result.fields] == ["node", "part", "odd"]
    assert [one.theme.key for one in result.stages] == ["words", "both"]
    return {one.theme.key: one for one in (*result.fields, *result.stages)}


def figures(one: ThemeResult) -> tuple[int, int, int, int]:
    """Issued, at most; in preparation, at most."""
    return one.issued, one.issued_possible, one.in_preparation, one.in_preparation_possible


def issued(text: str, status: str = "in-force", **fields: Any) -> Standard:
    return standard(text, status, **{"issued": "2024-06-01", "implemented": "2024-12-01", **fields})


PLAN = standard(None, "in-preparation", plan="20240301-T-603", level="national", project=RUNNING)
REVISION = standard("MT/T 7-2009", issued="2009-05-01", implemented="2009-11-01", project=REVISED)
SUGGESTED = {"basis": "suggested"}


@pytest.mark.parametrize(
    ("one", "given", "expected"),
    [
        (issued("MT/T 1-2024"), {}, (1, 1, 0, 0)),
        (issued("MT/T 1-2024"), SUGGESTED, (0, 1, 0, 0)),
        (PLAN, {}, (0, 0, 1, 1)),
        (PLAN, SUGGESTED, (0, 0, 0, 1)),
        # An old standard whose revision runs; a new one that is issued and under revision again is both.
        (REVISION, {}, (0, 0, 1, 1)),
        (issued("MT/T 1-2024", project=REVISED), {}, (1, 1, 1, 1)),
        # What the target does not count is no part of its fields.
        (issued("MT/T 1-2024"), {"relation": "supporting"}, (0, 0, 0, 0)),
        (issued("T/CCS 1-2024"), {}, (0, 0, 0, 0)),
        (issued("MT/T 1-2019", issued="2019-05-01", implemented="2019-11-01"), {}, (0, 0, 0, 0)),
    ],
)
def test_a_field_of_a_scored_target_counts_what_the_target_counts(
    one: Standard, given: dict[str, Any], expected: tuple[int, int, int, int]
) -> None:
    found = themes((one, given))
    assert figures(found["node"]) == figures(found["part"]) == figures(found["odd"]) == expected
    assert figures(found["words"]) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("one", "given", "expected"),
    [
        # Every one, of any date and relation; what has ended since stays issued.
        (issued("MT/T 1-2019", issued="2019-05-01", implemented="2019-11-01"), {}, (1, 1, 0, 0)),
        (issued("MT/T 1-2024"), {"relation": "supporting"}, (1, 1, 0, 0)),
        (issued("MT/T 1-2024"), SUGGESTED, (0, 1, 0, 0)),
        (standard("MT/T 1-2025", issued="2025-12-01", implemented="2026-06-01"), {}, (1, 1, 0, 0)),
        (standard("MT/T 1-2019", "unknown", status_text="待查"), {}, (1, 1, 0, 0)),
        (issued("MT/T 1-2024", "withdrawn"), {}, (1, 1, 0, 0)),
        (PLAN, {}, (0, 0, 1, 1)),
        (PLAN, SUGGESTED, (0, 0, 0, 1)),
        (REVISION, {}, (1, 1, 1, 1)),
        # Of the target's levels, with a place.
        (issued("T/CCS 1-2024"), {}, (0, 0, 0, 0)),
        (issued("MT/T 1-2024"), {"codes": ()}, (0, 0, 0, 0)),
    ],
)
def test_a_stage_of_a_described_target_counts_what_is_there(
    one: Standard, given: dict[str, Any], expected: tuple[int, int, int, int]
) -> None:
    assert figures(themes((one, given), required=None)["node"]) == expected


def test_editions_and_cross_references_count_once() -> None:
    found = themes(
        (issued("MT/T 1-2024"), {"codes": ("A1.02", "A1.01")}),
        (issued("MT/T 1-2025", issued="2025-06-01"), {}),
        (issued("MT/T 2-2024"), {"codes": ("A1.01",)}),
        (issued("MT/T 3-2024"), {"codes": ("B1",)}),
    )
    assert (figures(found["node"])[0], figures(found["part"])[0]) == (1, 2)


@pytest.mark.parametrize("where", ["fields", "stages"])
def test_title_words_are_found_for_fields_and_for_stages(where: str) -> None:
    one = issued("MT/T 1-2024", title="煤矿智能感知系统")
    unplaced = issued("MT/T 2-2024", title="感知装置")
    asked = target(**{"fields": (NODE,), "stages": (NODE,), where: (WORDS,), "required": None})
    (result,) = measure(
        listing([one, unplaced]),
        [place(one, "B1"), place(unplaced)],
        system(*SMALL, targets=(asked,)),
        Options(as_of=date(2025, 12, 31)),
    ).targets
    (found,) = result.fields if where == "fields" else result.stages
    assert figures(found) == (1, 1, 0, 0)


def test_title_words_in_either_language_and_case() -> None:
    found = themes(
        (issued("MT/T 1-2024", title="煤矿智能感知系统"), {"codes": ("B1",)}),
        (issued("MT/T 2-2024", title="某系统", title_en="SENSING system"), {"codes": ("B1",)}),
        (issued("MT/T 3-2024", title="某系统", title_en="Sense of it"), {"codes": ("B1",)}),
        (issued("MT/T 4-2024", title="编码"), {}),
        (issued("MT/T 5-2024", title="感知编码"), {}),
    )
    assert figures(found["words"])[0] == 3
    # By node or by words, each standard once.
    assert figures(found["both"])[0] == 3
    assert (found["words"].by_title_words, found["both"].by_title_words) == (True, False)


def test_a_row_that_speaks_for_a_standard_tells_of_its_revision() -> None:
    """The undated row stands on the field, the edition that is being revised elsewhere."""
    undated, edition = standard("MT/T 7"), {"codes": ("B1",)}
    asked = themes((undated, {}), (REVISION, edition), start=None)
    assert figures(asked["node"])[2:] == (1, 1)
