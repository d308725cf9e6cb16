"""The words by which titles tell what they are: which say nothing of the topic, which name a translation."""

import re
from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct


class TitleWords(Struct, frozen=True, eq=False, dict=True):
    """`filler` says nothing of the topic; Latin words of it are whole words. `translated` stand in titles of versions
    in another language. A name that ends with a word of `whole` is a title as it stands, one of `technology` lacks
    no more than 要求. Lists write the names of nodes with a word of `ending` behind, too."""

    filler: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    technology: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()

    def without_filler(self, title: str) -> str:
        """The title without the words that say nothing."""
        return self._filler.sub("", title)

    def names_translation(self, text: str) -> bool:
        """Whether a title or kind says that this is a version in another language."""
        return self._translated.search(text) is not None

    @cached_property
    def _filler(self) -> re.Pattern[str]:
        latin = [word for word in self.filler if word.isascii()]
        han = [word for word in self.filler if not word.isascii()]
        return re.compile(rf"{_any_of(han)}|\b(?:{_any_of(latin)})\b", re.IGNORECASE)

    @cached_property
    def _translated(self) -> re.Pattern[str]:
        return re.compile(_any_of(self.translated), re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest that fits; for nothing where there are none."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"
