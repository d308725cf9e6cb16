"""Lines for the terminal, and the problems of a list as such: grouped, the worst first, cut short."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from minestd.model.problem import Problem, Severity
from minestd.reporting.text.sentences import problem_text
from minestd.reporting.text.widths import cut
from minestd.wording import Lang, say

SHOWN = 10
PIPED_WIDTH = 120
"""Columns of output that goes to no terminal."""
_ORDER = {severity: order for order, severity in enumerate(Severity)}


def by_weight(problems: tuple[Problem, ...]) -> list[Problem]:
    """Errors first, then warnings and notes; within each in the list's order."""
    return sorted(problems, key=lambda one: _ORDER[one.severity])


class ScreenLine(Struct, frozen=True):
    """A line for the terminal; `strong` is for headings."""

    text: str
    strong: bool = False


def heading(lang: Lang, table: str) -> Iterator[ScreenLine]:
    """The title of a table, with a blank line before it."""
    yield ScreenLine("")
    yield ScreenLine(say(lang, f"table.{table}"), strong=True)


def cut_short(lines: list[str], lang: Lang, columns: int) -> Iterator[ScreenLine]:
    """The first lines, each in its width, and how many more there are in the files."""
    for text in lines[:SHOWN]:
        yield ScreenLine(cut(text, columns))
    if not lines:
        yield ScreenLine(say(lang, "screen.none"))
    elif len(lines) > SHOWN:
        yield ScreenLine(say(lang, "screen.more", n=len(lines) - SHOWN))


def problem_lines(found: tuple[Problem, ...], lang: Lang, columns: int) -> Iterator[ScreenLine]:
    """Problems grouped by code, errors first: how many, and the first of each with its cell."""
    problems = by_weight(found)
    counts = Counter(problem.code for problem in problems)
    first = {problem.code: problem for problem in reversed(problems)}
    yield from heading(lang, "problems")
    lines = []
    for code in dict.fromkeys(problem.code for problem in problems):
        problem = first[code]
        severity = say(lang, f"severity.{problem.severity.value}")
        where = f"{problem.at} " if problem.at else ""
        lines.append(f"{severity} ×{counts[code]}  {where}{problem_text(problem, lang)[0]}")
    yield from cut_short(lines, lang, columns)
