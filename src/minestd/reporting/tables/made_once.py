"""What several tables of one report are made from, worked out once: the first who asks makes it, the others find it."""

from collections.abc import Callable
from typing import Any, TypeVar

from minestd.measuring.results import Report

_Made = TypeVar("_Made")
_KEPT = "_made_once"


def made_once(report: Report, make: Callable[[Report], _Made]) -> _Made:
    """What `make` gives for this report; it lives as long as the report, which is a value and does not change."""
    kept: dict[Callable[[Report], Any], Any] = report.__dict__.setdefault(_KEPT, {})
    if make not in kept:
        kept[make] = make(report)
    found: _Made = kept[make]
    return found
