"""A national list made ready once a run: its entries by number and stem, ruled on as of the date, with their places.

Whoever asks gets this value: the standing of our own list (editions, successors), 查新, and what gaps could take up.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from minestd.measuring.standing.editions import Editions, references
from minestd.measuring.standing.identity import identities
from minestd.measuring.standing.placed_standard import Placed, placed_of
from minestd.measuring.standing.ruling import Viewpoint, claimed_by, standings_of
from minestd.measuring.states import Standing
from minestd.model.listing import StandardsList
from minestd.model.number import Level
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem


@dataclass(frozen=True)
class Catalogue:
    """A national list as of a date. `source` is its name, `on` its own date where one is given.

    `view` looks at the catalogue alone, with all its entries by number and stem; `standings` and `placements` are by
    key, `names` tells entry by entry which are the same standard. `wanted` are the digits of what its entries name.
    """

    source: str
    on: date | None
    standards: tuple[Standard, ...]
    view: Viewpoint
    standings: Mapping[str, Standing]
    names: Mapping[str, str]
    placements: Mapping[str, Placement]
    wanted: frozenset[str]
    system: StandardsSystem
    _placed: dict[tuple[Level, ...], tuple[Placed, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def editions(self) -> Editions:
        """Its entries by number and stem."""
        return self.view.editions

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
    view = Viewpoint(
        as_of, Editions(standards), not listing.has_status, system.review_years, claimed_by(standards)
    )
    return Catalogue(
        source=listing.source,
        on=on,
        standards=standards,
        view=view,
        standings=standings_of(standards, view),
        names=identities(standards),
        placements={placement.key: placement for placement in placements},
        wanted=references(standards),
        system=system,
    )
