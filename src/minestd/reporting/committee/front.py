"""What comes before the tables: cover, contents, and the diagram on a page of its own."""

import io
from collections.abc import Sequence
from math import ceil

from msgspec import Struct
from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.sheet_plan import PlannedSheet, SheetPlan, quoted
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.printing import print_setup
from minestd.reporting.paper import Paper
from minestd.reporting.structure_picture import DPI, Picture
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

_SHOWN = 96  # dots an inch that spreadsheets show pictures at
_ROW = 18  # points
_COLUMN = 80  # dots


class Signatures(Struct, frozen=True, kw_only=True):
    """Who stands behind the papers, and which version of them this is; what is empty is left to be filled in."""

    version: str = ""
    prepared: str = ""
    checked: str = ""
    approved: str = ""


def write_cover(sheet: Worksheet, paper: Paper, signed: Signatures, styles: Styles) -> None:
    """System, edition, version, scope, date, names; 草稿 until every placement is confirmed."""
    report, lang = paper.report, paper.lang
    sheet.hide_gridlines(2)
    for place, width in enumerate((10, 28, 60, 10)):
        sheet.set_column(place, place, width)
    title = clean(report.system.title(lang))
    for row, height in enumerate((60, 34, 44 * lines_needed(title, 42), 30, 30)):
        sheet.set_row(row, height)
    middle = {"align": "center", "bold": True, "text_wrap": True}
    draft = say(lang, "screen.draft") if report.draft else ""
    sheet.merge_range(1, 0, 1, 3, draft, styles.get(font_size=18, font_color="#C00000", **middle))
    sheet.merge_range(2, 0, 2, 3, title, styles.get(font_size=28, font_color="#1F3864", **middle))
    sheet.merge_range(3, 0, 3, 3, say(lang, "workbook.subtitle"), styles.get(font_size=18, **middle))
    label = styles.get(font_size=12, bold=True, bottom=1, bottom_color="#BFBFBF")
    value = styles.get(font_size=12, bottom=1, bottom_color="#BFBFBF", text_wrap=True)
    for row, (key, text) in enumerate(_facts(paper, signed), start=5):
        sheet.set_row(row, 30)
        sheet.write_string(row, 1, say(lang, f"workbook.cover.{key}"), label)
        sheet.write_string(row, 2, clean(text), value)
    if report.draft:
        note = say(lang, "workbook.cover.why-draft", n=report.totals.placed - report.totals.confirmed)
        small = styles.get(font_color="#C00000", align="center", text_wrap=True)
        sheet.set_row(16, 34)
        sheet.merge_range(16, 0, 16, 3, note, small)
    print_setup(sheet, title, lang)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, 16, 3)


def _facts(paper: Paper, signed: Signatures) -> list[tuple[str, str]]:
    report, lang = paper.report, paper.lang
    stated = "" if report.scope_stated else say(lang, "screen.assumed-scope")
    return [
        (
            "edition",
            say(lang, "basis.framework.is", title=report.system.title(lang), edition=report.system.edition),
        ),
        ("version", signed.version),
        ("scope", say(lang, f"scope.{report.scope.value}") + stated),
        ("list", report.listing.source),
        ("as-of", report.as_of.isoformat()),
        ("prepared", signed.prepared),
        ("checked", signed.checked),
        ("approved", signed.approved),
    ]


def write_contents(
    sheet: Worksheet,
    paper: Paper,
    plan: SheetPlan,
    diagrams: Sequence[str],
    others: Sequence[str],
    styles: Styles,
) -> None:
    """Both parts with a link to every sheet and what is on it."""
    lang = paper.lang
    sheet.hide_gridlines(2)
    for place, width in enumerate((6, 46, 84)):
        sheet.set_column(place, place, width)
    sheet.set_row(0, 30)
    sheet.write_string(
        0, 0, say(lang, "workbook.contents"), styles.get(bold=True, font_size=18, font_color="#1F3864")
    )
    link = styles.get(font_color="#0563C1", underline=1)
    plain = styles.get(text_wrap=True)
    row = 1
    for part, lines in (("formal", _formal(plan, diagrams, lang)), ("working", _working(plan, others, lang))):
        sheet.set_row(row, 26)
        heading = styles.get(bold=True, font_size=13, bottom=2, bottom_color="#1F3864")
        for place, text in enumerate(
            (say(lang, f"workbook.part.{part}"), "", say(lang, f"workbook.part.{part}.is"))
        ):
            sheet.write_string(
                row, place, text, heading if place < 2 else styles.get(bottom=2, bottom_color="#1F3864")
            )
        for number, (name, text) in enumerate(lines, start=1):
            row += 1
            sheet.set_row(row, 18)
            sheet.write_number(row, 0, number, styles.get(align="center"))
            sheet.write_url(row, 1, f"internal:{quoted(name)}!A1", link, name)
            sheet.write_string(row, 2, text, plain)
        row += 2
    print_setup(sheet, say(lang, "workbook.contents"), lang)
    sheet.fit_to_pages(1, 1)


def _formal(plan: SheetPlan, diagrams: Sequence[str], lang: Lang) -> list[tuple[str, str]]:
    lines = [(name, say(lang, "workbook.about.diagram")) for name in diagrams]
    for planned in plan:
        if planned.formal:
            lines.append(_line(planned, lang))
        if planned.key == "register":
            lines += [(one.sheet, say(lang, "workbook.about.slice", n=one.count)) for one in plan.subsystems]
    return lines


def _working(plan: SheetPlan, others: Sequence[str], lang: Lang) -> list[tuple[str, str]]:
    lines = [_line(planned, lang) for planned in plan if not planned.formal]
    return [*lines, *((name, say(lang, "workbook.about.options")) for name in others)]


def _line(planned: PlannedSheet, lang: Lang) -> tuple[str, str]:
    return planned.sheet, say(lang, f"workbook.about.{planned.key}", n=planned.rows)


def write_diagram(sheet: Worksheet, picture: Picture, name: str, paper: Paper, styles: Styles) -> None:
    """The picture alone on its page; or the sentence that tells why it is not there."""
    sheet.hide_gridlines(2)
    if picture.missing:
        sheet.set_column(0, 0, 110)
        words = clean(say(paper.lang, "workbook.no-diagram", why=picture.missing))
        sheet.write_string(0, 0, words, styles.get(text_wrap=True, font_size=12))
        sheet.set_row(0, 60)
        print_setup(sheet, name, paper.lang)
        return
    # Rows and columns of sizes of their own: programs differ in the usual ones, and would stretch the picture.
    rows, columns = ceil(picture.height / _ROW), ceil(picture.width / 72 * _SHOWN / _COLUMN)
    for row in range(rows):
        sheet.set_row(row, _ROW)
        sheet.write_blank(row, 0, None, styles.get())
    sheet.set_column_pixels(0, columns - 1, _COLUMN)
    scale = _SHOWN / DPI
    options = {"x_scale": scale, "y_scale": scale, "object_position": 3, "description": name}
    sheet.insert_image(0, 0, "structure.png", {**options, "image_data": io.BytesIO(picture.png)})
    print_setup(sheet, name, paper.lang)
    sheet.set_margins(left=0.3, right=0.3, top=0.3, bottom=0.5)
    sheet.print_area(0, 0, rows - 1, columns - 1)
    sheet.fit_to_pages(1, 1)
    sheet.center_horizontally()
