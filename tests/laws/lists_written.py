"""A list that is laid out → the bytes of its file: csv, or xlsx by openpyxl and by XlsxWriter."""

import csv
import io
from datetime import datetime

import openpyxl
import xlsxwriter

from laws.lists_laid import Cell, Line, lines
from laws.lists_planned import Plan
from minestd.model.dates import PartialDate

_ASIDE = "说明"
_PROSE = ("本清单由甲部门整理。", "如有疑问，请与乙部门联系。")


def written(plan: Plan) -> bytes:
    """The file of a plan."""
    laid = list(lines(plan))
    if plan.form.kind == "csv":
        return _csv(plan, laid)
    return _by_openpyxl(plan, laid) if plan.form.kind == "openpyxl" else _by_xlsxwriter(plan, laid)


def suffix(plan: Plan) -> str:
    """What its name ends in."""
    return ".csv" if plan.form.kind == "csv" else ".xlsx"


def _text(line: Line, cell: Cell) -> str:
    if isinstance(cell, PartialDate):
        style = line.row.style if line.row else "%Y-%m-%d"
        return cell.first.strftime(style)
    return cell


def _csv(plan: Plan, laid: list[Line]) -> bytes:
    width = max(len(line.cells) for line in laid)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=plan.form.separator, lineterminator=plan.form.line_end)
    for line in laid:
        texts = [_text(line, cell) for cell in line.cells]
        writer.writerow([*texts, *[""] * (width - len(texts))])
    return stream.getvalue().encode(plan.form.encoding)


def _value(line: Line, cell: Cell) -> str | datetime | None:
    if isinstance(cell, PartialDate):
        day = cell.first
        plain = line.row is None or line.row.style == "%Y-%m-%d"
        return datetime(day.year, day.month, day.day) if plain else _text(line, cell)  # noqa: DTZ001
    return cell or None


def _by_openpyxl(plan: Plan, laid: list[Line]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in plan.sheets:
        book.create_sheet(sheet.name)
    for line in laid:
        page = book[line.sheet]
        for column, cell in enumerate(line.cells, 1):
            value = _value(line, cell)
            if value is not None:
                page.cell(line.at, column, value)
        for column, down, across in line.merged:
            if down > 1 or across > 1:
                page.merge_cells(None, line.at, column + 1, line.at + down - 1, column + across)
        if line.row is not None and line.row.hidden:
            page.row_dimensions[line.at].hidden = True
    if plan.aside:
        page = book.create_sheet(_ASIDE)
        for at, text in enumerate(_PROSE, 1):
            page.cell(at, 1, text)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _by_xlsxwriter(plan: Plan, laid: list[Line]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    pages = {sheet.name: book.add_worksheet(sheet.name) for sheet in plan.sheets}
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for line in laid:
        page = pages[line.sheet]
        for column, cell in enumerate(line.cells):
            value = _value(line, cell)
            if isinstance(value, datetime):
                page.write_datetime(line.at - 1, column, value, day)
            elif value is not None:
                page.write_string(line.at - 1, column, value)
        for column, down, across in line.merged:
            if down > 1 or across > 1:
                text = str(line.cells[column])
                page.merge_range(line.at - 1, column, line.at + down - 2, column + across - 1, text)
        if line.row is not None and line.row.hidden:
            page.set_row(line.at - 1, None, None, {"hidden": True})
    if plan.aside:
        page = book.add_worksheet(_ASIDE)
        for at, text in enumerate(_PROSE):
            page.write_string(at, 0, text)
    book.close()
    return stream.getvalue()
