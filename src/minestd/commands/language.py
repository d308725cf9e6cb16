"""The language of the command line itself: help texts and usage errors, before any command runs."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

from typer.exceptions import TyperException

from minestd.commands.nearest import wrong_command, wrong_option
from minestd.errors import MinestdError
from minestd.wording import LANGUAGES, Lang, has, say

VARIABLE = "MINESTD_LANG"


class Tongue(StrEnum):
    """The languages of `--lang`."""

    ZH = "zh"
    EN = "en"


HELP_OPTIONS = ["-h", "--help"]
HELP = SimpleNamespace(help_option_names=HELP_OPTIONS)
"""What the parser asks of its context before it makes the help option, which it keeps."""

# What the parser of the command line says of itself, in English only, and our sentence for it.
_SAID = (
    (re.compile(r".*is not one of (?P<known>.+?)\.?"), "usage-choice"),
    (re.compile(r"Input should be .*"), "usage-number"),
    (re.compile(r"Option '(?P<name>[^']+)' requires an argument\.?"), "usage-needs-value"),
    (re.compile(r"Option '(?P<name>[^']+)' does not take a value\.?"), "usage-no-value"),
    (re.compile(r"Got unexpected extra argument\S* \((?P<seen>.*)\)\.?"), "usage-extra"),
)


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language that `--lang` or MINESTD_LANG asks for; Chinese where they say nothing that we know."""
    asked = environment.get(VARIABLE, "")
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            asked = arguments[place + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return next((lang for lang in LANGUAGES if lang == asked.lower()), LANGUAGES[0])


def translate(command: Any, lang: Lang, path: str = "") -> None:
    """Give a command, its options and everything below it their help texts in a language.

    Texts are `help.<command>` and `help.<command>.<option>`, or `help.option.<option>` where commands share it.
    """
    here = f"{path}.{command.name}" if path else "help"
    if has(here):
        command.help = say(lang, here)
    command.get_help_option(HELP).help = say(lang, "help.option.help")
    for option in command.params:
        if option.name == "lang":
            # What was asked for before the command holds for the command too.
            option.default = lang
        for key in (f"{here}.{option.name}", f"help.option.{option.name}"):
            if has(key):
                option.help = say(lang, key)
                break
    for below in getattr(command, "commands", {}).values():
        translate(below, lang, here)


def usage_text(wrong: TyperException, lang: Lang, program: Callable[[], Any]) -> str:
    """What was wrong in the way the program was called, and where its help is; `program` gives all its commands."""
    kind = type(wrong).__name__
    name = getattr(wrong, "option_name", None) or _parameter(wrong)
    seen = str(getattr(wrong, "message", "")).removeprefix("Value error, ")
    if kind == "NoArgsIsHelpError":
        return wrong.format_message()
    codes = {
        "NoSuchOption": "usage-option",
        "MissingParameter": "usage-missing",
        "BadParameter": "usage-value",
    }
    code = codes.get(kind, "usage")
    more: Mapping[str, object] = {}
    if seen.startswith("No such command"):
        name = seen.split("'")[1]
        code, more = wrong_command(wrong, name)
    elif code == "usage-option":
        code, more = wrong_option(wrong, name, program)
    told: dict[str, object] = {"name": name, "seen": seen, **more}
    for pattern, ours in _SAID:
        found = pattern.fullmatch(seen)
        if found:
            code, told = ours, told | {key: text.replace("'", "") for key, text in found.groupdict().items()}
    from minestd.reporting.text.sentences import error_text

    return say(lang, "error.head") + error_text(MinestdError(code, findings=(), **told), lang)


def _parameter(wrong: TyperException) -> str:
    """The option or argument that the error is about, as the help names it."""
    parameter = getattr(wrong, "param", None)
    if parameter is None:
        return ""
    longest = str(max(parameter.opts, key=len))
    return longest if longest.startswith("-") else str(parameter.metavar or longest.upper())
