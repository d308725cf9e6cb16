"""Where each standard of a list belongs, and why: what people said first, then what the evidence says."""

from collections.abc import Sequence

from msgspec import Struct

from minestd.garbage import collector_at_rest
from minestd.model.memory import Memory, by_subject, on_place
from minestd.model.placement import Basis, Placement, Suggestion
from minestd.model.problem import Problem
from minestd.model.standard import Decision, Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import OUTSIDE, Thesaurus
from minestd.placing.clues import Clues
from minestd.placing.confidence import Proposal
from minestd.placing.confirmed import Confirmed
from minestd.placing.lexicon import Lexicon, Reading
from minestd.placing.precedence import Claim, Recall, claims, confirmed_of, disagreements, settle
from minestd.placing.ranking import Ranking, Sums, families
from minestd.placing.reasons import explain
from minestd.placing.relation import RelationRule
from minestd.placing.text import Title
from minestd.placing.weights import BARE, Weights

SUGGESTIONS = 5
"""How many places are proposed at most (docs/cli, `place --json`)."""


class PlacingResult(Struct, frozen=True):
    """A placement for every standard, in the order of the list, and where people's words do not agree."""

    placements: tuple[Placement, ...]
    problems: tuple[Problem, ...]


class Settings(Struct, frozen=True):
    """What may be chosen about placing. `weights` None means those that fit the thesaurus, or the lack of one."""

    weights: Weights | None = None


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
        chosen = settings or Settings()
        self._weights = chosen.weights or (BARE if thesaurus.is_empty else Weights())
        with collector_at_rest():
            self._lexicon = Lexicon(system, thesaurus, self._weights)
        self._ranking = Ranking(system, self._weights)
        remembered = tuple(entry for memory in memories for entry in memory.entries)
        self._memory = tuple(entry for said in by_subject(remembered).values() for entry in on_place(said))
        self._memory_problems = tuple(problem for memory in memories for problem in memory.problems)
        self._recall = Recall(system, remembered)
        self._relation = RelationRule(system, thesaurus)

    def place(self, standards: Sequence[Standard], *, reasons: bool = True) -> PlacingResult:
        """Place a list (rules.md, "Where it belongs"): people's words first, suggestions beside them. Without
        `reasons`, only suggestions that nobody has confirmed yet say why: what a report shows."""
        with collector_at_rest():
            claimed = [claims(standard, self._system, self._recall) for standard in standards]
            placements = self._placements(standards, claimed, reasons)
            found = disagreements(standards, claimed, placements, self._system, self._recall)
        return PlacingResult(placements, (*self._memory_problems, *found))

    def remembered(self, standard: Standard, placement: Placement) -> Decision | None:
        """What holds of a standard by a memory alone, as the decision that it is: with its person and its day."""
        reason = placement.relation_reason
        entry = self._recall.place(standard) if placement.basis is Basis.MEMORY else None
        by_memory = reason is not None and reason.kind == "relation-memory"
        relation = self._recall.relation(standard) if by_memory else None
        if standard.decision is not None or (entry is None and relation is None):
            return None
        said = entry or next(one for one in self._recall.find(standard) if one.relation is relation)
        return Decision(placement.codes if entry else (), placement.outside, relation, said.author, said.on)

    def _placements(
        self, standards: Sequence[Standard], claimed: Sequence[Sequence[Claim]], reasons: bool
    ) -> tuple[Placement, ...]:
        """Row by row; only editions and parts of one number are looked at together."""
        confirmed = self._confirmed(standards)
        placed: dict[int, Placement] = {}
        for group in families(standards):
            members = [standards[index] for index in group]
            readings = [self._lexicon.read(standard.title, standard.title_en) for standard in members]
            clues = [self._clues(*pair, confirmed) for pair in zip(members, readings, strict=True)]
            sums = [self._ranking.sums(found) for found in clues]
            drawn = self._ranking.draw_together(members, sums) if len(group) > 1 else sums
            for index, reading, found, total in zip(group, readings, clues, drawn, strict=True):
                standard, said = standards[index], claimed[index]
                proposal = self._proposal(standard, reading.title, found, total, reasons or not said)
                placed[index] = settle(standard, said, proposal, self._recall, self._relation)
        return tuple(placed[index] for index in range(len(standards)))

    def _clues(self, standard: Standard, reading: Reading, confirmed: Confirmed) -> Clues:
        found = dict(reading.clues)
        for further in (self._lexicon.hints(standard), confirmed.clues(standard, reading.title.grams)):
            for code, more in further.items():
                found[code] = [*found.get(code, ()), *more]
        return found

    def _confirmed(self, standards: Sequence[Standard]) -> Confirmed:
        """The memory, and what is confirmed in the list itself; sorted, so that order does not matter."""
        entries = [*self._memory, *confirmed_of(standards, self._system)]
        entries.sort(key=lambda entry: (entry.subject, entry.title, entry.codes))
        texts = [self._lexicon.grams_of(entry.title, entry.title_en) for entry in entries]
        return Confirmed(entries, texts, self._weights)

    def _proposal(
        self, standard: Standard, title: Title, clues: Clues, sums: Sums, reasons: bool
    ) -> Proposal:
        section = self._system.by_code.get(standard.section or "")
        narrows = section is not None and not section.is_leaf_node
        allowed = frozenset(leaf.code for leaf in section.leaves_below()) if section and narrows else None
        chances = self._ranking.probabilities(sums, allowed)
        outside = round(chances.pop(OUTSIDE, 0.0), 6)
        best = self._best(chances)
        spoken = any(value > 0 for value in sums.values())
        first = best[0][0] if best else ""
        suggestions = []
        for index, (code, score) in enumerate(best):
            rival = best[1][0] if index == 0 and len(best) > 1 else None
            why = explain(code, clues, self._system, self._ranking.above[code], rival) if reasons else ()
            suggestions.append(Suggestion(code, score, why))
        strongest = max((clue.value for clue in clues.get(first, ())), default=0.0)
        return Proposal(title, tuple(suggestions), outside, spoken, strongest)

    @staticmethod
    def _best(chances: Sums) -> list[tuple[str, float]]:
        """The likeliest five, ties by code; what rounds to nothing is not proposed."""
        fifth = sorted(chances.values(), reverse=True)[:SUGGESTIONS][-1] if chances else 0.0
        least = max(fifth - 1e-6, 4e-7)
        near = [(-round(chance, 6), code) for code, chance in chances.items() if chance >= least]
        return [(code, -chance) for chance, code in sorted(near)[:SUGGESTIONS] if chance < 0]
