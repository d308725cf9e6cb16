"""An xlsx or xlsm package with its lists marked; parts that no mark concerns keep their bytes."""

import re
from collections.abc import Mapping
from typing import BinaryIO

from minestd.reading.guard import Container
from minestd.reading.guard.package import CheckedPackage, open_package
from minestd.reading.guard.workbook_xml import sheet_parts
from minestd.reporting.check.marked.comments import with_comments
from minestd.reporting.check.marked.marks import MarksOfSheet
from minestd.reporting.check.marked.sheet_patch import SheetPatch
from minestd.reporting.check.marked.styles import StylesPart
from minestd.reporting.excel.package_parts import TYPES, PackageParts

_APPLICATION = re.compile(rb"<(?:[\w.-]+:)?Application>\s*(?:LibreOffice|OpenOffice)")


def has_macros(container: Container) -> bool:
    """Whether it is a workbook with macros, which Excel opens under the suffix .xlsm only."""
    package = PackageParts(_checked(container))
    return package.has(TYPES) and b"macroEnabled.main+xml" in package.read(TYPES)


def patch_package(container: Container, sheets: Mapping[str | None, MarksOfSheet], stream: BinaryIO) -> None:
    """Write the package with the sheets marked."""
    checked = _checked(container)
    package = PackageParts(checked)
    workbook = next(name for name in package.names() if name.rpartition("/")[2].casefold() == "workbook.xml")
    parts = sheet_parts(checked, workbook)
    part = next(filter(package.has, package.relations(workbook).targets("/styles")), None)
    styles = StylesPart(package.read(part), forgetful=_is_forgetful(package)) if part else None
    styles = styles if styles is not None and styles.usable else None
    for name, marks in sheets.items():
        sheet = parts[name or ""]
        if not marks.empty:
            xml = SheetPatch(package.read(sheet), marks, styles).xml()
            package.replace(sheet, with_comments(package, sheet, xml, marks.notes))
    if part and styles:
        package.replace(part, styles.xml())
    package.write(stream)


def _checked(container: Container) -> CheckedPackage:
    return open_package(container.name, container.data, container.limits)


def _is_forgetful(package: PackageParts) -> bool:
    """LibreOffice writes background colours of its own choice into solid fills."""
    about = "docProps/app.xml"
    return package.has(about) and _APPLICATION.search(package.read(about)) is not None
