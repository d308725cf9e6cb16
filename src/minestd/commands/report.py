"""`minestd report LIST`: the gap report, on screen or in files."""

import shutil
import sys
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.lists import open_run
from minestd.commands.options import COMPARING, JUDGING, LEAVING, Common, Count, ListFile, command
from minestd.commands.outputs import output_kinds, refuse_formless
from minestd.commands.sources import paper_of
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.measuring.results import Report
from minestd.model.problem import Severity
from minestd.reading.inputs import InputFile, Role
from minestd.reporting.formats import WRITERS, Writer
from minestd.reporting.note.own_document import check_document
from minestd.reporting.paper import Paper, table_keys
from minestd.reporting.report.comparison import comparison_lines
from minestd.reporting.report.csv_table import write_csv_table
from minestd.reporting.report.screen import report_lines
from minestd.reporting.text.screen_lines import PIPED_WIDTH


@command(*COMPARING, *JUDGING, *LEAVING)
def report(
    standards: ListFile,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    form: Annotated[str | None, typer.Option("--format")] = None,
    fail_under: Annotated[
        float | None, typer.Option("--fail-under", metavar="PERCENT", min=0, max=100)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    table: Annotated[str | None, typer.Option("--table", metavar="KEY")] = None,
    template: Annotated[Path | None, typer.Option("--template", metavar="OWN.docx", readable=False)] = None,
    before: Annotated[Path | None, typer.Option("--before", metavar="OLD", readable=False)] = None,
    *,
    common: Common,
) -> None:
    """Measure a list and show where the system is covered and where it is not."""
    kinds = output_kinds(output, WRITERS, form)
    common.refuse_old_day(before)
    if fail_under is not None and not isfinite(fail_under):
        raise MinestdError("usage-number", name="--fail-under")
    if table is not None:
        _refuse_table(table, common, before)
        refuse_formless("--table", kinds.values(), ".csv")
    if template is not None:
        refuse_formless("--template", kinds.values(), ".docx")
    stages = Stages(common, open_run(common, list=standards, before=before, template=template))
    own = stages.inputs.first(Role.TEMPLATE)
    if own is not None:
        check_document(own)
    stages.claim(kinds)
    paper = paper_of(stages)
    stages.save({name: partial(_writer(kind, table, own), paper) for name, kind in kinds.items()})
    if not kinds and not common.quiet:
        show(paper)
        if paper.comparison is not None:
            typer.echo("")
            for line in comparison_lines(paper.comparison, common.language):
                typer.echo(line)
    raise typer.Exit(status(paper.report, common, fail_under, strict))


def _writer(suffix: str, table: str | None, template: InputFile | None) -> Writer:
    """The writer of a format; CSV of the table asked for, Word in the office's own template."""
    if suffix == ".csv" and table is not None:
        return lambda paper, stream: write_csv_table(paper.table(table), stream)
    if suffix == ".docx" and template is not None:
        from minestd.reporting.note.document import write_note

        return lambda paper, stream: write_note(paper, stream, template)
    return WRITERS[suffix]


def _refuse_table(table: str, common: Common, before: Path | None) -> None:
    """Say before any work that there will be no such table."""
    known = table_keys(catalogue=common.catalogue is not None, comparison=before is not None)
    if table not in known:
        raise MinestdError("table-unknown", seen=table, known=" ".join(known))


def show(paper: Paper) -> None:
    """The report on the terminal, headings in bold where it is one."""
    columns = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if sys.stdout.isatty() else PIPED_WIDTH
    for line in report_lines(paper, columns):
        typer.echo(typer.style(line.text, bold=True) if line.strong and sys.stdout.isatty() else line.text)


def status(measured: Report, common: Common, fail_under: float | None, strict: bool) -> int:
    """1 where the result is short of what was asked, else 0."""
    whole = measured.nodes[""]
    figures = whole.confirmed if common.count is Count.CONFIRMED else whole.all
    if fail_under is not None and 100 * figures.filled < fail_under * whole.required:
        common.notice(
            "notice.fail-under", filled=figures.filled, required=whole.required, asked=f"{fail_under:g}"
        )
        return 1
    errors = sum(problem.severity is Severity.ERROR for problem in measured.listing.problems)
    if strict and errors:
        common.notice("notice.strict", n=errors)
        return 1
    return 0
