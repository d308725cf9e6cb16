"""What means the same in every command: the shared options, which of them a command takes, and how an error of ours
ends it.
"""

import functools
import inspect
import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer
from msgspec import Struct, field
from msgspec.structs import FieldInfo, fields

from minestd.commands.language import VARIABLE, Tongue
from minestd.errors import MinestdError
from minestd.model.listing import Scope
from minestd.reporting.text.sentences import error_text
from minestd.wording import Lang, say

# What is unreadable or missing is told by the reader, in the user's language.
ListFile = Annotated[Path, typer.Argument(metavar="LIST", show_default=False, readable=False)]
"""The list that a command works on."""


XlsxOut = Annotated[Path, typer.Option("--output", "-o", metavar="FILE.xlsx", show_default=False)]
"""The one workbook that a command writes (see `outputs.only_suffix`)."""


class Count(StrEnum):
    """Which placements gate (`--fail-under`): those that people stand behind, or all."""

    CONFIRMED = "confirmed"
    ALL = "all"


class Common(Struct, frozen=True, kw_only=True):
    """The shared options, as they were given; those that a command does not take have their defaults.

    `today` is no option but the clock, read once a run: midnight does not split it.
    """

    framework: Annotated[str, typer.Option("--framework")] = "coal-mine-2024"
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="YYYY-MM-DD")] = None
    old_as_of: Annotated[str | None, typer.Option("--old-as-of", metavar="YYYY-MM-DD")] = None
    lang: Annotated[Tongue, typer.Option("--lang", envvar=VARIABLE)] = Tongue.ZH
    scope: Annotated[Scope | None, typer.Option("--scope")] = None
    count: Annotated[Count, typer.Option("--count")] = Count.CONFIRMED
    assume_in_force: Annotated[bool, typer.Option("--assume-in-force")] = False
    memory: Annotated[list[Path] | None, typer.Option("--memory", metavar="FILE.csv", readable=False)] = None
    catalogue: Annotated[Path | None, typer.Option("--catalogue", metavar="FILE", readable=False)] = None
    catalogue_date: Annotated[str | None, typer.Option("--catalogue-date", metavar="YYYY-MM-DD")] = None
    mine_type: Annotated[str | None, typer.Option("--mine-type")] = None
    sheet: Annotated[str | None, typer.Option("--sheet")] = None
    column: Annotated[list[str] | None, typer.Option("--column", metavar="HEADING=FIELD")] = None
    force: Annotated[bool, typer.Option("--force")] = False
    quiet: Annotated[bool, typer.Option("--quiet")] = False
    today: date = field(default_factory=lambda: date.today())  # noqa: DTZ011 - the user's own calendar day is meant

    @property
    def language(self) -> Lang:
        """The language of all output."""
        return "en" if self.lang is Tongue.EN else "zh"

    @property
    def day(self) -> date:
        """The date of the report: as given, else today. Raises MinestdError bad-date."""
        return parse_day(self.as_of) if self.as_of is not None else self.today

    @property
    def catalogue_day(self) -> date | None:
        """The date of the catalogue, where one is given. Raises MinestdError bad-date, catalogue-date-alone."""
        if self.catalogue_date is None:
            return None
        if self.catalogue is None:
            raise MinestdError("catalogue-date-alone")
        return parse_day(self.catalogue_date)

    @property
    def old_day(self) -> date | None:
        """The date of the earlier list, where one is given. Raises MinestdError bad-date."""
        return None if self.old_as_of is None else parse_day(self.old_as_of)

    def refuse_old_day(self, before: Path | None) -> None:
        """Raise MinestdError old-date-alone where a date is given for an earlier list, and no such list."""
        if self.old_as_of is not None and before is None:
            raise MinestdError("old-date-alone")

    def check(self) -> None:
        """Raise the MinestdError of a value that cannot be, also where the command would not come to use it."""
        _ = self.day, self.catalogue_day, self.old_day

    def notice(self, key: str, **params: object) -> None:
        """A line to standard error, unless `--quiet`."""
        if not self.quiet:
            typer.echo(say(self.language, key, **params), err=True)


_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(text: str) -> date:
    """A day as typed: YYYY-MM-DD and no other form of ISO 8601. Raises MinestdError bad-date."""
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as fault:
        raise MinestdError("bad-date", seen=text) from fault


OPTIONS = tuple(one for one in fields(Common) if one.name != "today")
"""The fields that are options of the command line."""

LANG = ("lang",)
LEAVING = ("lang", "force", "quiet")
"""What a command takes that writes files."""
PLACING = ("framework", "scope", "memory", "sheet", "column")
"""What decides how a list is read and placed."""
MEASURING = (*PLACING, "as_of", "assume_in_force", "catalogue", "catalogue_date", "mine_type")
"""What decides the figures of a list."""
JUDGING = (*MEASURING, "count")
"""What decides its gaps, too."""

COMPARING = ("old_as_of",)
"""What decides how an earlier list is counted."""

Command = Callable[..., None]


def command(*taken: str) -> Callable[[Command], Command]:
    """Make a function of (its own options, common: Common) a command that takes these shared options beside its own.

    What it does not use it does not take, so that nobody believes in an option without effect. A MinestdError becomes
    one message on standard error and exit status 2.
    """
    shared = [one for one in OPTIONS if one.name in taken]
    assert len(shared) == len(set(taken)), taken

    def made(body: Command) -> Command:
        @functools.wraps(body)
        def run(**given: Any) -> None:
            common = Common(**{one.name: given.pop(one.name) for one in shared})
            try:
                common.check()
                body(**given, common=common)
            except MinestdError as error:
                typer.echo(say(common.language, "error.head") + error_text(error, common.language), err=True)
                raise typer.Exit(2) from error

        own = [p for p in inspect.signature(body, eval_str=True).parameters.values() if p.name != "common"]
        parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own] + _parameters(shared)
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        return run

    return made


def _parameters(shared: Sequence[FieldInfo]) -> list[inspect.Parameter]:
    hints = get_type_hints(Common, include_extras=True)
    kind = inspect.Parameter.KEYWORD_ONLY
    return [inspect.Parameter(f.name, kind, default=f.default, annotation=hints[f.name]) for f in shared]
