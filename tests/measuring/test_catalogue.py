"""查新 names the edition in force, whether or not the catalogue names a successor."""

from datetime import date

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.standing.catalogue import made_ready
from minestd.measuring.standing.editions import Editions
from minestd.measuring.standing.levels import counted_levels
from minestd.model.listing import Scope
from minestd.model.number import StandardNumber


def test_an_ended_edition_without_a_named_successor_leads_to_the_one_in_force() -> None:
    ours = standard("GB/T 1-2020", issued="2020-01-01")
    entries = [
        (standard("GB/T 1-2020", "replaced", issued="2020-01-01"), ("A1.01",)),
        (standard("GB/T 1-2024", issued="2024-01-01", implemented="2024-06-01"), ("A1.01",)),
    ]
    national = listing([one for one, _ in entries], source="national.xlsx")
    report = measure(
        listing([ours]),
        [place(ours, "A1.01", basis="given")],
        system(*SMALL),
        Options(
            as_of=date(2025, 6, 30),
            scope=Scope.MINE,
            catalogue=made_ready(
                national,
                [place(one, *codes, basis="given") for one, codes in entries],
                system(*SMALL),
                as_of=date(2025, 6, 30),
            ),
        ),
    )
    assert report.catalogue is not None
    (line,) = report.catalogue.lines
    assert (line.conclusion.kind, str(line.should)) == ("check-newer-edition", "GB/T 1-2024")


def test_a_catalogue_made_ready_is_placed_once_for_each_view() -> None:
    entries = [standard("GB/T 1-2024"), standard("Q/ABC 1-2024")]
    places = [place(one, "A1.01", basis="given") for one in entries]
    ready = made_ready(listing(entries), places, system(*SMALL), as_of=date(2025, 6, 30))
    national, mine = (counted_levels(scope, ready.system) for scope in (Scope.NATIONAL, Scope.MINE))
    assert ready.placed(national) is ready.placed(national)
    assert [one.counted for one in ready.placed(national)] == [True, False]
    assert [one.counted for one in ready.placed(mine)] == [True, True]
    (found,) = ready.editions.of_stem(StandardNumber.parse("GB/T 1"))
    assert found is ready.standards[0]


def test_the_editions_of_the_catalogue_stand_before_our_own() -> None:
    ours, theirs = standard("GB/T 1-2020"), standard("GB/T 1-2024")
    before = Editions([theirs])
    number = StandardNumber.parse("GB/T 1")
    assert Editions([ours], before=before).of_stem(number) == [theirs, ours]
    assert Editions([], before=before).named(number) == [theirs]


def test_a_line_tells_from_when_its_successor_holds() -> None:
    one, found, day = standard("GB/T 1-2010"), system(*SMALL), date(2025, 6, 30)
    old = standard("GB/T 1-2010", "replaced", replaced_by=("GB/T 2-2020", "GB/T 3-2020"))
    for implemented, told in (("2021-01-01", "2021-01-01"), (None, "—")):
        entries = listing([old, standard("GB/T 2-2020", implemented=implemented)])
        options = Options(as_of=day, catalogue=made_ready(entries, [], found, as_of=day))
        report = measure(listing([one]), [place(one, "B1")], found, options)
        assert report.catalogue is not None
        (line,) = report.catalogue.lines
        assert (line.conclusion.kind, str(line.conclusion.params["date"])) == ("check-replaced", told)
        assert str(line.conclusion.params["successor"]) == "GB/T 2-2020"
