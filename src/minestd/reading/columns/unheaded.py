"""Lists that say nothing at all, or nothing that we know, in their headings: found by the numbers in them."""

import re
from collections.abc import Sequence

from minestd.model.prefixes import Prefixes
from minestd.reading.columns.column_cells import Content, holds_a_number
from minestd.reading.columns.header import Header, HeaderTexts, claimed, nameless
from minestd.reading.columns.headings import LONGEST_HEADING, texts_of
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.numbers import read_numbers
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.vocabulary import Vocabulary

_LEAST_SHARE = 0.6  # of the filled cells of a column
_LONGEST_CELL = 200  # characters; longer cells are prose that cites standards
_LONGEST_LEAD = 8  # characters before a number: `[12] `, `（3）`
_LONGEST_ENTRY = 80  # characters of a title with its number behind
_ENTRY = re.compile(r"[\[［【]\s*S(?:/OL)?\s*[\]］】]")  # of a bibliography
_BEHIND = re.compile(r"[\s)）\]】]*")
_SENTENCE = re.compile(r"[，。；;]|依据|根据|按照|参照|执行|引用")
_ROWS_LOOKED_AT = 60


def find_unheaded(table: RawTable, prefixes: Prefixes, vocabulary: Vocabulary) -> Header | None:
    """A header of unknown words right above the first number, or none at all; None where no column is one of
    numbers. Prose that cites a standard here and there is no list."""
    first = _first_row(table, prefixes)
    if first is None:
        return None
    content = Content(table, first - 1, prefixes)
    width = len(table.rows[first])
    shares = {column: content[column].number_share for column in range(width)}
    best = max(shares, key=lambda column: (shares[column], -column), default=-1)
    if best < 0 or shares[best] < _LEAST_SHARE or not _reads_as_list(content[best].texts, prefixes):
        return None
    if first > 0 and _heads(texts_of(table.rows[first - 1]), best):
        return claimed(
            table, HeaderTexts(first - 1, first - 1, texts_of(table.rows[first - 1]), 1), vocabulary
        )
    filled = [column for column in range(width) if any(text_of(row[column]) for row in table.rows[first:])]
    named = {column: nameless(table, column) for column in filled}
    texts = [named.get(column, "") for column in range(width)]
    return claimed(table, HeaderTexts(first, first - 1, texts, 1), vocabulary)


def _first_row(table: RawTable, prefixes: Prefixes) -> int | None:
    """The first row with a cell that is a number, alone or with its title."""
    for index, row in enumerate(table.rows[:_ROWS_LOOKED_AT]):
        texts = [text for value in row if (text := text_of(value))]
        if any(_reads_as_list([text], prefixes) for text in texts):
            return index
    return None


def _reads_as_list(texts: Sequence[str], prefixes: Prefixes) -> bool:
    """Whether most of these cells begin with a number, or are a 《title》 with its number."""
    fitting = 0
    for text in texts:
        if len(text) > _LONGEST_CELL or not holds_a_number(text):
            continue
        found = read_numbers(text, prefixes).found
        fitting += bool(found) and (
            found[0].start <= _LONGEST_LEAD
            or text.startswith("《")
            or _ENTRY.search(text) is not None
            or (len(found) == 1 and _BEHIND.fullmatch(text[found[0].end :]) is not None and _is_short(text))
        )
    return fitting >= _LEAST_SHARE * len(texts) > 0


def _is_short(text: str) -> bool:
    """Whether a text may be a title with its number behind, and is no sentence."""
    return len(text) <= _LONGEST_ENTRY and _SENTENCE.search(text) is None


def _heads(texts: Sequence[str], column: int) -> bool:
    """Whether a row above can be headings: short words, one of them over the numbers, more than one where the row
    has more than one cell."""
    filled = [text for text in texts if text]
    short = all(len(text) <= LONGEST_HEADING and not holds_a_number(text) for text in filled)
    wide = sum(1 for text in texts if text) >= min(2, len(texts))
    return bool(texts[column]) and short and wide
