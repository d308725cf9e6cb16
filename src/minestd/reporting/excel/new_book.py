"""The workbook that we write, and its long sheets.

Users' text is written as strings, never as formulas or links (docs/decisions/0010-xlsxwriter.md).
"""

from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

_KEPT_ROWS = 1000


def new_book(stream: BinaryIO, *, flat: bool = False, folder: str | None = None) -> xlsxwriter.Workbook:
    """A workbook that takes text as text.

    `flat` writes rows to files in `folder` as they come, so that memory stays level; rows must then come in order.
    """
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "constant_memory": flat,
        "tmpdir": folder,
        # Columns are measured in digits of this font, and Arial has a twin of its width where it is not installed.
        "default_format_properties": {"font_name": "Arial", "font_size": 10},
        "default_row_height": 17,
    }
    return xlsxwriter.Workbook(stream, options)


class LiveSheet(Worksheet):  # type: ignore[misc]
    """A long sheet of our own formulas: they use no function newer than Excel 2007, so none has to be looked for.

    The search takes a fifth of the time of a long workbook; where the library names it otherwise, it is only slower.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002
        return formula.removeprefix("=")

    def set_row(self, row: int, *arguments: Any) -> int:
        """As in the library, but the heights of rows written long ago are not kept: nothing is placed by them."""
        done = int(super().set_row(row, *arguments))
        for kept in ("row_info", "row_sizes"):
            getattr(self, kept, {}).pop(row - _KEPT_ROWS, None)
        return done
