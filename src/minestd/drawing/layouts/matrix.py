"""The layout of several lists: a row a list, a column a part, the coverage in the cells."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from minestd.drawing.fitting.lettering import clean, line_height
from minestd.drawing.page.frame import Area, Chip, Frame
from minestd.drawing.shapes.palette import TONES
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageLayout, PageSheet, Text
from minestd.drawing.shapes.view import SMALLEST, View, filled, rate
from minestd.errors import MinestdError
from minestd.measuring.results import NodeResult, Report, State
from minestd.model.tree import Node

_NAME = 104
_LEAST_NAME = 72
_LEAST = 33
_PAD = 3
_STEPS = ("#EAF4FA", "#D3E8F4", "#B5D8EC", "#94C5E2")


class _Row(Struct, frozen=True):
    name: tuple[str, ...]
    key: str
    report: Report
    height: int


def matrix(view: View, lists: Sequence[tuple[str, Report]]) -> tuple[PageLayout, ...]:
    """Coverage of each list in each part, the whole first; as many pages as rows and columns need.

    Raises MinestdError diagram-needs-list, diagram-does-not-fit.
    """
    if not lists:
        raise MinestdError("diagram-needs-list", layout="matrix")
    system = view.system
    nodes = [system.root, *(part for top in system.tops for part in (top.below or (top,)))]
    title = view.say("drawing.title.matrix", system=view.name(system.root))
    dates = sorted({report.as_of.isoformat() for _, report in lists})
    notes = (view.say("drawing.as-of", date=dates[-1]), view.say("drawing.lists", n=len(lists)))
    frame = Frame(replace(view, report=None), title, _chips(view), notes=notes)
    area = frame.area
    most = (area.w - _LEAST_NAME) // _LEAST
    if most < 1:
        raise MinestdError("diagram-does-not-fit", node=view.name(system.root), page=view.page, size=SMALLEST)
    drawn: list[PageSheet] = []
    for first in range(0, len(nodes), most):
        some = nodes[first : first + most]
        drawn += _sheets(frame, view, area, some, lists)
    names = ["matrix"] if len(drawn) == 1 else [f"matrix-{number}" for number in range(1, len(drawn) + 1)]
    return tuple(frame.finish(sheet, names[at], at + 1, len(drawn)) for at, sheet in enumerate(drawn))


def _sheets(
    frame: Frame, view: View, area: Area, nodes: list[Node], lists: Sequence[tuple[str, Report]]
) -> list[PageSheet]:
    w = max(_LEAST, min(64, (area.w - _NAME) // len(nodes)))
    name_w = min(_NAME * 2, area.w - w * len(nodes))
    heads = [_lines(view, node, w - 2 * _PAD) for node in nodes]
    head_h = max(len(lines) for lines in heads) * line_height(SMALLEST) + 8
    rows = [
        _row(view, number, name, report, nodes, name_w, w) for number, (name, report) in enumerate(lists, 1)
    ]
    room = area.h - 12 - head_h
    sheets: list[PageSheet] = []
    while rows:
        used, count = 0, 0
        for row in rows:
            if used + row.height > room:
                break
            used += row.height
            count += 1
        if count == 0:
            raise MinestdError("diagram-does-not-fit", node=rows[0].key, page=view.page, size=SMALLEST)
        sheet = PageSheet()
        frame.start(sheet)
        _put_heads(sheet, view, area, nodes, heads, name_w, w, head_h)
        y = area.y + 12 + head_h
        for row in rows[:count]:
            _put_row(sheet, view, area.x, y, row, nodes, name_w, w)
            y += row.height
        sheets.append(sheet)
        rows = rows[count:]
    return sheets


def _lines(view: View, node: Node, room: int) -> tuple[str, ...]:
    if not node.code:
        return view.lettering.wrap(view.say("drawing.whole"), room, SMALLEST, bold=True)
    code = view.lettering.wrap(node.code, room, SMALLEST, bold=True)
    return code + view.lettering.wrap(view.name(node), room, SMALLEST)


def _row(view: View, number: int, name: str, report: Report, nodes: list[Node], name_w: int, w: int) -> _Row:
    shown = f"{clean(name)} {view.say('drawing.draft')}" if report.draft else clean(name)
    lines = view.lettering.wrap(shown, name_w - 2 * _PAD, SMALLEST + 0.75)
    most = max((len(_words(view, report.nodes.get(node.code), w - 2 * _PAD)) for node in nodes), default=1)
    height = max(most * line_height(SMALLEST), len(lines) * line_height(SMALLEST + 0.75)) + 6
    return _Row(lines, f"list {number}", report, height)


def _words(view: View, result: NodeResult | None, room: int) -> tuple[str, ...]:
    if result is None:
        return ("—",)
    figures = result.confirmed
    words = (rate(figures, result.required), f"{filled(figures)}/{result.required}")
    return tuple(line for word in words for line in view.lettering.wrap(word, room, SMALLEST))


def _put_heads(
    sheet: PageSheet,
    view: View,
    area: Area,
    nodes: list[Node],
    heads: list[tuple[str, ...]],
    name_w: int,
    w: int,
    h: int,
) -> None:
    y, palette = area.y + 12, view.palette
    corner = sheet.box(Box("lists", BoxKind.NODE, area.x, y, w=name_w, h=h, look=palette.part))
    middle = y + (h - line_height(SMALLEST + 0.75)) // 2
    words = view.say("drawing.list")
    sheet.text(
        Text(
            words,
            area.x,
            middle,
            name_w,
            size=SMALLEST + 0.75,
            align=Align.CENTRE,
            colour=palette.ink,
            bold=True,
            within=corner.key,
        )
    )
    for at, (node, lines) in enumerate(zip(nodes, heads, strict=True)):
        x = area.x + name_w + at * w
        tip = view.tip(node)
        key = node.code or "all"
        box = sheet.box(Box(key, BoxKind.NODE, x, y, w=w, h=h, look=palette.part, code=node.code, tip=tip))
        top = y + 4
        for place, line in enumerate(lines):
            ink, bold = palette.ink, place == 0
            sheet.text(
                Text(
                    line,
                    x + _PAD,
                    top,
                    w - 2 * _PAD,
                    size=SMALLEST,
                    align=Align.CENTRE,
                    colour=ink,
                    bold=bold,
                    within=box.key,
                )
            )
            top += line_height(SMALLEST)


def _put_row(
    sheet: PageSheet, view: View, x: int, y: int, row: _Row, nodes: list[Node], name_w: int, w: int
) -> None:
    palette = view.palette
    name = sheet.box(Box(row.key, BoxKind.LEAF, x, y, w=name_w, h=row.height, look=palette.leaf))
    top = y + (row.height - len(row.name) * line_height(SMALLEST + 0.75)) // 2
    for line in row.name:
        room = name_w - 2 * _PAD
        sheet.text(
            Text(
                line,
                x + _PAD,
                top,
                room,
                size=SMALLEST + 0.75,
                align=Align.LEFT,
                colour=palette.ink,
                within=name.key,
            )
        )
        top += line_height(SMALLEST + 0.75)
    for at, node in enumerate(nodes):
        result = row.report.nodes.get(node.code)
        look = replace(palette.leaf, fill=_fill(view, result))
        left = x + name_w + at * w
        box = sheet.box(
            Box(f"{row.key} {node.code or 'all'}", BoxKind.LEAF, left, y, w=w, h=row.height, look=look)
        )
        lines = _words(view, result, w - 2 * _PAD)
        low = y + (row.height - len(lines) * line_height(SMALLEST)) // 2
        for line in lines:
            room = w - 2 * _PAD
            sheet.text(
                Text(
                    line,
                    left + _PAD,
                    low,
                    room,
                    size=SMALLEST,
                    align=Align.CENTRE,
                    colour=palette.ink,
                    within=box.key,
                )
            )
            low += line_height(SMALLEST)


def _fill(view: View, result: NodeResult | None) -> str:
    """Nothing filled, all filled, and four steps of blue between."""
    if view.plain or result is None or result.required == 0:
        return "#FFFFFF"
    share = result.confirmed.filled / result.required
    if share == 0:
        return TONES[State.MISSING].tint
    return _STEPS[min(int(share * 4), 3)]


def _chips(view: View) -> tuple[Chip, ...]:
    ink = view.palette.ink
    chips = [Chip("", view.say("drawing.legend.cell"), None, ink)]
    if not view.plain:
        line = view.palette.leaf.line
        zero = Look(fill=TONES[State.MISSING].tint, line=line)
        chips.append(Chip("0 %", view.state(State.MISSING), zero, ink))
        shares = ("> 0 %", "≥ 25 %", "≥ 50 %", "≥ 75 %")
        chips += [
            Chip("    ", share, Look(fill=step, line=line), ink)
            for share, step in zip(shares, _STEPS, strict=True)
        ]
    return tuple(chips)
