"""How the corpus writes its files: workbooks by openpyxl and xlwt, odd ones part by part."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import openpyxl
import xlwt

Rows = Sequence[Sequence[object]]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)


def xlsx(
    path: Path,
    sheets: Mapping[str, Rows],
    *,
    merged: Sequence[str] = (),
    hidden_rows: Sequence[int] = (),
    hidden_sheets: Sequence[str] = (),
    origin: tuple[int, int] = (1, 1),
) -> None:
    """A workbook by openpyxl; `merged` and `hidden_rows` are of its first sheet, `origin` (row, column) of all."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, origin[0]):
            for column, value in enumerate(row, origin[1]):
                if value not in ("", None):
                    sheet.cell(number, column, value)
        if name in hidden_sheets:
            sheet.sheet_state = "hidden"
    first = book.worksheets[0]
    for area in merged:
        first.merge_cells(area)
    for number in hidden_rows:
        first.row_dimensions[number].hidden = True
    book.save(path)


def xls(path: Path, sheets: Mapping[str, Rows], *, hidden_rows: Sequence[int] = ()) -> None:
    """A workbook in the old binary format, by xlwt."""
    book = xlwt.Workbook(encoding="utf-8")
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value not in ("", None):
                    sheet.write(number, column, value)
        for number in hidden_rows:
            sheet.row(number - 1).hidden = True
    book.save(str(path))


def sheet_xml(
    rows: Rows, *, before: str = "", behind: str = "", row_attributes: Mapping[int, str] | None = None
) -> str:
    """A sheet's XML with inline strings; `before` and `behind` stand around the rows."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell(number, column, value) for column, value in enumerate(row, 1) if value != "")
        more = (row_attributes or {}).get(number, "")
        lines.append(f'<row r="{number}"{more}>{cells}</row>')
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(lines)}</sheetData>{behind}</worksheet>'


def _cell(row: int, column: int, value: object) -> str:
    letters = chr(64 + column)
    if isinstance(value, int | float):
        return f'<c r="{letters}{row}"><v>{value}</v></c>'
    text = str(value)
    if text.startswith("<c "):
        return text
    return f'<c r="{letters}{row}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def package(
    path: Path,
    sheet: str | bytes,
    *,
    name: str = "明细表",
    more: Mapping[str, str | bytes] | None = None,
    compression: int = zipfile.ZIP_DEFLATED,
) -> None:
    """A bare xlsx package with one sheet part as given, and further parts."""
    workbook = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        f'<sheet name={quoteattr(name)} sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    relation = f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    shared = f'<Relationship Id="rId2" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    top = f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{namespace}">{top}</Relationships>',
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{namespace}">{relation}{shared}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        **(more or {}),
    }
    archive(path, parts, compression)


def archive(path: Path, parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> None:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, data in parts.items():
            file.writestr(name, data)


def ods(path: Path, sheets: Mapping[str, Rows], *, body: str | None = None) -> None:
    """An OpenDocument spreadsheet; `body` replaces the tables by XML as given."""
    tables = []
    for name, rows in sheets.items():
        lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        tables.append(f"<table:table table:name={quoteattr(name)}>{lines}</table:table>")
    spaces = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} office:version="1.2">'
        f"<office:body><office:spreadsheet>{body or ''.join(tables)}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    archive(path, {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _ods_cell(value: object) -> str:
    if value == "":
        return "<table:table-cell/>"
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    text = escape(str(value)).replace("\n", "</text:p><text:p>")
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def csv_bytes(rows: Rows, separator: str = ",", end: str = "\r\n") -> str:
    """Rows as delimited text with quotes where needed."""
    import csv

    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()
