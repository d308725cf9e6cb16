"""Text tables: encodings and separators found, quotes that were never closed mended."""

import csv
import io
from collections import Counter

from minestd.errors import MinestdError
from minestd.reading.guard import Container

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WIDE_SEPARATORS = "，；"  # prose is full of them: only where nothing else parts the lines
_SEPARATORS = ",\t;|" + _WIDE_SEPARATORS
_SAMPLE_LINES = 40
_MOST_LINES_IN_A_CELL = 60
_LONGEST_CELL = 1_000_000

Rows = list[list[object]]
Warnings = tuple[tuple[str, int], ...]


def read_delimited(container: Container) -> tuple[Rows, Warnings]:
    """Records of a text table, all of equal length, blank ones kept so that record numbers stay true.

    Warnings: `undecodable` (bytes that no encoding explains, shown as U+FFFD) and `quotes-unclosed` (a quote
    that swallowed rows; the file was read again with quotes taken as plain signs). Raises MinestdError.
    """
    text, sure = decode(container.data)
    warnings: list[tuple[str, int]] = [] if sure else [("undecodable", 1)]
    lines = max(text.count("\n"), text.count("\r"))
    if lines > container.limits.rows:
        raise MinestdError("refused-rows", file=container.name, seen=lines, limit=container.limits.rows)
    separator, skipped = _separator(text, container.suffix)
    _check_widest_line(text, separator, container)
    rows = _records(text, separator, csv.QUOTE_MINIMAL, container)
    if any(cell.count("\n") > _MOST_LINES_IN_A_CELL for row in rows for cell in row if len(cell) > 200):
        swallowing = next(
            number
            for number, row in enumerate(rows, 1)
            if any(cell.count("\n") > _MOST_LINES_IN_A_CELL for cell in row if len(cell) > 200)
        )
        warnings.append(("quotes-unclosed", swallowing))
        rows = _records(text, separator, csv.QUOTE_NONE, container)
    width = max(map(len, rows), default=0)
    if width > container.limits.columns:
        raise MinestdError("refused-columns", file=container.name, seen=width, limit=container.limits.columns)
    if len(rows) * width > container.limits.area:
        raise MinestdError(
            "refused-area", file=container.name, seen=len(rows) * width, limit=container.limits.area
        )
    even: Rows = [[*row, *[""] * (width - len(row))] for row in rows]
    if skipped and even:
        even[0] = [""] * width
    return even, tuple(warnings)


def _check_widest_line(text: str, separator: str, container: Container) -> None:
    """Refuse a line that is far too wide before it is cut into cells; separators in quotes are allowed for."""
    widest = max((line.count(separator) for line in text.splitlines()), default=0) + 1
    if widest > 8 * container.limits.columns:
        raise MinestdError(
            "refused-columns", file=container.name, seen=widest, limit=container.limits.columns
        )


def _records(text: str, separator: str, quoting: int, container: Container) -> list[list[str]]:
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting))  # type: ignore[arg-type]
    except csv.Error as error:
        if quoting == csv.QUOTE_MINIMAL:
            return _records(text, separator, csv.QUOTE_NONE, container)
        raise MinestdError("file-unreadable", file=container.name, reason=str(error)) from error
    finally:
        csv.field_size_limit(before)


def decode(data: bytes) -> tuple[str, bool]:
    """The text and whether an encoding explained every byte: a byte order mark, UTF-8, UTF-16 without a mark,
    GB18030 (which holds GBK and GB2312), tried in this order."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), True
            except UnicodeDecodeError:
                return data.decode(encoding, errors="replace"), False
    if b"\0" not in data:
        for encoding in ("utf-8", "gb18030"):
            try:
                return data.decode(encoding), True
            except UnicodeDecodeError:
                continue
        return _least_lost(data), False
    for encoding in (
        ("utf-16-le", "utf-16-be") if data[1::2].count(0) >= data[::2].count(0) else ("utf-16-be",)
    ):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, True
    text = _least_lost(data)
    return text.replace("\0", "\ufffd"), False


def _least_lost(data: bytes) -> str:
    texts = (data.decode(encoding, errors="replace") for encoding in ("utf-8", "gb18030"))
    return min(texts, key=lambda text: text.count("\ufffd"))


def _separator(text: str, suffix: str) -> tuple[str, bool]:
    """The sign that parts the first lines into the same number (more than one) of cells most often; and whether
    the first line only names it (`sep=;`, as Excel writes)."""
    first = text[:8].split("\n", 1)[0].strip("\r\ufeff")
    if len(first) == 5 and first.casefold().startswith("sep="):
        return first[4], True
    lines = [line for line in text[:200_000].splitlines()[:_SAMPLE_LINES] if line.strip()]
    best, best_score = ("\t" if suffix == ".tsv" else ","), (0, 0)
    for sign in _SEPARATORS:
        widths = Counter(line.count(sign) for line in lines if sign in line)
        if widths and not (sign in _WIDE_SEPARATORS and best_score > (0, 0)):
            width, times = widths.most_common(1)[0]
            if (times, width) > best_score:
                best, best_score = sign, (times, width)
    return best, False
