"""Each difference from the catalogue: when it is one, since when, and by what."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.standing.catalogue import made_ready
from minestd.measuring.upkeep.differences import Difference
from minestd.model.cell_place import Place
from minestd.model.standard import Standard

AS_OF = date(2025, 12, 31)
Told = list[tuple[str, str | None, tuple[str, ...]]]


def differences(one: Standard, *entries: Standard) -> Sequence[Difference]:
    found = system(*SMALL)
    catalogue = made_ready(listing(entries), [], found, as_of=AS_OF)
    report = measure(listing([one]), [place(one, "B1")], found, Options(as_of=AS_OF, catalogue=catalogue))
    assert report.catalogue is not None
    return report.catalogue.of(one)


def told(one: Standard, *entries: Standard) -> Told:
    """What differs: kind, day, by what."""
    return [
        (each.kind.value, str(each.since) if each.since else None, each.by)
        for each in differences(one, *entries)
    ]


def ours(status: str = "in-force", **fields: object) -> Standard:
    return standard("MT/T 1-2010", status, title="某装备", **fields)


def theirs(status: str, text: str = "MT/T 1-2010", **fields: object) -> Standard:
    return standard(text, status, **{"title": "某装备", **fields})


NEW = "MT/T 8-2022"


@pytest.mark.parametrize(
    ("one", "entries", "found"),
    [
        (ours(), [theirs("in-force")], []),
        # Dead: since its withdrawal, else since its successor; by whom it names, else who claims it.
        (ours(), [theirs("withdrawn", withdrawn="2024-05-01")], [("withdrawn", "2024-05-01", ())]),
        (ours(), [theirs("withdrawn")], [("withdrawn", None, ())]),
        (ours(), [theirs("replaced")], [("replaced", None, ())]),
        (
            ours(),
            [
                theirs("replaced", replaced_by=(NEW,)),
                theirs("in-force", NEW, title="他装备", implemented="2023-03-01"),
            ],
            [("replaced", "2023-03-01", (NEW,))],
        ),
        (
            ours(),
            [
                theirs("withdrawn"),
                theirs("in-force", NEW, title="他", implemented="2023-03-01", replaces=("MT/T 1-2010",)),
            ],
            [("replaced", "2023-03-01", (NEW,))],
        ),
        (
            ours(),
            [theirs("withdrawn"), theirs("in-force", "MT/T 1-2020", implemented="2021-01-01")],
            [("withdrawn", None, ("MT/T 1-2020",))],
        ),
        # What the list says itself is no difference.
        (ours("withdrawn"), [theirs("withdrawn")], []),
        (
            ours("withdrawn"),
            [theirs("replaced", replaced_by=(NEW,))],
            [("replaced", None, (NEW,))],
        ),
        (ours("replaced", replaced_by=(NEW,)), [theirs("replaced", replaced_by=(NEW,))], []),
        # Alive, and to be replaced, with the day where it is known.
        (
            ours(),
            [
                theirs("in-force", replaced_by=(NEW,)),
                theirs("upcoming", NEW, title="他", implemented="2026-06-01"),
            ],
            [("to-be-replaced", "2026-06-01", (NEW,))],
        ),
        (ours(), [theirs("in-force", replaced_by=(NEW,))], [("to-be-replaced", None, (NEW,))]),
        (ours(replaced_by=(NEW,)), [theirs("in-force", replaced_by=(NEW,))], []),
        # A newer edition in force, with the entry of ours or without.
        (
            ours(),
            [theirs("in-force"), theirs("in-force", "MT/T 1-2020", implemented="2021-01-01")],
            [("not-newest", "2021-01-01", ("MT/T 1-2020",))],
        ),
        (ours(), [theirs("in-force", "MT/T 1-2020")], [("not-newest", None, ("MT/T 1-2020",))]),
        (ours(), [theirs("in-force", "MT/T 1-2005")], [("not-in-catalogue", None, ())]),
        # Words that differ; a blank on either side says nothing.
        (ours("withdrawn"), [theirs("in-force")], [("status-differs", None, ())]),
        (ours(""), [theirs("in-force")], []),
        (ours(), [theirs("")], []),
        # Titles that differ in more than their print.
        (ours(), [theirs("in-force", title="某 装备。")], []),
        (ours(), [theirs("in-force", title="某装备规范")], [("title-differs", None, ())]),
        (ours(), [theirs("in-force", title="")], []),
        # 疑似错号: the title is that of one other number.
        (ours(), [theirs("in-force", NEW)], [("wrong-number", None, (NEW,))]),
        (
            ours(),
            [theirs("in-force", title="全然不同之物"), theirs("in-force", NEW)],
            [("wrong-number", None, (NEW,))],
        ),
        (ours(), [theirs("in-force", title="某 装 备"), theirs("in-force", NEW)], []),
        (
            ours(),
            [theirs("in-force", NEW), theirs("in-force", "MT/T 9-2022")],
            [("not-in-catalogue", None, ())],
        ),
    ],
)
def test_a_difference(one: Standard, entries: list[Standard], found: Told) -> None:
    assert told(one, *entries) == found


def test_plans_and_amendments_are_not_looked_up() -> None:
    plan = standard(None, "in-preparation", plan="20240001-T-603", level="national", title="某装备")
    assert told(plan, theirs("in-force", NEW)) == []
    assert told(standard("MT/T 1-2010/XG1-2020", title="某装备"), theirs("in-force", NEW)) == []


ROW, TITLE, STATUS = (Place("明细表", 7, column) for column in (2, 3, 5))


@pytest.mark.parametrize(
    ("entry", "at"),
    [
        (theirs("withdrawn"), STATUS),
        (theirs("in-force", title="某装备规范"), TITLE),
        # What replaces it and what is newer concerns the row.
        (theirs("in-force", replaced_by=(NEW,)), ROW),
        (theirs("in-force", "MT/T 1-2020"), ROW),
    ],
)
def test_a_difference_is_at_the_cell_that_it_speaks_of(entry: Standard, at: Place) -> None:
    one = replace(ours(), at=ROW, cells={"title": TITLE, "status": STATUS})
    (only,) = differences(one, entry)
    assert only.list_at == at
    assert only.catalogue_at == (entry.at if only.entry else None)
    (bare,) = differences(replace(one, cells={}), entry)
    assert bare.list_at == ROW
