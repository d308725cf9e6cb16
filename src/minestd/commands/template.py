"""`minestd template -o list.xlsx`: a blank list workbook that offices fill in."""

from functools import partial

from minestd.commands.lists import Lists
from minestd.commands.options import LEAVING, Common, XlsxOut, command
from minestd.commands.outputs import only_suffix
from minestd.reporting.blank_list.blank_workbook import write_template


@command("framework", *LEAVING)
def template(
    output: XlsxOut = ...,  # type: ignore[assignment]
    *,
    common: Common,
) -> None:
    """Write the list workbook of a framework."""
    only_suffix(output, ".xlsx")
    run = Lists(common)
    run.claim([output])
    run.save({str(output): partial(write_template, run.system, common.language)})
