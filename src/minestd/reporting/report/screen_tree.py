"""The tree on a terminal: a line a node with its figures and a bar, fitted to the width, Chinese aligned."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from minestd.measuring.figures import existing, filled, percent_between
from minestd.measuring.results import Between, NodeResult, Report, State
from minestd.model.tree import Node
from minestd.reporting.table import text_of
from minestd.reporting.text.state_words import state_text
from minestd.reporting.text.widths import cut, pad, width
from minestd.wording import Lang, joined, say

_BAR = 10
_LEAST_NAME = 16
_GAP = "  "
_DROPPED = ("rate", "in-preparation", "existing", "bar", "filled", "required")
"""The columns that a narrow terminal does without, in this order."""


class TreeLine(Struct, frozen=True):
    """A line of the tree: the text, how deep the node stands, and the key of its state."""

    text: str
    depth: int
    state: str


class TreeColumn(Struct, frozen=True):
    """A column of the tree: its key, what it says of a node, and whether it stands flush right."""

    key: str
    get: Callable[[Node, NodeResult], str]
    right: bool = False


def tree_lines(report: Report, lang: Lang, columns: int) -> tuple[TreeLine, ...]:
    """A heading line, then every node in the framework's order. Bars are ASCII: box characters are two columns
    wide on Chinese consoles and one elsewhere.
    """
    shown = _columns(lang)
    heads = {one.key: say(lang, f"screen.tree.{one.key}") for one in shown}
    nodes = [(node, report.nodes[node.code]) for node in report.system.root.walk()]
    rows = [{one.key: one.get(node, result) for one in shown} for node, result in nodes]
    widest = {one.key: max(width(cells[one.key]) for cells in (heads, *rows)) for one in shown}
    rooms = _fitted(widest, columns)
    kept = [one for one in shown if rooms[one.key]]

    def line(cells: Mapping[str, str]) -> str:
        parts = (pad(cut(cells[one.key], rooms[one.key]), rooms[one.key], right=one.right) for one in kept)
        return cut(_GAP.join(parts).rstrip(), columns)

    return (
        TreeLine(line(heads), 0, ""),
        *(
            TreeLine(line(cells), node.depth_of, result.all.state.value)
            for (node, result), cells in zip(nodes, rows, strict=True)
        ),
    )


def _columns(lang: Lang) -> tuple[TreeColumn, ...]:
    def name(node: Node, _: NodeResult) -> str:
        return "  " * max(node.depth_of - 1, 0) + (node.name(lang) if node.code else say(lang, "table.whole"))

    return (
        TreeColumn("code", lambda node, _: node.code),
        TreeColumn("name", name),
        TreeColumn("required", lambda _, found: str(found.required), right=True),
        TreeColumn("filled", lambda _, found: _pair(filled(found.confirmed), filled(found.all)), right=True),
        TreeColumn(
            "existing", lambda _, found: _pair(existing(found.confirmed), existing(found.all)), right=True
        ),
        TreeColumn("in-preparation", lambda _, found: str(found.in_preparation), right=True),
        TreeColumn("rate", lambda _, found: _rates(found), right=True),
        TreeColumn("bar", lambda _, found: bar(found.all.filled, found.required)),
        TreeColumn("state", lambda _, found: _marks(found, lang)),
    )


def _fitted(widths: Mapping[str, int], columns: int) -> dict[str, int]:
    """The widths that go into so many columns: names give way first, then whole columns, never the state."""
    fitted = dict(widths)
    for dropped in ("", *_DROPPED):
        if dropped:
            fitted[dropped] = 0
        others = [room for key, room in fitted.items() if key != "name" and room]
        left = columns - sum(others) - len(_GAP) * len(others)
        if left >= min(_LEAST_NAME, widths["name"]) or dropped == _DROPPED[-1]:
            fitted["name"] = max(1, min(widths["name"], left))
            break
    return fitted


def legend(report: Report, lang: Lang) -> str:
    """What the marks of the tree mean, those that stand in it, in the order of the states."""
    shown = {figures.state for result in report.nodes.values() for figures in (result.confirmed, result.all)}
    words = [
        f"{say(lang, f'mark.{state}')} {state_text(state, report, lang)}" for state in State if state in shown
    ]
    return joined(lang, words, "phrase")


def _marks(result: NodeResult, lang: Lang) -> str:
    """The mark of the confirmed state, and after an arrow that of all placements where it differs."""
    sure, draft = (say(lang, f"mark.{figures.state}") for figures in (result.confirmed, result.all))
    return sure if sure == draft else f"{sure} → {draft}"


def _pair(sure: Between, draft: Between) -> str:
    """Confirmed, and in brackets with the suggestions where that differs."""
    first, second = text_of(sure), text_of(draft)
    return first if first == second else f"{first} ({second})"


def _rates(result: NodeResult) -> str:
    first = percent_between(filled(result.confirmed), result.required)
    second = percent_between(filled(result.all), result.required)
    return first if first == second else f"{first} ({second})"


def bar(part: int, whole: int, length: int = _BAR) -> str:
    """`####......`; never full unless all is filled, never empty unless nothing is."""
    if whole == 0:
        return " " * length
    marks = length * part // whole
    if 0 < part < whole:
        marks = min(max(marks, 1), length - 1)
    return "#" * marks + "." * (length - marks)
