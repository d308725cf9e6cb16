"""Markdown: every table under its title."""

import re
from typing import BinaryIO

from minestd.measuring.figures import NOTHING_REQUIRED
from minestd.reporting.paper import Tabled
from minestd.reporting.table import Kind, Table, text_of

_RIGHT = (Kind.COUNT, Kind.RANGE, Kind.RATE)
# What Markdown or the HTML inside it would take as more than text.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def write_markdown(paper: Tabled, stream: BinaryIO) -> None:
    """Write all tables as GitHub-flavoured Markdown in UTF-8."""
    parts = [f"# {_plain(paper.title)}", *(markdown_table(table) for table in paper.tables)]
    stream.write(("\n\n".join(parts) + "\n").encode("utf-8"))


def markdown_table(table: Table) -> str:
    """One table with its title and notes."""
    lines = [f"## {_plain(table.title)}", ""]
    lines.append("| " + " | ".join(_plain(column.heading) for column in table.columns) + " |")
    lines.append("|" + "|".join("---:" if column.kind in _RIGHT else "---" for column in table.columns) + "|")
    lines += [
        "| " + " | ".join(_plain(text_of(cell)) for cell in table.cells(row)) + " |" for row in table.rows
    ]
    if not table.rows:
        lines.append("|" + f" {NOTHING_REQUIRED} |" * len(table.columns))
    lines += [f"\n{_plain(note)}" for note in table.notes]
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Users' text is text: nothing in it formats, links or ends the cell."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
