"""What our own data files may hold, as values that check plain text values (`json_schema` describes them).

A shape says what is wrong; nothing is converted. Faults carry the path of the value, so that its line is looked
up only for what is at fault.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

Steps = tuple[str | int, ...]

_DATE = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,9}")
_YES_NO = {"true": True, "false": False, "yes": True, "no": False}


class ShapeFault(Struct):
    """What is wrong with a value: the finding's code, the value's path, and what was seen and expected there.
    `key` is the name of what is at fault, of the nearest key where it is an item of a list."""

    code: str
    path: Steps
    seen: object = None
    expected: str = ""
    limit: int | str = ""

    @property
    def key(self) -> str:
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")


Faults = list[ShapeFault]


class Shape:
    """A kind of value. `name` where the schema defines it once."""

    name = ""

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        """Add every fault of a value."""
        raise NotImplementedError


class TextShape(Shape):
    """Text; not empty unless `empty`."""

    def __init__(self, *, empty: bool = False) -> None:
        self.empty = empty

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if not isinstance(value, str):
            faults.append(ShapeFault("framework-not-text", path, value))
        elif not value and not self.empty:
            faults.append(ShapeFault("framework-empty-text", path, value))


class Number(Shape):
    """A whole number within limits, in plain figures."""

    def __init__(self, least: int, most: int | None = None) -> None:
        self.least, self.most = least, most

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if not isinstance(value, str) or not _NUMBER.fullmatch(value):
            faults.append(ShapeFault("framework-not-number", path, value))
        elif int(value) < self.least:
            faults.append(ShapeFault("framework-out-of-range", path, value, limit=self.least))
        elif self.most is not None and int(value) > self.most:
            faults.append(ShapeFault("framework-out-of-range", path, value, limit=self.most))


class Day(Shape):
    """A day like 2025-12-31."""

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        try:
            sound = isinstance(value, str) and _DATE.fullmatch(value) and date.fromisoformat(value)
        except ValueError:
            sound = None
        if not sound:
            faults.append(ShapeFault("framework-bad-date", path, value))


class YesNo(Shape):
    """true or false."""

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if not isinstance(value, str) or value.casefold() not in _YES_NO:
            faults.append(ShapeFault("framework-not-yes-no", path, value))


def yes(value: str) -> bool:
    """What a value that YesNo lets pass says."""
    return _YES_NO[value.casefold()]


class Choice(Shape):
    """One of some words."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if value not in self.words:
            faults.append(ShapeFault("framework-not-choice", path, value, expected=", ".join(self.words)))


class List(Shape):
    """A list of one kind of value."""

    def __init__(self, of: Shape, *, least: int = 0) -> None:
        self.of, self.least = of, least

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if not isinstance(value, list):
            faults.append(ShapeFault("framework-not-list", path, value))
            return
        if len(value) < self.least:
            faults.append(ShapeFault("framework-list-empty", path, value))
        for place, item in enumerate(value):
            self.of.check(item, (*path, place), faults)


class TableShape(Shape):
    """Values of one kind under keys of another."""

    def __init__(self, keys: Shape, values: Shape) -> None:
        self.keys, self.values = keys, values

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if not isinstance(value, dict):
            faults.append(ShapeFault("framework-not-entry", path, value))
            return
        for key, held in value.items():
            said = len(faults)
            self.keys.check(key, (*path, key), faults)
            for fault in faults[said:]:
                # The fault is the key's own, told by the name of the table.
                fault.seen = key
            self.values.check(held, (*path, key), faults)


class Field:
    """A key of an entry: what it holds, whether it must be there, and what it means."""

    def __init__(self, shape: Shape, says: str = "", *, needed: bool = False) -> None:
        self.shape, self.says, self.needed = shape, says, needed


class Entry(Shape):
    """Named values; no others. `fields` may be filled later where an entry holds entries of its own kind;
    one of the keys `one_of` must be there (what reads the entries checks that)."""

    def __init__(self, name: str, says: str, /, **fields: Field) -> None:
        self.name, self.says, self.fields = name, says, fields
        self.one_of: tuple[str, ...] = ()

    def check(self, value: Any, path: Steps, faults: Faults) -> None:
        if not isinstance(value, dict):
            faults.append(ShapeFault("framework-not-entry", path, value))
            return
        for key, held in value.items():
            field = self.fields.get(key)
            if field is None:
                faults.append(ShapeFault("framework-unknown-key", (*path, key)))
            else:
                field.shape.check(held, (*path, key), faults)
        for key, field in self.fields.items():
            if field.needed and key not in value:
                faults.append(ShapeFault("framework-missing-key", (*path, key)))


def known_keys(shape: Shape, seen: set[int] | None = None) -> set[str]:
    """Every key that may stand anywhere in a shape, for guessing what was meant."""
    seen = set() if seen is None else seen
    if id(shape) in seen:
        return set()
    seen.add(id(shape))
    if isinstance(shape, Entry):
        below: Mapping[str, Field] = shape.fields
        return set(below).union(*(known_keys(field.shape, seen) for field in below.values()))
    if isinstance(shape, List):
        return known_keys(shape.of, seen)
    return known_keys(shape.values, seen) if isinstance(shape, TableShape) else set()
