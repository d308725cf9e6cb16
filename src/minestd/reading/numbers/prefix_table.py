"""The table of prefixes from `framework/vocabulary/prefixes.yaml`, checked as it is read."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from minestd.errors import MinestdError
from minestd.model.number import Level
from minestd.model.number_form import form_of
from minestd.model.prefixes import Prefixes
from minestd.reading.yaml_text import plain_values
from minestd.resources import framework_folder

_TOP, _GROUP = {"format", "groups", "provinces"}, {"level", "source", "prefixes"}


@lru_cache(maxsize=1)
def load_prefixes() -> Prefixes:
    """The shipped table. `MinestdError("data-broken")` if the file was damaged."""
    return read_prefixes(framework_folder() / "vocabulary" / "prefixes.yaml")


def read_prefixes(path: Path) -> Prefixes:
    """The table of a file; `MinestdError("data-broken", name=..., reason=...)` if it does not hold one."""
    try:
        return _table(plain_values(path.read_text("utf-8")))
    except (
        OSError,
        yaml.YAMLError,
        UnicodeDecodeError,
        TypeError,
        ValueError,
        KeyError,
        AttributeError,
    ) as error:
        raise MinestdError("data-broken", name=path.name, reason=str(error)) from error


def _table(held: Any) -> Prefixes:
    _only(held, _TOP)
    levels: dict[str, Level] = {}
    for group in held["groups"]:
        _only(group, _GROUP)
        level = Level(group["level"])
        for prefix, (zh, en, field_zh, field_en) in group["prefixes"].items():
            told = all((zh, en, field_zh, field_en))
            if prefix in levels or form_of(prefix) is None or not told:
                raise ValueError(prefix)
            levels[prefix] = level
    _only(held["provinces"], {"source", "codes"})
    provinces = held["provinces"]["codes"]
    for code, (zh, en) in provinces.items():
        if not (zh and en):
            raise ValueError(code)
    return Prefixes(levels, frozenset(provinces))


def _only(held: dict[str, Any], keys: set[str]) -> None:
    if set(held) != keys:
        raise ValueError(", ".join(sorted(set(held) ^ keys)))
