"""The neutral table: a column is one value, a row is known by the keys of its columns."""

import pytest

from minestd.reporting.table import KEPT, Column, Kind, Rows, Table, own_columns, serial

COLUMNS: tuple[Column[int], ...] = (
    serial(6),
    Column("seen", Kind.COUNT, 8, lambda n: n * n, aside=True),
    Column("code", Kind.CODE, 8, lambda n: f"A{n}"),
    Column("name", Kind.NAME, 8, str, "own heading"),
)


def made(count: int = 3) -> Table:
    return Table.of(
        "gaps", "zh", COLUMNS, range(1, count + 1), ["note"], depth=lambda n: n % 2, state=lambda n: f"s{n}"
    )


def test_title_and_headings_are_the_words_of_the_keys_unless_given() -> None:
    table = made()
    assert table.title == "缺项分析"
    assert [column.heading for column in table.columns] == ["序号", "体系编号", "own heading", "原文"]
    assert Table.of("gaps", "en", COLUMNS, (), title="mine").title == "mine"


def test_what_stands_beside_the_print_stands_behind_it() -> None:
    table = made()
    assert [column.key for column in table.printed] == ["serial", "code", "name"]
    assert table.columns[: len(table.printed)] == table.printed


def test_rows_are_counted_and_known_by_keys() -> None:
    table = made()
    second = table.rows[1]
    assert (second["serial"], second["code"], second["seen"]) == (2, "A2", 4)
    assert (second.depth, second.state) == (0, "s2")
    assert table.cells(second) == [2, "A2", "2", 4]
    with pytest.raises(KeyError):
        second["nothing"]


def test_fewer_columns_are_the_same_rows() -> None:
    fewer = made().only("name", "code")
    assert [column.key for column in fewer.columns] == ["code", "name"]
    assert fewer.cells(fewer.rows[0]) == ["A1", "1"]


def test_long_tables_are_made_anew_and_read_as_short_ones() -> None:
    long = made(KEPT + 1)
    assert isinstance(long.rows, Rows) and len(long.rows) == KEPT + 1
    assert long.rows[-1]["serial"] == KEPT + 1
    assert [row["code"] for row in long.rows[:2]] == ["A1", "A2"]
    assert [row["serial"] for row in long.rows] == [row["serial"] for row in long.rows]
    with pytest.raises(IndexError):
        long.rows[KEPT + 1]
    assert isinstance(made(KEPT).rows, tuple)


def test_an_offices_own_columns_keep_their_headings() -> None:
    own = own_columns(["责任人", "联系人"], lambda one: one, aside=True)
    table = Table.of("gaps", "zh", own, [{"责任人": "甲"}])
    assert [column.heading for column in table.columns] == ["责任人", "联系人"]
    assert table.cells(table.rows[0]) == ["甲", ""]
    assert not table.printed
