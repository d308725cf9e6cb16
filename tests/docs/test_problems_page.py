"""Every code of a problem and of a refusal has a section, and the page tells the limits as they are."""

import re
from pathlib import Path

from msgspec.structs import fields

from minestd.reading.guard import Limits
from minestd.wording import CATALOGUE

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"^## (\S+)$", PAGE, re.MULTILINE)


def _files_of_lists() -> list[Path]:
    """The modules that read lists; frameworks and numbers have their own findings."""
    folder = ROOT / "src/minestd/reading"
    return sorted(
        file
        for file in folder.rglob("*.py")
        if not {"frameworks", "numbers"} & set(file.relative_to(folder).parts)
    )


def test_every_problem_has_its_section_once() -> None:
    codes = {key.split(".")[1] for key in CATALOGUE if key.startswith("problem.")}
    assert codes <= set(SECTIONS)
    assert len(SECTIONS) == len(set(SECTIONS))


def test_every_problem_and_hint_is_worded() -> None:
    codes = {key.split(".")[1] for key in CATALOGUE if key.startswith("problem.")}
    assert all({f"problem.{code}", f"problem.{code}.hint"} <= CATALOGUE.keys() for code in codes)


def test_codes_that_the_reader_raises_are_worded_and_explained() -> None:
    source = "".join(file.read_text("utf-8") for file in _files_of_lists())
    found = set(re.findall(r"\.find\(\s*\"([a-z-]+)\"", source)) | set(
        re.findall(r"Fault\(\"([a-z-]+)\"", source)
    )
    refused = {
        code for code in re.findall(r"MinestdError\(\s*\"([a-z-]+)\"", source) if code.startswith("refused-")
    }
    assert found and refused
    assert all(f"problem.{code}" in CATALOGUE for code in found)
    assert refused <= {code for code in SECTIONS if f"error.{code}" in CATALOGUE}


def test_limits_are_told_as_they_are() -> None:
    for limit in fields(Limits):
        assert f"| `{limit.name}` | {getattr(Limits(), limit.name):,} |" in PAGE
