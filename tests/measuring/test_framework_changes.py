"""`framework diff` sees every change of meaning: whichever fact of a framework is changed, it is told."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from minestd.measuring.changes.frameworks import FrameworkEdit, framework_changes
from minestd.model.framework import Framework
from minestd.model.tree import Node
from minestd.reading.frameworks import load_framework
from minestd.reading.frameworks.loading import load_with_files
from minestd.reporting.framework.screen_text import change_lines
from minestd.wording import has

COAL = load_framework("coal-mine-2024")
FACTS_OF_A_NODE = (
    *("name_zh", "name_en", "full_zh", "full_en", "scope", "source", "role", "level", "own_required"),
    *("aliases", "boundary", "boundary_en", "mine_types"),
)


def changed(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, date):
        return date(2031, 1, 1)
    if isinstance(value, tuple):
        return (*value[:-1],) if value else ("新",)
    return f"{value or ''}改"


def structs_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Struct]]:
    """Every struct inside a value with the way to it."""
    if isinstance(value, Struct):
        yield path, value
        for name in value.__struct_fields__:
            yield from structs_in(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, one in list(value.items())[:2]:
            yield from structs_in(one, (*path, key))
    elif isinstance(value, tuple):
        for place, one in list(enumerate(value))[:2]:
            yield from structs_in(one, (*path, place))


def put(whole: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The value with another part at the end of the way."""
    if not path:
        return new
    first, *rest = path
    if isinstance(whole, Struct):
        return replace(whole, **{first: put(getattr(whole, first), tuple(rest), new)})
    if isinstance(whole, dict):
        return {**whole, first: put(whole[first], tuple(rest), new)}
    return (*whole[:first], put(whole[first], tuple(rest), new), *whole[first + 1 :])


def facts() -> Iterator[Any]:
    """Every field of every kind of struct that a framework holds, with what it is turned into."""
    known: set[tuple[type, str]] = set()
    for path, struct in structs_in(COAL):
        for name in struct.__struct_fields__:
            value = getattr(struct, name)
            simple = not isinstance(value, Struct | Node | dict) and not (
                isinstance(value, tuple) and value and isinstance(value[0], Struct)
            )
            left_aside = name in ("name", "data_digest", "code", "is_part") or (type(struct), name) in known
            if simple and not left_aside and name not in ("key", "start"):
                known.add((type(struct), name))
                yield pytest.param((*path, name), changed(value), id=f"{type(struct).__name__}.{name}")


@pytest.mark.parametrize(("path", "value"), facts())
def test_every_fact_of_the_whole_is_compared(path: tuple[Any, ...], value: Any) -> None:
    assert framework_changes(COAL, put(COAL, path, value))


@pytest.mark.parametrize("name", FACTS_OF_A_NODE)
def test_every_fact_of_a_node_is_compared(name: str) -> None:
    other = load_framework_anew()
    node = other.system.by_code["D1.04"]
    setattr(node, name, changed(getattr(node, name)))
    edits = framework_changes(COAL, other)
    assert [edit.node.code for edit in edits if edit.node and edit.node.is_leaf_node] == ["D1.04"]


def load_framework_anew() -> Framework:
    """The same framework with nodes of its own, which a test may change."""
    return load_with_files("coal-mine-2024").framework


def test_nothing_differs_from_itself() -> None:
    assert framework_changes(COAL, load_framework_anew()) == ()


def test_what_a_part_says_for_all_below_it_is_told_once() -> None:
    other = load_framework_anew()
    part = other.system.by_code["D1"]
    for node in part.walk():
        node.role = "base"
    edits = framework_changes(COAL, other)
    assert [(edit.path, edit.node.code) for edit in edits if edit.node] == [(("role",), "D1")]


def test_every_field_has_a_word() -> None:
    lacking = {
        name
        for _, struct in structs_in(COAL)
        for name in struct.__struct_fields__
        if not has(f"framework.fact.{name}")
    }
    assert lacking <= {"name", "root", "data_digest", "code", "is_part", "system", "start_of"}


def test_sets_of_texts_tell_what_came_and_went() -> None:
    terms = COAL.terms.nodes["D1.04"].terms
    other = put(COAL, ("terms", "nodes", "D1.04", "terms"), terms[1:])
    edits = framework_changes(COAL, other)
    assert edits == (
        FrameworkEdit(
            ("terms",), COAL.system.by_code["D1.04"], removed=(f"{terms[0].text} {terms[0].weight}",)
        ),
    )
    assert change_lines(edits, "zh") == [
        f"改 D1.04 井工煤矿智能开采 用词：删 {terms[0].text} {terms[0].weight}"
    ]
