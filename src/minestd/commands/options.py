"""What means the same in every command: its options, and how an error of ours ends a command."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from minestd import __version__
from minestd.commands.language import VARIABLE
from minestd.errors import MinestdError
from minestd.model.listing import Scope
from minestd.reporting.text.sentences import error_text
from minestd.wording import Lang, say

# What is unreadable or missing is told by the reader, in the user's language.
ListFile = Annotated[Path, typer.Argument(metavar="LIST", show_default=False, readable=False)]
"""The list that a command works on."""


class Tongue(StrEnum):
    """The languages of `--lang`."""

    ZH = "zh"
    EN = "en"


class Count(StrEnum):
    """Which placements gate (`--fail-under`): those that people stand behind, or all."""

    CONFIRMED = "confirmed"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The shared options, as they were given."""

    framework: Annotated[str, typer.Option("--framework")] = "coal-mine-2024"
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="YYYY-MM-DD")] = None
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

    @property
    def language(self) -> Lang:
        """The language of all output."""
        return "en" if self.lang is Tongue.EN else "zh"

    @property
    def day(self) -> date:
        """The date of the report: as given, else today. The only place where the clock is read."""
        if self.as_of is None:
            return date.today()  # noqa: DTZ011 - the user's own calendar day is meant
        return parse_day(self.as_of)

    def notice(self, key: str, **params: object) -> None:
        """A line to standard error, unless `--quiet`."""
        if not self.quiet:
            typer.echo(say(self.language, key, **params), err=True)


def parse_day(text: str) -> date:
    """A day as typed. Raises MinestdError bad-date."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise MinestdError("bad-date", seen=text) from fault


Command = Callable[..., None]


def command(body: Command) -> Command:
    """Make a function of (its own options, common: Common) a command with the shared options beside its own.

    A MinestdError becomes one message on standard error and exit status 2.
    """

    @functools.wraps(body)
    def run(**given: Any) -> None:
        common = Common(**{field.name: given.pop(field.name) for field in fields(Common)})
        try:
            body(**given, common=common)
        except MinestdError as error:
            typer.echo(say(common.language, "error.head") + error_text(error, common.language), err=True)
            raise typer.Exit(2) from error

    own = [p for p in inspect.signature(body, eval_str=True).parameters.values() if p.name != "common"]
    hints = get_type_hints(Common, include_extras=True)
    kind = inspect.Parameter.KEYWORD_ONLY
    shared = [
        inspect.Parameter(f.name, kind, default=f.default, annotation=hints[f.name]) for f in fields(Common)
    ]
    parameters = [p.replace(kind=kind) for p in own] + shared
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"minestd {__version__}")
        raise typer.Exit


def print_version(
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_say_version)] = False,
    lang: Annotated[Tongue, typer.Option("--lang", envvar=VARIABLE)] = Tongue.ZH,
) -> None:
    """Print the version and leave, where asked, before anybody misses a command. `lang` is the help's, and was read
    before the program was built.
    """
