"""体系编号 that are the office's own codes: a column of them says nothing of our places, once for all its rows."""

import re
from itertools import pairwise

from msgspec.structs import replace

from minestd.model.cell_place import Place
from minestd.model.lookup import find_nodes
from minestd.model.problem import Severity
from minestd.reading.columns.blocks import Block
from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.intake import Intake
from minestd.reading.words.cell_text import text_of

_ROWS_LOOKED_AT = 400
_FEWEST_COUNTED = 3
_MOST_STRANGE = 4  # codes that are none of ours, for one that reads like ours by chance
_LAST_STEP = re.compile(r"[.\-]?[0-9]+\s*$")


def without_own_places(block: Block, cells: CellReader, intake: Intake) -> Block:
    """The block with its column of codes carried through as the office's own where none of them is ours."""
    header, table = block.header, block.table
    column = header.fields.get("code", -1)
    if column < 0 or not header.is_list:
        return block
    if _counts_rows(block, column, cells):
        fields = {name: place for name, place in header.fields.items() if name != "code"}
        return replace(block, header=replace(header, fields={"serial": column, **fields}))
    texts: list[str] = []
    for row in table.rows[header.last + 1 :][:_ROWS_LOOKED_AT]:
        if row[column] != "" and not isinstance(row[column], float):
            text = text_of(row[column])
            if not cells.says("empty", text) and not cells.says("pending", text):
                texts.append(text)
        elif row[column] != "":
            return block
    distinct = dict.fromkeys(texts)
    ours = sum(_is_ours(text, cells) for text in distinct)
    if not texts or (ours and _MOST_STRANGE * ours >= len(distinct)):
        return block
    at = Place(table.sheet, table.top + max(header.last, 0) + 1, table.left + column + 1)
    heading = header.headings[column]
    intake.find("codes-own", Severity.WARNING, at, texts[0], heading=heading, rows=len(texts))
    fields = {name: place for name, place in header.fields.items() if name != "code"}
    return replace(block, header=replace(header, fields=fields, carried={heading: column, **header.carried}))


def _counts_rows(block: Block, column: int, cells: CellReader) -> bool:
    """Whether the column counts its rows, 1, 2, 3 …, beyond what may be places of ours."""
    rows = block.table.rows[block.header.last + 1 :][:_ROWS_LOOKED_AT]
    texts = [text for row in rows if (text := text_of(row[column]))]
    if len(texts) < _FEWEST_COUNTED or not all(map(str.isdecimal, texts)):
        return False
    steps = [int(after) - int(before) for before, after in pairwise(texts)]
    return set(steps) == {1} and bool(cells.codes(texts[-1]).faults)


def _is_ours(text: str, cells: CellReader) -> bool:
    """Whether a text names one of our places, perhaps several or none that exists on a part that does (D1.40)."""
    faults = cells.codes(text).faults
    if (
        not faults
        or any(one.code != "code-unknown" for one in faults)
        or len(faults) < len(cells.codes(text).codes)
    ):
        return True
    return bool(cells.codes(text).codes) or any(
        find_nodes(cells.system, _LAST_STEP.sub("", one.seen)) for one in faults
    )
