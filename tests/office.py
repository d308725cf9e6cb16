"""LibreOffice for tests: workbooks recalculated after their cached values were taken out, documents turned to PDF."""

import atexit
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

_OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(_OFFICE is None, reason="needs LibreOffice (soffice)")
_FORMULA_CELL = re.compile(rb"(<c [^>]*>)(<f>.*?</f>)<v>[^<]*</v>", re.DOTALL)


def patched(source: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of a package with some parts changed."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
    return target


def without_values(source: Path, target: Path) -> Path:
    """A copy of a workbook whose formulas have no cached values, so that no program can show them unread."""
    counted = 0

    def strip(name: str, data: bytes) -> bytes:
        nonlocal counted
        if not name.startswith("xl/worksheets/"):
            return data
        stripped, found = _FORMULA_CELL.subn(rb"\1\2", data)
        counted += found
        return stripped.replace(b' t="str"><f>', b"><f>")

    patched(source, target, strip)
    assert counted, "no formula with a value was found"
    return target


@cache
def _profile() -> str:
    """A profile of this process alone: making one anew takes longer than most conversions."""
    folder = tempfile.mkdtemp(prefix="minestd-office-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def converted(source: Path, kind: str, folder: Path) -> Path:
    """The file as LibreOffice writes it."""
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{_profile()}"
    command = [
        str(_OFFICE),
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{source.stem}.{kind.partition(':')[0]}"


def recalculated(source: Path, folder: Path) -> Path:
    """The workbook with every formula worked out anew by LibreOffice."""
    bare = without_values(source, folder / f"bare-{source.name}")
    return converted(bare, "xlsx", folder / "out")
