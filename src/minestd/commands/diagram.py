"""`minestd diagram [LIST] -o FILE`: the system as a picture, with the coverage of a list where one is given."""

from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from minestd.commands.lists import open_run
from minestd.commands.options import COMPARING, LEAVING, MEASURING, Common, command
from minestd.commands.outputs import output_kinds, refuse_formless, refuse_idle
from minestd.commands.stages import Stages
from minestd.drawing.diagram import FOCUSED, KINDS, LAYOUTS, lay_out, refuse_choices, render
from minestd.drawing.engines.render import DPI
from minestd.errors import MinestdError
from minestd.measuring.results import Report
from minestd.model.lookup import find_nodes
from minestd.model.system import StandardsSystem
from minestd.reading.inputs import Role
from minestd.reporting.output import SCREEN, put


@command(*COMPARING, *MEASURING, *LEAVING)
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
    dpi: Annotated[int | None, typer.Option("--dpi", min=36, max=1200)] = None,
    form: Annotated[str | None, typer.Option("--format")] = None,
    *,
    common: Common,
) -> None:
    """Draw the system; with a list its coverage, with an earlier list what changed."""
    kind = picture_kind(output, form)
    refuse_choices(layout, page)
    if node is not None and layout != FOCUSED:
        raise MinestdError("option-needs-layout", name="--node", layout=FOCUSED)
    if dpi is not None:
        refuse_formless("--dpi", [f".{kind}"], ".png")
    common.refuse_old_day(before)
    lists = standards or []
    if len(lists) > 1 and layout != "matrix":
        raise MinestdError("diagram-one-list", layout=layout)
    if before and not lists:
        raise MinestdError("usage-missing", name="LIST")
    if not lists:
        refuse_idle(common, [name for name in MEASURING if name != "framework"])
    stages = Stages(common, open_run(common, list=lists, before=before))
    stages.claim([output])
    focus = code_of(node, stages.system) if node else ""
    files = (*stages.inputs.of(Role.LIST), *stages.inputs.of(Role.BEFORE))
    reports = stages.reports(files)
    drawn = reports[: len(lists)]
    pages = lay_out(
        stages.system,
        drawn[0] if drawn else None,
        layout=layout,
        page=page,
        landscape=not portrait,
        plain=plain,
        lang=common.language,
        before=reports[-1] if before else None,
        focus=focus,
        lists=[(one.listing.source, one) for one in drawn] if layout == "matrix" else (),
    )
    pictures = render(pages, kind, dpi=DPI if dpi is None else dpi)
    if output == SCREEN:
        stages.save({SCREEN: partial(put, b"".join(pictures))})
        return
    targets = names(output, len(pictures))
    stages.save({name: partial(put, picture) for name, picture in zip(targets, pictures, strict=True)})


def code_of(text: str, system: StandardsSystem) -> str:
    """The code of the one node that is meant. Raises MinestdError node-unknown, node-ambiguous."""
    found = find_nodes(system, text)
    if len(found) != 1:
        codes = ", ".join(node.code for node in found)
        raise MinestdError("node-ambiguous" if found else "node-unknown", seen=text, codes=codes)
    return found[0].code


def picture_kind(output: str, form: str | None) -> str:
    """The kind of picture by the suffix of the output, or by `--format` for standard output."""
    (suffix,) = output_kinds([output], [f".{kind}" for kind in KINDS], form).values()
    return suffix.removeprefix(".")


def names(output: str, count: int) -> list[str]:
    """`a.svg`, or `a-1.svg`, `a-2.svg` where one file cannot hold all pages."""
    if count == 1:
        return [output]
    whole = Path(output)
    return [str(whole.with_name(f"{whole.stem}-{number}{whole.suffix}")) for number in range(1, count + 1)]


def draw(report: Report, name: str, layout: str, common: Common, stream: BinaryIO) -> None:
    """Draw a report on the first page of a layout, for the demo."""
    pages = lay_out(report.system, report, layout=layout, lang=common.language)
    put(render(pages, Path(name).suffix.removeprefix("."))[0], stream)
