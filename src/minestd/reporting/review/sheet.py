"""The review sheet: every column of the list, the proposal with its reasons, and cells to decide in.

It is itself a list: the reader knows the 审定 columns as decisions and leaves the proposals aside. Doubtful rows
stand first. The framework is on a second sheet.
"""

from collections import Counter
from collections.abc import Sequence
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from minestd.model.listing import StandardsList
from minestd.model.placement import Basis, Placement
from minestd.model.standard import Standard
from minestd.model.system import StandardsSystem
from minestd.reporting.excel.book import new_book
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.formats import FILLS, Styles
from minestd.reporting.excel.printing import print_setup, row_height
from minestd.reporting.review.columns import (
    ALTERNATIVES,
    PROPOSALS,
    ReviewColumn,
    ReviewFacts,
    review_columns,
)
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, say

_DOUBT = (
    Basis.NONE,
    Basis.SUGGESTED,
    Basis.CONFIDENT,
    Basis.SECTION,
    Basis.MEMORY,
    Basis.GIVEN,
    Basis.REVIEWED,
)
_A3 = 8
_PRINT_SCALE = 75
_WIDEST_REPEATED = 80  # half-width characters of about 270 that a page holds
_FILL_OF = {Basis.NONE: "missing", Basis.SUGGESTED: "in-preparation", Basis.CONFIDENT: "partial"}


def write_review_sheet(
    listing: StandardsList,
    placements: Sequence[Placement],
    system: StandardsSystem,
    lang: Lang,
    stream: BinaryIO,
) -> None:
    """Write the workbook; `placements` are those of the list's standards, in their order."""
    rows = sorted(zip(listing.standards, placements, strict=True), key=_doubtful_first)
    counts = Counter(str(standard.at) for standard in listing.standards)
    shared = frozenset(place for place, count in counts.items() if count > 1)
    columns = review_columns(ReviewFacts(listing, system, lang, shared))
    with new_book(stream) as book:
        styles = Styles(book)
        sheet = book.add_worksheet(say(lang, "review.sheet"))
        _write_rows(sheet, styles, columns, rows)
        _write_choices(sheet, columns, len(rows), lang)
        _print_wide(sheet, listing, columns, lang)
        _write_framework(book, styles, system, lang)
        if listing.required or listing.not_applicable:
            _write_requirements(book, styles, listing, system, lang)


def _doubtful_first(row: tuple[Standard, Placement]) -> tuple[int, float]:
    """By basis, then by the score; the list's order decides among equals."""
    placement = row[1]
    score = placement.suggestions[0].score if placement.suggestions else 0.0
    return _DOUBT.index(placement.basis), score


def _write_rows(
    sheet: Worksheet,
    styles: Styles,
    columns: Sequence[ReviewColumn],
    rows: Sequence[tuple[Standard, Placement]],
) -> None:
    plain = styles.get(text_wrap=True, border=1, border_color="#BFBFBF", valign="top")
    open_cell = styles.get(text_wrap=True, border=1, border_color="#7F7F7F", valign="top", bg_color="#FFFDE7")
    fills = {
        basis: styles.get(
            text_wrap=True, border=1, border_color="#BFBFBF", valign="top", bg_color=FILLS[fill]
        )
        for basis, fill in _FILL_OF.items()
    }
    first_proposal = next(index for index, column in enumerate(columns) if column.decides) - PROPOSALS
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, column.heading, styles.heading())
    sheet.set_row(0, row_height(max(lines_needed(column.heading, column.width - 3) for column in columns)))
    for line, (standard, placement) in enumerate(rows, start=1):
        most = 1
        for index, column in enumerate(columns):
            text = clean(column.text(standard, placement))
            coloured = fills.get(placement.basis, plain) if index == first_proposal else plain
            sheet.write_string(line, index, text, open_cell if column.decides else coloured)
            most = max(most, lines_needed(text, column.width - 1))
        sheet.set_row(line, row_height(min(most, 6)))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)


def _print_wide(
    sheet: Worksheet, listing: StandardsList, columns: Sequence[ReviewColumn], lang: Lang
) -> None:
    """A3 at a size that can be read, as many pages wide as it takes; number and title stand on every page."""
    print_setup(sheet, listing.source, lang, repeat=(0, 0))
    sheet.set_paper(_A3)
    sheet.set_print_scale(_PRINT_SCALE)
    sheet.print_across()
    headings = {
        evidence.columns[name][1]
        for evidence in listing.evidence
        for name in ("number", "number_title", "title")
        if name in evidence.columns
    }
    named = [index for index, column in enumerate(columns) if column.heading in headings]
    if named and sum(column.width for column in columns[named[0] : named[-1] + 1]) <= _WIDEST_REPEATED:
        sheet.repeat_columns(named[0], named[-1])
    elif named:
        sheet.repeat_columns(named[0])


def _write_choices(sheet: Worksheet, columns: Sequence[ReviewColumn], rows: int, lang: Lang) -> None:
    """Drop-downs: the row's own five places, yes, the two relations. Anything else may be typed as well."""
    if not rows:
        return
    decided = next(index for index, column in enumerate(columns) if column.decides)
    proposed = decided - PROPOSALS + 2
    first, last = xl_col_to_name(proposed), xl_col_to_name(proposed + ALTERNATIVES)
    offered = {"validate": "list", "source": f"=${first}2:${last}2", "show_error": False}
    sheet.data_validation(1, decided, rows, decided, offered)
    sheet.data_validation(
        1, decided + 1, rows, decided + 1, {"validate": "list", "source": [say(lang, "review.yes")]}
    )
    relations = [say(lang, "relation.dedicated"), say(lang, "relation.supporting")]
    sheet.data_validation(1, decided + 2, rows, decided + 2, {"validate": "list", "source": relations})


def _write_framework(book: Workbook, styles: Styles, system: StandardsSystem, lang: Lang) -> None:
    """Code, name, full name and scope of every node, to look places up and copy codes from."""
    sheet = book.add_worksheet(say(lang, "review.framework"))
    headings = ("column.code", "column.name", "review.full", "review.node-scope")
    for index, (key, width) in enumerate(zip(headings, (10, 30, 44, 70), strict=True)):
        sheet.set_column(index, index, width)
        sheet.write_string(0, index, say(lang, key), styles.heading())
    for line, node in enumerate(system.by_code.values(), start=1):
        bold = not node.is_leaf_node
        cell = styles.get(text_wrap=True, border=1, border_color="#BFBFBF", valign="top", bold=bold)
        for index, text in enumerate((node.code, node.name(lang), node.full(lang), node.scope)):
            sheet.write_string(line, index, clean(text), cell)
    sheet.freeze_panes(1, 0)
    print_setup(sheet, system.title(lang), lang, repeat=(0, 0))


def _write_requirements(
    book: Workbook, styles: Styles, listing: StandardsList, system: StandardsSystem, lang: Lang
) -> None:
    """The office's own 应有数 and nodes that do not apply, so that the sheet measures as its list did."""
    sheet = book.add_worksheet(say(lang, "review.requirements"))
    headings = ("code", "name", "required", "applicable", "note")
    for index, (key, width) in enumerate(zip(headings, (10, 30, 10, 10, 44), strict=True)):
        sheet.set_column(index, index, width)
        sheet.write_string(0, index, say(lang, f"review.requirements.{key}"), styles.heading())
    cell = styles.get(text_wrap=True, border=1, border_color="#BFBFBF", valign="top")
    stated = [code for code in system.by_code if code in listing.required or code in listing.not_applicable]
    for line, code in enumerate(stated, start=1):
        left_out = code in listing.not_applicable
        texts = (
            code,
            system.by_code[code].name(lang),
            str(listing.required.get(code, "")),
            say(lang, "state.not-applicable") if left_out else "",
            listing.not_applicable.get(code, ""),
        )
        for index, text in enumerate(texts):
            sheet.write_string(line, index, clean(text), cell)
    sheet.freeze_panes(1, 0)
    print_setup(sheet, listing.source, lang, repeat=(0, 0))
