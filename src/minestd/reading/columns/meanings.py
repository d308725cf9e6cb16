"""What was understood of a table's columns, as it is told to people: which field, how sure, and why."""

from minestd.model.listing import ColumnMeaning, Sureness
from minestd.reading.columns.header import Header
from minestd.reading.columns.headings import ASKED_RANK
from minestd.reading.files.raw_tables import RawTable

OWN = "own"
"""The field of a column that is the office's own: carried through untouched."""

_SURE = 0.8  # of a column's filled cells
_SOME = 0.3  # notes and signatures stand below, too


def meanings_of(table: RawTable, header: Header) -> tuple[ColumnMeaning, ...]:
    """Every column that has a heading or content, in its order."""
    of_column = {column: name for name, column in header.fields.items()}
    return tuple(
        _meaning(table.left + column + 1, column, heading, of_column.get(column, ""), header)
        for column, heading in sorted(header.headings.items())
    )


def _meaning(place: int, column: int, heading: str, name: str, header: Header) -> ColumnMeaning:
    if column in header.further:
        return ColumnMeaning(place, heading, "number", Sureness.LIKELY, "content", header.further[column])
    if not name:
        return ColumnMeaning(
            place, heading, OWN, Sureness.CERTAIN, "ours" if column in header.ours else "own"
        )
    worded, share = name in header.ranks, header.content.get(name)
    if header.ranks.get(name) == ASKED_RANK:
        return ColumnMeaning(place, heading, name, Sureness.CERTAIN, "asked")
    if worded and share is not None and share >= _SOME:
        return ColumnMeaning(place, heading, name, Sureness.CERTAIN, "heading-and-content", share)
    if worded and share is not None:
        return ColumnMeaning(place, heading, name, Sureness.LIKELY, "heading-alone", share)
    if worded:
        return ColumnMeaning(place, heading, name, Sureness.CERTAIN, "heading")
    if not share:
        return ColumnMeaning(place, heading, name, Sureness.LIKELY, "weak-heading")
    sure = Sureness.LIKELY if share >= _SURE else Sureness.GUESS
    return ColumnMeaning(place, heading, name, sure, "content", share)
