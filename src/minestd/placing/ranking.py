"""From clues to probabilities: sums over the tree, editions and parts drawn together, then a softmax."""

from collections.abc import Callable, Mapping, Sequence
from math import exp, fsum

from minestd.model.number import StandardNumber
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import OUTSIDE
from minestd.placing.clues import Clues
from minestd.placing.confirmed import family_of, stem_of
from minestd.placing.weights import Weights

Sums = dict[str, float]
"""The sum of the evidence for each aspect that has any, and for OUTSIDE."""


class Ranking:
    """The tree of a framework, made ready for sums."""

    def __init__(self, system: StandardsSystem, weights: Weights) -> None:
        self._weights = weights
        self.leaves = tuple(node.code for node in system.leaves)
        self._above: dict[str, tuple[str, ...]] = {}
        for node in system.leaves:
            self._above[node.code] = tuple(above.code for above in reversed(node.line()[:-1]))
        self._below: dict[str, tuple[str, ...]] = {
            node.code: tuple(leaf.code for leaf in node.leaves_below())
            for node in system.by_code.values()
            if not node.is_leaf_node
        }

    def sums(self, clues: Clues) -> Sums:
        """The evidence of each aspect, with a share of what speaks for the nodes above it.

        A node above is as strong as its own clues and its strongest aspect: a standard first falls into a
        part, then into an aspect of it.
        """
        own = {code: sum(clue.value for clue in found) for code, found in clues.items()}
        strength: Sums = {}
        for code, value in own.items():
            for above in self._above.get(code, ()):
                strength[above] = max(strength.get(above, 0.0), value)
        for code in self._below.keys() & own.keys():
            strength[code] = strength.get(code, 0.0) + own[code]
        sums: Sums = {OUTSIDE: own.get(OUTSIDE, 0.0)}
        for above in strength:
            for leaf in self._below[above]:
                if leaf not in sums:
                    sums[leaf] = own.get(leaf, 0.0) + self._inherited(leaf, strength)
        for code, value in own.items():
            if code in self._above:
                sums.setdefault(code, value)
        return sums

    def _inherited(self, leaf: str, strength: Mapping[str, float]) -> float:
        share, inherited = 1.0, 0.0
        for above in self._above[leaf]:
            share *= self._weights.part
            inherited += share * strength.get(above, 0.0)
        return inherited

    def draw_together(self, standards: Sequence[Standard], sums: Sequence[Sums]) -> list[Sums]:
        """Let the other editions of a standard, else the other parts of its number, have their say."""
        stems = _Groups(standards, sums, stem_of)
        families = _Groups(standards, sums, family_of)
        share = self._weights.siblings
        drawn = []
        for index, own in enumerate(sums):
            others = stems.others(index) or families.others(index)
            if others is None:
                drawn.append(own)
                continue
            codes = sorted(own.keys() | others.keys())
            drawn.append(
                {code: (1 - share) * own.get(code, 0.0) + share * others.get(code, 0.0) for code in codes}
            )
        return drawn

    def probabilities(self, sums: Mapping[str, float], allowed: frozenset[str] | None, bias: float) -> Sums:
        """Softmax over the aspects that a section allows (all of them without one) and OUTSIDE.

        Aspects without evidence share what is left; they stand in the sum, not in the result.
        """
        sharpness = self._weights.sharpness
        weights: Sums = {}
        for code, value in sums.items():
            if code == OUTSIDE:
                weights[code] = exp(sharpness * (value + bias))
            elif allowed is None or code in allowed:
                weights[code] = exp(sharpness * min(value, 60.0))
        silent = (len(self.leaves) if allowed is None else len(allowed)) - (len(weights) - 1)
        whole = fsum(weights.values()) + silent
        return {code: value / whole for code, value in weights.items()}


class _Groups:
    """Rows of a list that share a stem or a family, with the sum of their evidence."""

    def __init__(
        self, standards: Sequence[Standard], sums: Sequence[Sums], key: Callable[[StandardNumber], str]
    ) -> None:
        self._sums = sums
        self._names: list[str | None] = []
        self._members: dict[str, list[int]] = {}
        for index, standard in enumerate(standards):
            number = standard.number
            name = key(number) if number is not None and not number.is_draft else None
            self._names.append(name)
            if name is not None:
                self._members.setdefault(name, []).append(index)
        self._totals: dict[str, Sums] = {}

    def others(self, index: int) -> Sums | None:
        """The mean evidence of the others of the group; None where it stands alone."""
        name = self._names[index]
        members = self._members[name] if name is not None else []
        if name is None or len(members) < 2:
            return None
        if name not in self._totals:
            self._totals[name] = self._total(members)
        own = self._sums[index]
        others = len(members) - 1
        return {code: (value - own.get(code, 0.0)) / others for code, value in self._totals[name].items()}

    def _total(self, members: Sequence[int]) -> Sums:
        """Summed exactly, so that the order of the list does not show in the last digit."""
        values: dict[str, list[float]] = {}
        for member in members:
            for code, value in self._sums[member].items():
                values.setdefault(code, []).append(value)
        return {code: fsum(found) for code, found in values.items()}
