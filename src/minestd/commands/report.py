"""`minestd report LIST`: the gap report, on screen or in files."""

import shutil
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.options import Common, Count, ListFile, command
from minestd.commands.saving import save
from minestd.commands.sources import paper_of
from minestd.errors import MinestdError
from minestd.measuring.results import Report
from minestd.model.problem import Severity
from minestd.reporting.formats import WRITERS, Writer
from minestd.reporting.output import refuse_unwritable
from minestd.reporting.paper import Paper
from minestd.reporting.report.csv_table import write_csv_table
from minestd.reporting.report.screen import report_lines
from minestd.reporting.table import Table
from minestd.reporting.text.screen_lines import PIPED_WIDTH


@command
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
    targets = [
        (name, _writer(output_kind(name, form or "", WRITERS), table, template)) for name in output or ()
    ]
    for name, _ in targets:
        if name != "-":
            refuse_unwritable(Path(name), force=common.force, inputs=(standards,))
    paper = paper_of(standards, common, before=before)
    measured = paper.report
    for name, write in targets:
        save(name, partial(write, paper), common)
    if not targets and not common.quiet:
        show(paper)
    raise typer.Exit(status(measured, common, fail_under, strict))


def _writer(suffix: str, table: str | None, template: Path | None) -> Writer:
    """The writer of a format; CSV of the table asked for, Word in the office's own template."""
    if suffix == ".csv" and table is not None:
        return lambda paper, stream: write_csv_table(_asked(paper, table), stream)
    if suffix == ".docx" and template is not None:
        from minestd.reporting.note.document import write_note

        return lambda paper, stream: write_note(paper, stream, template)
    return WRITERS[suffix]


def _asked(paper: Paper, key: str) -> Table:
    if not paper.has(key):
        raise MinestdError("table-unknown", seen=key, known=" ".join(paper.keys))
    return paper.table(key)


def output_kind(name: str, form: str | None, known: Iterable[str]) -> str:
    """The suffix that decides the format: of `name`, or what `--format` says for standard output.

    `form` is None for a command that has no `--format`.
    """
    suffix = f".{form.lower().removeprefix('.')}" if form and name == "-" else Path(name).suffix.lower()
    if name == "-" and form is not None and suffix not in known:
        raise MinestdError("output-format", known=", ".join(one.removeprefix(".") for one in known))
    if suffix not in known:
        raise MinestdError("output-suffix", file=name, known=" ".join(known))
    return suffix


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
