"""The other columns of a row: dates, status, level, relations, project, review, decision, places."""

from minestd.model.dates import PartialDate
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.place import Place
from minestd.model.problem import Severity
from minestd.model.standard import Decision, Project, Review, Status
from minestd.reading.cells import Row, Table
from minestd.reading.fields import CellReader, Fault
from minestd.reading.header import Header
from minestd.reading.intake import Intake
from minestd.reading.numbers import FoundNumber, read_numbers
from minestd.reading.plain import tidy
from minestd.reading.views import text_of

Fields = dict[str, object]
_CODE_SEVERITY = {"code-is-number": Severity.WARNING}
_DATES = ("issued", "implemented", "withdrawn")
_PLAIN = ("title_en", "ics", "ccs", "kind")
_PROJECT = ("project_kind", "stage", "approved", "due", "drafter", "responsible")
_DECISION = ("decision", "decision_outside", "decision_relation", "decision_by", "decision_on")


class DetailReader:
    """Reads what a row says beside number and title; bad cells become problems of the intake."""

    def __init__(self, table: Table, header: Header, cells: CellReader, intake: Intake) -> None:
        self._table, self._cells, self._intake = table, cells, intake
        self._fields = dict(header.fields)
        self._carried = tuple(header.carried.items())
        self._dates = [(name, self._fields[name]) for name in _DATES if name in self._fields]
        self._plain = [(name, self._fields[name]) for name in _PLAIN if name in self._fields]
        self._has_project = any(name in self._fields for name in _PROJECT)
        self._has_review = any(name in self._fields for name in ("reviewed", "review_conclusion"))
        self._has_decision = any(name in self._fields for name in _DECISION)
        self._has_part = any(name in self._fields for name in ("top", "part", "aspect"))

    def common(self, index: int, row: Row, section: str | None, *, planned: bool) -> Fields:
        """What every standard of the row shares."""
        found: Fields = {"section": section, "plan": None}
        for name, column in self._plain:
            value = row[column]
            if value != "":
                found[name] = tidy(text_of(value))
        for name, column in self._dates:
            if row[column] != "":
                found[name] = self._date(index, column, row[column])
        self._status(index, row, found, planned)
        self._codes(index, row, section, found)
        for name in ("relation", "counting"):
            self._word(index, row, name, found)
        if "plan" in self._fields:
            found["plan"] = self._plan(row)
        if self._has_project:
            found["project"] = self._project(index, row)
        if self._has_review:
            found["review"] = self._review(index, row)
        if self._has_decision:
            found["decision"] = self._decision(index, row)
        if self._carried:
            found["extra"] = {
                heading: text for heading, column in self._carried if (text := text_of(row[column]))
            }
        self._check_order(index, found)
        return found

    def of_number(self, index: int, row: Row, found: FoundNumber, common: Fields) -> Fields:
        """What belongs to one number of the row: level and nature by its prefix, and its relations."""
        number = found.number
        prefixes = self._cells.data.prefixes
        details: Fields = {"level": prefixes.level_of(number), "nature": prefixes.nature_of(number)}
        self._check_level(index, row, details)
        replaces, replaced_by = self._replacements(index, row, number, common)
        details["replaces"] = _united(found.replaces, replaces)
        details["replaced_by"] = _united(found.replaced_by, replaced_by)
        details["former"] = found.former
        adopted = self._text(row, "adopts")
        if found.adopted or (adopted and not self._cells.says("empty", adopted)):
            details["adopts"] = self._adopts(found, adopted)
        self._check_year(index, number, common)
        return details

    def of_plan(self, index: int, row: Row, common: Fields) -> Fields:
        """Level, nature and relations of a planned standard without a number, as its columns give them."""
        replaces, replaced_by = self._replacements(index, row, None, common)
        level = self._cells.level(self._text(row, "level")) or Level.UNKNOWN
        nature = self._cells.nature(self._text(row, "nature"))
        adopted = self._text(row, "adopts")
        adopts = (adopted,) if adopted and not self._cells.says("empty", adopted) else ()
        return {
            "level": level,
            "nature": nature,
            "replaces": replaces,
            "replaced_by": replaced_by,
            "adopts": adopts,
        }

    # Cells

    def _place(self, index: int, column: int) -> Place:
        row, place = self._table.place_of(index, column)
        return Place(self._table.sheet, row, place)

    def _text(self, row: Row, name: str) -> str:
        column = self._fields.get(name, -1)
        return text_of(row[column]) if column >= 0 else ""

    def _date(self, index: int, column: int, value: object) -> PartialDate | None:
        result = self._cells.date(value)
        if isinstance(result, Fault):
            self._intake.find(result.code, Severity.ERROR, self._place(index, column), result.seen)
            return None
        return result

    def _date_of(self, index: int, row: Row, name: str) -> PartialDate | None:
        column = self._fields.get(name, -1)
        return self._date(index, column, row[column]) if column >= 0 and row[column] != "" else None

    def _status(self, index: int, row: Row, found: Fields, planned: bool) -> None:
        text = self._text(row, "status")
        status: Status | None = None
        if text:
            found["status_text"] = text
            status = self._cells.status(text)
            if status is None and not self._cells.says("empty", text):
                self._intake.find(
                    "status-unreadable", Severity.ERROR, self._place(index, self._fields["status"]), text
                )
        if status is None and planned:
            stage = self._cells.word("stage", self._text(row, "stage"))
            approved = self._text(row, "plan") or self._text(row, "approved") or stage not in (None, "apply")
            status = Status.IN_PREPARATION if approved and stage != "apply" else Status.PROPOSED
            if stage == "terminated":
                status = Status.WITHDRAWN
        if status is not None:
            found["status"] = status

    def _codes(self, index: int, row: Row, section: str | None, found: Fields) -> None:
        codes: list[str] = []
        frames = self._frames(index, row, section) if self._has_part else ()
        for name in ("code", "cross"):
            column = self._fields.get(name, -1)
            if column >= 0 and row[column] != "":
                codes += self._read_codes(index, column, row[column], section, frames)
        if not codes and frames:
            codes = [frames[0]]
        if codes:
            found["codes"] = tuple(dict.fromkeys(codes))

    def _read_codes(
        self, index: int, column: int, value: object, section: str | None, frames: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        result = self._cells.codes(value, section, frames)
        for fault in result.faults:
            severity = _CODE_SEVERITY.get(fault.code, Severity.ERROR)
            self._intake.find(
                fault.code, severity, self._place(index, column), fault.seen, **dict(fault.params)
            )
        return result.codes

    def _frames(self, index: int, row: Row, section: str | None) -> tuple[str, ...]:
        """The nodes that the columns of subsystem, part and aspect name, the innermost first."""
        frames: tuple[str, ...] = ()
        for name in ("top", "part", "aspect"):
            column = self._fields.get(name, -1)
            if column >= 0 and row[column] != "":
                frames = (*self._read_codes(index, column, row[column], section, frames)[:1], *frames)
        return frames

    def _word(self, index: int, row: Row, name: str, found: Fields) -> None:
        text = self._text(row, name)
        if text and not self._cells.says("empty", text):
            value = self._cells.relation(text) if name == "relation" else self._cells.counting(text)
            if value is None:
                self._unread(index, name, text)
            else:
                found[name] = value
        elif text and name == "counting":
            found[name] = self._cells.counting(text)

    def _unread(self, index: int, name: str, text: str) -> None:
        self._intake.find(
            "word-unreadable", Severity.ERROR, self._place(index, self._fields[name]), text, field=name
        )

    def _key(self, index: int, row: Row, name: str) -> str | None:
        """The key of a word in a column (`stage`, ...); an unknown word is a problem."""
        text = self._text(row, name)
        if not text or self._cells.says("empty", text):
            return None
        found = self._cells.word(name, text)
        if found is None:
            self._unread(index, name, text)
        return found

    def _plan(self, row: Row) -> str | None:
        text = tidy(self._text(row, "plan"))
        if not text or self._cells.says("empty", text):
            return None
        plans = read_numbers(text, self._cells.data.prefixes).plans
        return plans[0] if plans else text

    def _project(self, index: int, row: Row) -> Project | None:
        project = Project(
            kind=self._key(index, row, "project_kind"),
            stage=self._key(index, row, "stage"),
            approved=self._date_of(index, row, "approved"),
            due=self._date_of(index, row, "due"),
            drafter=tidy(self._text(row, "drafter")),
            responsible=tidy(self._text(row, "responsible")),
        )
        return project if project != Project() else None

    def _review(self, index: int, row: Row) -> Review | None:
        review = Review(self._date_of(index, row, "reviewed"), self._key(index, row, "review_conclusion"))
        return review if review != Review() else None

    def _decision(self, index: int, row: Row) -> Decision | None:
        column = self._fields.get("decision", -1)
        value = row[column] if column >= 0 else ""
        text = text_of(value)
        outside = self._cells.word("outside", self._text(row, "decision_outside")) == "yes"
        codes: tuple[str, ...] = ()
        if text and self._cells.word("outside", text) == "yes":
            outside = True
        elif text:
            codes = self._read_codes(index, column, value, None)
        if not codes and not outside:
            return None
        relation = self._text(row, "decision_relation")
        return Decision(
            codes=codes,
            outside=outside and not codes,
            relation=self._cells.relation(relation) if relation else None,
            by=tidy(self._text(row, "decision_by")),
            on=self._date_of(index, row, "decision_on"),
        )

    def _replacements(
        self, index: int, row: Row, own: StandardNumber | None, common: Fields
    ) -> tuple[tuple[StandardNumber, ...], tuple[StandardNumber, ...]]:
        replaces = self._numbers(index, row, "replaces")
        replaced_by = self._numbers(index, row, "replaced_by")
        either = self._text(row, "replaced_either")
        if either and self._cells.status(either) is Status.WITHDRAWN:
            common.setdefault("status", Status.WITHDRAWN)
        elif either:
            for number in self._numbers(index, row, "replaced_either"):
                if self._is_successor(number, own, common):
                    replaced_by = (*replaced_by, number)
                else:
                    replaces = (*replaces, number)
        return replaces, replaced_by

    def _is_successor(self, number: StandardNumber, own: StandardNumber | None, common: Fields) -> bool:
        """Which way 被代替标准号 points: the later year succeeds; without years the status tells, and then
        whether the list has another column for what is replaced."""
        if (
            own is not None
            and number.year_number
            and own.year_number
            and number.year_number != own.year_number
        ):
            return number.year_number > own.year_number
        return common.get("status") in (Status.REPLACED, Status.WITHDRAWN) or "replaces" in self._fields

    def _numbers(self, index: int, row: Row, name: str) -> tuple[StandardNumber, ...]:
        text = self._text(row, name)
        if not text or self._cells.says("empty", text):
            return ()
        reading = read_numbers(text, self._cells.data.prefixes)
        if not reading.found:
            near = str(reading.near or "")
            self._intake.find(
                "relation-number-unreadable",
                Severity.WARNING,
                self._place(index, self._fields[name]),
                text,
                near=near,
            )
        return tuple(found.number for found in reading.found)

    def _adopts(self, found: FoundNumber, text: str) -> tuple[str, ...]:
        own = tuple(str(adoption) for adoption in found.adopted)
        if not text or self._cells.says("empty", text):
            return own
        return (*own, tidy(text)) if tidy(text) not in own else own

    # Contradictions

    def _check_level(self, index: int, row: Row, details: Fields) -> None:
        text = self._text(row, "level")
        if not text or self._cells.says("empty", text):
            pass
        elif (level := self._cells.level(text)) is None:
            self._unread(index, "level", text)
        elif details["level"] is Level.UNKNOWN:
            details["level"] = level
        elif level not in (Level.UNKNOWN, details["level"]):
            place = self._place(index, self._fields["level"])
            self._intake.find("level-conflict", Severity.WARNING, place, text, level=details["level"])
        text = self._text(row, "nature")
        if text and not self._cells.says("empty", text):
            nature = self._cells.nature(text)
            if nature is None:
                self._unread(index, "nature", text)
            elif details["nature"] is None:
                details["nature"] = nature
            elif nature is not details["nature"] and not self._legacy(details):
                place = self._place(index, self._fields["nature"])
                self._intake.find("nature-conflict", Severity.WARNING, place, text, nature=details["nature"])

    @staticmethod
    def _legacy(details: Fields) -> bool:
        """Industry standards without /T stand for mandatory by form only; the list may know better."""
        return details["level"] is not Level.NATIONAL and details["nature"] is Nature.MANDATORY

    def _check_order(self, index: int, found: Fields) -> None:
        issued, implemented = found.get("issued"), found.get("implemented")
        if (
            isinstance(issued, PartialDate)
            and isinstance(implemented, PartialDate)
            and implemented.last < issued.first
        ):
            place = self._place(index, self._fields["implemented"])
            self._intake.find(
                "implemented-before-issue", Severity.WARNING, place, str(implemented),
                (self._place(index, self._fields["issued"]),), issued=str(issued),
            )  # fmt: skip

    def _check_year(self, index: int, number: StandardNumber, common: Fields) -> None:
        issued = common.get("issued")
        year = number.year_number
        if isinstance(issued, PartialDate) and year is not None and abs(issued.year - year) > 1:
            place = self._place(index, self._fields["issued"])
            self._intake.find("year-unlike-issue", Severity.WARNING, place, str(issued), number=str(number))


def _united(
    first: tuple[StandardNumber, ...], second: tuple[StandardNumber, ...]
) -> tuple[StandardNumber, ...]:
    return tuple(dict.fromkeys((*first, *second))) if first and second else first or second
