"""The other columns of a row: dates, status, places, relation, project, review, decision.

Which columns there are is settled once a table; a row then costs only its filled cells.
"""

from collections.abc import Callable
from typing import cast

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.numbers import read_numbers
from minestd.reading.rows.cell_groups import GroupReader
from minestd.reading.rows.day_cells import SAID_BY_DAYS, DayCells
from minestd.reading.rows.field_cells import FieldCells
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.mines import mines_in
from minestd.reading.rows.said_standing import SaidStanding, standing_of
from minestd.reading.rows.sections import Sections
from minestd.reading.rows.status_above import StatusAbove
from minestd.reading.rows.statuses import StandingReader, is_sign
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy

Found = dict[str, object]
_Step = Callable[["DetailReader", int, int, str, object, Found], None]

_Memory = dict[object, Found]

_SAID = frozenset(("said", *SAID_BY_DAYS))

# Columns whose cells repeat and mean the same in every row.
_REMEMBERED = frozenset(
    {"issued", "implemented", "withdrawn", "status", "relation", "counting", "ics", "ccs", "kind", "mine"}
)


class DetailReader(FieldCells):
    """Reads what a row says beside number and title; bad cells become problems of the intake."""

    def __init__(
        self, table: RawTable, header: Header, cells: CellReader, intake: Intake, sections: Sections
    ) -> None:
        super().__init__(table, header, cells, intake)
        self._sections = sections
        self._carried = tuple(header.carried.items())
        self._groups = GroupReader(self)
        if "mine" in self.fields:
            intake.united.add(header.headings[self.fields["mine"]])
        alone = not {"cross", "top", "part", "aspect"} & self.fields.keys()
        self._steps: list[tuple[int, str, _Step, _Memory | None]] = [
            (
                self.fields[name],
                name,
                read,
                {} if name in _REMEMBERED or (name == "code" and alone) else None,
            )
            for name, read in _STEPS.items()
            if name in self.fields
        ]
        self._frames: tuple[str, ...] = ()
        self._section: str | None = None
        self._section_column = self.fields.get("section", -1)
        self.standing = StandingReader(self, header)
        self._days = DayCells(self)

    def read(self, index: int, row: RawRow, section: str | None) -> Found:
        """What every standard of the row shares, by the names of `Standard`'s fields. A column that names the
        section of each row goes before the section row above."""
        if self._section_column >= 0 and row[self._section_column] != "":
            named = self.codes(index, self._section_column, row[self._section_column])
            section = named[0] if named else section
        found: Found = {"section": section}
        self._frames = ()
        if section != self._section:
            self._section = section
            for *_, memory in self._steps:
                if memory is not None:
                    memory.clear()
        for column, name, read, memory in self._steps:
            value = row[column]
            if value != "":
                known = memory.get(value) if memory is not None else None
                if known is None:
                    self._read_cell(index, column, name, value, read, memory, found)
                else:
                    found.update(known)
        if self._frames and "codes" not in found:
            found["codes"] = self._frames[:1]
        if self._frames:
            self._check_frames(index, found)
        self._groups.read(index, row, found)
        if not _SAID.isdisjoint(found):
            for key in sorted(_SAID & found.keys()):
                self.standing.take_details(index, *cast(tuple[int, str, SaidStanding], found.pop(key)), found)
        if self.standing.columns:
            self.standing.read(index, row, found)
        if (above := self._sections.status) is not None:
            self._take_above(index, above, found)
        if self._carried:
            found["extra"] = {
                heading: text
                for heading, column in self._carried
                if (text := self._table.own_text(index, column))
            }
        if "withdrawn" in found or ("issued" in found and "implemented" in found):
            self._days.check(index, row, found)
        return found

    def _take_above(self, index: int, above: StatusAbove, found: Found) -> None:
        """The status that stands above the row is that of a row whose own cells say none. A register of ours says
        itself that its list had none."""
        if self.intake.without_status:
            return
        status = cast(Status, found.get("status", Status.UNKNOWN))
        if status is Status.UNKNOWN and not found.get("status_text"):
            found["status"], found["status_text"] = above.status, above.word
            self.intake.status_above = True
        elif status is not Status.UNKNOWN and above.denies(status):
            column = self.fields.get("status", next((at for _, at, _ in self.standing.columns), 0))
            text = str(found.get("status_text") or "")
            self.intake.find_cause(
                "status-unlike-section", Severity.WARNING, self.place(index, column), text,
                key=(above.at, text), above=above.text, taken=status,
            )  # fmt: skip

    def _read_cell(
        self,
        index: int,
        column: int,
        name: str,
        value: object,
        read: _Step,
        memory: _Memory | None,
        found: Found,
    ) -> None:
        """Read a cell; what it means is remembered for the column unless there was something to find fault with."""
        if memory is None:
            read(self, index, column, name, value, found)
            return
        problems = self.intake.found
        meaning: Found = {}
        read(self, index, column, name, value, meaning)
        found.update(meaning)
        if self.intake.found == problems and not isinstance(value, bool):
            memory[value] = meaning

    def settle_plan(self, row: RawRow, found: Found) -> None:
        """The status of a planned standard whose status column does not tell: approved projects are in
        preparation, all others merely proposed (rules.md, "What is in force")."""
        above = self._sections.status
        if above is not None and above.is_living and found.get("status_text") == above.word:
            del found["status_text"]  # 现行 above a plan speaks of the standards beside it
        elif found.get("status", Status.UNKNOWN) is not Status.UNKNOWN:
            return
        stage = self.reader.word("stage", self.text(row, "stage"))
        approved = bool(found.get("plan")) or bool(self.text(row, "approved")) or stage is not None
        found["status"] = Status.IN_PREPARATION if approved and stage != "apply" else Status.PROPOSED
        if stage == "terminated":
            found["status"] = Status.WITHDRAWN
        elif stage == "published":
            found["status"] = Status.UNKNOWN  # issued, and nothing says since when

    def check_year(self, index: int, number: StandardNumber, found: Found) -> None:
        """Warn where the year in the number and the year of issue lie more than one apart."""
        issued = cast(PartialDate, found["issued"])
        year = number.year_number
        if year is not None and abs(issued.year - year) > 1:
            place = self.place(index, self.fields["issued"])
            self.intake.find("year-unlike-issue", Severity.WARNING, place, str(issued), number=str(number))

    # One cell each

    def _plain(self, _index: int, _column: int, name: str, value: object, found: Found) -> None:
        found[name] = tidy(text_of(value))

    def _date_field(self, index: int, column: int, name: str, value: object, found: Found) -> None:
        if name == "withdrawn" and (answer := self.reader.word("answer", text_of(value))):
            # 废止 may be a column of days or of ticks.
            if answer == "yes":
                found["status"] = Status.WITHDRAWN
            return
        self._days.read(index, column, name, value, found)

    def _status(self, index: int, column: int, _name: str, value: object, found: Found) -> None:
        text = text_of(value)
        if not text or self.reader.says("no_status", text):
            return
        if self.reader.says("no_status_column", text):
            self.intake.without_status = True
            return
        found["status_text"] = text
        said = standing_of(text, self.reader) if not is_sign(text) else None
        if said is not None:
            found["status"] = said.status or _status_of_days(said)
            for field, numbers in (("replaced_by", said.successors), ("replaces", said.replaced)):
                if numbers:
                    found[field] = numbers
            if said.is_more_than_a_word:
                found["said"] = (column, text, said)
        elif is_sign(text):
            self.intake.find_cause(
                "sign-alone", Severity.NOTE, self.place(index, column), text, heading=self.headings[column]
            )
        elif not self.reader.says("empty", text):
            heading = self.headings[column]
            at = self.place(index, column)
            self.intake.find_cause("status-unreadable", Severity.ERROR, at, text, heading=heading)

    def _frame(self, index: int, column: int, _name: str, value: object, _found: Found) -> None:
        """A column of subsystems, parts or aspects: each narrows what the next may mean."""
        codes = self.codes(index, column, value, self._section, self._frames)
        self._frames = (*codes[:1], *self._frames)

    def _code(self, index: int, column: int, _name: str, value: object, found: Found) -> None:
        codes = self.codes(index, column, value, self._section, self._frames)
        if codes:
            before = found.get("codes")
            found["codes"] = tuple(dict.fromkeys((*before, *codes))) if isinstance(before, tuple) else codes

    def _basis(self, _index: int, _column: int, _name: str, value: object, found: Found) -> None:
        """What the places of a register of ours rest on: those of a memory stay its own, those of a section row are
        said by its column."""
        basis = self.reader.word("basis", text_of(value))
        if basis == "memory":
            found["from_memory"] = True
        elif basis == "section" and found.get("codes") == (self._section,):
            del found["codes"]

    def _word(self, index: int, column: int, name: str, value: object, found: Found) -> None:
        text = text_of(value)
        read = self.reader.relation if name == "relation" else self.reader.counting
        meaning = read(text) if text else None
        if meaning is not None:
            found[name] = meaning
        elif text and not self.reader.says("empty", text):
            self.unread(index, column, name, text)

    def _plan(self, index: int, column: int, _name: str, value: object, found: Found) -> None:
        text = tidy(text_of(value))
        if text and not self.reader.says("empty", text):
            reading = read_numbers(text, self.reader.data.prefixes)
            plans = reading.plans
            found["plan"] = plans[0] if plans else text
            if left := "、".join(filter(None, (*plans[1:], reading.rest if plans else ""))):
                at, heading = self.place(index, column), self.headings[column]
                self.intake.find_cause("words-aside", Severity.NOTE, at, left, heading=heading)

    def _qualified(self, index: int, column: int, name: str, value: object, found: Found) -> None:
        text = text_of(value)
        answer = self.reader.word("answer", text)
        if answer == "yes":
            found["qualified"] = True
        elif answer is None and text and not self.reader.says("empty", text):
            self.unread(index, column, name, text)

    def _mine(self, _index: int, _column: int, _name: str, value: object, found: Found) -> None:
        mines = mines_in(text_of(value), self.reader)
        if mines:
            found["mines"] = mines

    def _check_frames(self, index: int, found: Found) -> None:
        """Warn where subsystem, part, aspect and code of a row do not lie on one line of the tree."""
        home = cast(tuple[str, ...], found["codes"])[0]
        lines = {
            code: {above.code for above in self.reader.system.by_code[code].line()}
            for code in (home, *self._frames)
        }
        apart = [code for code in self._frames if code not in lines[home] and home not in lines[code]]
        if apart:
            last = next(name for name in ("code", "aspect", "part", "top") if self._says(index, name))
            place = self.place(index, self.fields[last])
            self.intake.find("place-columns-disagree", Severity.WARNING, place, home, other=tuple(apart))

    def _says(self, index: int, name: str) -> bool:
        return bool(self.text(self._table.rows[index], name))


def _status_of_days(said: SaidStanding) -> Status:
    """A day of implementation that stands for the status: to come until then, the dates say the rest."""
    return Status.UPCOMING if "implemented" in dict(said.dates) else Status.UNKNOWN


# What is read for every standard of a row, in this order: places need the part columns before them.
_STEPS: dict[str, _Step] = {
    "title_en": DetailReader._plain,
    "ics": DetailReader._plain,
    "ccs": DetailReader._plain,
    "kind": DetailReader._plain,
    "issued": DetailReader._date_field,
    "implemented": DetailReader._date_field,
    "withdrawn": DetailReader._date_field,
    "status": DetailReader._status,
    "top": DetailReader._frame,
    "part": DetailReader._frame,
    "aspect": DetailReader._frame,
    "code": DetailReader._code,
    "cross": DetailReader._code,
    "said_basis": DetailReader._basis,
    "relation": DetailReader._word,
    "counting": DetailReader._word,
    "qualified": DetailReader._qualified,
    "plan": DetailReader._plan,
    "mine": DetailReader._mine,
}
