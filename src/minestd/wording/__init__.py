"""Every sentence and term that people read, in Chinese and English, from one place.

Code speaks in keys and parameters; this package turns them into words at the edge. Each module holds one
room of the house as a plain mapping `key: (Chinese, English)`, with `{name}` for a parameter.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from minestd.wording import (
    commands,
    committee,
    drawing,
    errors,
    framework_errors,
    frameworks,
    joints,
    list_errors,
    marking,
    measuring,
    note,
    numbers,
    own_template,
    page,
    papers,
    problems,
    reasons,
    tables,
    template,
    terms,
    verify,
)
from minestd.wording.words import Text, resolved

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)

CATALOGUE: Mapping[str, Text] = resolved(
    {
        **terms.WORDS,
        **joints.WORDS,
        **errors.WORDS,
        **list_errors.WORDS,
        **framework_errors.WORDS,
        **problems.WORDS,
        **marking.WORDS,
        **numbers.WORDS,
        **reasons.WORDS,
        **measuring.WORDS,
        **tables.WORDS,
        **frameworks.WORDS,
        **papers.WORDS,
        **committee.WORDS,
        **note.WORDS,
        **verify.WORDS,
        **own_template.WORDS,
        **page.WORDS,
        **commands.WORDS,
        **drawing.WORDS,
        **template.WORDS,
    }
)


def say(lang: Lang, key: str, /, **params: object) -> str:
    """The sentence of `key` in `lang`, its parameters filled in. An unknown key is a fault of ours: KeyError."""
    return CATALOGUE[key][LANGUAGES.index(lang)].format(**params)


def joined(lang: Lang, texts: Iterable[object], by: Literal["item", "phrase", "clause"] = "item") -> str:
    """Texts one behind the other, as a language joins the items of a list, the phrases or the clauses of a sentence."""
    return say(lang, f"join.{by}").join(map(str, texts))


def has(key: str) -> bool:
    """Whether a sentence of this key is written."""
    return key in CATALOGUE
