"""Files that would cost a reader its memory; all under 3 MB, all refused before one is asked."""

import struct
import zipfile
from pathlib import Path

from corpus.case import case
from corpus.making import MAIN, archive, ods, package, sheet_xml, xls

ROWS = [["标准号", "标准名称"], ["GB/T 13016-2018", "标准体系"]]


def _with_cell(reference: str, row: int) -> str:
    cell = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row></sheetData>'
    return sheet_xml(ROWS).replace("</sheetData>", cell)


@case("far-cell.xlsx", refused="refused-rows")
def far_cell(path: Path) -> None:
    package(path, _with_cell("XFD1048576", 1_048_576))


@case("far-column.xlsx", refused="refused-columns")
def far_column(path: Path) -> None:
    package(path, _with_cell("XFD3", 3))


@case("large-area.xlsx", refused="refused-area")
def large_area(path: Path) -> None:
    package(path, _with_cell("ALA99999", 99_999))


@case("far-cell-hidden-in-quotes.xlsx", refused="refused-rows")
def far_cell_in_quotes(path: Path) -> None:
    package(path, _with_cell("XFD1048576", 1_048_576).replace('r="XFD1048576"', "\n r='XFD1048576'"))


@case("far-cell-in-other-part.xlsx", refused="refused-rows")
def far_cell_in_other_part(path: Path) -> None:
    import re

    more = {"xl/odd.dat": _with_cell("XFD1048576", 1_048_576)}
    package(path, "<worksheet/>", more=more)
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    relations = parts["xl/_rels/workbook.xml.rels"].decode()
    parts["xl/_rels/workbook.xml.rels"] = re.sub("worksheets/sheet1.xml", "odd.dat", relations).encode()
    archive(path, parts)


@case("inflates-beyond-measure.xlsx", refused="refused-inflated")
def beyond_measure(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("[Content_Types].xml", "xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"):
            file.writestr(name, "<x/>")
        with file.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(400):
                part.write(b" " * (1 << 20))


@case("packed-too-tight.xlsx", refused="refused-ratio")
def packed_tight(path: Path) -> None:
    package(path, sheet_xml(ROWS) + " " * 30_000_000)


@case("lies-about-its-size.xlsx", refused="refused-part")
def lies(path: Path) -> None:
    package(path, sheet_xml(ROWS) + " " * 10_000_000)
    data = bytearray(path.read_bytes())
    entry = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/sheet1.xml"))
    struct.pack_into("<L", data, entry + 24, 2_000)
    path.write_bytes(bytes(data))


@case("two-of-one-name.xlsx", refused="refused-part")
def two_of_one_name(path: Path) -> None:
    package(path, sheet_xml(ROWS), more={"XL/worksheets/sheet1.xml": _with_cell("XFD1048576", 1_048_576)})


@case("many-parts.xlsx", refused="refused-parts")
def many_parts(path: Path) -> None:
    archive(path, {f"xl/worksheets/sheet{n}.xml": "" for n in range(8_000)}, zipfile.ZIP_STORED)


@case("many-sheets.xlsx", refused="refused-sheets")
def many_sheets(path: Path) -> None:
    package(
        path, sheet_xml(ROWS), more={f"xl/worksheets/sheet{n}.xml": sheet_xml(ROWS) for n in range(2, 400)}
    )


@case("entities.xlsx", refused="refused-entities")
def entities(path: Path) -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    package(path, f'<!DOCTYPE x [<!ENTITY e0 "标准">{lines}]>' + sheet_xml(ROWS))


@case("external-entity.xlsx", refused="refused-entities")
def external_entity(path: Path) -> None:
    strings = f'<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst xmlns="{MAIN}"/>'
    package(path, sheet_xml(ROWS), more={"xl/sharedStrings.xml": strings})


@case("one-string-many-cells.xlsx", refused="refused-text")
def one_string_many_cells(path: Path) -> None:
    strings = f'<sst xmlns="{MAIN}"><si><t>{"长" * 30_000}</t></si></sst>'
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 60_000))
    package(
        path,
        f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
        more={"xl/sharedStrings.xml": strings},
    )


@case("millions-of-cells.xlsx", refused="refused-ratio")
def millions_of_cells(path: Path) -> None:
    row = "<row>" + "<c><v>1</v></c>" * 500 + "</row>"
    package(path, f'<worksheet xmlns="{MAIN}"><sheetData>{row * 10_000}</sheetData></worksheet>')


@case("encrypted-zip.xlsx", refused="encrypted")
def encrypted_zip(path: Path) -> None:
    package(path, sheet_xml(ROWS))
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    path.write_bytes(bytes(data))


def _compound(path: Path, names: list[str]) -> None:
    """A bare compound file: one table sector, one directory sector."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<II", head, 44, 1, 1)
    struct.pack_into("<IIIII", head, 56, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", head, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    entries = b""
    for number, name in enumerate(["Root Entry", *names]):
        raw = name.encode("utf-16-le")
        entry = bytearray(128)
        entry[: len(raw)] = raw
        struct.pack_into("<HB", entry, 64, len(raw) + 2, 5 if number == 0 else 2)
        struct.pack_into("<II", entry, 116, 0xFFFFFFFE, 0)
        entries += bytes(entry)
    path.write_bytes(bytes(head) + table + entries.ljust(512, b"\0"))


@case("password.xlsx", refused="encrypted")
def password(path: Path) -> None:
    _compound(path, ["EncryptionInfo", "EncryptedPackage"])


@case("word-document.xls", refused="wrong-type")
def word_document(path: Path) -> None:
    _compound(path, ["WordDocument"])


@case("sectors-in-a-circle.xls", refused="refused-part")
def circle(path: Path) -> None:
    xls(path, {"表": ROWS})
    data = bytearray(path.read_bytes())
    (table,) = struct.unpack_from("<I", data, 76)
    struct.pack_into("<I", data, (table + 1) * 512, 0)
    path.write_bytes(bytes(data))


@case("old-far-cell.xls", refused="refused-area")
def old_far_cell(path: Path) -> None:
    xls(path, {"表": [*ROWS]})
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("表")
    sheet.write(0, 0, "标准号")
    sheet.write(65_535, 255, 1)
    book.save(str(path))


@case("open-repeats.ods", refused="refused-rows")
def open_repeats(path: Path) -> None:
    row = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" '
        'office:value-type="float" office:value="1"/></table:table-row>'
    )
    ods(path, {}, body=f'<table:table table:name="表">{row}</table:table>')


@case("open-entities.ods", refused="refused-entities")
def open_entities(path: Path) -> None:
    ods(path, {"表": ROWS})
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts["content.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts["content.xml"].split(b"?>", 1)[1]
    archive(path, parts)


@case("wide.csv", refused="refused-columns")
def wide(path: Path) -> None:
    path.write_text("标准号,标准名称" + "," * 2_900_000, encoding="utf-8")


@case("long.csv", refused="refused-rows")
def long(path: Path) -> None:
    path.write_text("标准号\n" + "\n" * 2_900_000, encoding="utf-8")
