"""What a list says of its own scope: a cell above the header, or a column."""

import re

from minestd.model.cell_place import Place
from minestd.model.listing import Scope
from minestd.model.problem import Severity
from minestd.reading.columns.header import Header
from minestd.reading.columns.headings import read_heading
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import tidy

_LABELLED = re.compile(r"([^:：]{2,12}|[Ll]ist [Ss]cope|[Ss]cope)\s*[:：]\s*(.{1,40})")
_INSIDE = re.compile(r"([^\s:：，,;；]{2,12}|[Ss]cope)\s*[:：]\s*([^\s，,;；]{1,20})")
_BRACKETED = re.compile(r"[(（]([^)）]*)[)）]")
_REMARK = re.compile(r"[(（,，;；].*")


def scope_above(table: RawTable, header: Header, cells: CellReader, intake: Intake) -> Scope | None:
    """The scope above the header: `范围：样例` in one cell, alone or among other facts, or `清单范围` with the word in
    the next filled cell. A scope that a paper of ours says it assumed is none.
    """
    for index, row in enumerate(table.rows[: header.first]):
        filled = [(column, text) for column, value in enumerate(row) if (text := tidy(text_of(value)))]
        for position, (column, text) in enumerate(filled):
            if any(cells.says("not_stated", said) for said in _BRACKETED.findall(text)):
                return None
            inside = (cells.scope(found[2]) for found in _INSIDE.finditer(text) if _is_scope(found[1], cells))
            if scope := next(inside, None):
                return scope
            labelled = _LABELLED.match(text)
            if labelled and _is_scope(labelled.group(1), cells):
                word = labelled.group(2)
            elif _is_scope(text, cells) and position + 1 < len(filled):
                column, word = filled[position + 1]
            else:
                continue
            scope = cells.scope(_REMARK.sub("", word))
            if scope is None:
                at, place = table.place_of(index, column)
                intake.find("scope-unreadable", Severity.WARNING, Place(table.sheet, at, place), word)
            return scope
    return None


def scope_of_summary(summary: RawTable, cells: CellReader) -> Scope | None:
    """The scope that a workbook of ours was made for, unless it says that the list stated none."""
    for row in summary.rows:
        texts = [tidy(text_of(value)) for value in row]
        if texts and _is_scope(texts[0], cells):
            assumed = any(cells.says("not_stated", text) for text in texts[2:])
            return None if assumed or len(texts) < 2 else cells.scope(texts[1])
    return None


def scope_of_column(table: RawTable, header: Header, cells: CellReader, intake: Intake) -> Scope | None:
    """The scope if a column 范围 says the same in all its filled cells; else the column means something else, unless
    all that it says are scopes."""
    column = header.fields.get("scope", -1)
    if column < 0:
        return None
    texts = dict.fromkeys(text for row in table.rows[header.last + 1 :] if (text := text_of(row[column])))
    scopes = {cells.scope(text) for text in texts}
    if len(scopes) > 1 and None not in scopes:
        place = Place(table.sheet, table.top + header.last + 1, table.left + column + 1)
        intake.find("scope-unreadable", Severity.WARNING, place, "、".join(texts))
    return next(iter(scopes)) if len(scopes) == 1 else None


def _is_scope(text: str, cells: CellReader) -> bool:
    found = read_heading(text, cells.data.vocabulary)
    return found is not None and found[0] == "scope"
