"""A framework from a plain outline: one row a node in a CSV of code, parent and name, as offices keep them."""

from pathlib import Path

from minestd.errors import MinestdError
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks.framework_table import text_of_table
from minestd.reading.frameworks.loading import invalid, made
from minestd.reading.frameworks.nodes_table import nodes_source
from minestd.reading.inputs import InputFile, Role, open_input


def import_outline(outline: str | InputFile) -> StandardsSystem:
    """The system of a CSV outline (comma, semicolon or tab; UTF-8 or GB18030), in the order of its rows.

    A node without a parent is a top one, and a parent may stand below its children; columns that say nothing of a
    node are left aside. Raises MinestdError: `outline-not-found`, and `framework-invalid` with every mistake by line.
    """
    if isinstance(outline, str):
        if not Path(outline).is_file():
            raise MinestdError("outline-not-found", file=outline)
        outline = open_input(Role.OUTLINE, Path(outline))
    path = str(outline.path)
    try:
        source, findings = nodes_source(text_of_table(outline.data, path), path, strict=False)
    except MinestdError as fault:
        raise invalid(path, [path], [fault]) from fault
    return made([source], findings, path, outline.path.stem).system
