"""One table on one sheet: title, line of facts, headings, rows with live cells and links, notes, print set-up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.colours import mark_words
from minestd.reporting.committee.formulas import Formulas
from minestd.reporting.committee.page_breaks import breaks, on_one_page
from minestd.reporting.committee.sheet_plan import FIRST, HEAD, SheetPlan, Spot, quoted
from minestd.reporting.excel.cell_values import clean, number_of
from minestd.reporting.excel.formats import Styles
from minestd.reporting.excel.printing import LINE_HEIGHT, print_setup, row_height, text_lines
from minestd.reporting.table import Cell, Column, Kind, Live, Rate, Row, text_of
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

_STATISTICS = ("by-level", "by-kind")
_TREES = ("coverage", "matrix")
_BARS = ("coverage-confirmed", "coverage-all")
_CENTRED = ("serial", "priority", "review-year")
NUMBERS = (Kind.COUNT, Kind.RANGE, Kind.RATE)


@dataclass(frozen=True)
class Sheets:
    """What every sheet is written with. `links` gives the link of a cell by table, column and its text."""

    plan: SheetPlan
    styles: Styles
    formulas: Formulas
    lang: Lang
    facts: str
    contents: str
    links: Mapping[str, Mapping[str, tuple[str, Mapping[str, int]]]] = field(default_factory=dict)


def write_table(sheet: Worksheet, spot: Spot, sheets: Sheets) -> None:
    """Write a table, row after row from the top, as a workbook with level memory wants it."""
    columns = spot.table.columns
    _columns(sheet, columns)
    write_head(sheet, spot.table.title, columns, spot.printed, sheets)
    writer = _RowWriter(sheet, spot, sheets)
    for number, row in enumerate(spot.table.rows, start=FIRST):
        writer.write(number, row)
    if not spot.rows:
        sheet.write_string(FIRST, 0, say(sheets.lang, "workbook.no-rows"), sheets.styles.get(italic=True))
    write_notes(
        sheet, spot.table.notes, spot.last + 2, sum(one.width for one in columns if not one.aside), sheets
    )
    sheet.freeze_panes(FIRST, _frozen(columns))
    if spot.rows and spot.key != "provenance":
        sheet.autofilter(HEAD, 0, spot.last, len(columns) - 1)
    print_setup(sheet, spot.table.title, sheets.lang, (0, HEAD))
    sheet.print_area(0, 0, spot.last + 2 + len(spot.table.notes), spot.printed)
    _marks(sheet, spot, sheets)


def write_head(sheet: Worksheet, title: str, columns: Sequence[Column], printed: int, sheets: Sheets) -> None:
    """Title with the way back to the contents, the line of facts, the row of headings."""
    styles = sheets.styles
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, clean(title), styles.get(bold=True, font_size=16, font_color="#1F3864"))
    link = styles.get(font_color="#0563C1", underline=1, align="right")
    sheet.write_url(
        0, printed, f"internal:{quoted(sheets.contents)}!A1", link, say(sheets.lang, "workbook.back")
    )
    sheet.set_row(1, 18)
    sheet.write_string(1, 0, clean(sheets.facts), styles.get(font_color="#595959"))
    for place, column in enumerate(columns):
        sheet.write_string(HEAD, place, clean(column.heading), styles.heading(aside=column.aside))
    lines = max(lines_needed(column.heading, column.width - 1) for column in columns)
    sheet.set_row(HEAD, LINE_HEIGHT * min(max(lines, 2), 6))


def write_notes(sheet: Worksheet, notes: Sequence[str], row: int, width: int, sheets: Sheets) -> None:
    """Notes below the table, broken so that none is wider than what is printed."""
    style = sheets.styles.get(italic=True, font_color="#595959", font_size=9)
    for note in notes:
        for line in _broken(note, width):
            sheet.write_string(row, 0, line, style)
            row += 1


def _broken(text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns."""
    lines, line = [], ""
    for mark in clean(text):
        if lines_needed(line + mark, width) > 1:
            lines.append(line)
            line = ""
        line += mark
    return [*lines, line]


def _columns(sheet: Worksheet, columns: Sequence[Column]) -> None:
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width, None, {"level": 1} if column.aside else {})


def _frozen(columns: Sequence[Column]) -> int:
    """The columns that stay: up to the first name or number of a standard, where the table is wide."""
    if len(columns) < 6:
        return 0
    keys = [column.key for column in columns[:4]]
    return max((keys.index(key) + 1 for key in ("number", "name", "code") if key in keys), default=1)


class _RowWriter:
    """Writes the rows of one table."""

    def __init__(self, sheet: Worksheet, spot: Spot, sheets: Sheets) -> None:
        self._sheet, self._spot, self._sheets = sheet, spot, sheets
        self._links = sheets.links.get(spot.key, {})
        self._styles: dict[tuple[int, int, bool], Format] = {}

    def write(self, number: int, row: Row) -> None:
        """One row with its height and outline level."""
        lines = 1
        for place, (column, cell) in enumerate(zip(self._spot.table.columns, row.cells, strict=True)):
            if isinstance(cell, str) and cell and not column.aside:
                lines = max(lines, text_lines(cell, column.width))
            self._cell(number, place, column, cell, row)
        options = {"level": row.depth - 1} if self._spot.key in _TREES and row.depth > 1 else {}
        self._sheet.set_row(number, row_height(lines), None, options)

    def _cell(self, number: int, place: int, column: Column, cell: Cell, row: Row) -> None:
        sheet = self._sheet
        value = number_of(cell)
        if column.ratio is not None and isinstance(cell, Rate):
            part, whole = (f"{self._spot.letter(one)}{number + 1}" for one in column.ratio)
            formula = self._sheets.formulas.ratio(part, whole)
            sheet.write_formula(
                number, place, formula, self._style(place, column, row, True), rate_value(cell)
            )
        elif isinstance(cell, Live):
            formula = self._sheets.formulas.live(cell, number, self._spot)
            sheet.write_formula(number, place, formula, self._style(place, column, row, False), cell.value)
        elif value is not None:
            sheet.write_number(number, place, value, self._style(place, column, row, isinstance(cell, Rate)))
        else:
            self._text(number, place, column, cell, row)

    def _text(self, number: int, place: int, column: Column, cell: Cell, row: Row) -> None:
        text, style = clean(text_of(cell)), self._style(place, column, row, False)
        target = self._links.get(column.key)
        if not text:
            self._sheet.write_blank(number, place, None, style)
        elif target is not None and text in target[1]:
            address = f"internal:{quoted(target[0])}!A{target[1][text] + 1}"
            self._sheet.write_url(number, place, address, self._linked(), text)
        else:
            self._sheet.write_string(number, place, text, style)

    def _linked(self) -> Format:
        return self._sheets.styles.get(
            border=1, border_color="#BFBFBF", font_color="#0563C1", underline=1, text_wrap=True
        )

    def _style(self, place: int, column: Column, row: Row, percent: bool) -> Format:
        """The format of a cell; colours of states are conditional and not set here. Totals stand out."""
        key = (place, row.depth, percent)
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._made(column, row, percent)
        return found

    def _made(self, column: Column, row: Row, percent: bool) -> Format:
        total = self._spot.key in _STATISTICS and row.depth == 1
        whole = self._spot.key in _TREES and row.depth < 2
        if column.key in _CENTRED:
            return self._sheets.styles.get(border=1, border_color="#BFBFBF", align="center")
        if not total and not whole:
            kind = (
                column.kind
                if self._spot.key in (*_TREES, *_STATISTICS) or column.kind is not Kind.NAME
                else Kind.TEXT
            )
            return self._sheets.styles.cell(kind, row.depth, "", percent)
        more: dict[str, object] = {
            "border": 1,
            "border_color": "#BFBFBF",
            "bold": True,
            "bg_color": "#EAEFF7",
        }
        more.update({"align": "right", "indent": 1} if column.kind in NUMBERS else {"text_wrap": True})
        return self._sheets.styles.get(**more, **({"num_format": "0.0%"} if percent else {}))


def rate_value(rate: Rate) -> float | str:
    """The value that the formula of a rate gives."""
    part, whole = rate.part.sure, rate.whole
    if whole == 0:
        return "—"
    if part in (0, whole):
        return part / whole
    fraction = part / whole
    return max(0.001, min(0.999, fraction)) if part < whole else max(1.001, fraction)


def _marks(sheet: Worksheet, spot: Spot, sheets: Sheets) -> None:
    """Conditional colours beside the words, bars, page breaks between groups."""
    if spot.rows:
        mark_words(sheet, spot, sheets.styles, sheets.lang)
    for column in _BARS:
        if spot.key == "coverage" and spot.rows:
            place = spot.place(column)
            bar = {
                "type": "data_bar",
                "bar_solid": True,
                "bar_color": "#9DC3E6",
                "min_type": "num",
                "max_type": "num",
            }
            sheet.conditional_format(FIRST, place, spot.last, place, {**bar, "min_value": 0, "max_value": 1})
    if spot.key in _TREES:
        sheet.outline_settings(True, False, True, False)
    if spot.key in _STATISTICS:
        sheet.set_h_pagebreaks(breaks(spot))
    if on_one_page(spot):
        sheet.fit_to_pages(1, 1)
