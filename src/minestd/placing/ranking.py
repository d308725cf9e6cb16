"""From clues to probabilities: sums over the tree, editions and parts drawn together, then a softmax."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import exp, fsum

from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import OUTSIDE
from minestd.placing.clues import Clues
from minestd.placing.confirmed import family_of, stem_of
from minestd.placing.weights import Weights

Sums = dict[str, float]
"""The sum of the evidence for each aspect that has any, and for OUTSIDE."""

WEAK_BRANCH = 0.25
"""A subsystem or part with less than this share of the strongest one's evidence hands nothing down."""

HIGHEST = 60.0
"""Evidence is not counted beyond this, so that no title however long leaves the range of numbers."""


class Ranking:
    """The tree of a framework, made ready for sums."""

    def __init__(self, system: StandardsSystem, weights: Weights) -> None:
        self._weights = weights
        self.leaves = tuple(node.code for node in system.leaves)
        self.above: dict[str, tuple[str, ...]] = {}
        for node in system.leaves:
            self.above[node.code] = tuple(above.code for above in reversed(node.line()[:-1]))
        self._below: dict[str, list[tuple[str, float]]] = {}
        for leaf, line in self.above.items():
            for distance, code in enumerate(line, start=1):
                self._below.setdefault(code, []).append((leaf, weights.part**distance))

    def sums(self, clues: Clues) -> Sums:
        """The evidence of each aspect, with a share of what speaks for the nodes above it.

        A node above is as strong as its own clues and its strongest aspect: a standard first falls into a
        part, then into an aspect of it.
        """
        own = {
            code: found[0].value if len(found) == 1 else fsum([clue.value for clue in found])
            for code, found in clues.items()
        }
        strength: Sums = {}
        for code, value in own.items():
            for above in self.above.get(code, ()):
                if value > strength.get(above, 0.0):
                    strength[above] = value
        for code in [code for code in self._below if code in own]:
            strength[code] = strength.get(code, 0.0) + own[code]
        sums: Sums = {OUTSIDE: own.get(OUTSIDE, 0.0)}
        for code, value in own.items():
            if code in self.above:
                sums[code] = value
        enough = WEAK_BRANCH * max(strength.values(), default=0.0)
        for code, value in strength.items():
            if value > enough:
                for leaf, share in self._below[code]:
                    sums[leaf] = sums.get(leaf, 0.0) + value * share
        return sums

    def draw_together(self, family: Sequence[Standard], sums: Sequence[Sums]) -> list[Sums]:
        """Let the other editions of a standard, else the other parts of its number, have their say."""
        share = self._weights.siblings
        everybody = _total(sums)
        drawn: dict[int, Sums] = {}
        for editions in _group(range(len(family)), lambda index: _stem(family[index])).values():
            alone = len(editions) == 1
            total = everybody if alone else _total([sums[index] for index in editions])
            others = (len(family) if alone else len(editions)) - 1
            for index in editions:
                own = sums[index]
                drawn[index] = {
                    code: (1 - share) * own.get(code, 0.0) + share * (whole - own.get(code, 0.0)) / others
                    for code, whole in total.items()
                }
        return [drawn[index] for index in range(len(family))]

    def probabilities(self, sums: Mapping[str, float], allowed: frozenset[str] | None) -> Sums:
        """Softmax over the aspects that a section allows (all of them without one) and OUTSIDE.

        Aspects without evidence share what is left; they stand in the sum, not in the result.
        """
        sharpness = self._weights.sharpness
        weights = {
            code: exp(sharpness * (value if value < HIGHEST else HIGHEST))
            for code, value in sums.items()
            if code != OUTSIDE and (allowed is None or code in allowed)
        }
        silent = (len(self.leaves) if allowed is None else len(allowed)) - len(weights)
        weights[OUTSIDE] = exp(sharpness * (sums.get(OUTSIDE, 0.0) + self._weights.outside))
        whole = fsum(weights.values()) + silent
        return {code: value / whole for code, value in weights.items()}


def families(standards: Sequence[Standard]) -> list[list[int]]:
    """The rows of a list by the families of their numbers; a row without a number stands alone."""
    return list(_group(range(len(standards)), lambda index: _family(standards[index], index)).values())


def _family(standard: Standard, index: int) -> str:
    number = standard.number
    return str(index) if number is None or number.is_draft else family_of(number)


def _stem(standard: Standard) -> str:
    assert standard.number is not None
    return stem_of(standard.number)


def _group(rows: Iterable[int], key: Callable[[int], str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _total(sums: Iterable[Sums]) -> Sums:
    """Summed exactly, so that the order of the list does not show in the last digit."""
    values: dict[str, list[float]] = {}
    for own in sums:
        for code, value in own.items():
            values.setdefault(code, []).append(value)
    return {code: fsum(found) for code, found in values.items()}
