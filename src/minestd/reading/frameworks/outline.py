"""A framework from a plain outline: one row a node in a CSV of code, parent and name, as offices keep them."""

from pathlib import Path

from minestd.errors import MinestdError
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks.csv_table import file_text
from minestd.reading.frameworks.loading import invalid, made
from minestd.reading.frameworks.nodes_table import nodes_source


def import_outline(path: str) -> StandardsSystem:
    """The system of a CSV outline (comma, semicolon or tab; UTF-8 or GB18030), in the order of its rows.

    A node without a parent is a top one, and a parent may stand below its children; columns that say nothing of a
    node are left aside. Raises MinestdError: `outline-not-found`, and `framework-invalid` with every mistake by line.
    """
    file = Path(path)
    if not file.is_file():
        raise MinestdError("outline-not-found", file=path)
    try:
        source, findings = nodes_source(file_text(file, path), path, strict=False)
    except MinestdError as fault:
        raise invalid(path, [path], [fault]) from fault
    return made([source], findings, path, file.stem).system
