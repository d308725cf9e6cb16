"""Makes the example list and its confirmed review sheet from the sourced rows beside it.

Nothing is added: a cell is empty where the source did not say, and every row carries its source.
Run it from anywhere: `python examples/make_example.py`.
"""

import csv
from datetime import datetime
from pathlib import Path

import xlsxwriter

HERE = Path(__file__).resolve().parent
STANDARDS = HERE / "data" / "standards.csv"
PLACEMENTS = HERE / "data" / "placements.csv"
LIST = HERE / "coal-mine-standards-sample.xlsx"
REVIEWED = HERE / "coal-mine-standards-sample-reviewed.xlsx"

TITLE = "煤矿智能化相关标准清单（样例）"
SCOPE = "清单范围：样例"
NOTE = "由公开来源整理的 150 条记录，来源未说明的单元格留空；级别按来源原样。"
# The customary headings (GB/T 13016 style lists differ from office to office).
HEADINGS = {
    "序号": 6,
    "标准号": 24,
    "标准名称": 46,
    "英文名称": 46,
    "宜定级别": 10,
    "状态": 11,
    "发布日期": 12,
    "实施日期": 12,
    "代替标准号": 24,
    "被代替标准号": 20,
    "ICS": 12,
    "CCS": 8,
    "来源": 60,
}
REVIEW_HEADINGS = {"审定归属": 16, "审定体系外": 11, "审定人": 12}
LEVELS = {
    "GB": "国家标准",
    "HB": "行业标准",
    "DB": "地方标准",
    "TB": "团体标准",
    "QB": "企业标准",
    "ISO": "国际标准",
    "IEC": "国际标准",
}
LABELLED_BY = "示例标注"
# A fixed date in the file's properties, so that making the example twice gives the same workbook.
MADE = datetime(2026, 11, 22)  # noqa: DTZ001 - workbooks know no time zones


def rows() -> list[dict[str, str]]:
    """The sourced rows in their order, under the customary headings."""
    with STANDARDS.open(encoding="utf-8", newline="") as stream:
        return [
            {
                "标准号": row["number"],
                "标准名称": row["title_zh"],
                "英文名称": row["title_en"],
                "宜定级别": LEVELS.get(row["level"], ""),
                "状态": row["status"],
                "发布日期": row["issue_date"],
                "实施日期": row["implementation_date"],
                "代替标准号": row["replaces"],
                "被代替标准号": row["replaced_by"],
                "ICS": row["ics"],
                "CCS": row["ccs"],
                "来源": row["source_url"],
            }
            for row in csv.DictReader(stream)
        ]


def decisions() -> dict[str, dict[str, str]]:
    """The labelled places by number: the first choice, then those accepted as well; X is outside."""
    with PLACEMENTS.open(encoding="utf-8", newline="") as stream:
        labelled = [row for row in csv.DictReader(stream) if row["sourced"] == "1"]
    decided = {}
    for row in labelled:
        outside = row["primary"] == "X"
        decided[row["number"]] = {
            "审定归属": "" if outside else row["primary"],
            "审定体系外": "是" if outside else "",
            "审定人": LABELLED_BY,
        }
    return decided


def write(path: Path, headings: dict[str, int], body: list[dict[str, str]]) -> None:
    """A list as an office keeps it: title, scope, heading row, rows; printable, with a frozen head."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_urls": False, "strings_to_formulas": False})
    book.set_properties({"title": TITLE, "created": MADE})
    sheet = book.add_worksheet("标准清单")
    usual = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "vcenter"}
    big = book.add_format({**usual, "bold": True, "font_size": 14})
    small = book.add_format({**usual, "font_color": "#595959"})
    head = book.add_format({**usual, "bold": True, "bg_color": "#D9E2F0", "border": 1, "text_wrap": True})
    cell = book.add_format({**usual, "border": 1, "text_wrap": True})
    sheet.write_string(0, 0, TITLE, big)
    sheet.write_string(1, 0, SCOPE, small)
    sheet.write_string(2, 0, NOTE, small)
    for place, (heading, width) in enumerate(headings.items()):
        sheet.set_column(place, place, width)
        sheet.write_string(3, place, heading, head)
    for number, row in enumerate(body, start=1):
        sheet.write_number(3 + number, 0, number, cell)
        for place, heading in enumerate(list(headings)[1:], start=1):
            text = row.get(heading, "")
            if text:
                sheet.write_string(3 + number, place, text, cell)
            else:
                sheet.write_blank(3 + number, place, None, cell)
    sheet.freeze_panes(4, 3)
    sheet.autofilter(3, 0, 3 + len(body), len(headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(3)
    sheet.set_footer("&C第 &P 页，共 &N 页")
    book.close()


def main() -> None:
    """Write both workbooks."""
    body = rows()
    write(LIST, HEADINGS, body)
    decided = decisions()
    reviewed = [{**row, **decided.get(row["标准号"], {})} for row in body]
    write(REVIEWED, HEADINGS | REVIEW_HEADINGS, reviewed)


if __name__ == "__main__":
    main()
