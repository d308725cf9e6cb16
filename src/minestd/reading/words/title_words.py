"""The words of titles, `framework/vocabulary/titles.yaml`."""

from functools import cache

from minestd.model.title_words import TitleWords
from minestd.reading.words.shipped import shipped_words


@cache
def load_title_words() -> TitleWords:
    """The shipped words. Raises MinestdError("data-missing")."""
    return TitleWords(**{key: tuple(words) for key, words in shipped_words("titles.yaml").items()})
