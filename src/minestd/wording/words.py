"""How a room of words is written down: a text stands once, and whoever shows it elsewhere points to it.

A key says where a text is shown (`column.issued`, `template.issued`); several keys may show one text.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Text = tuple[str, str]
"""A text in Chinese and English, with `{name}` for a parameter."""


class Pointer(Struct, frozen=True):
    """The text of another key; its English as it is, with another first letter, or in a form of its own (`english`)."""

    key: str
    letter: Literal["", "capital", "small"] = ""
    english: str = ""


Words = Mapping[str, Text | Pointer]


def same(key: str) -> Pointer:
    """The text of that key."""
    return Pointer(key)


def capital(key: str) -> Pointer:
    """The text of that key, its English as a heading."""
    return Pointer(key, letter="capital")


def lower(key: str) -> Pointer:
    """The text of that key, its English within a sentence."""
    return Pointer(key, letter="small")


def abridged(key: str, english: str) -> Pointer:
    """The Chinese of that key; English where the room is narrow, or where grammar wants another form."""
    return Pointer(key, english=english)


def resolved(words: Words) -> dict[str, Text]:
    """Every key with its text. KeyError where a pointer leads nowhere; pointers lead to texts, not to pointers."""
    texts = {key: text for key, text in words.items() if not isinstance(text, Pointer)}
    found = {}
    for key, word in words.items():
        found[key] = _text(word, texts[word.key]) if isinstance(word, Pointer) else word
    return found


def _text(pointer: Pointer, text: Text) -> Text:
    chinese, english = text
    if pointer.english:
        return chinese, pointer.english
    first = english[:1].upper() if pointer.letter == "capital" else english[:1].lower()
    return chinese, (first if pointer.letter else english[:1]) + english[1:]
