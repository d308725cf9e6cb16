"""What the columns of a list say of standing together: the status, questions (是否作废), checks (查新结果), remarks."""

import re
from typing import cast

from minestd.model.cell_place import Place
from minestd.model.problem import Severity
from minestd.model.standard import Review, Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.rows.field_cells import FieldCells
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.said_standing import DEAD, LIVING, SaidStanding, standing_of
from minestd.reading.rows.united import united_parts
from minestd.reading.words.cell_text import text_of

Found = dict[str, object]

_ANSWERS = {
    "valid": {"yes": Status.IN_FORCE, "no": Status.WITHDRAWN},
    "void": {"yes": Status.WITHDRAWN, "no": Status.IN_FORCE},
    "void_replaced": {"yes": Status.REPLACED, "no": Status.IN_FORCE},
}
_COMING = re.compile(r"将|拟|即将|待|will|to be", re.IGNORECASE)  # a successor that is not there yet
_SPEAKS = re.compile(  # signs without which a remark says nothing of standing
    r"[废替代止效行用销换撤稿编制批取施布审确版并合转升修改更准纳归？?√]|merged|force|valid|withdr|obsol|superse|replac|aboli|cancel|expir|curr|active|upcom",
    re.IGNORECASE,
)
_LONGEST_REMARK = 60  # characters; longer remarks are prose
_SHORTEST_REMARK = 2

_ENDS = re.compile(
    r"废止|作废|失效|停用|被代替|被替代|不再|新版|非现行|以.{2,40}为准|(?:已|换|更)(?:更新|换版|新为)|升级换代"
    r"|(?:改?执行|改用)[^，。；]{0,6}[A-Z]|abolish|withdrawn|supersede",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[?？!！√✓✔×✗✘☑☒○●◎△▲☆★※]{1,3}")
_TICKED = "="  # before the status of a column whose cells are ticks
_NOTHING = SaidStanding()
_UNCLEAR = SaidStanding(unread=True, left="?")
_SIGN_ALONE = SaidStanding(unread=True, left="√")
_TOLD = {True: ("remark-unclear", Severity.WARNING), False: ("sign-alone", Severity.NOTE)}


def is_sign(text: str) -> bool:
    """Whether a cell holds a sign alone, of which nobody here knows what the office means by it: ？ √ ▲."""
    return _SIGN.fullmatch(text) is not None


def _ticked(header: Header, cells: CellReader) -> list[tuple[str, int]]:
    """The columns that are headed by one status each and ticked (现行 | 修订中 | 废止): two of them at least, for one
    alone may be anything. 废止 alone among them may hold days and is read as such."""
    if "status" in header.fields:
        return []
    found = [
        (_TICKED + status, column)
        for column in header.unknown
        if (status := cells.word("status", header.headings[column])) and status != Status.UNKNOWN
    ]
    return found if len(found) + ("withdrawn" in header.fields) > 1 else []


class StandingReader:
    """Reads the columns of standing beside 状态; each cell's meaning is worked out once."""

    def __init__(self, cells: FieldCells, header: Header) -> None:
        self._fields, self._cells, self._intake = cells, cells.reader, cells.intake
        self._status = header.fields.get("status", -1)
        named = [(name, header.fields[name]) for name in (*_ANSWERS, "check_status") if name in header.fields]
        remarks = [("remarks", column) for column in header.remarks if column in header.carried.values()]
        self.columns: tuple[tuple[str, int, dict[object, SaidStanding]], ...] = tuple(
            (name, column, {}) for name, column in (*named, *_ticked(header, self._cells), *remarks)
        )
        self._intake.status_ticked |= any(name[:1] == _TICKED for name, *_ in self.columns)
        self._successors = [
            header.fields[name]
            for name in ("replaced_by", "replaced_either", "current_number")
            if name in header.fields
        ]
        self._headings = header.headings

    def take_beside(
        self, index: int, column: int, text: str, said: SaidStanding, found: Found, *, seen: str = ""
    ) -> None:
        """Add what stands beside a number or behind a title, when all columns have been read."""
        self._take(index, column, "remarks", seen or text, said, found, self._status)
        self.take_details(index, column, seen or text, said, found)

    def take_details(self, index: int, column: int, text: str, said: SaidStanding, found: Found) -> None:
        """Add the days and the review that a text tells beside its word; what a column says goes before."""
        at, heading = self._place(index, column), self._headings[column]
        for field, day in said.dates:
            known = found.setdefault(field, day)
            if not (str(known).startswith(str(day)) or str(day).startswith(str(known))):
                also = self._where(index, self._fields.fields.get(field, -1))
                self._intake.find(
                    "date-disagrees", Severity.WARNING, at, text, also,
                    heading=heading, field=field, day=str(day), first=str(known),
                )  # fmt: skip
        if said.review is not None:
            found["review"] = united_parts(cast(Review | None, found.get("review")), said.review)
        if said.in_part:
            code = "replaced-in-part" if said.status is not None else "replaces-in-part"
            self._intake.find(code, Severity.NOTE, at, text, numbers=said.in_part)
            if said.status is None:
                found["replaces_in_part"] = said.in_part
        if said.left:
            self._intake.find_cause("words-aside", Severity.NOTE, at, said.left, heading=heading)

    def read(self, index: int, row: RawRow, found: Found) -> None:
        """Add what the columns say to `found`. A word that ends a standard ends it whatever another column says;
        what contradicts is told with both cells."""
        by = self._status
        for name, column, known in self.columns:
            value = row[column]
            if value == "":
                continue
            said = known.get(value)
            if said is None:
                said = known[value] = self._meaning(name, text_of(value))
            if said is _NOTHING:
                continue
            # A remark may say again what a column of its own says: that is nothing new.
            if not (name == "remarks" and said.successors and self._names_successor(row)):
                is_told = found.get("status", Status.UNKNOWN) is not Status.UNKNOWN
                ticked = name[:1] == _TICKED and not said.unread
                text = self._headings[column] if ticked else text_of(value)
                self._take(index, column, name, text, said, found, by)
                if said.is_more_than_a_word and not said.unread:
                    self.take_details(index, column, text_of(value), said, found)
                by = by if is_told else column

    def _take(
        self, index: int, column: int, name: str, text: str, said: SaidStanding, found: Found, by: int
    ) -> None:
        """Add what one cell says; `by` is the column that has told the status so far, -1 if none has."""
        at = self._place(index, column)
        if said in (_UNCLEAR, _SIGN_ALONE):
            code, severity = _TOLD[said is _UNCLEAR]
            self._intake.find_cause(code, severity, at, text, heading=self._headings[column])
        elif said.unread:
            self._intake.find_cause(
                "status-unreadable", Severity.WARNING, at, text, heading=self._headings[column]
            )
        for field, numbers in (("replaced_by", said.successors), ("replaces", said.replaced)):
            if numbers:
                before = found.get(field, ())
                assert isinstance(before, tuple)
                found[field] = tuple(dict.fromkeys((*before, *numbers)))
        if said.status is None:
            return
        status = found.get("status", Status.UNKNOWN)
        if (
            name == "remarks"
            and said.successors
            and said.status is Status.REPLACED
            and status is not Status.UNKNOWN
        ):
            # In force until its successor is: the dates decide (docs/rules/in-force.md).
            if status in LIVING and not _COMING.search(text):
                self._intake.find(
                    "status-beside-successor", Severity.WARNING, at, text, self._where(index, by),
                    heading=self._headings[column], first=str(found.get("status_text", "")), taken=status,
                )  # fmt: skip
            return
        if status in LIVING and "withdrawn" in dict(said.dates):
            # The day decides until when the word holds.
            also = self._where(index, by)
            first = str(found.get("status_text", ""))
            self._intake.find("withdrawal-beside-status", Severity.NOTE, at, text, also, first=first)
            return
        if name == "remarks" and status is not said.status:
            self._intake.find_cause(
                "status-in-remarks",
                Severity.WARNING,
                at,
                text,
                heading=self._headings[column],
                status=said.status,
            )
        if status is Status.UNKNOWN:
            found["status"] = said.status
            found.setdefault("status_text", text)
        elif (status in DEAD) != (said.status in DEAD) and {status, said.status} & set(LIVING):
            found["status"] = said.status if said.status in DEAD else status
            self._intake.find(
                "status-columns-disagree", Severity.WARNING, at, text, self._where(index, by),
                heading=self._headings[column], first=str(found.get("status_text", "")), taken=found["status"],
            )  # fmt: skip
        elif status is Status.WITHDRAWN and said.status is Status.REPLACED:
            found["status"] = said.status

    def _names_successor(self, row: RawRow) -> bool:
        return any(text_of(row[column]) for column in self._successors)

    def _where(self, index: int, column: int) -> tuple[Place, ...]:
        return (self._place(index, column),) if column >= 0 else ()

    def _place(self, index: int, column: int) -> Place:
        return self._fields.place(index, column)

    def _meaning(self, name: str, text: str) -> SaidStanding:
        if name in _ANSWERS:
            answer = self._cells.word("answer", text)
            if answer is not None:
                return SaidStanding(_ANSWERS[name][answer])
        if name[:1] == _TICKED and (answer := self._cells.word("answer", text)):
            return SaidStanding(Status(name[1:])) if answer == "yes" else _NOTHING
        if name == "remarks":
            return self._remark(text)
        if not text or self._cells.says("empty", text):
            return _NOTHING
        if name == "check_status" and (checked := self._cells.word("checked", text)):
            return SaidStanding(Status(checked))
        said = standing_of(text, self._cells, checked=name == "check_status")
        return said if said is not None else SaidStanding(unread=True)

    def _remark(self, text: str) -> SaidStanding:
        """A remark counts where all that it says is a word of standing; one that speaks of an end without saying whose,
        and one that is a sign alone, are told."""
        if _SIGN.fullmatch(text):
            return _SIGN_ALONE
        if not _SHORTEST_REMARK <= len(text) <= _LONGEST_REMARK or not _SPEAKS.search(text):
            return _NOTHING
        if self._cells.says("not_in_remarks", text) or self._cells.says("empty", text):
            return _NOTHING
        said = standing_of(text, self._cells, whole=True)
        if said is None:
            return _UNCLEAR if _ENDS.search(text) else _NOTHING
        return said
