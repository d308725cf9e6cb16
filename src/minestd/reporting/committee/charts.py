"""The charts: coverage by subsystem, standards by year and level."""

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.sheet_plan import FIRST, HEAD, SheetPlan


def add_charts(book: xlsxwriter.Workbook, sheets_of: dict[str, Worksheet], plan: SheetPlan) -> None:
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
