"""The table of prefixes from `framework/vocabulary/prefixes.yaml`, checked as it is read."""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from minestd.errors import MinestdError
from minestd.model.number import Level
from minestd.model.number_form import form_of
from minestd.model.prefixes import PrefixEntry, Prefixes, Publisher
from minestd.resources import framework_folder


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid")
    level: Level
    source: str
    prefixes: dict[str, tuple[str, str, str, str]]


class _Provinces(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    codes: dict[str, tuple[str, str]]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")
    format: int
    groups: list[_Group]
    provinces: _Provinces


@lru_cache(maxsize=1)
def load_prefixes() -> Prefixes:
    """The shipped table. `MinestdError("data-broken")` if the file was damaged."""
    return read_prefixes(framework_folder() / "vocabulary" / "prefixes.yaml")


def read_prefixes(path: Path) -> Prefixes:
    """The table of a file; `MinestdError("data-broken", name=..., reason=...)` if it does not hold one."""
    try:
        table = _Table.model_validate(YAML(typ="safe", pure=True).load(path.read_text("utf-8")))
    except (OSError, YAMLError, ValidationError, UnicodeDecodeError) as error:
        raise MinestdError("data-broken", name=path.name, reason=str(error)) from error
    entries: dict[str, PrefixEntry] = {}
    for group in table.groups:
        for prefix, (zh, en, field_zh, field_en) in group.prefixes.items():
            if prefix in entries or form_of(prefix) is None:
                raise MinestdError("data-broken", name=path.name, reason=prefix)
            entries[prefix] = PrefixEntry(
                prefix,
                group.level,
                Publisher(zh, en),
                field_zh,
                field_en,
                customary=group.source == "customary",
            )
    return Prefixes(entries, {code: Publisher(*names) for code, names in table.provinces.codes.items()})
