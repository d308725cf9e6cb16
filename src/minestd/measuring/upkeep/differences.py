"""查新: every difference between the list and the catalogue as a value (docs/rules/catalogue.md)."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from minestd.measuring.standing.catalogue import Catalogue
from minestd.measuring.standing.deciding import newest_in_force
from minestd.measuring.standing.plans import is_plan
from minestd.measuring.standing.ruling import own_ruling
from minestd.measuring.standing.successors import named_successors
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import Force, Standing
from minestd.measuring.upkeep.titles import closeness, pairs, plain_title
from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.standard import Standard, Status

_ANOTHER_SUBJECT = 0.34
"""Titles that share less than this of their pairs speak of different subjects; 编者界定."""


class DifferenceKind(StrEnum):
    """What the catalogue says otherwise, in the order in which it weighs."""

    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    WRONG_NUMBER = "wrong-number"
    TO_BE_REPLACED = "to-be-replaced"
    NOT_NEWEST = "not-newest"
    STATUS_DIFFERS = "status-differs"
    TITLE_DIFFERS = "title-differs"
    NOT_IN_CATALOGUE = "not-in-catalogue"


class Difference(Struct, frozen=True):
    """One difference of a standard of the list, with both cells.

    `since` is the day from which it holds (of what will be replaced: from which it will), `by` names what replaces
    it, the newest edition, or the number that the title belongs to; `entry` is the catalogue's row that says so.
    """

    standard: Standard
    kind: DifferenceKind
    since: PartialDate | None = None
    by: tuple[str, ...] = ()
    entry: Standard | None = None

    @property
    def list_at(self) -> Place:
        """The cell of the list: of its status where that is spoken of and known, else of the row."""
        cell = "title" if self.kind is DifferenceKind.TITLE_DIFFERS else "status"
        if self.kind in (
            DifferenceKind.WITHDRAWN,
            DifferenceKind.STATUS_DIFFERS,
            DifferenceKind.TITLE_DIFFERS,
        ):
            return self.standard.cells.get(cell, self.standard.at)
        return self.standard.at

    @property
    def catalogue_at(self) -> Place | None:
        """The catalogue's row."""
        return self.entry.at if self.entry else None


def differences_of(
    standards: Sequence[Standard], standings: Mapping[str, Standing], view: Viewpoint, catalogue: Catalogue
) -> tuple[Difference, ...]:
    """All differences in the order of the list; plans and amendments are not looked up.

    `view` is that of the list, whose own word is compared.
    """
    titled = _titled(catalogue)
    found: list[Difference] = []
    for one in standards:
        if one.number is None or one.is_amendment or is_plan(one):
            continue
        found += _of_one(one, standings[one.key], view, catalogue, titled)
    return tuple(found)


def _titled(catalogue: Catalogue) -> dict[str, list[Standard]]:
    found: dict[str, list[Standard]] = {}
    for one in catalogue.standards:
        title = plain_title(one.title)
        if title and one.number is not None and not one.is_amendment:
            found.setdefault(title, []).append(one)
    return found


def _of_one(
    one: Standard,
    standing: Standing,
    view: Viewpoint,
    catalogue: Catalogue,
    titled: dict[str, list[Standard]],
) -> Iterator[Difference]:
    entry = standing.entry or _exact(one, catalogue)
    meant = _title_belongs_to(one, entry, titled)
    newest = _newer(one, catalogue)
    if entry is None:
        if meant is not None:
            yield Difference(one, DifferenceKind.WRONG_NUMBER, by=(meant.label,), entry=meant)
        elif newest is not None:
            yield Difference(one, DifferenceKind.NOT_NEWEST, newest.implemented, (newest.label,), newest)
        else:
            yield Difference(one, DifferenceKind.NOT_IN_CATALOGUE)
        return
    if meant is not None:
        yield Difference(one, DifferenceKind.WRONG_NUMBER, by=(meant.label,), entry=entry)
    yield from _of_status(one, entry, newest, view, catalogue)
    if meant is None and _titles_differ(one, entry):
        yield Difference(one, DifferenceKind.TITLE_DIFFERS, entry=entry)


def _exact(one: Standard, catalogue: Catalogue) -> Standard | None:
    assert one.number is not None
    return next(iter(catalogue.editions.exactly(one.number)), None)


def _of_status(
    one: Standard, entry: Standard, newest: Standard | None, view: Viewpoint, catalogue: Catalogue
) -> Iterator[Difference]:
    """What the catalogue says of standing and succession, where the list does not say the same."""
    theirs = catalogue.standings[entry.key].force
    ours = own_ruling(one, view)[0]
    successors = named_successors(entry)
    if theirs is Force.ENDED:
        yield from _of_a_dead_one(one, entry, newest, ours, catalogue)
        return
    to_come = [number for number in successors if _begins(number, catalogue) is not None]
    if theirs is Force.IN_FORCE and successors and not _says_the_same(one, successors):
        since = _begins(to_come[-1], catalogue) if to_come else None
        by = tuple(map(str, successors))
        yield Difference(one, DifferenceKind.TO_BE_REPLACED, since, by, entry)
    elif newest is not None and one.number is not None and one.number.is_dated:
        yield Difference(one, DifferenceKind.NOT_NEWEST, newest.implemented, (newest.label,), entry)
    if theirs is not Force.UNKNOWN and one.status is not Status.UNKNOWN and ours is not theirs:
        yield Difference(one, DifferenceKind.STATUS_DIFFERS, entry.implemented, entry=entry)


def _of_a_dead_one(
    one: Standard, entry: Standard, newest: Standard | None, ours: Force, catalogue: Catalogue
) -> Iterator[Difference]:
    successors = named_successors(entry)
    claims = catalogue.view.claims.on(entry)
    by = tuple(map(str, successors)) or tuple(claim.label for claim in claims)
    if not by and newest is not None:
        by = (newest.label,)
    if ours is Force.ENDED and (not by or _says_the_same(one, successors)):
        return
    begun = _begins(successors[-1], catalogue) if successors else None
    if begun is None and claims:
        begun = claims[0].implemented
    replaced = bool(successors or claims) or entry.status is Status.REPLACED
    kind = DifferenceKind.REPLACED if replaced else DifferenceKind.WITHDRAWN
    yield Difference(one, kind, entry.withdrawn or begun, by, entry)


def _says_the_same(one: Standard, successors: Sequence[StandardNumber]) -> bool:
    return bool(successors) and set(successors) <= set(one.replaced_by)


def _begins(number: StandardNumber, catalogue: Catalogue) -> PartialDate | None:
    return next((one.implemented for one in catalogue.editions.named(number) if one.implemented), None)


def _newer(one: Standard, catalogue: Catalogue) -> Standard | None:
    """The newest edition of the stem in force there, where it is newer than ours."""
    if one.number is None:
        return None
    newest = newest_in_force(one.number, catalogue.view)
    theirs = newest.number_year if newest is not None else None
    return newest if theirs is not None and theirs > (one.number.year_number or theirs) else None


def _title_belongs_to(
    one: Standard, entry: Standard | None, titled: dict[str, list[Standard]]
) -> Standard | None:
    """疑似错号: the catalogue does not know the number, or under another subject, and the title is another one's."""
    title = plain_title(one.title)
    if not title or (entry is not None and plain_title(entry.title) == title):
        return None
    if entry is not None and not _is_another_subject(one, entry):
        return None
    assert one.number is not None
    others = [
        other for other in titled.get(title, ()) if other.number and other.number.stem != one.number.stem
    ]
    return others[0] if len({other.number.stem for other in others if other.number}) == 1 else None


def _is_another_subject(one: Standard, entry: Standard) -> bool:
    return bool(entry.title) and closeness(pairs(one.title), pairs(entry.title)) < _ANOTHER_SUBJECT


def _titles_differ(one: Standard, other: Standard) -> bool:
    """Whether both give a title and these differ by more than spaces and punctuation."""
    return bool(one.title and other.title) and plain_title(one.title) != plain_title(other.title)
