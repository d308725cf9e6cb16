"""What belongs to one number of a row: its level and nature, what it replaces and adopts."""

import re
from collections.abc import Callable, Sequence

from minestd.model.dates import PartialDate
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Status
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.numbers import FoundNumber, read_numbers
from minestd.reading.numbers.plan import promised_by
from minestd.reading.rows.details import DetailReader, Found
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.pointed import Pointed, pointed
from minestd.reading.rows.said_standing import standing_of
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy
from minestd.reading.words.traditional import simplified

_WORDS = re.compile(
    r"(?:已?被|将被?|由|所|全部|部分(?:内容|条款)?|部份|原|旧|新|下列|以下|标准)*(?:代替|替代|取代|替换|更新|升级|合并|并入|整合|纳入|归入|修订|废止|作废|转换?化?|改)(?:为|成|到|至|用|执行|了)?(?:标准号?|编号)?"
    r"|(?:已|将|拟)?被|部分|部份|(?:in )?part(?:ly)?|replace[sd]?(?: by)?|supersede[sd]?(?: by)?|原|和|及|与|等?同",
    re.IGNORECASE,
)
_EDGES = " \t\r\n()（）[]【】《》〔〕,，、;；/:：.。→=>-—~"
_Numbers = tuple[StandardNumber, ...]
_NAMES = (
    "level",
    "nature",
    "replaces",
    "replaced_by",
    "replaced_either",
    "adopts",
    "former",
    "old_number",
    "current_number",
)


class RelationReader:
    """Reads level, nature and relations of each number; the number's own prefix outweighs the columns."""

    def __init__(self, header: Header, cells: CellReader, intake: Intake, details: DetailReader) -> None:
        self._cells, self._intake, self._details = cells, intake, details
        self._prefixes = cells.data.prefixes
        self._columns = {name: header.fields[name] for name in _NAMES if name in header.fields}
        self._number = header.fields.get("number", header.fields.get("number_title", 0))
        self._heading = header.headings.get(self._number, "")
        self._levels: dict[tuple[str, Nature | None], tuple[Level, Nature | None]] = {}

    def read(self, index: int, row: RawRow, number: StandardNumber | None, found: Found) -> None:
        """Put level, nature and relations into `found`; `number` is None for a planned standard without one."""
        level, nature = self._of_prefix(number) if number else (Level.UNKNOWN, None)
        found["level"], found["nature"] = level, nature
        for name, column in self._columns.items():
            value = row[column]
            if value != "":
                text = value.strip() if isinstance(value, str) else text_of(value)
                if (
                    text
                    and not self._is_plainly_right(name, text, level, nature)
                    and not self._cells.says("empty", text)
                    and not self._cells.says("no_relation", text)
                ):
                    self._take(index, column, name, text, number, found)
        if number is not None and found.get("replaced_by"):
            self._turn_older(index, number, found)
        if number is None and found["level"] is Level.UNKNOWN:
            found["level"], nature = promised_by(str(found.get("plan") or ""))
            found["nature"] = found["nature"] or nature

    def _turn_older(self, index: int, own: StandardNumber, found: Found) -> None:
        """What is older than the standard, or the standard itself, did not come after it, whatever a remark says; it
        does not end it either."""
        successors = found["replaced_by"]
        assert isinstance(successors, tuple)
        year = own.year_number or 0
        older = tuple(one for one in successors if one == own or (one.year_number or 9999) < year)
        if not older:
            return
        left = tuple(one for one in successors if one not in older)
        found["replaced_by"] = left
        _add(found, "replaces", tuple(one for one in older if one != own))
        if not left and found.get("status") is Status.REPLACED:
            found["status"] = Status.UNKNOWN
        place = self._details.place(index, self._number)
        seen = "、".join(map(str, older))
        self._intake.find(
            "relation-turned", Severity.WARNING, place, seen, heading=self._heading, number=str(own)
        )

    def _is_plainly_right(self, name: str, text: str, level: Level, nature: Nature | None) -> bool:
        """A level or nature that says what the number says: the common case, and nothing to do."""
        if name == "level":
            return self._cells.level(text) is level and level is not Level.UNKNOWN
        return name == "nature" and nature is not None and self._cells.nature(text) is nature

    def take_written(self, one: FoundNumber, found: Found) -> None:
        """What stands beside the number in its own cell: former numbers, adoptions, replacements."""
        if one.former:
            found["former"] = one.former
        if one.adopted:
            own = tuple(str(adoption) for adoption in one.adopted)
            found["adopts"] = (*own, *(text for text in _texts(found, "adopts") if text not in own))
        for name, numbers in (("replaces", one.replaces), ("replaced_by", one.replaced_by)):
            if numbers:
                _add(found, name, numbers)

    def _of_prefix(self, number: StandardNumber) -> tuple[Level, Nature | None]:
        key = (number.prefix, number.nature)
        known = self._levels.get(key)
        if known is None:
            known = self._levels[key] = (self._prefixes.level_of(number), self._prefixes.nature_of(number))
        return known

    def _take(
        self, index: int, column: int, name: str, text: str, number: StandardNumber | None, found: Found
    ) -> None:
        if name == "level":
            self._level(index, column, text, found)
        elif name == "nature":
            self._nature(index, column, text, found)
        elif name == "adopts":
            found["adopts"] = (tidy(text),)
        elif name == "replaced_either":
            self._either(index, column, text, number, found)
        elif name == "old_number":
            self._old(index, column, text, number, found)
        elif name == "current_number":
            self._current(index, column, text, number, found)
        else:
            later = name == "replaced_by"
            self._take_pointed(
                index, column, text, found,
                lambda one: self._which_way(index, column, text, one, number, later=later),
            )  # fmt: skip

    def _take_pointed(
        self, index: int, column: int, text: str, found: Found, is_later: Callable[[Pointed], bool]
    ) -> None:
        """Add the numbers of a cell, each the way that it points; what the cell says of an end in words ends it."""
        named = self._pointed(index, column, text)
        if any(one.later and not one.in_part for one in named):
            self._take_end(index, column, text, found)
        for one in named:
            later = is_later(one)
            if one.in_part:
                self._take_part(index, column, text, one.number, found, later=later)
            else:
                _add(found, "replaced_by" if later else "replaces", (one.number,))

    def _which_way(
        self, index: int, column: int, text: str, one: Pointed, own: StandardNumber | None, *, later: bool
    ) -> bool:
        """Whether a number came after the row's own: so the heading says (`later`), unless the cell says otherwise
        (被 GB 1-2020 代替 below 代替标准号), and neither can put a later year before an earlier one."""
        said = later if one.later is None else one.later
        year, own_year = one.number.year_number, own.year_number if own is not None else None
        if not year or not own_year or year == own_year or said is (year > own_year):
            return said
        place, heading = self._details.place(index, column), self._details.headings[column]
        self._intake.find("relation-turned", Severity.WARNING, place, text, heading=heading, number=str(own))
        return not said

    def _take_end(self, index: int, column: int, text: str, found: Found) -> None:
        """What a cell says in words, 被 GB 1-2020 代替, ends the standard as the same words in a remark do."""
        said = standing_of(text, self._cells, whole=True)
        if said is not None:
            self._details.standing.take_beside(index, column, text, said, found)

    def _take_part(
        self, index: int, column: int, text: str, number: StandardNumber, found: Found, *, later: bool
    ) -> None:
        code = "replaced-in-part" if later else "replaces-in-part"
        self._intake.find(code, Severity.NOTE, self._details.place(index, column), text, numbers=(number,))
        if not later:
            _add(found, "replaces_in_part", (number,))

    def _numbers(self, index: int, column: int, text: str, found: Found, *, later: bool = False) -> _Numbers:
        """The numbers that a cell names in whole; of those that it names in part the standard (`later`: they replace
        it) is told."""
        whole: _Numbers = ()
        for one in self._pointed(index, column, text):
            if one.in_part:
                self._take_part(index, column, text, one.number, found, later=later)
            else:
                whole = (*whole, one.number)
        return whole

    def _pointed(self, index: int, column: int, text: str) -> Sequence[Pointed]:
        """The numbers of a cell; words beside them that say nothing of relations are told, and that there is none."""
        plain = self._cells.plain_numbers.read(text)
        if plain is not None:
            return (Pointed(plain),)
        reading = read_numbers(text, self._prefixes)
        if not reading.found:
            place = self._details.place(index, column)
            near = str(reading.near or "")
            self._intake.find("relation-number-unreadable", Severity.WARNING, place, text, near=near)
        left = _WORDS.sub("", reading.rest).strip(_EDGES)
        if left and reading.found:
            place, heading = self._details.place(index, column), self._details.headings[column]
            self._intake.find_cause("words-aside", Severity.NOTE, place, left, heading=heading)
        return pointed(simplified(text), reading)

    def _either(self, index: int, column: int, text: str, own: StandardNumber | None, found: Found) -> None:
        """被代替标准号或作废: the word settles the status, a number is what went before or came after."""
        if self._cells.status(text) is Status.WITHDRAWN:
            if found.get("status", Status.UNKNOWN) is Status.UNKNOWN:
                found["status"] = Status.WITHDRAWN
            return

        def is_later(one: Pointed) -> bool:
            return self._is_successor(one.number, own, found) if one.later is None else one.later

        self._take_pointed(index, column, text, found, is_later)

    def _old(self, index: int, column: int, text: str, own: StandardNumber | None, found: Found) -> None:
        """原标准号: of a re-coded standard (MT/T 554-1996 → KA/T 554-1996) a former number, else what was replaced."""
        for number in self._numbers(index, column, text, found):
            if own is not None and number != own:
                same = (number.number, number.part, number.year) == (own.number, own.part, own.year)
                _add(found, "former" if same else "replaces", (number,))

    def _current(self, index: int, column: int, text: str, own: StandardNumber | None, found: Found) -> None:
        """现标准号: another number than the row's own is its successor, and without a word of standing of its own the
        row's is replaced; the same number says that nothing changed."""
        status = self._cells.status(text)
        if status is not None:
            if found.get("status", Status.UNKNOWN) is Status.UNKNOWN:
                found["status"] = status
            return
        later = tuple(one for one in self._numbers(index, column, text, found, later=True) if one != own)
        if later:
            self._date_of_successor(index, later[0], own, found)
            _add(found, "replaced_by", later)
            if found.get("status", Status.UNKNOWN) is Status.UNKNOWN:
                found["status"] = Status.REPLACED

    def _date_of_successor(
        self, index: int, later: StandardNumber, own: StandardNumber | None, found: Found
    ) -> None:
        """In a table of old and new numbers a day that is not before the new one's year is the new one's: on it the old
        one ends."""
        year = later.year_number
        days = [found.get("implemented"), found.get("issued")]
        if own is None or not year or not own.year_number or year <= own.year_number:
            return
        told = [day for day in days if isinstance(day, PartialDate)]
        if told and all(day.year >= year for day in told):
            ends = found.pop("implemented", None)
            found.pop("issued", None)
            if ends is not None:
                found.setdefault("withdrawn", ends)
            place = self._details.place(index, self._columns["current_number"])
            self._intake.find_cause(
                "dates-of-successor", Severity.NOTE, place, str(later), key="", number=str(own)
            )

    def _is_successor(self, number: StandardNumber, own: StandardNumber | None, found: Found) -> bool:
        """Which way 被代替标准号 points: the later year succeeds; without years the status tells, and then
        whether the list has another column for what is replaced."""
        if (
            own is not None
            and number.year_number
            and own.year_number
            and number.year_number != own.year_number
        ):
            return number.year_number > own.year_number
        return found.get("status") in (Status.REPLACED, Status.WITHDRAWN) or "replaces" in self._columns

    def _level(self, index: int, column: int, text: str, found: Found) -> None:
        level = self._cells.level(text)
        if level is None:
            self._details.unread(index, column, "level", text)
        elif found["level"] is Level.UNKNOWN:
            found["level"] = level
        elif level not in (Level.UNKNOWN, found["level"]):
            place = self._details.place(index, column)
            self._intake.find("level-conflict", Severity.WARNING, place, text, level=found["level"])

    def _nature(self, index: int, column: int, text: str, found: Found) -> None:
        nature = self._cells.nature(text)
        if nature is None:
            self._details.unread(index, column, "nature", text)
        elif found["nature"] is None:
            found["nature"] = nature
        elif nature is not found["nature"] and not _is_legacy(found):
            place = self._details.place(index, column)
            self._intake.find("nature-conflict", Severity.WARNING, place, text, nature=found["nature"])


def _is_legacy(found: Found) -> bool:
    """Industry numbers without /T are mandatory by form only; the list may know better."""
    return found["level"] is not Level.NATIONAL and found["nature"] is Nature.MANDATORY


def _texts(found: Found, name: str) -> tuple[str, ...]:
    value = found.get(name, ())
    return value if isinstance(value, tuple) else ()


def _add(found: Found, name: str, numbers: _Numbers) -> None:
    before = found.get(name)
    found[name] = tuple(dict.fromkeys((*before, *numbers))) if isinstance(before, tuple) else numbers
