"""The banner: the head of a page, with its title, the coverage of its node and, where it is one, 草稿."""

from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from minestd.drawing.fitting.lettering import line_height, width
from minestd.drawing.shapes.faces import Faces
from minestd.drawing.shapes.node_box import Bar, BoxRow, Span, put_bar
from minestd.drawing.shapes.palette import STAMP
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageSheet, Text
from minestd.drawing.shapes.view import View, filled
from minestd.model.tree import Node

_PAD = 10
_GAP = 14
_BAR = 120
_FIGURES = 9.0
WHOLE = "whole"
"""The key of the banner's box on a page of the whole system, whose code is empty."""


class Banner(Struct, frozen=True):
    """A banner measured for a width in points."""

    view: View
    node: Node
    w: int
    lines: tuple[str, ...]
    size: float
    figures: tuple[Span, ...]
    bar: Bar | None

    @classmethod
    def of(cls, view: View, node: Node, title: str, room: int) -> "Banner":
        """The banner of `node` in `room` points: the title takes as many lines as it needs."""
        palette, result = view.palette, view.result(node)
        faces = Faces(view, _FIGURES + 1.5)
        words: list[str] = []
        if result is not None:
            words.append(f"{view.say('figure.coverage')} {faces.rate_words(result, result.confirmed)}")
            if filled(result.all) != filled(result.confirmed):
                words.append(faces.suggested_words(result))
            then = view.earlier(node)
            if then is not None and view.changed(node):
                words.append(f"{view.say('drawing.was')} {faces.rate_words(then, then.confirmed)}")
        figures = tuple(Span(line, _FIGURES, palette.top_ink) for line in words)
        bar = faces.bar(result, palette.top_ink) if result is not None else None
        size = 17.25 if view.page == "A3" else 12.75
        bare = cls(view, node, room, (), size, figures, bar)
        lines = view.lettering.wrap(title, room - 2 * _PAD - bare._right_width, size, bold=True)
        return replace(bare, lines=lines)

    @property
    def _figures_width(self) -> int:
        return ceil(max((span.width for span in self.figures), default=0))

    @property
    def _stamp_width(self) -> int:
        draft = self.view.report is not None and self.view.report.draft
        return round(width(self.view.say("drawing.draft"), self.size, bold=True)) + 16 if draft else 0

    @property
    def _right_width(self) -> int:
        parts = (_BAR if self.bar else 0, self._figures_width, self._stamp_width)
        return sum(part + _GAP for part in parts if part)

    @property
    def height(self) -> int:
        """Height in points."""
        figures = sum(line_height(span.size) for span in self.figures)
        return max(len(self.lines) * line_height(self.size), figures) + 12

    def put(self, sheet: PageSheet, x: int, y: int) -> Box:
        """Draw; the banner's box is returned."""
        view, h = self.view, self.height
        key, tip = self.node.code or WHOLE, view.tip(self.node)
        box = sheet.box(
            Box(
                key, BoxKind.NODE, x, y, w=self.w, h=h, look=view.palette.banner, code=self.node.code, tip=tip
            )
        )
        pitch = line_height(self.size)
        top, room = y + (h - len(self.lines) * pitch) // 2, self.w - 2 * _PAD - self._right_width
        for at, line in enumerate(self.lines):
            ink, low = view.palette.top_ink, top + at * pitch
            sheet.text(
                Text(
                    line,
                    x + _PAD,
                    low,
                    room,
                    size=self.size,
                    align=Align.LEFT,
                    colour=ink,
                    bold=True,
                    within=box.key,
                )
            )
        self._put_right(sheet, box)
        return box

    def _put_right(self, sheet: PageSheet, box: Box) -> None:
        right = box.right - _PAD
        if self._stamp_width:
            right -= self._stamp_width
            self._put_stamp(sheet, box, right)
            right -= _GAP
        if self.bar is None:
            return
        right -= self._figures_width
        top = box.y + (box.h - sum(BoxRow(left=span).height for span in self.figures)) // 2
        for span in self.figures:
            room = self._figures_width
            sheet.text(
                Text(
                    span.words,
                    right,
                    top,
                    room,
                    size=span.size,
                    align=Align.LEFT,
                    colour=span.colour,
                    within=box.key,
                )
            )
            top += line_height(span.size)
        put_bar(sheet, box, self.bar, right - _GAP - _BAR + 6, box.y + (box.h - self.bar.height) // 2, _BAR)

    def _put_stamp(self, sheet: PageSheet, banner: Box, x: int) -> None:
        plain = self.view.plain
        ink, h = self.view.palette.ink if plain else STAMP, line_height(self.size) + 4
        look = Look(fill="#FFFFFF", line=ink, thick=1.5)
        y = banner.y + (banner.h - h) // 2
        box = sheet.box(Box("stamp", BoxKind.STRIP, x, y, w=self._stamp_width, h=h, look=look))
        words = self.view.say("drawing.draft")
        place = x, y + 2, self._stamp_width
        sheet.text(
            Text(words, *place, size=self.size, align=Align.CENTRE, colour=ink, bold=True, within=box.key)
        )
