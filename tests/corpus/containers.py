"""Kinds of files: old and other workbooks, encodings, odd packages, and what is no list."""

from pathlib import Path

from corpus.case import case
from corpus.making import MAIN, archive, csv_bytes, ods, package, sheet_xml, xls

A, B, C = "GB/T 13016-2018", "MT/T 1201.3-2023", "AQ 1048-2007"
ROWS = [["标准号", "标准名称", "状态"], [A, "标准体系，构建原则", "现行"], [B, "感知数据", "废止"]]
BOTH = {
    "ledger": (2, 2, 0, 0, 0),
    "numbers": (A, B),
    "cells": {(A, "title"): "标准体系，构建原则", (B, "status"): "withdrawn"},
}


@case("old.xls", **BOTH)
def old(path: Path) -> None:
    xls(path, {"明细表": ROWS})


@case("old-hidden-rows.xls", notes=("rows-hidden",), problems=(("rows-hidden", "明细表!A2"),), **BOTH)
def old_hidden(path: Path) -> None:
    xls(path, {"明细表": ROWS}, hidden_rows=(2,))


@case("old-named-new.xlsx", **BOTH)
def old_named_new(path: Path) -> None:
    xls(path, {"明细表": ROWS})


@case("open.ods", **BOTH)
def open_document(path: Path) -> None:
    ods(path, {"明细表": ROWS})


@case("open-trailing-repeats.ods", **BOTH)
def open_repeats(path: Path) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + '<table:table-cell table:number-columns-repeated="16381"/></table:table-row>'
        for row in ROWS
    )
    blank = (
        '<table:table-row table:number-rows-repeated="1048573">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    ods(path, {}, body=f'<table:table table:name="明细表">{cells}{blank}</table:table>')


@case("binary.xlsb", **BOTH)
def binary(path: Path) -> None:
    path.write_bytes(Path(__file__).with_name("binary.xlsb").read_bytes())


@case("utf-8.csv", **BOTH)
def utf_8(path: Path) -> None:
    path.write_text(csv_bytes(ROWS), encoding="utf-8", newline="")


@case("utf-8-bom.csv", **BOTH)
def utf_8_bom(path: Path) -> None:
    path.write_text(csv_bytes(ROWS), encoding="utf-8-sig", newline="")


@case("utf-16.csv", **BOTH)
def utf_16(path: Path) -> None:
    path.write_text(csv_bytes(ROWS, "\t"), encoding="utf-16", newline="")


@case("gb18030.csv", **BOTH)
def gb18030(path: Path) -> None:
    path.write_text(csv_bytes(ROWS), encoding="gb18030", newline="")


@case("semicolons.csv", **BOTH)
def semicolons(path: Path) -> None:
    path.write_text(csv_bytes(ROWS, ";", "\n"), encoding="utf-8", newline="")


@case("named-separator.csv", **BOTH)
def named_separator(path: Path) -> None:
    path.write_text("sep=|\r\n" + csv_bytes(ROWS, "|"), encoding="utf-8", newline="")


@case("tabs.tsv", **BOTH)
def tabs(path: Path) -> None:
    path.write_text(csv_bytes(ROWS, "\t"), encoding="utf-8", newline="")


@case("old-mac-lines.csv", **BOTH)
def old_mac_lines(path: Path) -> None:
    path.write_text(csv_bytes(ROWS, end="\r"), encoding="utf-8", newline="")


@case(
    "blank-lines.csv",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B),
    cells={(A, "cell:number"): "A3", (B, "cell:number"): "A6"},
)
def blank_lines(path: Path) -> None:
    lines = csv_bytes(ROWS, end="\n").splitlines()
    path.write_text("\n".join([lines[0], "", lines[1], "", ",,", lines[2], ""]), encoding="utf-8", newline="")


@case(
    "quote-never-closed.csv",
    ledger=(101, 101, 0, 0, 0),
    numbers=(A, *(f"GB {n}" for n in range(1000, 1100))),
    problems=(("quotes-unclosed", "B2"),),
)
def quote_never_closed(path: Path) -> None:
    lines = ["标准号,标准名称", f'{A},"标准体系', *(f"GB {n},某规范" for n in range(1000, 1100))]
    path.write_text("\n".join(lines), encoding="utf-8")


@case(
    "quote-of-one-row.csv",
    ledger=(4, 4, 0, 0, 0),
    numbers=(A, B, C, "GB 1000"),
    problems=(("quotes-unclosed", "C3"),),
    cells={(B, "title"): "感知数据", (C, "title"): "甲, 乙", (C, "cell:number"): "A4"},
)
def quote_of_one_row(path: Path) -> None:
    lines = [
        '"标准号","标准名称","状态"',
        f'"{A}","标准体系","现行"',
        f'"{B}","感知数据","废止',
        f'"{C}","甲, 乙","现行"',
        '"GB 1000","第一行\n第二行","现行"',
    ]
    path.write_text("\n".join(lines), encoding="gb18030")


@case(
    "pasted-together.csv",
    ledger=(3, 3, 0, 0, 0),
    numbers=(A, B, C),
    problems=(("encodings-mixed", "A3"), ("separators-mixed", "A4")),
    cells={(B, "title"): "煤矿感知数据", (C, "title"): "煤矿安全监控", (C, "status"): "withdrawn"},
)
def pasted_together(path: Path) -> None:
    lines = [
        f"标准号,标准名称,状态\n{A},煤矿标准体系,现行\r\n",
        f"{B},煤矿感知数据,现行\r\n",
        f"{C};煤矿安全监控;废止\n",
    ]
    path.write_bytes(lines[0].encode() + lines[1].encode("gbk") + lines[2].encode())


@case(
    "separator-without-quotes.csv",
    ledger=(2, 2, 0, 0, 0),
    numbers=(A, B),
    problems=(("cells-beyond-header", "D2"), ("status-unreadable", "C2")),
)
def separator_without_quotes(path: Path) -> None:
    path.write_text(
        f"number,title,status\n{A},Principles, and requirements,Valid\n{B},Access,Valid\n", encoding="utf-8"
    )


@case("bad-bytes.csv", ledger=(2, 2, 0, 0, 0), numbers=(A, B), problems=(("undecodable", "A3"),))
def bad_bytes(path: Path) -> None:
    text = csv_bytes([ROWS[0], [A, "标准体系", ""], [B, "感知数据", ""]]).encode("utf-8")
    path.write_bytes(text.replace("感".encode(), b"\xff\xff\x80"))


@case("wrong-dimension.xlsx", **BOTH)
def wrong_dimension(path: Path) -> None:
    package(path, sheet_xml(ROWS, before='<dimension ref="A1:A1"/>'))


@case("prefixed-xml.xlsx", **BOTH)
def prefixed_xml(path: Path) -> None:
    plain = sheet_xml(ROWS)
    for tag in ("worksheet", "sheetData", "row", "is", "t", "v", "c"):
        plain = (
            plain.replace(f"<{tag} ", f"<x:{tag} ")
            .replace(f"<{tag}>", f"<x:{tag}>")
            .replace(f"</{tag}>", f"</x:{tag}>")
        )
    package(path, plain.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"'))


@case("cells-without-references.xlsx", **BOTH)
def cells_without_references(path: Path) -> None:
    import re

    package(path, re.sub(r' r="[A-Z]*[0-9]+"', "", sheet_xml(ROWS)))


@case(
    "formulas.xlsx",
    ledger=(3, 2, 0, 1, 0),
    numbers=(A, B),
    problems=(("formula-without-value", "明细表!A3"), ("cell-error", "明细表!B4")),
    cells={(A, "title"): "标准体系"},
)
def formulas(path: Path) -> None:
    rows = [
        ["标准号", "标准名称", "状态"],
        [A, '<c r="B2" t="str"><f>CONCATENATE("标准","体系")</f><v>标准体系</v></c>', "现行"],
        ['<c r="A3"><f>VLOOKUP(1,X:Y,2)</f></c>', "煤矿某规范", "现行"],
        [B, '<c r="B4" t="e"><f>X9</f><v>#REF!</v></c>', "现行"],
    ]
    package(path, sheet_xml(rows))


@case(
    "formulas-never-worked-out.xlsx",
    ledger=(2, 1, 0, 1, 0),
    numbers=(A,),
    problems=(("formula-without-value", "明细表!A3"),),
)
def formulas_never_worked_out(path: Path) -> None:
    """As openpyxl writes formulas: with an empty value. An empty text is a result all the same."""
    rows = [
        ["标准号", "标准名称", "状态"],
        [A, "标准体系", "现行"],
        ['<c r="A3"><f>X9</f><v></v></c>', "煤矿某规范", '<c r="C3" t="str"><f>IF(1,"","")</f><v></v></c>'],
    ]
    package(path, sheet_xml(rows))


@case("formulas-with-an-empty-result.xlsx", ledger=(2, 2, 0, 0, 0), numbers=(A, B), problems=())
def formulas_with_an_empty_result(path: Path) -> None:
    """As XlsxWriter writes an empty result; another formula of the sheet has a value."""
    rows = [
        ["标准号", "标准名称", "备注"],
        [
            A,
            '<c r="B2" t="str"><f>"标准"&amp;"体系"</f><v>标准体系</v></c>',
            '<c r="C2"><f>X9</f><v></v></c>',
        ],
        [B, "感知数据", ""],
    ]
    package(path, sheet_xml(rows))


@case("formatted-blanks.xlsx", **BOTH)
def formatted_blanks(path: Path) -> None:
    blank = "".join(
        f'<row r="{row}"><c r="A{row}" s="0"/><c r="AZ{row}" s="0"/></row>' for row in range(4, 20_004)
    )
    package(path, sheet_xml(ROWS).replace("</sheetData>", blank + "</sheetData>"))


@case("formatted-to-the-end.xlsx", **BOTH)
def formatted_to_the_end(path: Path) -> None:
    package(
        path,
        sheet_xml(ROWS).replace(
            "</sheetData>", '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
        ),
    )


@case("html.xls", refused="wrong-type")
def html(path: Path) -> None:
    path.write_text("<html><body><table><tr><td>标准号</td></tr></table></body></html>", encoding="utf-8")


@case("word.xlsx", refused="wrong-type")
def word(path: Path) -> None:
    archive(path, {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})


@case("archive.xlsx", refused="wrong-type")
def archive_of_files(path: Path) -> None:
    archive(path, {"a.txt": "标准号"})


@case("picture.xlsx", refused="wrong-type")
def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


@case("truncated.xlsx", refused="file-truncated")
def truncated(path: Path) -> None:
    package(path, sheet_xml(ROWS))
    path.write_bytes(path.read_bytes()[:-300])


@case("nothing.csv", refused="file-empty")
def nothing(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf\r\n\r\n")


@case("folder.xlsx", refused="file-is-folder")
def folder(path: Path) -> None:
    path.mkdir()


@case("missing.xlsx", refused="file-missing")
def missing(_path: Path) -> None:
    pass
