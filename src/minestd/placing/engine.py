"""Where each standard of a list belongs, and why: what people said first, then what the evidence says."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from minestd.model.memory import Memory
from minestd.model.placement import Placement, Suggestion
from minestd.model.problem import Problem
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import OUTSIDE, Thesaurus
from minestd.placing.clues import Clues
from minestd.placing.confidence import Proposal
from minestd.placing.confirmed import Confirmed
from minestd.placing.lexicon import Lexicon
from minestd.placing.precedence import Recall, confirmed_of, disagreements, settle
from minestd.placing.ranking import Ranking, Sums
from minestd.placing.reasons import explain
from minestd.placing.relation import RelationRule
from minestd.placing.weights import Weights

SUGGESTIONS = 5
"""How many places are proposed at most (docs/cli, `place --json`)."""


@dataclass(frozen=True, slots=True)
class PlacingResult:
    """A placement for every standard, in the order of the list, and where people's words do not agree."""

    placements: tuple[Placement, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be chosen about placing. `use_list` lets confirmed rows of the list speak for the others."""

    weights: Weights = field(default_factory=Weights)
    use_list: bool = True


class Placer:
    """Places lists in one framework. The same list gives the same answer in any order of its rows."""

    def __init__(
        self,
        system: StandardsSystem,
        thesaurus: Thesaurus,
        memories: Sequence[Memory] = (),
        settings: Settings | None = None,
    ) -> None:
        self._system = system
        self._settings = settings or Settings()
        self._weights = self._settings.weights
        self._lexicon = Lexicon(system, thesaurus, self._weights)
        self._ranking = Ranking(system, self._weights)
        self._memory = tuple(entry for memory in memories for entry in memory.entries)
        self._memory_problems = tuple(problem for memory in memories for problem in memory.problems)
        self._recall = Recall(system, self._memory)
        self._relation = RelationRule(system, thesaurus)
        self._bias = self._weights.outside if not thesaurus.is_empty else self._weights.outside_bare

    def place(self, standards: Sequence[Standard]) -> PlacingResult:
        """Place a list (rules.md, "Where it belongs"): people's words first, suggestions beside them."""
        proposals = self._propose(standards)
        placements = tuple(
            settle(standard, proposal, self._system, self._recall, self._relation)
            for standard, proposal in zip(standards, proposals, strict=True)
        )
        found = disagreements(standards, placements, self._system, self._recall)
        return PlacingResult(placements, (*self._memory_problems, *found))

    def _propose(self, standards: Sequence[Standard]) -> list[Proposal]:
        seen = [self._lexicon.grams_of(standard.title, standard.title_en) for standard in standards]
        confirmed = self._confirmed(standards)
        clues: list[Clues] = []
        for standard, grams in zip(standards, seen, strict=True):
            found = self._lexicon.clues(standard, grams)
            for code, more in confirmed.clues(standard, grams).items():
                found.setdefault(code, []).extend(more)
            clues.append(found)
        sums = [self._ranking.sums(found) for found in clues]
        drawn = self._ranking.draw_together(standards, sums)
        return [
            self._proposal(standard, found, total)
            for standard, found, total in zip(standards, clues, drawn, strict=True)
        ]

    def _confirmed(self, standards: Sequence[Standard]) -> Confirmed:
        """The memory, and what is confirmed in the list itself; sorted, so that order does not matter."""
        entries = list(self._memory)
        if self._settings.use_list:
            entries.extend(confirmed_of(standards, self._system))
        entries.sort(key=lambda entry: (entry.subject, entry.title, entry.codes))
        texts = [self._lexicon.grams_of(entry.title, entry.title_en) for entry in entries]
        return Confirmed(entries, texts, self._weights)

    def _proposal(self, standard: Standard, clues: Clues, sums: Sums) -> Proposal:
        section = self._system.by_code.get(standard.section or "")
        allowed = frozenset(leaf.code for leaf in section.leaves_below()) if section else None
        chances = self._ranking.probabilities(sums, allowed, self._bias)
        outside = round(chances.pop(OUTSIDE, 0.0), 6)
        ranked = sorted(((-round(chance, 6), code) for code, chance in chances.items()))
        best = [(code, -chance) for chance, code in ranked if chance < 0][:SUGGESTIONS]
        spoken = any(clue.value > 0 for found in clues.values() for clue in found)
        rival = best[1][0] if len(best) > 1 else None
        suggestions = tuple(
            Suggestion(code, score, explain(code, clues, self._system, rival if index == 0 else best[0][0]))
            for index, (code, score) in enumerate(best)
        )
        first = clues.get(best[0][0], ()) if best else ()
        return Proposal(suggestions, outside, spoken, max((clue.value for clue in first), default=0.0))
