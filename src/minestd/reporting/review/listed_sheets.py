"""The sheets of the list that a review sheet is made from: each is a sheet again, so that nothing merges by heading."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.listing import ColumnMeaning, Evidence, StandardsList
from minestd.model.standard import Standard

OWN = "own"
_LEADING = ("number", "current_number", "old_number", "number_title", "plan", "title", "status")
"""What people know a standard by, in this order; the other columns of the list stand behind what they decide."""

_ANEW = ("decision", "settled", "proposal", "check_result", "said_")
"""Fields of columns that the review sheet writes anew."""


class SheetColumn(Struct, frozen=True):
    """A column of the list: its heading, and what it was taken for (`own`: the office's own).

    `known` tells that the heading alone says so to whoever reads it again; `also` are headings of other tables with
    the same meaning, whose cells serve where a second row of a standard said what the first left open.
    """

    heading: str
    field: str = OWN
    known: bool = True
    also: tuple[str, ...] = ()

    @property
    def leads(self) -> bool:
        """Whether a standard is known by it."""
        return self.field in _LEADING

    @property
    def rank(self) -> int:
        """Its place among those that lead."""
        return _LEADING.index(self.field)


class ListedSheet(Struct, frozen=True):
    """Standards of tables that have the same columns, on a sheet of this name; `name` is empty for a text file.

    `is_register` tells of the register of a workbook of ours, whose places are not all given.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    standards: tuple[Standard, ...]
    is_register: bool = False


def listed_sheets(listing: StandardsList) -> Iterator[ListedSheet]:
    """The sheets of a list in its order; tables of one sheet with other columns are sheets of their own."""
    standards: dict[tuple[str, tuple[str, ...]], list[Standard]] = {}
    tables: dict[tuple[str, tuple[str, ...]], Evidence] = {}
    for standard in listing.standards:
        table = _table_of(standard, listing.evidence)
        key = (table.sheet or "", tuple(one.heading for one in table.meanings))
        tables.setdefault(key, table)
        standards.setdefault(key, []).append(standard)
    fields = {one.heading: one.field for table in listing.evidence for one in table.meanings}
    for key in sorted(standards, key=lambda one: listing.evidence.index(tables[one])):
        columns = _columns(tables[key], standards[key], fields)
        yield ListedSheet(key[0], columns, tuple(standards[key]), "said_basis" in tables[key].columns)


def _table_of(standard: Standard, evidence: Sequence[Evidence]) -> Evidence:
    """The table that the first row of a standard stood in: the lowest heading above it that spans its column."""
    at = standard.at
    above = [one for one in evidence if one.sheet == at.sheet and one.header_rows[1] < at.row]
    spanning = [one for one in above if at.column in {column.column for column in one.meanings}]
    return max(spanning or above or evidence, key=lambda one: one.header_rows[1])


def _columns(
    table: Evidence, standards: Sequence[Standard], fields: Mapping[str, str]
) -> tuple[SheetColumn, ...]:
    """The columns of the table, and those in which further rows of its standards said more."""
    own = {one.heading: _column(one) for one in table.meanings if not _is_anew(one)}
    passed = {one.heading for one in table.meanings if _is_anew(one)}
    said = dict.fromkeys(heading for one in standards if len(one.rows) > 1 for heading in one.texts)
    for heading in said:
        if heading in own or heading in passed or fields.get(heading, OWN).startswith(_ANEW):
            continue
        field = fields.get(heading, OWN)
        meant = next((one for one in own.values() if one.field == field != OWN), None)
        if meant is None:
            own[heading] = SheetColumn(heading, field)
        else:
            own[meant.heading] = replace(meant, also=(*meant.also, heading))
    return tuple(own.values())


def _column(one: ColumnMeaning) -> SheetColumn:
    return SheetColumn(one.heading, one.field, one.why not in ("asked", "content"))


def _is_anew(one: ColumnMeaning) -> bool:
    return one.why == "ours" or one.field.startswith(_ANEW)
