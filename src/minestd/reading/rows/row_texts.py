"""A row's cells and texts as mappings that are worked out only when somebody asks."""

from collections.abc import Iterator, Mapping, Sequence

from minestd.model.cell_place import Place
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.words.cell_text import text_of


class FilledCells(Mapping[str, Place]):
    """Field → the cell that filled it, of one row."""

    __slots__ = ("_columns", "_left", "_row", "_sheet", "_values")

    def __init__(
        self, columns: Mapping[str, int], sheet: str | None, row: int, left: int, values: Sequence[object]
    ) -> None:
        self._columns, self._sheet, self._row, self._left, self._values = columns, sheet, row, left, values

    def __getitem__(self, field: str) -> Place:
        column = self._columns[field]
        if text_of(self._values[column]) == "":
            raise KeyError(field)
        return Place(self._sheet, self._row, self._left + column + 1)

    def __iter__(self) -> Iterator[str]:
        return (field for field, column in self._columns.items() if text_of(self._values[column]) != "")

    def __len__(self) -> int:
        return sum(1 for _ in self)


class RowTexts(Mapping[str, str]):
    """Heading → the text of the cell (an `OwnCell` of one that holds no text), of one row, in the order of the
    list's columns; `said` is what the cells of a row with several numbers say of one of them."""

    __slots__ = ("_columns", "_row", "_said", "_table")

    def __init__(
        self, columns: Mapping[str, int], table: RawTable, row: int, said: Mapping[str, str] | None = None
    ) -> None:
        self._columns, self._table, self._row, self._said = columns, table, row, said

    def __getitem__(self, heading: str) -> str:
        if self._said is not None and heading in self._said:
            return self._said[heading]
        return self._table.own_text(self._row, self._columns[heading])

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)
