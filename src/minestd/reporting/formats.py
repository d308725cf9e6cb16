"""One small writer a format. Each is a function `write(paper, stream)`; they know the tables, not one another."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO

from minestd.reporting.paper import Paper, Tabled

Writer = Callable[[Paper, BinaryIO], None]
TableWriter = Callable[[Tabled, BinaryIO], None]


def _later(module: str, function: str) -> Callable[[Any, BinaryIO], None]:
    """A writer that is imported when it writes: a text report need not load Excel."""

    def write(paper: Any, stream: BinaryIO) -> None:
        getattr(import_module(f"minestd.reporting.{module}"), function)(paper, stream)

    return write


# What draws tables draws reports and comparisons alike; the others know what a report is.
TABLE_WRITERS: dict[str, TableWriter] = {
    ".xlsx": _later("report.working_workbook", "write_workbook"),
    ".md": _later("report.markdown", "write_markdown"),
    ".csv": _later("report.csv_table", "write_csv"),
}
WRITERS: dict[str, Writer] = {
    **TABLE_WRITERS,
    ".json": _later("report.json_report", "write_json"),
    ".html": _later("page.report_page", "write_page"),
    ".docx": _later("note.document", "write_note"),
    ".pdf": _later("summary.pdf", "write_summary"),
}
