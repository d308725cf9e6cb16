"""A list with the place of each standard: what every form of a review is made from."""

from collections.abc import Iterator

from msgspec import Struct

from minestd.model.listing import StandardsList
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.wording import Lang


class PlacedList(Struct, frozen=True):
    """A list with the place of each standard, in the list's order, and the words to tell it in."""

    listing: StandardsList
    placements: tuple[Placement, ...]
    system: StandardsSystem
    lang: Lang

    @property
    def pairs(self) -> Iterator[tuple[Standard, Placement]]:
        """Each standard with its placement."""
        return zip(self.listing.standards, self.placements, strict=True)
