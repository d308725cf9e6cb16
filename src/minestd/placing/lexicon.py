"""What the words say: terms of the thesaurus, likeness to the nodes' names and wording, prefix and class."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import NamedTuple

from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Hint, Thesaurus
from minestd.placing.clues import Clue, Clues
from minestd.placing.grams import GramIndex
from minestd.placing.term_index import NOT, TermIndex
from minestd.placing.text import Title, Words, grams
from minestd.placing.weights import Weights

NAMED = 3.0
"""A term worth so much names its aspect; likeness is only asked where there is none."""

REMEMBERED = 1024
"""How many titles, prefixes and classes keep their reading."""


class Reading(NamedTuple):
    """A title folded, and what its words speak for. Not to be changed: it may be read again."""

    title: Title
    clues: Clues


class Lexicon:
    """All that is known of the words before a list is read: the thesaurus and the names of the nodes."""

    def __init__(
        self,
        system: StandardsSystem,
        thesaurus: Thesaurus,
        weights: Weights,
    ) -> None:
        self._weights = weights
        self._thesaurus = thesaurus
        self._terms = TermIndex(thesaurus)
        self._empty = Words.of(thesaurus.boilerplate)
        self._system = system
        self._prefix_hint = _hint_finder(thesaurus.prefixes, whole=True)
        self._ics_hint = _hint_finder(thesaurus.ics, whole=False)
        self._ccs_hint = _hint_finder(thesaurus.ccs, whole=False)
        self.read = lru_cache(REMEMBERED)(self._read)
        """What the words of a title say (title, English title). Editions share titles, and lists of mines do."""

    @cached_property
    def _names(self) -> tuple[GramIndex, list[str]]:
        """Every name stands alone, so that a Chinese title is not held against the English name. Made when a title
        asks for it first: terms name most."""
        texts, codes = [], []
        for code, node in self._system.by_code.items():
            for name in ((node.name_zh, node.full_zh), (node.name_en, node.full_en), *zip(node.aliases)):
                if seen := self.grams_of(*name):
                    texts.append(seen)
                    codes.append(code)
        return GramIndex(texts), codes

    @cached_property
    def _wordings(self) -> tuple[GramIndex, list[str]]:
        """Scope and terms: a title that holds half of a term is still like it."""
        nodes = self._thesaurus.nodes
        texts, codes = [], []
        for code, node in self._system.by_code.items():
            terms = nodes[code].terms if code in nodes else ()
            if seen := self.grams_of(node.name_zh, node.name_en, node.scope, *(term.text for term in terms)):
                texts.append(seen)
                codes.append(code)
        return GramIndex(texts), codes

    def grams_of(self, *texts: str) -> tuple[str, ...]:
        """The n-grams of several texts that belong together."""
        return grams(" / ".join(texts), self._empty)

    def _read(self, title: str, title_en: str) -> Reading:
        folded = Title.of((title, title_en), self._empty)
        found: Clues = {}
        self._add_terms(folded, found)
        if not any(clue.value >= NAMED for clues in found.values() for clue in clues):
            self._add_likeness(folded, found)
        return Reading(folded, found)

    def _add_terms(self, title: Title, found: Clues) -> None:
        weights = self._weights
        by_code: dict[str, list[Clue]] = {}
        for match in self._terms.find(title):
            long = 1 + weights.length * (min(match.size, 8) - 3)
            share = weights.inner if match.inner else 1.0
            for code, weight in match.votes:
                if weight == NOT:
                    found.setdefault(code, []).append(Clue("exclusion", -weights.exclusion, match.text))
                else:
                    value = weights.term[weight - 1] * long * share
                    by_code.setdefault(code, []).append(Clue("term", value, match.text))
        for code, clues in by_code.items():
            if len(clues) == 1:
                found.setdefault(code, []).append(clues[0])
                continue
            clues.sort(key=_strongest_first)
            damping = 1.0
            for clue in clues:
                found.setdefault(code, []).append(Clue("term", clue.value * damping, clue.seen))
                damping *= weights.more

    def _add_likeness(self, title: Title, found: Clues) -> None:
        weights = self._weights
        for (index, codes), weight, kind in (
            (self._names, weights.name, "name"),
            (self._wordings, weights.wording, "wording"),
        ):
            best: dict[str, float] = {}
            for number, likeness in index.like(title.grams, weights.faint).items():
                code = codes[number]
                if likeness > best.get(code, 0.0):
                    best[code] = likeness
            for code, likeness in best.items():
                found.setdefault(code, []).append(Clue(kind, weight * likeness, code))

    def hints(self, standard: Standard) -> Clues:
        """What prefix and ICS/CCS classes speak for."""
        prefix = standard.number.prefix if standard.number else ""
        found: Clues = {}
        for kind, worth, text, hint_of in (
            ("prefix", self._weights.prefix, prefix, self._prefix_hint),
            ("class", self._weights.class_, standard.ics, self._ics_hint),
            ("class", self._weights.class_, standard.ccs, self._ccs_hint),
        ):
            hint = hint_of(text)
            if hint is not None:
                for code, weight in hint.weights.items():
                    found.setdefault(code, []).append(Clue(kind, worth * weight, hint.start))
        return found


def _strongest_first(clue: Clue) -> tuple[float, str]:
    return -clue.value, clue.seen


def _hint_finder(hints: tuple[Hint, ...], *, whole: bool) -> Callable[[str], Hint | None]:
    """Finds the hint whose beginning fits best; texts repeat, so what was found is kept.

    A prefix fits whole or up to a sign: `T` fits `T/CCS`, not `TSG`.
    """

    def fits(text: str, start: str) -> bool:
        if not text.startswith(start):
            return False
        return not whole or len(text) == len(start) or not text[len(start)].isalpha()

    @lru_cache(REMEMBERED)
    def find(text: str) -> Hint | None:
        fitting = [hint for hint in hints if fits(text, hint.start)]
        return max(fitting, key=lambda hint: len(hint.start), default=None)

    return find
