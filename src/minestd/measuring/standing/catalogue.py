"""A national list made ready once a run: its entries by number and stem, ruled on as of the date, with their places.

Whoever asks gets this value: the standing of our own list (editions, successors), 查新, and what gaps could take up.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.measuring.standing.editions import Editions, references
from minestd.measuring.standing.identity import identities
from minestd.measuring.standing.placed_standard import Placed, placed_of
from minestd.measuring.standing.standings import standings_of
from minestd.measuring.standing.viewpoint import Beside, Claims, Viewpoint
from minestd.measuring.states import Standing
from minestd.model.listing import StandardsList
from minestd.model.number import Level
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem


class Catalogue(Struct, frozen=True, eq=False):
    """A national list as of a date. `source` is its name, `on` its own date where one is given, `newest` that or else
    the newest date in it.

    `view` looks at the catalogue alone, with all its entries by number and stem; `standings` and `placements` are by
    key, `names` tells entry by entry which are the same standard. `wanted` are the digits of what its entries name.
    """

    source: str
    on: date | None
    newest: date | None
    standards: tuple[Standard, ...]
    by_key: Mapping[str, Standard]
    view: Viewpoint
    standings: Mapping[str, Standing]
    names: Mapping[str, str]
    placements: Mapping[str, Placement]
    wanted: frozenset[str]
    system: StandardsSystem
    _placed: dict[tuple[Level, ...], tuple[Placed, ...]] = field(default_factory=dict)

    @property
    def editions(self) -> Editions:
        """Its entries by number and stem."""
        return self.view.editions

    def beside(self, ours: Editions, claims: Claims) -> Beside:
        """The catalogue as it decides over a list: its rows first, then what our list knows."""
        view = replace(self.view, editions=ours, claims=claims)
        return Beside(view, self.editions, self.by_key, self.newest)

    def placed(self, levels: tuple[Level, ...]) -> tuple[Placed, ...]:
        """Its entries with their places, where these levels count; worked out once for each view of levels."""
        if levels not in self._placed:
            found = placed_of(
                self.standards, self.standings, self.names, self.placements, self.system, levels
            )
            self._placed[levels] = found
        return self._placed[levels]


def made_ready(
    listing: StandardsList,
    placements: Iterable[Placement],
    system: StandardsSystem,
    *,
    as_of: date,
    on: date | None = None,
) -> Catalogue:
    """Rule on a national list as of a date and index it. A list without a status column is one of standards in use."""
    standards = listing.standards
    names = identities(standards)
    editions, claims = Editions(standards), Claims(standards)
    view = Viewpoint(as_of, editions, not listing.has_status, system.review_years, claims)
    return Catalogue(
        source=listing.source,
        on=on,
        newest=on or _newest_date(standards),
        standards=standards,
        by_key={one.key: one for one in standards},
        view=view,
        standings=standings_of(standards, view, names),
        names=names,
        placements={placement.key: placement for placement in placements},
        wanted=references(standards),
        system=system,
    )


def _newest_date(standards: Iterable[Standard]) -> date | None:
    """The newest date in a list: what it cannot know is later."""
    days = (
        day for one in standards for day in (one.issued, one.implemented, one.withdrawn) if day is not None
    )
    return max((day.last for day in days), default=None)
