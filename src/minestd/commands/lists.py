"""The first stage alone: reading a list, for the commands that neither place nor measure it."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from minestd.commands.options import Common
from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.lists import ReadingData, load_reading_data, open_list, read_list


@dataclass(frozen=True)
class Lists:
    """Reads lists; what several of them share is loaded once."""

    common: Common

    @cached_property
    def system(self) -> StandardsSystem:
        """The framework asked for."""
        return load_system(self.common.framework)

    @cached_property
    def reading_data(self) -> ReadingData:
        """Prefixes and synonyms, those of `--column` before all others. Raises MinestdError (column-…)."""
        return load_reading_data().with_columns(self.common.column or ())

    def read(self, path: Path) -> StandardsList:
        """The list as values; the scope on the command line goes before the list's own."""
        container = open_list(path)
        listing = read_list(container, self.system, self.reading_data, sheet=self.common.sheet)
        return listing if self.common.scope is None else replace(listing, scope=self.common.scope)
