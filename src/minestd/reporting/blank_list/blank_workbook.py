"""The blank list workbook that offices fill in: drop-downs, notes, two example rows, ready to print.

Drop-downs point at ranges of the sheet of choices: an inline list ends at 255 characters. The drop-down of aspects
shows those of the part chosen in the row. Reading a filled workbook back loses nothing: every heading is one of the
synonyms of `framework/vocabulary/headings.yaml`.
"""

from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reporting.blank_list.columns import EXAMPLES, Blank, drop_down_words, label, list_columns, parts
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import number_of
from minestd.reporting.excel.new_book import new_book
from minestd.reporting.table import Column, Kind, Table, headed, text_of
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, has, say

ROWS = 2000
"""Rows with drop-downs and borders; more may be filled in below them."""
LINED = 50
"""Rows with borders, which are what is printed of an empty workbook."""
_HEAD = 3
_A4 = 9


def write_template(system: StandardsSystem, lang: Lang, stream: BinaryIO) -> None:
    """Write the list workbook of a framework: the list, how to fill it in, the framework, and the choices."""
    book = new_book(stream)
    styles = Styles(book)
    title = say(lang, "template.title", system=system.title(lang))
    book.set_properties({"title": title})
    blank = Blank(system, lang, list_columns(system, lang))
    listed = book.add_worksheet(say(lang, "template.sheet.list"))
    notes = book.add_worksheet(say(lang, "template.sheet.notes"))
    nodes = book.add_worksheet(say(lang, "template.sheet.framework"))
    choices = book.add_worksheet(say(lang, "template.sheet.choices"))
    named = _write_choices(book, choices, blank, styles)
    choices.hide()
    _write_list(listed, title, named, blank, styles)
    _write_notes(notes, blank, styles)
    _write_framework(nodes, system, styles, lang)
    book.close()


def _write_choices(book: Workbook, sheet: Worksheet, blank: Blank, styles: Styles) -> dict[str, str]:
    """A column a drop-down, each with a defined name; then part and aspect side by side for the dependent one."""
    quoted = f"'{sheet.get_name()}'"
    named = {}
    lang = blank.lang
    lists = drop_down_words(blank.system, lang)
    for place, (key, words) in enumerate(lists.items()):
        sheet.write_column(0, place, words, styles.get())
        sheet.set_column(place, place, 22)
        name = "list_" + key.replace("-", "_")
        letter = xl_col_to_name(place)
        book.define_name(name, f"={quoted}!${letter}$1:${letter}${len(words)}")
        named[key] = f"={name}"
    pairs = [
        (label(part, lang), label(leaf, lang))
        for part in parts(blank.system)
        for leaf in part.below
        if not leaf.below
    ]
    left = len(lists)
    for row, pair in enumerate(pairs):
        sheet.write_row(row, left, pair, styles.get())
    sheet.set_column(left, left + 1, 40)
    first, second = xl_col_to_name(left), xl_col_to_name(left + 1)
    chosen = f"${xl_col_to_name(blank.place('part'))}{_HEAD + 2}"
    whole = f"{quoted}!${first}$1:${first}${len(pairs)}"
    top = f"{quoted}!${second}$1"
    named["aspects"] = f"=OFFSET({top},MATCH({chosen},{whole},0)-1,0,COUNTIF({whole},{chosen}),1)"
    return named


def _write_list(sheet: Worksheet, title: str, named: dict[str, str], blank: Blank, styles: Styles) -> None:
    lang, columns = blank.lang, blank.columns
    sheet.write_string(0, 0, title, styles.get(bold=True, font_size=14))
    sheet.write_string(1, 0, say(lang, "template.scope"), styles.get())
    sheet.write_string(2, 0, say(lang, "template.hint"), styles.get(font_color="#595959"))
    sheet.set_row(0, 24)
    last = _HEAD + ROWS
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(_HEAD, place, column.heading, styles.heading())
        if has(note := f"template.{column.key}.note"):
            sheet.write_comment(_HEAD, place, say(lang, note), {"x_scale": 2.2})
        if column.choices:
            rule = _drop_down(named[column.choices], column.choices, lang)
            sheet.data_validation(_HEAD + 1, place, last, place, rule)
    sheet.set_row(_HEAD, 30)
    _write_examples(sheet, blank, styles)
    empty = styles.get(border=1, border_color="#BFBFBF", text_wrap=True)
    dated = styles.get(border=1, border_color="#BFBFBF", num_format="yyyy-mm-dd", align="left")
    for row in range(_HEAD + 1 + len(EXAMPLES), _HEAD + 1 + LINED):
        for place, column in enumerate(columns):
            sheet.write_blank(row, place, None, dated if column.kind is Kind.DATE else empty)
    sheet.freeze_panes(_HEAD + 1, 3)
    sheet.autofilter(_HEAD, 0, _HEAD + LINED, len(columns) - 1)
    _print_setup(sheet, len(columns), lang)


def _drop_down(source: str, key: str, lang: Lang) -> dict[str, object]:
    """A drop-down that advises: an office's own words stay possible, and the reader tells what it did not know."""
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": say(lang, "template.unlisted.title"),
        "error_message": say(lang, "template.unlisted"),
        "ignore_blank": True,
        **({"input_message": say(lang, "template.aspect-first")} if key == "aspects" else {}),
    }


def _write_examples(sheet: Worksheet, blank: Blank, styles: Styles) -> None:
    """Two rows that show how it is meant."""
    italic = styles.get(border=1, border_color="#BFBFBF", italic=True, font_color="#595959", text_wrap=True)
    table = Table.of(
        "list", blank.lang, blank.columns, EXAMPLES, title=say(blank.lang, "template.sheet.list")
    )
    for at, row in enumerate(table.rows, _HEAD + 1):
        for place, column in enumerate(blank.columns):
            number, text = number_of(row[column.key]), text_of(row[column.key])
            if number is not None:
                sheet.write_number(at, place, number, italic)
            elif text:
                sheet.write_string(at, place, text, italic)
            else:
                sheet.write_blank(at, place, None, italic)
        sheet.set_row(at, 30)


def _write_notes(sheet: Worksheet, blank: Blank, styles: Styles) -> None:
    """How to fill each column in, a row a column."""
    lang = blank.lang
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, say(lang, "template.sheet.notes"), styles.get(bold=True, font_size=14))
    wrapped = styles.get(text_wrap=True, border=1, border_color="#BFBFBF")
    noted = [(place, one) for place, one in enumerate(blank.columns) if has(f"template.{one.key}.note")]
    for row, (place, column) in enumerate(noted, start=1):
        note = say(lang, f"template.{column.key}.note")
        # With its letter, so that no reader takes the notes for a list.
        sheet.write_string(row, 0, f"{xl_col_to_name(place)}　{column.heading}", wrapped)
        sheet.write_string(row, 1, note, wrapped)
        sheet.set_row(row, 15.0 * lines_needed(note, 88) + 3)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _write_framework(sheet: Worksheet, system: StandardsSystem, styles: Styles, lang: Lang) -> None:
    """The framework to look codes up in."""
    columns: tuple[Column[Node], ...] = (
        Column("code", Kind.CODE, 10, lambda node: node.code),
        Column("name", Kind.NAME, 48, lambda node: node.full(lang)),
        Column("scope", Kind.TEXT, 70, lambda node: node.scope),
    )
    plain = styles.get(border=1, border_color="#BFBFBF", text_wrap=True)
    heads = headed(columns, lang, "template.framework")
    for place, column in enumerate(heads):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, styles.heading())
    for row, node in enumerate(system.by_code.values(), start=1):
        named = styles.get(
            border=1, border_color="#BFBFBF", text_wrap=True, bold=bool(node.below), indent=node.depth_of - 1
        )
        for place, column in enumerate(columns):
            text = text_of(column.get(node)) if column.get else ""
            sheet.write_string(row, place, text, named if column.kind is Kind.NAME else plain)
        sheet.set_row(row, 15.0 * max(lines_needed(node.scope, 68), lines_needed(node.full(lang), 44)) + 3)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _print_setup(sheet: Worksheet, columns: int, lang: Lang) -> None:
    sheet.set_paper(_A4)
    sheet.set_landscape()
    # Three pages side by side keep the print readable; number and title stand on each.
    sheet.fit_to_pages(3, 0)
    sheet.repeat_columns(0, 2)
    sheet.repeat_rows(_HEAD)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&R" + say(lang, "print.page"))
    sheet.print_area(0, 0, _HEAD + LINED, columns - 1)
