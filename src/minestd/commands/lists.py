"""The first stage alone: reading a list, for the commands that neither place nor measure it."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from minestd.commands.options import Common
from minestd.model.framework import Framework
from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_framework
from minestd.reading.lists import ReadingData, load_reading_data, open_list, read_list


@dataclass(frozen=True)
class Lists:
    """Reads lists; what several of them share is loaded once."""

    common: Common

    @cached_property
    def framework(self) -> Framework:
        """The framework asked for, checked as a whole."""
        return load_framework(self.common.framework)

    @property
    def system(self) -> StandardsSystem:
        """Its nodes and targets."""
        return self.framework.system

    @cached_property
    def reading_data(self) -> ReadingData:
        """Prefixes and synonyms."""
        return load_reading_data()

    def read(self, path: Path) -> StandardsList:
        """The list as values; the scope on the command line goes before the list's own."""
        container = open_list(path)
        listing = read_list(container, self.system, self.reading_data, sheet=self.common.sheet)
        return listing if self.common.scope is None else replace(listing, scope=self.common.scope)
