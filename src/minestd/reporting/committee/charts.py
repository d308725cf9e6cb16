"""The charts: coverage by subsystem, standards by year and level."""

import xlsxwriter
from msgspec import Struct
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.sheet_plan import FIRST, HEAD, PlannedSheet, SheetPlan

_GREYS = ("#1F3864", "#8EA9DB", "#D9A441", "#7F7F7F", "#C9C9C9")


class TableChart(Struct, frozen=True):
    """A chart of a table: the column that names the categories, and those that are drawn."""

    table: str
    names: str
    columns: tuple[str, ...]
    stacked: bool = False


def add_charts(book: xlsxwriter.Workbook, sheets_of: dict[str, Worksheet], plan: SheetPlan) -> None:
    """Coverage by subsystem, and standards by year and level, each below its table."""
    levels = tuple(one.key for one in plan.sheets["years"].table.columns if one.key != "year")
    for drawn in (
        TableChart("subsystems", "name", ("required", "filled-all", "existing-sure")),
        TableChart("years", "year", levels, stacked=True),
    ):
        planned = plan.sheets[drawn.table]
        chart = book.add_chart({"type": "column", **({"subtype": "stacked"} if drawn.stacked else {})})
        _add_series(chart, drawn, planned)
        chart.set_title({"name": planned.table.title, "name_font": {"size": 13}})
        chart.set_legend({"position": "bottom"})
        dots = sum(7 * one.width + 5 for one in planned.table.columns)
        chart.set_size({"width": dots, "height": 360})
        row = planned.last + 4 + 2 * len(planned.table.notes)
        sheet = sheets_of[drawn.table]
        sheet.insert_chart(row, 0, chart, {"object_position": 3})
        sheet.print_area(0, 0, row + 20, len(planned.table.printed) - 1)
        sheet.fit_to_pages(1, 1)


def _add_series(chart: Chart, drawn: TableChart, planned: PlannedSheet) -> None:
    """A series a column, with its figures beside the bars where they do not stand on one another."""
    names = planned.place(drawn.names)
    for number, column in enumerate(drawn.columns):
        at = planned.place(column)
        series = {
            "name": [planned.sheet, HEAD, at],
            "categories": [planned.sheet, FIRST, names, planned.last, names],
            "values": [planned.sheet, FIRST, at, planned.last, at],
            "fill": {"color": _GREYS[number % len(_GREYS)]},
            "border": {"color": "#404040", "width": 0.5},
        }
        chart.add_series(series if drawn.stacked else {**series, "data_labels": {"value": True}})
