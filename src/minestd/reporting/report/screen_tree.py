"""The tree on a terminal: a line a node with its figures and a bar, fitted to the width, Chinese aligned."""

from dataclasses import dataclass

from minestd.measuring.figures import existing, filled, percent_between
from minestd.measuring.results import Between, NodeResult, Report, State
from minestd.reporting.table import text_of
from minestd.reporting.text.state_words import state_text
from minestd.reporting.text.widths import cut, pad, width
from minestd.wording import Lang, say

_BAR = 10
_LEAST_NAME = 16
_NAME = 1
_GAP = "  "
# The columns of figures, and those that a narrow terminal does without, in this order: rate, in preparation,
# existing, bar, filled, required.
_RIGHT = frozenset({2, 3, 4, 5, 6})
_DROPPED = (6, 5, 4, 7, 3, 2)


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A line of the tree: the text, how deep the node stands, and the key of its state."""

    text: str
    depth: int
    state: str


def tree_lines(report: Report, lang: Lang, columns: int) -> tuple[TreeLine, ...]:
    """A heading line, then every node in the framework's order. Bars are ASCII: box characters are two columns
    wide on Chinese consoles and one elsewhere.
    """
    heads = ("code", "name", "required", "filled", "existing", "in-preparation", "rate", "bar", "state")
    rows = [(TreeLine("", 0, ""), tuple(say(lang, f"screen.tree.{head}") for head in heads))]
    for node in report.system.root.walk():
        result = report.nodes[node.code]
        name = "  " * max(node.depth_of - 1, 0) + (node.name(lang) if node.code else say(lang, "table.whole"))
        state = _marks(result, lang)
        line = TreeLine("", node.depth_of, result.all.state.value)
        rows.append((line, (node.code, name, str(result.required), *_figures(result), state)))
    widths = _fitted([max(width(cells[place]) for _, cells in rows) for place in range(len(heads))], columns)
    return tuple(TreeLine(_line(cells, widths, columns), line.depth, line.state) for line, cells in rows)


def _fitted(widths: list[int], columns: int) -> list[int]:
    """The widths that go into so many columns: names give way first, then whole columns, never the state."""
    fitted = list(widths)
    for place in (None, *_DROPPED):
        if place is not None:
            fitted[place] = 0
        others = [room for at, room in enumerate(fitted) if at != _NAME and room]
        left = columns - sum(others) - len(_GAP) * len(others)
        if left >= min(_LEAST_NAME, widths[_NAME]) or place == _DROPPED[-1]:
            fitted[_NAME] = max(1, min(widths[_NAME], left))
            break
    return fitted


def legend(report: Report, lang: Lang) -> str:
    """What the marks of the tree mean, those that stand in it, in the order of the states."""
    shown = {figures.state for result in report.nodes.values() for figures in (result.confirmed, result.all)}
    words = [
        f"{say(lang, f'mark.{state}')} {state_text(state, report, lang)}" for state in State if state in shown
    ]
    return ("，" if lang == "zh" else ", ").join(words)


def _marks(result: NodeResult, lang: Lang) -> str:
    """The mark of the confirmed state, and after an arrow that of all placements where it differs."""
    sure, draft = (say(lang, f"mark.{figures.state}") for figures in (result.confirmed, result.all))
    return sure if sure == draft else f"{sure} → {draft}"


def _figures(result: NodeResult) -> tuple[str, str, str, str, str]:
    sure, draft = result.confirmed, result.all
    return (
        _pair(filled(sure), filled(draft)),
        _pair(existing(sure), existing(draft)),
        str(result.in_preparation),
        _rates(result),
        bar(result.all.filled, result.required),
    )


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


def _line(cells: tuple[str, ...], widths: list[int], columns: int) -> str:
    parts = [
        pad(cut(cell, room), room, right=place in _RIGHT)
        for place, (cell, room) in enumerate(zip(cells, widths, strict=True))
        if room
    ]
    return cut(_GAP.join(parts).rstrip(), columns)
