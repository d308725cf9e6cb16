"""Tables that the page shows beside those of all papers: what to confirm, to draft, to follow and to take up."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from minestd.measuring.projects import ProjectLine
from minestd.measuring.results import Report
from minestd.model.standard import Standard
from minestd.reporting.sentences import reason_text, reasons_text, state_text
from minestd.reporting.table import Column, Kind, Row, Table, text_of
from minestd.reporting.tables.build import Shape
from minestd.wording import Lang, has, say

Key = tuple[str, str, str]


def make(key: str, lang: Lang, shapes: tuple[Shape, ...], rows: list[Row]) -> Table:
    """A table titled with the word `page.table.<key>`, with its note where one is written."""
    note = f"page.note.{key}"
    notes = (say(lang, note),) if has(note) else ()
    columns = tuple(Column(key, _heading(key, lang), kind, width) for key, kind, width in shapes)
    return Table(key, say(lang, f"page.table.{key}"), columns, tuple(rows), notes)


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


def drafts(report: Report, lang: Lang) -> Table:
    """立项建议: the gaps that want a standard to be written, promoted or adopted, with where it would stand."""
    shapes: tuple[Shape, ...] = (
        ("priority", Kind.COUNT, 6),
        ("code", Kind.CODE, 8),
        ("name", Kind.NAME, 30),
        ("state", Kind.WORD, 16),
        ("action", Kind.WORD, 16),
        ("draft-title", Kind.TEXT, 40),
        ("level", Kind.WORD, 10),
        ("draft-prefix", Kind.CODE, 8),
    )
    rows = [
        Row(
            (
                gap.priority,
                gap.code,
                report.system.by_code[gap.code].full(lang),
                state_text(gap.state, report, lang),
                say(lang, f"action.{gap.action.value}"),
                gap.title_zh if lang == "zh" else gap.title_en,
                say(lang, f"level.{gap.level}"),
                gap.prefix,
            ),
            state=gap.state.value,
        )
        for gap in report.gaps
        if gap.level
    ]
    return make("drafts", lang, shapes, rows)


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


def projects(report: Report, lang: Lang) -> Table:
    """项目台账: running and proposed projects, the earliest due first."""
    shapes: tuple[Shape, ...] = (
        ("plan", Kind.CODE, 20),
        ("number", Kind.CODE, 22),
        ("title", Kind.TEXT, 40),
        ("course", Kind.WORD, 10),
        ("project-kind", Kind.WORD, 8),
        ("stage", Kind.WORD, 10),
        ("due", Kind.DATE, 11),
        ("time", Kind.WORD, 10),
        ("closes", Kind.CODE, 14),
        ("revises", Kind.CODE, 20),
    )
    lines = (*report.projects.lines, *report.projects.proposed)
    return make("projects", lang, shapes, [_project(line, lang) for line in lines])


def _project(line: ProjectLine, lang: Lang) -> Row:
    time = "overdue" if line.overdue else "soon" if line.due_soon else ""
    shown = line.became or line.standard
    return Row(
        (
            line.plan,
            str(shown.number or ""),
            _title(shown),
            say(lang, f"course.{line.course.value}"),
            _word("page.project-kind", line.kind, lang),
            _word("page.stage", line.stage, lang),
            line.due.isoformat() if line.due else "",
            say(lang, f"page.time.{time}") if time else "",
            " ".join(line.closes),
            line.revises,
        ),
        state="overdue" if line.overdue else "",
    )


def _word(room: str, key: str, lang: Lang) -> str:
    return say(lang, f"{room}.{key}") if has(f"{room}.{key}") else key


def reviews(report: Report, lang: Lang) -> Table:
    """复审计划: what is in force by the day on which its review falls due."""
    shapes: tuple[Shape, ...] = (
        ("due", Kind.DATE, 11),
        ("time", Kind.WORD, 10),
        ("number", Kind.CODE, 22),
        ("title", Kind.TEXT, 40),
        ("home", Kind.CODE, 8),
        ("clock", Kind.TEXT, 20),
        ("conclusion", Kind.WORD, 10),
        ("responsible", Kind.TEXT, 16),
    )
    rows = []
    for line in report.reviews.lines:
        placement = report.placements.get(line.standard.key)
        rows.append(
            Row(
                (
                    line.clock.due.isoformat(),
                    say(lang, "page.time.overdue") if line.overdue else "",
                    _number(line.standard),
                    _title(line.standard),
                    (placement.home if placement else "") or "",
                    f"{say(lang, f'clock.{line.clock.basis}')} {line.clock.since.isoformat()}",
                    _word("conclusion", line.conclusion, lang),
                    line.responsible,
                ),
                state="overdue" if line.overdue else "",
            )
        )
    return make("reviews", lang, shapes, rows)


def lacking(report: Report, lang: Lang) -> Table:
    """What the catalogue has in force or upcoming on an aspect and the list lacks, mandatory ones first."""
    shapes: tuple[Shape, ...] = (
        ("code", Kind.CODE, 8),
        ("name", Kind.NAME, 30),
        ("number", Kind.CODE, 22),
        ("title", Kind.TEXT, 40),
        ("level", Kind.WORD, 10),
        ("nature", Kind.WORD, 8),
        ("standing", Kind.TEXT, 26),
    )
    found = report.catalogue.lacking if report.catalogue else ()
    rows = [
        Row(
            (
                one.code,
                report.system.by_code[one.code].full(lang),
                _number(one.standard),
                _title(one.standard),
                say(lang, f"level.{one.standard.level.value}"),
                say(lang, f"nature.{one.standard.nature.value}") if one.standard.nature else "",
                reason_text(one.standing.reason, lang),
            )
        )
        for one in found
    ]
    return make("lacking", lang, shapes, rows)


def looked_up(report: Report, lang: Lang) -> Table:
    """查新: every standard of the list as the catalogue has it."""
    shapes: tuple[Shape, ...] = (
        ("number", Kind.CODE, 22),
        ("title", Kind.TEXT, 40),
        ("should-number", Kind.CODE, 22),
        ("checked", Kind.TEXT, 40),
        ("title-differs", Kind.WORD, 10),
        ("at", Kind.TEXT, 14),
    )
    found = report.catalogue.lines if report.catalogue else ()
    rows = [
        Row(
            (
                _number(line.standard),
                _title(line.standard),
                str(line.should or ""),
                reason_text(line.conclusion, lang),
                say(lang, "page.title-differs") if line.title_differs else "",
                str(line.standard.at),
            )
        )
        for line in found
    ]
    return make("looked-up", lang, shapes, rows)


MORE: Mapping[str, Callable[[Report, Lang], Table]] = {
    "drafts": drafts,
    "unconfirmed": unconfirmed,
    "projects": projects,
    "reviews": reviews,
    "lacking": lacking,
    "looked-up": looked_up,
}


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
