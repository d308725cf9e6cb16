"""Tables as data of the page: each text once, figures with what to sort by, rows with their nodes."""

from minestd.measuring.results import Between
from minestd.reporting.html.pool import Pool
from minestd.reporting.html.tables_as_data import encode
from minestd.reporting.table import Column, Kind, Rate, Table


def one_table(title: str, name: str) -> Table:
    columns: tuple[Column[tuple[str, Between, int, str]], ...] = (
        Column("code", Kind.CODE, 8, lambda one: one[0], "编号"),
        Column("name", Kind.NAME, 8, lambda _: "x", name),
        Column("filled", Kind.RANGE, 8, lambda one: one[1], "n"),
        Column("rate", Kind.RATE, 8, lambda one: Rate(one[1] if one[2] else Between(0, 0), one[2]), "%"),
        Column("closes", Kind.TEXT, 8, lambda one: one[3], "c"),
    )
    nodes = [("A1", Between(1, 3), 4, "B1、B2, A1"), ("", Between(2, 2), 0, "")]
    return Table.of("t", "zh", columns, nodes, title=title, state=lambda one: "partial" if one[0] else "")


def test_a_text_stands_once_and_a_pair_where_the_languages_differ() -> None:
    pool = Pool()
    assert [pool.add("甲"), pool.add("甲", "a"), pool.add("甲"), pool.add("甲", "甲")] == [0, 1, 0, 0]
    assert pool.texts == ["甲", ["甲", "a"]]


def test_cells_are_printed_by_the_functions_of_all_papers() -> None:
    pool = Pool()
    data = encode((one_table("表", "名"), one_table("Table", "Name")), pool)
    rows = data["rows"]
    assert isinstance(rows, list)
    assert [pool.texts[rows[0][place][0]] for place in (2, 3)] == ["1–3", "25 %–75 %"]
    assert pool.texts[rows[1][3][0]] == "—"
    assert rows[0][2][1] < rows[1][2][1], "what is sure sorts first"
    assert rows[1][3][1] == -1, "nothing required stands apart"


def test_rows_know_their_nodes_and_states() -> None:
    data = encode((one_table("表", "名"), one_table("Table", "Name")), Pool(), [7, -1])
    assert data["codes"] == [["A1", "B1", "B2"], []]
    assert data["states"] == ["partial", ""]
    assert data["of"] == [7, -1]
