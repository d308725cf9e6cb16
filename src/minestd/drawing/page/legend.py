"""The legend of a page: every state that a list can give, and what the figures mean."""

from msgspec import Struct

from minestd.drawing.fitting.lettering import width
from minestd.drawing.shapes.scene import Look
from minestd.drawing.shapes.view import SMALLEST, View
from minestd.measuring.results import State


class Chip(Struct, frozen=True):
    """An entry of the legend: a small box with a mark, and what it means."""

    mark: str
    words: str
    look: Look | None
    ink: str


def chip_width(chip: Chip) -> float:
    """The room that an entry takes in a row."""
    mark = round(width(chip.mark, SMALLEST, bold=True)) + 11 if chip.look else 0
    return mark + round(width(chip.words, SMALLEST)) + 2


def legend(view: View, *, aspects: bool, flags: bool = False) -> tuple[Chip, ...]:
    """The legend of a page with coverage: every state that a list can give, and what the figures mean."""
    report = view.report
    if report is None:
        return ()
    ink = view.palette.ink
    chips: list[Chip] = []
    if aspects and not view.plain:
        for state in (*(one for one in State if one is not State.NOT_APPLICABLE), State.NOT_APPLICABLE):
            tone = view.palette.tone(state)
            look = Look(fill=tone.tint, line=tone.strong, thick=0.75)
            chips.append(Chip(view.mark(state), view.state(state), look, tone.strong))
    if aspects:
        key = "drawing.legend.counts.plain" if view.plain else "drawing.legend.counts"
        chips.append(Chip("", view.say(key), None, ink))
    chips.append(Chip("", view.say("drawing.legend.bar"), None, ink))
    if report.draft:
        dashed = Look(fill=None, line=view.palette.rail, thick=0.75)
        chips.append(Chip(view.say("drawing.suggested"), view.say("drawing.legend.suggested"), dashed, ink))
    if view.before is not None:
        thick = Look(fill=None, line=ink, thick=2.0)
        chips.append(Chip(view.say("drawing.was"), view.say("drawing.legend.changed"), thick, ink))
    if flags:
        chips.append(Chip("", view.say("drawing.legend.flags"), None, ink))
    return tuple(chips)
