"""What belongs to one number of a row: its level and nature, what it replaces and adopts."""

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
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy

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
                ):
                    self._take(index, column, name, text, number, found)
        if number is None and found["level"] is Level.UNKNOWN:
            found["level"], nature = promised_by(str(found.get("plan") or ""))
            found["nature"] = found["nature"] or nature

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
            _add(found, name, self._numbers(index, column, text))

    def _numbers(self, index: int, column: int, text: str) -> _Numbers:
        plain = self._cells.plain_numbers.read(text)
        if plain is not None:
            return (plain,)
        reading = read_numbers(text, self._prefixes)
        if not reading.found:
            place = self._details.place(index, column)
            near = str(reading.near or "")
            self._intake.find("relation-number-unreadable", Severity.WARNING, place, text, near=near)
        return tuple(one.number for one in reading.found)

    def _either(self, index: int, column: int, text: str, own: StandardNumber | None, found: Found) -> None:
        """被代替标准号或作废: the word settles the status, a number is what went before or came after."""
        if self._cells.status(text) is Status.WITHDRAWN:
            if found.get("status", Status.UNKNOWN) is Status.UNKNOWN:
                found["status"] = Status.WITHDRAWN
            return
        for number in self._numbers(index, column, text):
            later = self._is_successor(number, own, found)
            _add(found, "replaced_by" if later else "replaces", (number,))

    def _old(self, index: int, column: int, text: str, own: StandardNumber | None, found: Found) -> None:
        """原标准号: of a re-coded standard (MT/T 554-1996 → KA/T 554-1996) a former number, else what was replaced."""
        for number in self._numbers(index, column, text):
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
        later = tuple(one for one in self._numbers(index, column, text) if one != own)
        if later:
            _add(found, "replaced_by", later)
            if found.get("status", Status.UNKNOWN) is Status.UNKNOWN:
                found["status"] = Status.REPLACED

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
