"""数据来源与校验: from which files and with which options the result was made, so that it can be checked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minestd.reporting.table import Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.wording import Lang, has, say

SHAPES = (
    ("provenance-key", Kind.CODE, 18),
    ("item", Kind.TEXT, 20),
    ("value", Kind.TEXT, 44),
    ("digest", Kind.CODE, 84),
)
FILES = ("list", "framework", "memory", "catalogue", "before")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that the result was made from: its role (one of `FILES`), name without folder, and SHA-256."""

    role: str
    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """The files and the options of a run; `options` are as the command line spells them, without the dashes."""

    version: str
    files: tuple[SourceFile, ...]
    options: Mapping[str, str] = field(default_factory=dict)

    def named(self, role: str) -> tuple[SourceFile, ...]:
        """The files of a role."""
        return tuple(one for one in self.files if one.role == role)


def provenance_table(found: Provenance, lang: Lang) -> Table:
    """One row a file or option. The first column is read back by `minestd verify` and is not translated."""
    rows = [Row(("minestd", say(lang, "provenance.minestd"), found.version, ""))]
    for one in found.files:
        rows.append(Row((one.role, say(lang, f"provenance.{one.role}"), one.name, one.digest)))
    for name, value in found.options.items():
        word = f"provenance.{name}"
        rows.append(Row((f"--{name}", say(lang, word) if has(word) else name, value, "")))
    return table("provenance", lang, SHAPES, rows, (say(lang, "note.provenance"),))


def read_provenance(rows: Iterable[Sequence[str]]) -> Provenance | None:
    """The provenance that cells of such a table tell, None where there is no such table among the rows."""
    version = ""
    files: list[SourceFile] = []
    options: dict[str, str] = {}
    for row in rows:
        key, _, value, digest = (*row, "", "", "", "")[:4]
        if key == "minestd":
            version = value
        elif version and key in FILES and len(digest) == 64:
            files.append(SourceFile(key, value, digest))
        elif version and key.startswith("--"):
            options[key.removeprefix("--")] = value
    return Provenance(version, tuple(files), options) if files else None
