"""标准明细表 of the working kind: every standard of the list with its place, standing and basis."""

from dataclasses import replace

from minestd.measuring.results import Report
from minestd.model.placement import Placement
from minestd.model.standard import Standard
from minestd.reporting.table import Column, Kind, Row, Rows, Table
from minestd.reporting.tables.build import Shape, table
from minestd.reporting.text.sentences import reason_text
from minestd.wording import Lang, say

SHAPES: tuple[Shape, ...] = (
    ("home", Kind.CODE, 9),
    ("home-name", Kind.NAME, 28),
    ("cross", Kind.CODE, 14),
    ("number", Kind.CODE, 22),
    ("title", Kind.TEXT, 44),
    ("level", Kind.WORD, 10),
    ("status", Kind.WORD, 10),
    ("standing", Kind.TEXT, 26),
    ("issued", Kind.DATE, 11),
    ("implemented", Kind.DATE, 11),
    ("relation", Kind.WORD, 8),
    ("basis", Kind.WORD, 12),
    ("at", Kind.TEXT, 14),
)


def standards_table(report: Report, lang: Lang) -> Table:
    """Sorted by home in the framework's order, then by number; the office's own columns follow."""
    order = {code: place for place, code in enumerate(report.system.by_code)}
    placed = [(standard, report.placements[standard.key]) for standard in report.listing.standards]
    placed.sort(key=lambda pair: (order.get(pair[1].home or "", len(order)), pair[1].outside, pair[0].label))
    own = _own_columns(report)
    rows = Rows(len(placed), lambda: (Row(_cells(*pair, own, report, lang)) for pair in placed))
    made = table("standards", lang, SHAPES, rows)
    return _with_own_columns(made, own)


def _own_columns(report: Report) -> tuple[str, ...]:
    seen = dict.fromkeys(heading for standard in report.listing.standards for heading in standard.extra)
    order = {heading: place for place, heading in enumerate(report.listing.headings)}
    return tuple(sorted(seen, key=lambda heading: order.get(heading, len(order))))


def _with_own_columns(made: Table, own: tuple[str, ...]) -> Table:
    more = tuple(Column(f"own:{heading}", heading, Kind.TEXT, 16) for heading in own)
    return replace(made, columns=made.columns + more)


def _cells(
    standard: Standard, placement: Placement, own: tuple[str, ...], report: Report, lang: Lang
) -> tuple[str, ...]:
    home = report.system.by_code.get(placement.home or "")
    standing = report.standings[standard.key]
    relation = say(lang, f"relation.{placement.relation.value}") if placement.codes else ""
    return (
        placement.home or "",
        home.full(lang) if home else say(lang, "place.outside" if placement.outside else "place.unplaced"),
        " ".join(placement.codes[1:]),
        str(standard.number or standard.plan or ""),
        standard.title or standard.title_en,
        say(lang, f"level.{standard.level.value}"),
        say(lang, f"status.{standard.status.value}"),
        reason_text(standing.reason, lang),
        str(standard.issued or ""),
        str(standard.implemented or ""),
        relation,
        say(lang, f"basis.{placement.basis.value}"),
        str(standard.at),
        *(standard.extra.get(heading, "") for heading in own),
    )
