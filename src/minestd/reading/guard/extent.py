"""The true extent of a sheet's filled cells, held against the limits."""

from minestd.errors import MinestdError, Size
from minestd.reading.guard.container import Limits


def check_extent(file: str, rows: int, columns: int, limits: Limits) -> None:
    """Refuse what would make a reader lay out too large a rectangle. Rows and columns are counted from 1."""
    if rows > limits.rows:
        raise MinestdError("refused-rows", file=file, seen=rows, limit=limits.rows)
    if columns > limits.columns:
        raise MinestdError("refused-columns", file=file, seen=columns, limit=limits.columns)
    if rows * columns > limits.area:
        raise MinestdError("refused-area", file=file, seen=rows * columns, limit=limits.area)


def check_cells(file: str, cells: int, limits: Limits, most: int | None = None) -> None:
    """Refuse too many cells; `most` is a lower limit where looking at each is dear."""
    limit = min(limits.cells, most) if most is not None else limits.cells
    if cells > limit:
        raise MinestdError("refused-cells", file=file, seen=limit, limit=limit)


def check_text(file: str, size: int, limits: Limits) -> None:
    """Refuse cells that would hold too much text when each has its own copy of a shared string."""
    if size > limits.text:
        raise MinestdError("refused-text", file=file, seen=Size(size), limit=Size(limits.text))


def column_number(letters: bytes | str) -> int:
    """`A` → 1, `XFD` → 16384."""
    number = 0
    for letter in letters if isinstance(letters, bytes) else letters.encode():
        number = number * 26 + letter - 64
    return number
