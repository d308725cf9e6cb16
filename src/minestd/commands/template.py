"""`minestd template -o list.xlsx`: a blank list workbook that offices fill in."""

from pathlib import Path
from typing import Annotated

import typer

from minestd.commands.options import Common, command
from minestd.errors import MinestdError
from minestd.reading.frameworks import load_system
from minestd.reporting.blank_list.workbook import write_template
from minestd.reporting.output import write_file


@command
def template(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.xlsx", show_default=False)] = ...,  # type: ignore[assignment]
    *,
    common: Common,
) -> None:
    """Write the list workbook of a framework."""
    if output.suffix.lower() != ".xlsx":
        raise MinestdError("output-suffix", file=str(output), known=".xlsx")
    system = load_system(common.framework)
    write_file(output, lambda stream: write_template(system, common.language, stream), force=common.force)
    common.notice("notice.written", file=str(output))
