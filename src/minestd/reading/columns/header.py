"""Where a table's header stands, and what each column means, with the evidence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as member

from minestd.model.place import column_letters
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy, without_brackets
from minestd.reading.words.vocabulary import Vocabulary

_ROWS_LOOKED_AT = 200
_ROWS_LOOKED_BEYOND = 20  # below a row that could be the header, for one that names more
_NUMBERS = ("number", "number_title")
_IDENTITY = (*_NUMBERS, "plan")
_ASIDE = ("carried", "proposal", "check_result", "serial")
_OURS = ("proposal", "check_result")  # columns that minestd writes itself: left aside on reading
_MANY = ("carried", *_OURS)  # fields that several columns may have


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table, its rows and columns counted within the table.

    `fields` maps a field to its column, `headings` every column with a heading to that heading (unique within
    the table), `carried` the headings that are carried through untouched, `repeated` the columns whose field
    another column has already, `ours` the columns of an output of minestd, which are written anew.
    """

    first: int
    last: int
    fields: Mapping[str, int]
    headings: Mapping[int, str]
    carried: Mapping[str, int]
    unknown: tuple[int, ...]
    repeated: Mapping[int, str] = member(default_factory=dict)
    ours: frozenset[int] = frozenset()

    @property
    def own(self) -> Mapping[str, int]:
        """The list's own columns by heading, in their order."""
        return {text: column for column, text in self.headings.items() if column not in self.ours}

    @property
    def is_list(self) -> bool:
        """Whether standards can be read under it: a number column, or plan numbers with titles."""
        return any(name in self.fields for name in _NUMBERS) or {"plan", "title"} <= self.fields.keys()

    @property
    def is_requirement_table(self) -> bool:
        """Whether it gives the office's own 应有数 by node and no standards."""
        return (
            not self.is_list
            and "code" in self.fields
            and bool({"required", "applicable"} & self.fields.keys())
        )


_LIKE_A_NUMBER = re.compile(r"[A-Za-z] ?\d{3}")


def find_header(table: RawTable, vocabulary: Vocabulary, start: int = 0) -> Header | None:
    """The row, or two rows, that name the most columns; the first of equals. None if no row names enough."""
    best: tuple[int, int, list[str]] | None = None
    best_score = 0
    texts_above: list[str] | None = None
    looked_at = 0
    for index in range(start, len(table.rows)):
        if looked_at >= _ROWS_LOOKED_AT or (best is not None and index > best[1] + _ROWS_LOOKED_BEYOND):
            break
        texts = [tidy(text_of(value)) if value != "" else "" for value in table.rows[index]]
        if not any(texts):
            texts_above = None
            continue
        looked_at += 1
        single = _score(texts, vocabulary)
        if single > best_score:
            best, best_score = (index, index, texts), single
        if (
            texts_above is not None
            and not any(map(_LIKE_A_NUMBER.search, texts))
            and not _is_filled_in(texts_above, texts, vocabulary)
        ):
            # The lower row of a header holds no standard: a word of a record (已审定, reviewed) may be a heading's.
            both = _joined(_spread(texts_above, table, index - 1), texts, vocabulary)
            double = _score(both, vocabulary)
            if double > max(best_score, single):
                best, best_score = (index - 1, index, both), double
        texts_above = texts
    return _header(table, vocabulary, *best) if best else None


def read_heading(text: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """The field of one heading and the rank of its word, None for the office's own."""
    found = vocabulary.headings.get(plain(text))
    if found is None:
        bare = plain(without_brackets(text))
        found = vocabulary.headings.get(bare) or vocabulary.headings.get(bare.rstrip("0123456789"))
    return found


def _score(texts: Sequence[str], vocabulary: Vocabulary) -> int:
    """How many fields a row names; 0 if it cannot be a header."""
    fields = {
        found[0] for text in texts if text and len(text) <= 40 and (found := read_heading(text, vocabulary))
    }
    filled = sum(1 for text in texts if text)
    named = fields - set(_ASIDE)
    if not named or (len(fields) == 1 and not (named == {"number"} and filled == 1)):
        return 0
    if not (fields & {*_IDENTITY, "title", "code", "decision"}) or 2 * len(fields) < min(filled, 6):
        return 0
    return 2 * len(fields) + (3 if fields & set(_NUMBERS) else 0)


def _is_filled_in(upper: Sequence[str], lower: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the lower row is one of data: it says which standard under a heading that asks for it. Some of its
    other cells may look like headings (发布, 废止, 标准)."""
    for high, low in zip(upper, lower, strict=True):
        asked = read_heading(high, vocabulary) if high and low else None
        if asked is None or asked[0] not in (*_IDENTITY, "title"):
            continue
        if not any(read_heading(text, vocabulary) for text in (low, high + low, low + high)):
            return True
    return False


def _spread(texts: Sequence[str], table: RawTable, row: int) -> list[str]:
    """The upper row of a two-row header, its merged cells filled."""
    filled = list(texts)
    for first_row, first_column, last_row, last_column in table.merged:
        if first_row <= row <= last_row:
            text = tidy(text_of(table.rows[first_row][first_column]))
            filled[first_column : last_column + 1] = [text] * (last_column - first_column + 1)
    return filled


def _joined(upper: Sequence[str], lower: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Headings over two rows: 日期 above 发布 is 发布日期; a cell merged downwards stands for itself.

    Without merged cells a group's name stands over its first column only, so it is tried for the next ones too.
    """
    joined: list[str] = []
    group = ""
    for high, low in zip(upper, lower, strict=True):
        group = high or (group if low else "")
        tries = [low + group, group + low, low, group] if low and group else [low or high]
        joined.append(
            next((text for text in tries if read_heading(text, vocabulary)), " ".join(tries[1:2] or tries))
        )
    return joined


def _header(table: RawTable, vocabulary: Vocabulary, first: int, last: int, texts: list[str]) -> Header:
    fields: dict[str, tuple[int, int]] = {}
    headings: dict[int, str] = {}
    unknown: list[int] = []
    span = [column for column, text in enumerate(texts) if text]
    for column in range(span[0], span[-1] + 1):
        text = texts[column]
        if not text and not any(text_of(row[column]) for row in table.rows[last + 1 :]):
            continue
        headings[column] = _unique(text or f"[{column_letters(table.left + column + 1)}]", headings)
        found = read_heading(text, vocabulary) if text else None
        if found is None:
            unknown.append(column)
        elif found[0] not in fields or found[1] < fields[found[0]][1]:
            fields[found[0]] = (column, found[1])
    chosen = {name: column for name, (column, _) in fields.items()}
    means = {column: _field_of(texts[column], vocabulary) for column in headings}
    repeated = {
        column: name
        for column, name in means.items()
        if name is not None and name not in _MANY and chosen[name] != column
    }
    carried = {
        text: column
        for column, text in headings.items()
        if means[column] in (None, "carried") or column in repeated
    }
    ours = frozenset(column for column, name in means.items() if name in _OURS)
    for many in ("carried", "proposal"):
        chosen.pop(many, None)
    return Header(first, last, chosen, headings, carried, tuple(unknown), repeated, ours)


def _field_of(text: str, vocabulary: Vocabulary) -> str | None:
    found = read_heading(text, vocabulary) if text else None
    return found[0] if found else None


def _unique(text: str, headings: Mapping[int, str]) -> str:
    taken = set(headings.values())
    name, times = text, 1
    while name in taken:
        times += 1
        name = f"{text} ({times})"
    return name


def repeats_header(row: RawRow, header: Header) -> bool:
    """Whether a row repeats the header, as long lists do on every printed page."""
    same = [column for column, heading in header.headings.items() if tidy(text_of(row[column])) == heading]
    return len(same) >= 2 and 2 * len(same) >= len(header.headings)
