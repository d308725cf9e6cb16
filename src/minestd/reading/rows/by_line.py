"""A row with several numbers whose other cells say of each its own: statuses, dates, titles line by line."""

import re
from collections.abc import Mapping

from msgspec import Struct

from minestd.model.dates import PartialDate
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.rows.fields import CellReader
from minestd.reading.words.plain import plain

_LINES = re.compile(r"[\r\n]+")
_STRONG = re.compile(r"[\r\n;；]+")
_WEAK = re.compile(r"[、,，/／;；\r\n]+")
_WHOLE = frozenset(
    {
        "number",
        "number_title",
        "number_year",
        "number_prefix",
        "title",
        "title_en",
        "serial",
        "mine",
        "perhaps_mine",
    }
)
_DATES = frozenset({"issued", "implemented", "withdrawn", "approved", "due"})
_BY_LINE_ONLY = frozenset(
    {"code", "cross", "top", "part", "aspect", "decision", "replaces", "replaced_by", "replaced_either"}
)


class ByLine(Struct, frozen=True):
    """`rows` are the row as each of its numbers has it, None where all its cells hold for all of them; `unpaired` are
    columns whose cells have several lines that are not as many, with how many."""

    rows: list[RawRow] | None
    unpaired: tuple[tuple[int, int], ...] = ()


def by_line(row: RawRow, fields: Mapping[str, int], count: int, cells: CellReader) -> ByLine:
    """The row for each of `count` numbers."""
    parted: dict[int, list[str]] = {}
    unpaired = []
    for name, column in fields.items():
        value = row[column]
        if name in _WHOLE or not isinstance(value, str) or not _WEAK.search(value):
            continue
        pieces = _pieces(name, value, count, cells)
        if pieces is not None:
            parted[column] = pieces
        elif name in _DATES or name == "status":
            lines = _parts(_LINES, value)
            if len(lines) > 1 and len(set(lines)) > 1:
                unpaired.append((column, len(lines)))
    if not parted:
        return ByLine(None, tuple(unpaired))
    rows = []
    for place in range(count):
        own = list(row)
        for column, pieces in parted.items():
            own[column] = pieces[place]
        rows.append(own)
    return ByLine(rows, tuple(unpaired))


def titles_by_line(text: str, count: int, endings: tuple[str, ...]) -> list[str] | None:
    """As many titles as there are numbers, None where the text does not part into them: by lines, by semicolons, and
    by 、 where each piece ends as titles do (设计、施工规范 is one)."""
    for parting in (_LINES, _STRONG):
        pieces = _parts(parting, text)
        if len(pieces) == count:
            return pieces
    pieces = _parts(_WEAK, text)
    if len(pieces) == count and all(_is_title(one, endings) for one in pieces):
        return pieces
    return None


def count_titles(text: str, endings: tuple[str, ...]) -> int:
    """How many titles a text plainly holds: its lines, or the pieces that all end as titles do."""
    lines = _parts(_LINES, text)
    pieces = _parts(_WEAK, text)
    return len(pieces) if len(lines) == 1 and all(_is_title(one, endings) for one in pieces) else len(lines)


def _is_title(text: str, endings: tuple[str, ...]) -> bool:
    return plain(text.strip("《》")).endswith(endings)


def _pieces(name: str, value: str, count: int, cells: CellReader) -> list[str] | None:
    lines = _parts(_LINES, value)
    if len(lines) == count:
        return lines
    if name in _BY_LINE_ONLY:
        return None
    strong = _parts(_STRONG, value)
    if len(strong) == count:
        return strong
    weak = _parts(_WEAK, value)
    if len(weak) != count or not (name in _DATES or name == "status"):
        return None
    return weak if all(_is_read(name, piece, cells) for piece in weak) else None


def _is_read(name: str, piece: str, cells: CellReader) -> bool:
    if name == "status":
        return cells.status(piece) is not None
    return isinstance(cells.date(piece), PartialDate)


def _parts(parting: re.Pattern[str], text: str) -> list[str]:
    return [piece.strip() for piece in parting.split(text) if piece.strip()]
