"""数据来源与校验: from which files and with which options the result was made, so that it can be checked."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from msgspec import Struct, field

from minestd.reporting.table import Column, Kind, Table
from minestd.wording import Lang, has, say

FILES = ("list", "framework", "memory", "catalogue", "before")


class SourceFile(Struct, frozen=True):
    """A file that the result was made from: its role (one of `FILES`), name without folder, and SHA-256."""

    role: str
    name: str
    digest: str


class Provenance(Struct, frozen=True):
    """The files and the options of a run; `options` are as the command line spells them, without the dashes."""

    version: str
    files: tuple[SourceFile, ...]
    options: Mapping[str, str] = field(default_factory=dict)

    def named(self, role: str) -> tuple[SourceFile, ...]:
        """The files of a role."""
        return tuple(one for one in self.files if one.role == role)


class _Line(Struct, frozen=True):
    key: str
    item: str
    value: str
    digest: str = ""


_COLUMNS: tuple[Column[_Line], ...] = (
    Column("provenance-key", Kind.CODE, 18, lambda line: line.key),
    Column("item", Kind.TEXT, 20, lambda line: line.item),
    Column("value", Kind.TEXT, 44, lambda line: line.value),
    Column("digest", Kind.CODE, 84, lambda line: line.digest),
)


def provenance_table(found: Provenance, lang: Lang) -> Table:
    """One row a file or option. The first column is read back by `minestd verify` and is not translated."""
    lines = [_Line("minestd", say(lang, "provenance.minestd"), found.version)]
    lines += [
        _Line(one.role, say(lang, f"provenance.{one.role}"), one.name, one.digest) for one in found.files
    ]
    for name, value in found.options.items():
        word = f"provenance.{name}"
        lines.append(_Line(f"--{name}", say(lang, word) if has(word) else name, value))
    return Table.of("provenance", lang, _COLUMNS, lines, (say(lang, "note.provenance"),))


def read_provenance(rows: Iterable[Sequence[str]]) -> Provenance | None:
    """The provenance that cells of such a table tell, None where there is no such table among the rows."""
    version = ""
    files: list[SourceFile] = []
    options: dict[str, str] = {}
    keys = [column.key for column in _COLUMNS]
    for row in rows:
        cells = dict(zip_longest(keys, row[: len(keys)], fillvalue=""))
        key, value, digest = cells["provenance-key"], cells["value"], cells["digest"]
        if key == "minestd":
            version = value
        elif version and key in FILES and len(digest) == 64:
            files.append(SourceFile(key, value, digest))
        elif version and key.startswith("--"):
            options[key.removeprefix("--")] = value
    return Provenance(version, tuple(files), options) if files else None
