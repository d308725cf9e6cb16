"""Containers are checked before any reader sees them: type, encryption, inflated size, true extent of cells.

`inspect` is the door. It streams, keeps little, executes nothing, follows nothing and fetches nothing.
"""

from minestd.reading.guard.container import Container, HiddenFacts, Limits
from minestd.reading.guard.inspect import bytes_of, inspect, inspect_bytes

__all__ = ["Container", "HiddenFacts", "Limits", "bytes_of", "inspect", "inspect_bytes"]
