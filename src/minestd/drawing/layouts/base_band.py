"""The base: a subsystem laid out across the page, its head at the left and its aspects in rows."""

from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from minestd.drawing.layouts.box_columns import (
    COLUMN_GAP,
    HEAD_GAP,
    ROW_GAP,
    BoxColumn,
    Group,
    NodeFaces,
    join_down,
)
from minestd.drawing.shapes.scene import Box, PageSheet, Stroke


class Band(Struct, frozen=True):
    """A group across the page with all sizes settled. Each column of the group runs over `spans` of its boxes."""

    group: Group
    faces: NodeFaces
    head_w: int
    w: int
    spans: tuple[int, ...]
    head_h: int
    row_h: tuple[int, ...]
    inline: bool

    @property
    def width(self) -> int:
        """Width in points."""
        return self.head_w + HEAD_GAP + sum(self.spans) * (self.w + COLUMN_GAP) - COLUMN_GAP

    @property
    def height(self) -> int:
        """Height in points."""
        head = self.head_h + HEAD_GAP if self.head_h else 0
        return head + sum(self.row_h) + ROW_GAP * (len(self.row_h) - 1)

    def put(self, sheet: PageSheet, x: int, y: int) -> Box:
        """Draw; the head's box is returned."""
        assert self.group.head is not None
        top = self.faces.top(self.group.head, self.head_w).put(sheet, x, y, self.head_w, self.height)
        x += self.head_w + HEAD_GAP
        before = top
        for column, span in zip(self.group.columns, self.spans, strict=True):
            before = self._put_column(sheet, column, span, x, y, before)
            x += span * (self.w + COLUMN_GAP)
        return top

    def _put_column(self, sheet: PageSheet, column: BoxColumn, span: int, x: int, y: int, before: Box) -> Box:
        head: Box | None = None
        if column.head is not None:
            w = span * (self.w + COLUMN_GAP) - COLUMN_GAP
            head = self.faces.part(column.head, w, inline=self.inline).put(sheet, x, y, w, self.head_h)
            _join_across(sheet, before, head, self.faces.rail)
        top = y + (self.head_h + HEAD_GAP if self.head_h else 0)
        above: list[Box | None] = [head] * span
        last = before
        for at, entry in enumerate(column.entries):
            row, place = divmod(at, span)
            left = x + place * (self.w + COLUMN_GAP)
            low = top + sum(self.row_h[:row]) + row * ROW_GAP
            box = self.faces.entry(entry.node, self.w).put(sheet, left, low, self.w, self.row_h[row])
            upper = above[place]
            if upper is not None:
                join_down(sheet, upper, box, self.faces.rail, (head or upper).key)
            else:
                _join_across(sheet, last, box, self.faces.rail)
            above[place] = box
            last = box
        return head or last


def _join_across(sheet: PageSheet, left: Box, right: Box, colour: str) -> None:
    y = right.y + right.h / 2
    sheet.line(Stroke(left.key, right.key, ((left.right, y), (right.x, y)), colour))


def settle_band(group: Group, faces: NodeFaces, room: int, least: int) -> Band | None:
    """The band in as few rows as keep every box at least `least` points wide; None if that cannot be."""
    longest = max((len(column.entries) for column in group.columns), default=0)
    for rows in range(1, max(longest, 1) + 1):
        spans = tuple(max(1, ceil(len(column.entries) / rows)) for column in group.columns)
        count = sum(spans) + 1
        w = (room - COLUMN_GAP * (count - 2) - HEAD_GAP) // count
        if w >= least:
            head_w = room - HEAD_GAP - (count - 1) * (w + COLUMN_GAP) + COLUMN_GAP
            return _measured(group, faces, head_w, w, spans)
    return None


def _measured(group: Group, faces: NodeFaces, head_w: int, w: int, spans: tuple[int, ...]) -> Band:
    heads = [
        (column.head, span * (w + COLUMN_GAP) - COLUMN_GAP)
        for column, span in zip(group.columns, spans, strict=True)
        if column.head is not None
    ]
    inline = all(faces.fits_inline(head, width, top=False) for head, width in heads)
    head_h = max((faces.part(head, width, inline=inline).height for head, width in heads), default=0)
    heights = [0]
    for column, span in zip(group.columns, spans, strict=True):
        for at, entry in enumerate(column.entries):
            row = at // span
            heights += [0] * (row + 1 - len(heights))
            heights[row] = max(heights[row], faces.entry(entry.node, w).height)
    band = Band(group, faces, head_w, w, spans=spans, head_h=head_h, row_h=tuple(heights), inline=inline)
    assert group.head is not None
    heights[-1] += max(0, faces.top(group.head, head_w).height - band.height)
    return replace(band, row_h=tuple(heights))
