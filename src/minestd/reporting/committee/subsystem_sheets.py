"""The register of one subsystem, as references to the whole register."""

from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.colours import mark_words
from minestd.reporting.committee.sheet_of_table import SheetKit, write_head
from minestd.reporting.committee.sheet_plan import FIRST, HEAD, PlannedSheet, SubsystemSheet, quoted
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.printing import print_setup, row_height, text_lines
from minestd.reporting.table import Kind, Row
from minestd.wording import say


class SubsystemWriter:
    """Writes the printed columns of one subsystem as references to the register, so that an edit shows in both."""

    def __init__(self, sheet: Worksheet, part: SubsystemSheet, kit: SheetKit, title: str) -> None:
        self._sheet, self._part, self._kit = sheet, part, kit
        planned = kit.plan.register
        self._planned = planned
        self._columns = planned.table.printed
        for place, column in enumerate(self._columns):
            sheet.set_column(place, place, column.width)
        write_head(sheet, title, self._columns, kit)
        self._check()

    def _check(self) -> None:
        """A warning that shows once the register was sorted otherwise: then these rows are of other subsystems."""
        planned, part = self._planned, self._part
        first, last = FIRST + part.first + 1, FIRST + part.first + part.count
        tops = f"{quoted(planned.sheet)}!${planned.letter('top')}${first}:${planned.letter('top')}${last}"
        warning = say(self._kit.lang, "workbook.reordered").replace('"', '""')
        formula = f'=IF(SUMPRODUCT(--({tops}<>"{part.code}"))=0,"","{warning}")'
        style = self._kit.styles.get(bold=True, font_color="#C00000")
        self._sheet.write_formula(1, 5, formula, style, "")

    def write(self, number: int, row: Row) -> None:
        """One row; `number` counts within the subsystem from 0."""
        here, there = FIRST + number, FIRST + self._part.first + number + 1
        lines = 1
        styles = self._kit.styles
        for place, column in enumerate(self._columns):
            reference = f"{quoted(self._planned.sheet)}!{self._planned.letter(column.key)}{there}"
            if column.kind is Kind.COUNT:
                centred = styles.get(border=1, border_color="#BFBFBF", align="center")
                self._sheet.write_number(here, place, number + 1, centred)
                continue
            style = styles.cell(column.kind, 0, "", False)
            text = clean(str(row[column.key] or ""))
            lines = max(lines, text_lines(text, column.width))
            self._sheet.write_formula(here, place, f'={reference}&""', style, text)
        self._sheet.set_row(here, row_height(lines))

    def close(self, title: str) -> None:
        """Filter, frozen head, colours, print set-up."""
        last = FIRST + self._part.count - 1
        self._sheet.freeze_panes(FIRST, 3)
        self._sheet.autofilter(HEAD, 0, last, len(self._columns) - 1)
        print_setup(self._sheet, title, self._kit.lang, (0, HEAD))
        self._sheet.print_area(0, 0, last, len(self._columns) - 1)
        shown = PlannedSheet(self._planned.key, self._planned.table, self._part.sheet, True)
        mark_words(self._sheet, shown, self._kit.styles, self._kit.lang)
