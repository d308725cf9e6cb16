"""What stands below a heading: which share of a column's cells are numbers, plans, statuses, titles."""

import re
from collections import Counter

from msgspec import Struct, field

from minestd.model.prefixes import Prefixes
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.numbers import read_numbers
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy
from minestd.reading.words.vocabulary import Vocabulary

_ROWS_LOOKED_AT = 60
_LONGEST_CELL = 300
_SHORTEST_TITLE = 4
_LONGEST_REMNANT = 3  # characters beside a number that are no title: a mark, an enumerator
_DIGIT = re.compile(r"[0-9０-９]")
_LETTERS = re.compile(r"[\u4e00-\u9fff]|[A-Za-z]{3,} [A-Za-z]{2,}")
_STANDING = ("in-force", "withdrawn", "replaced", "upcoming")
_DEAD = ("withdrawn", "replaced")
_LONGEST_STANDING = 12  # characters of a word of standing


def holds_a_number(text: str) -> bool:
    """Whether a cell can hold a standard number at all: a look that costs nothing."""
    return _DIGIT.search(text) is not None and any(sign.isalpha() for sign in text)


class ColumnCells(Struct, frozen=True):
    """The filled cells of a column, at most sixty, and of these how many are numbers, numbers with a title in the
    same cell, and plan numbers."""

    texts: tuple[str, ...]
    numbers: int
    titled: int
    plans: int

    @property
    def number_share(self) -> float:
        """Cells with a number among the filled ones."""
        return self.numbers / len(self.texts) if self.texts else 0.0

    def share_of(self, form: re.Pattern[str]) -> float:
        """The share of filled cells that have this form as a whole."""
        fitting = sum(1 for text in self.texts if form.fullmatch(text))
        return fitting / len(self.texts) if self.texts else 0.0

    @property
    def plan_share(self) -> float:
        """Cells with a plan number and no other among the filled ones."""
        return self.plans / len(self.texts) if self.texts else 0.0


class Content(Struct):
    """The columns of a table below a row, each looked at when somebody asks."""

    table: RawTable
    below: int
    prefixes: Prefixes
    _columns: dict[int, ColumnCells] = field(default_factory=dict)

    def __getitem__(self, column: int) -> ColumnCells:
        found = self._columns.get(column)
        if found is None:
            found = self._columns[column] = self._looked_at(column)
        return found

    def _looked_at(self, column: int) -> ColumnCells:
        texts: list[str] = []
        for row in self.table.rows[self.below + 1 :]:
            if row[column] != "" and (text := text_of(row[column])):
                texts.append(text)
                if len(texts) == _ROWS_LOOKED_AT:
                    break
        numbers = titled = plans = 0
        for text in texts:
            if holds_a_number(text) or "-" in text:
                reading = read_numbers(text[:_LONGEST_CELL], self.prefixes)
                numbers += bool(reading.found)
                titled += bool(reading.found) and len(reading.rest) > _LONGEST_REMNANT
                plans += bool(reading.plans) and not reading.found
        return ColumnCells(tuple(texts), numbers, titled, plans)

    def numbers_in(self, column: int) -> int:
        """How many cells of a whole column hold a number."""
        texts = (text_of(row[column]) for row in self.table.rows[self.below + 1 :])
        return sum(
            bool(read_numbers(text[:_LONGEST_CELL], self.prefixes).found)
            for text in texts
            if holds_a_number(text)
        )

    def are_standings(self, column: int, vocabulary: Vocabulary) -> tuple[str, float]:
        """The field that a column of words of standing is, and the share of its cells that are such words: `status`, or
        `check_status` where some are only said of a check (更新, 无变更). 0 unless one of them says plainly that a
        standard is in force."""
        texts = [plain(text) for text in self[column].texts if len(text) <= _LONGEST_STANDING]
        said = [vocabulary.statuses.get(text) for text in texts]
        checked = [
            vocabulary.words["checked"].get(text) if one not in _STANDING else None
            for text, one in zip(texts, said, strict=True)
        ]
        known = sum(one in _STANDING for one in said)
        alive = "in-force" in said or (any(one in _DEAD for one in said) and "in-force" in checked)
        share = (known + len(list(filter(None, checked)))) / len(self[column].texts) if alive else 0.0
        return ("check_status" if any(checked) else "status"), share

    def ends_in(self, column: int, vocabulary: Vocabulary) -> int:
        """How many cells consist of a word that says plainly that a standard has ended."""
        plainly = vocabulary.lists["plainly_ended"]
        cells = Counter(text_of(row[column]) for row in self.table.rows[self.below + 1 :])
        return sum(
            times
            for text, times in cells.items()
            if text and len(text) <= _LONGEST_STANDING and plain(text) in plainly
        )

    def title_weight(self, column: int, vocabulary: Vocabulary) -> float:
        """How much a column looks like one of titles: the length of its texts, doubled where half of them end as
        titles do; 0 for words that repeat, for numbers, signs and dates."""
        texts = [tidy(text) for text in self[column].texts]
        worded = [text for text in texts if _LETTERS.search(text) and len(text) >= _SHORTEST_TITLE]
        if not texts or 5 * len(worded) < 4 * len(texts) or self[column].number_share >= 0.5:
            return 0.0
        if len(texts) > 3 and Counter(worded).most_common(1)[0][1] > len(texts) / 3:
            return 0.0
        endings = vocabulary.lists["title_ending"]
        ended = sum(1 for text in worded if plain(text).endswith(endings))
        length = sum(map(len, worded)) / len(worded)
        return length * (2 if 2 * ended >= len(worded) else 1)

    def ends_with(self, column: int, endings: tuple[str, ...]) -> float:
        """The share of cells that end with one of these words."""
        texts = self[column].texts
        return sum(1 for text in texts if plain(text).endswith(endings)) / len(texts) if texts else 0.0
