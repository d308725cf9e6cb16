"""What the shapes say against a framework file, as findings with file and line."""

from collections.abc import Iterator
from difflib import get_close_matches

from minestd.errors import MinestdError
from minestd.reading.frameworks.checks import FrameworkSource
from minestd.reading.frameworks.found import NODES, TERMS
from minestd.reading.frameworks.schema import FOLDER_FILES, SINGLE_FILE
from minestd.reading.frameworks.shapes import Entry, ShapeFault, known_keys

_LONGEST_SEEN = 40
_TABLES = {"nodes": NODES, "node_files": NODES, "terms": TERMS}
"""What a framework in one file has under a key and one in a folder as a table."""


def shape_findings(source: FrameworkSource, shape: Entry) -> Iterator[MinestdError]:
    """Every mistake in the form of one file."""
    faults: list[ShapeFault] = []
    shape.check(source.held.value, (), faults)
    for fault in faults:
        if fault.code == "framework-unknown-key":
            yield _unknown_key(fault, source, shape)
        else:
            yield source.finding(
                fault.code,
                fault.path,
                key=fault.key,
                seen=_shown(fault.seen),
                expected=fault.expected,
                limit=fault.limit,
            )


def _unknown_key(fault: ShapeFault, source: FrameworkSource, shape: Entry) -> MinestdError:
    key = str(fault.path[-1])
    home = _TABLES.get(key) or next((file for file, other in FOLDER_FILES.items() if key in other.fields), "")
    if len(fault.path) == 1 and home and shape is not SINGLE_FILE:
        return source.finding("framework-key-elsewhere", fault.path, key=key, home=home)
    like = get_close_matches(key, sorted(known_keys(SINGLE_FILE)), n=1)
    if like:
        return source.finding("framework-unknown-key-like", fault.path, key=key, like=like[0])
    return source.finding("framework-unknown-key", fault.path, key=key)


def _shown(value: object) -> str:
    """A value as the file has it, what holds others by its brackets only."""
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    text = "" if value is None else str(value)
    return text if len(text) <= _LONGEST_SEEN else text[:_LONGEST_SEEN] + "…"
