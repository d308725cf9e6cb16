"""The other columns of a row: dates, status, places, relation, project, review, decision.

Which columns there are is settled once a table; a row then costs only its filled cells.
"""

from collections.abc import Callable, Iterable
from typing import cast

from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.place import Place
from minestd.model.problem import Severity
from minestd.model.standard import Decision, Project, Relation, Review, Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.numbers import read_numbers
from minestd.reading.rows.fields import CellFault, CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.mines import mines_in
from minestd.reading.rows.reviews import review_of
from minestd.reading.rows.statuses import StandingReader, standing_of
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy

Found = dict[str, object]
_Step = Callable[["DetailReader", int, int, str, object, Found], None]

_Memory = dict[object, Found]

# Columns whose cells repeat and mean the same in every row.
_REMEMBERED = frozenset(
    {"issued", "implemented", "withdrawn", "status", "relation", "counting", "ics", "ccs", "kind", "mine"}
)
_CODE_SEVERITY = {"code-is-number": Severity.WARNING, "code-pending": Severity.NOTE}
# Words that a project or a review can do without: the row stands, and the word is told once.
_LIGHT = ("stage", "project_kind", "review_conclusion")
_PROJECT = ("project_kind", "stage", "approved", "due", "drafter", "responsible")
_REVIEW = ("reviewed", "review_conclusion", "review_both")
_DECISION = ("decision", "decision_outside", "decision_relation", "decision_by", "decision_on")


class DetailReader:
    """Reads what a row says beside number and title; bad cells become problems of the intake."""

    def __init__(self, table: RawTable, header: Header, cells: CellReader, intake: Intake) -> None:
        self._table, self._cells, self._intake = table, cells, intake
        self._fields = dict(header.fields)
        self._carried = tuple(header.carried.items())
        self._headings = header.headings
        if "mine" in self._fields:
            intake.united.add(header.headings[self._fields["mine"]])
        alone = not {"cross", "top", "part", "aspect"} & self._fields.keys()
        self._steps: list[tuple[int, str, _Step, _Memory | None]] = [
            (
                self._fields[name],
                name,
                read,
                {} if name in _REMEMBERED or (name == "code" and alone) else None,
            )
            for name, read in _STEPS.items()
            if name in self._fields
        ]
        self._project_columns = self._present(_PROJECT)
        self._review_columns = self._present(_REVIEW)
        self._decision_columns = self._present(_DECISION)
        self._frames: tuple[str, ...] = ()
        self._section: str | None = None
        self._section_column = self._fields.get("section", -1)
        self._standing = StandingReader(table, header, cells, intake)

    def _present(self, names: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._fields[name] for name in names if name in self._fields)

    def read(self, index: int, row: RawRow, section: str | None) -> Found:
        """What every standard of the row shares, by the names of `Standard`'s fields. A column that names the
        section of each row goes before the section row above."""
        if self._section_column >= 0 and row[self._section_column] != "":
            named = self._codes(index, self._section_column, row[self._section_column])
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
        self._standing.read(index, row, found)
        if self._frames and "codes" not in found:
            found["codes"] = self._frames[:1]
        if self._frames:
            self._check_frames(index, found)
        if self._project_columns and any(row[column] != "" for column in self._project_columns):
            found["project"] = self._project(index, row)
        if self._review_columns and any(row[column] != "" for column in self._review_columns):
            found["review"] = self._review(index, row)
        if self._decision_columns and any(row[column] != "" for column in self._decision_columns):
            found["decision"] = self._decision(index, row)
        if self._carried:
            found["extra"] = {
                heading: text for heading, column in self._carried if (text := text_of(row[column]))
            }
        if "issued" in found and "implemented" in found:
            self._check_order(index, found)
        return found

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
        problems = self._intake.found
        meaning: Found = {}
        read(self, index, column, name, value, meaning)
        found.update(meaning)
        if self._intake.found == problems and not isinstance(value, bool):
            memory[value] = meaning

    def settle_plan(self, row: RawRow, found: Found) -> None:
        """The status of a planned standard whose status column does not tell: approved projects are in
        preparation, all others merely proposed (rules.md, "What is in force")."""
        if found.get("status", Status.UNKNOWN) is not Status.UNKNOWN:
            return
        stage = self._cells.word("stage", self.text(row, "stage"))
        approved = bool(found.get("plan")) or bool(self.text(row, "approved")) or stage is not None
        found["status"] = Status.IN_PREPARATION if approved and stage != "apply" else Status.PROPOSED
        if stage == "terminated":
            found["status"] = Status.WITHDRAWN

    def check_year(self, index: int, number: StandardNumber, found: Found) -> None:
        """Warn where the year in the number and the year of issue lie more than one apart."""
        issued = cast(PartialDate, found["issued"])
        year = number.year_number
        if year is not None and abs(issued.year - year) > 1:
            place = self.place(index, self._fields["issued"])
            self._intake.find("year-unlike-issue", Severity.WARNING, place, str(issued), number=str(number))

    def place(self, index: int, column: int) -> Place:
        """The cell as Excel counts it."""
        row, place = self._table.place_of(index, column)
        return Place(self._table.sheet, row, place)

    def text(self, row: RawRow, name: str) -> str:
        """The text of a field's cell, empty where there is no such column."""
        column = self._fields.get(name, -1)
        return text_of(row[column]) if column >= 0 else ""

    # One cell each

    def _plain(self, _index: int, _column: int, name: str, value: object, found: Found) -> None:
        found[name] = tidy(text_of(value))

    def _date_field(self, index: int, column: int, name: str, value: object, found: Found) -> None:
        if name == "withdrawn" and (answer := self._cells.word("answer", text_of(value))):
            # 废止 may be a column of days or of ticks.
            if answer == "yes":
                found["status"] = Status.WITHDRAWN
            return
        date = self._date(index, column, value)
        if date is not None:
            found[name] = date

    def _date(self, index: int, column: int, value: object) -> PartialDate | None:
        result = self._cells.date(value)
        if isinstance(result, CellFault):
            self._intake.find(result.code, Severity.ERROR, self.place(index, column), result.seen)
            return None
        return result

    def _date_of(self, index: int, row: RawRow, name: str) -> PartialDate | None:
        column = self._fields.get(name, -1)
        return self._date(index, column, row[column]) if column >= 0 and row[column] != "" else None

    def _status(self, index: int, column: int, _name: str, value: object, found: Found) -> None:
        text = text_of(value)
        if not text:
            return
        found["status_text"] = text
        said = standing_of(text, self._cells)
        if said is not None:
            found["status"] = said.status or Status.UNKNOWN
            for field, numbers in (("replaced_by", said.successors), ("replaces", said.replaced)):
                if numbers:
                    found[field] = numbers
        elif not self._cells.says("empty", text):
            heading = self._headings[column]
            at = self.place(index, column)
            self._intake.find_cause("status-unreadable", Severity.ERROR, at, text, heading=heading)

    def _frame(self, index: int, column: int, _name: str, value: object, _found: Found) -> None:
        """A column of subsystems, parts or aspects: each narrows what the next may mean."""
        codes = self._codes(index, column, value, self._section, self._frames)
        self._frames = (*codes[:1], *self._frames)

    def _code(self, index: int, column: int, _name: str, value: object, found: Found) -> None:
        codes = self._codes(index, column, value, self._section, self._frames)
        if codes:
            before = found.get("codes")
            found["codes"] = tuple(dict.fromkeys((*before, *codes))) if isinstance(before, tuple) else codes

    def _codes(
        self, index: int, column: int, value: object, section: str | None = None, frames: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        result = self._cells.codes(value, section, frames)
        for fault in result.faults:
            severity = _CODE_SEVERITY.get(fault.code, Severity.ERROR)
            at, told = self.place(index, column), dict(fault.params)
            self._intake.find_cause(fault.code, severity, at, fault.seen, **told)
        return result.codes

    def _word(self, index: int, column: int, name: str, value: object, found: Found) -> None:
        text = text_of(value)
        read = self._cells.relation if name == "relation" else self._cells.counting
        meaning = read(text) if text else None
        if meaning is not None:
            found[name] = meaning
        elif text and not self._cells.says("empty", text):
            self.unread(index, column, name, text)

    def _plan(self, _index: int, _column: int, _name: str, value: object, found: Found) -> None:
        text = tidy(text_of(value))
        if text and not self._cells.says("empty", text):
            plans = read_numbers(text, self._cells.data.prefixes).plans
            found["plan"] = plans[0] if plans else text

    def unread(self, index: int, column: int, name: str, text: str) -> None:
        """A word that the vocabulary does not know: one finding for all rows that have it."""
        severity = Severity.WARNING if name in _LIGHT else Severity.ERROR
        self._intake.find_cause("word-unreadable", severity, self.place(index, column), text, field=name)

    def _mine(self, _index: int, _column: int, _name: str, value: object, found: Found) -> None:
        mines = mines_in(text_of(value), self._cells)
        if mines:
            found["mines"] = mines

    # Several cells together

    def _key(self, index: int, row: RawRow, name: str) -> str | None:
        text = self.text(row, name)
        found = self._cells.word(name.removeprefix("decision_"), text) if text else None
        if text and found is None and not self._cells.says("empty", text):
            self.unread(index, self._fields[name], name, text)
        return found

    def _project(self, index: int, row: RawRow) -> Project | None:
        project = Project(
            kind=self._key(index, row, "project_kind"),
            stage=self._key(index, row, "stage"),
            approved=self._date_of(index, row, "approved"),
            due=self._date_of(index, row, "due"),
            drafter=tidy(self.text(row, "drafter")),
            responsible=tidy(self.text(row, "responsible")),
        )
        return project if project != Project() else None

    def _review(self, index: int, row: RawRow) -> Review | None:
        """Day and conclusion of the last review, from columns of their own or from one cell; none is dropped."""
        found = [self._review_cell(index, row, name) for name in _REVIEW if self.text(row, name)]
        on = next((one.on for one in found if one is not None and one.on is not None), None)
        said = next((one.conclusion for one in reversed(found) if one is not None and one.conclusion), None)
        return Review(on, said) if on is not None or said is not None else None

    def _review_cell(self, index: int, row: RawRow, name: str) -> Review | None:
        value, text = row[self._fields[name]], self.text(row, name)
        if self._cells.says("empty", text):
            return None
        if not isinstance(value, str):
            return Review(self._date_of(index, row, name))
        review = review_of(text, self._cells)
        if review is None and name == "reviewed":
            return Review(self._date_of(index, row, name))
        if review is None:
            self.unread(index, self._fields[name], "review_conclusion", text)
        return review

    def _decision(self, index: int, row: RawRow) -> Decision | None:
        text = self.text(row, "decision")
        outside = self._key(index, row, "decision_outside") == "yes"
        codes: tuple[str, ...] = ()
        if text and self._cells.word("outside", text) == "yes":
            outside = True
        elif text:
            column = self._fields["decision"]
            codes = self._codes(index, column, row[column])
        if codes and outside:
            place = self.place(index, self._fields["decision_outside"])
            seen = self.text(row, "decision_outside")
            self._intake.find("decision-contradicts", Severity.WARNING, place, seen, taken="; ".join(codes))
        relation = self._key(index, row, "decision_relation")
        if not codes and not outside and relation is None:
            return None
        return Decision(
            codes=codes,
            outside=outside and not codes,
            relation=Relation(relation) if relation else None,
            by=tidy(self.text(row, "decision_by")),
            on=self._date_of(index, row, "decision_on"),
        )

    def _check_frames(self, index: int, found: Found) -> None:
        """Warn where subsystem, part, aspect and code of a row do not lie on one line of the tree."""
        home = cast(tuple[str, ...], found["codes"])[0]
        lines = {
            code: {above.code for above in self._cells.system.by_code[code].line()}
            for code in (home, *self._frames)
        }
        apart = [code for code in self._frames if code not in lines[home] and home not in lines[code]]
        if apart:
            last = next(name for name in ("code", "aspect", "part", "top") if self._says(index, name))
            place = self.place(index, self._fields[last])
            self._intake.find("place-columns-disagree", Severity.WARNING, place, home, other=tuple(apart))

    def _says(self, index: int, name: str) -> bool:
        return bool(self.text(self._table.rows[index], name))

    def _check_order(self, index: int, found: Found) -> None:
        issued, implemented = cast(PartialDate, found["issued"]), cast(PartialDate, found["implemented"])
        if implemented.year <= issued.year and implemented.last < issued.first:
            self._intake.find(
                "implemented-before-issue", Severity.WARNING, self.place(index, self._fields["implemented"]),
                str(implemented), (self.place(index, self._fields["issued"]),), issued=str(issued),
            )  # fmt: skip


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
    "relation": DetailReader._word,
    "counting": DetailReader._word,
    "plan": DetailReader._plan,
    "mine": DetailReader._mine,
}
