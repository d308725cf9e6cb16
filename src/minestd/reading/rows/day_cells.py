"""The cells of days: what happened on them in words, days that are written as none, days that contradict each other."""

import re
from typing import cast

from minestd.model.dates import PartialDate
from minestd.model.problem import Severity
from minestd.model.standard import Status
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.rows.field_cells import FieldCells
from minestd.reading.rows.said_standing import SaidStanding, standing_of
from minestd.reading.words.cell_text import text_of

Found = dict[str, object]

SAID_BY_DAYS = ("said_issued", "said_implemented", "said_withdrawn")  # keys of what a cell said of other days
_EVENT = re.compile(r"[施行效止废用布准颁（(]")
_REMARK = re.compile(r"^([^()（）]{4,30})[(（]([^()（）]*)[)）]\s*$")  # 2020-10-01（试行）
_INCOMPLETE = re.compile(r"^[0-9]{5}(?:\.[0-9]+)?$|[-/.年]0{1,2}(?![0-9])|^[0-9]{6}00$|^[0-9]{4}00$")
_LARGEST_SERIAL = 100_000  # days; a longer figure is a date without separators


class DayCells:
    """Reads the days of the rows of one table."""

    def __init__(self, cells: FieldCells) -> None:
        self._cells, self._intake, self._fields = cells, cells.intake, cells.fields

    def read(self, index: int, column: int, name: str, value: object, found: Found) -> None:
        """Put the day of a cell into `found`; what else it says is kept for later, told under its key."""
        if (
            isinstance(value, str)
            and _EVENT.search(value)
            and self._worded(index, column, name, value, found)
        ):
            return
        day = self._cells.date(index, column, value)
        if day is not None:
            found[name] = day
            self._note_completed(index, column, value, day)

    def _worded(self, index: int, column: int, name: str, value: str, found: Found) -> bool:
        """A cell that says what happened on its days; False where the plain reading has to decide."""
        said = standing_of(value, self._cells.reader)
        if said is None or not said.dates:
            remark = _REMARK.match(value)
            day = self._cells.reader.date(remark[1]) if remark else None
            if remark is None or not isinstance(day, PartialDate):
                return False
            said = SaidStanding(dates=((name, day),), left=remark[2])
        days = dict(said.dates)
        if name in days:
            found[name] = days.pop(name)
        at, heading = self._cells.place(index, column), self._cells.headings[column]
        for field in days:
            self._intake.find(
                "date-of-another-kind", Severity.WARNING, at, value, heading=heading, field=field
            )
        found[f"said_{name}"] = (column, value, SaidStanding(dates=tuple(days.items()), left=said.left))
        return True

    def _note_completed(self, index: int, column: int, value: object, day: PartialDate) -> None:
        """Say where a cell that is written as no date was read as one: month or day 00, the count of days."""
        if isinstance(value, str):
            completed = _INCOMPLETE.search(value.strip()) is not None
        else:
            completed = isinstance(value, (int, float)) and 2100 <= value < _LARGEST_SERIAL
        if completed:
            at, seen = self._cells.place(index, column), text_of(value)
            self._intake.find_cause("date-completed", Severity.NOTE, at, seen, key=column, day=str(day))

    def check(self, index: int, row: RawRow, found: Found) -> None:
        """Tell of days in an order that cannot be, and of a day of withdrawal beside a word of standing."""
        if "issued" in found and "implemented" in found:
            self._check_order(index, found)
        if "withdrawn" in found:
            self._check_end(index, row, found)

    def _check_order(self, index: int, found: Found) -> None:
        issued, implemented = cast(PartialDate, found["issued"]), cast(PartialDate, found["implemented"])
        if implemented.year > issued.year:
            return
        if implemented.last < issued.first:
            named = [name for name in ("implemented", "issued") if name in self._fields]
            places = [self._cells.place(index, self._fields[name]) for name in named]
            self._intake.find(
                "implemented-before-issue", Severity.WARNING, places[0] if places else None,
                str(implemented), tuple(places[1:]), issued=str(issued),
            )  # fmt: skip

    def _check_end(self, index: int, row: RawRow, found: Found) -> None:
        """What a day of withdrawal contradicts: an earlier day than that of its beginning, a word of standing."""
        end = cast(PartialDate, found["withdrawn"])
        column = self._fields.get("withdrawn", -1)
        at = self._cells.place(index, column if column >= 0 else self._fields.get("status", 0))
        for field in ("implemented", "issued"):
            begun = cast(PartialDate | None, found.get(field))
            if begun is not None and end.last < begun.first:
                also = (self._cells.place(index, self._fields[field]),) if field in self._fields else ()
                self._intake.find(
                    "withdrawn-before-begun", Severity.WARNING, at, str(end), also,
                    field=field, first=str(begun),
                )  # fmt: skip
                return
        status = self._cells.text(row, "status")
        filled = column >= 0 and row[column] != ""
        if filled and status and found.get("status") in (Status.IN_FORCE, Status.UNDER_REVISION):
            also = (self._cells.place(index, self._fields["status"]),)
            self._intake.find("withdrawal-beside-status", Severity.NOTE, at, str(end), also, first=status)
