"""What the columns of a list say of standing together: the status, questions (是否作废), checks (查新结果), remarks."""

import re

from msgspec import Struct

from minestd.model.cell_place import Place
from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.numbers import read_numbers
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain

Found = dict[str, object]

_DEAD = (Status.WITHDRAWN, Status.REPLACED)
_LIVING = (Status.IN_FORCE, Status.UPCOMING, Status.UNDER_REVISION)
_ANSWERS = {
    "valid": {"yes": Status.IN_FORCE, "no": Status.WITHDRAWN},
    "void": {"yes": Status.WITHDRAWN, "no": Status.IN_FORCE},
    "void_replaced": {"yes": Status.REPLACED, "no": Status.IN_FORCE},
}
_REPLACING = re.compile(r"代替|替代|取代|替换|更新|变更|改为|换为|→|=>|新标准|superse|replac", re.IGNORECASE)
_PASSIVE = re.compile(
    r"被|由|已(?:代替|替代|取代)|更新|变更|改为|换为|→|=>|新标准|现行(?:标准|版本)?[为是:：]|by\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"将|拟|即将|待|will|to be", re.IGNORECASE)  # a successor that is not there yet
_SPEAKS = re.compile(  # signs without which a remark says nothing of standing
    r"[废替代止效行用销换撤稿编制批取]|force|valid|withdr|obsol|superse|replac|aboli|cancel|expir|curr|active|upcom",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[,，;；、。.\s()（）:：]+")
_LONGEST_REMARK = 60  # characters; longer remarks are prose
_SHORTEST_REMARK = 2
_LONGEST_LEFT = 12  # characters beside the number in 已于某日被…代替


class SaidStanding(Struct, frozen=True):
    """What one cell says: the status, None if it says none; successors and predecessors that it names; `unread` for
    words that nobody knows."""

    status: Status | None = None
    successors: tuple[StandardNumber, ...] = ()
    replaced: tuple[StandardNumber, ...] = ()
    unread: bool = False


_NOTHING = SaidStanding()


class StandingReader:
    """Reads the columns of standing beside 状态; each cell's meaning is worked out once."""

    def __init__(self, table: RawTable, header: Header, cells: CellReader, intake: Intake) -> None:
        self._table, self._cells, self._intake = table, cells, intake
        self._status = header.fields.get("status", -1)
        named = [(name, header.fields[name]) for name in (*_ANSWERS, "check_status") if name in header.fields]
        remarks = [("remarks", column) for column in header.remarks if column in header.carried.values()]
        self.columns: tuple[tuple[str, int, dict[object, SaidStanding]], ...] = tuple(
            (name, column, {}) for name, column in (*named, *remarks)
        )
        self._successors = [
            header.fields[name]
            for name in ("replaced_by", "replaced_either", "current_number")
            if name in header.fields
        ]
        self._headings = header.headings

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
                self._take(index, column, name, text_of(value), said, found, by)
                by = by if is_told else column

    def _take(
        self, index: int, column: int, name: str, text: str, said: SaidStanding, found: Found, by: int
    ) -> None:
        """Add what one cell says; `by` is the column that has told the status so far, -1 if none has."""
        at = self._place(index, column)
        if said.unread:
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
            if status in _LIVING and not _COMING.search(text):
                self._intake.find(
                    "status-beside-successor", Severity.WARNING, at, text, self._where(index, by),
                    heading=self._headings[column], first=str(found.get("status_text", "")), taken=status,
                )  # fmt: skip
            return
        if name == "remarks":
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
        elif (status in _DEAD) != (said.status in _DEAD) and {status, said.status} & set(_LIVING):
            found["status"] = said.status if said.status in _DEAD else status
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
        row, place = self._table.place_of(index, column)
        return Place(self._table.sheet, row, place)

    def _meaning(self, name: str, text: str) -> SaidStanding:
        if name in _ANSWERS:
            answer = self._cells.word("answer", text)
            if answer is not None:
                return SaidStanding(_ANSWERS[name][answer])
        if name == "remarks":
            return self._remark(text)
        if not text or self._cells.says("empty", text):
            return _NOTHING
        said = standing_of(text, self._cells, checked=name == "check_status")
        return said if said is not None else SaidStanding(unread=True)

    def _remark(self, text: str) -> SaidStanding:
        """A remark counts where all that it says is a word of standing."""
        if not _SHORTEST_REMARK <= len(text) <= _LONGEST_REMARK or not _SPEAKS.search(text):
            return _NOTHING
        if self._cells.says("not_in_remarks", text) or self._cells.says("empty", text):
            return _NOTHING
        said = standing_of(text, self._cells, whole=True)
        return said if said is not None else _NOTHING


def standing_of(
    text: str, cells: CellReader, *, checked: bool = False, whole: bool = False
) -> SaidStanding | None:
    """What a text says of standing: a word, 已被GB/T 1-2020代替, 作废，由…代替; None if nothing in it is known.

    `checked` adds the words of a check of validity (无变更, 已更新). `whole` wants nothing else in it.
    """
    status = cells.status(text) or (_checked(text, cells) if checked else None)
    if status is not None and not (status in _DEAD and any(sign.isdigit() for sign in text)):
        return SaidStanding(status)
    reading = read_numbers(text, cells.data.prefixes)
    numbers = tuple(one.number for one in reading.found)
    numbers += tuple(number for one in reading.found for number in (*one.replaces, *one.replaced_by))
    replacing = _REPLACING.search(text) is not None
    if numbers and replacing:
        lead = text[: reading.found[0].start]
        passive = _PASSIVE.search(lead) is not None or _REPLACING.search(lead) is None
        if passive and status is not None:
            return SaidStanding(status, successors=numbers)
        if whole and len(plain(reading.rest)) > _LONGEST_LEFT:
            return None
        return (
            SaidStanding(Status.REPLACED, successors=numbers) if passive else SaidStanding(replaced=numbers)
        )
    rest = reading.rest if numbers else text
    pieces = [piece for piece in _PIECES.split(rest) if piece]
    said = [cells.status(piece) or (_checked(piece, cells) if checked else None) for piece in pieces]
    if not said or not any(said) or (whole and None in said and said[0] not in _DEAD):
        return None
    ended = next((one for one in said if one in _DEAD), None)
    chosen = ended or next(one for one in said if one is not None)
    return SaidStanding(chosen, successors=numbers if chosen in _DEAD else ())


def _checked(text: str, cells: CellReader) -> Status | None:
    found = cells.word("checked", text)
    return Status(found) if found else None
