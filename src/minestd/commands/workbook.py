"""`minestd workbook LIST -o FILE.xlsx`: the committee's workbook."""

from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.options import Common, ListFile, command
from minestd.commands.sources import paper_of
from minestd.errors import MinestdError
from minestd.reporting.committee.book import write_committee
from minestd.reporting.committee.front import Signatures
from minestd.reporting.output import refuse_unwritable, write_file
from minestd.reporting.own_template.fill import OwnTemplate


@command
def workbook(
    standards: ListFile,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.xlsx", show_default=False)] = ...,  # type: ignore[assignment]
    before: Annotated[Path | None, typer.Option("--before", metavar="OLD")] = None,
    template: Annotated[Path | None, typer.Option("--template", metavar="OWN.xlsx", readable=False)] = None,
    edition: Annotated[str, typer.Option("--edition", metavar="TEXT")] = "",
    prepared: Annotated[str, typer.Option("--prepared-by", metavar="NAME")] = "",
    checked: Annotated[str, typer.Option("--checked-by", metavar="NAME")] = "",
    approved: Annotated[str, typer.Option("--approved-by", metavar="NAME")] = "",
    *,
    common: Common,
) -> None:
    """Write the papers of the standards system as one workbook."""
    if output.suffix.lower() != ".xlsx":
        raise MinestdError("output-suffix", file=str(output), known=".xlsx")
    inputs = tuple(path for path in (standards, before, template) if path)
    refuse_unwritable(output, force=common.force, inputs=inputs)
    paper = paper_of(standards, common, before=before)
    if template is not None:
        own = OwnTemplate(template, paper)
        for found in own.found:
            common.notice("template.found", sheet=found.sheet, row=found.head, table=found.table.title)
        for one in own.kept:
            common.notice(f"template.{one.why.removeprefix('template-')}", at=one.at, seen=one.seen)
        write_file(output, own.write, force=common.force)
        common.notice("notice.written", file=str(output))
        return
    signed = Signatures(version=edition, prepared=prepared, checked=checked, approved=approved)
    write_file(output, lambda stream: write_committee(paper, stream, signed), force=common.force)
    common.notice("notice.written", file=str(output))
