"""The text of an option as its value, for the few types that our commands use.

typer builds a model of pydantic for every parameter of a command, which takes longer than reading a short list. Here
the same values come of the same texts; a parameter of another type is left to typer, and so are all where typer keeps
no such model (other versions).
"""

import os
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

from typer import BadParameter

from minestd.commands.language import HELP

_YES = ("1", "true", "t", "yes", "y", "on")
_NO = ("0", "false", "f", "no", "n", "off", "")
_PLACE = "_runtime_param"
"""Where typer keeps what turns a text into a value, made at the first value."""


class Coercion:
    """Turns what was typed for one parameter into its type. Raises BadParameter as typer does."""

    def __init__(self, kind: type, asked: Any) -> None:
        self.kind, self.least, self.most = kind, asked.min, asked.max
        self.readable = kind is Path and asked.readable

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """One value, or a list where the parameter may stand several times."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if several:
            return [self._one(one, param, ctx) for one in value]
        return self._one(value, param, ctx)

    def _one(self, value: Any, param: Any, ctx: Any) -> Any:
        if isinstance(value, self.kind):
            return value
        try:
            made = self._told(value) if self.kind is bool else self.kind(value)
            if self.readable and isinstance(made, Path) and made.exists() and not os.access(made, os.R_OK):
                raise ValueError(f"Input is not readable: {value}")
            return self._limited(made)
        except ValueError as fault:
            said = str(fault)
            if issubclass(self.kind, Enum):
                known = ", ".join(repr(choice.value) for choice in self.kind)
                said = f"{value!r} is not one of {known}."
            elif not said.startswith("Input"):
                said = f"Input should be a valid {self.kind.__name__}"
            raise BadParameter(said, ctx=ctx, param=param) from fault

    def _told(self, value: Any) -> bool:
        """Yes or no, as an environment variable says it."""
        text = str(value).strip().casefold()
        if text not in (*_YES, *_NO):
            raise ValueError(text)
        return text in _YES

    def _limited(self, value: Any) -> Any:
        if self.least is not None and not value >= self.least:
            raise ValueError(f"Input should be greater than or equal to {self.least:g}")
        if self.most is not None and not value <= self.most:
            raise ValueError(f"Input should be less than or equal to {self.most:g}")
        return value


def lighten(command: Any) -> None:
    """Give every parameter of a command, and of those below it, a coercion that needs no model."""
    for param in (*command.params, command.get_help_option(HELP)):
        found = _coercion_of(param)
        if found is not None:
            setattr(param, _PLACE, found)
    for below in getattr(command, "commands", {}).values():
        lighten(below)


def _coercion_of(param: Any) -> Coercion | None:
    """The coercion of a parameter; None where its type or what is asked of it is typer's matter."""
    described = getattr(param, "type_descriptor", None)
    if described is None or not hasattr(param, _PLACE):
        return None
    kind, asked = described.annotation, described.parameter_info
    several = get_origin(kind) is list
    if several:
        (kind,) = get_args(kind)
    plain = isinstance(kind, type) and (kind in (str, bool, int, float, Path) or issubclass(kind, Enum))
    if not plain or several != (param.multiple or param.nargs == -1) or _asks_more(asked, kind):
        return None
    return Coercion(kind, asked)


def _asks_more(asked: Any, kind: type) -> bool:
    """Whether typer is to do more with the value than to make it of its type."""
    more = asked.parser is not None or asked.clamp or not asked.case_sensitive
    if kind is not Path:
        return bool(more)
    checks = asked.exists or asked.writable or asked.resolve_path or asked.path_type
    return bool(more or checks or not asked.file_okay or not asked.dir_okay)
