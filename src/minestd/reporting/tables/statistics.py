"""标准统计表: by level and by kind, whole and per subsystem; the same counts by part and by year of issue."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minestd.measuring.results import Between, Report
from minestd.measuring.standing.levels import suited_level
from minestd.measuring.states import Force
from minestd.model.number import Level
from minestd.model.tree import Node
from minestd.reporting.table import Cell, Column, Kind, Live, Rate, Row, Table
from minestd.reporting.tables.build import columns
from minestd.reporting.tables.made_once import made_once
from minestd.reporting.tables.register import KINDS, UNSORTED, kind_of, register_of
from minestd.wording import Lang, say

Where = tuple[tuple[str, tuple[str, ...]], ...]
LEVELS = (Level.NATIONAL, Level.INDUSTRY, Level.GROUP, Level.LOCAL, Level.ENTERPRISE)
"""In the order of the customary statistics."""
_REST = (Level.REGULATION, Level.UNKNOWN)
_FIGURES = (
    ("required", Kind.COUNT, 10),
    ("existing-sure", Kind.COUNT, 10),
    ("existing-most", Kind.COUNT, 14),
    ("provision", Kind.RATE, 16),
    ("provision-most", Kind.RATE, 16),
    ("running", Kind.COUNT, 10),
)
YEARS = 15
"""As many single years are shown; what is older stands in one row."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a standard is counted by."""

    top: str
    part: str
    level: str
    kind: str


@dataclass(frozen=True)
class Counts:
    """How many standards count, by subsystem, part, level and kind, each under its home; and issued by year."""

    once: Counter[_Seen]
    possible: Counter[_Seen]
    running: Counter[_Seen]
    issued: Counter[tuple[int, str]]

    def of(self, counter: Counter[_Seen], where: Where) -> int:
        """The sum of what meets the conditions, in the keys of levels and kinds."""
        return sum(
            n for seen, n in counter.items() if all(getattr(seen, name) in keys for name, keys in where)
        )


def counts_of(report: Report) -> Counts:
    """The counts of a report, made once for all the tables."""
    return made_once(report, _counted)


def _counted(report: Report) -> Counts:
    found = Counts(Counter(), Counter(), Counter(), Counter())
    for entry in register_of(report):
        seen = _Seen(entry.top, entry.part, entry.level, kind_of(entry.standard.kind))
        found.once[seen] += entry.once
        found.possible[seen] += entry.possible
        found.running[seen] += entry.running
        if entry.year:
            found.issued[entry.year, entry.level] += 1
    return found


def by_level_table(report: Report, lang: Lang) -> Table:
    """应有数, 现有数, rate and 在研 by level. The framework sets 应有数 for aspects; how it falls on levels is ours."""
    counts = counts_of(report)
    rows = [
        row
        for node in (report.system.root, *report.system.tops)
        for row in _level_rows(node, counts, report, lang)
    ]
    return _statistics("by-level", rows, lang)


def _level_rows(node: Node, counts: Counts, report: Report, lang: Lang) -> Iterator[Row]:
    required = _required_by_level(node, report)
    where = _within(node)
    for level in LEVELS:
        item = say(lang, f"level.{level.value}")
        yield _row(node, item, required[level], (*where, ("level", (level.value,))), counts, lang)
    rest = (*where, ("level", tuple(level.value for level in _REST)))
    yield _row(node, say(lang, "statistics.rest"), 0, rest, counts, lang)
    yield _row(node, say(lang, "statistics.total"), sum(required.values()), where, counts, lang, total=True)


def by_kind_table(report: Report, lang: Lang) -> Table:
    """The same by kind, as the list's 种类 column has it; 应有数 is set for aspects only, so kinds have none."""
    counts = counts_of(report)
    rows = []
    for node in (report.system.root, *report.system.tops):
        where = _within(node)
        for kind in (*KINDS, UNSORTED):
            rows.append(
                _row(node, say(lang, f"kind.{kind}"), None, (*where, ("kind", (kind,))), counts, lang)
            )
        total = report.nodes[node.code].required
        rows.append(_row(node, say(lang, "statistics.total"), total, where, counts, lang, total=True))
    return _statistics("by-kind", rows, lang)


def _statistics(key: str, rows: Sequence[Row], lang: Lang) -> Table:
    made = columns(lang, ("within", Kind.NAME, 38), ("item", Kind.NAME, 28), *_FIGURES)
    ratios = {"provision": ("existing-sure", "required"), "provision-most": ("existing-most", "required")}
    made = tuple(replace(column, ratio=ratios.get(column.key)) for column in made)
    notes = (say(lang, "note.statistics"), say(lang, f"note.{key}"))
    return Table(key, say(lang, f"table.{key}"), made, rows, notes)


def _within(node: Node) -> Where:
    return (("top", (node.code,)),) if node.code else ()


def _row(
    node: Node,
    item: str,
    required: int | None,
    where: Where,
    counts: Counts,
    lang: Lang,
    *,
    total: bool = False,
) -> Row:
    once, more, running = (counts.of(one, where) for one in (counts.once, counts.possible, counts.running))
    name = f"{node.code} {node.name(lang)}" if node.code else say(lang, "table.whole")
    cells: tuple[Cell, ...] = (
        name,
        item,
        required,
        Live(once, "once", where),
        Live(once + more, "once+possible", where),
        Rate(Between(once, once), required or 0),
        Rate(Between(once + more, once + more), required or 0),
        Live(running, "running-count", where),
    )
    return Row(cells, depth=1 if total else 2)


def _required_by_level(node: Node, report: Report) -> Counter[Level]:
    """应有数 at or below a node by level: what is filled at the level that fills it, the rest where it would stand."""
    filling: dict[str, dict[str, Level]] = {}
    for one in report.placed:
        if one.force is Force.IN_FORCE and one.counted and one.dedicated:
            for code in one.codes:
                filling.setdefault(code, {})[one.identity] = one.standard.level
    found: Counter[Level] = Counter()
    for leaf in node.leaves_below():
        required = report.nodes[leaf.code].required
        levels = sorted(filling.get(leaf.code, {}).values(), key=LEVELS.index)[:required]
        found.update(levels)
        found[suited_level(leaf, report.scope)] += required - len(levels)
    return found


def matrix_table(report: Report, lang: Lang) -> Table:
    """各部分 × 级别: how many standards in force have their home in each part, by level."""
    counts = counts_of(report)
    shown = (*LEVELS, *_REST)
    heads = tuple(
        Column(f"level:{one.value}", say(lang, f"level.{one.value}"), Kind.COUNT, 10) for one in shown
    )
    total = Column("total", say(lang, "statistics.total"), Kind.COUNT, 10)
    rows = []
    for node in report.system.root.walk():
        if node.depth_of > 2:
            continue
        where: Where = () if not node.code else (("top" if node.depth_of == 1 else "part", (node.code,)),)
        cells: list[Cell] = [node.code, node.full(lang) if node.code else say(lang, "table.whole")]
        for level in shown:
            here = (*where, ("level", (level.value,)))
            cells.append(Live(counts.of(counts.once, here), "once", here))
        cells.append(Live(counts.of(counts.once, where), "once", where))
        rows.append(Row(tuple(cells), depth=node.depth_of))
    made = (*columns(lang, ("code", Kind.CODE, 8), ("name", Kind.NAME, 42)), *heads, total)
    return Table("matrix", say(lang, "table.matrix"), made, rows, (say(lang, "note.matrix"),))


def years_table(report: Report, lang: Lang) -> Table:
    """Standards of the list by year of issue and level, the oldest together; undated ones are not in it."""
    counts = counts_of(report)
    years = sorted({year for year, _ in counts.issued})
    last = years[-1] if years else report.as_of.year
    first = max(years[0] if years else last, last - YEARS + 1)
    heads = tuple(
        Column(f"level:{one.value}", say(lang, f"level.{one.value}"), Kind.COUNT, 16) for one in LEVELS
    )
    rows = []
    older = [year for year in years if year < first]
    spans = [(say(lang, "years.before", year=first - 1), f"<={first - 1}", older)] if older else []
    spans += [(str(year), str(year), [year]) for year in range(first, last + 1)]
    for word, condition, within in spans:
        cells: list[Cell] = [word]
        for level in LEVELS:
            number = sum(counts.issued[year, level.value] for year in within)
            cells.append(Live(number, "rows", (("year", (condition,)), ("level", (level.value,)))))
        rows.append(Row(tuple(cells)))
    made = (Column("year", say(lang, "column.year-issued"), Kind.WORD, 22), *heads)
    return Table("years", say(lang, "table.years"), made, rows, (say(lang, "note.years"),))
