"""The review sheet: what a person decides with, cells to decide in, then every column of the list, sheet by sheet.

It is itself a list: the reader knows the 审定 columns as decisions and leaves the proposals aside. Doubtful rows
stand first. The framework is on a sheet of its own.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from minestd.model.listing import StandardsList
from minestd.model.own_cell import OwnCell
from minestd.model.placement import Basis, Placement
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reporting.excel.cell_formats import FILLS, Styles
from minestd.reporting.excel.cell_values import clean, sheet_name
from minestd.reporting.excel.new_book import new_book
from minestd.reporting.excel.own_cells import text_format, write_own
from minestd.reporting.excel.printing import print_setup, row_height
from minestd.reporting.review.columns import (
    ALTERNATIVES,
    ReviewFacts,
    ReviewRow,
    alternative_key,
    own_key,
    review_columns,
)
from minestd.reporting.review.listed_sheets import ListedSheet, listed_sheets
from minestd.reporting.table import Column, Kind, Table, headed, text_of
from minestd.reporting.tables.requirements import requirements_table, states_requirements
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
_WIDEST_FROZEN = 90  # of about 200 that a screen shows
_NAMING = ("number", "number_title", "title")
_FILL_OF = {Basis.NONE: "missing", Basis.SUGGESTED: "in-preparation", Basis.CONFIDENT: "partial"}
_BORDER: dict[str, object] = {"text_wrap": True, "border": 1, "border_color": "#BFBFBF", "valign": "top"}
_ABOVE = "above"
"""What colours the row of a node that has others below it."""


def write_review_sheet(
    listing: StandardsList,
    placements: Sequence[Placement],
    system: StandardsSystem,
    lang: Lang,
    stream: BinaryIO,
) -> None:
    """Write the workbook; `placements` are those of the list's standards, in their order."""
    placed = {placement.key: placement for placement in placements}
    counts = Counter(str(standard.at) for standard in listing.standards)
    shared = frozenset(place for place, count in counts.items() if count > 1)
    with new_book(stream) as book:
        styles, names = Styles(book), _Names(book, lang)
        sheets = list(listed_sheets(listing))
        for listed in sheets:
            rows = sorted((ReviewRow(one, placed[one.key]) for one in listed.standards), key=_doubtful_first)
            columns = review_columns(ReviewFacts(listing, listed, system, lang, shared))
            title = names.free(listed.name if len(sheets) > 1 and listed.name else say(lang, "review.sheet"))
            table = Table.of(
                "review",
                lang,
                columns,
                rows,
                title=title,
                state=lambda row: _FILL_OF.get(row.placement.basis, ""),
            )
            sheet = book.add_worksheet(title)
            _write_rows(sheet, styles, table)
            _write_choices(sheet, table, lang)
            _print_wide(sheet, listing, listed, table, lang)
        _write_framework(book, styles, system, lang)
        if states_requirements(listing):
            _write_beside(book, styles, requirements_table(listing, system, lang), listing.source, lang)


class _Names:
    """Names of sheets that Excel takes, each once."""

    def __init__(self, book: Workbook, lang: Lang) -> None:
        self._book = book
        self._kept = {say(lang, "review.framework").casefold(), say(lang, "review.requirements").casefold()}

    def free(self, name: str) -> str:
        """The name itself, or with a number behind it where it is taken."""
        taken = {*self._kept, *(sheet.name.casefold() for sheet in self._book.worksheets())}
        wanted, count = sheet_name(name), 1
        while wanted.casefold() in taken:
            count += 1
            wanted = sheet_name(f"{name[:27]} ({count})")
        return wanted


def _doubtful_first(row: ReviewRow) -> tuple[int, float]:
    """By basis, then by the score; the list's order decides among equals."""
    placement = row.placement
    score = placement.suggestions[0].score if placement.suggestions else 0.0
    return _DOUBT.index(placement.basis), score


def _write_rows(sheet: Worksheet, styles: Styles, table: Table) -> None:
    """Heads and rows; the basis has the colour of its doubt, cells to decide in are yellow."""
    plain = styles.get(**_BORDER)
    open_cell = styles.get(**{**_BORDER, "border_color": "#7F7F7F", "bg_color": "#FFFDE7"})
    fills = {fill: styles.get(**_BORDER, bg_color=FILLS[fill]) for fill in _FILL_OF.values()}

    def own(number_format: str | int) -> Format:
        return styles.get(**_BORDER, num_format=number_format)

    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, styles.heading())
    heads = max(lines_needed(column.heading, column.width - 3) for column in table.columns)
    sheet.set_row(0, row_height(heads))
    for line, row in enumerate(table.rows, start=1):
        most = 1
        for place, column in enumerate(table.columns):
            cell = row[column.key]
            text = clean(text_of(cell))
            coloured = fills.get(row.state, plain) if column.key == "basis" else plain
            if column.is_own and (form := text_format(text)):
                coloured = own(form)
            if not (isinstance(cell, OwnCell) and write_own(sheet, line, place, cell, own)):
                sheet.write_string(line, place, text, open_cell if column.open else coloured)
            most = max(most, lines_needed(text, column.width - 1))
        sheet.set_row(line, row_height(min(most, 6)))
    sheet.freeze_panes(1, _frozen(table))
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)


def _frozen(table: Table) -> int:
    """The columns that stay in sight: what a standard is known by, if they leave room for deciding."""
    widths = list(accumulate(column.width for column in table.columns))
    known = next(place for place, column in enumerate(table.columns) if not column.is_own)
    return known if known and widths[known - 1] <= _WIDEST_FROZEN else min(known, 1)


def _print_wide(
    sheet: Worksheet, listing: StandardsList, listed: ListedSheet, table: Table, lang: Lang
) -> None:
    """A3 at a size that can be read, as many pages wide as it takes; number and title stand on every page."""
    print_setup(sheet, listing.source, lang, repeat=(0, 0))
    sheet.set_paper(_A3)
    sheet.set_print_scale(_PRINT_SCALE)
    sheet.print_across()
    naming = {own_key(one.heading) for one in listed.columns if one.field in _NAMING}
    named = [place for place, column in enumerate(table.columns) if column.key in naming]
    if named and sum(column.width for column in table.columns[named[0] : named[-1] + 1]) <= _WIDEST_REPEATED:
        sheet.repeat_columns(named[0], named[-1])
    elif named:
        sheet.repeat_columns(named[0])


def _write_choices(sheet: Worksheet, table: Table, lang: Lang) -> None:
    """Drop-downs: the row's own five places, yes, the two relations. Anything else may be typed as well."""
    last = len(table.rows)
    if not last:
        return
    places = {column.key: place for place, column in enumerate(table.columns)}
    offered = [xl_col_to_name(places[alternative_key(rank)]) for rank in (0, ALTERNATIVES)]
    choices: dict[str, dict[str, object]] = {
        "decided": {"source": f"=${offered[0]}2:${offered[1]}2", "show_error": False},
        "decided-outside": {"source": [say(lang, "review.yes")]},
        "decided-relation": {"source": [say(lang, "relation.dedicated"), say(lang, "relation.supporting")]},
    }
    for key, rule in choices.items():
        sheet.data_validation(1, places[key], last, places[key], {"validate": "list", **rule})


def _write_framework(book: Workbook, styles: Styles, system: StandardsSystem, lang: Lang) -> None:
    """Code, name, full name and scope of every node, to look places up and copy codes from."""
    columns: tuple[Column[Node], ...] = (
        Column("code", Kind.CODE, 10, lambda node: node.code, say(lang, "column.code")),
        Column("name", Kind.NAME, 30, lambda node: node.name(lang), say(lang, "column.name")),
        Column("full", Kind.NAME, 44, lambda node: node.full(lang)),
        Column("node-scope", Kind.TEXT, 70, lambda node: node.scope),
    )
    table = Table.of(
        "framework",
        lang,
        headed(columns, lang, "review"),
        tuple(system.by_code.values()),
        title=say(lang, "review.framework"),
        state=lambda node: "" if node.is_leaf_node else _ABOVE,
    )
    _write_beside(book, styles, table, system.title(lang), lang)


def _write_beside(book: Workbook, styles: Styles, table: Table, printed: str, lang: Lang) -> None:
    """A sheet to look things up on; nodes that have others below them are bold."""
    sheet = book.add_worksheet(table.title)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, styles.heading())
    for line, row in enumerate(table.rows, start=1):
        cell = styles.get(**_BORDER, **({"bold": True} if row.state == _ABOVE else {}))
        for place, column in enumerate(table.columns):
            sheet.write_string(line, place, clean(text_of(row[column.key])), cell)
    sheet.freeze_panes(1, 0)
    print_setup(sheet, printed, lang, repeat=(0, 0))
