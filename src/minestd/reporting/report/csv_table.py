"""CSV: one table a file, with a BOM so that Excel reads the Chinese."""

import csv
import io
from typing import BinaryIO

from minestd.reporting.paper import Tabled
from minestd.reporting.table import Table, text_of


def write_csv(paper: Tabled, stream: BinaryIO) -> None:
    """Write the main table: a format of one table shows that."""
    write_csv_table(paper.main, stream)


def write_csv_table(table: Table, stream: BinaryIO) -> None:
    """Write one table, a heading row first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.heading for column in table.columns])
    writer.writerows([text_of(cell) for cell in table.cells(row)] for row in table.rows)
    stream.write(text.getvalue().encode("utf-8-sig"))
