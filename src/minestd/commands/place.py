"""`minestd place LIST`: where each standard belongs, with reasons, on a review sheet."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.options import Common, command
from minestd.commands.report import output_kind
from minestd.commands.saving import save
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.model.memory import Memory
from minestd.placing.learning import decided
from minestd.reading.memory_file import memory_text, read_memory
from minestd.reporting.output import put, refuse_unwritable, write_file
from minestd.reporting.review.formats import REVIEW_WRITERS
from minestd.reporting.review.placed_list import PlacedList
from minestd.reporting.review.suggestions import place_json, place_lines
from minestd.reporting.text.json_text import dump


@command
def place(
    standards: Annotated[
        Path | None, typer.Argument(metavar="[LIST]", show_default=False, readable=False)
    ] = None,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    json: Annotated[str | None, typer.Option("--json", metavar="FILE")] = None,
    learn: Annotated[Path | None, typer.Option("--learn", metavar="PLACED.xlsx", readable=False)] = None,
    *,
    common: Common,
) -> None:
    """Place a list, or learn from a reviewed one; the review sheet is itself a list."""
    if learn is not None:
        learn_from(learn, common)
    if standards is None:
        if learn is None:
            raise MinestdError("usage-missing", name="LIST")
        return
    kinds = [(name, output_kind(name, None, REVIEW_WRITERS)) for name in output or ()]
    for name in (*(name for name, _ in kinds), json):
        if name and name != "-":
            refuse_unwritable(Path(name), force=common.force, inputs=(standards,))
    stages = Stages(common)
    listing, placements = stages.place(stages.read(standards))
    placed = PlacedList(listing, tuple(placements), stages.system, common.language)
    for name, kind in kinds:
        save(name, partial(REVIEW_WRITERS[kind], placed), common)
    if json:
        save(json, partial(dump, place_json(placed)), common)
    if not kinds and not json and not common.quiet:
        for line in place_lines(placed):
            typer.echo(line)


def learn_from(reviewed: Path, common: Common) -> None:
    """Add what people decided on a review sheet to the one memory that `--memory` names.

    What the memory holds already stays; a standard confirmed elsewhere before is told, never settled silently.
    """
    if len(common.memory or ()) != 1:
        raise MinestdError("learn-needs-memory")
    target = (common.memory or [])[0]
    stages = Stages(common)
    before = read_memory(target, stages.system) if target.exists() else Memory()
    listing = stages.read(reviewed)
    after, conflicts = before.learn(decided(listing.standards, stages.system))
    write_file(
        target, partial(put, ("\ufeff" + memory_text(after, stages.system)).encode("utf-8")), force=True
    )
    common.notice("notice.learned", n=len(after) - len(before), file=str(target))
    for conflict in conflicts:
        old, new = (" ".join(entry.codes) or "X" for entry in (conflict.before, conflict.after))
        common.notice("notice.conflict", subject=conflict.before.subject, old=old, new=new)
