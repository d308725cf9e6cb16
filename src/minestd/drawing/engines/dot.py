"""A page as DOT text: every box, text and line pinned to its place, so that the engine only draws.

Labels are data: quotes, backslashes, ampersands and angle brackets come out as they went in.
"""

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import quote

from msgspec.structs import replace

from minestd.drawing.shapes.scene import Align, Box, BoxKind, PageLayout, Stroke, Text

FAMILY = (
    "Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei,Microsoft YaHei,PingFang SC,SimHei,sans-serif"
)
"""Fonts in the order of choice, simplified Chinese shapes first."""
_ORDER = {BoxKind.PANEL: 0, BoxKind.NODE: 1, BoxKind.LEAF: 1, BoxKind.STRIP: 2, BoxKind.BAR: 2}
_SLACK = 6


def to_dot(page: PageLayout, *, link: str = "", web: bool = False) -> str:
    """DOT for `neato -n2` or the layout engine `nop2`. `link` is a web address with `{code}` for a node's code.

    For the `web` tooltips and bold letters are left to `svg.finish`, which makes drawing faster: an engine loads
    a font for each weight, only to measure what is measured already.

    Statements come in the order of drawing, then by place, so that the same page gives the same text.
    """
    return "\n".join((f"digraph {_id(page.name)} {{", *_statements(page, link, web), "}", ""))


def _statements(page: PageLayout, link: str, web: bool) -> Iterator[str]:
    drawn = "bgcolor=white, margin=0, outputorder=nodesfirst, pad=0, splines=true"
    yield f"  graph [{drawn}, tooltip={_text(page.title)}];"
    yield f'  node [fixedsize=true, fontname={_id(FAMILY)}, fontsize=7.5, label="", margin=0, shape=box];'
    yield "  edge [arrowhead=none];"
    yield f'  "page" [class=quiet, {_place(page, 0, 0, page.width, page.height)}, color=white, label=""];'
    for box in sorted(page.boxes, key=_drawing_order):
        yield f"  {_id(box.key)} [{_box(page, box, link, web)}];"
    for at, lines in enumerate(_paragraphs(page), 1):
        yield f"  {_id(f'text {at}')} [{_label(page, lines, web)}];"
    for line in sorted(page.lines, key=lambda one: (one.points[0][1], one.points[0][0], one.end, one.points)):
        yield f"  {_id(line.start)} -> {_id(line.end)} [{_line(page, line)}];"


def _drawing_order(box: Box) -> tuple[int, int, int, int]:
    """Adornments keep the order in which they lie upon each other: widest first, frames last."""
    layer = _ORDER[box.kind]
    return (layer, 1 if box.look.fill is None else 0, -box.w if layer == 2 else box.y, box.x)


def _box(page: PageLayout, box: Box, link: str, web: bool) -> str:
    look = box.look
    parts = [
        f"class={'tipped' if box.tip else 'quiet'}",
        _place(page, box.x, box.y, box.w, box.h),
        f"color={_id(look.line or look.fill or 'none')}",
        f"penwidth={look.thick if look.line else 0:g}",
        'label=""',
    ]
    style = [word for word, wanted in (("filled", look.fill), ("dashed", look.dashed)) if wanted]
    if style:
        parts.append(f"style={_id(','.join(style))}")
    if look.fill:
        parts.append(f"fillcolor={_id(look.fill)}")
    if box.tip and not web:
        parts.append(f"tooltip={_text(box.tip)}")
    if box.code:
        parts.append(f"id={_id('node-' + quote(box.code, safe=''))}")
        if link:
            parts.append(f"URL={_text(link.replace('{code}', quote(box.code, safe='')))}")
    return ", ".join(parts)


def _paragraphs(page: PageLayout) -> list[list[Text]]:
    """Lines that stand right below each other in one box and look alike are one text to the engine."""
    found: list[list[Text]] = []
    for text in sorted(page.texts, key=lambda one: (one.within, one.x, one.y, one.words)):
        above = found[-1][-1] if found else None
        if above and text.within and replace(above, words=text.words, y=above.y + above.h) == text:
            found[-1].append(text)
        else:
            found.append([text])
    return sorted(found, key=lambda lines: (lines[0].y, lines[0].x, lines[0].words))


def _label(page: PageLayout, lines: list[Text], web: bool) -> str:
    """A text is a node without a shape. It is larger than its room, so that no engine finds it too small."""
    text = lines[0]
    x, w = text.x, text.w + 2 * _SLACK
    if text.align is not Align.LEFT:
        x -= _SLACK if text.align is Align.CENTRE else 2 * _SLACK
    place = _place(page, x, text.y - _SLACK, w, len(lines) * text.h + 2 * _SLACK)
    ending = {Align.LEFT: "\\l", Align.RIGHT: "\\r", Align.CENTRE: "\\n"}[text.align]
    label = "".join(_text(line.words)[1:-1] + ending for line in lines)
    if text.align is Align.CENTRE:
        label = label.removesuffix(ending)
    kind = '"text bold"' if web and text.bold else "text"
    parts = [
        f"class={kind}, {place}, shape=plaintext",
        f"fontcolor={_id(text.colour)}",
        f"fontsize={text.size:g}",
    ]
    if text.bold and not web:
        parts.append(f"fontname={_id(FAMILY + ' Bold')}")
    return ", ".join((*parts, f'label="{label}"'))


def _line(page: PageLayout, line: Stroke) -> str:
    points = [(x, page.height - y) for x, y in line.points]
    corners = [points[0]]
    for before, after in pairwise(points):
        corners += [before, after, after]
    pos = " ".join(f"{x:g},{y:g}" for x, y in corners)
    style = ", style=dashed" if line.dashed else ""
    return f'color={_id(line.colour)}, penwidth={line.thick:g}, pos="{pos}"{style}'


def _place(page: PageLayout, x: float, y: float, w: float, h: float) -> str:
    middle = f"{x + w / 2:g},{page.height - y - h / 2:g}"
    return f'height={h / 72:.6f}, pos="{middle}", width={w / 72:.6f}'


def _id(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _text(text: str) -> str:
    """A label or tooltip: Graphviz reads backslash codes and HTML entities in it, so both are written out."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + plain.replace("\n", "\\n") + '"'
