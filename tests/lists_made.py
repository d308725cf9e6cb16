"""Lists read from the text of a table, and what tests look at in them."""

import tempfile
from functools import cache
from pathlib import Path

from minestd.model.ledger import RowClass
from minestd.model.listing import StandardsList
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list


@cache
def whole_system() -> StandardsSystem:
    """The framework that ships."""
    return load_system("coal-mine-2024")


def list_in(file: Path) -> StandardsList:
    """The list that a file holds."""
    return read_list(open_input(Role.LIST, file).container, whole_system(), load_reading_data())


def list_of(text: str, *columns: str) -> StandardsList:
    """The list that a text table holds, `columns` as `--column` gives them. Its ledger adds up, and every rejected
    row has an error in its row."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.csv"
        file.write_text(text, encoding="utf-8")
        listing = read_list(
            open_input(Role.LIST, file).container, whole_system(), load_reading_data().with_columns(columns)
        )
    ledger = listing.ledger
    assert ledger.adds_up
    assert ledger.read == ledger.accepted + ledger.duplicate + ledger.rejected + ledger.ignored
    told = {place.row for one in listing.problems for place in one.occurrences}
    assert all(entry.at.row in told for entry in ledger.entries if entry.row_class is RowClass.REJECTED)
    return listing


def labels(listing: StandardsList) -> list[str]:
    """Number, plan, code or title of each standard."""
    return [one.label for one in listing.standards]


def titles(listing: StandardsList) -> list[str]:
    """The title of each standard."""
    return [one.title for one in listing.standards]


def statuses(listing: StandardsList) -> list[str]:
    """The status of each standard."""
    return [one.status.value for one in listing.standards]


def fields(listing: StandardsList, table: int = 0) -> dict[str, str]:
    """Heading → field of a table."""
    return {one.heading: one.field for one in listing.evidence[table].meanings}


def told(listing: StandardsList, code: str) -> list[list[str]]:
    """The cells of each finding of a code."""
    return [
        [str(place) for place in (one.at, *one.also) if place] or ["list"]
        for one in listing.problems
        if one.code == code
    ]


def ignored(listing: StandardsList) -> dict[str, str]:
    """Cell → reason of the rows that are no standards."""
    return {
        str(entry.at): entry.why for entry in listing.ledger.entries if entry.row_class is RowClass.IGNORED
    }
