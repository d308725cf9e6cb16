"""Columns of boxes under heads: even widths, folded lists, tops aligned from column to column."""

from math import ceil
from typing import Protocol

from msgspec import Struct

from minestd.drawing.shapes.node_box import NodeBox
from minestd.drawing.shapes.scene import Box, PageSheet, Stroke
from minestd.model.tree import Node

COLUMN_GAP = 5
ROW_GAP = 3
GROUP_GAP = 18
HEAD_GAP = 6
INDENT = 6


class NodeFaces(Protocol):
    """How nodes look; see `faces`. `rail` is the colour of the lines between them."""

    @property
    def rail(self) -> str: ...

    def top(self, node: Node, w: int, *, inline: bool = False) -> NodeBox: ...
    def part(self, node: Node, w: int, *, inline: bool = False) -> NodeBox: ...
    def fits_inline(self, node: Node, w: int, *, top: bool) -> bool: ...
    def entry(self, node: Node, w: int, indent: int = 0) -> NodeBox: ...


class ColumnEntry(Struct, frozen=True):
    """A node in a column's list and how deep it lies below the column's head."""

    node: Node
    depth: int = 0


class BoxColumn(Struct, frozen=True):
    """A head with the list below it. `folds` is how many columns of boxes the list is folded into."""

    head: Node | None
    entries: tuple[ColumnEntry, ...]

    def folds(self, rows: int) -> int:
        """Columns that the list takes at this many rows."""
        return max(1, ceil(len(self.entries) / rows))

    def folded(self, rows: int) -> tuple[tuple[ColumnEntry, ...], ...]:
        """The list in columns of even length."""
        count = self.folds(rows)
        length = ceil(len(self.entries) / count) if self.entries else 0
        return tuple(self.entries[at * length : (at + 1) * length] for at in range(count))


class Group(Struct, frozen=True):
    """Columns under one head. Without a head they stand side by side."""

    head: Node | None
    columns: tuple[BoxColumn, ...]

    @property
    def longest(self) -> int:
        """The longest list."""
        return max((len(column.entries) for column in self.columns), default=0)


class Grid(Struct, frozen=True):
    """Groups with all sizes settled: `w` of a column, heights of heads and of each row."""

    groups: tuple[Group, ...]
    faces: NodeFaces
    rows: int
    w: int
    top_h: int
    head_h: int
    row_h: tuple[int, ...]
    inline: bool = False

    @property
    def height(self) -> int:
        """Height in points."""
        body = sum(self.row_h) + ROW_GAP * max(0, len(self.row_h) - 1)
        gaps = [self.top_h, self.head_h, body]
        return sum(gaps) + HEAD_GAP * (sum(1 for gap in gaps if gap) - 1)

    @property
    def width(self) -> int:
        """Width in points."""
        return sum(self.group_width(group) for group in self.groups) + GROUP_GAP * (len(self.groups) - 1)

    def group_width(self, group: Group) -> int:
        """Width of a group in points."""
        count = sum(column.folds(self.rows) for column in group.columns) or 1
        return self.span(count)

    def span(self, columns: int) -> int:
        """Width of so many columns with the gaps between them."""
        return columns * self.w + (columns - 1) * COLUMN_GAP

    def put(self, sheet: PageSheet, x: int, y: int) -> tuple[Box, ...]:
        """Draw; the boxes that a root is joined to are returned, one or more a group."""
        joints: list[Box] = []
        for group in self.groups:
            joints += self._put_group(sheet, group, x, y)
            x += self.group_width(group) + GROUP_GAP
        return tuple(joints)

    def _put_group(self, sheet: PageSheet, group: Group, x: int, y: int) -> list[Box]:
        above: Box | None = None
        if group.head is not None:
            w = self.group_width(group)
            above = self.faces.top(group.head, w, inline=self.inline).put(sheet, x, y, w, self.top_h)
        if self.top_h:
            y += self.top_h + HEAD_GAP
        heads: list[Box] = []
        for column in group.columns:
            heads += self._put_column(sheet, column, x, y, above)
            x += self.span(column.folds(self.rows)) + COLUMN_GAP
        return [above] if above else heads

    def _put_column(
        self, sheet: PageSheet, column: BoxColumn, x: int, y: int, above: Box | None
    ) -> list[Box]:
        folded = column.folded(self.rows)
        w = self.span(len(folded))
        head: Box | None = None
        if column.head is not None:
            head = self.faces.part(column.head, w).put(sheet, x, y, w, self.head_h)
            if above:
                join_down(sheet, above, head, self.faces.rail)
        if self.head_h:
            y += self.head_h + HEAD_GAP
        for at, entries in enumerate(folded):
            left, top = x + at * (self.w + COLUMN_GAP), y
            last = head or above
            for place, entry in enumerate(entries):
                cell = self.faces.entry(entry.node, self.w, entry.depth * INDENT)
                box = cell.put(sheet, left, top, self.w, self.row_h[place])
                if last is not None:
                    join_down(sheet, last, box, self.faces.rail, (head or above or last).key)
                last = box
                top += self.row_h[place] + ROW_GAP
        return [head] if head else []


def join_down(sheet: PageSheet, upper: Box, lower: Box, colour: str, start: str = "") -> None:
    """A straight line from a box down to the one below it; it belongs to the edge from `start`."""
    x = lower.x + lower.w / 2
    sheet.line(Stroke(start or upper.key, lower.key, ((x, upper.bottom), (x, lower.y)), colour))


def _column_width(groups: tuple[Group, ...], room: int, rows: int, widest: int) -> int:
    """The width of every column so that the groups fill `room`."""
    columns = sum(sum(column.folds(rows) for column in group.columns) or 1 for group in groups)
    gaps = GROUP_GAP * (len(groups) - 1) + COLUMN_GAP * (columns - len(groups))
    return min(widest, (room - gaps) // columns)


def too_high(
    groups: tuple[Group, ...], faces: NodeFaces, room: int, rows: int, widest: int, height: int
) -> bool:
    """Whether the longest list alone is higher than `height`: a cheap answer before all is measured."""
    w = _column_width(groups, room, rows, widest)
    if w < 1:
        return True
    lists = [entries for group in groups for column in group.columns for entries in column.folded(rows)]
    longest = max(lists, key=len, default=())
    used = -ROW_GAP
    for entry in longest:
        used += faces.entry(entry.node, w, entry.depth * INDENT).height + ROW_GAP
        if used > height:
            return True
    return False


def settle(groups: tuple[Group, ...], faces: NodeFaces, room: int, rows: int, widest: int) -> Grid:
    """Give every column the same width so that the groups fill `room`, and measure heads and rows."""
    w = _column_width(groups, room, rows, widest)
    bare = Grid(groups, faces, rows, w, top_h=0, head_h=0, row_h=())
    if w < 1:
        return bare
    heads = [(group.head, bare.group_width(group)) for group in groups if group.head is not None]
    inline = all(faces.fits_inline(head, width, top=True) for head, width in heads)
    top_h = max((faces.top(head, width, inline=inline).height for head, width in heads), default=0)
    head_h = 0
    heights: list[int] = []
    for group in groups:
        for column in group.columns:
            folded = column.folded(rows)
            if column.head is not None:
                head_h = max(head_h, faces.part(column.head, bare.span(len(folded))).height)
            for entries in folded:
                for place, entry in enumerate(entries):
                    if place == len(heights):
                        heights.append(0)
                    cell = faces.entry(entry.node, w, entry.depth * INDENT)
                    heights[place] = max(heights[place], cell.height)
    return Grid(groups, faces, rows, w, top_h=top_h, head_h=head_h, row_h=tuple(heights), inline=inline)


def entries_below(node: Node, depth: int = 0) -> tuple[ColumnEntry, ...]:
    """Everything below a node in order, each with how deep it lies."""
    found: list[ColumnEntry] = []
    for child in node.below:
        found.append(ColumnEntry(child, depth))
        found += entries_below(child, depth + 1)
    return tuple(found)
