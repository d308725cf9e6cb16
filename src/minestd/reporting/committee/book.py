"""`minestd workbook`: the parts put together in one file."""

import tempfile
from collections.abc import Mapping
from datetime import datetime
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from minestd.reporting.committee.charts import add_charts
from minestd.reporting.committee.choices import choices_of, validate_register, write_options
from minestd.reporting.committee.formulas import Formulas
from minestd.reporting.committee.front import (
    Signatures,
    write_contents,
    write_cover,
    write_diagram,
)
from minestd.reporting.committee.sheet_of_table import SheetKit, write_table
from minestd.reporting.committee.sheet_plan import SheetPlan, plan_of
from minestd.reporting.committee.subsystem_sheets import SubsystemWriter
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.new_book import LiveSheet, new_book
from minestd.reporting.paper import Paper
from minestd.reporting.structure_picture import structure_pictures
from minestd.wording import say

_FORMAL_TAB = "#1F3864"
_WORKING_TAB = "#A6A6A6"


def write_committee(paper: Paper, stream: BinaryIO, signed: Signatures | None = None) -> None:
    """Write the committee's workbook: formal part first, then the working part."""
    signed = signed or Signatures()
    with tempfile.TemporaryDirectory(prefix="minestd-") as folder:
        book = new_book(stream, flat=True, folder=folder)
        _fill(book, paper, signed)
        book.close()


def _fill(book: xlsxwriter.Workbook, paper: Paper, signed: Signatures) -> None:
    lang, report = paper.lang, paper.report
    plan = plan_of(paper)
    pictures = structure_pictures(report, lang)
    word = say(lang, "workbook.diagram")
    diagrams = [word if len(pictures) == 1 else f"{word}-{place}" for place, _ in enumerate(pictures, 1)]
    contents, choices = say(lang, "workbook.contents"), choices_of(report, lang)
    added = _add_sheets(book, plan, (say(lang, "workbook.cover"), contents, *diagrams), choices.sheet)
    styles = Styles(book)
    kit = SheetKit(
        plan=plan,
        styles=styles,
        formulas=Formulas(plan, choices.nodes),
        lang=lang,
        facts=_facts(paper),
        contents=contents,
        links=_links(plan),
    )
    write_cover(added[say(lang, "workbook.cover")], paper, signed, styles)
    write_contents(added[contents], paper, plan, diagrams, [choices.sheet], styles)
    for name, picture in zip(diagrams, pictures, strict=True):
        write_diagram(added[name], picture, name, paper, styles)
    for planned in plan:
        write_table(added[planned.sheet], planned, kit)
    _write_subsystems(added, kit)
    write_options(added[choices.sheet], choices, kit)
    validate_register(added[plan.register.sheet], plan, choices)
    add_charts(book, {planned.key: added[planned.sheet] for planned in plan}, plan)
    for name, area in plan.names():
        book.define_name(name, area)
    book.set_properties(_properties(paper, signed))
    book.set_calc_mode("auto")
    added[say(lang, "workbook.cover")].activate()


def _add_sheets(
    book: xlsxwriter.Workbook, plan: SheetPlan, front: tuple[str, ...], options: str
) -> dict[str, Worksheet]:
    """All sheets in their order; the formal part has dark tabs."""
    formal = [*front]
    for planned in plan:
        if planned.formal:
            formal.append(planned.sheet)
        if planned.key == "register":
            formal += [one.sheet for one in plan.subsystems]
    working = [planned.sheet for planned in plan if not planned.formal]
    added = {name: book.add_worksheet(name, LiveSheet) for name in (*formal, *working, options)}
    for name, sheet in added.items():
        sheet.set_tab_color(_FORMAL_TAB if name in formal else _WORKING_TAB)
    return added


def _write_subsystems(added: Mapping[str, Worksheet], kit: SheetKit) -> None:
    """The register once more, cut by subsystem; its rows are made one by one."""
    table = kit.plan.register.table
    rows = iter(table.rows)
    for part in kit.plan.subsystems:
        title = say(kit.lang, "workbook.slice", title=table.title, name=part.name)
        writer = SubsystemWriter(added[part.sheet], part, kit, title)
        for number in range(part.count):
            writer.write(number, next(rows))
        writer.close(title)


def _links(plan: SheetPlan) -> dict[str, dict[str, tuple[str, dict[str, int]]]]:
    """From a gap to its aspect and back: table → column → (sheet, row of each code)."""
    coverage, gaps = plan.rows_by_code("coverage"), plan.rows_by_code("gaps")
    there = {"code": (plan.sheets["coverage"].sheet, coverage)}
    back = {"code": (plan.sheets["gaps"].sheet, gaps)}
    return {
        "gaps": there,
        "ranks": there,
        "proposals": there,
        "matrix": there,
        "subsystems": there,
        "coverage": back,
    }


def _facts(paper: Paper) -> str:
    """The line under every title: list, date, scope, and that it is a draft."""
    report, lang = paper.report, paper.lang
    scope = say(lang, f"scope.{report.scope.value}") + (
        "" if report.scope_stated else say(lang, "screen.assumed-scope")
    )
    draft = say(lang, "screen.draft") if report.draft else ""
    return draft + say(lang, "screen.of", list=report.listing.source, as_of=report.as_of, scope=scope)


def _properties(paper: Paper, signed: Signatures) -> dict[str, object]:
    """Title, author and a fixed day of making, so that two runs give the same file."""
    report, lang = paper.report, paper.lang
    day = datetime(report.as_of.year, report.as_of.month, report.as_of.day)  # noqa: DTZ001 - workbooks know no zones
    return {
        "title": clean(f"{report.system.title(lang)} {say(lang, 'workbook.subtitle')}"),
        "subject": clean(_facts(paper)),
        "author": clean(signed.prepared),
        "keywords": "minestd",
        "comments": f"minestd, {report.as_of.isoformat()}",
        "created": day,
    }
