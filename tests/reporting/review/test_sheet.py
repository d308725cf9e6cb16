"""The review sheet is itself a list: it keeps every column, and a second run changes nothing that was confirmed."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from minestd.model.listing import Scope, StandardsList
from minestd.model.placement import Basis, Placement
from minestd.model.standard import Decision, Standard
from minestd.placing.engine import Placer
from minestd.reading.frameworks import load_framework, load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.review.sheet import write_review_sheet
from minestd.resources import examples_folder
from minestd.wording import Lang

SYSTEM = load_system("coal-mine-2024")
PLACER = Placer(SYSTEM, load_framework("coal-mine-2024").terms)
DATA = load_reading_data()
ROWS = """标准号,标准名称,责任人,备注
GB/T 15663.1-2008,煤矿科技术语 第1部分:煤炭地质与勘查,张三,=1+1
MT/T 1.1~1.2-2020,某某,李四,
AQ 6201-2019,煤矿安全监控系统通用技术要求,,
GB/T 191-2008,包装储运图示标志,王五,
"""


def read(path: Path) -> StandardsList:
    """A list of the shipped framework."""
    return read_list(open_input(Role.LIST, path).container, SYSTEM, DATA)


def reviewed(listing: StandardsList, folder: Path, lang: Lang = "zh") -> tuple[Path, tuple[Placement, ...]]:
    """The list placed and written."""
    placements = PLACER.place(listing.standards).placements
    stream = BytesIO()
    write_review_sheet(listing, placements, SYSTEM, lang, stream)
    file = folder / f"placed-{len(list(folder.iterdir()))}.xlsx"
    file.write_bytes(stream.getvalue())
    return file, placements


def listed(folder: Path) -> StandardsList:
    """The rows above as a list."""
    file = folder / "list.csv"
    file.write_text(ROWS, encoding="utf-8")
    return read(file)


def by_label(listing: StandardsList) -> dict[str, Standard]:
    """Standards by their number."""
    return {standard.label: standard for standard in listing.standards}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_itself_a_list(tmp_path: Path, lang: Lang) -> None:
    first = listed(tmp_path)
    again = read(reviewed(first, tmp_path, lang)[0])
    assert by_label(again).keys() == by_label(first).keys()
    for label, standard in by_label(again).items():
        assert standard.title == by_label(first)[label].title
        assert dict(standard.extra) == dict(by_label(first)[label].extra)
        assert standard.decision is None


def test_users_text_stays_text(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(reviewed(listed(tmp_path), tmp_path)[0])
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]


def test_doubtful_rows_stand_first_and_the_framework_is_there(tmp_path: Path) -> None:
    file, placements = reviewed(listed(tmp_path), tmp_path)
    book = openpyxl.load_workbook(file)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    basis = rows[0].index("依据")
    shown = [row[basis] for row in rows[1:]]
    assert shown == sorted(shown, key=["未归类", "建议", "可直接确认"].index)
    assert len(placements) == len(shown) == 5
    assert book.worksheets[1].max_row == 1 + len(SYSTEM.by_code)


def test_a_second_run_changes_nothing_that_was_confirmed(tmp_path: Path) -> None:
    listing = listed(tmp_path)
    decisions = {
        "AQ 6201-2019": Decision(codes=("D1.10", "B1.03"), by="赵六"),
        "GB/T 191-2008": Decision(codes=(), outside=True),
    }
    standards = tuple(replace(one, decision=decisions.get(one.label)) for one in listing.standards)
    once, before = reviewed(replace(listing, standards=standards), tmp_path)
    twice, after = reviewed(read(once), tmp_path)
    for label, decision in decisions.items():
        assert by_label(read(twice))[label].decision == decision
    placed = [{place.key: place for place in places if place.confirmed} for places in (before, after)]
    assert placed[0].keys() == placed[1].keys() and len(placed[0]) == 2
    for key, place in placed[0].items():
        assert (place.codes, place.outside, place.basis) == (
            placed[1][key].codes, placed[1][key].outside, Basis.REVIEWED,
        )  # fmt: skip


def test_the_shipped_review_sheet_is_kept_whole(tmp_path: Path) -> None:
    listing = read(examples_folder() / "coal-mine-standards-sample-reviewed.xlsx")
    again = read(reviewed(listing, tmp_path)[0])
    decided = {one.label: one.decision for one in listing.standards}
    assert {one.label: one.decision for one in again.standards} == decided
    assert set(listing.headings) <= set(again.headings)


SECTIONED = """清单范围：全国,,,
标准号,标准名称,体系编号,所属方面
一、生产系统与技术装备,,,
GB/T 25974.1-2010,煤矿用液压支架 第1部分:通用技术条件,,
D1.04 智能开采,,,
MT/T 1201.3-2023,某某装置,,
GB/T 191-2008,包装储运图示标志,D1.05,
GB/T 191-2008,包装储运图示标志,D1.06,
"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_stood_outside_the_rows_is_kept(tmp_path: Path, lang: Lang) -> None:
    file = tmp_path / "list.csv"
    file.write_text(SECTIONED, encoding="utf-8")
    first = replace(read(file), required={"D1.04": 3}, not_applicable={"D1.07": "露天矿"})
    once, before = reviewed(first, tmp_path, lang)
    twice, after = reviewed(read(once), tmp_path, lang)
    for again, placed in ((read(once), after), (read(twice), after)):
        assert again.scope is first.scope is Scope.NATIONAL
        assert again.required == first.required
        assert again.not_applicable == first.not_applicable
        assert {one.label: one.section for one in again.standards} == {
            "GB/T 25974.1-2010": "D", "MT/T 1201.3-2023": "D1.04", "GB/T 191-2008": "D1.04",
        }  # fmt: skip
        assert by_label(again)["GB/T 191-2008"].codes == ("D1.05", "D1.06")
        kept = {one.key: (one.codes, one.basis) for one in placed}
        assert kept == {one.key: (one.codes, one.basis) for one in before}
    assert {one.basis for one in before} >= {Basis.SECTION, Basis.GIVEN}


def test_places_of_two_rows_are_kept_without_a_column_of_codes(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    rows = "标准号,标准名称,所属方面\nGB/T 1-2020,甲,智能开采\nGB/T 1-2020,甲,术语和定义\n"
    file.write_text(rows, encoding="utf-8")
    again = read(reviewed(read(file), tmp_path)[0])
    assert [one.codes for one in again.standards] == [("D1.04", "A1.01")]


SEVERAL = """标准号,标准名称,状态,实施日期
"GB/T 90001-2010
GB/T 90002-2011","甲设备规范
乙设备规范","现行
废止","2010-05-01
2011-06-01"
GB/T 90003-2010（废）/GB/T 90003-2020（现行）,丙设备规范,,
GB/T 90004.1~.3-2010 现行,丁设备规范,,
"GB 90005-2018 代替 GB 90005-2008；GB 90006-2018→GB 90006-2020",戊设备规范,现行,
"""


def test_what_a_row_says_of_each_of_its_numbers_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(SEVERAL, encoding="utf-8")
    before = read(file)
    after = read(reviewed(before, tmp_path)[0])

    def said(one: Standard) -> tuple[object, ...]:
        return one.label, one.title, one.status, one.implemented, one.replaces, one.replaced_by

    assert sorted(map(said, before.standards), key=str) == sorted(map(said, after.standards), key=str)
    assert len(before.standards) == 9


def test_it_prints_large_enough_with_number_and_title_on_every_page(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(reviewed(listed(tmp_path), tmp_path)[0]).worksheets[0]
    assert (sheet.page_setup.paperSize, sheet.page_setup.scale, sheet.page_setup.fitToWidth) == (8, 75, None)
    assert not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$B")
