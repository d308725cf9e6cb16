"""The part of anytree that the tree uses; the package ships no types."""

from collections.abc import Iterator
from typing import Generic, Self, TypeVar

_N = TypeVar("_N")

class NodeMixin:
    parent: Self | None
    @property
    def children(self) -> tuple[Self, ...]: ...
    @property
    def path(self) -> tuple[Self, ...]: ...
    @property
    def depth(self) -> int: ...

class PreOrderIter(Generic[_N]):
    def __init__(self, node: _N) -> None: ...
    def __iter__(self) -> Iterator[_N]: ...
    def __next__(self) -> _N: ...
