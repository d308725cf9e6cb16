"""`minestd compare OLD NEW`: what coverage was gained or lost between two lists or dates, and why."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from minestd.commands.lists import open_run
from minestd.commands.options import COMPARING, LEAVING, MEASURING, Common, command
from minestd.commands.outputs import output_kinds
from minestd.commands.stages import Stages
from minestd.measuring.changes.compare import Comparison, compare
from minestd.reading.inputs import Role
from minestd.reporting.formats import TABLE_WRITERS
from minestd.reporting.output import Draw
from minestd.reporting.report.comparison import ComparisonPaper, comparison_json, comparison_lines
from minestd.reporting.text.json_text import dump


@command(*COMPARING, *MEASURING, *LEAVING)
def compare_lists(
    old: Annotated[Path, typer.Argument(metavar="OLD", readable=False, show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", readable=False, show_default=False)],
    output: Annotated[list[str] | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    form: Annotated[str | None, typer.Option("--format")] = None,
    old_framework: Annotated[str | None, typer.Option("--old-framework")] = None,
    *,
    common: Common,
) -> None:
    """Compare two lists, or one list on two dates (`--old-as-of`)."""
    kinds = output_kinds(output, (*TABLE_WRITERS, ".json"), form)
    before = replace(common, framework=old_framework or common.framework)
    stages = Stages(common, open_run(common, list=new, before=old))
    stages.claim(kinds)
    earlier = stages.seen_otherwise(before)
    earlier.claim(kinds)
    stages.check()
    earlier.check()
    read = earlier.read(stages.inputs.of(Role.BEFORE)[0]), stages.read(stages.listed)
    found = compare(earlier.as_it_was(read[0], stages.day_of(read[1])), stages.at_its_date(read[1]))
    stages.save({name: drawn(found, suffix, common) for name, suffix in kinds.items()})
    for line in () if kinds or common.quiet else comparison_lines(found, common.language):
        typer.echo(line)


def drawn(found: Comparison, suffix: str, common: Common) -> Draw:
    """What writes a comparison in a format."""
    if suffix == ".json":
        return partial(dump, comparison_json(found, common.language))
    paper = ComparisonPaper(found, common.language)
    return partial(TABLE_WRITERS[suffix], paper)
