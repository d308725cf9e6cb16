"""One table on one sheet: title, line of facts, headings, rows with live cells and links, notes, print set-up."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from minestd.model.own_cell import OwnCell
from minestd.reporting.committee.colours import mark_words
from minestd.reporting.committee.formulas import Formulas
from minestd.reporting.committee.page_breaks import breaks, on_one_page
from minestd.reporting.committee.sheet_plan import FIRST, HEAD, PlannedSheet, SheetPlan, quoted
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import clean, number_of
from minestd.reporting.excel.own_cells import text_format, write_own
from minestd.reporting.excel.printing import LINE_HEIGHT, print_setup, row_height, text_lines
from minestd.reporting.table import Cell, Column, Grouping, Kind, Live, Rate, Row, text_of
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

_BARS = ("coverage-confirmed", "coverage-all")
_CENTRED = ("serial", "priority", "review-year")
NUMBERS = (Kind.COUNT, Kind.RANGE, Kind.RATE)

Columns = Sequence[Column[Any]]


class SheetKit(Struct, frozen=True):
    """What every sheet is written with. `links` gives the link of a cell by table, column and its text."""

    plan: SheetPlan
    styles: Styles
    formulas: Formulas
    lang: Lang
    facts: str
    contents: str
    links: Mapping[str, Mapping[str, tuple[str, Mapping[str, int]]]] = field(default_factory=dict)


def write_table(sheet: Worksheet, planned: PlannedSheet, kit: SheetKit) -> None:
    """Write a table, row after row from the top, as a workbook with level memory wants it."""
    columns = planned.table.columns
    _columns(sheet, columns)
    write_head(sheet, planned.table.title, columns, kit)
    writer = _RowWriter(sheet, planned, kit)
    for number, row in enumerate(planned.table.rows, start=FIRST):
        writer.write(number, row)
    if not planned.rows:
        sheet.write_string(FIRST, 0, say(kit.lang, "workbook.no-rows"), kit.styles.get(italic=True))
    write_notes(sheet, planned, kit)
    sheet.freeze_panes(FIRST, _frozen(columns))
    if planned.rows and planned.key != "provenance":
        sheet.autofilter(HEAD, 0, planned.last, len(columns) - 1)
    print_setup(sheet, planned.table.title, kit.lang, (0, HEAD))
    sheet.print_area(0, 0, planned.last + 2 + len(planned.table.notes), len(planned.table.printed) - 1)
    _marks(sheet, planned, kit)


def write_head(sheet: Worksheet, title: str, columns: Columns, kit: SheetKit) -> None:
    """Title with the way back to the contents above the last printed column, the line of facts, the headings."""
    styles = kit.styles
    printed = sum(1 for column in columns if not column.aside) - 1
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, clean(title), styles.get(bold=True, font_size=16, font_color="#1F3864"))
    link = styles.get(font_color="#0563C1", underline=1, align="right")
    sheet.write_url(0, printed, f"internal:{quoted(kit.contents)}!A1", link, say(kit.lang, "workbook.back"))
    sheet.set_row(1, 18)
    sheet.write_string(1, 0, clean(kit.facts), styles.get(font_color="#595959"))
    for place, column in enumerate(columns):
        sheet.write_string(HEAD, place, clean(column.heading), styles.heading(aside=column.aside))
    lines = max(lines_needed(column.heading, column.width - 1) for column in columns)
    sheet.set_row(HEAD, LINE_HEIGHT * min(max(lines, 2), 6))


def write_notes(sheet: Worksheet, planned: PlannedSheet, kit: SheetKit) -> None:
    """Notes below the table, broken so that none is wider than what is printed."""
    row, width = planned.last + 2, sum(column.width for column in planned.table.printed)
    style = kit.styles.get(italic=True, font_color="#595959", font_size=9)
    for note in planned.table.notes:
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


def _columns(sheet: Worksheet, columns: Columns) -> None:
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width, None, {"level": 1} if column.aside else {})


def _frozen(columns: Columns) -> int:
    """The columns that stay: up to the first name or number of a standard, where the table is wide."""
    if len(columns) < 6:
        return 0
    keys = [column.key for column in columns[:4]]
    return max((keys.index(key) + 1 for key in ("number", "name", "code") if key in keys), default=1)


class _RowWriter:
    """Writes the rows of one table."""

    def __init__(self, sheet: Worksheet, planned: PlannedSheet, kit: SheetKit) -> None:
        self._sheet, self._planned, self._kit = sheet, planned, kit
        self._links = kit.links.get(planned.key, {})
        self._grouping = planned.table.grouping
        self._styles: dict[tuple[str, int, bool], Format] = {}

    def write(self, number: int, row: Row) -> None:
        """One row with its height and outline level."""
        lines = 1
        for place, column in enumerate(self._planned.table.columns):
            cell = row[column.key]
            if isinstance(cell, str) and cell and not column.aside:
                lines = max(lines, text_lines(cell, column.width))
            self._cell(number, place, column, cell, row)
        options = {"level": row.depth - 1} if self._grouping is Grouping.TREE and row.depth > 1 else {}
        self._sheet.set_row(number, row_height(lines), None, options)

    def _cell(self, number: int, place: int, column: Column[Any], cell: Cell, row: Row) -> None:
        sheet = self._sheet
        value = number_of(cell)
        if isinstance(cell, OwnCell) and write_own(
            sheet, number, place, cell, lambda form: self._own(column, row, form)
        ):
            return
        if column.ratio is not None and isinstance(cell, Rate):
            part, whole = (f"{self._planned.letter(one)}{number + 1}" for one in column.ratio)
            formula = self._kit.formulas.ratio(part, whole)
            sheet.write_formula(number, place, formula, self._style(column, row, True), rate_value(cell))
        elif isinstance(cell, Live):
            formula = self._kit.formulas.live(cell, number, self._planned)
            sheet.write_formula(number, place, formula, self._style(column, row, False), cell.value)
        elif value is not None:
            sheet.write_number(number, place, value, self._style(column, row, isinstance(cell, Rate)))
        else:
            self._text(number, place, column, cell, row)

    def _text(self, number: int, place: int, column: Column[Any], cell: Cell, row: Row) -> None:
        text, style = clean(text_of(cell)), self._style(column, row, False)
        if column.is_own and (form := text_format(text)):
            style = self._own(column, row, form)
        target = self._links.get(column.key)
        if not text:
            self._sheet.write_blank(number, place, None, style)
        elif target is not None and text in target[1]:
            address = f"internal:{quoted(target[0])}!A{target[1][text] + 1}"
            self._sheet.write_url(number, place, address, self._linked(), text)
        else:
            self._sheet.write_string(number, place, text, style)

    def _own(self, column: Column[Any], row: Row, number_format: str | int) -> Format:
        """The format of a cell of the office's own."""
        return self._kit.styles.cell(column.kind, row.depth, "", False, number_format)

    def _linked(self) -> Format:
        return self._kit.styles.get(
            border=1, border_color="#BFBFBF", font_color="#0563C1", underline=1, text_wrap=True
        )

    def _style(self, column: Column[Any], row: Row, percent: bool) -> Format:
        """The format of a cell; colours of states are conditional and not set here. Totals stand out."""
        key = (column.key, row.depth, percent)
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._made(column, row, percent)
        return found

    def _made(self, column: Column[Any], row: Row, percent: bool) -> Format:
        total = self._grouping is Grouping.TOTALS and row.depth == 1
        whole = self._grouping is Grouping.TREE and row.depth < 2
        if column.key in _CENTRED:
            return self._kit.styles.get(border=1, border_color="#BFBFBF", align="center")
        if not total and not whole:
            listed = self._grouping is Grouping.NONE and column.kind is Kind.NAME
            kind = Kind.TEXT if listed else column.kind
            return self._kit.styles.cell(kind, row.depth, "", percent)
        more: dict[str, object] = {
            "border": 1,
            "border_color": "#BFBFBF",
            "bold": True,
            "bg_color": "#EAEFF7",
        }
        more.update({"align": "right", "indent": 1} if column.kind in NUMBERS else {"text_wrap": True})
        return self._kit.styles.get(**more, **({"num_format": "0.0%"} if percent else {}))


def rate_value(rate: Rate) -> float | str:
    """The value that the formula of a rate gives."""
    part, whole = rate.part.sure, rate.whole
    if whole == 0:
        return "—"
    if part in (0, whole):
        return part / whole
    fraction = part / whole
    return max(0.001, min(0.999, fraction)) if part < whole else max(1.001, fraction)


def _marks(sheet: Worksheet, planned: PlannedSheet, kit: SheetKit) -> None:
    """Conditional colours beside the words, bars, page breaks between groups."""
    if planned.rows:
        mark_words(sheet, planned, kit.styles, kit.lang)
    for column in _BARS:
        if planned.key == "coverage" and planned.rows:
            place = planned.place(column)
            bar = {
                "type": "data_bar",
                "bar_solid": True,
                "bar_color": "#9DC3E6",
                "min_type": "num",
                "max_type": "num",
            }
            sheet.conditional_format(
                FIRST, place, planned.last, place, {**bar, "min_value": 0, "max_value": 1}
            )
    if planned.table.grouping is Grouping.TREE:
        sheet.outline_settings(True, False, True, False)
    if planned.table.grouping is Grouping.TOTALS:
        sheet.set_h_pagebreaks(breaks(planned))
    if on_one_page(planned):
        sheet.fit_to_pages(1, 1)
