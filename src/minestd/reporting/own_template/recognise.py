"""Which tables of ours an office's sheets ask for, told by their headings."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from minestd.reading.columns.headings import read_heading
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.words.paper_words import paper_words
from minestd.reading.words.plain import plain, without_brackets
from minestd.reading.words.vocabulary import Vocabulary
from minestd.reporting.paper import Paper
from minestd.reporting.table import Row, Table, text_of

ENDLESS = -1
"""Free rows of a table below which nothing stands."""
_LEAST = 3
_LOOKED_AT = 60
# What the reader calls a column → the column of the register that says it.
_FIELDS = {
    "serial": "serial",
    "code": "entry",
    "number": "number",
    "title": "title",
    "title_en": "title-en",
    "level": "suited-level",
    "status": "status-now",
    "issued": "issued",
    "implemented": "implemented",
    "adopts": "adopts",
    "replaces": "replaced-or-ended",
    "replaced_either": "replaced-or-ended",
    "replaced_by": "replaced-by",
    "plan": "plan",
    "kind": "kind",
    "relation": "relation",
    "cross": "cross",
    "top": "top",
    "part": "part",
    "ics": "ics",
    "ccs": "ccs",
}
_STATISTICS = ("by-level", "by-kind")


class Found(Struct, frozen=True):
    """A table on an office's sheet: rows and columns count from 1 as Excel shows them.

    `columns` maps a column of the sheet to one of ours; `free` rows below the heading wait to be filled;
    `labels` are rows that the office has named itself (国家标准, 共计), to be filled by their names.
    """

    sheet: str
    head: int
    table: Table
    columns: Mapping[int, str]
    free: int
    labels: Mapping[int, str] = field(default_factory=dict)


class Unknown(Struct, frozen=True):
    """A sheet or heading that nothing of ours fits; `why` is the key of the sentence."""

    why: str
    at: str
    seen: str = ""


def recognise(
    grids: Sequence[RawTable], paper: Paper, vocabulary: Vocabulary
) -> tuple[tuple[Found, ...], tuple[Unknown, ...]]:
    """The table of each sheet, and what was not recognised."""
    found: list[Found] = []
    unknown: list[Unknown] = []
    for grid in grids:
        best = _best(grid, paper, vocabulary)
        if best is None:
            if any(any(value != "" for value in row) for row in grid.rows):
                unknown.append(Unknown("template-sheet-kept", grid.sheet or ""))
            continue
        found.append(best)
        row = grid.rows[best.head - grid.top - 1]
        for place, value in enumerate(row, grid.left + 1):
            if value != "" and place not in best.columns:
                unknown.append(Unknown("template-column-kept", f"{grid.sheet}!{best.head}", str(value)))
        if not best.free and not best.labels:
            unknown.append(Unknown("template-table-filled", f"{grid.sheet}!{best.head}"))
    return tuple(found), tuple(unknown)


def _best(grid: RawTable, paper: Paper, vocabulary: Vocabulary) -> Found | None:
    best: tuple[int, int, str, dict[int, str]] | None = None
    for number, row in enumerate(grid.rows[:_LOOKED_AT]):
        for key in paper.keys:
            columns = _columns(row, grid.left, _headings(paper.table(key)), key, vocabulary)
            if len(columns) >= _LEAST and (best is None or len(columns) > best[0]):
                best = (len(columns), number, key, columns)
    if best is None:
        return None
    _, number, key, columns = best
    labels = _labels(grid, number, columns) if key in _STATISTICS else {}
    if labels and key in _STATISTICS:
        key = _which(labels.values(), paper)
    free = 0 if labels else _free(grid, number, columns)
    return Found(grid.sheet or "", grid.top + number + 1, paper.table(key), columns, free, labels)


def _headings(table: Table) -> dict[str, str]:
    named: dict[str, str] = {}
    for column in table.columns:
        named.setdefault(plain(column.heading), column.key)
    return named


def _columns(
    row: Sequence[object], left: int, named: Mapping[str, str], key: str, vocabulary: Vocabulary
) -> dict[int, str]:
    """Which column of the sheet is which of ours."""
    found: dict[int, str] = {}
    for place, value in enumerate(row, left + 1):
        text = str(value)
        if not text or len(text) > 40:
            continue
        name = named.get(plain(text)) or named.get(plain(without_brackets(text)))
        if name is None and key in _STATISTICS:
            name = paper_words().statistics.get(plain(without_brackets(text)))
        if name is None and key == "register":
            heading = read_heading(text, vocabulary)
            name = _FIELDS.get(heading[0]) if heading else None
        if name is not None and name not in found.values():
            found[place] = name
    identifying = {"register": "title", "by-level": "existing-sure", "by-kind": "existing-sure"}.get(key)
    return found if identifying is None or identifying in found.values() else {}


def _free(grid: RawTable, head: int, columns: Mapping[int, str]) -> int:
    """Rows below the heading in which our columns are empty, up to the first that holds something there."""
    below = grid.rows[head + 1 :]
    if not any(any(value != "" for value in row) for row in below):
        return ENDLESS
    for count, row in enumerate(below):
        if any(row[place - grid.left - 1] != "" for place in columns if place - grid.left <= len(row)):
            return count
    return ENDLESS


def _labels(grid: RawTable, head: int, columns: Mapping[int, str]) -> dict[int, str]:
    """The rows of statistics that are named already, by row of the sheet."""
    place = next((place for place, key in columns.items() if key == "item"), None)
    if place is None:
        return {}
    found = {}
    for number, row in enumerate(grid.rows[head + 1 :], grid.top + head + 2):
        text = str(row[place - grid.left - 1]) if place - grid.left <= len(row) else ""
        if text:
            found[number] = text
    return found


def _which(labels: Iterable[str], paper: Paper) -> str:
    """Whether the named rows are levels or kinds: what more of them are."""
    texts = list(labels)
    scores = {
        key: sum(row_of_label(paper.table(key), text) is not None for text in texts) for key in _STATISTICS
    }
    return max(scores, key=lambda key: scores[key])


def row_of_label(table: Table, label: str) -> Row | None:
    """The row of the whole that a label of an office means: 国家, 国家标准, 共计."""
    wanted = plain(label)
    rows = [row for row in table.rows if row["within"] == table.rows[0]["within"]]
    if wanted in paper_words().totals:
        return rows[-1]
    for row in rows:
        name = plain(text_of(row["item"]))
        if wanted == name or (len(wanted) >= 2 and name.startswith(wanted)):
            return row
    return None
