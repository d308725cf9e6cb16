"""The catalogue decides (docs/rules/catalogue.md): the ruling on a row of ours from both books.

Where the catalogue knows a number its status, dates and successor say what the standard is; where it does not, the
list's own word stands, and so it does with a dated fact that is later than the catalogue's date.
"""

from collections.abc import Iterator

from msgspec import Struct

from minestd.measuring.standing.plans import is_plan
from minestd.measuring.standing.ruling import own_ruling
from minestd.measuring.standing.successors import known_successors, named_successors
from minestd.measuring.standing.viewpoint import Beside, Viewpoint
from minestd.measuring.states import Force, Source
from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.placement import Reason
from minestd.model.standard import Standard, Status

_BY_CATALOGUE = {
    "standing-in-force": Reason("standing-catalogue-in-force"),
    "standing-assumed": Reason("standing-catalogue-in-force"),
    "standing-upcoming": Reason("standing-catalogue-upcoming"),
}


class Decided(Struct, frozen=True):
    """What a row is, why, and who says so. `entry` is the catalogue's row of it, also where the list's word stands."""

    force: Force
    reason: Reason
    source: Source
    entry: Standard | None = None
    warnings: tuple[Reason, ...] = ()


def decide(standard: Standard, view: Viewpoint) -> Decided:
    """The catalogue's ruling where it knows the number, else the row's own."""
    beside = view.beside
    if beside is not None and beside.owns(standard):
        force, reason = own_ruling(standard, beside.view)
        return Decided(force, _BY_CATALOGUE.get(reason.kind, reason), Source.CATALOGUE, standard)
    force, reason = own_ruling(standard, view)
    own = Decided(force, reason, _source_of(standard, force, reason))
    if beside is None or is_plan(standard) or standard.is_amendment:
        return own
    entry = entry_of(standard, beside)
    if entry is None:
        return own
    later = later_fact(standard, view, beside)
    theirs, why = own_ruling(entry, beside.view)
    if later is not None:
        warning = Reason("warning-later-than-catalogue", {"date": later, "on": beside.on})
        warnings = (warning,) if theirs is not force else ()
        return Decided(force, reason, own.source, entry, warnings)
    if theirs is Force.UNKNOWN:
        return Decided(force, reason, own.source, entry)
    return Decided(theirs, _BY_CATALOGUE.get(why.kind, why), Source.CATALOGUE, entry)


def _source_of(standard: Standard, force: Force, reason: Reason) -> Source:
    """Who says it where the catalogue does not: a blank in force is presumed to be or assumed, unless dates say it."""
    if force is not Force.IN_FORCE or standard.status is not Status.UNKNOWN:
        return Source.LIST
    if reason.kind == "standing-presumed":
        return Source.PRESUMED
    return Source.LIST if standard.implemented and standard.withdrawn else Source.ASSUMED


def entry_of(standard: Standard, beside: Beside) -> Standard | None:
    """The catalogue's row of a number, as its own or a former one; of an undated number the newest edition of its
    stem, one in force before others."""
    number = standard.number
    if number is None:
        return None
    names = [name for name in (number, *standard.former) if name is not None]
    for name in names:
        for one in beside.entries.exactly(name):
            if one.number is not None and (one.number.is_dated or not number.is_dated):
                return one
    if number.is_dated or number.is_draft:
        return None
    found = [one for one in _editions(names, beside) if own_ruling(one, beside.view)[0] is not Force.NOT_YET]
    living = [one for one in found if own_ruling(one, beside.view)[0] is Force.IN_FORCE]
    return max(living or found, key=edition_rank, default=None)


def _editions(names: list[StandardNumber], beside: Beside) -> Iterator[Standard]:
    for name in names:
        for one in beside.entries.of_stem(name):
            if one.number is not None and one.number.is_dated and not one.is_amendment:
                yield one


def edition_rank(one: Standard) -> tuple[int, int, str]:
    """Newer editions are greater: by the year of the number, then by issue."""
    year = one.number_year or 0
    return year, one.issued.last.toordinal() if one.issued else 0, one.key


def later_fact(standard: Standard, view: Viewpoint, beside: Beside) -> PartialDate | None:
    """A dated fact of the list that is later than the catalogue's date: its own, or of a successor in the list."""
    if beside.on is None:
        return None
    facts = [standard.issued, standard.implemented, standard.withdrawn]
    for number in named_successors(standard):
        known = known_successors(number, standard, view)
        facts += [one.implemented for one in known if not beside.owns(one)]
    later = [fact for fact in facts if fact is not None and fact.last > beside.on]
    return later[0] if later else None


def edition_meant(standard: Standard, view: Viewpoint) -> Standard | None:
    """The edition that an undated number stands for: the newest in force in list or catalogue.

    Where none is in force, one with a word of its own stands for itself, a blank one for the newest edition. Its own
    废止 stays, unless the catalogue knows the stem.
    """
    number = standard.number
    if number is None or number.is_dated or number.is_draft or is_plan(standard) or standard.is_amendment:
        return None
    known = view.beside is not None and entry_of(standard, view.beside) is not None
    if not known and own_ruling(standard, view)[0] is Force.ENDED:
        return None
    found = [(one, decide(one, view).force) for one in _known_editions(standard, view)]
    there = [one for one, force in found if force is not Force.NOT_YET]
    living = [one for one, force in found if force is Force.IN_FORCE]
    if not living and (standard.status_text or standard.status is not Status.UNKNOWN):
        return None
    return max(living or there, key=edition_rank, default=None)


def _known_editions(standard: Standard, view: Viewpoint) -> list[Standard]:
    """The dated editions of its stems; the catalogue's only where our list has not the very same."""
    names = [one for one in (standard.number, *standard.former) if one is not None]
    found = {id(one): one for name in names for one in view.editions.of_stem(name)}
    dated = [
        one
        for one in found.values()
        if one.number and one.number.is_dated and not one.is_amendment and not is_plan(one)
    ]
    beside = view.beside
    if beside is None:
        return dated
    ours = {name for one in dated if not beside.owns(one) for name in (one.number, *one.former)}
    return [one for one in dated if not beside.owns(one) or not ours & {one.number, *one.former}]


def newest_in_force(number: StandardNumber, view: Viewpoint) -> Standard | None:
    """The newest dated edition of the number's stem that is in force."""
    found = [
        one
        for one in view.editions.of_stem(number)
        if one.number is not None and one.number.is_dated and not one.is_amendment
    ]
    living = [one for one in found if own_ruling(one, view)[0] is Force.IN_FORCE]
    return max(living, key=edition_rank, default=None)
