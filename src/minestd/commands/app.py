"""The program: its commands, the language it speaks, and how it ends.

Exit status: 0 done; 1 done, and short of what was asked (--fail-under, --strict); 2 wrong usage or unreadable input.
"""

import os
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import Abort, TyperException

from minestd.commands import (
    check,
    compare,
    demo,
    diagram,
    framework,
    place,
    report,
    template,
    verify,
    workbook,
)
from minestd.commands.language import asked_language, translate, usage_text
from minestd.commands.options import print_version
from minestd.wording import say

TRACEBACK = "MINESTD_TRACEBACK"

app = typer.Typer(
    name="minestd",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(print_version)
app.command()(demo.demo)
app.command()(template.template)
app.command()(check.check)
app.command()(place.place)
app.command()(report.report)
app.command()(workbook.workbook)
app.command()(verify.verify)
app.command()(diagram.diagram)
app.command("compare")(compare.compare_lists)
app.add_typer(framework.app, name="framework")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit status. Nothing a user does shows a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = asked_language(given, os.environ)
    for stream in (sys.stdout, sys.stderr):
        # Output forced to ASCII, or a console in an old code page, must not end the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    command = typer.main.get_command(app)
    translate(command, lang)
    try:
        status = command.main(given, prog_name="minestd", standalone_mode=False)
    except TyperException as wrong:
        typer.echo(usage_text(wrong, lang), err=True)
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
