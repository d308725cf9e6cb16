"""The words of lists as data: column headings, statuses and the other words that cells hold."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from msgspec import Struct

from minestd.reading.words.plain import plain
from minestd.reading.words.shipped import shipped_words


class Vocabulary(Struct, frozen=True):
    """Synonyms, each mapped from its plain form: `headings` to a field and how far down its list the word stands
    (where two columns claim one field, the earlier word wins), `statuses` to statuses, and for every kind of
    word in `words` (level, scope, stage, ...) to its key. `lists` are words without a further meaning:
    empty, pending, planned, draft, not_applicable, subtotal, note, the endings of titles and of names of mines."""

    headings: Mapping[str, tuple[str, int]]
    statuses: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    lists: Mapping[str, tuple[str, ...]]

    def find(self, kind: str, text: str) -> str | None:
        """The key of a word of this kind, None if it is not known."""
        return self.words[kind].get(plain(text))

    def says(self, kind: str, text: str) -> bool:
        """Whether the text is one of the words of a list (`empty`, `planned`, ...)."""
        return plain(text) in self.lists[kind]


def _ranked(table: Mapping[str, object]) -> dict[str, tuple[str, int]]:
    ranked: dict[str, tuple[str, int]] = {}
    for field, words in table.items():
        for rank, word in enumerate(cast(list[str], words)):
            ranked.setdefault(plain(word), (field, rank))
    return ranked


def _turned(table: Mapping[str, object]) -> dict[str, str]:
    turned: dict[str, str] = {}
    for key, words in table.items():
        for word in cast(list[str], words):
            turned.setdefault(plain(word), key)
    return turned


@cache
def load_vocabulary() -> Vocabulary:
    """The shipped vocabulary, `framework/vocabulary/`. Raises MinestdError("data-missing")."""
    words = shipped_words("words.yaml")
    return Vocabulary(
        headings=_ranked(shipped_words("headings.yaml")),
        statuses=_turned(shipped_words("statuses.yaml")),
        words={key: _turned(value) for key, value in words.items() if isinstance(value, dict)},
        lists={
            key: tuple(plain(word) for word in value)
            for key, value in words.items()
            if isinstance(value, list)
        },
    )
