"""Text tables: encodings and separators found, every row read whatever one of them does to its quotes."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.model.problem import Severity
from minestd.reading.files.decoding import DecodedLines, decode_lines, line_ends
from minestd.reading.files.records import Records, read_records
from minestd.reading.files.separators import named_separator, parted_by_blanks, shape_of
from minestd.reading.guard import Container

_KEPT_AS_TEXT = re.compile(r'\A="([^"]*)"\Z')  # ="007": how text is kept from Excel
Rows = list[list[object]]


class TextFinding(Struct, frozen=True):
    """What the reader of a text table had to mend: the code of the problem, its severity, row and column as Excel
    counts them (0: the whole row), the cell as it was read, all rows concerned."""

    code: str
    severity: Severity
    row: int
    column: int = 0
    seen: str = ""
    rows: tuple[int, ...] = ()


def read_delimited(container: Container) -> tuple[Rows, tuple[TextFinding, ...]]:
    """Records of a text table, all of equal length, blank ones kept so that record numbers stay true.

    Raises MinestdError (refused-rows, refused-columns, refused-area).
    """
    limits = container.limits
    _check_lines(line_ends(container.data), container)
    decoded = decode_lines(container.data)
    lines = decoded.lines
    _check_lines(len(lines), container)
    named = named_separator(lines[0]) if lines else None
    if named is not None:
        lines[0] = ""
    if named is None and (parted := parted_by_blanks(lines)) is not None:
        lines[:], named = parted, "\t"
    shape = shape_of(lines, container.suffix, named)
    widest = max((line.count(shape.separator) for line in lines), default=0) + 1
    if widest > 8 * limits.columns:  # before it is cut into cells; separators in quotes are allowed for
        raise MinestdError("refused-columns", file=container.name, seen=widest, limit=limits.columns)
    records = read_records(lines, shape)
    if any('="' in line for line in lines):
        for row in records.rows:
            row[:] = (_KEPT_AS_TEXT.sub(r"\1", cell) for cell in row)
    return _even(records.rows, container), _findings(decoded, records)


def _check_lines(lines: int, container: Container) -> None:
    if lines > container.limits.rows:
        raise MinestdError("refused-rows", file=container.name, seen=lines, limit=container.limits.rows)


def _even(rows: list[list[str]], container: Container) -> Rows:
    """The rows, all as long as the longest. Blank cells behind it (`,,,`) make no columns."""
    limits = container.limits
    width = max((_filled_width(row) for row in rows), default=0)
    if width > limits.columns:
        raise MinestdError("refused-columns", file=container.name, seen=width, limit=limits.columns)
    if len(rows) * width > limits.area:
        raise MinestdError("refused-area", file=container.name, seen=len(rows) * width, limit=limits.area)
    return [[*row[:width], *[""] * (width - len(row))] for row in rows]


def _filled_width(row: Sequence[str]) -> int:
    width = len(row)
    while width and not row[width - 1]:
        width -= 1
    return width


def _findings(decoded: DecodedLines, records: Records) -> tuple[TextFinding, ...]:
    """One finding a cause: each quote for itself, lines of one kind together."""

    def rows_of(lines: Sequence[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(bisect_right(records.firsts, line) for line in lines))

    found = [
        TextFinding("quotes-unclosed", Severity.WARNING, stray.record + 1, stray.column + 1, stray.seen)
        for stray in records.strays
    ]
    for code, severity, rows in (
        ("undecodable", Severity.WARNING, rows_of(decoded.lost)),
        ("encodings-mixed", Severity.WARNING, rows_of(decoded.foreign)),
        ("nul-bytes", Severity.NOTE, rows_of(decoded.nul)),
        ("separators-mixed", Severity.WARNING, tuple(record + 1 for record in records.parted)),
    ):
        if rows:
            found.append(TextFinding(code, severity, rows[0], rows=rows))
    return tuple(sorted(found, key=lambda one: (one.row, one.column)))
