"""`minestd workbook LIST -o FILE.xlsx`: the committee's workbook."""

from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.lists import open_run
from minestd.commands.options import COMPARING, JUDGING, LEAVING, Common, ListFile, XlsxOut, command
from minestd.commands.outputs import only_suffix
from minestd.commands.sources import paper_of
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.reading.inputs import Role
from minestd.reporting.committee.book import write_committee
from minestd.reporting.committee.front import Signatures
from minestd.reporting.own_template.fill import OwnTemplate, check_template


@command(*COMPARING, *JUDGING, *LEAVING)
def workbook(
    standards: ListFile,
    output: XlsxOut = ...,  # type: ignore[assignment]
    before: Annotated[Path | None, typer.Option("--before", metavar="OLD", readable=False)] = None,
    template: Annotated[Path | None, typer.Option("--template", metavar="OWN.xlsx", readable=False)] = None,
    edition: Annotated[str, typer.Option("--edition", metavar="TEXT")] = "",
    prepared: Annotated[str, typer.Option("--prepared-by", metavar="NAME")] = "",
    checked: Annotated[str, typer.Option("--checked-by", metavar="NAME")] = "",
    approved: Annotated[str, typer.Option("--approved-by", metavar="NAME")] = "",
    *,
    common: Common,
) -> None:
    """Write the papers of the standards system as one workbook."""
    only_suffix(output, ".xlsx")
    common.refuse_old_day(before)
    signed = Signatures(version=edition, prepared=prepared, checked=checked, approved=approved)
    _refuse_signed(template, signed)
    stages = Stages(common, open_run(common, list=standards, before=before, template=template))
    own = stages.inputs.first(Role.TEMPLATE)
    if own is not None:
        check_template(own)
    stages.claim([output])
    paper = paper_of(stages)
    if own is None:
        stages.save({str(output): lambda stream: write_committee(paper, stream, signed)})
        return
    filled = OwnTemplate(own, paper)
    for found in filled.found:
        common.notice("template.found", sheet=found.sheet, row=found.head, table=found.table.title)
    for one in filled.kept:
        common.notice(f"template.{one.why.removeprefix('template-')}", at=one.at, seen=one.seen)
    stages.save({str(output): filled.write})


def _refuse_signed(template: Path | None, signed: Signatures) -> None:
    """What stands on our cover has no place in an office's own workbook."""
    options = {
        "--edition": signed.version,
        "--prepared-by": signed.prepared,
        "--checked-by": signed.checked,
        "--approved-by": signed.approved,
    }
    for name, said in options.items():
        if said and template is not None:
            raise MinestdError("option-needs-cover", name=name)
