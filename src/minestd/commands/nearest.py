"""What a mistyped word or an option of another command was meant to be, named to the user."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

_LIKE = 0.6


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like a mistyped one, empty where none is."""
    folded = {one.casefold(): one for one in known}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=_LIKE)
    return folded[found[0]] if found else ""


def wrong_command(wrong: Any, name: str) -> tuple[str, Mapping[str, object]]:
    """The code and parameters of the error for a command that is not there."""
    context = getattr(wrong, "ctx", None)
    like = nearest(name, context.command.list_commands(context)) if context is not None else ""
    return ("usage-command-like", {"like": like}) if like else ("usage-command", {})


def wrong_option(wrong: Any, name: str, program: Callable[[], Any]) -> tuple[str, Mapping[str, object]]:
    """The code and parameters of the error for an option that a command has not: where it is, or what is like it.

    `program` gives the whole program; it is asked only here, since a run loads the one command that it needs.
    """
    context = getattr(wrong, "ctx", None)
    if context is None:
        return "usage-option", {}
    path = str(context.command_path)
    having = [other for other, command in _commands(program(), path.split()[0]) if name in _options(command)]
    if having:
        return "usage-option-elsewhere", {"command": path, "having": tuple(having)}
    like = nearest(name, _options(context.command))
    return ("usage-option-like", {"command": path, "like": like}) if like else ("usage-option", {})


def _commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command with its full name."""
    below = getattr(command, "commands", None)
    if below is None:
        yield path, command
    for name, one in (below or {}).items():
        yield from _commands(one, f"{path} {name}")


def _options(command: Any) -> list[str]:
    return [name for one in command.params for name in one.opts if name.startswith("-")]
