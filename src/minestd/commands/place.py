"""`minestd place LIST`: where each standard belongs, with reasons, on a review sheet."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.learning import learn_from
from minestd.commands.lists import open_run
from minestd.commands.options import LEAVING, PLACING, Common, command
from minestd.commands.outputs import output_kinds
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.reporting.review.formats import REVIEW_WRITERS
from minestd.reporting.review.placed_list import PlacedList
from minestd.reporting.review.suggestions import place_json, place_lines
from minestd.reporting.text.json_text import dump


@command(*PLACING, *LEAVING)
def place(
    standards: Annotated[
        Path | None, typer.Argument(metavar="[LIST]", show_default=False, readable=False)
    ] = None,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE")] = None,
    learn: Annotated[
        list[Path] | None, typer.Option("--learn", metavar="PLACED.xlsx", readable=False)
    ] = None,
    *,
    common: Common,
) -> None:
    """Place a list, or learn from reviewed ones; the review sheet is itself a list."""
    kinds = output_kinds(output, None, REVIEW_WRITERS)
    if standards is None and (kinds or json or not learn):
        raise MinestdError("usage-missing", name="LIST")
    if learn:
        stages = learn_from(learn, standards, (*kinds, json), common)
    else:
        stages = Stages(common, open_run(common, list=standards))
        stages.claim((*kinds, json))
    if standards is None:
        return
    stages.check()
    listing, placements = stages.place(stages.read(stages.listed))
    placed = PlacedList(listing, tuple(placements), stages.system, common.language)
    for name, kind in kinds.items():
        stages.save(name, partial(REVIEW_WRITERS[kind], placed))
    if json:
        stages.save(json, partial(dump, place_json(placed)))
    if not kinds and not json and not common.quiet:
        for line in place_lines(placed):
            typer.echo(line)
