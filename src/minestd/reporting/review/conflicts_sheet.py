"""分歧表: standards on which reviewers differ, who said what and when, and cells to settle it in.

It is itself a list: what is settled on it is the decision once it is learnt.
"""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from msgspec import Struct

from minestd.model.memory import Conflict, MemoryEntry
from minestd.model.standard import Relation
from minestd.model.system import StandardsSystem
from minestd.reporting.excel.cell_formats import Styles
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.excel.new_book import new_book
from minestd.reporting.excel.printing import print_setup, row_height
from minestd.reporting.table import Column, Kind, Table, headed, text_of
from minestd.reporting.text.widths import lines_needed
from minestd.wording import Lang, joined, say

_BORDER: dict[str, object] = {"text_wrap": True, "border": 1, "border_color": "#BFBFBF", "valign": "top"}
_OPEN = ("settled", "settled-outside", "settled-relation", "settled-by", "settled-on")


class Disagreement(Struct, frozen=True):
    """All that people said of one standard without agreeing."""

    subject: MemoryEntry
    said: tuple[MemoryEntry, ...]


def disagreements_of(conflicts: Iterable[Conflict]) -> list[Disagreement]:
    """The conflicts by standard, each opinion once."""
    found: dict[str, list[MemoryEntry]] = {}
    for conflict in conflicts:
        said = found.setdefault(conflict.before.subject, [])
        said.extend(one for one in (conflict.before, conflict.after) if one not in said)
    return [Disagreement(said[0], tuple(said)) for said in found.values()]


def write_conflicts(
    conflicts: Sequence[Conflict], system: StandardsSystem, lang: Lang, stream: BinaryIO
) -> None:
    """Write the workbook: a row a standard, drop-downs with the places that were named."""
    rows = disagreements_of(conflicts)
    title = say(lang, "conflicts.title")
    table = Table.of("conflicts", lang, headed(_columns(system, lang), lang, "conflicts"), rows, title=title)
    with new_book(stream) as book:
        sheet, styles = book.add_worksheet(title), Styles(book)
        plain, open_cell = styles.get(**_BORDER), styles.get(**_BORDER, bg_color="#FFFDE7")
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.heading, styles.heading())
        for number, row in enumerate(table.rows, start=1):
            texts = {column.key: clean(text_of(row[column.key])) for column in table.columns}
            for place, column in enumerate(table.columns):
                sheet.write_string(number, place, texts[column.key], open_cell if column.open else plain)
            most = max(lines_needed(texts[column.key], column.width - 1) for column in table.columns)
            sheet.set_row(number, row_height(most))
        places = {column.key: place for place, column in enumerate(table.columns)}
        _offer(sheet, rows, places, system, lang)
        sheet.freeze_panes(1, 0)
        print_setup(sheet, title, lang, repeat=(0, 0))


def _columns(system: StandardsSystem, lang: Lang) -> tuple[Column[Disagreement], ...]:
    known = (
        Column[Disagreement]("number", Kind.CODE, 22, lambda one: str(one.subject.number or "")),
        Column[Disagreement](
            "title-of", Kind.TEXT, 40, lambda one: one.subject.title or one.subject.title_en
        ),
        Column[Disagreement]("opinions", Kind.TEXT, 60, lambda one: _opinions(one, system, lang)),
    )
    widths = (26, 12, 12, 12, 14)
    return (
        *known,
        *(
            Column[Disagreement](key, Kind.TEXT, width, lambda _: "", open=True)
            for key, width in zip(_OPEN, widths, strict=True)
        ),
    )


def _opinions(one: Disagreement, system: StandardsSystem, lang: Lang) -> str:
    """Who said what, a line each, places with their names."""
    return "\n".join(_opinion(entry, system, lang) for entry in one.said)


def _opinion(entry: MemoryEntry, system: StandardsSystem, lang: Lang) -> str:
    said = [_place(code, system, lang) for code in entry.codes]
    if entry.outside:
        said.append(say(lang, "place.outside"))
    if entry.relation is not None:
        said.append(say(lang, f"relation.{entry.relation.value}"))
    who = entry.author or say(lang, "notice.unnamed")
    key = "notice.opinion-dated" if entry.on else "notice.opinion"
    return say(lang, key, who=who, on=entry.on or "", said=joined(lang, said))


def _place(code: str, system: StandardsSystem, lang: Lang) -> str:
    node = system.by_code.get(code)
    return f"{code} {node.name(lang)}" if node is not None else code


def _offer(
    sheet: object, rows: Sequence[Disagreement], places: dict[str, int], system: StandardsSystem, lang: Lang
) -> None:
    """Drop-downs: the places that were named, yes, the two relations. Anything else may be typed as well."""
    validate = sheet.data_validation  # type: ignore[attr-defined]
    for number, one in enumerate(rows, start=1):
        named = dict.fromkeys(_place(code, system, lang) for entry in one.said for code in entry.codes)
        if named and len(",".join(named)) <= 255:
            cell = (number, places["settled"]) * 2
            validate(*cell, {"validate": "list", "source": list(named), "show_error": False})
    if rows:
        words = {
            "settled-outside": [say(lang, "review.yes")],
            "settled-relation": [say(lang, f"relation.{one.value}") for one in Relation],
        }
        for key, offered in words.items():
            validate(1, places[key], len(rows), places[key], {"validate": "list", "source": offered})
