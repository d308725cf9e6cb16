"""A row whose number was read → standards: its titles, amendments, editions in other languages, and doubts."""

import re
from collections.abc import Sequence

from minestd.model.cell_place import Place
from minestd.model.dates import PartialDate
from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import PLANNED_STATUSES, Standard
from minestd.reading.files.raw_tables import RawRow
from minestd.reading.numbers import FoundNumber, NumberReading
from minestd.reading.rows.amendments import amended, without_included
from minestd.reading.rows.beside import BesideReader
from minestd.reading.rows.by_line import by_line, count_titles, titles_by_line
from minestd.reading.rows.details import Found
from minestd.reading.rows.number_text import NumberText
from minestd.reading.rows.row_cells import RowCells
from minestd.reading.rows.sections import Sections
from minestd.reading.rows.spelling_notes import note_spelling
from minestd.reading.rows.title_ends import tells_at_its_ends
from minestd.reading.rows.titles_in_cells import bare_of_joints, title_in_cell
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy

_TELLING = re.compile(
    r"[稿案单误]|更正|增补|补充件|局部修|通知|次修改|修改[公件]|征求意见|mend|orrig|\bC(?:or|OR)\b|[Dd]raft|DRAFT"
)
_TRANSLATED = re.compile(r"[文译]版|文译本|ranslat|nglish", re.IGNORECASE)
_BETWEEN = " \t\r\n、,，;；/／和及与"


class NumberedRows:
    """Makes standards of rows whose numbers were read, in the columns that a header gives them."""

    def __init__(self, cells: RowCells, sections: Sections) -> None:
        self._cells, self._sections = cells, sections
        self._header, self._reader, self._intake = cells.header, cells.reader, cells.intake
        self._number, self._title = cells.number, cells.title
        self._text_of_number = NumberText(cells.header)
        self._beside = BesideReader(cells)

    def take_plain(self, index: int, row: RawRow, number: StandardNumber, text: str) -> bool:
        """A row whose number cell is one canonical number: what most rows are, and `_take` in short. False where the
        title says more than a title."""
        value = row[self._title] if self._title >= 0 else ""
        title = value if isinstance(value, str) else text_of(value)
        if _TELLING.search(title) or _tells_more(title) or (not title and self._title >= 0):
            return False
        cells = self._cells
        if self._text_of_number.has_year:
            self._check_year_column(index, row, number)
        at = cells.place(index, self._number)
        found = cells.details.read(index, row, self._sections.code)
        cells.relations.read(index, row, number, found)
        if "issued" in found:
            cells.details.check_year(index, number, found)
        filled, texts = cells.row_parts(index, row)
        standard = Standard(
            key=text,
            at=at,
            number=number,
            title=cells.bare(title),
            rows=(at,),
            cells=filled,
            texts=texts,
            **found,  # type: ignore[arg-type]
        )
        self._intake.take(at, [standard])
        return True

    def take(self, index: int, row: RawRow, reading: NumberReading, text: str) -> None:
        """Take the standards of a row's numbers into the intake; `text` is the cell that they were read in."""
        at = self._cells.place(index, self._number)
        found = reading.found
        if reading.refused or len(found) > 1 or found[0].changed:
            beside = self._title not in (-1, self._number)
            note_spelling(self._intake, reading, text, at, beside=beside)
        titles = self._titles(index, row, reading, text)
        if len(found) > 1:
            self._take_several(index, row, reading, titles, at)
            return
        common = self._common(index, row, at, reading)
        self._intake.take(at, [self._standard(index, row, found[0], titles[0], common, reading.rest)])

    def _common(self, index: int, row: RawRow, at: Place, reading: NumberReading) -> Found:
        common = self._cells.common(index, row, at, self._sections.code)
        if reading.plans:
            common.setdefault("plan", reading.plans[0])
        if all(one.number.is_open for one in reading.found) and (common.get("plan") or "project" in common):
            self._cells.details.settle_plan(row, common)
        return common

    def take_named(self, index: int, row: RawRow, reading: NumberReading, title: str, at: Place) -> None:
        """Take the one number that another cell of the row names, with this title."""
        common = self._common(index, row, at, reading)
        self._intake.take(at, [self._standard(index, row, reading.found[0], title, common, "")])

    def _take_several(
        self, index: int, row: RawRow, reading: NumberReading, titles: Sequence[str], at: Place
    ) -> None:
        """A row of several numbers: what its cells say line by line is said of each, all else of all."""
        found = reading.found
        lines = by_line(row, self._header.fields, len(found), self._reader)
        for column, count in lines.unpaired:
            self._note_unpaired(index, row, column, count, len(found))
        rows = lines.rows or [row] * len(found)
        common = {} if lines.rows else self._common(index, row, at, reading)
        if not any(titles):
            self._note_title(index, row, "", common)
        shared = reading.rest if len({one.start for one in found}) == 1 else ""
        standards = []
        taken: set[tuple[StandardNumber, str, str]] = set()
        text = self._text_of_number.read(row)
        for place, (one, title, of_it) in enumerate(zip(found, titles, rows, strict=True)):
            if (one.number, title, one.behind) in taken and of_it is row:
                continue  # The same number once more in one cell says nothing new.
            taken.add((one.number, title, one.behind))
            own = self._common(index, of_it, at, reading) if lines.rows else dict(common)
            said = {column: text_of(cell) for column, cell in enumerate(of_it) if cell is not row[column]}
            said[self._number] = _text_of_one(text, found, place, one.behind or shared)
            if self._title not in (-1, self._number) and text_of(row[self._title]):
                said[self._title] = title
            own["texts"] = self._cells.texts_of(index, said)
            standards.append(self._standard(index, of_it, one, title, own, one.behind or shared))
        self._intake.take(at, standards)

    def _note_unpaired(self, index: int, row: RawRow, column: int, lines: int, numbers: int) -> None:
        at, heading = self._cells.place(index, column), self._header.headings[column]
        seen = text_of(row[column])
        self._intake.find(
            "lines-unpaired", Severity.WARNING, at, seen, heading=heading, lines=lines, numbers=numbers
        )

    def _standard(
        self, index: int, row: RawRow, one: FoundNumber, title: str, own: Found, rest: str
    ) -> Standard:
        """One number of a row with all that belongs to it."""
        title = self._cells.title_ends.bare(index, title, own)
        text = text_of(row[self._number]) if self._number >= 0 else ""
        is_beside = self._title >= 0 and self._title != self._number and title not in ("", rest)
        sheet = amended(one.number, rest, _year_of(own)) if is_beside and not _TELLING.search(title) else None
        number = self._beside.number(index, one, text, rest if is_beside and not sheet else "", title, own)
        if sheet is not None:
            at, seen = self._cells.place(index, self._number), f"{one.seen} {rest}"
            self._intake.find(
                "amendment-in-title", Severity.NOTE, at, seen, number=str(one.number), read=str(sheet)
            )
        number = self._without_included(index, sheet or number, own)
        if self._text_of_number.has_year:
            self._check_year_column(index, row, number)
        number = self._amended(index, number, title, own)
        self._cells.relations.read(index, row, number, own)
        if (one.former or one.adopted or one.replaces or one.replaced_by) and number == one.number:
            self._cells.relations.take_written(one, own)
        if "issued" in own and not number.is_amendment:
            self._cells.details.check_year(index, number, own)
        self._note_doubts(index, row, number, title, own, rest)
        key = f"{number} {plain(title)}".strip() if number.is_placeholder else str(number)
        if _TRANSLATED.search(title) or "language-note" in one.changed or _TRANSLATED.search(rest):
            title, key = self._translation(index, number, title, text, key)
        return Standard(key=key, number=number, title=title, expanded=one.expanded, **own)  # type: ignore[arg-type]

    def _check_year_column(self, index: int, row: RawRow, number: StandardNumber) -> None:
        seen = self._text_of_number.year_against(row, number)
        if seen and not self._reader.says("empty", seen):
            column = self._text_of_number.year_column
            at, heading = self._cells.place(index, column), self._header.headings[column]
            self._intake.find(
                "year-column-disagrees", Severity.WARNING, at, seen, heading=heading, number=str(number)
            )

    def _translation(
        self, index: int, number: StandardNumber, title: str, text: str, key: str
    ) -> tuple[str, str]:
        """Title and key of a version in another language, which is told apart from its standard by its title."""
        named = self._cells.is_translation(title)
        if not named and not self._cells.is_translation(text):
            return title, key
        self._intake.find(
            "translation", Severity.NOTE, self._cells.place(index, self._number), text, number=str(number)
        )
        if not named:
            title = f"{title}（{self._cells.translation_word(text)}）"
        return title, f"{key} {plain(title)}"

    def _amended(self, index: int, number: StandardNumber, title: str, own: Found) -> StandardNumber:
        """The amendment that a title speaks of is a row of its own, with its own dates."""
        if not _TELLING.search(title):
            return number
        later = amended(number, title, _year_of(own))
        if later is None:
            return number
        at = self._cells.place(index, self._title if self._title >= 0 else self._number)
        self._intake.find("amendment-in-title", Severity.NOTE, at, title, number=str(number), read=str(later))
        return later

    def _without_included(self, index: int, number: StandardNumber, own: Found) -> StandardNumber:
        """The standard into which an amendment is worked; days of the amendment's year are not the standard's."""
        bare = without_included(number)
        if bare is number:
            return number
        at = self._cells.place(index, self._number)
        self._intake.find("amendment-included", Severity.NOTE, at, str(number), number=str(bare))
        issued = own.get("issued")
        if (
            isinstance(issued, PartialDate)
            and bare.year_number
            and number.amendment.endswith(f"-{issued.year}")
        ):
            own.pop("issued")
            own.pop("implemented", None)
        return bare

    def _note_doubts(
        self, index: int, row: RawRow, number: StandardNumber, title: str, own: Found, rest: str
    ) -> None:
        """What people overlook: a draft among issued standards, an open number said to be in force, no title."""
        at = self._cells.place(index, self._number)
        for text in (rest, title):
            if _TELLING.search(text) and not number.is_amendment and self._cells.speaks_of_draft(text):
                self._cells.note_draft(at, text_of(row[self._number]) if text == rest else title, own)
                break
        if number.is_open and own.get("status") not in PLANNED_STATUSES:
            self._intake.find("number-placeholder", Severity.WARNING, at, str(number))
        self._note_title(index, row, title, own)

    def _note_title(self, index: int, row: RawRow, title: str, own: Found) -> None:
        if title or self._title < 0 or own.get("title_en"):
            return
        at = self._cells.place(index, self._title)
        if not self._cells.is_told(at):
            self._intake.find("title-missing", Severity.WARNING, at, text_of(row[self._number]))

    def _titles(self, index: int, row: RawRow, reading: NumberReading, text: str) -> Sequence[str]:
        """A title for each number: its own where titles and numbers are paired, else the row's for all."""
        found = reading.found
        own = self._cells.text(row, "title") if self._title != self._number else ""
        if len(found) == 1:
            return (self._cells.bare(own) if own else found[0].title or title_in_cell(text, reading),)
        endings = self._reader.data.vocabulary.lists["title_ending"]
        lines = titles_by_line(own, len(found), endings)
        if lines is not None:
            return [self._cells.bare(line) for line in lines]
        if (count := count_titles(own, endings)) > 1:
            self._note_unpaired(index, row, self._title, count, len(found))
        common = self._cells.bare(own) if own else bare_of_joints(tidy(reading.rest))
        return [common] * len(found) if own else [each.title or common for each in found]


def _year_of(own: Found) -> int | None:
    """The year of issue, else of implementation."""
    day = own.get("issued") or own.get("implemented")
    return day.year if isinstance(day, PartialDate) else None


def _tells_more(title: str) -> bool:
    """Whether a title may name a version in another language, or a word of standing at one of its ends."""
    return "版" in title or "nglish" in title or "ranslat" in title or tells_at_its_ends(title)


def _text_of_one(text: str, found: Sequence[FoundNumber], place: int, beside: str) -> str:
    """What a cell with several numbers says of one of them; one that shares letters or year with others is printed."""
    one = found[place]
    if one.expanded or {"prefix-carried", "year-shared"} & set(one.changed):
        return f"{one.number} {beside}".strip()
    end = found[place + 1].start if place + 1 < len(found) else len(text)
    return text[one.start : end].strip().rstrip(_BETWEEN)
