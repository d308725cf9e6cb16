"""Why a file is no list: what was seen and understood of it, and the option that would mend it."""

from collections.abc import Sequence

from minestd.errors import MinestdError
from minestd.model.cell_place import Place
from minestd.reading.columns.column_cells import Content, holds_a_number
from minestd.reading.columns.header import HeaderTexts, claimed, find_words, nameless
from minestd.reading.columns.headings import texts_of
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.rows.block import is_blank
from minestd.reading.rows.fields import ReadingData
from minestd.reading.words.cell_text import text_of

_ROWS_LOOKED_AT = 30
_LONGEST_SEEN = 120
_LONGEST_TEXT = 20


def no_list(file: str, tables: Sequence[RawTable], data: ReadingData) -> MinestdError:
    """`file-empty`, or `no-number-column` with the first filled sheet's headings, what they were taken for, and the
    `--column` that names the column most like one of numbers."""
    filled = [table for table in tables if any(not is_blank(row) for row in table.rows)]
    if not filled:
        return MinestdError("file-empty", file=file)
    best = next(((one, found) for one in filled if (found := find_words(one, data.vocabulary))), None)
    table, head = best or (filled[0], _widest(filled[0]))
    header = claimed(table, head, data.vocabulary)
    means = {column: name for name, column in header.fields.items() if not name.startswith("perhaps_")}
    seen = "、".join(
        f"{text[:_LONGEST_TEXT]}={means[column]}" if column in means else text[:_LONGEST_TEXT]
        for column, text in header.headings.items()
    )[:_LONGEST_SEEN]
    at = str(Place(table.sheet, table.top + head.last + 1, table.left + 1))
    column = _most_like_numbers(table, head, data)
    heading = header.headings.get(column, nameless(table, column)) if column >= 0 else "HEADING"
    option = f"--column {_quoted(f'{heading}=number')}"
    return MinestdError("no-number-column", file=file, at=at, seen=seen, option=option)


def _widest(table: RawTable) -> HeaderTexts:
    """The first of the rows with the most filled cells."""
    rows = list(enumerate(map(texts_of, table.rows[:_ROWS_LOOKED_AT])))
    index, texts = max(rows, key=lambda entry: (sum(map(bool, entry[1])), -entry[0]))
    if not any(texts):
        index = next(place for place, row in enumerate(table.rows) if not is_blank(row))
        texts = texts_of(table.rows[index])
    return HeaderTexts(index, index, texts, 0)


def _most_like_numbers(table: RawTable, head: HeaderTexts, data: ReadingData) -> int:
    """The column with the greatest share of cells that are numbers, or at least hold letters and figures."""
    content = Content(table, head.last, data.prefixes)
    best, weight = -1, 0.0
    for column in range(len(table.rows[0])):
        texts = content[column].texts
        alike = sum(1 for text in texts if holds_a_number(text)) / len(texts) if texts else 0.0
        found = content[column].number_share + alike / 2
        if found > weight:
            best, weight = column, found
    return best if weight >= 0.25 else -1


def _quoted(text: str) -> str:
    """As it is typed on a command line."""
    flat = " ".join(text_of(text).split())
    return f'"{flat}"' if any(sign in flat for sign in " &|()<>;'\"$`") else flat
