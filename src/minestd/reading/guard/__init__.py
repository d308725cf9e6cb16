"""Containers are checked before any reader sees them: type, encryption, inflated size, true extent of cells.

`inspect_bytes` is the door, behind `reading.inputs`, which opens a file. It streams, keeps little, executes nothing,
follows nothing and fetches nothing.
"""

from minestd.reading.guard.container import Container, HiddenFacts, Limits
from minestd.reading.guard.inspect import bytes_of, inspect_bytes

__all__ = ["Container", "HiddenFacts", "Limits", "bytes_of", "inspect_bytes"]
