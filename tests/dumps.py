"""Outputs as text that can be compared and read: cells of workbooks, paragraphs of documents, texts as they are.

Files are never compared by their bytes where the bytes hold the day on which they were made.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
from docx.oxml.ns import qn
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader


def dump(file: Path) -> str:
    """The content of an output as text, by its suffix."""
    return DUMPS[file.suffix](file.read_bytes())


def _workbook(data: bytes) -> str:
    """Every cell with its formula and its value, then what a sheet holds beside cells."""
    formulas = openpyxl.load_workbook(BytesIO(data), rich_text=True)
    values = openpyxl.load_workbook(BytesIO(data), data_only=True)
    lines: list[str] = []
    for sheet in formulas.worksheets:
        lines.append(f"## {sheet.title} {sheet.dimensions} {sheet.sheet_state}")
        lines += _beside(sheet)
        lines += _cells(sheet, values[sheet.title])
    lines += [
        f"name {name} = {defined.attr_text}" for name, defined in sorted(formulas.defined_names.items())
    ]
    return "\n".join((*lines, _other_parts(data))) + "\n"


def _cells(sheet: Worksheet, values: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            text = (
                "".join(str(part) for part in cell.value)
                if isinstance(cell.value, CellRichText)
                else cell.value
            )
            value = values[cell.coordinate].value
            shown = f"{text!r} → {value!r}" if cell.data_type == "f" else repr(text)
            link = f" ⟶ {cell.hyperlink.location or cell.hyperlink.target}" if cell.hyperlink else ""
            look = "" if cell.number_format == "General" else f" [{cell.number_format}]"
            fill = cell.fill.start_color.rgb if cell.fill.fill_type else ""
            lines = f"{cell.coordinate} {shown}{look}{link}"
            yield f"{lines} {{{fill}}}" if fill else lines


def _beside(sheet: Worksheet) -> Iterator[str]:
    yield f"freeze {sheet.freeze_panes} filter {sheet.auto_filter.ref}"
    yield f"print {sheet.print_area} {sheet.print_title_rows}"
    yield f"merged {sorted(map(str, sheet.merged_cells.ranges))}"
    for rule in sheet.data_validations.dataValidation:
        yield f"choice {rule.sqref} {rule.type} {rule.formula1}"
    for ranges in sheet.conditional_formatting:
        for rule in ranges.rules:
            yield f"colour {ranges.sqref} {rule.type} {rule.formula}"
    widths = {letter: round(one.width, 2) for letter, one in sorted(sheet.column_dimensions.items())}
    yield f"widths {widths}"


def _other_parts(data: bytes) -> str:
    """Charts and pictures, which openpyxl does not show: their parts by digest."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = sorted(name for name in package.namelist() if "/charts/" in name)
        return "\n".join(f"part {name} {_digest(package.read(name))}" for name in names)


def _document(data: bytes) -> str:
    """Paragraphs with their styles, tables row by row, in the order of the body."""
    document = docx.Document(BytesIO(data))
    lines: list[str] = []
    for block in document.element.body:
        if block.tag == qn("w:p"):
            style = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            name = style.get(qn("w:val")) if style is not None else ""
            lines.append(f"[{name}] " + "".join(each.text or "" for each in block.iter(qn("w:t"))))
        elif block.tag == qn("w:tbl"):
            for row in block.iter(qn("w:tr")):
                cells = [
                    "".join(each.text or "" for each in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))
                ]
                lines.append("| " + " | ".join(cells))
    return "\n".join(lines) + "\n"


def _page(data: bytes) -> str:
    """A page is long and says little to a reader: its digest."""
    return _digest(data) + "\n"


def _pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages) + "\n"


def _json(data: bytes) -> str:
    """As written: its order is part of the contract."""
    json.loads(data)
    return data.decode("utf-8")


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig").replace("\r\n", "\n")


def _digest(data: bytes) -> str:
    return hashlib.sha256(re.sub(rb"\r\n", b"\n", data)).hexdigest()


DUMPS: dict[str, Callable[[bytes], str]] = {
    ".xlsx": _workbook,
    ".docx": _document,
    ".html": _page,
    ".pdf": _pdf,
    ".json": _json,
    ".md": _text,
    ".csv": _text,
    ".txt": _text,
    ".dot": _text,
}
