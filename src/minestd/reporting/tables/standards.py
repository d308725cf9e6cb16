"""标准明细表 of the working kind: every standard of the list with its place, standing and basis."""

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.measuring.states import Standing
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.reporting.table import Column, Kind, Table, own_columns
from minestd.reporting.text.standing_words import standing_text
from minestd.wording import Lang, say


class ListedStandard(Struct, frozen=True):
    """A standard of the list with what was found of it."""

    standard: Standard
    placement: Placement
    standing: Standing


def standards_table(report: Report, lang: Lang) -> Table:
    """Sorted by home in the framework's order, then by number; the office's own columns follow."""
    return Table.of("standards", lang, standards_columns(report, lang), standards_in_order(report))


def standards_in_order(report: Report) -> list[ListedStandard]:
    """The standards as the table shows them: by home in the framework's order, then by number."""
    order = {code: place for place, code in enumerate(report.system.by_code)}
    listed = [
        ListedStandard(one, report.placements[one.key], report.standings[one.key])
        for one in report.listing.standards
    ]

    def place(one: ListedStandard) -> tuple[int, bool, str]:
        placement = one.placement
        return order.get(placement.home or "", len(order)), placement.outside, one.standard.label

    return sorted(listed, key=place)


def standards_columns(report: Report, lang: Lang) -> tuple[Column[ListedStandard], ...]:
    """Place, number, title, standing and basis, then the office's own columns in its order."""

    def home_name(one: ListedStandard) -> str:
        home = report.system.by_code.get(one.placement.home or "")
        if home is not None:
            return home.full(lang)
        return say(lang, "place.outside" if one.placement.outside else "place.unplaced")

    def relation(one: ListedStandard) -> str:
        return say(lang, f"relation.{one.placement.relation.value}") if one.placement.codes else ""

    return (
        Column("home", Kind.CODE, 9, lambda one: one.placement.home or ""),
        Column("home-name", Kind.NAME, 28, home_name),
        Column("cross", Kind.CODE, 14, lambda one: " ".join(one.placement.codes[1:])),
        Column("number", Kind.CODE, 22, lambda one: str(one.standard.number or one.standard.plan or "")),
        Column("title", Kind.TEXT, 44, lambda one: one.standard.title or one.standard.title_en),
        Column("level", Kind.WORD, 10, lambda one: say(lang, f"level.{one.standard.level.value}")),
        Column("status", Kind.WORD, 10, lambda one: say(lang, f"status.{one.standard.status.value}")),
        Column(
            "standing", Kind.TEXT, 26, lambda one: standing_text(one.standing, one.standard, report, lang)
        ),
        Column("issued", Kind.DATE, 11, lambda one: str(one.standard.issued or "")),
        Column("implemented", Kind.DATE, 11, lambda one: str(one.standard.implemented or "")),
        Column("relation", Kind.WORD, 8, relation),
        Column("basis", Kind.WORD, 12, lambda one: say(lang, f"basis.{one.placement.basis.value}")),
        Column("at", Kind.TEXT, 14, lambda one: str(one.standard.at)),
        *own_columns(own_headings(report), lambda one: one.standard.extra),
    )


def own_headings(report: Report) -> tuple[str, ...]:
    """The headings of the columns that an office keeps itself and in which something stands, in the list's order."""
    seen = dict.fromkeys(heading for standard in report.listing.standards for heading in standard.extra)
    order = {heading: place for place, heading in enumerate(report.listing.headings)}
    return tuple(sorted(seen, key=lambda heading: order.get(heading, len(order))))
