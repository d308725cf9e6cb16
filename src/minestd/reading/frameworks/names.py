"""Names that a framework file leaves out: one language for the other, full names from short ones."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

_JOIN = "–"


class Names(Struct, frozen=True):
    """The names of one node as given, empty where they are not; `above` is the place of its parent in the list."""

    zh: str
    en: str
    full_zh: str
    full_en: str
    above: int | None


def completed(given: Sequence[Names]) -> list[Names]:
    """The names with nothing left out, parents before children.

    A name in one language stands for the other. A full name that is not given is the short name, and behind
    the parent's full name where other nodes have the same short one.
    """
    both = [_in_both(names) for names in given]
    often_zh = Counter(names.zh for names in both)
    often_en = Counter(names.en for names in both)
    done: list[Names] = []
    for names in both:
        above = done[names.above] if names.above is not None else None
        full_zh = names.full_zh or _full(names.zh, often_zh, above.full_zh if above else "")
        full_en = names.full_en or _full(names.en, often_en, above.full_en if above else "")
        done.append(Names(names.zh, names.en, full_zh, full_en, names.above))
    return done


def _in_both(names: Names) -> Names:
    if not names.zh:
        return Names(names.en, names.en, names.full_zh or names.full_en, names.full_en, names.above)
    if not names.en:
        return Names(names.zh, names.zh, names.full_zh, names.full_en or names.full_zh, names.above)
    return names


def _full(short: str, often: Counter[str], above: str) -> str:
    return f"{above}{_JOIN}{short}" if above and often[short] > 1 else short
