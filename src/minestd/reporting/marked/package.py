"""An xlsx or xlsm package with some parts replaced; all others are copied with their bytes."""

import copy
import io
import zipfile
from collections.abc import Mapping
from typing import BinaryIO

from minestd.reading.guard import Limits
from minestd.reading.guard.package import open_package
from minestd.reading.guard.workbook import sheet_parts
from minestd.reporting.marked.marks import SheetMarks
from minestd.reporting.marked.sheet import SheetPatch
from minestd.reporting.marked.styles import Styles


def has_macros(data: bytes) -> bool:
    """Whether the package is a workbook with macros, which Excel opens under the suffix .xlsm only."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        types = package.read("[Content_Types].xml") if "[Content_Types].xml" in package.namelist() else b""
    return b"macroEnabled.main+xml" in types


def patch_package(data: bytes, sheets: Mapping[str | None, SheetMarks], stream: BinaryIO) -> None:
    """Write the package with the sheets marked."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        replaced = _patched_parts(data, package, sheets)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
            for info in package.infolist():
                entry = copy.copy(info)
                content = replaced.get(info.filename)
                out.writestr(entry, package.read(info) if content is None else content)


def _patched_parts(
    data: bytes, package: zipfile.ZipFile, sheets: Mapping[str | None, SheetMarks]
) -> dict[str, bytes]:
    names = {name.rpartition("/")[2].casefold(): name for name in package.namelist()}
    parts = sheet_parts(open_package("", data, Limits()), names["workbook.xml"])
    styles_part = names.get("styles.xml")
    styles = Styles(package.read(styles_part)) if styles_part else None
    replaced: dict[str, bytes] = {}
    for name, marks in sheets.items():
        part = parts.get(name or "")
        if part is None or not (marks.fills or marks.texts or marks.column):
            continue
        patch = SheetPatch(package.read(part), marks, styles if styles and styles.usable else None)
        if patch.usable:
            replaced[part] = patch.xml()
    if styles_part and styles and replaced:
        replaced[styles_part] = styles.xml()
    return replaced
