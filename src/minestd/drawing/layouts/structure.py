"""The layouts of columns: the whole structure, the overview, and a page for each subsystem."""

from functools import partial

from msgspec.structs import replace

from minestd.drawing.layouts.box_columns import BoxColumn, ColumnEntry, Group, entries_below
from minestd.drawing.layouts.columns_page import BASE, SIZES, Fit, PagePlan, fit
from minestd.drawing.layouts.several_pages import paged
from minestd.drawing.page.frame import Frame
from minestd.drawing.page.legend import legend
from minestd.drawing.shapes.faces import Faces
from minestd.drawing.shapes.node_box import NodeBox
from minestd.drawing.shapes.scene import PageLayout, PageSheet
from minestd.drawing.shapes.view import View
from minestd.model.tree import Node


def structure(view: View) -> tuple[PageLayout, ...]:
    """Subsystem, part and lists of aspects: one page if it fits, else as many as it takes."""
    frame = Frame(
        view, _title(view, "structure"), legend(view, aspects=True), related=view.report is not None
    )
    tops = view.system.tops
    groups = _by_parts(tuple(top for top in tops if top.role != BASE))
    bases = _by_parts(tuple(top for top in tops if top.role == BASE))
    faces = partial(Faces, view)
    plans = [PagePlan(groups, next(iter(bases), None))] if groups and len(bases) < 2 else []
    for plan in (*plans, PagePlan(_by_parts(tops))):
        found = fit(view, plan, frame.area, SIZES, faces)
        if found is not None:
            return _finished(frame, "structure", ((found.stretched(),),))
    return _finished(frame, "structure", paged(view, _by_parts(tops), frame.area, faces))


def overview(view: View) -> tuple[PageLayout, ...]:
    """Subsystems with their parts as boxes with bars; related standards stand beside, dashed."""
    frame = Frame(view, _title(view, "overview"), legend(view, aspects=False), related=True)
    tops = view.system.tops
    groups = tuple(Group(None, (BoxColumn(top, _children(top)),)) for top in tops if top.role != BASE)
    bases = [Group(top, (BoxColumn(None, _children(top)),)) for top in tops if top.role == BASE]
    faces = partial(_OverviewFaces, view)
    plan = PagePlan(groups, next(iter(bases), None), widest=230)
    for choice in (replace(plan, fold=False), plan) if groups and len(bases) < 2 else ():
        found = fit(view, choice, frame.area, SIZES, faces)
        if found is not None:
            return _finished(frame, "overview", ((found.stretched(),),))
    groups = tuple(Group(None, (BoxColumn(top, _children(top)),)) for top in tops)
    return _finished(frame, "overview", paged(view, groups, frame.area, faces))


def subsystem(view: View) -> tuple[PageLayout, ...]:
    """A page, or as many as it takes, for each subsystem, with the full names of its aspects."""
    drawn: list[tuple[Frame, str, tuple[Fit, ...]]] = []
    for top in view.system.tops:
        title = _title(view, "subsystem", node=f"{top.code} {view.name(top)}")
        frame = Frame(view, title, legend(view, aspects=True, flags=True), top)
        faces = partial(Faces, view, full_names=True, flags=True)
        found = paged(view, (replace(_by_parts((top,))[0], head=None),), frame.area, faces, widest=300)
        drawn += [(frame, f"subsystem-{len(drawn) + at}", one) for at, one in enumerate(found, 1)]
    return tuple(_page(frame, name, one, at, len(drawn)) for at, (frame, name, one) in enumerate(drawn, 1))


def _children(top: Node) -> tuple[ColumnEntry, ...]:
    return tuple(ColumnEntry(child) for child in top.below)


def _finished(frame: Frame, name: str, pages: tuple[tuple[Fit, ...], ...]) -> tuple[PageLayout, ...]:
    names = [name] if len(pages) == 1 else [f"{name}-{number}" for number in range(1, len(pages) + 1)]
    return tuple(_page(frame, names[at], tiers, at + 1, len(pages)) for at, tiers in enumerate(pages))


def _page(frame: Frame, name: str, tiers: tuple[Fit, ...], number: int, of: int) -> PageLayout:
    sheet = PageSheet()
    banner = frame.start(sheet)
    down = 0
    for tier in tiers:
        tier.put(sheet, banner, down)
        down += tier.height
    return frame.finish(sheet, name, number, of)


class _OverviewFaces(Faces, frozen=True):
    """Faces one level up: subsystems head the columns and parts fill them."""

    def part(self, node: Node, w: int, *, inline: bool = False) -> NodeBox:
        return self.top(node, w, inline=inline)

    def entry(self, node: Node, w: int, indent: int = 0) -> NodeBox:
        return super().entry(node, w, indent) if node.is_leaf_node else Faces.part(self, node, w)


def _title(view: View, layout: str, **params: object) -> str:
    title = view.say(f"drawing.title.{layout}", system=view.name(view.system.root), **params)
    if view.before is not None:
        return f"{title} · {view.say('drawing.change')}"
    if view.report is not None:
        return f"{title} · {view.say('drawing.coverage')}"
    return title


def _by_parts(tops: tuple[Node, ...]) -> tuple[Group, ...]:
    return tuple(
        Group(top, tuple(BoxColumn(part, entries_below(part)) for part in top.below)) for top in tops
    )
