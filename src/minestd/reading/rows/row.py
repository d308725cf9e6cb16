"""One row under a header → standards, or the reason why there is none."""

from collections.abc import Sequence
from dataclasses import replace

from minestd.model.number import StandardNumber
from minestd.model.place import Place
from minestd.model.problem import Severity
from minestd.model.standard import Standard, Status
from minestd.reading.columns.header import Header, repeats_header
from minestd.reading.files.raw_tables import RawRow, RawTable
from minestd.reading.numbers import NumberReading, read_numbers
from minestd.reading.rows.details import DetailReader
from minestd.reading.rows.fields import CellFault, CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.rows.relations import RelationReader
from minestd.reading.rows.row_texts import FilledCells, RowTexts
from minestd.reading.rows.sections import Sections, begins_with, has_enumerator, looks_like_section
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy

_QUOTES = str.maketrans("", "", "《》")
_NO_NUMBERS = NumberReading()
_HARMLESS_LENGTH = 30


class RowReader:
    """Reads the rows under one header of a table, in order."""

    def __init__(
        self, table: RawTable, header: Header, cells: CellReader, intake: Intake, sections: Sections
    ) -> None:
        self._table, self._header, self._cells = table, header, cells
        self._sheet, self._first_row, self._first_column = table.sheet, table.top + 1, table.left + 1
        self._intake, self._sections = intake, sections
        self._prefixes = cells.data.prefixes
        fields = header.fields
        self._number = fields.get("number", fields.get("number_title", -1))
        self._title = fields.get("title", -1)
        self._columns = {
            "number" if name == "number_title" else name: column for name, column in fields.items()
        }
        self._texts = header.own
        self._details = DetailReader(table, header, cells, intake)
        self._relations = RelationReader(header, cells, intake, self._details)
        self._unvalued = {(row, column) for row, column in table.marks.unvalued}
        self._serial = fields.get("serial", -1)

    def read(self, index: int) -> None:
        """Take one row (counted within the table) into the intake. It must not be blank."""
        row = self._table.rows[index]
        value = row[self._number] if self._number >= 0 else ""
        text = value.strip() if isinstance(value, str) else text_of(value)
        plain_number = self._cells.plain_numbers.read(text)
        if plain_number is not None:
            self._take_plain(index, row, plain_number, text)
            return
        reading = read_numbers(text, self._prefixes) if text else _NO_NUMBERS
        if reading.found:
            self._take(index, row, reading, text)
        else:
            self._read_without_number(index, row, reading, text)

    # Rows with numbers

    def _take_plain(self, index: int, row: RawRow, number: StandardNumber, text: str) -> None:
        """A row whose number cell is one canonical number: what most rows are, and `_take` in short."""
        at = self._place(index, self._number)
        found = self._details.read(index, row, self._sections.code)
        self._relations.read(index, row, number, found)
        if "issued" in found:
            self._details.check_year(index, number, found)
        title = row[self._title] if self._title >= 0 else ""
        standard = Standard(
            key=text,
            at=at,
            number=number,
            title=_bare(title if isinstance(title, str) else text_of(title)),
            rows=(at,),
            cells=self._filled(index, row),
            texts=RowTexts(self._texts, self._table, index),
            **found,  # type: ignore[arg-type]
        )
        self._intake.take(at, [standard])

    def _take(self, index: int, row: RawRow, reading: NumberReading, text: str) -> None:
        at = self._place(index, self._number)
        found = reading.found
        if reading.refused or len(found) > 1 or found[0].changed:
            self._note_spelling(reading, text, at)
        titles = self._titles(row, reading)
        common = self._details.read(index, row, self._sections.code)
        if reading.plans:
            common.setdefault("plan", reading.plans[0])
        common.update(
            at=at, rows=(at,), cells=self._filled(index, row), texts=RowTexts(self._texts, self._table, index)
        )
        standards = []
        for one, title in zip(found, titles, strict=True):
            own = dict(common) if len(found) > 1 else common
            number = one.number
            self._relations.read(index, row, number, own)
            if one.former or one.adopted or one.replaces or one.replaced_by:
                self._relations.take_written(one, own)
            if "issued" in own:
                self._details.check_year(index, number, own)
            key = f"{number} {plain(title)}".strip() if number.is_placeholder else str(number)
            standards.append(Standard(key=key, number=number, title=title, expanded=one.expanded, **own))  # type: ignore[arg-type]
        self._intake.take(at, standards)

    def _titles(self, row: RawRow, reading: NumberReading) -> Sequence[str]:
        """A title for each number: its own where titles and numbers are paired, else the row's for all."""
        found = reading.found
        raw = row[self._title] if self._title >= 0 else ""
        own = raw if isinstance(raw, str) else text_of(raw)
        if len(found) == 1:
            return (_bare(own) if own else found[0].title or tidy(reading.rest),)
        lines = [_bare(line) for line in own.splitlines() if line.strip()]
        if len(lines) == len(found):
            return lines
        common = " ".join(lines) or tidy(reading.rest)
        return [found_one.title or common for found_one in found]

    def _note_spelling(self, reading: NumberReading, text: str, at: Place) -> None:
        for found in reading.found:
            if found.changed and not found.expanded:
                self._intake.find(
                    "number-rewritten",
                    Severity.NOTE,
                    at,
                    found.seen,
                    number=str(found.number),
                    changed=found.changed,
                )
        expanded = [found.number for found in reading.found if found.expanded]
        if expanded:
            self._intake.find(
                "range-expanded",
                Severity.NOTE,
                at,
                text,
                first=str(expanded[0]),
                last=str(expanded[-1]),
                count=len(expanded),
            )
        for refused in reading.refused:
            self._intake.find(
                "number-fragment",
                Severity.WARNING if refused.near is None else Severity.ERROR,
                at,
                refused.seen,
                why=refused.code,
                near=str(refused.near or ""),
            )

    # Rows without

    def _read_without_number(self, index: int, row: RawRow, reading: NumberReading, text: str) -> None:
        filled = [(column, tidy(text_of(value))) for column, value in enumerate(row) if text_of(value)]
        at = self._place(index, filled[0][0])
        if repeats_header(row, self._header):
            self._intake.ignore(at, "header")
            return
        meant = [(column, one) for column, one in filled if column != self._serial or not _is_serial(one)]
        texts = [one for _, one in meant]
        if not meant:
            self._intake.ignore(at, "blank-but-serial")
        elif begins_with(texts, self._words("subtotal")) and not self._typed(row):
            self._intake.ignore(at, "subtotal")
        elif reading.plans or self._claims_planned(row, text):
            self._take_planned(index, row, reading, text)
        elif self._is_section(texts, meant):
            self._enter_section(at, texts)
        elif begins_with(texts, self._words("note")) and not self._typed(row):
            self._intake.ignore(at, "note")
        else:
            self._read_title_or_reject(index, row, reading, text, meant)

    def _words(self, name: str) -> Sequence[str]:
        return self._cells.data.vocabulary.lists[name]

    def _is_section(self, texts: Sequence[str], meant: Sequence[tuple[int, str]]) -> bool:
        single = len(set(texts)) == 1
        if not looks_like_section(texts, single):
            return False
        heading = texts[-1]
        if has_enumerator(" ".join(texts)) or self._sections.names_a_node(heading):
            return True
        lone_title = meant[-1][0] == self._title and self._ends_like_title(heading)
        return (
            not lone_title
            and len(heading) <= _HARMLESS_LENGTH
            and not any(sign.isdigit() for sign in heading)
            and meant[0][0] != self._number
            and not begins_with(texts, self._words("note"))
        )

    def _ends_like_title(self, text: str) -> bool:
        return plain(text).endswith(tuple(self._words("title_ending")))

    def _enter_section(self, at: Place, texts: Sequence[str]) -> None:
        text = texts[-1] if len(set(texts)) == 1 else " ".join(texts)
        code, nodes = self._sections.enter(text)
        self._intake.ignore(at, "section")
        if code is None:
            candidates = tuple(node.code for node in nodes)
            kind = "section-ambiguous" if nodes else "section-unknown"
            self._intake.find(kind, Severity.NOTE, at, text, candidates=candidates)

    def _typed(self, row: RawRow) -> bool:
        """Whether a status, date, level or code of the row can be read: notes and subtotals have none."""
        columns = self._columns
        for name in ("status", "level"):
            if name in columns and self._cells.word(name, text_of(row[columns[name]])):
                return True
        for name in ("issued", "implemented"):
            if name in columns and row[columns[name]] != "":
                value = self._cells.date(row[columns[name]])
                if value is not None and not isinstance(value, CellFault):
                    return True
        return "code" in columns and bool(self._cells.codes(row[columns["code"]], self._sections.code).codes)

    def _claims_planned(self, row: RawRow, text: str) -> bool:
        """A planned standard without a number: a title, and a word, plan, stage, level or place that says so."""
        title = text_of(row[self._title]) if self._title >= 0 else ""
        says_planned = bool(text) and self._cells.says("planned", text)
        if not title or (text and not says_planned and not self._cells.says("empty", text)):
            return False
        columns = self._columns
        if "status" in columns:
            status = self._cells.status(text_of(row[columns["status"]]))
            if status in (Status.IN_PREPARATION, Status.PROPOSED):
                return True
            if status not in (None, Status.UNKNOWN):
                return False
        if says_planned or any(
            name in columns and text_of(row[columns[name]])
            for name in ("plan", "stage", "project_kind", "approved", "due")
        ):
            return True
        return self._typed(row) and not self._has_date(row)

    def _has_date(self, row: RawRow) -> bool:
        return any(
            name in self._columns and text_of(row[self._columns[name]]) for name in ("issued", "implemented")
        )

    def _take_planned(self, index: int, row: RawRow, reading: NumberReading, text: str) -> None:
        column = self._number if text else self._columns.get("plan", self._title)
        at = self._place(index, column if column >= 0 and text_of(row[column]) else self._title)
        title = _bare(text_of(row[self._title])) if self._title >= 0 else ""
        title = title or tidy(reading.rest)
        common = self._details.read(index, row, self._sections.code)
        if reading.plans:
            common.setdefault("plan", reading.plans[0])
        self._details.settle_plan(row, common)
        self._relations.read(index, row, None, common)
        common.update(
            at=at, rows=(at,), cells=self._filled(index, row), texts=RowTexts(self._texts, self._table, index)
        )
        key = str(common.get("plan") or f"title:{plain(title)}")
        self._intake.take(at, [Standard(key=key, title=title, **common)])  # type: ignore[arg-type]

    def _read_title_or_reject(
        self, index: int, row: RawRow, reading: NumberReading, text: str, meant: Sequence[tuple[int, str]]
    ) -> None:
        title = text_of(row[self._title]) if self._title >= 0 else ""
        number_place = self._place(index, max(self._number, 0))
        empty = not text or self._cells.says("empty", text)
        if empty and title:
            inside = read_numbers(title, self._prefixes)
            if inside.found:
                self._intake.find("number-in-title", Severity.NOTE, self._place(index, self._title), title)
                self._take_from_title(index, row, inside)
                return
        if (number_place.row, number_place.column) in self._unvalued:
            self._intake.reject(number_place, "formula-without-value")
        elif empty and (self._typed(row) or (title and (self._ends_like_title(title) or len(meant) > 1))):
            self._intake.reject(number_place, "number-missing")
            self._intake.find("number-missing", Severity.ERROR, number_place, title or text)
        elif not empty and self._is_claim(row, reading, text, title, meant):
            self._reject_unreadable(number_place, reading, text)
        else:
            self._intake.ignore(self._place(index, meant[0][0]), "note")

    def _is_claim(
        self, row: RawRow, reading: NumberReading, text: str, title: str, meant: Sequence[tuple[int, str]]
    ) -> bool:
        """Whether an unreadable number cell is meant as one: not so a telephone number or a date under the table."""
        if self._typed(row) or (title and len(meant) > 2):
            return True
        if reading.near is not None:
            return True
        numbered = self._serial >= 0 and _is_serial(text_of(row[self._serial]))
        if numbered and (text.startswith("《") or self._ends_like_title(text.strip("《》"))):
            # A law or a document without a number, counted by the office as an entry of its list.
            return True
        harmless = bool(reading.refused) and len(meant) == 1
        return not harmless and any(sign.isascii() and sign.isalnum() for sign in text) and len(text) <= 200

    def _reject_unreadable(self, at: Place, reading: NumberReading, text: str) -> None:
        why = reading.refused[0].code if reading.refused else "number-unreadable"
        self._intake.reject(at, "number-unreadable")
        self._intake.find(
            "number-unreadable", Severity.ERROR, at, text, why=why, near=str(reading.near or "")
        )

    def _take_from_title(self, index: int, row: RawRow, reading: NumberReading) -> None:
        """A number that stands in the title cell while the number cell is empty."""
        inner = RowReader(self._table, replace(self._header, fields=self._with_title_as_number()), self._cells,
                          self._intake, self._sections)  # fmt: skip
        inner._take(index, row, reading, text_of(row[self._title]))

    def _with_title_as_number(self) -> dict[str, int]:
        fields = {
            name: column for name, column in self._header.fields.items() if name not in ("number", "title")
        }
        return {**fields, "number_title": self._title}

    # Places

    def _place(self, index: int, column: int) -> Place:
        return Place(self._sheet, self._first_row + index, self._first_column + column)

    def _filled(self, index: int, row: RawRow) -> FilledCells:
        return FilledCells(self._columns, self._sheet, self._first_row + index, self._table.left, row)


def _is_serial(text: str) -> bool:
    """`12`, `12.`, `3-1`: a running number, unlike the 一 of a section."""
    return text.replace(".", "").replace("-", "").replace("、", "").isdigit()


def _bare(title: str) -> str:
    """A title on one line, without the marks 《》 around it."""
    return tidy(title.translate(_QUOTES) if "《" in title or "》" in title else title)
