"""Where a framework lies, and all files that it is made of: the one place that decides it."""

from pathlib import Path, PurePosixPath

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.resources import framework_folder

MAIN, NODES, TERMS, RULES, TARGETS, WORDING = FILES = (
    "framework.yaml",
    "nodes.csv",
    "terms.csv",
    "rules.yaml",
    "targets.yaml",
    "wording.yaml",
)
"""The files of a framework in a folder; only the table of nodes must be there."""

_SINGLE = ("system.yaml", MAIN)
"""The file of a framework that is one file in a folder of its own."""

_LEFT_BEHIND = ("desktop.ini", "thumbs.db")
"""What systems leave in any folder."""


class Home(Struct, frozen=True):
    """A framework's folder or its single file, and how it is shown: file names are shown as they were given."""

    path: Path
    shown: str
    is_folder: bool

    @property
    def name(self) -> str:
        """The name of a framework that gives itself none."""
        path = self.path.resolve()
        if self.is_folder:
            return path.name
        return path.parent.name if path.name in _SINGLE else path.stem

    def file(self, name: str) -> tuple[Path, str]:
        """A file of the folder, and how it is shown."""
        return self.path / name, str(PurePosixPath(self.shown, name))

    def strangers(self) -> list[str]:
        """What lies in the folder and is no file of a framework: neither one of ours, nor a page of text, nor what
        systems and office programs leave behind."""
        return [
            name
            for name in sorted(path.name for path in self.path.iterdir())
            if name not in FILES
            and not name.startswith((".", "~$"))
            and not name.casefold().endswith((".md", ".txt"))
            and name.casefold() not in _LEFT_BEHIND
        ]

    def aside(self) -> tuple[str, ...]:
        """What lies beside a framework in one file and is called like a part of one: it is not read."""
        beside = self.path.parent
        tables = [name for name in FILES if name != MAIN and beside.joinpath(name).is_file()]
        folder = beside / TERMS.removesuffix(".csv")
        return (*tables, *([f"{folder.name}/"] if folder.is_dir() else []))


def available_systems() -> tuple[str, ...]:
    """The names of the shipped editions, sorted."""
    return tuple(sorted(file.parent.name for file in framework_folder().glob(f"*/{NODES}")))


def find(name_or_path: str) -> Home:
    """A shipped edition by its name, before all that lies under that name elsewhere; else a folder; else one file.
    Raises MinestdError framework-not-found."""
    if name_or_path in available_systems():
        return Home(framework_folder() / name_or_path, name_or_path, is_folder=True)
    given = Path(name_or_path)
    try:
        if name_or_path and given.is_dir():
            found = _in_folder(given, name_or_path)
            if found:
                return found
        elif given.is_file():
            within = _in_folder(given.parent, str(PurePosixPath(name_or_path).parent))
            is_part = given.name in FILES and within is not None and within.is_folder
            return within if within and is_part else Home(given, name_or_path, is_folder=False)
    except (OSError, ValueError):  # A name too long for a file, or with a zero byte: not a file.
        pass
    raise MinestdError("framework-not-found", name=name_or_path, known=", ".join(available_systems()))


def _in_folder(folder: Path, shown: str) -> Home | None:
    """The framework of a folder: in tables, or in the one file that stands for all."""
    if any(folder.joinpath(name).is_file() for name in FILES if name != MAIN):
        return Home(folder, shown, is_folder=True)
    for name in _SINGLE:
        if folder.joinpath(name).is_file():
            return Home(folder / name, str(PurePosixPath(shown, name)), is_folder=False)
    return None
