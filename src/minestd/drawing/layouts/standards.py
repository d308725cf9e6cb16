"""The layout of standards: each aspect with the standards placed on it as leaves, in columns over the pages."""

from collections.abc import Iterator
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from minestd.drawing.fitting.lettering import clean, line_height, width
from minestd.drawing.page.frame import Area, Chip, Frame, legend
from minestd.drawing.shapes.faces import Faces
from minestd.drawing.shapes.node_box import PAD, NodeBox
from minestd.drawing.shapes.palette import TONES, Tone
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageLayout, PageSheet, Stroke, Text
from minestd.drawing.shapes.view import SMALLEST, View
from minestd.errors import MinestdError
from minestd.measuring.results import Force, State
from minestd.model.placement import Placement
from minestd.model.standard import Relation, Standard
from minestd.model.tree import Node

_GAP = 3
_COLUMN_GAP = 16
_JOINT = 12
_LEAST_COLUMN = 330
_SIZE = 8.25
_FORCES = {
    Force.IN_FORCE: State.COVERED,
    Force.UPCOMING: State.IN_PREPARATION,
    Force.PREPARING: State.IN_PREPARATION,
    Force.PROPOSED: State.NOT_APPLICABLE,
    Force.ENDED: State.LAPSED,
    Force.UNKNOWN: State.UNVERIFIED,
}


class _Leaf(Struct, frozen=True):
    """A standard below a node: its number, the lines of its title, what it is as of the date."""

    number: tuple[str, ...]
    title: tuple[str, ...]
    force: str
    tone: Tone
    dashed: bool = False
    key: str = ""

    @property
    def height(self) -> int:
        return max(len(self.number), len(self.title), 1) * line_height(_SIZE) + 4


class _Block(Struct, frozen=True):
    """A node with some of its standards side by side with it; `head` is the part that begins here."""

    cell: NodeBox
    leaves: tuple[_Leaf, ...]
    head: NodeBox | None = None

    @property
    def list_height(self) -> int:
        return sum(leaf.height for leaf in self.leaves) + _GAP * (len(self.leaves) - 1)

    @property
    def height(self) -> int:
        head = self.head.height + 2 * _GAP if self.head else 0
        return head + max(self.cell.height, self.list_height)


class _Measures(Struct, frozen=True):
    """Widths of a column and what is in it, in points."""

    column: int

    @property
    def node(self) -> int:
        return min(110, self.column * 3 // 10)

    @property
    def leaf(self) -> int:
        return self.column - self.node - _JOINT

    @property
    def number(self) -> int:
        return min(90, self.leaf * 2 // 5)

    @property
    def force(self) -> int:
        return 34

    @property
    def title(self) -> int:
        return self.leaf - self.number - self.force - 2 * PAD - 8


def standards(view: View, focus: str = "") -> tuple[PageLayout, ...]:
    """Aspects with their standards as leaves; with `focus` only what lies at or below that node.

    Raises MinestdError diagram-needs-list, diagram-node-unknown, diagram-does-not-fit.
    """
    if view.report is None:
        raise MinestdError("diagram-needs-list", layout="standards")
    start = view.system.by_code.get(focus) if focus else view.system.root
    if start is None:
        raise MinestdError("diagram-node-unknown", node=focus)
    frame = Frame(view, _title(view, start), _chips(view), start)
    area = frame.area
    count = max(1, (area.w + _COLUMN_GAP) // (_LEAST_COLUMN + _COLUMN_GAP))
    measures = _Measures((area.w - (count - 1) * _COLUMN_GAP) // count)
    columns = _flowed(list(_blocks(view, start, measures)), area.h - _JOINT, view)
    shared = [columns[at : at + count] for at in range(0, len(columns), count)]
    names = (
        ["standards"] if len(shared) == 1 else [f"standards-{number}" for number in range(1, len(shared) + 1)]
    )
    return tuple(
        _page(frame, names[at], area, measures, some, at + 1, len(shared)) for at, some in enumerate(shared)
    )


def _title(view: View, start: Node) -> str:
    name = view.name(view.system.root)
    if not start.code:
        return view.say("drawing.title.standards", system=name)
    return view.say("drawing.title.standards.of", system=name, node=f"{start.code} {view.name(start)}")


def _chips(view: View) -> tuple[Chip, ...]:
    chips = legend(view, aspects=True)
    if view.report is None or not view.report.draft:
        return chips
    look = Look(fill=None, line=view.palette.ink, thick=0.75, dashed=True)
    return (
        *chips,
        Chip(view.say("drawing.suggested"), view.say("drawing.legend.outline"), look, view.palette.ink),
    )


def _blocks(view: View, start: Node, measures: _Measures) -> Iterator[_Block]:
    faces = Faces(view, _SIZE + 0.75)
    shown: Node | None = None
    for node in start.walk():
        found = view.standards.get(node.code, ())
        if not node.is_leaf_node and not found:
            continue
        above = node.line()[-2] if len(node.line()) > 1 else None
        head = above if node.is_leaf_node and above is not shown and above is not start else None
        shown = above if node.is_leaf_node else shown
        cell = faces.entry(node, measures.node) if node.is_leaf_node else faces.part(node, measures.node)
        leaves = tuple(_leaf(view, standard, measures) for standard in found) or (_none(view, measures),)
        part = faces.part(head, measures.column, inline=True) if head else None
        yield _Block(cell, leaves, replace(part, key=f"head {part.key}") if part else None)


def _leaf(view: View, standard: Standard, measures: _Measures) -> _Leaf:
    placement = view.report.placements.get(standard.key) if view.report else None
    force = view.force(standard)
    wrap = view.lettering.wrap
    number = clean(str(standard.number)) if standard.number else clean(standard.plan or "")
    return _Leaf(
        wrap(number, measures.number, _SIZE, bold=True),
        wrap(standard.title or standard.title_en, measures.title, _SIZE),
        view.say(f"drawing.force.{force}"),
        _tone(view, force, placement),
        dashed=placement is not None and not placement.confirmed,
        key=standard.key,
    )


def _tone(view: View, force: Force, placement: Placement | None) -> Tone:
    if view.plain:
        return view.palette.tone(None)
    if force is Force.IN_FORCE and placement is not None and placement.relation is Relation.SUPPORTING:
        return TONES[State.SUPPORTED]
    return TONES[_FORCES.get(force, State.UNVERIFIED)]


def _none(view: View, measures: _Measures) -> _Leaf:
    words = view.lettering.wrap(view.say("drawing.no-standards"), measures.title, _SIZE)
    return _Leaf((), words, "", view.palette.tone(State.MISSING))


def _flowed(blocks: list[_Block], room: int, view: View) -> list[list[_Block]]:
    """Blocks poured into columns; a long list goes on in the next column under its node's box again."""
    columns: list[list[_Block]] = [[]]
    used = 0
    while blocks:
        block = blocks.pop(0)
        left = room - used
        if block.height <= left:
            columns[-1].append(block)
            used += block.height + 2 * _GAP
            continue
        some = _most(block, left)
        if some:
            columns[-1].append(replace(block, leaves=block.leaves[:some]))
            blocks.insert(0, replace(block, leaves=block.leaves[some:], head=None))
        elif used == 0:
            raise MinestdError("diagram-does-not-fit", node=block.cell.code, page=view.page, size=SMALLEST)
        else:
            blocks.insert(0, block)
        columns.append([])
        used = 0
    return columns if columns[-1] else columns[:-1]


def _most(block: _Block, room: int) -> int:
    """How many leaves of a block find room; none where only a single one of several would."""
    if replace(block, leaves=block.leaves[:1]).height > room:
        return 0
    count, used = 0, block.height - max(block.cell.height, block.list_height)
    for leaf in block.leaves:
        used += leaf.height + (_GAP if count else 0)
        if used > room:
            break
        count += 1
    return min(count, len(block.leaves) - 1)


def _page(
    frame: Frame,
    name: str,
    area: Area,
    measures: _Measures,
    columns: list[list[_Block]],
    number: int,
    of: int,
) -> PageLayout:
    sheet = PageSheet()
    frame.start(sheet)
    for at, column in enumerate(columns):
        x, y = area.x + at * (measures.column + _COLUMN_GAP), area.y + _JOINT
        for block in column:
            _put_block(sheet, frame.view, block, measures, x, y)
            y += block.height + 2 * _GAP
    return frame.finish(sheet, name, number, of)


def _put_block(sheet: PageSheet, view: View, block: _Block, measures: _Measures, x: int, y: int) -> None:
    if block.head:
        block.head.put(sheet, x, y, measures.column, block.head.height)
        y += block.head.height + 2 * _GAP
    h = max(block.cell.height, block.list_height)
    box = block.cell.put(sheet, x, y, measures.node, h)
    left = x + measures.node + _JOINT
    stem = box.right + _JOINT // 2
    for leaf in block.leaves:
        drawn = _put_leaf(sheet, view, leaf, measures, left, y)
        middle = drawn.y + drawn.h / 2
        points = ((box.right, middle), (stem, middle), (drawn.x, middle))
        sheet.line(Stroke(box.key, drawn.key, points, view.palette.rail))
        y += leaf.height + _GAP


def _put_leaf(sheet: PageSheet, view: View, leaf: _Leaf, measures: _Measures, x: int, y: int) -> Box:
    palette = view.palette
    look = Look(fill=leaf.tone.tint, line=leaf.tone.strong, thick=0.75, dashed=leaf.dashed)
    tip = " ".join((*leaf.number, *leaf.title, leaf.force))
    key = f"leaf {leaf.key or 'none'}"
    box = sheet.box(Box(key, BoxKind.LEAF, x, y, w=measures.leaf, h=leaf.height, look=look, tip=tip))
    pitch = line_height(_SIZE)
    place = x + PAD
    for at, words in enumerate(leaf.number):
        line = Text(
            words,
            place,
            y + 2 + at * pitch,
            measures.number,
            size=_SIZE,
            align=Align.LEFT,
            colour=palette.ink,
            bold=True,
            within=box.key,
        )
        sheet.text(line)
    place += measures.number + 4
    for at, words in enumerate(leaf.title):
        line = Text(
            words,
            place,
            y + 2 + at * pitch,
            measures.title,
            size=_SIZE,
            align=Align.LEFT,
            colour=palette.ink,
            within=box.key,
        )
        sheet.text(line)
    if leaf.force:
        room = max(measures.force, ceil(width(leaf.force, SMALLEST, bold=True)))
        right = box.right - PAD - room
        text = Text(
            leaf.force,
            right,
            y + 2,
            room,
            size=SMALLEST,
            align=Align.RIGHT,
            colour=leaf.tone.strong,
            bold=True,
            within=box.key,
        )
        sheet.text(text)
    return box
