"""Frameworks as files: found, loaded whole with file and line for every mistake, and read from outlines."""

from minestd.reading.frameworks.found import available_systems
from minestd.reading.frameworks.loading import load_framework, load_system

__all__ = ["available_systems", "load_framework", "load_system"]
