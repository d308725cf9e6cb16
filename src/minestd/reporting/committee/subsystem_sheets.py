"""The register of one subsystem, as references to the whole register."""

from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.colours import mark_words
from minestd.reporting.committee.sheet_of_table import Sheets, write_head
from minestd.reporting.committee.sheet_plan import FIRST, HEAD, Slice, Spot, quoted
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.printing import print_setup, row_height, text_lines
from minestd.reporting.table import Kind, Row
from minestd.wording import say


class SliceWriter:
    """Writes the printed columns of one subsystem as references to the register, so that an edit shows in both."""

    def __init__(self, sheet: Worksheet, part: Slice, sheets: Sheets, title: str) -> None:
        self._sheet, self._part, self._sheets = sheet, part, sheets
        spot = sheets.plan.register
        self._spot = spot
        self._columns = spot.table.columns[: spot.printed + 1]
        for place, column in enumerate(self._columns):
            sheet.set_column(place, place, column.width)
        write_head(sheet, title, self._columns, spot.printed, sheets)
        self._check()

    def _check(self) -> None:
        """A warning that shows once the register was sorted otherwise: then these rows are of other subsystems."""
        spot, part = self._spot, self._part
        first, last = FIRST + part.first + 1, FIRST + part.first + part.count
        tops = f"{quoted(spot.sheet)}!${spot.letter('top')}${first}:${spot.letter('top')}${last}"
        warning = say(self._sheets.lang, "workbook.reordered").replace('"', '""')
        formula = f'=IF(SUMPRODUCT(--({tops}<>"{part.code}"))=0,"","{warning}")'
        style = self._sheets.styles.get(bold=True, font_color="#C00000")
        self._sheet.write_formula(1, 5, formula, style, "")

    def write(self, number: int, row: Row) -> None:
        """One row; `number` counts within the subsystem from 0."""
        here, there = FIRST + number, FIRST + self._part.first + number + 1
        lines = 1
        styles = self._sheets.styles
        for place, column in enumerate(self._columns):
            cell = row.cells[place]
            reference = f"{quoted(self._spot.sheet)}!{self._spot.letter(column.key)}{there}"
            if column.kind is Kind.COUNT:
                centred = styles.get(border=1, border_color="#BFBFBF", align="center")
                self._sheet.write_number(here, place, number + 1, centred)
                continue
            style = styles.cell(column.kind, 0, "", False)
            text = clean(str(cell or ""))
            lines = max(lines, text_lines(text, column.width))
            self._sheet.write_formula(here, place, f'={reference}&""', style, text)
        self._sheet.set_row(here, row_height(lines))

    def close(self, title: str) -> None:
        """Filter, frozen head, colours, print set-up."""
        last = FIRST + self._part.count - 1
        self._sheet.freeze_panes(FIRST, 3)
        self._sheet.autofilter(HEAD, 0, last, len(self._columns) - 1)
        print_setup(self._sheet, title, self._sheets.lang, (0, HEAD))
        self._sheet.print_area(0, 0, last, len(self._columns) - 1)
        shown = Spot(self._spot.key, self._spot.table, self._part.sheet, True)
        mark_words(self._sheet, shown, self._sheets.styles, self._sheets.lang)
