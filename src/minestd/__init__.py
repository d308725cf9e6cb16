"""minestd: which parts of a standards system are covered by a list of standards, and which are not."""

__version__ = "0.1.0"
