"""The committee's workbook as people get it: text stays text, sheets print well, links lead where they say."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from committee import EVIL, make_report
from minestd.errors import MinestdError
from minestd.model.listing import Scope
from minestd.reporting import structure_picture
from minestd.reporting.excel.cell_values import CELL_LIMIT

Make = Callable[..., Path]


def test_two_runs_give_the_same_file(make_workbook: Make) -> None:
    one, other = (zipfile.ZipFile(make_workbook(name=name)) for name in ("a.xlsx", "b.xlsx"))
    assert one.namelist() == other.namelist()
    assert all(one.read(name) == other.read(name) for name in one.namelist())


def test_text_of_users_stays_text(make_workbook: Make) -> None:
    sheet = openpyxl.load_workbook(make_workbook())["标准明细表"]
    cells = {str(cell.value): cell for row in sheet.iter_rows() for cell in row if cell.data_type != "f"}
    for text in EVIL:
        shown = text.replace("\x07", "\ufffd")
        kept = shown if len(shown) <= CELL_LIMIT else shown[: CELL_LIMIT - 1] + "…"
        assert cells[kept].data_type in ("s", "inlineStr")
    assert not any(cell.hyperlink for cell in cells.values() if str(cell.value).startswith("="))


def test_the_slice_of_a_subsystem_shows_the_same_text(make_workbook: Make) -> None:
    path = make_workbook()
    shown = openpyxl.load_workbook(path, data_only=True)
    titles = {row[3] for row in shown["标准明细表-A"].iter_rows(min_row=4, values_only=True)}
    assert {text for text in EVIL if text.startswith(("=", "+", "-", "@"))} <= titles


def test_every_sheet_prints_on_a4_landscape_with_pages_and_repeated_head(make_workbook: Make) -> None:
    book = openpyxl.load_workbook(make_workbook())
    for sheet in book:
        assert sheet.page_setup.paperSize == 9, sheet.title
        assert sheet.page_setup.orientation == "landscape", sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        assert "&P" in sheet.oddFooter.right.text, sheet.title
    tables = [sheet for sheet in book if sheet.freeze_panes]
    assert len(tables) > 20
    assert all(sheet.print_title_rows for sheet in tables)


def test_the_register_is_frozen_filtered_and_offers_the_words_that_are_counted(make_workbook: Make) -> None:
    sheet = openpyxl.load_workbook(make_workbook())["标准明细表"]
    assert sheet.freeze_panes == "D4"
    assert sheet.auto_filter.ref.startswith("A3:")
    assert len(sheet.data_validations.dataValidation) == 3


def test_links_lead_from_a_gap_to_its_aspect_and_back(make_workbook: Make) -> None:
    book = openpyxl.load_workbook(make_workbook())
    led = 0
    for name in ("缺项分析", "标准体系覆盖情况", "立项建议汇总表"):
        for row in book[name].iter_rows(min_row=4):
            for cell in row:
                if cell.hyperlink:
                    sheet, _, address = cell.hyperlink.location.rpartition("!")
                    line = book[sheet.strip("'")][address[1:]]
                    assert cell.value in [one.value for one in line]
                    led += 1
    assert led >= 6


def test_every_table_has_a_defined_name_that_covers_it(make_workbook: Make) -> None:
    book = openpyxl.load_workbook(make_workbook())
    names = book.defined_names
    assert "表_标准明细表" in names and "明细_现有计数" in names
    for name in names:
        if name.startswith("表_"):
            sheet, area = next(iter(names[name].destinations))
            assert book[sheet][area.replace("$", "").split(":")[0]].value


@pytest.mark.parametrize(("confirmed", "says"), [(False, True), (True, False)])
def test_the_cover_says_draft_until_all_is_confirmed(
    make_workbook: Make, confirmed: bool, says: bool
) -> None:
    report = make_report(confirmed=confirmed, evil=False)
    placed = {key: one for key, one in report.placements.items() if one.codes or one.outside}
    cover = openpyxl.load_workbook(make_workbook(report))["封面"]
    text = " ".join(str(cell.value) for row in cover.iter_rows() for cell in row if cell.value)
    assert placed
    assert ("【草稿】" in text) == (says or report.totals.unplaced > 0)


def test_where_no_diagram_can_be_drawn_the_page_says_so(
    make_workbook: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MinestdError("font-missing", package="fonts-wqy-microhei", kind="png")

    monkeypatch.setattr(structure_picture, "render", fail)
    book = openpyxl.load_workbook(make_workbook())
    assert "fonts-wqy-microhei" in book["标准体系结构图"]["A1"].value


def test_a_sample_speaks_of_this_list_only(make_workbook: Make) -> None:
    book = openpyxl.load_workbook(make_workbook(make_report(Scope.SAMPLE)))
    words = {row[3] for row in book["缺项分析"].iter_rows(min_row=4, values_only=True)}
    assert "空白" not in words


def test_an_empty_list_still_makes_a_workbook(make_workbook: Make) -> None:
    from datetime import date

    from committee import OUTLINE
    from making import listing, system
    from minestd.measuring.report import Options, measure

    report = measure(listing([]), [], system(*OUTLINE), Options(as_of=date(2025, 6, 30)))
    book = openpyxl.load_workbook(make_workbook(report), data_only=True)
    assert book["标准统计表（按级别）"]["D10"].value == 0
