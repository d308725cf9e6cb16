"""`minestd report` on the example list: every row and every aspect accounted for, the same figures everywhere."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from cli import Run

AS_OF = ("--as-of", "2025-12-31")


@pytest.fixture(scope="module", params=["sample", "reviewed"])
def listed(request: pytest.FixtureRequest) -> Path:
    path: Path = request.getfixturevalue(request.param)
    return path


def report_json(run: Run, listed: Path, *more: object) -> dict:
    return json.loads(run("report", listed, *AS_OF, *more, "-o", "-", "--format", "json").out)


def test_every_row_and_every_aspect_is_accounted_for(run: Run, listed: Path) -> None:
    data = report_json(run, listed)
    ledger, totals = data["ledger"], data["totals"]
    assert ledger["read"] == ledger["accepted"] + ledger["duplicate"] + ledger["rejected"] + ledger["ignored"]
    assert totals["standards"] == totals["placed"] + totals["outside"] + totals["unplaced"]
    assert totals["standards"] + totals["spoken_for"] + totals["amendments"] == 150
    aspects = [node for node in data["nodes"] if len(node["code"]) == 5]
    assert (len(data["nodes"]), len(aspects)) == (138, 113)


def test_additive_figures_add_up(run: Run, listed: Path) -> None:
    data = report_json(run, listed)
    by_code = {node["code"]: node for node in data["nodes"]}
    for code, node in by_code.items():
        below = [child for child in by_code.values() if child["parent"] == code]
        if not below:
            continue
        for key in ("required", "in_preparation", "proposed", "review_due"):
            homes_here = node[key] - sum(child[key] for child in below)
            assert homes_here >= 0 if key != "required" else homes_here == 0
        for way in ("confirmed", "all"):
            assert node[way]["filled"] == sum(child[way]["filled"] for child in below)
            assert node[way]["existing"] <= sum(child[way]["existing"] for child in below) or not below
            assert node[way]["filled"] <= node[way]["filled_possible"] <= node["required"]


def test_blank_statuses_show_as_a_range(run: Run, reviewed: Path) -> None:
    whole = report_json(run, reviewed)["whole"]["confirmed"]
    assert whole["existing"] < whole["existing_possible"]
    text = run("report", reviewed, *AS_OF).out
    assert f"{whole['existing']}–{whole['existing_possible']}" in text


def test_blank_statuses_may_be_taken_as_in_force(run: Run, reviewed: Path) -> None:
    whole = report_json(run, reviewed, "--assume-in-force")["whole"]["confirmed"]
    assert whole["existing"] == whole["existing_possible"]
    assert "--assume-in-force" in run("report", reviewed, *AS_OF, "--assume-in-force").out


def test_workbook_and_json_show_the_same_numbers(run: Run, reviewed: Path, tmp_path: Path) -> None:
    assert run("report", reviewed, *AS_OF, "-o", tmp_path / "r.xlsx", "-o", tmp_path / "r.json").status == 0
    data = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["标准体系覆盖情况"]
    rows = {row[0]: row for row in sheet.iter_rows(min_row=3, values_only=True) if row[0]}
    for node in data["nodes"]:
        row, confirmed, draft = rows[node["code"]], node["confirmed"], node["all"]
        assert row[2] == node["required"]
        for cell, figures, key in ((row[3], confirmed, "filled"), (row[4], draft, "filled"),
                                   (row[5], confirmed, "existing"), (row[6], draft, "existing")):  # fmt: skip
            sure, possible = figures[key], figures[f"{key}_possible"]
            assert cell == (sure if sure == possible else f"{sure}–{possible}")


def test_every_format_holds_every_aspect(run: Run, reviewed: Path, tmp_path: Path) -> None:
    outputs = [tmp_path / f"r{suffix}" for suffix in (".md", ".csv")]
    assert run("report", reviewed, *AS_OF, *(part for path in outputs for part in ("-o", path))).status == 0
    codes = {node["code"] for node in report_json(run, reviewed)["nodes"]}
    with outputs[1].open(encoding="utf-8-sig", newline="") as stream:
        assert codes <= {row[0] for row in csv.reader(stream)}
    text = outputs[0].read_text(encoding="utf-8")
    assert all(f"| {code} |" in text for code in codes)


def test_the_same_input_gives_the_same_bytes(run: Run, reviewed: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("report", reviewed, *AS_OF, "-o", tmp_path / f"{name}.json", "-o", tmp_path / f"{name}.md")
    for suffix in (".json", ".md"):
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_gates_end_with_one(run: Run, reviewed: Path) -> None:
    assert run("report", reviewed, *AS_OF, "--fail-under", "50", "--quiet").status == 1
    assert run("report", reviewed, *AS_OF, "--fail-under", "0", "--quiet").status == 0


def test_english_throughout(run: Run, reviewed: Path) -> None:
    said = run("report", reviewed, *AS_OF, "--lang", "en")
    head = said.out.splitlines()[0]
    assert head.startswith("Coal") or head.isascii()
    assert "Gaps" in said.out and "Row ledger" in said.out
