"""The stages that commands put together: read, place, measure, each with what the shared options say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from minestd.commands.lists import Lists
from minestd.commands.options import Count, parse_day
from minestd.errors import MinestdError
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import StandardsList
from minestd.model.memory import Memory
from minestd.model.placement import Placement
from minestd.placing.engine import Placer
from minestd.reading.lists import read_list
from minestd.reading.memory_file import read_memory


@dataclass(frozen=True)
class Stages(Lists):
    """The stages of one run; what several lists share is loaded once."""

    @cached_property
    def memories(self) -> tuple[Memory, ...]:
        """The memories given, in their order."""
        return tuple(read_memory(path, self.system) for path in self.common.memory or ())

    @cached_property
    def placer(self) -> Placer:
        """The engine, with the terms of the framework and the memories given."""
        return Placer(self.system, self.framework.terms, self.memories)

    def place(
        self, listing: StandardsList, *, reasons: bool = True
    ) -> tuple[StandardsList, Sequence[Placement]]:
        """Where each standard belongs; disagreements join the problems of the list. `reasons` also where people have
        confirmed the place."""
        result = self.placer.place(listing.standards, reasons=reasons)
        problems = (*listing.problems, *result.problems)
        return replace(listing, problems=problems), result.placements

    def report(self, path: Path) -> Report:
        """measure(place(read(list)))."""
        listing, placements = self.place(self.read(path), reasons=False)
        return measure(listing, placements, self.system, self.options)

    @cached_property
    def options(self) -> Options:
        """How the shared options ask to look at a list."""
        common = self.common
        plain = Options(
            as_of=common.day,
            scope=common.scope,
            assume_in_force=common.assume_in_force,
            confirmed_only=common.count is Count.CONFIRMED,
            mine_type=self._mine_type(),
        )
        if common.catalogue is None:
            return plain
        # The catalogue says of itself what it covers; the scope asked for is the list's.
        catalogue = read_list(common.catalogue, self.system, self.reading_data)
        placements = self.placer.place(catalogue.standards, reasons=False).placements
        dated = parse_day(common.catalogue_date) if common.catalogue_date else None
        return replace(plain, catalogue=catalogue, catalogue_placements=placements, catalogue_date=dated)

    def _mine_type(self) -> str | None:
        """The framework's key of the type of mine, given as key or in words."""
        asked = self.common.mine_type
        if asked is None:
            return None
        for key, label in self.system.mine_types.items():
            if asked in (key, label.en) or label.zh.startswith(asked):
                return key
        known = ", ".join(f"{key} ({label.zh})" for key, label in self.system.mine_types.items())
        raise MinestdError("mine-type-unknown", seen=asked, known=known)
