"""What a list says of its own scope: a cell above the header, or a column."""

import re

from minestd.model.listing import Scope
from minestd.reading.cells import Table
from minestd.reading.fields import CellReader
from minestd.reading.header import Header, read_heading
from minestd.reading.plain import tidy
from minestd.reading.views import text_of

_LABELLED = re.compile(r"([^:：]{2,12}|[Ll]ist [Ss]cope|[Ss]cope)\s*[:：]\s*(.{1,40})")
_REMARK = re.compile(r"[(（,，;；].*")


def scope_above(table: Table, header: Header, cells: CellReader) -> Scope | None:
    """`范围：样例` in one cell, or `清单范围` with the word in the next filled cell, above the header."""
    for row in table.rows[: header.first]:
        texts = [text for value in row if (text := tidy(text_of(value)))]
        for position, text in enumerate(texts):
            labelled = _LABELLED.match(text)
            if labelled and _is_scope(labelled.group(1), cells):
                return cells.scope(_REMARK.sub("", labelled.group(2)))
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
