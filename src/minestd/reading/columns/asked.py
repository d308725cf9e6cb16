"""`--column HEADING=FIELD`: what the caller says a heading means, put before every word of the vocabulary."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from minestd.errors import MinestdError
from minestd.reading.columns.headings import ASKED_RANK
from minestd.reading.columns.meanings import OWN
from minestd.reading.words.plain import plain
from minestd.reading.words.vocabulary import Vocabulary

_INTERNAL = ("carried", "remarks", "proposal", "check_result")


def known_fields(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The fields that a heading may be given, `own` for one that is carried through as the office's own."""
    fields = {field for field, _ in vocabulary.headings.values()}
    named = {field for field in fields if field not in _INTERNAL and not field.startswith("perhaps_")}
    return (*sorted(named), OWN)


def asked_columns(given: Iterable[str], vocabulary: Vocabulary) -> dict[str, str]:
    """`HEADING=FIELD` texts as a mapping. Raises MinestdError (column-syntax, column-field-unknown)."""
    known = known_fields(vocabulary)
    found: dict[str, str] = {}
    for text in given:
        heading, sign, field = text.rpartition("=")
        heading, field = heading.strip(), field.strip()
        if not sign or not heading or not field:
            raise MinestdError("column-syntax", seen=text)
        if field not in known:
            raise MinestdError("column-field-unknown", seen=field, heading=heading, known=" ".join(known))
        found[heading] = field
    return found


def with_asked(vocabulary: Vocabulary, asked: Mapping[str, str]) -> Vocabulary:
    """The vocabulary in which these headings mean these fields."""
    given = {
        plain(heading): ("carried" if field == OWN else field, ASKED_RANK) for heading, field in asked.items()
    }
    return replace(vocabulary, headings={**vocabulary.headings, **given})
