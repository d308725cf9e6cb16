"""One small writer a format. Each is a function `write(paper, stream)`; they know the tables, not one another."""

from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO, cast

from minestd.reporting.paper import Paper

Writer = Callable[[Paper, BinaryIO], None]


def _later(module: str, function: str) -> Writer:
    """A writer that is imported when it writes: a text report need not load Excel."""

    def write(paper: Paper, stream: BinaryIO) -> None:
        writer = cast(Writer, getattr(import_module(f"minestd.reporting.writers.{module}"), function))
        writer(paper, stream)

    return write


WRITERS: dict[str, Writer] = {
    ".xlsx": _later("workbook", "write_workbook"),
    ".md": _later("markdown", "write_markdown"),
    ".json": _later("json_report", "write_json"),
    ".csv": _later("csv_table", "write_csv"),
    ".html": _later("page", "write_page"),
}
