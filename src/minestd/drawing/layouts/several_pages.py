"""Several pages where one does not do: whole subsystems together if they fit, then parts, then pieces of lists."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import groupby
from math import inf
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.drawing.layouts.box_columns import BoxColumn, ColumnEntry, Group
from minestd.drawing.layouts.columns_page import Fit, PagePlan, does_not_fit, fit
from minestd.drawing.shapes.faces import Faces
from minestd.drawing.shapes.scene import Area
from minestd.drawing.shapes.view import SMALLEST, View
from minestd.errors import MinestdError

_LARGER = (8.25, 9.0, 9.75, 10.5, 11.25)

Made = Callable[[float], Faces]
Choice = TypeVar("Choice", int, float)


class _Piece(Struct, frozen=True):
    """A column with the number of its group; a group without columns is a piece with none."""

    group: int
    column: BoxColumn | None


class _Pager(Struct, frozen=True):
    view: View
    groups: tuple[Group, ...]
    area: Area
    faces: Made
    widest: int
    known: dict[tuple[tuple[_Piece, ...], float], Fit | None] = field(default_factory=dict)

    def fit(self, pieces: list[_Piece], size: float) -> Fit | None:
        """The pieces on one page, or None."""
        key = (tuple(pieces), size)
        if key not in self.known:
            self.known[key] = self._fit(pieces, size)
        return self.known[key]

    def _fit(self, pieces: list[_Piece], size: float) -> Fit | None:
        groups = tuple(
            replace(self.groups[number], columns=tuple(piece.column for piece in some if piece.column))
            for number, some in groupby(pieces, key=lambda piece: piece.group)
        )
        plan = PagePlan(groups, widest=self.widest, rail=True)
        return fit(self.view, plan, self.area, (size,), self.faces)

    def pages(self, size: float) -> list[list[_Piece]]:
        """All pieces shared out over pages at one size of letters."""
        rest = [
            _Piece(number, column)
            for number, group in enumerate(self.groups)
            for column in group.columns or (None,)
        ]
        pages: list[list[_Piece]] = []
        while rest:
            count = self._most(rest, size)
            if count == 0:
                rest[:1] = self._divided(rest[0], size)
                count = 1
            pages.append(rest[:count])
            rest = rest[count:]
        return pages

    def tiers(self, size: float) -> list[list[Fit]]:
        """The pages at one size of letters, stacked in tiers where two or more find room on one sheet."""
        stacked: list[list[Fit]] = []
        for pieces in self.pages(size):
            found = self.fit(pieces, size)
            if found is None:
                continue
            if stacked and sum(tier.height for tier in stacked[-1]) + found.height <= self.area.h:
                stacked[-1].append(found)
            else:
                stacked.append([found])
        return stacked

    def count(self, size: float) -> float:
        """How many pages this size of letters needs; endless where a box does not fit."""
        try:
            return len(self.tiers(size))
        except MinestdError:
            return inf

    def _most(self, rest: list[_Piece], size: float) -> int:
        """How many pieces go on the next page: up to the end of a group if one fits, else up to any column."""
        ends = [
            at for at in range(1, len(rest) + 1) if at == len(rest) or rest[at].group != rest[at - 1].group
        ]
        best = _last_true(ends, lambda end: self.fit(rest[:end], size) is not None)
        if best:
            return best
        return _last_true(range(1, ends[0]), lambda end: self.fit(rest[:end], size) is not None) or 0

    def _divided(self, piece: _Piece, size: float) -> list[_Piece]:
        """A list that is too long for a page, cut where the page ends."""
        column = piece.column
        if column is not None:
            counts = list(range(1, len(column.entries)))
            fits = _last_true(counts, lambda end: self._fits(piece, column.entries[:end], size))
            if fits:
                first, second = column.entries[:fits], column.entries[fits:]
                return [
                    replace(piece, column=replace(column, entries=first)),
                    replace(piece, column=replace(column, entries=second)),
                ]
        node = column.head if column and column.head else self.groups[piece.group].head
        raise does_not_fit(self.view, node or self.view.system.root)

    def _fits(self, piece: _Piece, entries: tuple[ColumnEntry, ...], size: float) -> bool:
        assert piece.column is not None
        shorter = replace(piece.column, entries=entries)
        return self.fit([replace(piece, column=shorter)], size) is not None


def paged(
    view: View, groups: tuple[Group, ...], area: Area, faces: Made, *, widest: int = 160
) -> tuple[tuple[Fit, ...], ...]:
    """The groups on as few pages as can be, in the largest letters that allow it; a page holds one tier or more.

    Raises MinestdError diagram-does-not-fit where not even one box goes on a page.
    """
    pager = _Pager(view, groups, area, lru_cache(faces), widest)
    fewest = len(pager.tiers(SMALLEST))
    size = _last_true(_LARGER, lambda size: pager.count(size) <= fewest) or SMALLEST
    best = pager.tiers(size)
    return tuple(tuple(page) if len(page) > 1 else (page[0].stretched(),) for page in best)


def _last_true(choices: Sequence[Choice], good: Callable[[Choice], bool]) -> Choice | None:
    """The last of the choices that are good; None where none is. What is good for one is good for all before it."""
    low, high = 0, len(choices)
    while low < high:
        middle = (low + high) // 2
        if good(choices[middle]):
            low = middle + 1
        else:
            high = middle
    return choices[low - 1] if low else None
