"""The program: its commands, the language it speaks, and how it ends.

Exit status: 0 done; 1 done, and short of what was asked (--fail-under, --strict); 2 wrong usage or unreadable input.
"""

import atexit
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import Abort, TyperException

from minestd import __version__
from minestd.commands.coercion import lighten
from minestd.commands.language import HELP_OPTIONS, VARIABLE, Tongue, asked_language, translate, usage_text
from minestd.garbage import collector_at_rest
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


class OnCall(TyperGroup):
    """The commands, each loaded when it is called: others' writers and engines need not be there. The language is
    the context's own object."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the same in every context
        """All names, in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, with its help in the language asked for."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            with collector_at_rest():
                loaded = cast(Any, typer.main.get_command(build_app([cmd_name]))).commands[cmd_name]
            translate(loaded, ctx.obj, "help")
            lighten(loaded)
            self.commands[cmd_name] = loaded
        return self.commands.get(cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """A line each; what a command is for is known without it."""
        lines: Any = {name: TyperCommand(name, help=say(ctx.obj, f"help.{name}")) for name in COMMANDS}
        TyperGroup(commands=lines).format_commands(ctx, formatter)


def build_app(loaded: Iterable[str] = COMMANDS) -> typer.Typer:
    """The program, with these of its commands loaded already."""
    app = typer.Typer(
        name="minestd",
        cls=OnCall,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": HELP_OPTIONS},
    )
    app.callback()(print_version)
    for name in loaded:
        found = getattr(import_module(f"minestd.commands.{name}"), COMMANDS[name])
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit status. Nothing a user does shows a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = asked_language(given, os.environ)
    for stream in (sys.stdout, sys.stderr):
        # Output forced to ASCII, or a console in an old code page, must not end the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    command = typer.main.get_command(build_app(()))
    translate(command, lang)
    lighten(command)
    if arguments is None:
        # The program's own end: what is left is not walked once more before it goes.
        atexit.register(gc.freeze)
    try:
        status = command.main(given, prog_name="minestd", standalone_mode=False, obj=lang)
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
