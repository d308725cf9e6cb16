"""Every table of a report is known by the keys of its columns."""

import pytest

from committee import make_report
from minestd.reporting.paper import Paper
from minestd.wording import LANGUAGES, Lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_key_stands_once_in_a_table_and_every_row_has_all(lang: Lang) -> None:
    tables = Paper(make_report(), lang).tables
    assert len(tables) > 20
    for table in tables:
        keys = [column.key for column in table.columns]
        assert len(set(keys)) == len(keys), table.key
        assert all(column.heading for column in table.columns), table.key
        assert all(set(row.cells) == set(keys) for row in table.rows), table.key


def test_rates_name_columns_of_their_own_table() -> None:
    for table in Paper(make_report(), "zh").tables:
        keys = {column.key for column in table.columns}
        assert {key for column in table.columns for key in column.ratio or ()} <= keys, table.key
