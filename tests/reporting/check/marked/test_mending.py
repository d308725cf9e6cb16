"""The round of mending: the copy is mended in some program, saved, checked and marked again."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from marked_books import (
    HEADER_ROW,
    MARKED_CELLS,
    ROWS,
    changed,
    coloured,
    like_wps,
    marked,
    rich,
    seen,
    with_prefix,
)
from minestd.model.problem import Severity
from minestd.reporting.check.marked.styles import StylesPart

# The program that saves a mended copy drops the cached values, so the numbers are typed in.
TYPED = {f"B{row}": str(ROWS[row - 4][1]) for row in (4, 6, 7, 8, 9, 10)}


def mended(path: Path, cells: dict[str, str]) -> Path:
    """The workbook after somebody has put other text into cells and saved it with a program of his own."""
    book = openpyxl.load_workbook(path)
    for cell, text in cells.items():
        book["明细表"][cell].value = text
    book.save(path)
    return path


def test_mended_cells_lose_their_marks_and_get_their_colours_back(tmp_path: Path) -> None:
    path = rich(tmp_path / "list.xlsx")
    before = openpyxl.load_workbook(path)["明细表"]
    mends = {"B5": "MT/T 1201.3-2023", "E6": "2017-02-28", "D9": "现行"}
    out = marked(mended(marked(path), {**TYPED, **mends}))
    assert coloured(out) == {"B7", "D8"}
    after = openpyxl.load_workbook(out)["明细表"]
    for cell in mends:
        assert after[cell].fill.fgColor.rgb == before[cell].fill.fgColor.rgb, cell
        assert after[cell].fill.patternType == before[cell].fill.patternType, cell
        assert after[cell].comment is None
    assert [after.cell(row, 8).value for row in (5, 9)] == [None, None]
    assert after.cell(HEADER_ROW, 9).value is None


def test_another_language_keeps_the_column_and_its_heading(tmp_path: Path) -> None:
    """A heading may be a table's column by now: another text would break the workbook."""
    sheet = openpyxl.load_workbook(marked(marked(rich(tmp_path / "list.xlsx")), "en"))["明细表"]
    assert [sheet.cell(HEADER_ROW, column).value for column in (8, 9)] == ["校验结果", None]
    assert sheet["H5"].value.startswith("[error B5] ")


def test_a_colour_is_remembered_whatever_it_is_made_of() -> None:
    fills = (
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
        '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>'
    )
    formats = "".join(
        f'<xf numFmtId="0" fontId="0" fillId="{fill}" borderId="0" xfId="0"/>' for fill in (0, 2, 3)
    )
    xml = f'<styleSheet><fills count="4">{fills}</fills><cellXfs count="3">{formats}</cellXfs></styleSheet>'
    styles = StylesPart(xml.encode())
    made = [styles.marked(style, Severity.ERROR) for style in range(3)]
    assert len({*made, 0, 1, 2}) == 6
    assert [styles.unmarked(style) for style in made] == [0, 1, 2]
    # As after another program: the fills numbered anew, those that no cell uses left out.
    again = StylesPart(styles.xml())
    assert [again.severity(style) for style in made] == [Severity.ERROR] * 3
    assert [again.unmarked(style) for style in made] == [0, 1, 2]
    assert again.xml() == styles.xml()


def test_a_width_that_somebody_gave_to_the_results_stays(tmp_path: Path) -> None:
    out = marked(rich(tmp_path / "list.xlsx"))
    book = openpyxl.load_workbook(out)
    book["明细表"].column_dimensions["H"].width = 25
    book.save(out)
    assert openpyxl.load_workbook(marked(out))["明细表"].column_dimensions["H"].width == 25


def converted(path: Path, form: str) -> Path:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("there is no LibreOffice")
    out = path.parent / form
    command = [office, "-env:UserInstallation=file:///tmp/lo_mark", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", out, path], check=True, capture_output=True, timeout=180)
    return out / f"{path.stem}.{form}"


@pytest.mark.parametrize("shape", [like_wps, with_prefix])
def test_an_office_program_opens_the_copy_and_its_own_copy_is_marked_once(
    shape: Callable[[str], str], tmp_path: Path
) -> None:
    out = marked(changed(rich(tmp_path / "rich.xlsx"), tmp_path / "list.xlsx", sheet1=shape))
    saved = converted(out, "xlsx")
    assert seen(saved) == seen(out)
    assert coloured(saved) == MARKED_CELLS
    again = marked(saved)
    assert coloured(again) == MARKED_CELLS
    sheet = openpyxl.load_workbook(again)["明细表"]
    assert [sheet.cell(HEADER_ROW, column).value for column in (8, 9)] == ["校验结果", None]
    mended_again = marked(mended(again, {"D9": "现行", **TYPED}))
    assert openpyxl.load_workbook(mended_again)["明细表"]["D9"].fill.patternType is None, (
        "no colour of its own choice"
    )
