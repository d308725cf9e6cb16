"""What a list says of its own scope: a cell above the header, or a column."""

import re

from minestd.model.listing import Scope
from minestd.reading.cells import Table
from minestd.reading.fields import CellReader
from minestd.reading.header import Header, read_heading
from minestd.reading.plain import tidy
from minestd.reading.views import text_of

_LABELLED = re.compile(r"([^:：]{2,12}|[Ll]ist [Ss]cope|[Ss]cope)\s*[:：]\s*(.{1,40})")
_INSIDE = re.compile(r"([^\s:：，,;；]{2,12}|[Ss]cope)\s*[:：]\s*([^\s，,;；]{1,20})")
_REMARK = re.compile(r"[(（,，;；].*")


def scope_above(table: Table, header: Header, cells: CellReader) -> Scope | None:
    """The scope above the header: `范围：样例` in one cell, alone or among other facts, or `清单范围` with the word in
    the next filled cell.
    """
    for row in table.rows[: header.first]:
        texts = [text for value in row if (text := tidy(text_of(value)))]
        for position, text in enumerate(texts):
            labelled = _LABELLED.match(text)
            if labelled and _is_scope(labelled.group(1), cells):
                return cells.scope(_REMARK.sub("", labelled.group(2)))
            inside = (one for one in _INSIDE.finditer(text) if _is_scope(one.group(1), cells))
            if (one := next(inside, None)) is not None and (scope := cells.scope(one.group(2))):
                return scope
            if _is_scope(text, cells) and position + 1 < len(texts):
                return cells.scope(_REMARK.sub("", texts[position + 1]))
    return None


def scope_of_column(table: Table, header: Header, cells: CellReader) -> Scope | None:
    """The scope if a column 范围 says the same in all its filled cells; else the column means something else."""
    column = header.fields.get("scope", -1)
    if column < 0:
        return None
    texts = {text for row in table.rows[header.last + 1 :] if (text := text_of(row[column]))}
    scopes = {cells.scope(text) for text in texts}
    return next(iter(scopes)) if len(scopes) == 1 else None


def _is_scope(text: str, cells: CellReader) -> bool:
    found = read_heading(text, cells.data.vocabulary)
    return found is not None and found[0] == "scope"
