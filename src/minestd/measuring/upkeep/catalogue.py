"""查新: each number against a national list, and what that list has that ours lacks (docs/rules/catalogue.md)."""

from collections.abc import Container, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from minestd.measuring.standing.catalogue import Catalogue
from minestd.measuring.standing.deciding import newest_in_force
from minestd.measuring.standing.order import mandatory_first
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.standing.standings import standing_of
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import Force, Standing
from minestd.measuring.upkeep.differences import Difference
from minestd.measuring.upkeep.titles import plain_title
from minestd.model.dates import PartialDate
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.place import Place
from minestd.model.placement import Reason
from minestd.model.standard import Standard


class CheckLine(Struct, frozen=True, kw_only=True):
    """One of our standards, looked up.

    `should` is the number as it should be (completed, newer, re-coded; None where nothing was found), `found` the
    entry of the catalogue and `standing` what that is as of the date; `successor` with `begins`, the day of its
    implementation, where one is known; `conclusion` says what follows, `title_differs` that the titles do.
    """

    standard: Standard
    should: StandardNumber | None
    found: Standard | None
    standing: Standing | None
    successor: StandardNumber | None
    begins: PartialDate | None
    conclusion: Reason
    title_differs: bool

    @property
    def at(self) -> Place | None:
        """Where the catalogue says it."""
        return self.found.at if self.found else None


class Lacking(Struct, frozen=True):
    """A standard in force or upcoming that the catalogue has on an aspect and our list lacks."""

    code: str
    standard: Standard
    standing: Standing
    mandatory: bool


class CatalogueResult(Struct, frozen=True, dict=True):
    """The comparison with a catalogue of a name and date; `lacking` by aspect, mandatory ones first,
    `differences` in the order of the list."""

    source: str
    on: date | None
    lines: tuple[CheckLine, ...]
    lacking: tuple[Lacking, ...]
    differences: tuple[Difference, ...] = ()

    def of(self, standard: Standard) -> Sequence[Difference]:
        """The differences of one standard of the list."""
        return self._by_key.get(standard.key, ())

    @cached_property
    def _by_key(self) -> dict[str, list[Difference]]:
        found: dict[str, list[Difference]] = {}
        for one in self.differences:
            found.setdefault(one.standard.key, []).append(one)
        return found


def compare_with_catalogue(
    standards: Sequence[Standard],
    offered: Mapping[str, Sequence[Placed]],
    codes: Sequence[str],
    catalogue: Catalogue,
) -> CatalogueResult:
    """Look up every standard of ours; `codes` is the order of the aspects."""
    lines = tuple(_look_up(one, catalogue) for one in standards)
    return CatalogueResult(catalogue.source, catalogue.on, lines, _lacking(offered, codes))


def offered_by(
    catalogue: Sequence[Placed], names: Sequence[str], held: frozenset[str], known: Container[StandardNumber]
) -> dict[str, list[Placed]]:
    """What the catalogue has on each node, in force or upcoming, and the list has not: neither that very edition
    (`known`) nor another one of it that is not known to have ended (`held`).

    `names`, entry by entry, hold over both lists, so that a former number is recognised on either side.
    """
    found: dict[str, list[Placed]] = {}
    for one, name in zip(catalogue, names, strict=True):
        number = one.standard.number
        if one.amendment or name in held or (number is not None and number in known):
            continue
        if one.force in (Force.IN_FORCE, Force.UPCOMING):
            for code in one.codes:
                found.setdefault(code, []).append(one)
    return found


def _lacking(offered: Mapping[str, Sequence[Placed]], codes: Sequence[str]) -> tuple[Lacking, ...]:
    found = []
    for code in codes:
        for one in mandatory_first(offered.get(code, ())):
            mandatory = one.standard.nature is Nature.MANDATORY and one.standard.level is Level.NATIONAL
            found.append(Lacking(code, one.standard, one.standing, mandatory))
    return tuple(found)


def _look_up(standard: Standard, catalogue: Catalogue) -> CheckLine:
    view = catalogue.view
    entries = catalogue.editions
    number = standard.number
    if number is None:
        return _line(standard, None, None, view, "check-no-number")
    if not number.is_dated:
        newest = newest_in_force(number, view)
        if newest is not None:
            return _line(standard, newest.number, newest, view, "check-completed")
    exact = entries.exactly(number)
    if exact:
        found = next((one for one in exact if one.number == number), exact[0])
        newer = _newer_in_force(found, view)
        if newer is not None:
            return _line(standard, newer.number, newer, view, "check-newer-edition")
        if found.number != number:
            return _line(standard, found.number, found, view, "check-recoded")
        return _line(standard, number, found, view, _conclusion(found, view))
    newest = newest_in_force(number, view)
    if newest is not None:
        return _line(standard, newest.number, newest, view, _other_edition(number, newest))
    editions = entries.of_stem(number)
    if editions:
        return _line(standard, None, editions[-1], view, "check-edition-ended")
    others = entries.any_mark(number)
    if others:
        return _line(standard, others[0].number, others[0], view, "check-mark-differs")
    return _line(standard, None, None, view, "check-not-found")


def _newer_in_force(found: Standard, view: Viewpoint) -> Standard | None:
    """The edition that took the place of an ended one whose successor the catalogue does not name."""
    if found.replaced_by or found.number is None or standing_of(found, view).force is not Force.ENDED:
        return None
    newest = newest_in_force(found.number, view)
    return newest if newest is not None and _year(newest.number) > _year(found.number) else None


def _other_edition(number: StandardNumber, newest: Standard) -> str:
    """What it means that the catalogue has this edition in force and not the one of ours."""
    if number.is_amendment and _year(newest.number) == _year(number):
        return "check-amendment"
    return "check-newer-edition" if _year(newest.number) > _year(number) else "check-older-edition"


def _year(number: StandardNumber | None) -> int:
    return (number and number.year_number) or 0


def _conclusion(found: Standard, view: Viewpoint) -> str:
    """What the entry of this very number says."""
    force = standing_of(found, view).force
    if force is Force.IN_FORCE:
        return "check-to-be-replaced" if found.replaced_by else "check-current"
    return {
        Force.UPCOMING: "check-upcoming",
        Force.ENDED: "check-replaced" if found.replaced_by else "check-withdrawn",
        Force.UNKNOWN: "check-unverified",
    }.get(force, "check-not-issued")


def _line(
    standard: Standard, should: StandardNumber | None, found: Standard | None, view: Viewpoint, kind: str
) -> CheckLine:
    if found is None:
        return CheckLine(
            standard=standard,
            should=should,
            found=None,
            standing=None,
            successor=None,
            begins=None,
            conclusion=Reason(kind),
            title_differs=False,
        )
    successor = found.replaced_by[0] if found.replaced_by else None
    begins = None
    if successor is not None:
        begins = next((one.implemented for one in view.editions.named(successor) if one.implemented), None)
    if kind == "check-replaced":
        should = successor
    params = {"number": should or found.number or "", "successor": successor or "", "date": begins or "—"}
    return CheckLine(
        standard=standard,
        should=should,
        found=found,
        standing=standing_of(found, view),
        successor=successor,
        begins=begins,
        conclusion=Reason(kind, params),
        title_differs=_titles_differ(standard, found),
    )


def _titles_differ(one: Standard, other: Standard) -> bool:
    """Whether both give a title and these differ by more than spaces and punctuation."""
    return bool(one.title and other.title) and plain_title(one.title) != plain_title(other.title)
