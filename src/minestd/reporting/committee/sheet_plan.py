"""Where every table will stand in the workbook: known before the first cell is written, so that formulas and links
can point ahead."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.cell_place import column_letters
from minestd.reporting.excel.cell_values import sheet_name
from minestd.reporting.paper import Paper
from minestd.reporting.table import Column, Kind, Table, text_of
from minestd.reporting.tables.register import register_of
from minestd.reporting.text.widths import width
from minestd.wording import Lang, say

HEAD = 2
"""The row of headings (from 0): a title and a line on list, date and scope stand above."""
FIRST = HEAD + 1
NODE_COLUMNS = ("code", "top", "part")
"""What the sheet of choices holds of every node, in its first columns: its code and what is above it."""
FORMAL = ("register", "by-level", "by-kind", "basis", "rules")
WORKING = (
    "summary",
    "target",
    "fields",
    "coverage",
    "subsystems",
    "matrix",
    "years",
    "gaps",
    "proposals",
    "ranks",
    "projects",
    "reviews",
    "topics",
    "checked",
    "lacking",
    "changes",
    "node-changes",
    "counted",
    "standards",
    "problems",
    "requirements",
    "ledger",
    "provenance",
)


class PlannedSheet(Struct, frozen=True, dict=True):
    """A table on its sheet: rows count from 0; `rows` may be none."""

    key: str
    table: Table
    sheet: str
    formal: bool

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return len(self.table.rows)

    @property
    def last(self) -> int:
        """Its last row; a table without rows keeps one empty row."""
        return FIRST + max(self.rows, 1) - 1

    @cached_property
    def _places(self) -> dict[str, int]:
        return {column.key: place for place, column in enumerate(self.table.columns)}

    def place(self, column: str) -> int:
        """The place of a column by its key, from 0."""
        return self._places[column]

    def letter(self, column: str) -> str:
        """The letter of a column."""
        return column_letters(self._places[column] + 1)

    def has(self, column: str) -> bool:
        """Whether there is such a column."""
        return column in self._places

    def span(self, column: str) -> str:
        """The body of a column as formulas name it: `'标准明细表'!$I$4:$I$153`."""
        letter = self.letter(column)
        return f"{quoted(self.sheet)}!${letter}${FIRST + 1}:${letter}${self.last + 1}"

    @property
    def area(self) -> str:
        """Heading and body of all columns."""
        last = column_letters(len(self.table.columns))
        return f"{quoted(self.sheet)}!$A${HEAD + 1}:${last}${self.last + 1}"


class SubsystemSheet(Struct, frozen=True):
    """The register of one subsystem: so many entries from a row of the register on."""

    code: str
    name: str
    sheet: str
    first: int
    count: int


class SheetPlan(Struct, frozen=True, dict=True):
    """All sheets that hold tables, in order."""

    lang: Lang
    sheets: Mapping[str, PlannedSheet]
    subsystems: tuple[SubsystemSheet, ...]

    def __iter__(self) -> Iterator[PlannedSheet]:
        return iter(self.sheets.values())

    @property
    def register(self) -> PlannedSheet:
        """The detailed list that the statistics count."""
        return self.sheets["register"]

    def name(self, column: str) -> str:
        """The defined name of a column of the register, for formulas that can be read."""
        return self._column_names[column]

    @cached_property
    def _column_names(self) -> dict[str, str]:
        return {
            one.key: say(self.lang, "workbook.name.column", heading=identifier(one.heading))
            for one in self.register.table.columns
        }

    def names(self) -> Iterator[tuple[str, str]]:
        """Defined names with what they stand for: each table, and the columns that are counted by."""
        for planned in self:
            yield say(self.lang, "workbook.name.table", title=identifier(planned.sheet)), f"={planned.area}"
        for column in COUNTED_BY:
            yield self.name(column), f"={self.register.span(column)}"

    def rows_by_code(self, key: str) -> dict[str, int]:
        """The row of each node in a table that has a column of codes; empty where the table is not there."""
        planned = self.sheets.get(key)
        if planned is None:
            return {}
        return {str(row["code"]): FIRST + number for number, row in enumerate(planned.table.rows)}


COUNTED_BY = (
    "suited-level",
    "status-now",
    "counted-under",
    "top",
    "part",
    "kind",
    "year",
    "group",
    "order",
    "once",
    "possible",
    "running-count",
)


def plan_of(paper: Paper) -> SheetPlan:
    """The sheets of a report in their order; tables that a report has not are left out."""
    taken: set[str] = set()
    sheets: dict[str, PlannedSheet] = {}
    subsystems: list[SubsystemSheet] = []
    for key in (*FORMAL, *WORKING):
        if not paper.has(key):
            continue
        table = fitted(paper.table(key))
        sheets[key] = PlannedSheet(key, table, _free(sheet_name(table.title), taken), key in FORMAL)
        if key == "register":
            subsystems = [
                SubsystemSheet(
                    code, _named(paper, code), _free(sheet_name(f"{table.title}-{code}"), taken), first, count
                )
                for code, first, count in register_of(paper.report).tops()
                if count
            ]
    return SheetPlan(paper.lang, sheets, tuple(subsystems))


_FIGURES = (Kind.COUNT, Kind.RANGE, Kind.RATE)
_LOOKED_AT = 500


def fitted(table: Table) -> Table:
    """The table with columns wide enough for every word of their headings and, for figures, for what they hold."""
    first = list(islice(table.rows, _LOOKED_AT))

    def least(column: Column[Any]) -> int:
        words = column.heading.split() if column.heading.isascii() else []
        texts = [text_of(row[column.key]) for row in first] if column.kind in _FIGURES else []
        return 3 + max(map(width, (*words, *texts)), default=0)

    columns = (replace(column, width=max(column.width, least(column))) for column in table.columns)
    return replace(table, columns=tuple(columns))


def _named(paper: Paper, code: str) -> str:
    return f"{code} {paper.report.system.by_code[code].full(paper.lang)}"


def _free(name: str, taken: set[str]) -> str:
    """A name that no other sheet has, whatever its case."""
    found, times = name, 1
    while found.casefold() in taken:
        times += 1
        found = f"{name[:27]} ({times})"
    taken.add(found.casefold())
    return found


def quoted(sheet: str) -> str:
    """The name of a sheet as formulas and links write it."""
    return "'" + sheet.replace("'", "''") + "'"


def identifier(text: str) -> str:
    """Letters, digits and underscores of a text: what a defined name may hold."""
    return re.sub(r"\W+", "_", text).strip("_")
