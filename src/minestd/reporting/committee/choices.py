"""The words that drop-downs offer, on a sheet of their own."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from minestd.measuring.results import Report
from minestd.model.number import Level
from minestd.reporting.committee.sheet_of_table import Sheets
from minestd.reporting.committee.sheet_plan import FIRST, HEAD, SheetPlan, quoted
from minestd.reporting.excel.printing import print_setup
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


def validate_register(sheet: Worksheet, plan: SheetPlan, options: str) -> None:
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
