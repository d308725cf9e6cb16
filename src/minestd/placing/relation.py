"""专用 or 支撑: proposed by rule from the title and the node, settled by people (rules.md, "Where it belongs")."""

from minestd.model.memory import MemoryEntry
from minestd.model.placement import Reason
from minestd.model.standard import Relation, Standard
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus
from minestd.placing.text import compact, is_chinese, words

RelationFound = tuple[Relation, bool, Reason]


class RelationRule:
    """A standard is dedicated when its title names both the field and something intelligent, automatic, digital
    or networked. Where the node itself is about such things (`nodes`), naming the field is enough."""

    def __init__(self, system: StandardsSystem, thesaurus: Thesaurus) -> None:
        self._system = system
        self._field = _Spotter(thesaurus.relation.field)
        self._intelligent = _Spotter(thesaurus.relation.intelligent)
        self._nodes = frozenset(thesaurus.relation.nodes)
        self._conventional = _Spotter(thesaurus.relation.conventional)

    def of(self, standard: Standard, codes: tuple[str, ...], entry: MemoryEntry | None) -> RelationFound:
        """The relation, whether people settled it, and why. People first: review, then list, then memory."""
        if standard.decision is not None and standard.decision.relation is not None:
            return standard.decision.relation, True, Reason("relation-reviewed")
        if standard.relation is not None:
            return standard.relation, True, Reason("relation-given")
        if entry is not None and entry.relation is not None:
            return entry.relation, True, Reason("relation-memory")
        return self._by_rule(standard, codes)

    def _by_rule(self, standard: Standard, codes: tuple[str, ...]) -> RelationFound:
        titles = (standard.title, standard.title_en)
        named = self._field.first(titles)
        if named is None:
            return Relation.SUPPORTING, False, Reason("relation-general")
        against = self._conventional.first(titles)
        if against is not None:
            return Relation.SUPPORTING, False, Reason("relation-conventional", {"word": against})
        if any(
            self._nodes & {above.code for above in self._system.by_code[code].line()} for code in codes[:1]
        ):
            return Relation.DEDICATED, False, Reason("relation-node", {"field": named})
        clever = self._intelligent.first(titles)
        if clever is None:
            return Relation.SUPPORTING, False, Reason("relation-plain", {"field": named})
        return Relation.DEDICATED, False, Reason("relation-dedicated", {"word": clever, "field": named})


class _Spotter:
    """The first of several words, as the data orders them, that stands in any of the titles."""

    def __init__(self, listed: tuple[str, ...]) -> None:
        self._chinese = tuple((compact(word), word) for word in listed if is_chinese(word))
        self._english = tuple((words(word), word) for word in listed if not is_chinese(word))

    def first(self, titles: tuple[str, ...]) -> str | None:
        folded = [compact(title) for title in titles if title]
        for inner, word in self._chinese:
            if any(inner in title for title in folded):
                return word
        for title in titles:
            tokens = words(title)
            for parts, word in self._english:
                if any(tokens[at : at + len(parts)] == parts for at in range(len(tokens))):
                    return word
        return None
