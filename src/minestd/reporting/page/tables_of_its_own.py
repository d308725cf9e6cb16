"""What the page shows beside the tables of all papers: placements to confirm, each standard's force in a word."""

from dataclasses import replace

from minestd.measuring.results import Report
from minestd.model.standard import Standard
from minestd.reporting.table import Column, Kind, Row, Table, text_of
from minestd.reporting.tables.build import Shape
from minestd.reporting.text.sentences import reasons_text
from minestd.wording import Lang, has, say

Key = tuple[str, str, str]


def make(key: str, lang: Lang, shapes: tuple[Shape, ...], rows: list[Row]) -> Table:
    """A table titled with the word `page.table.<key>`."""
    columns = tuple(Column(key, _heading(key, lang), kind, width) for key, kind, width in shapes)
    return Table(key, say(lang, f"page.table.{key}"), columns, tuple(rows))


def _heading(key: str, lang: Lang) -> str:
    own = f"page.column.{key}"
    return say(lang, own if has(own) else f"column.{key}")


def _title(standard: Standard) -> str:
    return standard.title or standard.title_en


def _number(standard: Standard) -> str:
    return str(standard.number or standard.plan or "")


def key_of(standard: Standard) -> Key:
    """What tells a standard's row in a table: number, title and cell."""
    return _number(standard), _title(standard), str(standard.at)


def unconfirmed(report: Report, lang: Lang) -> Table:
    """待确认归类: what the engine proposes and nobody has confirmed, with its reasons and the next choices."""
    shapes: tuple[Shape, ...] = (
        ("number", Kind.CODE, 22),
        ("title", Kind.TEXT, 40),
        ("home", Kind.CODE, 8),
        ("home-name", Kind.NAME, 28),
        ("score", Kind.COUNT, 8),
        ("why", Kind.TEXT, 46),
        ("next-choices", Kind.TEXT, 20),
        ("relation", Kind.WORD, 8),
        ("basis", Kind.WORD, 10),
        ("at", Kind.TEXT, 14),
    )
    rows = []
    for standard in report.listing.standards:
        placement = report.placements[standard.key]
        if placement.confirmed:
            continue
        home = report.system.by_code.get(placement.home or "")
        best = placement.suggestions[0] if placement.suggestions else None
        rows.append(
            Row(
                (
                    _number(standard),
                    _title(standard),
                    placement.home or "",
                    home.full(lang) if home else say(lang, f"place.{_nowhere(placement.outside)}"),
                    round(100 * best.score) if best else None,
                    reasons_text(best.reasons, lang) if best else "",
                    " ".join(one.code for one in placement.suggestions[1:]),
                    say(lang, f"relation.{placement.relation.value}") if placement.codes else "",
                    say(lang, f"basis.{placement.basis.value}"),
                    str(standard.at),
                )
            )
        )
    return make("unconfirmed", lang, shapes, rows)


def _nowhere(outside: bool) -> str:
    return "outside" if outside else "unplaced"


def with_force(made: Table, report: Report, lang: Lang) -> Table:
    """The table of standards with a column for what each is as of the date, in a word that can be filtered by."""
    by_key = {key_of(standard): standard.key for standard in report.listing.standards}
    places = {column.key: place for place, column in enumerate(made.columns)}
    at = places["standing"]
    rows = []
    for row in made.rows:
        number, title, cell = (text_of(row.cells[places[key]]) for key in ("number", "title", "at"))
        force = report.standings[by_key[number, title, cell]].force
        word = say(lang, f"force.{force.value}")
        rows.append(
            replace(row, cells=(*row.cells[:at], word, *row.cells[at:]), state=f"force-{force.value}")
        )
    force_column = Column("force", _heading("force", lang), Kind.WORD, 10)
    return replace(made, columns=(*made.columns[:at], force_column, *made.columns[at:]), rows=tuple(rows))
