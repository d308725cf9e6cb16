"""`minestd check LIST`: what was read, what became of every row, and every problem with its cell."""

from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.lists import Lists
from minestd.commands.options import Common, ListFile, command
from minestd.model.problem import Severity
from minestd.reading.lists import Container, open_list
from minestd.reporting.check.read_list import check_json, check_lines
from minestd.reporting.output import refuse_unwritable, write_file, write_screen
from minestd.reporting.text.json_text import dump
from minestd.reporting.text.screen_lines import PIPED_WIDTH


@command
def check(
    standards: ListFile,
    marked: Annotated[Path | None, typer.Option("--marked", metavar="FILE.xlsx")] = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    *,
    common: Common,
) -> None:
    """Read a list and say what was found in it, without placing anything."""
    for target in (marked, Path(json) if json and json != "-" else None):
        if target is not None:
            refuse_unwritable(target, force=common.force, inputs=(standards,))
    container = _refuse_early(standards, marked, common) if marked is not None else None
    listing = Lists(common).read(standards)
    if json == "-":
        write_screen(lambda stream: dump(check_json(listing, common.language), stream))
    else:
        if json:
            data = check_json(listing, common.language)
            write_file(Path(json), lambda stream: dump(data, stream), force=common.force)
            common.notice("notice.written", file=json)
        for line in () if common.quiet else check_lines(listing, common.language, PIPED_WIDTH):
            typer.echo(line.text)
    if marked is not None and container is not None:
        from minestd.reporting.check.marked import write_marked

        write_file(
            marked,
            lambda stream: write_marked(container, listing, common.language, stream),
            force=common.force,
        )
        common.notice("notice.written", file=str(marked))
    failed = strict and any(problem.severity is Severity.ERROR for problem in listing.problems)
    raise typer.Exit(1 if failed else 0)


def _refuse_early(standards: Path, marked: Path, common: Common) -> Container:
    """What can be said of a marked copy before the list is read: its name, and what it will not keep."""
    from minestd.reporting.check.marked import is_rebuilt, refuse_suffix

    container = open_list(standards)
    refuse_suffix(container, marked.suffix)
    if is_rebuilt(container):
        common.notice("notice.marked-rebuilt", file=standards.name)
    return container
