"""A page of columns: the root above, the subsystems by their roles, the base below all that rests on it."""

from collections.abc import Callable
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from minestd.drawing.fitting.lettering import line_height
from minestd.drawing.layouts.base_band import Band, settle_band
from minestd.drawing.layouts.box_columns import ROW_GAP, Grid, Group, settle, too_high
from minestd.drawing.page.frame import Area
from minestd.drawing.shapes.faces import Faces, least_width
from minestd.drawing.shapes.node_box import PAD
from minestd.drawing.shapes.scene import Align, Box, BoxKind, PageSheet, Stroke, Text
from minestd.drawing.shapes.view import SMALLEST, View
from minestd.errors import MinestdError
from minestd.model.tree import Node
from minestd.wording import has

BASE = "base"
"""The role of a subsystem that the others rest on; it is drawn at the bottom."""
SIZES = (11.25, 10.5, 9.75, 9.0, 8.25, SMALLEST)
"""Sizes of the names of aspects that are tried, largest first."""
_PANEL_PAD = 6
_LABEL = line_height(SMALLEST + 0.75) + 3
_TRUNK = 12
_RAIL = 10
_BAND_GAP = 10
_STRETCH = 14


class PagePlan(Struct, frozen=True):
    """What a page holds: groups of columns, perhaps a base below them.

    `widest` is how wide a column may be in points; `fold` lets long lists take several columns;
    `rail` leaves room at the left for a line down to a further tier.
    """

    groups: tuple[Group, ...]
    base: Group | None = None
    widest: int = 160
    fold: bool = True
    rail: bool = False


class Fit(Struct, frozen=True):
    """A plan whose sizes are settled so that it fits an area."""

    plan: PagePlan
    faces: Faces
    grid: Grid
    band: Band | None
    area: Area

    @property
    def _labelled(self) -> bool:
        return any(_role(group) for group in self.plan.groups)

    @property
    def _left(self) -> int:
        """Where the columns begin."""
        left = _PANEL_PAD + (_RAIL if self.band or self.plan.rail else 0)
        return self.area.x + left + max(0, (self.area.w - left - _PANEL_PAD - self._width) // 2)

    @property
    def _width(self) -> int:
        return max(self.grid.width, self.band.width if self.band else 0)

    @property
    def _above(self) -> int:
        """Height between the banner and the columns."""
        return _TRUNK + (_LABEL + 4 if self._labelled else 0)

    @property
    def height(self) -> int:
        """Height in points of the whole drawing."""
        below = _PANEL_PAD if self._labelled else 0
        if self.band:
            below += _BAND_GAP + self.band.height + _LABEL + _PANEL_PAD
        return self._above + self.grid.height + below

    def stretched(self) -> "Fit":
        """Rows a little higher, where the page has room to spare."""
        rows = len(self.grid.row_h)
        spare = self.area.h - self.height
        if rows == 0 or spare < rows:
            return self
        more = min(spare // rows, _STRETCH)
        return replace(
            self, grid=replace(self.grid, row_h=tuple(height + more for height in self.grid.row_h))
        )

    def put(self, sheet: PageSheet, banner: Box, down: int = 0) -> None:
        """Draw `down` points below the top of the area; every head is joined to the banner."""
        x = self._left
        y = self.area.y + down + self._above
        self._put_panels(sheet, x, y)
        self._join(sheet, banner, self.grid.put(sheet, x, y), self.area.y + down)
        if self.band:
            self._put_band(sheet, y + self.grid.height + _PANEL_PAD + _BAND_GAP + _LABEL, banner)

    def _put_panels(self, sheet: PageSheet, x: int, y: int) -> None:
        if not self._labelled:
            return
        view, top = self.faces.view, y - _LABEL
        groups = list(self.plan.groups)
        for role, some in groupby(groups, key=_role):
            members = list(some)
            w = sum(self.grid.group_width(group) for group in members) + 18 * (len(members) - 1)
            h = self.grid.height + _LABEL + _PANEL_PAD
            panel = Box(
                "panel",
                BoxKind.PANEL,
                x - _PANEL_PAD,
                top,
                w=w + 2 * _PANEL_PAD,
                h=h,
                look=view.palette.panel,
            )
            _put_label(sheet, view, sheet.box(panel), role)
            x += w + 18

    def _join(self, sheet: PageSheet, banner: Box, joints: tuple[Box, ...], top: int) -> None:
        """A line down from the banner to every head; a lower tier is reached along a rail at the left."""
        rail, trunk = self.area.x + 4, top + _TRUNK // 2
        for box in joints:
            x = box.x + box.w / 2
            points: tuple[tuple[float, float], ...] = ((x, banner.bottom), (x, box.y))
            if top > self.area.y:
                points = ((rail, banner.bottom), (rail, trunk), (x, trunk), (x, box.y))
            elif x > banner.right:
                start = banner.right - _RAIL
                points = ((start, banner.bottom), (start, trunk), (x, trunk), (x, box.y))
            sheet.line(Stroke(banner.key, box.key, points, self.faces.view.palette.rail, 1.0))

    def _put_band(self, sheet: PageSheet, y: int, banner: Box) -> None:
        assert self.band is not None
        view = self.faces.view
        x, w = self._left - _PANEL_PAD, self._width + 2 * _PANEL_PAD
        h = self.band.height + _LABEL + _PANEL_PAD
        if self._labelled:
            panel = Box("panel", BoxKind.PANEL, x, y - _LABEL, w=w, h=h, look=view.palette.panel)
            _put_label(sheet, view, sheet.box(panel), BASE)
        head = self.band.put(sheet, x + _PANEL_PAD, y)
        low, rail = head.y + head.h / 2, self.area.x + 4
        corners = ((rail, banner.bottom), (rail, low), (head.x, low))
        sheet.line(Stroke(banner.key, head.key, corners, view.palette.rail, 1.0))


def _role(group: Group) -> str:
    if group.head is not None:
        return group.head.role
    return group.columns[0].head.role if group.columns and group.columns[0].head else ""


def _put_label(sheet: PageSheet, view: View, panel: Box, role: str) -> None:
    key = f"drawing.role.{role}"
    words = view.say(key) if has(key) else role
    size = SMALLEST + 0.75
    place = panel.x + _PANEL_PAD, panel.y + 2, panel.w - 2 * _PANEL_PAD
    sheet.text(Text(words, *place, size, Align.LEFT, view.palette.quiet, bold=True, within=panel.key))


def fit(
    view: View, plan: PagePlan, area: Area, sizes: tuple[float, ...], faces: Callable[[float], Faces]
) -> Fit | None:
    """The plan at the largest of `sizes` that fits the area, in as few columns as that allows; None if none does.

    What fits at some size is taken to fit at all smaller ones.
    """
    best: Fit | None = None
    ordered = sorted(sizes)
    low, high = 0, len(ordered)
    middle = 0
    while low < high:
        found = _at_size(view, plan, area, faces(ordered[middle]))
        if found is not None:
            best, low = found, middle + 1
        else:
            high = middle
        middle = (low + high) // 2
    return best


def _at_size(view: View, plan: PagePlan, area: Area, faces: Faces) -> Fit | None:
    least = least_width(view, faces.size)
    tried: set[tuple[int, ...]] = set()
    for rows in range(max((group.longest for group in plan.groups), default=1) or 1, 0, -1):
        folds = tuple(column.folds(rows) for group in plan.groups for column in group.columns)
        if folds in tried:
            continue
        if tried and not plan.fold:
            break
        tried.add(folds)
        found = _try(plan, area, faces, rows, least)
        if found is not None:
            return found
    return None


def _try(plan: PagePlan, area: Area, faces: Faces, rows: int, least: int) -> Fit | None:
    room = area.w - 2 * _PANEL_PAD - (_RAIL if plan.base or plan.rail else 0)
    least_h = line_height(faces.size) + line_height(SMALLEST) + 2 * (PAD - 1) + ROW_GAP
    if _columns(plan.groups, rows) * least > room or (plan.groups and rows * least_h > area.h + ROW_GAP):
        return None
    if too_high(plan.groups, faces, room, rows, plan.widest, area.h):
        return None
    grid = settle(plan.groups, faces, room, rows, plan.widest)
    if grid.w < least:
        return None
    band: Band | None = None
    if plan.base:
        band = settle_band(plan.base, faces, grid.width, least) or settle_band(plan.base, faces, room, least)
    if plan.base and band is None:
        return None
    found = Fit(plan, faces, grid, band, area)
    return found if found.height <= area.h and grid.width <= room else None


def _columns(groups: tuple[Group, ...], rows: int) -> int:
    return sum(sum(column.folds(rows) for column in group.columns) or 1 for group in groups)


def does_not_fit(view: View, node: Node) -> MinestdError:
    """The error that this node does not go on the page even in the smallest letters."""
    name = f"{node.code} {view.name(node)}".strip()
    return MinestdError("diagram-does-not-fit", node=name, page=view.page, size=SMALLEST)
