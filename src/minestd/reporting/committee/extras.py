"""What belongs to tables and is none: the register of one subsystem, charts, and the words of drop-downs."""

from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from minestd.measuring.results import Report
from minestd.model.number import Level
from minestd.reporting.committee.grid import Sheets, write_head
from minestd.reporting.committee.marks import mark_words
from minestd.reporting.committee.plan import FIRST, HEAD, Plan, Slice, Spot, quoted
from minestd.reporting.sheets import clean, print_setup, row_height, text_lines
from minestd.reporting.table import Kind, Row
from minestd.reporting.tables.register import KINDS, UNSORTED
from minestd.wording import Lang, say

STATUSES = (
    "in-force",
    "under-revision",
    "upcoming",
    "in-preparation",
    "proposed",
    "unknown",
    "withdrawn",
    "replaced",
    "not-yet",
    "terminated",
)


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


def node_rows(report: Report) -> list[tuple[str, str, str]]:
    """Code, subsystem and part of every node."""
    rows = []
    for code, node in report.system.by_code.items():
        line = node.line()
        rows.append((code, line[0].code, line[1].code if len(line) > 1 else line[0].code))
    return rows


def option_lists(lang: Lang) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words that drop-downs of the register offer, by its columns."""
    return (
        ("status-now", tuple(say(lang, f"now.{key}") for key in STATUSES)),
        ("suited-level", tuple(say(lang, f"level.{level.value}") for level in Level)),
        ("kind", tuple(say(lang, f"kind.{key}") for key in (*KINDS, UNSORTED))),
    )


def write_options(sheet: Worksheet, nodes: Sequence[tuple[str, str, str]], sheets: Sheets) -> None:
    """The nodes with what is above them, and the words of the drop-downs, on a sheet that everyone may see."""
    lang, styles = sheets.lang, sheets.styles
    lists = option_lists(lang)
    headings = [say(lang, f"column.{key}") for key in ("code", "top", "part", *(key for key, _ in lists))]
    sheet.write_string(0, 0, say(lang, "workbook.options"), styles.get(bold=True, font_size=14))
    for place, heading in enumerate(headings):
        sheet.set_column(place, place, 22 if place > 2 else 12)
        sheet.write_string(HEAD, place, heading, styles.heading())
    for number in range(max(len(nodes), *(len(words) for _, words in lists))):
        if number < len(nodes):
            for place, text in enumerate(nodes[number]):
                sheet.write_string(FIRST + number, place, text, styles.get())
        for place, (_, words) in enumerate(lists, start=3):
            if number < len(words):
                sheet.write_string(FIRST + number, place, words[number], styles.get())
    sheet.freeze_panes(FIRST, 0)
    print_setup(sheet, say(lang, "workbook.options"), lang, (0, HEAD))


def validate_register(sheet: Worksheet, plan: Plan, options: str) -> None:
    """Drop-downs for the words that formulas count; other words are warned of, not refused."""
    spot = plan.register
    if not spot.rows:
        return
    for place, (column, words) in enumerate(option_lists(plan.lang), start=3):
        letter = chr(ord("A") + place)
        source = f"={quoted(options)}!${letter}${FIRST + 1}:${letter}${FIRST + len(words)}"
        here = spot.place(column)
        rule = {"validate": "list", "source": source, "error_type": "warning"}
        sheet.data_validation(FIRST, here, spot.last, here, rule)


def add_charts(book: xlsxwriter.Workbook, sheets_of: dict[str, Worksheet], plan: Plan) -> None:
    """Coverage by subsystem, and standards by year and level, each below its table."""
    charts = (
        ("subsystems", "column", ("required", "filled-all", "existing-sure")),
        ("years", "column", tuple(one.key for one in plan.spots["years"].table.columns[1:])),
    )
    greys = ("#1F3864", "#8EA9DB", "#D9A441", "#7F7F7F", "#C9C9C9")
    for key, kind, columns in charts:
        spot = plan.spots[key]
        stacked = {"subtype": "stacked"} if key == "years" else {}
        chart = book.add_chart({"type": kind, **stacked})
        names = 1 if key == "subsystems" else 0
        for place, column in enumerate(columns):
            at = spot.place(column)
            series = {
                "name": [spot.sheet, HEAD, at],
                "categories": [spot.sheet, FIRST, names, spot.last, names],
                "values": [spot.sheet, FIRST, at, spot.last, at],
                "fill": {"color": greys[place % len(greys)]},
                "border": {"color": "#404040", "width": 0.5},
            }
            chart.add_series({**series, "data_labels": {"value": True}} if not stacked else series)
        chart.set_title({"name": spot.table.title, "name_font": {"size": 13}})
        chart.set_legend({"position": "bottom"})
        dots = sum(7 * one.width + 5 for one in spot.table.columns)
        chart.set_size({"width": dots, "height": 360})
        row = spot.last + 4 + 2 * len(spot.table.notes)
        sheet = sheets_of[key]
        sheet.insert_chart(row, 0, chart, {"object_position": 3})
        sheet.print_area(0, 0, row + 20, spot.printed)
        sheet.fit_to_pages(1, 1)
