"""`minestd place LIST`: where each standard belongs, with reasons, on a review sheet."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from minestd.commands.options import Common, ListFile, command
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.reporting.output import refuse_unwritable, write_file, write_screen
from minestd.reporting.placed import place_json, place_lines
from minestd.reporting.review_sheet import write_review_sheet
from minestd.reporting.writers.json_report import dump


@command
def place(
    standards: ListFile,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE")] = None,
    *,
    common: Common,
) -> None:
    """Place a list; the review sheet is itself a list."""
    stages = Stages(common)
    outputs = [*((name, sheet_kind(name)) for name in output or ()), *([(json, "json")] if json else [])]
    for name, _ in outputs:
        if name != "-":
            refuse_unwritable(Path(name), force=common.force, inputs=(standards,))
    listing, placements = stages.place(stages.read(standards))
    writers: dict[str, Callable[[BinaryIO], None]] = {
        "json": lambda stream: dump(place_json(listing, placements, common.language), stream),
        "xlsx": lambda stream: write_review_sheet(
            listing, placements, stages.system, common.language, stream
        ),
    }
    for name, kind in outputs:
        if name == "-":
            write_screen(writers[kind])
            continue
        write_file(Path(name), writers[kind], force=common.force)
        common.notice("notice.written", file=name)
    if not outputs and not common.quiet:
        for line in place_lines(listing, placements, stages.system, common.language):
            typer.echo(line)


def sheet_kind(name: str) -> str:
    """The kind of review sheet by suffix."""
    kind = Path(name).suffix.lower().removeprefix(".")
    if kind != "xlsx":
        raise MinestdError("output-suffix", file=name, known=".xlsx")
    return kind
