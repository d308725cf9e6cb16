"""`minestd check LIST`: what was read, what became of every row, and every problem with its cell."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.lists import Lists, open_run
from minestd.commands.options import LEAVING, Common, ListFile, command
from minestd.commands.outputs import only_json
from minestd.model.problem import Severity
from minestd.reporting.check.read_list import check_json, check_lines
from minestd.reporting.output import SCREEN, Draw
from minestd.reporting.text.json_text import dump
from minestd.reporting.text.screen_lines import PIPED_WIDTH


@command("framework", "sheet", "column", *LEAVING)
def check(
    standards: ListFile,
    marked: Annotated[Path | None, typer.Option("--marked", metavar="FILE.xlsx")] = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    *,
    common: Common,
) -> None:
    """Read a list and say what was found in it, without placing anything."""
    only_json(json)
    run = Lists(common, open_run(common, list=standards))
    run.claim((marked, json))
    container = run.listed.container
    if marked is not None:
        _refuse_early(run, marked)
    listing = run.read(run.listed)
    results: dict[str, Draw] = {}
    if json:
        results[json] = partial(dump, check_json(listing, common.language))
    if marked is not None:
        from minestd.reporting.check.marked import write_marked

        results[str(marked)] = lambda stream: write_marked(container, listing, common.language, stream)
    run.save(results)
    if json != SCREEN:
        for line in () if common.quiet else check_lines(listing, common.language, PIPED_WIDTH):
            typer.echo(line.text)
    failed = strict and any(problem.severity is Severity.ERROR for problem in listing.problems)
    raise typer.Exit(1 if failed else 0)


def _refuse_early(run: Lists, marked: Path) -> None:
    """What can be said of a marked copy before the list is read: its name, and what it will not keep."""
    from minestd.reporting.check.marked import is_rebuilt, refuse_suffix

    container = run.listed.container
    refuse_suffix(container, marked.suffix)
    if is_rebuilt(container):
        run.common.notice("notice.marked-rebuilt", file=run.listed.name)
