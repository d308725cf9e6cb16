"""A header that names no number column, while one of its columns plainly holds numbers."""

from dataclasses import replace

from minestd.model.prefixes import Prefixes
from minestd.reading.columns.header import Header
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.numbers import read_numbers
from minestd.reading.words.cell_text import text_of

_ROWS_LOOKED_AT = 60


def with_number_column(table: RawTable, header: Header, prefixes: Prefixes) -> Header:
    """The header with the column that holds numbers in at least half of its filled cells: one called 编号, one
    without a known heading, else the titles themselves (`《…》（GB 20426）`). Unchanged if there is none."""
    if header.is_list or header.is_requirement_table:
        return header
    fields = header.fields
    known = [fields[name] for name in ("code", "serial") if name in fields]
    for column in (*known, *header.unknown):
        if _holds_numbers(table, header, column, prefixes):
            kept = {name: place for name, place in fields.items() if place != column}
            carried = {text: place for text, place in header.carried.items() if place != column}
            unknown = tuple(place for place in header.unknown if place != column)
            return _with_fields(replace(header, carried=carried, unknown=unknown), {**kept, "number": column})
    title = fields.get("title", -1)
    if title >= 0 and _holds_numbers(table, header, title, prefixes):
        kept = {name: place for name, place in fields.items() if name != "title"}
        return _with_fields(header, {**kept, "number_title": title})
    return header


def _with_fields(header: Header, fields: dict[str, int]) -> Header:
    repeated = {column: name for column, name in header.repeated.items() if name in fields}
    return replace(header, fields=fields, repeated=repeated)


def _holds_numbers(table: RawTable, header: Header, column: int, prefixes: Prefixes) -> bool:
    texts = [
        text for row in table.rows[header.last + 1 :][:_ROWS_LOOKED_AT] if (text := text_of(row[column]))
    ]
    with_number = sum(1 for text in texts if read_numbers(text[:200], prefixes).found)
    return with_number > 0 and 2 * with_number >= len(texts)
