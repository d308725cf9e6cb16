"""Which sign parts the cells of a text table, how many cells a line has, and what the cells of a column are like."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from minestd.reading.possessive import compiled

WIDE_SIGNS = "，；"  # prose is full of them: only where nothing else parts the lines
SIGNS = ",\t;|" + WIDE_SIGNS
SHORT = 100_000  # signs of a line that the customary reader of such files takes for sure
_SAMPLE_LINES = 400
_SAMPLE_SIGNS = 200_000
_LOOKED_THROUGH = 5_000  # lines, blank ones too
_CUT_LINES = 20
_BLANKS = re.compile(r"[ \u3000\u00a0]{2,}|\u3000")
_FEWEST_BY_BLANKS = 2  # lines, the header among them
_MOST_BY_BLANKS = 0.8  # of the lines have as many cells as the header
_LONGEST_LOOKED_AT = 200
_QUOTED = compiled(r'"(?:[^"]|"")*+"')
_LATIN, _DIGIT = re.compile("[A-Za-z]"), re.compile("[0-9]")
_LETTER = re.compile("[\u3400-\u9fff]")


class RowShape(Struct, frozen=True):
    """How the lines of a table are parted: the sign, the usual number of cells, for each column the kinds of cells
    that stand in it (see `cell_kind`), and the first column that is blank in no row (-1: none)."""

    separator: str
    width: int
    kinds: tuple[frozenset[int], ...] = ()
    filled: int = -1

    def is_row(self, cells: Sequence[str], *, surely: bool = False) -> bool:
        """Whether cells look like a row of the table: as many as usual, the first and most others (`surely`: all
        others) of a kind that their column has elsewhere."""
        if len(cells) != self.width or self.width < 2 or not self.kinds:
            return False
        if self.filled >= 0 and cell_kind(cells[self.filled]) not in self.kinds[self.filled]:
            return False
        fits = [
            cell_kind(cell) in kinds for cell, kinds in zip(cells, self.kinds, strict=True) if cell.strip()
        ]
        return len(fits) > 1 and (all(fits) if surely else fits[0] and 2 * sum(fits) > len(fits))


class _Sample(Struct):
    """The first lines that are not blank; `cut`: there are more."""

    lines: list[str]
    cut: bool

    @property
    def bare(self) -> list[str]:
        """The lines without what stands in quotes."""
        return [_QUOTED.sub("", line) if '"' in line else line for line in self.lines]

    @property
    def whole(self) -> list[str]:
        """The bare lines that are a record each, as far as their quotes tell: a cell of several lines leaves an odd
        one on its first and on its last."""
        even = [line.count('"') % 2 == 0 for line in self.lines]
        return [line for line, is_even in zip(self.bare, even, strict=True) if is_even or not any(even)]


def cell_kind(cell: str) -> int:
    """Which of Latin letters, digits and Chinese a cell holds, as bits."""
    text = cell[:_LONGEST_LOOKED_AT]
    return bool(_LATIN.search(text)) | bool(_DIGIT.search(text)) << 1 | bool(_LETTER.search(text)) << 2


def named_separator(line: str) -> str | None:
    """The sign that a first line names, as Excel writes it (`sep=;`)."""
    bare = line.strip(' "')
    sign = bare[4:]
    named = bare[:4].casefold() == "sep=" and len(sign) == 1 and not sign.isalnum() and sign != '"'
    return sign if named else None


def shape_of(lines: Sequence[str], suffix: str, named: str | None) -> RowShape:
    """The shape of a table, from its first lines. A comma, or a tab under the name .tsv, where nothing tells."""
    sample = _first_lines(lines)
    separator = named or _separator(sample, suffix)
    width = _usual_width(sample, separator)
    rows = [row for line in sample.lines if (row := cells_in_order(line, separator)) and len(row) == width]
    return shape_by(separator, width, rows[1:])  # the first of them is the header


def shape_by(separator: str, width: int, rows: Sequence[Sequence[str]]) -> RowShape:
    """The shape of a table with these rows of usual width."""
    columns = list(zip(*rows, strict=True))
    kinds = tuple(frozenset(cell_kind(cell) for cell in column if cell.strip()) for column in columns)
    filled = next((place for place, column in enumerate(columns) if all(map(str.strip, column))), -1)
    return RowShape(separator, width, kinds, filled)


def cells_in_order(line: str, separator: str) -> list[str] | None:
    """The cells of a line whose quotes are in order, None of any other."""
    if '"' not in line:
        return line.split(separator)
    if len(line) <= SHORT and _well_formed(separator).fullmatch(line):
        return next(csv.reader((line,), delimiter=separator))
    return None


@cache
def _well_formed(separator: str) -> re.Pattern[str]:
    cell = rf'(?:"(?:[^"]|"")*+"|[^"{re.escape(separator)}]*+)'
    return compiled(f"{cell}(?:{re.escape(separator)}{cell})*+")


def _first_lines(lines: Sequence[str]) -> _Sample:
    chosen: list[str] = []
    signs = 0
    for number, line in enumerate(lines):
        if len(chosen) == _SAMPLE_LINES or signs > _SAMPLE_SIGNS or number > _LOOKED_THROUGH:
            return _Sample(chosen, True)
        if line.strip():
            chosen.append(line)
            signs += len(line)
    return _Sample(chosen, False)


def _separator(sample: _Sample, suffix: str) -> str:
    """The sign that parts the lines into the same number (more than one) of cells most often, the header among
    them: what only parts the texts of a column is not in its heading."""
    best, best_score = ("\t" if suffix == ".tsv" else ","), (0, 0)
    for sign in SIGNS:
        if sign in WIDE_SIGNS and best_score > (0, 0):
            break
        widths = _widths(sample, sign)
        width, times = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(1, 0))
        score = 2 * times, width
        heads = sample.lines[0].count(sign) + 1 if sample.lines else 1
        if heads > 1:
            # Rows may hold more cells than there are headings: remarks beside the table.
            score = max(score, (3 * sum(n for cells, n in widths.items() if cells >= heads), heads))
        if width > 1 and score > best_score:
            best, best_score = sign, score
    return best


def _widths(sample: _Sample, separator: str) -> Counter[int]:
    """How often each number of cells is there: by records where the quotes are in order, else by lines."""
    reader = csv.reader(sample.lines, delimiter=separator, strict=True)
    widths, behind = Counter[int](), 0
    try:
        for row in reader:
            widths[len(row)] += 1
            behind = reader.line_num
    except csv.Error:
        if (
            not sample.cut or behind < len(sample.lines) - _CUT_LINES
        ):  # no mere end of the sample within a cell
            return Counter(line.count(separator) + 1 for line in sample.whole)
    return widths


def _usual_width(sample: _Sample, separator: str) -> int:
    """The most frequent number of cells. Lines without the sign are parted by another one, or by none, and say nothing
    where the header and a row have it."""
    widths = _widths(sample, separator)
    heads = sample.lines[0].count(separator) + 1 if sample.lines else 1
    if heads > 1 and widths[heads] > 1:
        del widths[1]
    return max(widths.items(), key=lambda item: (item[1], item[0]))[0] if widths else 1


def parted_by_blanks(lines: Sequence[str]) -> list[str] | None:
    """Lines of a table whose columns are kept apart by blanks alone, as Word and old programs export them, with tabs in
    their place; None of any other. Two blanks part columns, one stands within a cell."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < _FEWEST_BY_BLANKS or any(sign in line for line in filled for sign in SIGNS):
        return None
    widths = Counter(len(_BLANKS.split(line)) for line in filled)
    width, times = widths.most_common(1)[0]
    if width < 2 or times < _MOST_BY_BLANKS * len(filled) or len(_BLANKS.split(filled[0])) != width:
        return None
    return [_BLANKS.sub("\t", line.strip()) for line in lines]
