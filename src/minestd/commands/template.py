"""`minestd template -o list.xlsx`: a blank list workbook that offices fill in."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.lists import Lists
from minestd.commands.options import LEAVING, Common, command
from minestd.errors import MinestdError
from minestd.reporting.blank_list.workbook import write_template


@command("framework", *LEAVING)
def template(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.xlsx", show_default=False)] = ...,  # type: ignore[assignment]
    *,
    common: Common,
) -> None:
    """Write the list workbook of a framework."""
    if output.suffix.lower() != ".xlsx":
        raise MinestdError("output-suffix", file=str(output), known=".xlsx")
    run = Lists(common)
    run.claim([output])
    run.save(output, partial(write_template, run.system, common.language))
