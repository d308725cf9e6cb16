"""`minestd workbook` and `minestd verify` as typed, on the example list."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from cli import Run
from minestd.resources import examples_folder
from office import converted, needs_office

LIST = examples_folder() / "coal-mine-standards-sample.xlsx"
REVIEWED = examples_folder() / "coal-mine-standards-sample-reviewed.xlsx"
SEEN = ("--as-of", "2025-12-31", "--scope", "national", "--quiet")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the reviewed example, made once."""
    from minestd.commands.app import main

    path = tmp_path_factory.mktemp("workbook") / "made.xlsx"
    with pytest.raises(SystemExit):
        main(["workbook", str(REVIEWED), "-o", str(path), "--before", str(LIST), *SEEN])
    return path


def test_the_workbook_has_both_parts(made: Path) -> None:
    book = openpyxl.load_workbook(made, read_only=True)
    names = book.sheetnames
    book.close()
    assert names[:2] == ["封面", "目录"]
    for name in (
        "标准明细表",
        "标准明细表-D",
        "标准统计表（按级别）",
        "立项建议汇总表",
        "标准变化",
        "数据来源与校验",
    ):
        assert name in names


def test_it_is_verified_against_its_own_list(run: Run, made: Path) -> None:
    found = run("verify", made, "--from", REVIEWED, "--before", LIST, "--quiet")
    assert (found.status, found.err) == (0, "")


def test_a_changed_cell_and_a_changed_list_are_told(run: Run, made: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.xlsx"
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace("哈希".encode(), "指纹".encode()))
    found = run("verify", changed, "--from", REVIEWED, "--before", LIST)
    assert found.status == 1 and "指纹" in found.out
    other = run("verify", made, "--from", LIST, "--before", LIST)
    assert other.status == 1 and "标准清单：文件所载" in other.out


def test_a_report_is_verified_with_the_date_that_it_names(run: Run, tmp_path: Path) -> None:
    for name in ("r.json", "r.md", "r.docx"):
        assert run("report", LIST, "-o", tmp_path / name, *SEEN).status == 0
        assert run("verify", tmp_path / name, "--from", LIST).status == 0, name


def test_what_cannot_be_verified_is_said(run: Run, tmp_path: Path) -> None:
    found = run("verify", tmp_path / "a.pdf", "--from", LIST)
    assert found.status == 2 and "a.pdf" in found.err


def test_any_table_comes_as_csv(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "by-level.csv"
    assert run("report", LIST, "-o", path, "--table", "by-level", *SEEN).status == 0
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("范围,项目,应有数,主归属现有数")
    assert run("report", LIST, "-o", tmp_path / "x.csv", "--table", "nothing", *SEEN).status == 2


@needs_office
def test_saved_by_another_program_the_register_reads_back_without_loss(
    run: Run, made: Path, tmp_path: Path
) -> None:
    import json

    saved = converted(made, "xlsx", tmp_path / "saved")
    results = []
    for path, sheet in ((REVIEWED, ()), (saved, ("--sheet", "标准明细表"))):
        target = tmp_path / f"{path.stem}.json"
        assert run("report", path, "-o", target, *sheet, *SEEN).status == 0
        results.append(json.loads(target.read_text(encoding="utf-8")))
    before, after = results
    assert before["totals"] == after["totals"]
    assert before["whole"] == after["whole"]
    assert before["nodes"] == after["nodes"]


def test_an_offices_own_workbook_is_filled_and_what_is_kept_is_said_first(run: Run, tmp_path: Path) -> None:
    import xlsxwriter

    own, target = tmp_path / "own.xlsx", tmp_path / "out.xlsx"
    book = xlsxwriter.Workbook(own)
    sheet = book.add_worksheet("本矿明细")
    for place, heading in enumerate(("标准编号", "标准名称", "标准状态", "责任人")):
        sheet.write(0, place, heading)
    book.close()
    found = run("workbook", LIST, "-o", target, "--template", own, "--as-of", "2025-12-31")
    assert found.status == 0
    lines = found.err.splitlines()
    assert "本矿明细" in lines[0] and "责任人" in lines[1] and "out.xlsx" in lines[-1]
    filled = openpyxl.load_workbook(target)["本矿明细"]
    assert filled.max_row == 151
    assert run("workbook", LIST, "-o", own, "--template", own, "--force").status == 2
