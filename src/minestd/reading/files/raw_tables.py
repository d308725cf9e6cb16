"""Files → tables of plain values: one table a sheet, its offset, and what the values alone do not show."""

import io
from collections.abc import Sequence
from datetime import date, time, timedelta

from msgspec import Struct, field
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from minestd.errors import MinestdError
from minestd.model.own_cell import OwnCell
from minestd.reading.files.delimited import TextFinding, read_delimited
from minestd.reading.files.number_formats import SheetFormats
from minestd.reading.guard import Container, HiddenFacts
from minestd.reading.words.cell_text import text_of
from minestd.silence import silenced

RawRow = list[object]


class RawTable(Struct):
    """The used part of a sheet. `rows[i][j]` stands in row `top + i + 1`, column `left + j + 1`.

    `sheet` is None in a text file; empty cells are "". `merged` are ranges (first row, first column, last row,
    last column), counted within the table. `findings` are what the reader of a text file had to mend.
    """

    sheet: str | None
    rows: list[RawRow]
    top: int = 0
    left: int = 0
    hidden: bool = False
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    marks: HiddenFacts = field(default_factory=HiddenFacts)
    findings: tuple[TextFinding, ...] = ()
    formats: SheetFormats = field(default_factory=SheetFormats)

    def place_of(self, row: int, column: int) -> tuple[int, int]:
        """Row and column as Excel counts them."""
        return self.top + row + 1, self.left + column + 1

    def own_text(self, row: int, column: int) -> str:
        """What people read in a cell; of one that holds no text, an `OwnCell`."""
        value = self.rows[row][column]
        if isinstance(value, str):
            return value.strip()
        text = text_of(value)
        if isinstance(value, bool | int | float | date | time | timedelta):
            return OwnCell(text, value, self.formats.at(*self.place_of(row, column)))
        return text


def read_tables(container: Container, wanted: str | None) -> Sequence[RawTable]:
    """All sheets of a checked container, or the `wanted` one. Raises MinestdError."""
    if container.kind == "text":
        if wanted is not None:
            raise MinestdError("file-without-sheets", file=container.name, sheet=wanted)
        return (_text_table(container),)
    try:
        # The reader prints its own account of a damaged file before we can say it in words.
        with silenced():
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(container.to_read or container.data))
            return _workbook_tables(workbook, container, wanted)
    except (CalamineError, ValueError, OSError, OverflowError) as error:
        raise MinestdError("file-unreadable", file=container.name, reason=_reason(error)) from error
    except BaseException as error:
        # The reader is written in Rust; what breaks it on a damaged file is no Exception in Python's sense.
        if type(error).__name__ != "PanicException":
            raise
        raise MinestdError("file-unreadable", file=container.name, reason=container.kind) from error


def _text_table(container: Container) -> RawTable:
    rows, findings = read_delimited(container)
    return RawTable(sheet=None, rows=rows, findings=findings)


def _workbook_tables(workbook: CalamineWorkbook, container: Container, wanted: str | None) -> list[RawTable]:
    sheets = [meta for meta in workbook.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    names = [meta.name.casefold() for meta in sheets]
    if len(names) != len(set(names)):
        raise MinestdError("refused-part", file=container.name, part="workbook", reason="sheet names")
    if wanted is not None and wanted not in [meta.name for meta in sheets]:
        raise MinestdError(
            "sheet-missing", file=container.name, sheet=wanted, sheets="、".join(meta.name for meta in sheets)
        )
    tables = []
    for meta in sheets:
        if wanted is None or meta.name == wanted:
            table = _sheet_table(workbook, meta.name, container)
            table.hidden = meta.visible != SheetVisibleEnum.Visible
            tables.append(table)
    return tables


def _sheet_table(workbook: CalamineWorkbook, name: str, container: Container) -> RawTable:
    sheet = workbook.get_sheet_by_name(name)
    top, left = sheet.start or (0, 0)
    rows: list[RawRow] = sheet.to_python()  # type: ignore[assignment]
    marks = container.marks.get(name, HiddenFacts())
    height, width = len(rows), len(rows[0]) if rows else 0
    merged = []
    for (row1, column1), (row2, column2) in sheet.merged_cell_ranges or container.merged.get(name, ()):
        first_row, first_column = max(row1 - top, 0), max(column1 - left, 0)
        last_row, last_column = min(row2 - top, height - 1), min(column2 - left, width - 1)
        if row1 >= top and column1 >= left and first_row <= last_row and first_column <= last_column:
            merged.append((first_row, first_column, last_row, last_column))
    return RawTable(
        sheet=name,
        rows=rows,
        top=top,
        left=left,
        merged=merged,
        marks=marks,
        formats=SheetFormats(container, name),
    )


def _reason(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
