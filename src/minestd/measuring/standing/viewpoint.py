"""From where standards are looked at: the day, the rows that are known, and what blanks mean."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from minestd.measuring.standing.editions import Editions
from minestd.model.number import StandardNumber
from minestd.model.standard import Standard


class Claims:
    """Who says that it replaces what: 代替标准 of every row, and `beside` those of another source.

    Such a claim warns and keeps a blank from being presumed in force; it ends nothing.
    """

    def __init__(self, standards: Iterable[Standard] = (), beside: "Claims | None" = None) -> None:
        self._exact: dict[StandardNumber, list[Standard]] = {}
        self._undated: dict[str, list[Standard]] = {}
        self._beside = beside
        for one in standards:
            for number in one.replaces if not one.is_amendment else ():
                if number.is_dated:
                    self._exact.setdefault(number, []).append(one)
                else:
                    self._undated.setdefault(number.stem, []).append(one)

    def on(self, standard: Standard) -> list[Standard]:
        """The rows that name it, by any of its names; an undated claim means editions older than its own."""
        found = [] if self._beside is None else self._beside.on(standard)
        if not self._exact and not self._undated:
            return found
        for number in (standard.number, *standard.former):
            if number is not None:
                found += self._exact.get(number, ())
                found += [one for one in self._undated.get(number.stem, ()) if _is_older(standard, one)]
        return [one for one in found if one is not standard]


def _is_older(standard: Standard, by: Standard) -> bool:
    own = standard.number_year
    theirs = by.number_year
    if standard.number is not None and not standard.number.is_dated:
        return standard.number != by.number
    return own is None or theirs is None or own < theirs


class Viewpoint(Struct, frozen=True):
    """From where standards are looked at: the date, the known editions, and what blanks mean.

    `assume` takes blank statuses as in force; `years` is the term of review by level. `claims` are the rows that say
    they replace others, `plans` the rows of plans by plan number. `beside` is the catalogue, where there is one.
    """

    as_of: date
    editions: Editions
    assume: bool
    years: Mapping[str, int]
    claims: Claims = field(default_factory=Claims)
    plans: Mapping[str, Sequence[Standard]] = field(default_factory=dict)
    beside: "Beside | None" = None


class Beside(Struct, frozen=True):
    """The catalogue that decides (docs/rules/catalogue.md): its own entries, how they are looked at, and its date.

    `on` is the date given, else the newest date in it; None where it holds no date at all. `view` knows our rows
    too, after its own.
    """

    view: Viewpoint
    entries: Editions
    by_key: Mapping[str, Standard]
    on: date | None

    def owns(self, one: Standard) -> bool:
        """Whether a row is one of the catalogue's."""
        return self.by_key.get(one.key) is one


def viewpoint_of(one: Standard, view: Viewpoint) -> Viewpoint:
    """How a row is looked at: those of the catalogue with the catalogue's eyes."""
    beside = view.beside
    return beside.view if beside is not None and beside.owns(one) else view
