"""专用 or 支撑: proposed by rule from the title and the node, settled by people (rules.md, "Where it belongs")."""

from collections.abc import Iterable, Sized

from minestd.model.placement import Reason
from minestd.model.standard import Relation, Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus
from minestd.placing.text import Title, compact, is_chinese, words

RelationFound = tuple[Relation, bool, Reason]


class RelationRule:
    """A standard is dedicated when its title names both the field and something intelligent, automatic, digital
    or networked. Where the node itself is about such things (`nodes`), naming the field is enough."""

    def __init__(self, system: StandardsSystem, thesaurus: Thesaurus) -> None:
        self._field = _Spotter(thesaurus.relation.field)
        self._intelligent = _Spotter(thesaurus.relation.intelligent)
        self._nodes = frozenset(
            below.code
            for code in thesaurus.relation.nodes
            if code in system.by_code
            for below in system.by_code[code].walk()
        )
        self._conventional = _Spotter(thesaurus.relation.conventional)
        self._is_silent = not (thesaurus.relation.field or thesaurus.relation.intelligent or self._nodes)

    def of(
        self, standard: Standard, title: Title, codes: tuple[str, ...], remembered: Relation | None
    ) -> RelationFound:
        """The relation, whether people settled it, and why. People first: review, then list, then memory."""
        if standard.decision is not None and standard.decision.relation is not None:
            return standard.decision.relation, True, Reason("relation-reviewed")
        if standard.relation is not None:
            return standard.relation, True, Reason("relation-given")
        if remembered is not None:
            return remembered, True, Reason("relation-memory")
        if self._is_silent:
            # A framework that says nothing of relation has none: every standard fills (rules.md, "Other frameworks").
            return Relation.DEDICATED, True, Reason("relation-none")
        return self._by_rule(title, codes)

    def _by_rule(self, title: Title, codes: tuple[str, ...]) -> RelationFound:
        named = self._field.first(title)
        if named is None:
            return Relation.SUPPORTING, False, Reason("relation-general")
        against = self._conventional.first(title)
        if against is not None:
            return Relation.SUPPORTING, False, Reason("relation-conventional", {"word": against})
        if codes and codes[0] in self._nodes:
            return Relation.DEDICATED, False, Reason("relation-node", {"field": named})
        clever = self._intelligent.first(title)
        if clever is None:
            return Relation.SUPPORTING, False, Reason("relation-plain", {"field": named})
        return Relation.DEDICATED, False, Reason("relation-dedicated", {"word": clever, "field": named})


class _Spotter:
    """Words of one meaning, and which of them a title names first."""

    def __init__(self, listed: tuple[str, ...]) -> None:
        self._chinese: dict[str, str] = {}
        self._english: dict[tuple[str, ...], str] = {}
        for word in listed:
            if is_chinese(word):
                self._chinese.setdefault(compact(word), word)
            else:
                self._english.setdefault(words(word), word)
        self._heads = _by_head((word, word[:2]) for word in self._chinese)
        self._first_words = _by_head((parts, parts[0]) for parts in self._english)

    def first(self, title: Title) -> str | None:
        """The first word in any of the titles, Chinese before English; the longest where several begin at one
        place."""
        for text in title.chinese:
            for start in range(len(text)):
                for length in self._heads.get(text[start : start + 2], ()):
                    word = self._chinese.get(text[start : start + length])
                    if word is not None:
                        return word
        for sequence in title.tokens:
            for start, token in enumerate(sequence):
                for count in self._first_words.get(token, ()):
                    word = self._english.get(sequence[start : start + count])
                    if word is not None:
                        return word
        return None


def _by_head(words_with_heads: Iterable[tuple[Sized, str]]) -> dict[str, list[int]]:
    """The lengths of the words that begin alike, longest first."""
    lengths: dict[str, set[int]] = {}
    for word, head in words_with_heads:
        lengths.setdefault(head, set()).add(len(word))
    return {head: sorted(found, reverse=True) for head, found in lengths.items()}
