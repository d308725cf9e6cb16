"""标准统计表: by level and by kind, whole and per subsystem; the same counts by part and by year of issue."""

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from minestd.measuring.results import Between, Report
from minestd.measuring.standing.levels import suited_level
from minestd.measuring.states import Force
from minestd.model.number import Level
from minestd.model.tree import Node
from minestd.reporting.table import Column, Grouping, Kind, Live, Rate, T, Table
from minestd.reporting.tables.made_once import made_once
from minestd.reporting.tables.register import KINDS, UNSORTED, kind_of, register_of
from minestd.wording import Lang, say

Condition = tuple[str, tuple[str, ...]]
Where = tuple[Condition, ...]
LEVELS = (Level.NATIONAL, Level.INDUSTRY, Level.GROUP, Level.LOCAL, Level.ENTERPRISE)
"""In the order of the customary statistics."""
_REST = (Level.REGULATION, Level.UNKNOWN)
YEARS = 15
"""As many single years are shown; what is older stands in one row."""


class _Seen(Struct, frozen=True):
    """What a standard is counted by."""

    top: str
    part: str
    level: str
    kind: str


class Counts(Struct, frozen=True):
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

    def live(self, rule: str, where: Where) -> Live:
        """The count of the columns of the register that the rule names, joined by `+`."""
        counters = {"once": self.once, "possible": self.possible, "running-count": self.running}
        return Live(sum(self.of(counters[name], where) for name in rule.split("+")), rule, where)


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


class _Line(Struct, frozen=True, kw_only=True):
    """A row of the statistics, of what is counted below a node; a total ends the rows of its node."""

    node: Node
    item: str
    required: int | None
    sure: Live
    most: Live
    running: Live
    total: bool

    def rate(self, count: Live) -> Rate:
        """A count as a rate of what is required."""
        return Rate(Between(int(count.value), int(count.value)), self.required or 0)


def _line(
    counts: Counts, node: Node, item: str, required: int | None, *where: Condition, total: bool = False
) -> _Line:
    """The line of what stands at a node or below and meets the conditions."""
    within = (*_within(node), *where)
    sure, most, running = (counts.live(rule, within) for rule in ("once", "once+possible", "running-count"))
    return _Line(node=node, item=item, required=required, sure=sure, most=most, running=running, total=total)


def by_level_table(report: Report, lang: Lang) -> Table:
    """应有数, 现有数, rate and 在研 by level. The framework sets 应有数 for aspects; how it falls on levels is ours."""
    counts = counts_of(report)
    lines: list[_Line] = []
    for node in (report.system.root, *report.system.tops):
        required = _required_by_level(node, report)
        for level in LEVELS:
            item = say(lang, f"level.{level.value}")
            lines.append(_line(counts, node, item, required[level], ("level", (level.value,))))
        rest = tuple(level.value for level in _REST)
        lines.append(_line(counts, node, say(lang, "statistics.rest"), 0, ("level", rest)))
        lines.append(_line(counts, node, say(lang, "statistics.total"), sum(required.values()), total=True))
    return _statistics("by-level", lines, lang)


def by_kind_table(report: Report, lang: Lang) -> Table:
    """The same by kind, as the list's 种类 column has it; 应有数 is set for aspects only, so kinds have none."""
    counts = counts_of(report)
    lines: list[_Line] = []
    for node in (report.system.root, *report.system.tops):
        for kind in (*KINDS, UNSORTED):
            lines.append(_line(counts, node, say(lang, f"kind.{kind}"), None, ("kind", (kind,))))
        required = report.nodes[node.code].required
        lines.append(_line(counts, node, say(lang, "statistics.total"), required, total=True))
    return _statistics("by-kind", lines, lang)


def _statistics(key: str, lines: Sequence[_Line], lang: Lang) -> Table:
    def within(line: _Line) -> str:
        node = line.node
        return f"{node.code} {node.name(lang)}" if node.code else say(lang, "table.whole")

    sure, most = ("existing-sure", "required"), ("existing-most", "required")
    columns: tuple[Column[_Line], ...] = (
        Column("within", Kind.NAME, 38, within),
        Column("item", Kind.NAME, 28, lambda line: line.item),
        Column("required", Kind.COUNT, 10, lambda line: line.required),
        Column("existing-sure", Kind.COUNT, 10, lambda line: line.sure),
        Column("existing-most", Kind.COUNT, 14, lambda line: line.most),
        Column("provision", Kind.RATE, 16, lambda line: line.rate(line.sure), ratio=sure),
        Column("provision-most", Kind.RATE, 16, lambda line: line.rate(line.most), ratio=most),
        Column("running", Kind.COUNT, 10, lambda line: line.running),
    )
    return Table.of(
        key,
        lang,
        columns,
        lines,
        (say(lang, "note.statistics"), say(lang, f"note.{key}")),
        depth=lambda line: 1 if line.total else 2,
        grouping=Grouping.TOTALS,
    )


def _within(node: Node) -> Where:
    return (("top", (node.code,)),) if node.code else ()


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

    def name(node: Node) -> str:
        return node.full(lang) if node.code else say(lang, "table.whole")

    def within(node: Node) -> Where:
        return (("top" if node.depth_of == 1 else "part", (node.code,)),) if node.code else ()

    def of_level(level: Level) -> Callable[[Node], Live]:
        return lambda node: counts.live("once", (*within(node), ("level", (level.value,))))

    columns: tuple[Column[Node], ...] = (
        Column("code", Kind.CODE, 8, lambda node: node.code),
        Column("name", Kind.NAME, 42, name),
        *(_level_column(level, 10, of_level(level), lang) for level in (*LEVELS, *_REST)),
        Column(
            "total",
            Kind.COUNT,
            10,
            lambda node: counts.live("once", within(node)),
            say(lang, "statistics.total"),
        ),
    )
    return Table.of(
        "matrix",
        lang,
        columns,
        [node for node in report.system.root.walk() if node.depth_of <= 2],
        (say(lang, "note.matrix"),),
        depth=lambda node: node.depth_of,
        grouping=Grouping.TREE,
    )


def _level_column(level: Level, width: int, get: Callable[[T], Live], lang: Lang) -> Column[T]:
    return Column(f"level:{level.value}", Kind.COUNT, width, get, say(lang, f"level.{level.value}"))


class _Years(Struct, frozen=True):
    """Years of issue that stand in one row, and the condition that a spreadsheet finds them by."""

    word: str
    condition: str
    years: Sequence[int]


def years_table(report: Report, lang: Lang) -> Table:
    """Standards of the list by year of issue and level, the oldest together; undated ones are not in it."""
    issued = counts_of(report).issued
    years = sorted({year for year, _ in issued})
    last = years[-1] if years else report.as_of.year
    first = max(years[0] if years else last, last - YEARS + 1)
    older = [year for year in years if year < first]
    spans = [_Years(say(lang, "years.before", year=first - 1), f"<={first - 1}", older)] if older else []
    spans += [_Years(str(year), str(year), [year]) for year in range(first, last + 1)]

    def of_level(level: Level) -> Callable[[_Years], Live]:
        def said(span: _Years) -> Live:
            number = sum(issued[year, level.value] for year in span.years)
            return Live(number, "rows", (("year", (span.condition,)), ("level", (level.value,))))

        return said

    columns: tuple[Column[_Years], ...] = (
        Column("year", Kind.WORD, 22, lambda span: span.word, say(lang, "column.year-issued")),
        *(_level_column(level, 16, of_level(level), lang) for level in LEVELS),
    )
    return Table.of("years", lang, columns, spans, (say(lang, "note.years"),))
