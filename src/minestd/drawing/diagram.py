"""Diagrams of a standards system: first a layout in points, then DOT, then a picture by an engine."""

from collections.abc import Callable, Mapping, Sequence

from minestd.drawing.engines.dot import to_dot
from minestd.drawing.engines.render import KINDS, render
from minestd.drawing.layouts.matrix import matrix
from minestd.drawing.layouts.standards import standards
from minestd.drawing.layouts.structure import overview, structure, subsystem
from minestd.drawing.shapes.scene import PageLayout
from minestd.drawing.shapes.view import View
from minestd.errors import MinestdError
from minestd.measuring.results import Report
from minestd.model.system import StandardsSystem
from minestd.wording import Lang

__all__ = [
    "FOCUSED",
    "KINDS",
    "LAYOUTS",
    "PAPERS",
    "PageLayout",
    "lay_out",
    "refuse_choices",
    "render",
    "to_dot",
]

PAPERS = ("A3", "A4")
_BY_COLUMNS: Mapping[str, Callable[[View], tuple[PageLayout, ...]]] = {
    "structure": structure,
    "overview": overview,
    "subsystem": subsystem,
}
FOCUSED, _MATRIX = "standards", "matrix"
"""The layout that shows one node (`focus`)."""
LAYOUTS: Mapping[str, str] = {
    "structure": "A3",
    "overview": "A4",
    "subsystem": "A4",
    FOCUSED: "A4",
    _MATRIX: "A4",
}
"""The layouts with the paper that each is made for."""


def lay_out(
    system: StandardsSystem,
    report: Report | None = None,
    *,
    layout: str = "structure",
    page: str | None = None,
    landscape: bool = True,
    plain: bool = False,
    lang: Lang = "zh",
    before: Report | None = None,
    focus: str = "",
    lists: Sequence[tuple[str, Report]] = (),
) -> tuple[PageLayout, ...]:
    """The pages of a diagram, pure values. Without a report the framework itself is drawn.

    `before` is an earlier report to show changes against. `page` is A3 or A4, else what the layout is made for.
    `focus` is the code of the node whose standards the layout `standards` shows; `lists` are the rows of `matrix`,
    each a name and its report (the report alone, if none are given).
    Raises MinestdError diagram-does-not-fit, diagram-needs-list, diagram-node-unknown, diagram-choice-unknown.
    """
    refuse_choices(layout, page)
    paper = page or LAYOUTS[layout]
    view = View(
        system, report, before if report else None, lang, plain=plain, landscape=landscape, page=paper
    )
    if layout == FOCUSED:
        return standards(view, focus)
    if layout == _MATRIX:
        return matrix(view, lists or ([(report.listing.source, report)] if report else []))
    return _BY_COLUMNS[layout](view)


def refuse_choices(layout: str, page: str | None) -> None:
    """Raise MinestdError diagram-choice-unknown for a layout or paper that is not there."""
    _known("layout", layout, tuple(LAYOUTS))
    if page is not None:
        _known("page", page, PAPERS)


def _known(what: str, seen: str, known: Sequence[str]) -> None:
    if seen not in known:
        raise MinestdError("diagram-choice-unknown", what=what, seen=seen, known=", ".join(known))
