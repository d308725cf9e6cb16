"""The terms and rules of checked framework files become the thesaurus of the model."""

from collections.abc import Mapping
from typing import Any

from minestd.model.thesaurus import OUTSIDE, Hint, NodeTerms, RelationWords, Term, Thesaurus
from minestd.reading.frameworks.terms_table import EXCLUDED, TermsRead


def build_terms(entry: Mapping[str, Any], read: TermsRead | None, below: Mapping[str, bool]) -> Thesaurus:
    """The thesaurus: terms heaviest first and else as they stand, `below` saying which codes have nodes below."""
    codes = {} if read is None else dict.fromkeys((*read.words, *read.notes))
    nodes = {code: _node(code, read, below.get(code, False)) for code in codes if read is not None}
    outside = nodes.pop(OUTSIDE, NodeTerms(OUTSIDE))
    kinds = entry.get("kinds", {})
    return Thesaurus(
        nodes=nodes,
        outside=outside,
        boilerplate=tuple(dict.fromkeys(entry.get("empty", ()))),
        kinds={word: _weights(kinds[word]) for word in sorted(kinds)},
        prefixes=_hints(entry.get("prefixes", {})),
        ics=_hints(entry.get("ics", {})),
        ccs=_hints(entry.get("ccs", {})),
        relation=_relation(entry.get("relation", {})),
    )


def _node(code: str, read: TermsRead, is_part: bool) -> NodeTerms:
    words = read.words.get(code, {})
    terms = [
        Term(text, worth) for worth in (3, 2, 1) for text, (weight, _) in words.items() if weight == worth
    ]
    excluded = tuple(text for text, (weight, _) in words.items() if weight == EXCLUDED)
    return NodeTerms(code, tuple(terms), excluded, read.notes.get(code, ("", 0))[0], is_part)


def _relation(entry: Mapping[str, Any]) -> RelationWords:
    keys = ("field", "intelligent", "conventional", "nodes")
    return RelationWords(*(tuple(entry.get(key, ())) for key in keys))


def _hints(table: Mapping[str, Mapping[str, str]]) -> tuple[Hint, ...]:
    return tuple(Hint(start, _weights(table[start])) for start in sorted(table))


def _weights(by_code: Mapping[str, str]) -> dict[str, int]:
    return {code: int(weight) for code, weight in by_code.items()}
