"""docs/cli.md and the program name the same commands and options."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from minestd.commands.app import build_app
from minestd.commands.language import Tongue
from minestd.commands.options import OPTIONS, Count
from minestd.drawing.diagram import KINDS
from minestd.model.listing import Scope
from minestd.reporting.formats import WRITERS
from minestd.reporting.review.formats import REVIEW_WRITERS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
HELP = {"-h", "--help"}


def commands(command: Any, path: str = "minestd") -> Iterator[tuple[str, Any]]:
    """Every command with its full name."""
    below = getattr(command, "commands", None)
    if below is None:
        yield path, command
    for name, one in (below or {}).items():
        yield from commands(one, f"{path} {name}")


REAL = dict(commands(typer.main.get_command(build_app())))
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
SHARED = SECTIONS["Options that commands share"]


def told(section: str) -> set[str]:
    """The options in the first column of a section's table."""
    rows = re.findall(r"^\| (`-.+?`) \|", section, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", row)}


def shared() -> set[str]:
    return {"--" + field.name.replace("_", "-") for field in OPTIONS}


def options(command: Any) -> set[str]:
    names = {name for one in command.params if one.param_type_name == "option" for name in one.opts}
    return names - HELP


def test_the_commands_are_those_of_the_page() -> None:
    assert set(REAL) == {title for title in SECTIONS if title.startswith("minestd ")}


def test_the_options_of_each_command_are_those_of_the_page() -> None:
    assert told(SHARED) == shared()
    for name, command in REAL.items():
        assert options(command) - shared() == told(SECTIONS[name]), name


def test_each_command_takes_the_shared_options_that_the_page_says() -> None:
    rows = re.findall(r"^\| `(--[a-z-]+).*?` \|.*\| (.+?) \|$", SHARED, re.MULTILINE)
    assert {option for option, _ in rows} == shared()
    for option, words in rows:
        taking = {
            name.removeprefix("minestd ") for name, command in REAL.items() if option in options(command)
        }
        everywhere = {name.removeprefix("minestd ") for name in REAL}
        assert taking == (everywhere if words == "all" else set(words.split(", "))), option


def test_the_usage_line_names_every_argument() -> None:
    for name, command in REAL.items():
        for argument in (one for one in command.params if one.param_type_name == "argument"):
            usage = SECTIONS[name].split("`")[1]
            assert str(argument.metavar).strip("[]") in usage, name


def test_the_choices_of_the_shared_options_are_those_of_the_page() -> None:
    for option, choices in (("lang", Tongue), ("scope", Scope), ("count", Count)):
        words = "\\|".join(choice.value for choice in choices)
        assert f"`--{option} {words}`" in SHARED


def test_the_formats_are_those_of_the_page() -> None:
    told_formats = re.search(r"^Formats: (.+)$", SECTIONS["minestd report"], re.MULTILINE)
    assert told_formats
    assert set(re.findall(r"\.\w+", told_formats[1])) == set(WRITERS)
    for kind in REVIEW_WRITERS:
        assert f"`{kind}`" in SECTIONS["minestd place"]
    for kind in KINDS:
        assert f"`.{kind}`" in SECTIONS["minestd diagram"]


def test_the_readmes_name_every_command() -> None:
    for readme in ("README.md", "README.zh-CN.md"):
        rows = re.findall(r"^\| `minestd (\w+)", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
        assert sorted(rows) == sorted({name.split()[1] for name in REAL}), readme
