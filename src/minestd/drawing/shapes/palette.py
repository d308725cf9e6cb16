"""Colours: quiet tints that people with any colour vision can tell apart, each beside a word (rules.md, marks).

The strong colours are those of Okabe and Ito's palette where it has one; a page printed without colours is
still read by its marks.
"""

from msgspec import Struct

from minestd.drawing.shapes.scene import Look
from minestd.measuring.results import State

INK = "#1F2933"
QUIET = "#5B6675"
WHITE = "#FFFFFF"
BLACK = "#000000"
STAMP = "#A03A00"


class Tone(Struct, frozen=True):
    """Colours of a state: the ground of a box, and the strong colour of its edge and mark."""

    tint: str
    strong: str


TONES: dict[State, Tone] = {
    State.COVERED: Tone("#CFE6F3", "#005A8F"),
    State.PARTIAL: Tone("#E3F2FA", "#2A7FB5"),
    State.SUPPORTED: Tone("#E6E1F2", "#5F4B8B"),
    State.WEAK: Tone("#E9EBD2", "#666B1E"),
    State.UNVERIFIED: Tone("#EBEBEB", "#5A5A5A"),
    State.IN_PREPARATION: Tone("#FCF1C0", "#7F6300"),
    State.LAPSED: Tone("#E9DDD4", "#74492C"),
    State.MISSING: Tone("#FCE1D2", "#B04600"),
    State.NOT_APPLICABLE: Tone("#FFFFFF", "#7A7A7A"),
}
PLAIN_TONE = Tone(WHITE, BLACK)


class Palette(Struct, frozen=True):
    """The looks of a page: coloured, or black and white for papers."""

    banner: Look
    top: Look
    top_ink: str
    part: Look
    leaf: Look
    panel: Look
    ink: str
    quiet: str
    rail: str
    bar_done: str
    bar_more: str
    bar_rest: str
    plain: bool = False

    def tone(self, state: State | None) -> Tone:
        """The colours of a state; white and ink without one, or on a plain page."""
        return PLAIN_TONE if self.plain or state is None else TONES[state]


COLOURED = Palette(
    banner=Look(fill="#1D3550", line="#1D3550"),
    top=Look(fill="#34567A", line="#34567A"),
    top_ink=WHITE,
    part=Look(fill="#DDE5EE", line="#8393A7", thick=0.75),
    leaf=Look(fill=WHITE, line="#9AA5B1", thick=0.75),
    panel=Look(fill="#F5F7FA", line="#E1E6EC", thick=0.5),
    ink=INK,
    quiet=QUIET,
    rail="#6B7888",
    bar_done="#0072B2",
    bar_more="#9CCBE8",
    bar_rest=WHITE,
)
PLAIN = Palette(
    banner=Look(fill=WHITE, line=BLACK, thick=1.5),
    top=Look(fill=WHITE, line=BLACK, thick=1.25),
    top_ink=BLACK,
    part=Look(fill=WHITE, line=BLACK, thick=1.0),
    leaf=Look(fill=WHITE, line=BLACK, thick=0.5),
    panel=Look(fill=None, line="#9A9A9A", thick=0.5),
    ink=BLACK,
    quiet=BLACK,
    rail=BLACK,
    bar_done=BLACK,
    bar_more="#A8A8A8",
    bar_rest=WHITE,
    plain=True,
)
