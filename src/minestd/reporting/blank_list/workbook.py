"""The blank list workbook that offices fill in: drop-downs, notes, two example rows, ready to print.

Drop-downs point at ranges of the sheet of choices: an inline list ends at 255 characters. The drop-down of aspects
shows those of the part chosen in the row. Reading a filled workbook back loses nothing: every heading is one of the
synonyms of `framework/vocabulary/headings.yaml`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reporting.excel.book import new_book
from minestd.reporting.excel.formats import Styles
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, has, say

ROWS = 2000
"""Rows with drop-downs and borders; more may be filled in below them."""
LINED = 50
"""Rows with borders, which are what is printed of an empty workbook."""
_HEAD = 3
_A4 = 9

LEVELS = ("national", "industry", "local", "group", "enterprise", "international", "foreign")
NATURES = ("mandatory", "recommended", "guidance")
STATUSES = ("in-force", "upcoming", "withdrawn", "replaced", "in-preparation", "under-revision", "proposed")


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: `key` names its heading and note; `choices` the drop-down; `example` the two example cells."""

    key: str
    width: int
    choices: str = ""
    date: bool = False
    example: tuple[str, str] = ("", "")


# The example rows are standards of the shipped example list, with the source named there.
FIELDS = (
    ListColumn("serial", 6),
    ListColumn("number", 22, example=("MT/T 1201.3-2023", "AQ/T 1048-202X")),
    ListColumn(
        "name",
        40,
        example=("煤矿感知数据联网接入规范 第3部分:井下人员位置", "煤矿井下人员位置监测系统使用与管理规范"),
    ),
    ListColumn("level", 11, "levels", example=("industry", "industry")),
    ListColumn("nature", 9, "natures", example=("recommended", "recommended")),
    ListColumn("status", 11, "statuses", example=("in-force", "in-preparation")),
    ListColumn("issued", 12, date=True, example=("2023-04-10", "")),
    ListColumn("implemented", 12, date=True, example=("2023-07-01", "")),
    ListColumn("replaces", 20, example=("", "AQ 1048-2007")),
    ListColumn("replaced-by", 20),
    ListColumn("adopts", 20),
    ListColumn("part", 26, "parts", example=("B2", "D1")),
    ListColumn("aspect", 30, "aspects", example=("B2.02", "D1.10")),
    ListColumn("relation", 9, "relations"),
    ListColumn("kind", 16, "kinds"),
    ListColumn("counting", 9, "countings"),
    ListColumn("plan", 18),
    ListColumn("project-kind", 10, "project-kinds"),
    ListColumn("stage", 10, "stages"),
    ListColumn("approved", 12, date=True),
    ListColumn("due", 12, date=True),
    ListColumn("drafter", 18),
    ListColumn("responsible", 18),
    ListColumn("reviewed", 12, date=True),
    ListColumn("review-conclusion", 12, "conclusions"),
    ListColumn("remark", 30),
)


def write_template(system: StandardsSystem, lang: Lang, stream: BinaryIO) -> None:
    """Write the list workbook of a framework: the list, how to fill it in, the framework, and the choices."""
    book = new_book(stream)
    styles = Styles(book)
    title = say(lang, "template.title", system=system.title(lang))
    book.set_properties({"title": title})
    listed = book.add_worksheet(say(lang, "template.sheet.list"))
    notes = book.add_worksheet(say(lang, "template.sheet.notes"))
    nodes = book.add_worksheet(say(lang, "template.sheet.framework"))
    choices = book.add_worksheet(say(lang, "template.sheet.choices"))
    named = _write_choices(book, choices, system, styles, lang)
    choices.hide()
    _write_list(listed, title, named, system, styles, lang)
    _write_notes(notes, styles, lang)
    _write_framework(nodes, system, styles, lang)
    book.close()


def _parts(system: StandardsSystem) -> list[Node]:
    """The nodes right above the leaves, in order; a leaf that hangs higher is chosen under its own parent."""
    return list(dict.fromkeys(leaf.parent for leaf in system.leaves if leaf.parent is not None))


def _label(node: Node, lang: Lang) -> str:
    return f"{node.code} {node.name(lang)}".strip()


def _choices(system: StandardsSystem, lang: Lang) -> dict[str, list[str]]:
    def words(prefix: str, keys: Sequence[str]) -> list[str]:
        return [say(lang, f"{prefix}.{key}") for key in keys]

    return {
        "levels": words("level", LEVELS),
        "natures": words("nature", NATURES),
        "statuses": words("status", STATUSES),
        "relations": words("relation", ("dedicated", "supporting")),
        "kinds": words(
            "template.kind", ("basic", "method", "product", "component", "material", "safety", "other")
        ),
        "countings": words("template.counting", ("yes", "no", "pending")),
        "project-kinds": words("template.project", ("new", "revision")),
        "stages": words(
            "template.stage",
            ("apply", "approved", "drafting", "comments", "review", "submitted", "published", "terminated"),
        ),
        "conclusions": words("conclusion", ("confirmed", "revise", "withdraw")),
        "parts": [_label(part, lang) for part in _parts(system)],
    }


def _write_choices(
    book: Workbook, sheet: Worksheet, system: StandardsSystem, styles: Styles, lang: Lang
) -> dict[str, str]:
    """A column a drop-down, each with a defined name; then part and aspect side by side for the dependent one."""
    quoted = f"'{sheet.get_name()}'"
    named = {}
    lists = _choices(system, lang)
    for place, (key, words) in enumerate(lists.items()):
        sheet.write_column(0, place, words, styles.get())
        sheet.set_column(place, place, 22)
        name = "list_" + key.replace("-", "_")
        letter = xl_col_to_name(place)
        book.define_name(name, f"={quoted}!${letter}$1:${letter}${len(words)}")
        named[key] = f"={name}"
    pairs = [
        (_label(part, lang), _label(leaf, lang))
        for part in _parts(system)
        for leaf in part.below
        if not leaf.below
    ]
    left = len(lists)
    for row, pair in enumerate(pairs):
        sheet.write_row(row, left, pair, styles.get())
    sheet.set_column(left, left + 1, 40)
    first, second = xl_col_to_name(left), xl_col_to_name(left + 1)
    chosen = f"${xl_col_to_name(_place('part'))}{_HEAD + 2}"
    whole = f"{quoted}!${first}$1:${first}${len(pairs)}"
    top = f"{quoted}!${second}$1"
    named["aspects"] = f"=OFFSET({top},MATCH({chosen},{whole},0)-1,0,COUNTIF({whole},{chosen}),1)"
    return named


def _place(key: str) -> int:
    return next(place for place, field in enumerate(FIELDS) if field.key == key)


def _write_list(
    sheet: Worksheet, title: str, named: dict[str, str], system: StandardsSystem, styles: Styles, lang: Lang
) -> None:
    sheet.write_string(0, 0, title, styles.get(bold=True, font_size=14))
    sheet.write_string(1, 0, say(lang, "template.scope"), styles.get())
    sheet.write_string(2, 0, say(lang, "template.hint"), styles.get(font_color="#595959"))
    sheet.set_row(0, 24)
    last = _HEAD + ROWS
    for place, field in enumerate(FIELDS):
        heading = say(lang, f"template.{field.key}")
        sheet.set_column(place, place, field.width)
        sheet.write_string(_HEAD, place, heading, styles.heading())
        if has(f"template.{field.key}.note"):
            sheet.write_comment(_HEAD, place, say(lang, f"template.{field.key}.note"), {"x_scale": 2.2})
        if field.choices:
            sheet.data_validation(
                _HEAD + 1, place, last, place, _drop_down(named[field.choices], field.choices, lang)
            )
    sheet.set_row(_HEAD, 30)
    for row in (0, 1):
        _write_example(sheet, _HEAD + 1 + row, row, system, styles, lang)
    blank = styles.get(border=1, border_color="#BFBFBF", text_wrap=True)
    dated = styles.get(border=1, border_color="#BFBFBF", num_format="yyyy-mm-dd", align="left")
    for row in range(_HEAD + 3, _HEAD + 1 + LINED):
        for place, field in enumerate(FIELDS):
            sheet.write_blank(row, place, None, dated if field.date else blank)
    sheet.freeze_panes(_HEAD + 1, 3)
    sheet.autofilter(_HEAD, 0, _HEAD + LINED, len(FIELDS) - 1)
    _print_setup(sheet, lang)


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


def _write_example(
    sheet: Worksheet, at: int, which: int, system: StandardsSystem, styles: Styles, lang: Lang
) -> None:
    italic = styles.get(border=1, border_color="#BFBFBF", italic=True, font_color="#595959", text_wrap=True)
    prefix = {"level": "level", "nature": "nature", "status": "status"}
    for place, field in enumerate(FIELDS):
        text = field.example[which]
        if field.key == "serial":
            sheet.write_number(at, place, which + 1, italic)
            continue
        if field.key in prefix:
            text = say(lang, f"{prefix[field.key]}.{text}")
        elif field.key in ("part", "aspect"):
            text = _label(system.by_code[text], lang) if text in system.by_code else ""
        elif field.key == "remark":
            text = say(lang, "template.example")
        sheet.write_string(at, place, text, italic) if text else sheet.write_blank(at, place, None, italic)
    sheet.set_row(at, 30)


def _write_notes(sheet: Worksheet, styles: Styles, lang: Lang) -> None:
    """How to fill each column in, a row a column."""
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, say(lang, "template.sheet.notes"), styles.get(bold=True, font_size=14))
    wrapped = styles.get(text_wrap=True, border=1, border_color="#BFBFBF")
    row = 1
    for place, field in enumerate(FIELDS):
        key = f"template.{field.key}.note"
        if has(key):
            # With its letter, so that no reader takes the notes for a list.
            column = f"{xl_col_to_name(place)}　{say(lang, f'template.{field.key}')}"
            sheet.write_string(row, 0, column, wrapped)
            sheet.write_string(row, 1, say(lang, key), wrapped)
            sheet.set_row(row, 15.0 * lines_needed(say(lang, key), 88) + 3)
            row += 1
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _write_framework(sheet: Worksheet, system: StandardsSystem, styles: Styles, lang: Lang) -> None:
    """The framework to look codes up in."""
    for place, (key, width) in enumerate((("code", 10), ("name", 48), ("scope", 70))):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, say(lang, f"template.framework.{key}"), styles.heading())
    for row, node in enumerate(system.by_code.values(), start=1):
        cell = styles.get(
            border=1, border_color="#BFBFBF", text_wrap=True, bold=bool(node.below), indent=node.depth_of - 1
        )
        plain = styles.get(border=1, border_color="#BFBFBF", text_wrap=True)
        sheet.write_string(row, 0, node.code, plain)
        sheet.write_string(row, 1, node.full(lang), cell)
        sheet.write_string(row, 2, node.scope, plain)
        sheet.set_row(row, 15.0 * max(lines_needed(node.scope, 68), lines_needed(node.full(lang), 44)) + 3)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _print_setup(sheet: Worksheet, lang: Lang) -> None:
    sheet.set_paper(_A4)
    sheet.set_landscape()
    # Three pages side by side keep the print readable; number and title stand on each.
    sheet.fit_to_pages(3, 0)
    sheet.repeat_columns(0, 2)
    sheet.repeat_rows(_HEAD)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&R" + say(lang, "print.page"))
    sheet.print_area(0, 0, _HEAD + LINED, len(FIELDS) - 1)
