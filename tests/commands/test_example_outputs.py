"""Every output of the shipped example as gold: a change of the code that should change none is seen here at once.

Short texts stand in full below tests/gold/example; long ones and workbooks as digests, a line an output or sheet.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli import Run
from dumps import dump
from minestd.resources import examples_folder

LIST = examples_folder() / "coal-mine-standards-sample.xlsx"
REVIEWED = examples_folder() / "coal-mine-standards-sample-reviewed.xlsx"
LAYOUTS = ("structure", "overview", "subsystem", "standards", "matrix")
WHOLE = (".md", ".csv", ".docx")
"""The formats whose text is short enough to be read in full, in Chinese."""

Gold = Callable[[str, str], None]


def digests(name: str, text: str) -> Iterator[str]:
    """A line an output; of a workbook a line a sheet, so that a difference names the sheet."""
    parts = re.split(r"(?m)^## (?=\S)", text) if name.endswith(".xlsx") else [text]
    for part in parts:
        if part:
            sheet = part.split(" ", 1)[0] if len(parts) > 1 else ""
            yield f"{name} {sheet} {hashlib.sha256(part.encode('utf-8')).hexdigest()[:16]}".replace("  ", " ")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_outputs_of_the_example_stay(lang: str, tmp_path: Path, run: Run, gold: Gold) -> None:
    says = ("--as-of", "2025-12-31", "--lang", lang)
    screens = {
        "check": run("check", LIST, "--lang", lang),
        "place": run("place", LIST, "--lang", lang),
        "report": run("report", REVIEWED, *says),
        "compare": run("compare", LIST, REVIEWED, *says),
        "framework": run("framework", "show", "--lang", lang),
    }
    files = [tmp_path / f"report{suffix}" for suffix in (".xlsx", ".md", ".csv", ".json", ".html", ".docx")]
    run("report", REVIEWED, *says, *(word for file in files for word in ("-o", file)))
    run(
        "check", LIST, "--json", tmp_path / "check.json", "--marked", tmp_path / "marked.xlsx", "--lang", lang
    )
    run("place", LIST, "-o", tmp_path / "placed.xlsx", "-o", tmp_path / "placed.html", "--lang", lang)
    run("place", LIST, "--json", tmp_path / "place.json", "--lang", lang)
    run("workbook", REVIEWED, "-o", tmp_path / "workbook.xlsx", *says)
    run("template", "-o", tmp_path / "template.xlsx", "--lang", lang)
    for layout in LAYOUTS:
        run("diagram", REVIEWED, "--layout", layout, "-o", tmp_path / f"{layout}.dot", *says)
    found = [f"{name} {line}" for name, outcome in screens.items() for line in digests("screen", outcome.out)]
    for file in sorted(tmp_path.iterdir()):
        text = dump(file)
        found += digests(file.name, text)
        if lang == "zh" and file.suffix in WHOLE:
            gold(f"example/{file.name}.txt", text)
    if lang == "zh":
        for name, outcome in screens.items():
            gold(f"example/{name}.txt", outcome.out)
    gold(f"example/digests.{lang}.txt", "\n".join(found) + "\n")
