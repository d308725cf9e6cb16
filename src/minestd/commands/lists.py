"""The first stage alone: the files of a run, and reading lists, for the commands that neither place nor measure."""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.commands.options import Common
from minestd.errors import MinestdError
from minestd.model.framework import Framework
from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks.loading import Loaded, load_with_files
from minestd.reading.inputs import InputFile, Inputs, Role, open_inputs
from minestd.reading.lists import ReadingData, load_reading_data, read_list
from minestd.reporting.output import SCREEN, Draw, is_same_place, refuse_outputs, write_files


def open_run(common: Common, **own: Path | Sequence[Path] | None) -> Inputs:
    """Every file that a run reads, opened: those of its own by their role, the memories and the catalogue."""
    shared = {Role.MEMORY: common.memory, Role.CATALOGUE: common.catalogue}
    given = {**{Role(role): paths for role, paths in own.items()}, **shared}
    return open_inputs((role, path) for role, paths in given.items() for path in _several(paths))


def _several(paths: Path | Sequence[Path] | None) -> Sequence[Path]:
    return () if paths is None else (paths,) if isinstance(paths, Path) else paths


class Lists(Struct, frozen=True, dict=True):
    """A run: its options and its files. What several lists share is loaded once."""

    common: Common
    inputs: Inputs = field(default_factory=Inputs)

    @cached_property
    def _loaded(self) -> Loaded:
        found = load_with_files(self.common.framework)
        if found.aside:
            name, names = self.common.framework, ", ".join(found.aside)
            self.common.notice("notice.framework-aside", file=name, names=names)
        return found

    @property
    def framework(self) -> Framework:
        """The framework asked for, checked as a whole."""
        return self._loaded.framework

    @property
    def system(self) -> StandardsSystem:
        """Its nodes and targets."""
        return self.framework.system

    @cached_property
    def reading_data(self) -> ReadingData:
        """Prefixes and synonyms, those of `--column` before all others. Raises MinestdError (column-…)."""
        return load_reading_data().with_columns(self.common.column or ())

    @property
    def listed(self) -> InputFile:
        """The list of a command that takes one."""
        return self.inputs.of(Role.LIST)[0]

    def read(self, file: InputFile) -> StandardsList:
        """A list as values; the scope on the command line goes before the list's own.

        The sheet asked for is one of the list; an earlier list that is a text file has only its one table.
        """
        other = file.role is Role.BEFORE and file.container.kind == "text"
        sheet = None if other else self.common.sheet
        listing = read_list(file.container, self.system, self.reading_data, sheet=sheet)
        return listing if self.common.scope is None else replace(listing, scope=self.common.scope)

    @property
    def opened(self) -> Inputs:
        """Every file that the run reads, those of the framework, too: none of them may be an output."""
        return Inputs((*self.inputs.files, *self._loaded.files))

    def claim(self, names: Iterable[str | Path | None], *, beside: Sequence[Path] = ()) -> None:
        """Refuse outputs that cannot be written, or that are files which this run reads, before any work.

        `beside` are further files that may not be an output.
        """
        given = [str(name) for name in names if name]
        if given.count(SCREEN) > 1:
            raise MinestdError("output-twice", file=SCREEN, first=SCREEN)
        targets = [Path(name) for name in given if name != SCREEN]
        if targets:
            refuse_outputs(targets, force=self.common.force, inputs=(*self.opened.paths, *beside))
            self.refuse_in_framework(targets)

    def refuse_in_framework(self, targets: Iterable[Path]) -> None:
        """Refuse outputs in the folder of the framework: what is no file of its own keeps it from being read."""
        folder = self._loaded.folder
        for target in targets:
            if folder is not None and is_same_place(Path(os.path.realpath(target)).parent, folder):
                raise MinestdError("output-in-framework", file=str(target), folder=self.common.framework)

    def save(self, results: Mapping[str, Draw], *, own: Mapping[Path, Draw] | None = None) -> None:
        """Leave the results: all in their files or none, each said on standard error; `-` is standard output, where
        nothing is said. `own` are files that the run is there to rewrite (a memory), put in place with them."""
        files = {name: draw for name, draw in results.items() if name != SCREEN}
        self.claim(files)
        targets = {Path(name): draw for name, draw in files.items()}
        write_files(targets, force=self.common.force, own=own, screen=results.get(SCREEN))
        for name in files:
            self.common.notice("notice.written", file=name)
