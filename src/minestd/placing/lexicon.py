"""What the words say: terms of the thesaurus, likeness to the nodes' names and wording, prefix and class."""

from collections.abc import Iterable, Sequence

from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Hint, Thesaurus
from minestd.placing.clues import Clue, Clues
from minestd.placing.grams import GramIndex
from minestd.placing.terms import NOT, TermIndex, terms_by_code
from minestd.placing.text import Words, grams
from minestd.placing.weights import Weights


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
        self._names, self._name_codes = self._index_names(system)
        self._wordings, self._wording_codes = self._index_wordings(system)

    def _index_names(self, system: StandardsSystem) -> tuple[GramIndex, list[str]]:
        texts, codes = [], []
        for code, node in system.by_code.items():
            names = dict.fromkeys((node.name_zh, node.name_en, node.full_zh, node.full_en, *node.aliases))
            texts.append(self.grams_of(*names))
            codes.append(code)
        return GramIndex(texts), codes

    def _index_wordings(self, system: StandardsSystem) -> tuple[GramIndex, list[str]]:
        terms = terms_by_code(self._thesaurus.nodes)
        texts, codes = [], []
        for code, node in system.by_code.items():
            texts.append(self.grams_of(node.name_zh, node.name_en, node.scope, terms.get(code, "")))
            codes.append(code)
        return GramIndex(texts), codes

    def grams_of(self, *texts: str) -> tuple[str, ...]:
        """The n-grams of several texts that belong together."""
        return grams(" / ".join(texts), self._empty)

    def clues(self, standard: Standard, seen: Sequence[str]) -> Clues:
        """What speaks for or against a node in this one standard; `seen` are the n-grams of its titles."""
        found: Clues = {}
        self._add_terms(standard, found)
        self._add_likeness(seen, found)
        self._add_hints(standard, found)
        return found

    def _add_terms(self, standard: Standard, found: Clues) -> None:
        weights = self._weights
        by_code: dict[str, list[Clue]] = {}
        for match in self._terms.find(standard.title, standard.title_en):
            long = 1 + weights.length * (min(match.size, 8) - 3)
            share = weights.inner if match.inner else 1.0
            for code, weight in match.votes:
                if weight == NOT:
                    found.setdefault(code, []).append(Clue("exclusion", -weights.exclusion, match.text))
                else:
                    value = weights.term[weight - 1] * long * share
                    by_code.setdefault(code, []).append(Clue("term", value, match.text))
        for code, clues in by_code.items():
            clues.sort(key=lambda clue: (-clue.value, clue.seen))
            damping = 1.0
            for clue in clues:
                found.setdefault(code, []).append(Clue("term", clue.value * damping, clue.seen))
                damping *= weights.more

    def _add_likeness(self, seen: Sequence[str], found: Clues) -> None:
        weights = self._weights
        for index, codes, weight, kind in (
            (self._names, self._name_codes, weights.name, "name"),
            (self._wordings, self._wording_codes, weights.wording, "wording"),
        ):
            for number, likeness in index.like(seen).items():
                found.setdefault(codes[number], []).append(Clue(kind, weight * likeness, codes[number]))

    def _add_hints(self, standard: Standard, found: Clues) -> None:
        thesaurus, weights = self._thesaurus, self._weights
        prefix = standard.number.prefix if standard.number else ""
        for kind, text, hints, worth in (
            ("prefix", prefix, thesaurus.prefixes, weights.prefix),
            ("class", standard.ics, thesaurus.ics, weights.class_),
            ("class", standard.ccs, thesaurus.ccs, weights.class_),
        ):
            hint = _longest(text, hints, whole=kind == "prefix")
            if hint is not None:
                for code, weight in hint.weights.items():
                    found.setdefault(code, []).append(Clue(kind, worth * weight, hint.start))


def _longest(text: str, hints: Iterable[Hint], *, whole: bool) -> Hint | None:
    """The hint whose beginning fits best. A prefix fits whole or up to a sign: `T` fits `T/CCS`, not `TSG`."""
    fitting = [hint for hint in hints if text and _fits(text, hint.start, whole=whole)]
    return max(fitting, key=lambda hint: len(hint.start), default=None)


def _fits(text: str, start: str, *, whole: bool) -> bool:
    if not text.startswith(start):
        return False
    return not whole or len(text) == len(start) or not text[len(start)].isalpha()
