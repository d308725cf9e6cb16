"""Writes `binary.xlsb`, record by record as [MS-XLSB] lays them down: `python tests/corpus/make_xlsb.py`.

No free program at hand writes this format, so the file is checked in; this script is its provenance.
"""

import struct
import zipfile
from pathlib import Path

ROWS = [
    ["标准号", "标准名称", "状态"],
    ["GB/T 13016-2018", "标准体系，构建原则", "现行"],
    ["MT/T 1201.3-2023", "感知数据", "废止"],
]
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def record(kind: int, body: bytes = b"") -> bytes:
    """Type and size in seven bits a byte, then the body."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, sizes = len(body), b""
    while True:
        sizes += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
        size >>= 7
        if not size:
            return head + sizes + body


def wide(text: str) -> bytes:
    """A string behind its length in sixteen-bit units."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def main() -> None:
    """Write the file beside this script."""
    strings = sorted({text for row in ROWS for text in row})
    items = b"".join(record(19, b"\0" + wide(text)) for text in strings)
    shared = record(159, struct.pack("<II", 9, len(strings))) + items + record(160)
    cells = b""
    for number, row in enumerate(ROWS):
        height = struct.pack("<IIHHBI", number, 0, 300, 0, 0, 1) + struct.pack("<II", 0, len(row) - 1)
        cells += record(0, height)
        for column, text in enumerate(row):
            cells += record(7, struct.pack("<III", column, 0, strings.index(text)))
    extent = record(148, struct.pack("<IIII", 0, len(ROWS) - 1, 0, 2))
    sheet = record(129) + extent + record(145) + cells + record(146) + record(130)
    bundle = record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("明细表"))
    workbook = record(131) + record(143) + bundle + record(144) + record(132)
    binary = "application/vnd.ms-excel"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.bin" ContentType="{binary}.sheet.binary.macroEnabled.main"/>'
        f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{binary}.worksheet"/>'
        f'<Override PartName="/xl/sharedStrings.bin" ContentType="{binary}.sharedStrings"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": workbook,
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.bin"/></Relationships>',
        "xl/worksheets/sheet1.bin": sheet,
        "xl/sharedStrings.bin": shared,
    }
    with zipfile.ZipFile(Path(__file__).with_name("binary.xlsb"), "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, data)


if __name__ == "__main__":
    main()
