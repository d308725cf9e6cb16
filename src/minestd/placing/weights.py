"""The few numbers of the engine, chosen by cross-validation (bench/placing.py shows how it answers to each)."""

from msgspec import Struct


class Weights(Struct, frozen=True):
    """What each kind of evidence counts in the sum of logarithms.

    `term` is what a term of weight 1, 2, 3 is worth, `length` what each character beyond three adds to it;
    `exclusion` what a word of `not` takes away; `more` how much each further term of the same node still adds;
    `inner` what is left of a term inside a longer one.
    `name`, `wording`: likeness to the node's name, and to its scope and terms, from `faint` up.
    `neighbour`: likeness to confirmed titles. `family`: a confirmed edition or part of the same number.
    `part`: how much of the part's evidence its aspects inherit. `siblings`: how far editions and parts in one
    list are drawn together. `prefix`, `class_`: hints of prefix and of ICS and CCS.
    `outside`: the readiness to say that a standard belongs to no node. `sharpness` turns sums into chances.
    """

    term: tuple[float, float, float] = (0.7, 1.6, 3.0)
    length: float = 0.05
    exclusion: float = 2.0
    more: float = 0.5
    inner: float = 0.6
    name: float = 3.0
    wording: float = 4.0
    neighbour: float = 1.25
    faint: float = 0.06
    family: float = 5.0
    part: float = 0.35
    siblings: float = 0.4
    prefix: float = 0.3
    class_: float = 0.5
    outside: float = 1.0
    sharpness: float = 1.0


BARE = Weights(name=4.0, wording=2.0, neighbour=4.0, part=0.25, outside=-2.0)
"""For a framework without terms: likeness has to carry it, and saying nothing means little."""
