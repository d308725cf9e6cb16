"""目录比对: every standard looked up in the catalogue, and what the catalogue has that the list lacks."""

from minestd.measuring.results import Report
from minestd.measuring.upkeep.catalogue import CatalogueResult, CheckLine, Lacking
from minestd.reporting.table import Column, Kind, Table, serial
from minestd.reporting.text.sentences import reason_text
from minestd.wording import Lang, joined, say


def checked_table(report: Report, found: CatalogueResult, lang: Lang) -> Table:
    """One row a standard of the list, in its order."""
    columns: tuple[Column[CheckLine], ...] = (
        serial(6),
        Column("number", Kind.CODE, 23, lambda one: one.standard.label),
        Column("title", Kind.TEXT, 44, lambda one: one.standard.title or one.standard.title_en),
        Column("conclusion", Kind.TEXT, 30, lambda one: reason_text(one.conclusion, lang)),
        Column("differences", Kind.TEXT, 30, lambda one: _differences(one, found, lang)),
        Column("should", Kind.CODE, 23, lambda one: str(one.should or "")),
        Column("successor", Kind.CODE, 23, lambda one: str(one.successor or "")),
        Column("begins", Kind.DATE, 12, lambda one: str(one.begins or "")),
        Column("title-differs", Kind.WORD, 12, lambda one: _yes(one.title_differs, lang)),
        Column("list-at", Kind.TEXT, 16, lambda one: str(one.standard.at)),
        Column("catalogue-at", Kind.TEXT, 16, lambda one: str(one.at or "")),
    )
    on = found.on.isoformat() if found.on else say(lang, "catalogue.undated")
    note = say(lang, "note.checked", source=found.source, on=on, as_of=report.as_of.isoformat())
    return Table.of("checked", lang, columns, found.lines, (note,))


def _differences(line: CheckLine, found: CatalogueResult, lang: Lang) -> str:
    """Every difference of a standard: what it is, since when, by what."""
    told = []
    for one in found.of(line.standard):
        params = {"since": str(one.since or "—"), "by": joined(lang, one.by) or "—"}
        told.append(say(lang, f"difference.{one.kind.value}", **params))
    return joined(lang, told, "clause")


def lacking_table(report: Report, found: CatalogueResult, lang: Lang) -> Table:
    """One row a standard that the catalogue has on an aspect, mandatory ones first."""
    columns: tuple[Column[Lacking], ...] = (
        serial(6),
        Column("code", Kind.CODE, 9, lambda one: one.code),
        Column("name", Kind.NAME, 36, lambda one: report.system.by_code[one.code].full(lang)),
        Column("number", Kind.CODE, 23, lambda one: one.standard.label),
        Column("title", Kind.TEXT, 46, lambda one: one.standard.title or one.standard.title_en),
        Column("level", Kind.WORD, 10, lambda one: say(lang, f"level.{one.standard.level.value}")),
        Column("mandatory", Kind.WORD, 10, lambda one: _yes(one.mandatory, lang)),
        Column("standing", Kind.TEXT, 26, lambda one: reason_text(one.standing.reason, lang)),
    )
    return Table.of("lacking", lang, columns, found.lacking, (say(lang, "note.lacking"),))


def _yes(true: bool, lang: Lang) -> str:
    return say(lang, "counting.yes") if true else ""
