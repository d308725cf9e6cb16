"""Where a table's header stands, and which column each of its headings claims for which field."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec import field as member

from minestd.model.cell_place import column_letters
from minestd.reading.columns import headings as words
from minestd.reading.columns.column_cells import holds_a_number
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy
from minestd.reading.words.vocabulary import Vocabulary

_ROWS_LOOKED_AT = 200
_ROWS_LOOKED_BEYOND = 20  # below a row that could be the header, for one that names more
_BESIDE = ("proposal", "said_basis", "said_remark")  # what minestd writes beside what a list says
_OURS = (*_BESIDE, "check_result")  # columns of ours: left aside on reading
_UNCLAIMED = ("carried", "remarks", *_BESIDE)  # fields that no column is chosen for
MANY = ("carried", "remarks", *_OURS)  # fields that several columns may have


class Header(Struct, frozen=True, kw_only=True):
    """The header of a table, its rows and columns counted within the table.

    `fields` maps a field to its column, `headings` every column with a heading to that heading (unique within
    the table), `carried` the headings that are carried through untouched, `repeated` the columns whose field
    another column has already, `ours` the columns of an output of minestd, which are written anew. `ranks` tells of
    a field how far down its list its word stands, `content` which fields are known by what stands below, each with
    the share of its cells that says so. A table without a header has `first` at its first row of data and `last`
    before it. `further` are more columns of numbers (国家标准 | 行业标准), whose cells are standards of their row too,
    each with the share of its cells that says so; `aside` columns that hold numbers and are not read as standards of
    the list, with how many; `ended` own columns in which words say that a standard has ended, with how many.
    """

    first: int
    last: int
    fields: Mapping[str, int]
    headings: Mapping[int, str]
    carried: Mapping[str, int]
    unknown: tuple[int, ...]
    repeated: Mapping[int, str] = member(default_factory=dict)
    ours: frozenset[int] = frozenset()
    remarks: tuple[int, ...] = ()
    ranks: Mapping[str, int] = member(default_factory=dict)
    content: Mapping[str, float] = member(default_factory=dict)
    further: Mapping[int, float] = member(default_factory=dict)
    aside: Mapping[int, int] = member(default_factory=dict)
    ended: Mapping[int, int] = member(default_factory=dict)

    @property
    def own(self) -> Mapping[str, int]:
        """The list's own columns by heading, in their order."""
        return {text: column for column, text in self.headings.items() if column not in self.ours}

    @property
    def is_headed(self) -> bool:
        """Whether there is a row of headings at all."""
        return self.last >= self.first

    @property
    def is_list(self) -> bool:
        """Whether standards can be read under it: a number column, or plan numbers with titles."""
        return any(name in self.fields for name in words.NUMBERS) or {"plan", "title"} <= self.fields.keys()

    @property
    def is_requirement_table(self) -> bool:
        """Whether it gives the office's own 应有数 by node and no standards."""
        return (
            not self.is_list
            and "code" in self.fields
            and bool({"required", "applicable", "keeps"} & self.fields.keys())
        )


class HeaderTexts(Struct, frozen=True):
    """The texts of a header, one row of them or two joined, and how much they say."""

    first: int
    last: int
    texts: Sequence[str]
    score: int


def find_words(table: RawTable, vocabulary: Vocabulary, start: int = 0) -> HeaderTexts | None:
    """The row, or two rows, from `start` on that name the most columns; the first of equals. None if no row names
    enough.

    The search ends at the first standard below a header: what comes after it is another table's.
    """
    best: HeaderTexts | None = None
    above: list[str] | None = None
    looked_at = 0
    for index in range(start, len(table.rows)):
        if looked_at >= _ROWS_LOOKED_AT or (best is not None and index > best.last + _ROWS_LOOKED_BEYOND):
            break
        texts = words.texts_of(table.rows[index])
        if not any(texts):
            above = None
            continue
        looked_at += 1
        if best is not None and _is_data(best, texts, vocabulary):
            break
        found = _better(table, index, texts, above, vocabulary)
        if found is not None and found.score > (best.score if best else 0):
            best = found
        above = texts
    return best


def words_at(table: RawTable, index: int, vocabulary: Vocabulary) -> HeaderTexts | None:
    """The header that begins at this very row, of one row or two; None if there is none, or if the row below is one
    that says no less alone: this one is a title above it."""
    texts = words.texts_of(table.rows[index])
    single = words.score(texts, vocabulary)
    best = HeaderTexts(index, index, texts, single) if single else None
    if index + 1 < len(table.rows):
        below = words.texts_of(table.rows[index + 1])
        double = _double(table, index + 1, texts, below, vocabulary) if any(below) else None
        if double is not None and double.score > max(single, words.score(below, vocabulary)):
            best = double
    return best


def _is_data(best: HeaderTexts, texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    columns = words.names_a_number(best.texts, vocabulary)
    if columns:
        return any(
            words.like_a_number_below(text) for column in columns if 0 < len(text := texts[column]) < 400
        )
    return any(words.LIKE_A_NUMBER.search(text) and len(text) < 400 for text in texts if text)


def _better(
    table: RawTable, index: int, texts: list[str], above: list[str] | None, vocabulary: Vocabulary
) -> HeaderTexts | None:
    """The header that this row is, alone or with the row above it."""
    single = words.score(texts, vocabulary) or _score_by_content(table, index, texts, vocabulary)
    if above is not None:
        double = _double(table, index, above, texts, vocabulary)
        if double is not None and double.score > single:
            return double
    return HeaderTexts(index, index, texts, single) if single else None


def _double(
    table: RawTable, index: int, above: Sequence[str], texts: Sequence[str], vocabulary: Vocabulary
) -> HeaderTexts | None:
    """The lower row of a header holds no standard: a word of a record (已审定, reviewed) may be a heading's."""
    if any(map(words.LIKE_A_NUMBER.search, texts)) or words.is_filled_in(above, texts, vocabulary):
        return None
    groups = words.spread(above, table, index - 1)
    both = words.joined(groups, texts, vocabulary)
    found = words.score(both, vocabulary)
    if found and _has_ticks(groups, texts, vocabulary):
        found += 2  # 状态 above 现行 | 修订中 says more than 状态 alone
    return HeaderTexts(index - 1, index, both, found) if found else None


def _has_ticks(groups: Sequence[str], texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a status stands above two or more of its words."""
    ticked = (
        words.is_ticked(group, low, vocabulary)
        for _, group, low in words.grouped(groups, texts)
        if group and low
    )
    return sum(ticked) > 1


def _score_by_content(table: RawTable, index: int, texts: Sequence[str], vocabulary: Vocabulary) -> int:
    """A number column among columns of the office's own: a header where numbers stand right below it."""
    if any(map(words.LIKE_A_NUMBER.search, texts)) or any(
        len(text) > words.LONGEST_HEADING for text in texts
    ):
        return 0
    for column in words.names_a_number(texts, vocabulary):
        below = [text_of(row[column]) for row in table.rows[index + 1 : index + 6]]
        filled = [text for text in below if text]
        if filled and holds_a_number(filled[0]):
            return 2 * len(words.fields_of(texts, vocabulary)) + 3
    return 0


def claimed(table: RawTable, found: HeaderTexts, vocabulary: Vocabulary) -> Header:
    """What the words of a header claim: the first of equals, and of several words for a field the better one."""
    texts = found.texts
    fields: dict[str, tuple[int, int]] = {}
    headings: dict[int, str] = {}
    unknown: list[int] = []
    span = [column for column, text in enumerate(texts) if text]
    for column in range(span[0], span[-1] + 1 + _nameless_behind(table, found.last, span[-1])):
        text = texts[column]
        if not text and not any(text_of(row[column]) for row in table.rows[found.last + 1 :]):
            continue
        headings[column] = _unique(text or nameless(table, column), headings)
        meaning = words.read_heading(text, vocabulary) if text else None
        if meaning is None:
            unknown.append(column)
        elif meaning[0] not in fields or meaning[1] < fields[meaning[0]][1]:
            fields[meaning[0]] = (column, meaning[1])
    chosen = {name: column for name, (column, _) in fields.items() if name not in _UNCLAIMED}
    means = {column: _field_of(texts[column], vocabulary) for column in headings}
    repeated = {
        column: name
        for column, name in means.items()
        if name is not None and name not in MANY and chosen[name] != column
    }
    carried = {
        text: column
        for column, text in headings.items()
        if means[column] in (None, "carried", "remarks") or column in repeated
    }
    return Header(
        first=found.first,
        last=found.last,
        fields=chosen,
        headings=headings,
        carried=carried,
        unknown=tuple(unknown),
        repeated=repeated,
        ours=frozenset(column for column, name in means.items() if name in _OURS),
        remarks=tuple(column for column, name in means.items() if name == "remarks"),
        ranks={name: rank for name, (_, rank) in fields.items()},
    )


def _nameless_behind(table: RawTable, last: int, column: int) -> int:
    """How many columns behind the last heading are filled in most rows: they lack a heading only."""
    rows = [
        row
        for row in table.rows[last + 1 : last + 1 + _ROWS_LOOKED_AT]
        if any(text_of(value) for value in row)
    ]
    count = 0
    while rows and column + count + 1 < len(rows[0]):
        filled = sum(1 for row in rows if text_of(row[column + count + 1]))
        if filled < 2 or 2 * filled < len(rows):
            break
        count += 1
    return count


def nameless(table: RawTable, column: int) -> str:
    """What a column without a heading is called: `[C]`."""
    return f"[{column_letters(table.left + column + 1)}]"


def _field_of(text: str, vocabulary: Vocabulary) -> str | None:
    found = words.read_heading(text, vocabulary) if text else None
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
    return len(same) >= min(2, len(header.headings)) and 2 * len(same) >= len(header.headings)
