"""The words that the scripts of pages show."""

from minestd.wording import CATALOGUE

_WORDS = ("page.", "figure.", "mark.", "scope.")


def page_words() -> dict[str, list[str]]:
    """The words that the script of a page needs, both languages."""
    return {key: list(pair) for key, pair in CATALOGUE.items() if key.startswith(_WORDS)}
