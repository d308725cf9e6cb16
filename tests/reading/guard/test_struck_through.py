"""Rows and texts that are struck through: read as they are written, and told."""

from pathlib import Path

import pytest
import xlsxwriter
import xlwt

from lists_made import labels, list_in, told
from minestd.model.listing import StandardsList

ROWS = [
    ("标准编号", "标准名称", "状态"),
    ("GB/T 90001-2010", "煤矿智能化 术语", "现行"),
    ("MT/T 90002-2011", "采煤机 通用技术条件", "现行"),
    ("NB/T 90003-2012", "刮板输送机 检验规范", "现行"),
]


def written(folder: Path, struck: set[tuple[int, int]], *, in_memory: bool = True) -> StandardsList:
    file = folder / "list.xlsx"
    with xlsxwriter.Workbook(file, {"constant_memory": not in_memory}) as book:
        sheet = book.add_worksheet("清单")
        strike = book.add_format({"font_strikeout": True})
        bold = book.add_format({"bold": True})
        for row, texts in enumerate(ROWS):
            for column, text in enumerate(texts):
                sheet.write(row, column, text, strike if (row + 1, column + 1) in struck else bold)
    return list_in(file)


@pytest.mark.parametrize("in_memory", [True, False], ids=["shared strings", "inline strings"])
@pytest.mark.parametrize(
    ("struck", "cell"),
    [({(3, 1), (3, 2), (3, 3)}, "清单!A3"), ({(3, 1), (4, 1)}, "清单!A3"), ({(4, 2)}, "清单!A4")],
)
def test_struck_rows_count_and_are_told(
    tmp_path: Path, struck: set[tuple[int, int]], cell: str, in_memory: bool
) -> None:
    listing = written(tmp_path, struck, in_memory=in_memory)
    assert len(labels(listing)) == 3
    assert [place[0].replace("'", "") for place in told(listing, "rows-struck")] == [cell]
    found = next(one for one in listing.problems if one.code == "rows-struck")
    assert found.params["count"] == len({row for row, _ in struck})


@pytest.mark.parametrize("struck", [set(), {(1, 1)}, {(3, 3)}, {(20, 1)}])
def test_what_is_struck_elsewhere_is_not_told(tmp_path: Path, struck: set[tuple[int, int]]) -> None:
    assert not told(written(tmp_path, struck), "rows-struck")


def test_a_text_that_is_struck_in_part_is_told_at_its_cell(tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("清单")
        strike = book.add_format({"font_strikeout": True})
        plain = book.add_format({"bold": True})
        for row, texts in enumerate(ROWS):
            sheet.write_row(row, 0, texts)
        sheet.write_rich_string(2, 0, strike, "MT/T 90002-2001", plain, " MT/T 90002-2011")
        sheet.write_rich_string(3, 0, strike, "NB/T ", strike, "90003-2012")
    listing = list_in(file)
    assert len(told(listing, "text-struck")) == 1
    assert len(told(listing, "rows-struck")) == 1
    assert "NB/T 90003-2012" in labels(listing)


def test_an_xls_workbook_tells_them_too(tmp_path: Path) -> None:
    file = tmp_path / "list.xls"
    book = xlwt.Workbook()
    sheet = book.add_sheet("清单")
    for row, texts in enumerate(ROWS):
        style = xlwt.easyxf("font: struck_out on" if row == 2 else "font: bold on")
        for column, text in enumerate(texts):
            sheet.write(row, column, text, style)
    book.save(str(file))
    found = next(one for one in list_in(file).problems if one.code == "rows-struck")
    assert (found.at and found.at.row, found.params["count"]) == (3, 1)
