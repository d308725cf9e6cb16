"""Rows whose number cell holds no number: planned standards, own documents, sections, notes, rejections."""

import re
from collections.abc import Sequence

from msgspec import Struct

from minestd.model.number import Level
from minestd.model.problem import Severity
from minestd.model.standard import Status
from minestd.reading.columns.header import repeats_header
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.numbers import NumberReading, read_numbers
from minestd.reading.rows.documents import document_number, is_of_authority, own_code
from minestd.reading.rows.fields import CellFault
from minestd.reading.rows.notes import NoteLines
from minestd.reading.rows.row_cells import RowCells, is_serial
from minestd.reading.rows.sections import Sections, has_bare_numeral, has_enumerator, looks_like_section
from minestd.reading.words.plain import begins_with, plain, tidy

_COMMON_CAUSES = ("prefix-missing",)  # the letters stand elsewhere: one problem for all such rows
_HARMLESS_LENGTH = 30
_REMARK_BEHIND = re.compile(r"[(（][^()（）]*[)）]\s*$")  # 煤矿防治水细则（2018版）
_RULE = re.compile(r":?[-=—_]{2,}:?")
_FEWEST_COLUMNS = 3
_COUNTINGS = (
    tuple(map(str, range(1, 40))),
    tuple("甲乙丙丁戊己庚辛壬癸"),
    tuple("ABCDEFGHIJKLMN"),
    tuple("①②③④⑤⑥⑦⑧⑨⑩"),
    tuple("一二三四五六七八九十"),
)
_BRACKETS = "()（）[]【】"
_DATED = ("issued", "implemented")
_OF_A_PROJECT = ("plan", "stage", "project_kind", "approved", "due")
_OF_A_RECORD = ("status", "level", "nature", "drafter", "responsible", "mine", *_DATED, *_OF_A_PROJECT)


class Unnumbered(Struct, frozen=True):
    """A row without a number: its cells, the text of its number cell, its filled cells but the serial."""

    index: int
    cells: RawRow
    reading: NumberReading
    text: str
    title: str
    meant: Sequence[tuple[int, str]]
    numbered: bool

    @property
    def texts(self) -> list[str]:
        """The texts of the filled cells."""
        return [text for _, text in self.meant]


class UnnumberedRows:
    """Decides what such a row is and takes it into the intake."""

    def __init__(self, cells: RowCells, sections: Sections, notes: NoteLines) -> None:
        self._at, self._sections, self._notes = cells, sections, notes
        self._cells, self._intake = cells.reader, cells.intake

    def read(self, index: int, row: RawRow, reading: NumberReading, text: str) -> NumberReading | None:
        """Take the row; the numbers of its title where that is where they stand, for the caller to take."""
        filled = [(column, tidy(one)) for column, one in self._at.filled(row)]
        at = self._at.place(index, filled[0][0])
        if repeats_header(row, self._at.header) or _numbers_columns([one for _, one in filled]):
            self._intake.ignore(at, "header")
            return None
        serial = self._at.column("serial")
        meant = [(column, one) for column, one in filled if column != serial or not is_serial(one)]
        title = self._at.text(row, "title")
        if self._at.title < 0 and self._is_title(text, reading):
            title, text = text, ""
        one = Unnumbered(
            index=index,
            cells=row,
            reading=reading,
            text=text,
            title=title,
            meant=meant,
            numbered=len(meant) < len(filled),
        )
        if not meant:
            self._intake.ignore(at, "blank-but-serial")
        elif begins_with(one.texts, self._words("subtotal")) and not self._is_typed(row):
            self._intake.ignore(at, "subtotal")
        elif reading.plans or self._claims_planned(one):
            self._take_planned(one)
        elif self._is_section(one):
            self._enter_section(one)
        elif begins_with(one.texts, self._words("note")) and not self._is_typed(row):
            self._ignore_note(one)
        else:
            return self._take_document_or_reject(one)
        return None

    def _is_title(self, text: str, reading: NumberReading) -> bool:
        """Whether a cell for number and title holds a title alone: 《煤矿安全规程》."""
        return reading.near is None and not reading.plans and ("《" in text or self._ends_like_title(text))

    def _words(self, name: str) -> tuple[str, ...]:
        return self._cells.data.vocabulary.lists[name]

    # Sections

    def _is_section(self, row: Unnumbered) -> bool:
        """A heading over the rows below. A row that the office counts, or that has cells of a record, is none, unless
        what it says is the name of a node."""
        single = len(set(row.texts)) == 1
        if not looks_like_section(row.texts, single):
            return False
        heading = row.texts[-1]
        if self._sections.names_a_node(heading):
            return True
        if self._at.speaks_of_draft(heading) or read_numbers(heading, self._cells.data.prefixes).found:
            return False
        if row.numbered or (self._is_record(row) and not has_enumerator(row.texts[0])):
            return False
        if has_enumerator(" ".join(row.texts)):
            return not (has_bare_numeral(heading) and self._ends_like_title(heading))
        if row.meant[0][0] != self._at.column("status") and self._sections.names_a_status(heading):
            return True
        lone_title = row.meant[-1][0] == self._at.column("title") and self._ends_like_title(heading)
        return (
            not lone_title
            and len(heading) <= _HARMLESS_LENGTH
            and not any(sign.isdigit() for sign in heading)
            and row.meant[0][0] != self._at.number
            and not begins_with(row.texts, self._words("note"))
        )

    def _is_record(self, row: Unnumbered) -> bool:
        """Whether one of the filled cells is of a column that only records have."""
        columns = {self._at.column(name) for name in _OF_A_RECORD}
        return any(column in columns for column, _ in row.meant) and len(row.meant) > 1

    def _ends_like_title(self, text: str) -> bool:
        return _bare(text).endswith((*self._words("title_ending"), *self._words("document_ending")))

    def _enter_section(self, row: Unnumbered) -> None:
        text = row.texts[-1] if len(set(row.texts)) == 1 else " ".join(row.texts)
        at = self._at.place(row.index, row.meant[0][0])
        code, nodes = self._sections.enter(text, at)
        first = self._at.place(row.index, self._at.filled(row.cells)[0][0])
        self._intake.ignore(first, "section")
        if code is None and not (self._sections.names_a_level(text) or self._sections.names_a_status(text)):
            candidates = tuple(node.code for node in nodes)
            kind = "section-ambiguous" if nodes else "section-unknown"
            self._intake.find(kind, Severity.NOTE, at, text, candidates=candidates)

    def _ignore_note(self, row: Unnumbered) -> None:
        self._intake.ignore(self._at.place(row.index, self._at.filled(row.cells)[0][0]), "note")
        self._notes.tell(row.index, row.cells)

    # Planned standards

    def _is_typed(self, row: RawRow) -> bool:
        """Whether a status, date, level or code of the row can be read: notes and subtotals have none."""
        for name in ("status", "level"):
            if (text := self._at.text(row, name)) and self._cells.word(name, text):
                return True
        for name in _DATED:
            column = self._at.column(name)
            if column >= 0 and row[column] != "":
                value = self._cells.date(row[column])
                if value is not None and not isinstance(value, CellFault):
                    return True
        code = self._at.column("code")
        return code >= 0 and bool(self._cells.codes(row[code], self._sections.code).codes)

    def _claims_planned(self, row: Unnumbered) -> bool:
        """A planned standard without a number: a title, and a word, plan, stage, level or place that says so."""
        says_planned = bool(row.text) and self._says_planned(row.text)
        if not row.title or (row.text and not says_planned and not self._is_nothing(row.text)):
            return False
        if self._at.column("status") >= 0:
            status = self._cells.status(self._at.text(row.cells, "status"))
            if status in (Status.IN_PREPARATION, Status.PROPOSED):
                return True
            if status is Status.WITHDRAWN and self._at.text(row.cells, "plan"):
                return True  # 终止, 撤销: the project was given up
            if status not in (None, Status.UNKNOWN):
                return False
        if says_planned or any(self._at.text(row.cells, name) for name in _OF_A_PROJECT):
            return True
        return self._is_typed(row.cells) and not any(self._at.text(row.cells, name) for name in _DATED)

    def _says_planned(self, text: str) -> bool:
        """Whether a number cell says that the number is still to come: 制定中, 报批稿, （待发布）."""
        bare = text.strip(_BRACKETS)
        status = self._cells.status(bare)
        return self._cells.says("planned", bare) or status in (Status.IN_PREPARATION, Status.PROPOSED)

    def _is_nothing(self, text: str) -> bool:
        return not text or self._cells.says("empty", text) or self._cells.says("pending", text)

    def _take_planned(self, row: Unnumbered) -> None:
        column = self._at.number if row.text else self._at.column("plan")
        if column < 0 or not self._at.has(row.cells, column):
            column = self._at.column("title")
        at = self._at.place(row.index, column)
        common = self._at.common(row.index, row.cells, at, self._sections.code)
        if row.reading.plans:
            common.setdefault("plan", row.reading.plans[0])
        if row.text and self._cells.status(row.text.strip(_BRACKETS)) is Status.IN_PREPARATION:
            common["status"] = Status.IN_PREPARATION  # 报批稿 in the place of the number
        self._at.details.settle_plan(row.cells, common)
        title = self._at.bare(row.title) or tidy(row.reading.rest)
        key = str(common.get("plan") or f"title:{plain(title)}")
        self._at.take(row.index, row.cells, at, key, title, common)

    # Documents and rejections

    def _take_document_or_reject(self, row: Unnumbered) -> NumberReading | None:
        at = self._at.place(row.index, max(self._at.number, 0))
        empty = self._is_nothing(row.text)
        if empty and row.title:
            inside = read_numbers(row.title, self._cells.data.prefixes)
            if inside.found:
                self._intake.find(
                    "number-in-title",
                    Severity.NOTE,
                    self._at.place(row.index, self._at.column("title")),
                    row.title,
                )
                return inside
        if self._at.is_told(at):
            unvalued = (at.row, at.column) in self._at.unvalued
            self._intake.reject(at, "formula-without-value" if unvalued else "cell-error")
        elif empty and self._is_open(row):
            self._take_open(row)
        elif empty and self._lacks_its_number(row):
            self._intake.reject(at, "number-missing")
            self._intake.find("number-missing", Severity.ERROR, at, row.title or row.text)
        elif not empty and row.title and (code := own_code(row.text, row.reading)):
            self._at.take_document(row.index, row.cells, code, self._sections.code)
        elif not empty and row.title and (code := document_number(row.text)):
            authority = is_of_authority(code, self._cells.data.vocabulary)
            level = Level.REGULATION if authority else Level.ENTERPRISE
            self._at.take_document(row.index, row.cells, code, self._sections.code, level)
        elif not empty and self._is_claim(row):
            self._reject_unreadable(row)
        else:
            self._ignore_note(row)
        return None

    def _lacks_its_number(self, row: Unnumbered) -> bool:
        titled = bool(row.title) and (row.numbered or self._ends_like_title(row.title) or len(row.meant) > 1)
        return titled or self._is_typed(row.cells)

    def _is_open(self, row: Unnumbered) -> bool:
        """A title of a standard without number, status and date, or one that says that it is a draft: kept as a
        standard of its own, whose standing nobody knows. An office's own 办法 and 制度 are none."""
        if not row.title or any(self._at.text(row.cells, name) for name in ("status", *_DATED)):
            return False
        if self._at.speaks_of_draft(row.title):
            return True
        document = _bare(row.title).endswith(self._words("document_ending"))
        return not document and self._ends_like_title(row.title)

    def _take_open(self, row: Unnumbered) -> None:
        at = self._at.place(row.index, self._at.column("title"))
        common = self._at.common(row.index, row.cells, at, self._sections.code)
        if self._at.speaks_of_draft(row.title):
            common["status"] = Status.IN_PREPARATION
        title = self._at.bare(row.title)
        self._intake.find("number-and-status-missing", Severity.WARNING, at, title)
        self._at.take(row.index, row.cells, at, f"title:{plain(title)}", title, common)

    def _is_claim(self, row: Unnumbered) -> bool:
        """Whether an unreadable number cell is meant as one: not so a telephone number or a date under the table."""
        if self._is_typed(row.cells) or (row.title and len(row.meant) > 2):
            return True
        if row.reading.near is not None:
            return True
        if row.numbered and (
            row.title or row.text.startswith("《") or self._ends_like_title(row.text.strip("《》"))
        ):
            # A law or a document without a number, counted by the office as an entry of its list.
            return True
        harmless = bool(row.reading.refused) and len(row.meant) == 1
        figures = any(sign.isascii() and sign.isalnum() for sign in row.text)
        return not harmless and figures and len(row.text) <= 200

    def _reject_unreadable(self, row: Unnumbered) -> None:
        at = self._at.place(row.index, max(self._at.number, 0))
        refused = row.reading.refused
        why = refused[0].code if refused else "number-unreadable"
        self._intake.reject(at, "number-unreadable")
        near = str(row.reading.near or "")
        if why in _COMMON_CAUSES:
            self._intake.find_cause(
                "number-unreadable", Severity.ERROR, at, row.text, key=why, why=why, near=""
            )
        else:
            self._intake.find("number-unreadable", Severity.ERROR, at, row.text, why=why, near=near)


def _bare(title: str) -> str:
    """A title as its end is compared: without 《》 and the remark behind it."""
    return plain(_REMARK_BEHIND.sub("", title).strip("《》 "))


def _numbers_columns(texts: Sequence[str]) -> bool:
    """Whether a row only numbers its columns (1 2 3, (1) (2), 甲 乙 丙, A B C) or rules them off (--- | ---)."""
    bare = [text.strip(_BRACKETS) for text in texts]
    if len(bare) > 1 and all(map(_RULE.fullmatch, texts)):
        return True
    signs = next((signs for signs in _COUNTINGS if bare[0] in signs), ())
    start = signs.index(bare[0]) if signs else 0
    return len(bare) >= _FEWEST_COLUMNS and bare == list(signs[start : start + len(bare)])
