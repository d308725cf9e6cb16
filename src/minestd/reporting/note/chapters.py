"""The chapters in their customary order."""

from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.measuring.figures import between, existing, filled, percent_between, span
from minestd.measuring.results import Report
from minestd.reporting.note.note_blocks import (
    Block,
    Diagram,
    Heading,
    Open,
    Paragraph,
    Shown,
    first_rows,
)
from minestd.reporting.paper import Paper
from minestd.reporting.table import Table
from minestd.reporting.tables.summary import counting_notes
from minestd.reporting.tables.target import verdict_lines
from minestd.reporting.text.state_words import action_text, state_text
from minestd.wording import joined, say

SHOWN_ROWS = 20


class Author(Struct):
    """Writes blocks and keeps the numbers of chapters, tables and open places."""

    paper: Paper
    chapters: int = 0
    tables: int = 0
    places: list[Open] = field(default_factory=list)

    @property
    def report(self) -> Report:
        """What was measured."""
        return self.paper.report

    def say(self, key: str, **params: object) -> str:
        """A sentence of the note."""
        return say(self.paper.lang, f"explanation.{key}", **params)

    def chapter(self, key: str) -> Heading:
        """The heading of the next chapter."""
        self.chapters += 1
        return Heading(f"{self.chapters}　{self.say(f'chapter.{key}')}", 1)

    def text(self, key: str, **params: object) -> Paragraph:
        """A paragraph."""
        return Paragraph(self.say(key, **params))

    def open(self, key: str) -> Open:
        """A place that people have to write."""
        place = Open(len(self.places) + 1, self.say(f"open.{key}"))
        self.places.append(place)
        return place

    def shown(self, table: Table, left_out: int = 0) -> Shown:
        """A numbered table."""
        self.tables += 1
        return Shown(self.tables, table, left_out)


def write_chapters(paper: Paper) -> tuple[tuple[Block, ...], tuple[Open, ...]]:
    """All blocks of the note, and the places that are still open."""
    author = Author(paper)
    blocks = [block for chapter in CHAPTERS for block in chapter(author)]
    return tuple(blocks), tuple(author.places)


def _basis(author: Author) -> Iterator[Block]:
    report = author.report
    system = report.system
    yield author.chapter("basis")
    yield author.text(
        "basis",
        title=system.title(author.paper.lang),
        edition=system.edition,
        document=system.document or system.name,
    )
    yield author.text("aim")
    yield author.open("aim")
    yield author.open("process")


def _state(author: Author) -> Iterator[Block]:
    totals, report = author.report.totals, author.report
    yield author.chapter("state")
    yield author.text(
        "state",
        list=report.listing.source,
        as_of=report.as_of.isoformat(),
        scope=say(author.paper.lang, f"scope.{report.scope.value}"),
        standards=totals.standards,
        placed=totals.placed,
        outside=totals.outside,
        unplaced=totals.unplaced,
    )
    yield author.text(
        "standings",
        in_force=totals.in_force,
        distinct=totals.distinct,
        upcoming=totals.upcoming,
        ended=totals.ended,
        preparing=totals.preparing,
        proposed=totals.proposed,
        unknown=totals.unknown,
        not_yet=totals.not_yet,
        terminated=totals.terminated,
    )
    for note in counting_notes(report):
        yield Paragraph(say(author.paper.lang, note))
    yield author.open("abroad")


def _statistics(author: Author) -> Iterator[Block]:
    yield author.chapter("statistics")
    whole = author.report.nodes[""]
    yield author.text(
        "rates",
        required=whole.required,
        sure=between(filled(whole.confirmed)),
        sure_rate=percent_between(filled(whole.confirmed), whole.required),
        all=between(filled(whole.all)),
        all_rate=percent_between(filled(whole.all), whole.required),
        existing=between(existing(whole.all)),
        provision=percent_between(existing(whole.all), whole.required),
    )
    yield author.shown(author.paper.table("subsystems"))
    for key in ("by-level", "by-kind"):
        table = author.paper.table(key)
        whole_rows = [row for row in table.rows if row["within"] == say(author.paper.lang, "table.whole")]
        yield author.shown(replace(table.only(*_STATISTICS), rows=whole_rows))
    yield from _target(author)


_STATISTICS = ("item", "required", "existing-sure", "existing-most", "provision", "running")


def _target(author: Author) -> Iterator[Block]:
    for result in author.report.targets:
        if result.target.required is None:
            continue
        short = {"issued_short": span(*result.short_issued), "promoted_short": span(*result.short_promoted)}
        complete = author.report.scope.complete
        yield author.text(
            "target" if complete else "target.held",
            by=result.target.by.isoformat(),
            required=result.target.required,
            issued=between(result.issued),
            promoted=between(result.promoted),
            **(short if complete else {}),
        )
        stop = say(author.paper.lang, "join.sentence").strip()
        for line in verdict_lines(result, author.paper.lang):
            yield Paragraph(f"{line}{stop}")


def _gaps(author: Author) -> Iterator[Block]:
    report, lang = author.report, author.paper.lang
    yield author.chapter("gaps")
    counts = Counter(report.nodes[leaf.code].all.state for leaf in report.system.leaves)
    words = joined(
        lang, (f"{state_text(state, report, lang)} {n}" for state, n in counts.most_common()), "phrase"
    )
    yield author.text("gaps", aspects=len(report.system.leaves), states=words)
    table, left = first_rows(author.paper.table("gaps"), SHOWN_ROWS)
    yield author.shown(table.only("priority", "code", "name", "state", "action", "why"), left)
    yield author.open("weak")


def _direction(author: Author) -> Iterator[Block]:
    report, lang = author.report, author.paper.lang
    yield author.chapter("direction")
    counts = Counter(action_text(gap.action, lang, is_open=gap.open) for gap in report.gaps)
    words = joined(lang, (f"{action} {n}" for action, n in counts.most_common()), "phrase")
    yield author.text("direction", n=len(report.gaps), actions=words or say(lang, "screen.none"))
    yield author.open("direction")


def _division(author: Author) -> Iterator[Block]:
    system, lang = author.report.system, author.paper.lang
    yield author.chapter("division")
    parts = sum(1 for node in system.by_code.values() if node.depth_of == 2)
    yield author.text("division", tops=len(system.tops), parts=parts, aspects=len(system.leaves))
    for top in system.tops:
        names = joined(lang, (f"{node.code} {node.full(lang)}" for node in top.below), "clause")
        yield author.text("division.top", code=top.code, name=top.full(lang), parts=names or "—")
    boundaries = dict.fromkeys(
        sentence
        for node in system.by_code.values()
        for sentence in (node.boundary if lang == "zh" else node.boundary_en)
    )
    if boundaries:
        yield author.text("boundaries")
        yield from (Paragraph(sentence) for sentence in boundaries)
    yield Diagram()


def _overlaps(author: Author) -> Iterator[Block]:
    report = author.report
    yield author.chapter("overlaps")
    yield author.text("outside", n=report.totals.outside)
    if report.overlaps:
        yield author.text("overlaps", n=len(report.overlaps))
        for one in report.overlaps[:SHOWN_ROWS]:
            labels = joined(author.paper.lang, (found.label for found in one.standards))
            name = report.system.by_code[one.code].full(author.paper.lang)
            yield author.text("overlap", code=one.code, name=name, standards=labels)
    else:
        yield author.text("no-overlaps")
    yield author.open("coordination")


def _proposals(author: Author) -> Iterator[Block]:
    yield author.chapter("proposals")
    table = author.paper.table("proposals")
    yield author.text("proposals", n=len(table.rows))
    if table.rows:
        shown, left = first_rows(table, SHOWN_ROWS)
        keys = ("serial", "proposed-title", "code", "project-kind", "level-and-nature", "replaces", "grounds")
        yield author.shown(shown.only(*keys), left)
    yield author.open("schedule")


def _rules(author: Author) -> Iterator[Block]:
    report = author.report
    yield author.chapter("rules")
    yield author.text(
        "rules",
        as_of=report.as_of.isoformat(),
        scope=say(author.paper.lang, f"scope.{report.scope.value}"),
        n=report.totals.placed - report.totals.confirmed,
        unplaced=report.totals.unplaced,
    )
    yield author.shown(author.paper.table("rules"))
    if author.paper.provenance is not None:
        yield author.shown(author.paper.table("provenance"))


def _changes(author: Author) -> Iterator[Block]:
    yield author.chapter("changes")
    if author.paper.comparison is None:
        yield author.text("no-changes")
        yield author.open("changes")
        return
    table, left = first_rows(author.paper.table("changes"), SHOWN_ROWS)
    yield author.text("changes", n=len(table.rows) + left)
    if table.rows:
        yield author.shown(table.only("serial", "change", "number", "title", "why-changed"), left)


CHAPTERS: tuple[Callable[[Author], Iterator[Block]], ...] = (
    _basis,
    _state,
    _statistics,
    _gaps,
    _direction,
    _division,
    _overlaps,
    _proposals,
    _rules,
    _changes,
)
