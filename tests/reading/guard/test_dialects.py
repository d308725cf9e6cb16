"""A workbook reads the same in whatever dialect a program writes it."""

import datetime
import io
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dialects import CHANGES_OF_FORM, DIALECTS, SHEET, STRINGS, packed, unpacked
from corpus.making import MAIN
from minestd.errors import MinestdError
from minestd.model.problem import Severity
from minestd.reading.files.raw_tables import read_tables
from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.lists import load_reading_data, read_list

ROWS: list[list[object]] = [
    ["标准号", "标准名称", "状态", "单价", "日期", "备注"],
    ["GB/T 13016-2018", "标准体系 <构建> & 原则", "现行", 38.5, datetime.date(2024, 3, 15), "第一行\n第二行"],
    ["MT/T 914-2019", "煤矿用织物芯阻燃输送带", "现行", 42, datetime.date(2021, 12, 1), "007"],
    ["GB 41022-2021", "  前后有空  ", "废止", 0.125, datetime.date(2023, 5, 2), "-40℃"],
]


def by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "明细表"
    for row in ROWS:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def by_xlsxwriter() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("明细表")
    for number, row in enumerate(ROWS):
        sheet.write_row(number, 0, row)
    book.close()
    return out.getvalue()


SOURCES = {"openpyxl": by_openpyxl(), "xlsxwriter": by_xlsxwriter()}


def rows_of(data: bytes, folder: Path) -> list[list[object]]:
    """What is read of the first sheet."""
    file = folder / "list.xlsx"
    file.write_bytes(data)
    table = read_tables(open_input(Role.LIST, file).container, None)[0]
    return [[value.strip() if isinstance(value, str) else value for value in row] for row in table.rows]


@pytest.mark.parametrize("source", sorted(SOURCES))
@pytest.mark.parametrize("name", sorted(DIALECTS))
def test_a_dialect_reads_the_same(name: str, source: str, tmp_path: Path) -> None:
    plain = SOURCES[source]
    expected = rows_of(plain, tmp_path)
    assert [row[0] for row in expected] == [row[0] for row in ROWS]
    changed = packed(DIALECTS[name](unpacked(plain)))
    assert rows_of(changed, tmp_path) == expected


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(SOURCES)),
    st.sampled_from(["", "inline strings", "inline strings with values", "rich text", "no places"]),
    st.lists(st.sampled_from(CHANGES_OF_FORM), unique=True),
)
def test_dialects_together_read_the_same(
    tmp_path_factory: pytest.TempPathFactory, source: str, first: str, others: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("dialects")
    parts = unpacked(SOURCES[source])
    for name in [first, *sorted(others, key=CHANGES_OF_FORM.index)]:
        parts = DIALECTS[name](parts) if name else parts
    assert rows_of(packed(parts), folder) == rows_of(SOURCES[source], folder)


def _odd_package(folder: Path, more: dict[str, bytes]) -> list[list[object]]:
    return rows_of(packed({**unpacked(SOURCES["openpyxl"]), **more}), folder)


MASHUP = '<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="urn:a">AAAA</DataMashup>'
HARMLESS = {
    "Power Query": {"customXml/item1.xml": MASHUP.encode("utf-16")},
    "Power Query, big-endian": {"customXml/item1.xml": b"\xfe\xff" + MASHUP.encode("utf-16-be")},
    "Power Query, no mark": {"customXml/item1.xml": MASHUP.encode("utf-16-le")},
    "Power Pivot": {
        "xl/model/item.data": bytes(range(256)) * 40,
        "customXml/item2.xml": MASHUP.replace("AAAA", "<a>1</a>").encode("utf-16"),
        "customXml/itemProps2.xml": b'<ds:datastoreItem xmlns:ds="urn:b" ds:itemID="{A}"/>',
    },
    "a document type of one's own": {"customXml/item1.xml": b"<!DOCTYPE html><html/>"},
    "no XML at all": {"customXml/item1.xml": b"\x00\x01 <<< &"},
    "macros": {"xl/vbaProject.bin": bytes(2000), "xl/vbaProjectSignature.bin": bytes(100)},
    "a signature": {
        "_xmlsignatures/sig1.xml": b'<Signature xmlns="urn:c"/>',
        "_xmlsignatures/origin.sigs": b"",
    },
    "a drawing of old": {"xl/drawings/vmlDrawing1.vml": b"<xml><v:shape><br></xml>"},
    "a linked picture": {
        "xl/drawings/_rels/drawing1.xml.rels": (
            b'<Relationships xmlns="urn:d"><Relationship Id="rId1" Type="urn:image" TargetMode="External" '
            b'Target="http://example.org/a.png"/></Relationships>'
        )
    },
    "properties in UTF-16": {"docProps/app.xml": "<Properties/>".encode("utf-16")},
    "an office's own folder": {"office/state.xml": b"<a/>", "office/state.bin": b"\x00" * 50},
}
HOSTILE = {
    "entities in UTF-16": {
        "customXml/item1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")
    },
    "entities behind a long comment": {
        "customXml/item1.xml": b"<!--" + b"x" * ((1 << 20) - 9) + b'--><!DOCTYPE a [<!ENTITY b "c">]><a/>'
    },
    "a document type in a part of the format": {"xl/connections.xml": b'<!DOCTYPE a SYSTEM "file:///a"><a/>'},
    "a document type in UTF-16": {"xl/connections.xml": '<!DOCTYPE a SYSTEM "b"><a/>'.encode("utf-16")},
}


@pytest.mark.parametrize("name", sorted(HARMLESS))
def test_what_is_only_unusual_is_read(name: str, tmp_path: Path) -> None:
    assert _odd_package(tmp_path, HARMLESS[name]) == rows_of(SOURCES["openpyxl"], tmp_path)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_what_is_dangerous_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(MinestdError) as caught:
        _odd_package(tmp_path, HOSTILE[name])
    assert caught.value.code == "refused-entities"


SHEET_XML = unpacked(SOURCES["openpyxl"])[SHEET]
ROW_4 = SHEET_XML.index(b'<row r="4"')
DAMAGES = {
    "cut in a row": (SHEET_XML[: ROW_4 + 40], 3, False),
    "cut between rows": (SHEET_XML[:ROW_4], 3, False),
    "cut behind the rows": (SHEET_XML[: SHEET_XML.index(b"<pageMargins") + 9], 4, True),
    "a tag that nothing ends": (SHEET_XML[:ROW_4] + SHEET_XML[ROW_4:].replace(b"</c>", b"", 1), 3, False),
    "a quote lost": (SHEET_XML[:ROW_4] + SHEET_XML[ROW_4:].replace(b'r="A4"', b'r="A4', 1), 3, False),
    "a letter too many": (SHEET_XML[:ROW_4] + SHEET_XML[ROW_4:].replace(b"</v>", b"</vv>", 1), 3, False),
    "a sign too many": (SHEET_XML[:ROW_4] + SHEET_XML[ROW_4:].replace(b"</v>", b"<</v>", 1), 3, False),
}


@pytest.mark.parametrize("prefixed", [False, True])
@pytest.mark.parametrize("name", sorted(DAMAGES))
def test_the_whole_rows_of_a_damaged_sheet_are_read_and_the_damage_is_told(
    name: str, prefixed: bool, tmp_path: Path
) -> None:
    sheet, last, complete = DAMAGES[name]
    parts = {**unpacked(SOURCES["openpyxl"]), SHEET: sheet}
    if prefixed and name != "a sign too many":
        parts = DIALECTS["prefix"](parts)
    whole = rows_of(SOURCES["openpyxl"], tmp_path)
    assert rows_of(packed(parts), tmp_path) == whole[:last]
    cut = open_input(Role.LIST, tmp_path / "list.xlsx").container.marks["明细表"].cut
    assert cut is not None
    assert (cut.last_row, cut.all_rows) == (last, complete)
    listing = read_list(
        open_input(Role.LIST, tmp_path / "list.xlsx").container,
        load_system("coal-mine-2024"),
        load_reading_data(),
    )
    told = next(one for one in listing.problems if one.code == "sheet-cut")
    assert (str(told.at), told.severity) == (
        f"明细表!A{last}",
        Severity.WARNING if complete else Severity.ERROR,
    )


def test_a_list_without_a_whole_row_is_refused(tmp_path: Path) -> None:
    _odd_package(tmp_path, {SHEET: SHEET_XML[: SHEET_XML.index(b"</row>")]})
    with pytest.raises(MinestdError) as caught:
        read_list(
            open_input(Role.LIST, tmp_path / "list.xlsx").container,
            load_system("coal-mine-2024"),
            load_reading_data(),
        )
    assert caught.value.code == "refused-part"
    assert caught.value.params["part"] == "明细表"


def test_a_damaged_sheet_beside_the_list_is_told(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(SOURCES["openpyxl"]))
    book.create_sheet("草稿")["A1"] = "甲"
    out = io.BytesIO()
    book.save(out)
    parts = unpacked(out.getvalue())
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"][:60]
    (tmp_path / "list.xlsx").write_bytes(packed(parts))
    listing = read_list(
        open_input(Role.LIST, tmp_path / "list.xlsx").container,
        load_system("coal-mine-2024"),
        load_reading_data(),
    )
    assert [one.label for one in listing.standards] == [row[0] for row in ROWS[1:]]
    assert [str(one.at) for one in listing.problems if one.code == "sheet-cut"] == ["草稿!A1"]


def test_damaged_shared_strings_are_refused(tmp_path: Path) -> None:
    parts = unpacked(SOURCES["xlsxwriter"])
    parts[STRINGS] = parts[STRINGS][:-30]
    with pytest.raises(MinestdError) as caught:
        rows_of(packed(parts), tmp_path)
    assert caught.value.code == "refused-part"


@pytest.mark.parametrize("form", ["{}", "x:{}"])
def test_the_size_of_shared_strings_is_known_in_every_dialect(form: str, tmp_path: Path) -> None:
    si, t = form.format("si"), form.format("t")
    space = "xmlns:x" if ":" in form else "xmlns"
    sst = form.format("sst")
    strings = f'<{sst} {space}="{MAIN}"><{si}/><{si}><{t}>{"长" * 30_000}</{t}></{si}></{sst}>'
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>1</v></c></row>' for row in range(1, 60_000))
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    with pytest.raises(MinestdError) as caught:
        _odd_package(tmp_path, {SHEET: sheet.encode(), STRINGS: strings.encode()})
    assert caught.value.code == "refused-text"


def test_control_characters_in_a_sheet_do_no_harm(tmp_path: Path) -> None:
    parts = DIALECTS["inline strings"](unpacked(SOURCES["openpyxl"]))
    parts[SHEET] = parts[SHEET].replace("阻燃".encode(), "阻\x01燃".encode())
    rows = rows_of(packed(parts), tmp_path)
    assert [row[0] for row in rows] == [row[0] for row in ROWS]
    assert open_input(Role.LIST, tmp_path / "list.xlsx").container.marks["明细表"].cut is None
