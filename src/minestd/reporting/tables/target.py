"""目标完成情况: the target in both readings, the documents counted, and the priority fields and stages."""

from collections.abc import Iterator

from msgspec import Struct

from minestd.measuring.figures import between
from minestd.measuring.results import Between, Counted, Report, TargetResult, ThemeResult
from minestd.measuring.target.target_ledger import OTHER
from minestd.reporting.table import Column, Kind, Table
from minestd.reporting.text.sentences import reason_text
from minestd.wording import Lang, joined, say


class _Line(Struct, frozen=True):
    """What is said of a target, with the count in each reading where there is one."""

    by: str
    item: str
    issued: Between | None = None
    promoted: Between | None = None
    remark: str = ""
    depth: int = 0


_COLUMNS: tuple[Column[_Line], ...] = (
    Column("target", Kind.DATE, 12, lambda line: line.by),
    Column("item", Kind.TEXT, 34, lambda line: line.item),
    Column("issued-reading", Kind.RANGE, 12, lambda line: line.issued),
    Column("promoted-reading", Kind.RANGE, 14, lambda line: line.promoted),
    Column("remark", Kind.TEXT, 60, lambda line: line.remark),
)


def target_table(report: Report, lang: Lang) -> Table:
    """Each target with both readings side by side, what is short (of a complete list), the sub-totals by prefix,
    subsystem and new or revised, and a verdict in each reading where one may be given."""
    lines = [line for result in report.targets for line in _lines(result, report, lang)]
    notes = (say(lang, "note.target"), say(lang, "note.target.ranges"))
    return Table.of("target", lang, _COLUMNS, lines, notes, depth=lambda line: line.depth)


def _lines(result: TargetResult, report: Report, lang: Lang) -> Iterator[_Line]:
    by, required, text = result.target.by.isoformat(), result.target.required, result.target.text
    if required is None:
        yield _Line(by, say(lang, "target.described"), remark=text)
        return
    whole = Between(required, required)
    short = Between(*result.short_issued), Between(*result.short_promoted)
    readings = say(lang, "target.readings")
    yield _Line(by, say(lang, "target.required"), whole, whole, text)
    yield _Line(by, say(lang, "target.counted"), result.issued, result.promoted, readings, 1)
    if report.scope.complete:
        yield _Line(by, say(lang, "target.short"), *short, depth=1)
    for key, tally in result.tallies.items():
        yield _Line(by, _group(key, report, lang), tally.issued, tally.promoted, depth=2)
    if result.verdict is None:
        yield _Line(by, say(lang, "target.verdict"), remark=say(lang, "target.no-verdict"))
        return
    for item, verdict in verdicts(result, lang):
        yield _Line(by, item, remark=verdict)


def verdicts(result: TargetResult, lang: Lang) -> list[tuple[str, str]]:
    """Whose verdict (the reading), and what it says; none where the list is not a complete one."""
    readings = (("issued", result.verdict), ("promoted", result.verdict_promoted))
    return [
        (say(lang, "target.verdict.of", reading=say(lang, f"target.{name}")), reason_text(verdict, lang))
        for name, verdict in readings
        if verdict is not None
    ]


def verdict_lines(result: TargetResult, lang: Lang) -> list[str]:
    """The same as lines of text."""
    return [f"{item}：{text}" if lang == "zh" else f"{item}: {text}" for item, text in verdicts(result, lang)]


def _group(key: str, report: Report, lang: Lang) -> str:
    """What a sub-total is of: a prefix, a subsystem, new or revised; the office may count what stands in none."""
    group, _, name = key.partition(":")
    if group == "prefix":
        return say(lang, "target.prefix", prefix=say(lang, "target.other") if name == OTHER else name)
    if group == "kind":
        return say(lang, f"target.{name}")
    if not name:
        return say(lang, "target.elsewhere")
    return say(lang, "target.subsystem", code=name, name=report.system.by_code[name].name(lang))


class _Theme(Struct, frozen=True):
    """A priority field or a stage of a target."""

    kind: str
    found: ThemeResult


def fields_table(report: Report, lang: Lang) -> Table:
    """Priority fields and stages with counts, never a rate: the guide's lists are open and carry no number."""

    def words(one: _Theme) -> str:
        return joined(lang, one.found.theme.words)

    def running(one: _Theme) -> Between:
        return Between(one.found.in_preparation, one.found.in_preparation_possible)

    columns: tuple[Column[_Theme], ...] = (
        Column("field-kind", Kind.WORD, 12, lambda one: say(lang, f"fields.{one.kind}")),
        Column("field", Kind.NAME, 18, lambda one: one.found.theme.name(lang)),
        Column(
            "issued-count",
            Kind.RANGE,
            10,
            lambda one: Between(one.found.issued, one.found.issued_possible),
        ),
        Column("in-preparation", Kind.RANGE, 10, running),
        Column(
            "nodes",
            Kind.TEXT,
            30,
            lambda one: (
                say(lang, "fields.by-words") if one.found.by_title_words else " ".join(one.found.theme.nodes)
            ),
        ),
        Column("words", Kind.TEXT, 46, words),
    )
    themes = [
        _Theme(kind, found)
        for result in report.targets
        for kind, some in (("field", result.fields), ("stage", result.stages))
        for found in some
    ]
    return Table.of("fields", lang, columns, themes, (say(lang, "note.fields"),))


class _CountedDocument(Struct, frozen=True):
    """A document that a target looked at."""

    by: str
    counted: Counted


def counted_table(report: Report, lang: Lang) -> Table:
    """Every document that the target looked at, with the rule that counted it or did not."""

    def revision(one: _CountedDocument) -> str:
        if not one.counted.counted:
            return ""
        return say(lang, "counted.revised" if one.counted.revision else "counted.new")

    def title(one: _CountedDocument) -> str:
        standard = one.counted.standard
        return standard.title or standard.title_en

    columns: tuple[Column[_CountedDocument], ...] = (
        Column("target", Kind.TEXT, 12, lambda one: one.by),
        Column("counted", Kind.WORD, 16, lambda one: say(lang, f"counted.{_verdict(one.counted)}")),
        Column("reading", Kind.WORD, 14, lambda one: _readings(one.counted, lang)),
        Column("number", Kind.CODE, 22, lambda one: one.counted.standard.label),
        Column("title", Kind.TEXT, 44, title),
        Column("issued", Kind.DATE, 11, lambda one: str(one.counted.standard.issued or "")),
        Column("new-or-revised", Kind.WORD, 12, revision),
        Column("rule", Kind.TEXT, 60, lambda one: reason_text(one.counted.rule, lang)),
        Column("at", Kind.TEXT, 14, lambda one: str(one.counted.standard.at)),
    )
    documents = [
        _CountedDocument(result.target.by.isoformat(), one)
        for result in report.targets
        for one in result.ledger
    ]
    return Table.of("counted", lang, columns, documents)


def _verdict(one: Counted) -> str:
    if not one.counted:
        return "no"
    return "yes" if one.sure or one.promoted_sure else "possible"


def _readings(one: Counted, lang: Lang) -> str:
    """In which readings it counts; where it is sure in one only, the other is named as possible."""
    if not one.reading:
        return ""
    if one.reading == "promoted":
        return say(lang, "target.promoted")
    if one.promoted_sure and not one.sure:
        return say(lang, "counted.promoted-issued-possible")
    return say(lang, "counted.both")


def target_line(result: TargetResult, lang: Lang) -> str:
    """The target in one line, for the head of the screen."""
    return say(
        lang,
        "target.line",
        by=result.target.by.isoformat(),
        required=result.target.required,
        issued=between(result.issued),
        promoted=between(result.promoted),
    )
