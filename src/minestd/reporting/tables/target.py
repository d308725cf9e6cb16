"""目标完成情况: the target in both readings, the documents counted, and the priority fields and stages."""

from collections.abc import Iterator

from minestd.measuring.figures import between
from minestd.measuring.results import Between, Counted, Report, TargetResult
from minestd.measuring.target.ledger import OTHER
from minestd.reporting.table import Kind, Row, Rows, Table
from minestd.reporting.tables.build import table
from minestd.reporting.text.sentences import reason_text
from minestd.wording import Lang, say

SHAPES = (
    ("target", Kind.DATE, 12),
    ("item", Kind.TEXT, 34),
    ("issued-reading", Kind.RANGE, 12),
    ("promoted-reading", Kind.RANGE, 14),
    ("remark", Kind.TEXT, 60),
)
FIELD_SHAPES = (
    ("field-kind", Kind.WORD, 12),
    ("field", Kind.NAME, 18),
    ("issued-count", Kind.RANGE, 10),
    ("in-preparation", Kind.RANGE, 10),
    ("nodes", Kind.TEXT, 30),
    ("words", Kind.TEXT, 46),
)
COUNTED_SHAPES = (
    ("target", Kind.TEXT, 12),
    ("counted", Kind.WORD, 16),
    ("reading", Kind.WORD, 14),
    ("number", Kind.CODE, 22),
    ("title", Kind.TEXT, 44),
    ("issued", Kind.DATE, 11),
    ("new-or-revised", Kind.WORD, 12),
    ("rule", Kind.TEXT, 60),
    ("at", Kind.TEXT, 14),
)


def target_table(report: Report, lang: Lang) -> Table:
    """Each target with both readings side by side, what is short, the sub-totals by prefix, subsystem and new or
    revised, and a verdict in each reading where one may be given."""
    rows: list[Row] = []
    for result in report.targets:
        rows += _target_rows(result, report, lang)
    return table("target", lang, SHAPES, rows, (say(lang, "note.target"), say(lang, "note.target.ranges")))


def _target_rows(result: TargetResult, report: Report, lang: Lang) -> list[Row]:
    by, required = result.target.by.isoformat(), result.target.required
    if required is None:
        return [Row((by, say(lang, "target.described"), None, None, result.target.text))]

    def row(
        item: str, issued: Between | None, promoted: Between | None, remark: str = "", depth: int = 0
    ) -> Row:
        return Row((by, item, issued, promoted, remark), depth)

    whole = Between(required, required)
    rows = [
        row(say(lang, "target.required"), whole, whole, result.target.text),
        row(say(lang, "target.counted"), result.issued, result.promoted, say(lang, "target.readings"), 1),
        row(say(lang, "target.short"), Between(*result.short_issued), Between(*result.short_promoted), "", 1),
    ]
    rows += [
        row(_group(key, report, lang), tally.issued, tally.promoted, "", 2)
        for key, tally in result.tallies.items()
    ]
    if result.verdict is None:
        return [*rows, row(say(lang, "target.verdict"), None, None, say(lang, "target.no-verdict"))]
    return [*rows, *(row(item, None, None, text) for item, text in verdicts(result, lang))]


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


def fields_table(report: Report, lang: Lang) -> Table:
    """Priority fields and stages with counts, never a rate: the guide's lists are open and carry no number."""
    rows = []
    for result in report.targets:
        for kind, themes in (("field", result.fields), ("stage", result.stages)):
            for found in themes:
                rows.append(
                    Row(
                        (
                            say(lang, f"fields.{kind}"),
                            found.theme.name(lang),
                            Between(found.issued, found.issued_possible),
                            Between(found.in_preparation, found.in_preparation_possible),
                            " ".join(found.theme.nodes) or say(lang, "fields.by-words"),
                            ("、" if lang == "zh" else ", ").join(found.theme.words),
                        )
                    )
                )
    return table("fields", lang, FIELD_SHAPES, rows, (say(lang, "note.fields"),))


def counted_table(report: Report, lang: Lang) -> Table:
    """Every document that the target looked at, with the rule that counted it or did not."""

    def rows() -> Iterator[Row]:
        for result in report.targets:
            for one in result.ledger:
                cells = (
                    result.target.by.isoformat(),
                    say(lang, f"counted.{_verdict(one)}"),
                    _readings(one, lang),
                    one.standard.label,
                    one.standard.title or one.standard.title_en,
                    str(one.standard.issued or ""),
                    say(lang, "counted.revised" if one.revision else "counted.new") if one.counted else "",
                    reason_text(one.rule, lang),
                    str(one.standard.at),
                )
                yield Row(cells)

    count = sum(len(result.ledger) for result in report.targets)
    return table("counted", lang, COUNTED_SHAPES, Rows(count, rows))


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
