"""`minestd compare OLD NEW`: what coverage was gained or lost between two lists or dates, and why."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.options import Common, command
from minestd.commands.report import output_kind
from minestd.commands.saving import save
from minestd.commands.stages import Stages
from minestd.measuring.changes.compare import Comparison, compare
from minestd.reporting.formats import TABLE_WRITERS
from minestd.reporting.output import Draw, refuse_unwritable
from minestd.reporting.report.comparison import ComparisonPaper, comparison_json, comparison_lines
from minestd.reporting.text.json_text import dump


@command
def compare_lists(
    old: Annotated[Path, typer.Argument(metavar="OLD", readable=False, show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", readable=False, show_default=False)],
    output: Annotated[list[str] | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    form: Annotated[str | None, typer.Option("--format")] = None,
    old_as_of: Annotated[str | None, typer.Option("--old-as-of", metavar="YYYY-MM-DD")] = None,
    old_framework: Annotated[str | None, typer.Option("--old-framework")] = None,
    *,
    common: Common,
) -> None:
    """Compare two lists, or one list on two dates (`--old-as-of`)."""
    targets = [(name, output_kind(name, form or "", (*TABLE_WRITERS, ".json"))) for name in output or ()]
    for name, _ in targets:
        if name != "-":
            refuse_unwritable(Path(name), force=common.force, inputs=(old, new))
    before = replace(common, as_of=old_as_of or common.as_of, framework=old_framework or common.framework)
    found = compare(Stages(before).report(old), Stages(common).report(new))
    for name, suffix in targets:
        save(name, drawn(found, suffix, common), common)
    for line in () if targets or common.quiet else comparison_lines(found, common.language):
        typer.echo(line)


def drawn(found: Comparison, suffix: str, common: Common) -> Draw:
    """What writes a comparison in a format."""
    if suffix == ".json":
        return partial(dump, comparison_json(found, common.language))
    paper = ComparisonPaper(found, common.language)
    return partial(TABLE_WRITERS[suffix], paper)
