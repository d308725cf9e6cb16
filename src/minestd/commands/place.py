"""`minestd place LIST`: where each standard belongs, with reasons, on a review sheet."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from minestd.commands.learning import Lesson, lesson
from minestd.commands.lists import open_run
from minestd.commands.options import LEAVING, PLACING, Common, command
from minestd.commands.outputs import only_json, only_suffix, output_kinds, refuse_idle
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.reporting.output import Draw
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
    conflicts: Annotated[Path | None, typer.Option("--conflicts", metavar="FILE.xlsx")] = None,
    *,
    common: Common,
) -> None:
    """Place a list, or learn from reviewed ones; the review sheet is itself a list."""
    kinds = output_kinds(output, REVIEW_WRITERS, formed=False)
    only_json(json)
    if conflicts is not None:
        only_suffix(conflicts, ".xlsx")
        if not learn:
            raise MinestdError("conflicts-need-learn")
    if standards is None and (kinds or json or not learn):
        raise MinestdError("usage-missing", name="LIST")
    if standards is None:
        refuse_idle(common, ("scope",))
    outputs = (*kinds, json, str(conflicts) if conflicts else None)
    if learn:
        with lesson(learn, standards, outputs, common) as learnt:
            placed = None if standards is None else _placed(learnt.stages)
            results = {} if placed is None else _results(placed, learnt.stages, kinds, json)
            learnt.keep({**results, **_conflicts(learnt, conflicts)})
    else:
        stages = Stages(common, open_run(common, list=standards))
        stages.claim(outputs)
        placed = _placed(stages)
        stages.save(_results(placed, stages, kinds, json))
    if placed is not None and not any(outputs) and not common.quiet:
        for line in place_lines(placed):
            typer.echo(line)


def _placed(stages: Stages) -> PlacedList:
    """The list of the run with a place for each standard."""
    stages.check()
    listing, placements = stages.place(stages.read(stages.listed))
    return PlacedList(listing, tuple(placements), stages.system, stages.common.language)


def _conflicts(learnt: Lesson, output: Path | None) -> dict[str, Draw]:
    """What writes 分歧表, where it is asked for and people differ."""
    if output is None:
        return {}
    if not learnt.conflicts:
        learnt.stages.common.notice("notice.no-conflicts", file=str(output))
        return {}
    from minestd.reporting.review.conflicts_sheet import write_conflicts

    stages = learnt.stages
    return {str(output): partial(write_conflicts, learnt.conflicts, stages.system, stages.common.language)}


def _remembered(placed: PlacedList, stages: Stages) -> PlacedList:
    """The list with what its memories alone know as decisions of it: on a review sheet they stand where people see who
    said so and when, and what was confirmed once stays confirmed."""
    recall = stages.placer.remembered
    decided = {one.key: recall(one, place) for one, place in placed.pairs}
    standards = (replace(one, decision=decided[one.key] or one.decision) for one in placed.listing.standards)
    return replace(placed, listing=replace(placed.listing, standards=tuple(standards)))


def _results(
    placed: PlacedList, stages: Stages, kinds: Mapping[str, str], json: str | None
) -> dict[str, Draw]:
    """What writes each output."""
    shown = _remembered(placed, stages) if kinds and stages.memories else placed
    results: dict[str, Draw] = {name: partial(REVIEW_WRITERS[kind], shown) for name, kind in kinds.items()}
    if json:
        results[json] = partial(dump, place_json(placed))
    return results
