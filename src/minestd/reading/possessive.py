"""Patterns with possessive groups, which Python before 3.11.5 gets wrong.

There `(?:ab)*+` on `aba` ends behind the half that does not fit. Atomic groups are sound in all versions, and say the
same: `(?>(?:ab)*)`. They cost more memory, so that they stand in only where they are needed.
"""

import re
from typing import AnyStr

_GROUP = re.compile(r"\)([*+?])\+")
IS_SOUND = re.match(r"(?:a(?:b)*+c)*+", "abcab").end() == 3  # type: ignore[union-attr]
"""Whether this Python matches possessive groups right."""


def compiled(pattern: AnyStr, *, sound: bool = IS_SOUND) -> re.Pattern[AnyStr]:
    """The pattern, its possessive groups as atomic ones where Python is not `sound`. No class or escape of it may hold
    a bracket."""
    if sound:
        return re.compile(pattern)
    if isinstance(pattern, bytes):
        return re.compile(atomic(pattern.decode("latin-1")).encode("latin-1"))
    return re.compile(atomic(pattern))


def atomic(pattern: str) -> str:
    """The pattern with an atomic group for each possessive one."""
    while found := _GROUP.search(pattern):
        start, depth = found.start(), 1
        while depth:
            start -= 1
            depth += {")": 1, "(": -1}.get(pattern[start], 0)
        group = pattern[start : found.start() + 1]
        pattern = f"{pattern[:start]}(?>{group}{found[1]}){pattern[found.end() :]}"
    return pattern
