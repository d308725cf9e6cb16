"""When a proposal may be confirmed as it stands: chosen on held-out titles (bench/placing.py, decision 0006)."""

from msgspec import Struct

from minestd.model.placement import Basis, Suggestion
from minestd.placing.text import Title

CONFIDENT_SCORE = 0.7
"""The least score of the first place."""

CONFIDENT_CLUE = 2.4
"""The least weight of the strongest single clue for the first place: likeness alone does not do."""


class Proposal(Struct, frozen=True):
    """What the engine says of one standard, read as `title`, before anybody else is asked.

    `outside` is the chance that it belongs to no node; `spoken` whether anything spoke for any node;
    `strongest` is the value of the strongest clue for the first place.
    """

    title: Title
    suggestions: tuple[Suggestion, ...]
    outside: float
    spoken: bool
    strongest: float

    @property
    def is_outside(self) -> bool:
        """Whether no node is as likely as none at all."""
        return self.spoken and (not self.suggestions or self.outside > self.suggestions[0].score)

    @property
    def codes(self) -> tuple[str, ...]:
        """The proposed home, unless the standard is thought to be outside or nothing spoke for any place."""
        if not self.spoken or self.is_outside:
            return ()
        return (self.suggestions[0].code,)

    @property
    def basis(self) -> Basis:
        """`confident` only for a node: that something is outside is always put before people."""
        if not self.spoken:
            return Basis.NONE
        if self.is_outside:
            return Basis.SUGGESTED
        sure = self.suggestions[0].score >= CONFIDENT_SCORE and self.strongest >= CONFIDENT_CLUE
        return Basis.CONFIDENT if sure else Basis.SUGGESTED
