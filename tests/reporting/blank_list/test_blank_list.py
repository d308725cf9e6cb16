"""The list workbook: what an office fills in is read back without loss."""

import io
from pathlib import Path

import openpyxl
import pytest

from minestd.model.listing import Scope, StandardsList
from minestd.model.standard import Status
from minestd.model.system import StandardsSystem
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list
from minestd.reporting.blank_list.blank_workbook import write_template
from minestd.reporting.blank_list.columns import list_columns
from minestd.wording import LANGUAGES, Lang, say


@pytest.fixture(scope="module")
def system() -> StandardsSystem:
    return load_system("coal-mine-2024")


def written(system: StandardsSystem, lang: Lang, folder: Path) -> Path:
    path = folder / f"{lang}.xlsx"
    with path.open("wb") as stream:
        write_template(system, lang, stream)
    return path


def read(path: Path, system: StandardsSystem) -> StandardsList:
    return read_list(open_input(Role.LIST, path).container, system, load_reading_data())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_read_back(lang: Lang, system: StandardsSystem, tmp_path: Path) -> None:
    listing = read(written(system, lang, tmp_path), system)
    assert [str(one.number) for one in listing.standards] == ["MT/T 1201.3-2023", "AQ/T 1048-202X"]
    assert [one.codes for one in listing.standards] == [("B2.02",), ("D1.10",)]
    assert [one.status for one in listing.standards] == [Status.IN_FORCE, Status.IN_PREPARATION]
    assert listing.scope is Scope.SAMPLE
    assert not [problem for problem in listing.problems if problem.severity.value == "error"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_heading_but_the_remarks_is_understood(
    lang: Lang, system: StandardsSystem, tmp_path: Path
) -> None:
    listing = read(written(system, lang, tmp_path), system)
    understood = {heading for _, heading in listing.evidence[0].columns.values()}
    carried = {heading for _, heading in listing.evidence[0].unknown}
    headings = {column.heading for column in list_columns(system, lang)}
    assert headings - understood <= {say(lang, "template.remark")}
    assert carried <= {say(lang, "template.remark")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_is_understood(lang: Lang, system: StandardsSystem, tmp_path: Path) -> None:
    path = written(system, lang, tmp_path)
    book = openpyxl.load_workbook(path)
    sheet, choices = book.worksheets[0], book.worksheets[3]
    columns = {column[0].column: [cell.value for cell in column if cell.value] for column in choices.columns}
    fields = list_columns(system, lang)
    places = {field.key: place for place, field in enumerate(fields, start=1)}
    keys = [field.key for field in fields if field.choices and field.key != "aspect"]
    order = [
        "level",
        "nature",
        "status",
        "relation",
        "kind",
        "counting",
        "project-kind",
        "stage",
        "review-conclusion",
        "part",
    ]
    assert sorted(keys) == sorted(order)
    row = 7
    for column, key in enumerate(order, start=1):
        for word in columns[column]:
            sheet.cell(row, places["number"], f"GB/T {10000 + row}-2020")
            sheet.cell(row, places["name"], f"煤矿试验用标准 {row}")
            sheet.cell(row, places[key], word)
            row += 1
    book.save(path)
    listing = read(path, system)
    assert len(listing.standards) == row - 5
    # All rows are GB/T: other levels and natures contradict the number, but every word is known.
    codes = {problem.code for problem in listing.problems if problem.at and problem.at.row >= 7}
    assert codes <= {"level-conflict", "nature-conflict"}


def test_the_drop_down_of_aspects_depends_on_the_part(system: StandardsSystem) -> None:
    memory = io.BytesIO()
    write_template(system, "zh", memory)
    sheet = openpyxl.load_workbook(memory).worksheets[0]
    sources = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert len(sources) == 11
    assert any(source.startswith("OFFSET(") and "$L5" in source for source in sources)
    assert all('"' not in source for source in sources), "an inline list ends at 255 characters"
