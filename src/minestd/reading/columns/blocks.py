"""The tables of a sheet: one below another or side by side, a header of its own each."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.prefixes import Prefixes
from minestd.reading.columns.column_cells import holds_a_number
from minestd.reading.columns.header import Header, HeaderTexts, claimed, find_words, words_at
from minestd.reading.columns.headings import (
    LIKE_A_NUMBER,
    LONGEST_HEADING,
    NUMBER_LIKE,
    fields_of,
    is_filled_in,
    names_a_number,
    texts_of,
)
from minestd.reading.columns.understanding import understood
from minestd.reading.columns.unheaded import find_unheaded
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import begins_with, plain
from minestd.reading.words.vocabulary import Vocabulary

_DIGIT = re.compile(r"[0-9]")
_CAPTION = re.compile(
    r"(?:续|附)?表\s*[0-9一二三四五六七八九十A-Z]|附录|[一二三四五六七八九十]+\s*[、.．]|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]+[、.]"
)
_YEAR = re.compile(r"[0-9]{4}")
_ROWS_LOOKED_BELOW = 5  # filled rows below a later header, for the first standard
_FIELDS_OF_A_HEADER = 3  # known words in a row of headings that names either numbers or titles
_ROWS_OF_A_PROOF = 20  # rows by which a later header is judged


class Block(Struct, frozen=True):
    """One table of a sheet with its header; `repeats` are rows (within the table) that say the header again,
    `captions` those at its end that are titles of the next table."""

    table: RawTable
    header: Header
    repeats: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()

    @property
    def is_useful(self) -> bool:
        """Whether it is a list or a table of 应有数."""
        return self.header.is_list or self.header.is_requirement_table


def blocks_of(table: RawTable, prefixes: Prefixes, vocabulary: Vocabulary) -> list[Block]:
    """The tables that a sheet holds, from the left and from the top; the last of a part may be no list."""
    parts = _side_by_side(table, prefixes, vocabulary)
    return [block for part in parts for block in _stacked(part, prefixes, vocabulary)]


def unheaded_block(table: RawTable, prefixes: Prefixes, vocabulary: Vocabulary) -> Block | None:
    """The list that a sheet holds by its content alone."""
    header = find_unheaded(table, prefixes, vocabulary)
    if header is None:
        return None
    block = Block(table, understood(table, header, prefixes, vocabulary))
    return block if block.header.is_list else None


# Side by side


def _side_by_side(table: RawTable, prefixes: Prefixes, vocabulary: Vocabulary) -> list[RawTable]:
    """A sheet cut at empty columns where a list begins behind them, and where its header says itself again."""
    cuts = [0]
    for column in _after_gaps(table):
        right, left = _columns(table, column, None), _columns(table, cuts[-1], column)
        if _are_lists(left, right, prefixes, vocabulary):
            cuts.append(column)
    parts = [_columns(table, first, last) for first, last in zip(cuts, [*cuts[1:], None], strict=True)]
    return [one for part in parts for one in _repeating(part, vocabulary)]


def _after_gaps(table: RawTable) -> list[int]:
    """The filled columns that have an empty one on their left, the first column aside."""
    width = len(table.rows[0]) if table.rows else 0
    empty = [all(row[column] == "" for row in table.rows) for column in range(width)]
    return [column for column in range(1, width) if empty[column - 1] and not empty[column]]


def _are_lists(left: RawTable, right: RawTable, prefixes: Prefixes, vocabulary: Vocabulary) -> bool:
    """Whether both sides of a gap are lists of their own: each with a number and a title, or both headed alike."""
    heads = [find_words(side, vocabulary) for side in (left, right)]
    whole = True
    for side, head in zip((left, right), heads, strict=True):
        if head is None:
            return False
        header = understood(side, claimed(side, head, vocabulary), prefixes, vocabulary)
        if not header.is_list:
            return False
        whole = whole and bool(header.fields.keys() & {"title", "number_title"})
    return whole or _filled(heads[0]) == _filled(heads[1])


def _filled(head: HeaderTexts | None) -> list[str]:
    return [text for text in head.texts if text] if head else []


def _repeating(table: RawTable, vocabulary: Vocabulary) -> list[RawTable]:
    """A header that says the same run of headings twice or more: 标准号 标准名称 标准号 标准名称."""
    head = find_words(table, vocabulary)
    if head is None:
        return [table]
    texts = list(head.texts)
    first = next(column for column, text in enumerate(texts) if text)
    for period in range(2, (len(texts) - first) // 2 + 1):
        run = texts[first : first + period]
        times = 1
        while texts[first + times * period : first + (times + 1) * period] == run:
            times += 1
        if times > 1 and all(run) and fields_of(run, vocabulary) & set(NUMBER_LIKE):
            edges = [0, *(first + period * time for time in range(1, times)), None]
            return [_columns(table, low or 0, high) for low, high in itertools.pairwise(edges)]
    return [table]


def _columns(table: RawTable, first: int, last: int | None) -> RawTable:
    """These columns of a table, as a table of its own."""
    width = len(table.rows[0]) if table.rows else 0
    last = width if last is None else last
    if (first, last) == (0, width):
        return table
    merged = [
        (top, left - first, bottom, min(right, last - 1) - first)
        for top, left, bottom, right in table.merged
        if first <= left < last
    ]
    rows = [row[first:last] for row in table.rows]
    return replace(table, rows=rows, left=table.left + first, merged=merged)


# One below another


def _stacked(table: RawTable, prefixes: Prefixes, vocabulary: Vocabulary) -> Iterator[Block]:
    """The tables of a part, each from its header (the first with what stands above) to the next one's."""

    def head_of(found: HeaderTexts, part: RawTable, top: int) -> Header:
        moved = replace(found, first=found.first - top, last=found.last - top)
        return understood(part, claimed(part, moved, vocabulary), prefixes, vocabulary)

    def begins(found: HeaderTexts) -> bool:
        part = _rows(table, found.first, min(found.last + _ROWS_OF_A_PROOF, len(table.rows)))
        header = head_of(found, part, found.first)
        return header.is_list or header.is_requirement_table

    top = 0
    found = find_words(table, vocabulary)
    while found is not None:
        _forget_results(table, found, vocabulary)
        following, repeats = _following(table, found, vocabulary, begins)
        part = _rows(table, top, following.first if following else None)
        captions = _captions(part, found.last - top, vocabulary) if following else ()
        same = frozenset(index - top for index in repeats)
        block = Block(part, head_of(found, part, top), same, frozenset(captions))
        if block.is_useful or following is None:
            yield block
            top = following.first if following else top
        found = following


def _forget_results(table: RawTable, found: HeaderTexts, vocabulary: Vocabulary) -> None:
    """What an earlier check wrote beside the rows says nothing of them: a section row stays one with it, and so does
    a row that repeats the header."""
    for column, text in enumerate(found.texts):
        if text and fields_of([text], vocabulary) == {"check_result"}:
            for row in table.rows[found.last + 1 :]:
                row[column] = ""


def _following(
    table: RawTable, found: HeaderTexts, vocabulary: Vocabulary, begins: Callable[[HeaderTexts], bool]
) -> tuple[HeaderTexts | None, set[int]]:
    """The header of the next table, and the rows before it that repeat this one's."""
    asked = next(iter(names_a_number(found.texts, vocabulary)), -1)
    repeats: set[int] = set()
    skip = 0
    for index in range(found.last + 1, len(table.rows)):
        row = table.rows[index]
        value = row[asked] if asked >= 0 else ""
        # Most rows have a figure where a number is asked for: they are no headings.
        if (
            not isinstance(value, str)
            or (value and _DIGIT.search(value))
            or index < skip
            or not _may_head(row)
        ):
            continue
        head = words_at(table, index, vocabulary)
        if head is None or _is_data(found, head, texts_of(row), vocabulary):
            continue
        if _says_the_same(head.texts, found.texts, vocabulary):
            repeats.update(range(head.first, head.last + 1))
            skip = head.last + 1
        elif _is_followed(table, head, vocabulary) and begins(head):
            return head, repeats
    return None, repeats


def _is_data(found: HeaderTexts, head: HeaderTexts, texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a row that may be headings is one of data below a header. Words for number and title together, for a
    title and one further field, or for a number and two, are none, whatever the columns beside them are called."""
    fields = fields_of(head.texts, vocabulary)
    named = [bool(fields & set(NUMBER_LIKE)), "title" in fields]
    sure = (named[1] and len(fields) > 1) or (any(named) and len(fields) >= _FIELDS_OF_A_HEADER)
    return not sure and is_filled_in(found.texts, texts, vocabulary)


def _says_the_same(one: Sequence[str], other: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether two rows are the same headings, a column of results aside."""
    return all(
        first == second or fields_of([second], vocabulary) == {"check_result"}
        for first, second in zip(one, other, strict=True)
    )


def _captions(part: RawTable, head: int, vocabulary: Vocabulary) -> list[int]:
    """The rows at the end of a table that are the title of the next: one text each, above its header, that is no
    title of a standard."""
    found = []
    for index in range(len(part.rows) - 1, head, -1):
        texts = {text for value in part.rows[index] if (text := text_of(value))}
        if len(texts) > 1:
            break
        text = next(iter(texts), "")
        if not text:
            continue
        titled = plain(text).endswith(vocabulary.lists["title_ending"]) and not _CAPTION.match(text)
        noted = begins_with([text], (*vocabulary.lists["note"], *vocabulary.lists["subtotal"]))
        if titled or noted or text.isdigit() or LIKE_A_NUMBER.search(text) or len(text) > LONGEST_HEADING:
            break
        found.append(index)
    return found


def _may_head(row: list[object]) -> bool:
    """Whether a row can be headings at all: words only, and no year among them."""
    texts = [one for one in row if one != ""]
    return bool(texts) and all(isinstance(one, str) and not _YEAR.search(one) for one in texts)


def _is_followed(table: RawTable, head: HeaderTexts, vocabulary: Vocabulary) -> bool:
    """Whether standards, or required numbers, stand right below these headings."""
    if any(map(LIKE_A_NUMBER.search, head.texts)):
        return False
    fields = fields_of(head.texts, vocabulary)
    if "code" in fields and fields & {"required", "applicable"}:
        return True
    columns = [
        column
        for column, text in enumerate(head.texts)
        if text and fields_of([text], vocabulary) & {*NUMBER_LIKE, "plan", "code"}
    ]
    # Without a word for numbers a column of the office's own may hold them, as in a first table.
    unknown = (
        []
        if columns
        else [at for at, text in enumerate(head.texts) if text and not fields_of([text], vocabulary)]
    )
    looked = 0
    # A word alone in a row (执行标准) may be a section above serials: it is a heading only over whole numbers.
    alone = sum(1 for text in head.texts if text) == 1
    for row in table.rows[head.last + 1 :]:
        texts = [text_of(value) for value in row]
        if any(texts):
            looked += 1
            if any(
                holds_a_number(texts[column]) or (not alone and _DIGIT.search(texts[column]))
                for column in columns
            ):
                return True
            if any(holds_a_number(texts[column]) for column in unknown):
                return True
        if looked >= _ROWS_LOOKED_BELOW:
            break
    return False


def _rows(table: RawTable, first: int, last: int | None) -> RawTable:
    """These rows of a table, as a table of its own."""
    last = len(table.rows) if last is None else last
    if (first, last) == (0, len(table.rows)):
        return table
    merged = [
        (top - first, left, min(bottom, last - 1) - first, right)
        for top, left, bottom, right in table.merged
        if first <= top < last
    ]
    return replace(table, rows=table.rows[first:last], top=table.top + first, merged=merged)
