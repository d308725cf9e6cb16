"""The words of the papers of offices, `framework/vocabulary/papers.yaml`."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from minestd.reading.words.plain import plain
from minestd.reading.words.shipped import shipped_words


class PaperWords(Struct, frozen=True):
    """`statistics` maps a plain heading to our column; `totals` (plain) name the row that sums all others; `remarks`
    (in small letters) are headings of remarks. `kinds` are words that stand in a cell of 种类, by kind, the first
    that fits first; `unsorted` say that there is none. `cells` and `note` are the names that an office's workbook
    and note ask for, by what they get."""

    statistics: Mapping[str, str]
    totals: frozenset[str]
    remarks: frozenset[str]
    kinds: Mapping[str, tuple[str, ...]]
    unsorted: frozenset[str]
    cells: Mapping[str, str]
    note: Mapping[str, str]


@cache
def paper_words() -> PaperWords:
    """The shipped words. Raises MinestdError("data-missing")."""
    held = shipped_words("papers.yaml")
    return PaperWords(
        statistics={plain(word): key for key, words in held["statistics"].items() for word in words},
        totals=frozenset(map(plain, held["totals"])),
        remarks=frozenset(word.casefold() for word in held["remarks"]),
        kinds={kind: tuple(words) for kind, words in held["kinds"].items()},
        unsorted=frozenset(held["unsorted"]),
        cells=held["cells"],
        note=held["note"],
    )
