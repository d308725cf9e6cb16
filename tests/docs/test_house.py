"""Names of the house: one means one thing. Values of many parts are made by the names of these."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "minestd"

BESIDE = ("commands/", "wording/", "reporting/tables/")
"""The command, the words and the neutral table of a thing bear its name; all else that does must say why."""

ONE_MEANING: Mapping[str, str] = {
    "amendments": "修改单: as part of a number, and as what a list says in columns of its own",
    "catalogue": "the national list: ruled on once, and what comes of comparing a list with it",
    "columns": "the columns of the one sheet that a room writes",
    "formats": "writers by suffix: of reports, and of reviews",
    "reviews": "复审: as read from a list, and as measured",
    "standards": "the standards of a report: as a layout, and as a table",
    "title_words": "words of titles: the value, and its reader",
}
MOST_BY_PLACE = 6


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the package by its path."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def classes() -> Iterator[tuple[str, ast.ClassDef]]:
    for path, tree in trees().items():
        yield from ((path, one) for one in tree.body if isinstance(one, ast.ClassDef))


def test_no_two_public_classes_have_one_name() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path, one in classes():
        if not one.name.startswith("_"):
            homes[one.name].append(path)
    assert not {name: paths for name, paths in homes.items() if len(paths) > 1}


def test_two_modules_of_one_name_mean_one_thing() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path in trees():
        name = PurePosixPath(path).stem
        if not name.startswith("__") and not path.startswith(BESIDE):
            homes[name].append(path)
    twice = {name for name, paths in homes.items() if len(paths) > 1}
    assert twice - ONE_MEANING.keys() == set(), sorted(twice - ONE_MEANING.keys())


def test_what_is_told_of_names_is_so() -> None:
    names = [PurePosixPath(path).stem for path in trees()]
    assert not [name for name in ONE_MEANING if names.count(name) < 2]


def structs() -> dict[str, set[str]]:
    """The names of our structs, with the modules that define them."""
    bases: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, set[str]] = defaultdict(set)
    for path, one in classes():
        bases[one.name] |= {ast.unparse(base) for base in one.bases}
        homes[one.name].add(path)
    found = {"Struct"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return {name: homes[name] for name in found - {"Struct"}}


def by_place(tree: ast.Module, known: set[str]) -> Iterator[tuple[int, str]]:
    """Where a struct is made of more parts by place than a reader can count."""
    for node in ast.walk(tree):
        made = isinstance(node, ast.Call) and len(node.args) > MOST_BY_PLACE and node.func
        if isinstance(made, ast.Name) and made.id in known:
            yield made.lineno, made.id


def test_values_of_many_parts_are_made_by_name() -> None:
    homes = structs()
    assert len(homes) > 150
    found = [
        f"{path}:{line}: {name}"
        for path, tree in trees().items()
        for line, name in by_place(
            tree, {name for name, at in homes.items() if not name.startswith("_") or path in at}
        )
    ]
    assert not found, "\n".join(found)


def test_the_count_of_places_is_one_that_finds() -> None:
    tree = ast.parse("A(1, 2, 3, 4, 5, 6)\nA(1, 2, 3, 4, 5, 6, *rest)\nB(1, 2, 3, 4, 5, 6, 7)\n")
    assert list(by_place(tree, {"A"})) == [(2, "A")]
