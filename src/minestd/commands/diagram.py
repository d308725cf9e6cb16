"""`minestd diagram [LIST] -o FILE`: the system as a picture, with the coverage of a list where one is given."""

from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from minestd.commands.options import Common, command
from minestd.commands.saving import save
from minestd.commands.stages import Stages
from minestd.drawing.diagram import KINDS, LAYOUTS, lay_out, render
from minestd.drawing.engines.render import DPI
from minestd.errors import MinestdError
from minestd.measuring.results import Report
from minestd.model.lookup import find_nodes
from minestd.model.system import StandardsSystem
from minestd.reporting.output import put, refuse_unwritable


@command
def diagram(
    standards: Annotated[
        list[Path] | None, typer.Argument(metavar="[LIST]...", show_default=False, readable=False)
    ] = None,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", show_default=False)] = ...,  # type: ignore[assignment]
    before: Annotated[Path | None, typer.Option("--before", metavar="OLD", readable=False)] = None,
    layout: Annotated[str, typer.Option("--layout", metavar="|".join(LAYOUTS))] = "structure",
    node: Annotated[str | None, typer.Option("--node", metavar="CODE")] = None,
    page: Annotated[str | None, typer.Option("--page", metavar="A3|A4")] = None,
    portrait: Annotated[bool, typer.Option("--portrait")] = False,
    plain: Annotated[bool, typer.Option("--plain")] = False,
    dpi: Annotated[int, typer.Option("--dpi", min=36, max=1200)] = DPI,
    form: Annotated[str | None, typer.Option("--format")] = None,
    *,
    common: Common,
) -> None:
    """Draw the system; with a list its coverage, with an earlier list what changed."""
    kind = kind_of(output, form)
    lists = standards or []
    if len(lists) > 1 and layout != "matrix":
        raise MinestdError("diagram-one-list", layout=layout)
    if output != "-":
        inputs = (*lists, *([before] if before else ()))
        refuse_unwritable(Path(output), force=common.force, inputs=inputs)
    stages = Stages(common)
    reports = [stages.report(one) for one in lists]
    pages = lay_out(
        stages.system,
        reports[0] if reports else None,
        layout=layout,
        page=page,
        landscape=not portrait,
        plain=plain,
        lang=common.language,
        before=stages.report(before) if before else None,
        focus=code_of(node, stages.system) if node else "",
        lists=[(report.listing.source, report) for report in reports] if layout == "matrix" else (),
    )
    pictures = render(pages, kind, dpi=dpi)
    for target, picture in zip(names(Path(output), len(pictures)), pictures, strict=True):
        save(target, partial(put, picture), common)


def code_of(text: str, system: StandardsSystem) -> str:
    """The code of the one node that is meant. Raises MinestdError node-unknown, node-ambiguous."""
    found = find_nodes(system, text)
    if len(found) != 1:
        codes = ", ".join(node.code for node in found)
        raise MinestdError("node-ambiguous" if found else "node-unknown", seen=text, codes=codes)
    return found[0].code


def kind_of(output: str, form: str | None) -> str:
    """The kind of picture by the suffix of the output, or by `--format` for standard output."""
    kind = (form or "" if output == "-" else Path(output).suffix).lower().removeprefix(".")
    if kind not in KINDS:
        raise MinestdError("output-suffix", file=output, known=" ".join(f".{known}" for known in KINDS))
    return kind


def names(output: Path, count: int) -> list[Path]:
    """`a.svg`, or `a-1.svg`, `a-2.svg` where one file cannot hold all pages; standard output takes them in turn."""
    if count == 1 or str(output) == "-":
        return [output] * count
    return [output.with_name(f"{output.stem}-{number}{output.suffix}") for number in range(1, count + 1)]


def draw(report: Report, name: str, layout: str, common: Common, stream: BinaryIO) -> None:
    """Draw a report on the first page of a layout, for the demo."""
    pages = lay_out(report.system, report, layout=layout, lang=common.language)
    put(render(pages, Path(name).suffix.removeprefix("."))[0], stream)
