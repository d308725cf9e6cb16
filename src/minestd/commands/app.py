"""The program: its commands, the language it speaks, and how it ends.

Exit status: 0 done; 1 done, and short of what was asked (--fail-under, --strict); 2 wrong usage or unreadable input.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

import typer
from typer.exceptions import Abort, TyperException

from minestd.commands.language import asked_language, translate, usage_text
from minestd.commands.options import print_version
from minestd.wording import say

TRACEBACK = "MINESTD_TRACEBACK"

# In the order in which help shows them: the module below `commands`, and the function or group in it.
COMMANDS: dict[str, str] = {
    "demo": "demo",
    "template": "template",
    "check": "check",
    "place": "place",
    "report": "report",
    "workbook": "workbook",
    "verify": "verify",
    "diagram": "diagram",
    "compare": "compare_lists",
    "framework": "app",
}


def build_app(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The program with these commands. A run builds only the one it is asked for: the others' writers and engines
    need not be loaded, so that a refusal comes at once.
    """
    app = typer.Typer(
        name="minestd",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(print_version)
    for name in names:
        found = getattr(import_module(f"minestd.commands.{name}"), COMMANDS[name])
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit status. Nothing a user does shows a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = asked_language(given, os.environ)
    for stream in (sys.stdout, sys.stderr):
        # Output forced to ASCII, or a console in an old code page, must not end the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asked = next((word for word in given if not word.startswith("-")), "")
    command = typer.main.get_command(build_app([asked] if asked in COMMANDS else COMMANDS))
    translate(command, lang)
    try:
        status = command.main(given, prog_name="minestd", standalone_mode=False)
    except TyperException as wrong:
        typer.echo(usage_text(wrong, lang, lambda: typer.main.get_command(build_app())), err=True)
        sys.exit(2)
    except (Abort, KeyboardInterrupt):
        sys.exit(130)
    except Exception as fault:
        # A fault of ours: one line for the user, who can do nothing with a traceback; MINESTD_TRACEBACK=1 shows it.
        if os.environ.get(TRACEBACK):
            raise
        seen = f"{type(fault).__name__}: {fault}"
        typer.echo(
            say(lang, "error.head") + say(lang, "error.internal", seen=seen, variable=TRACEBACK), err=True
        )
        sys.exit(2)
    sys.exit(status if isinstance(status, int) else 0)
