"""An xlsx or xlsm package with its lists marked; parts that no mark concerns keep their bytes."""

import re
from collections.abc import Mapping
from typing import BinaryIO

from minestd.reading.guard import Container
from minestd.reading.guard.package import Package as Checked
from minestd.reading.guard.package import open_package
from minestd.reading.guard.workbook import sheet_parts
from minestd.reporting.marked.comments import with_comments
from minestd.reporting.marked.marks import SheetMarks
from minestd.reporting.marked.parts import TYPES, Package
from minestd.reporting.marked.sheet import SheetPatch
from minestd.reporting.marked.styles import Styles

_APPLICATION = re.compile(rb"<(?:[\w.-]+:)?Application>\s*(?:LibreOffice|OpenOffice)")


def has_macros(container: Container) -> bool:
    """Whether it is a workbook with macros, which Excel opens under the suffix .xlsm only."""
    package = Package(_checked(container))
    return package.has(TYPES) and b"macroEnabled.main+xml" in package.read(TYPES)


def patch_package(container: Container, sheets: Mapping[str | None, SheetMarks], stream: BinaryIO) -> None:
    """Write the package with the sheets marked."""
    checked = _checked(container)
    package = Package(checked)
    workbook = next(name for name in package.names() if name.rpartition("/")[2].casefold() == "workbook.xml")
    parts = sheet_parts(checked, workbook)
    part = next(filter(package.has, package.relations(workbook).targets("/styles")), None)
    styles = Styles(package.read(part), forgetful=_is_forgetful(package)) if part else None
    styles = styles if styles is not None and styles.usable else None
    for name, marks in sheets.items():
        sheet = parts[name or ""]
        if not marks.empty:
            xml = SheetPatch(package.read(sheet), marks, styles).xml()
            package.replace(sheet, with_comments(package, sheet, xml, marks.notes))
    if part and styles:
        package.replace(part, styles.xml())
    package.write(stream)


def _checked(container: Container) -> Checked:
    return open_package(container.name, container.data, container.limits)


def _is_forgetful(package: Package) -> bool:
    """LibreOffice writes background colours of its own choice into solid fills."""
    about = "docProps/app.xml"
    return package.has(about) and _APPLICATION.search(package.read(about)) is not None
