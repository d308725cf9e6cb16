"""The user's own workbook given back as a copy, with the problems marked.

An xlsx or xlsm package is patched: only sheets that were read as lists, the styles, and where it is safe comments
change; every other part keeps its bytes. What cannot be patched (xls, xlsb, ods, csv, tsv) comes back as a new
xlsx of its values.
"""

from typing import BinaryIO

from minestd.errors import MinestdError
from minestd.model.listing import StandardsList
from minestd.reading.guard import Container
from minestd.reporting.check.marked.marked_package import has_macros, patch_package
from minestd.reporting.check.marked.marks import mark_sheets
from minestd.wording import Lang

__all__ = ["is_rebuilt", "refuse_suffix", "write_marked"]


def is_rebuilt(container: Container) -> bool:
    """Whether the copy is a new workbook of values; formats, formulas and pictures are then lost."""
    return container.kind != "xlsx" or not container.patchable


def refuse_suffix(container: Container, suffix: str) -> None:
    """Raise MinestdError marked-suffix: the copy of a workbook with macros must be called .xlsm, any other .xlsx."""
    wanted = ".xlsm" if not is_rebuilt(container) and has_macros(container) else ".xlsx"
    if suffix.casefold() != wanted:
        raise MinestdError("marked-suffix", file=container.name, wanted=wanted)


def write_marked(container: Container, listing: StandardsList, lang: Lang, stream: BinaryIO) -> None:
    """Write the marked copy of the container that `listing` was read from."""
    sheets = mark_sheets(listing, lang)
    if is_rebuilt(container):
        from minestd.reporting.check.marked.rebuilt import write_rebuilt

        write_rebuilt(container, sheets, lang, stream)
    else:
        patch_package(container, sheets, stream)
