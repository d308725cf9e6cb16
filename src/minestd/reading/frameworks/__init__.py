"""Frameworks as files: loaded with file and line for every mistake, and read from outlines."""

from minestd.reading.frameworks.loading import available_systems, load_system

__all__ = ["available_systems", "load_system"]
