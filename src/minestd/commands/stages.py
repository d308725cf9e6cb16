"""The stages that commands put together: read, place, measure, each with what the shared options say."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from minestd.commands.lists import Lists
from minestd.commands.options import Common, Count
from minestd.errors import MinestdError
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.measuring.standing.catalogue import Catalogue, made_ready
from minestd.model.listing import StandardsList
from minestd.model.memory import Memory
from minestd.model.placement import Placement
from minestd.placing.engine import Placer
from minestd.reading.inputs import InputFile, Role
from minestd.reading.lists import read_list
from minestd.reading.memory_file import read_memory


class Stages(Lists, frozen=True, dict=True):
    """The stages of one run; what several lists share is loaded once."""

    @cached_property
    def memories(self) -> tuple[Memory, ...]:
        """The memories given, in their order."""
        return tuple(read_memory(file, self.system) for file in self.inputs.of(Role.MEMORY))

    @cached_property
    def placer(self) -> Placer:
        """The engine, with the terms of the framework and the memories given."""
        return Placer(self.system, self.framework.terms, self.memories)

    def seen_otherwise(self, common: Common) -> "Stages":
        """The same run with other options; what these do not change is not loaded again."""
        if common == self.common:
            return self
        other = Stages(common, self.inputs)
        if common.framework == self.common.framework:
            other.__dict__.update(_loaded=self._loaded, memories=self.memories, placer=self.placer)
        return other

    def check(self) -> None:
        """Raise the MinestdError of a shared option or a file that cannot be, before a list is read."""
        _ = self.mine_type, self.memories
        for role in (Role.LIST, Role.BEFORE, Role.CATALOGUE):
            _ = [file.container for file in self.inputs.of(role)]

    def place(
        self, listing: StandardsList, *, reasons: bool = True
    ) -> tuple[StandardsList, Sequence[Placement]]:
        """Where each standard belongs; disagreements join the problems of the list. `reasons` also where people have
        confirmed the place."""
        result = self.placer.place(listing.standards, reasons=reasons)
        problems = (*listing.problems, *result.problems)
        return replace(listing, problems=problems), result.placements

    def report(self, file: InputFile) -> Report:
        """measure(place(read(list)))."""
        return self.reports((file,))[0]

    def reports(self, files: Sequence[InputFile]) -> tuple[Report, ...]:
        """A report of each list; all are read before the first is placed, so that a refusal comes before work."""
        self.check()
        read = [(file, self.read(file)) for file in files]
        day = next((self.day_of(listing) for file, listing in read if file.role is not Role.BEFORE), None)
        return tuple(
            self.as_it_was(listing, day) if file.role is Role.BEFORE else self.at_its_date(listing)
            for file, listing in read
        )

    def day_of(self, listing: StandardsList) -> date:
        """The date of the report of a list: of `--as-of`, else that which the list names (统计日期), else today."""
        return self.common.day if self.common.as_of is not None else listing.as_of or self.common.day

    def at_its_date(self, listing: StandardsList) -> Report:
        """measure(place(list)) on the date of its report."""
        return self._on(self.day_of(listing)).measured(listing)

    def as_it_was(self, listing: StandardsList, day: date | None) -> Report:
        """An earlier list: on the day of `--old-as-of`, else on that which it names, else on that of the later."""
        return self._on(self.common.old_day or listing.as_of or day or self.common.day).measured(listing)

    def _on(self, day: date) -> "Stages":
        same = day == self.common.day
        return self if same else self.seen_otherwise(replace(self.common, as_of=day.isoformat()))

    def measured(self, listing: StandardsList) -> Report:
        """measure(place(list))."""
        placed, placements = self.place(listing, reasons=False)
        return measure(placed, placements, self.system, self.options)

    @cached_property
    def options(self) -> Options:
        """How the shared options ask to look at a list."""
        common = self.common
        return Options(
            as_of=common.day,
            scope=common.scope,
            assume_in_force=common.assume_in_force,
            confirmed_only=common.count is Count.CONFIRMED,
            mine_type=self.mine_type,
            catalogue=self._catalogue(),
        )

    def _catalogue(self) -> Catalogue | None:
        """The national list, read, placed and ruled on once. `--scope` is that of the list, not of the catalogue."""
        file = self.inputs.first(Role.CATALOGUE)
        if file is None:
            return None
        listing = read_list(file.container, self.system, self.reading_data)
        placements = self.placer.place(listing.standards, reasons=False).placements
        common = self.common
        return made_ready(listing, placements, self.system, as_of=common.day, on=common.catalogue_day)

    @cached_property
    def mine_type(self) -> str | None:
        """The framework's key of the type of mine, given as key or in words. Raises MinestdError mine-type-unknown."""
        asked = self.common.mine_type
        if asked is None:
            return None
        for key, label in self.system.mine_types.items():
            if asked in (key, label.en) or (asked and label.zh.startswith(asked)):
                return key
        known = ", ".join(f"{key} ({label.zh})" for key, label in self.system.mine_types.items())
        raise MinestdError("mine-type-unknown", seen=asked, known=known)
