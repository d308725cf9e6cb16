"""目标完成情况: the target in both readings, the documents counted, and the priority fields and stages."""

from collections.abc import Iterator

from minestd.measuring.figures import between, span
from minestd.measuring.results import Between, Report, TargetResult
from minestd.reporting.sentences import reason_text
from minestd.reporting.table import Kind, Row, Rows, Table
from minestd.reporting.tables.build import table
from minestd.wording import Lang, say

SHAPES = (
    ("target", Kind.TEXT, 12),
    ("item", Kind.TEXT, 34),
    ("count", Kind.RANGE, 14),
    ("short", Kind.TEXT, 14),
    ("remark", Kind.TEXT, 60),
)
FIELD_SHAPES = (
    ("field-kind", Kind.WORD, 12),
    ("field", Kind.NAME, 18),
    ("issued-count", Kind.COUNT, 10),
    ("in-preparation", Kind.COUNT, 10),
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
    ("rule", Kind.TEXT, 60),
    ("at", Kind.TEXT, 14),
)


def target_table(report: Report, lang: Lang) -> Table:
    """Each target with both readings, the sub-totals by prefix and subsystem, and a verdict where one may be given."""
    rows: list[Row] = []
    for result in report.targets:
        rows += _target_rows(result, report, lang)
    return table("target", lang, SHAPES, rows, (say(lang, "note.target"),))


def _target_rows(result: TargetResult, report: Report, lang: Lang) -> list[Row]:
    by, required = result.target.by.isoformat(), result.target.required
    if required is None:
        return [Row((by, say(lang, "target.described"), None, "", result.target.text))]
    rows = [
        Row((by, say(lang, "target.required"), Between(required, required), "", result.target.text)),
        Row(
            (
                by,
                say(lang, "target.issued"),
                result.issued,
                span(*result.short_issued),
                say(lang, "target.issued.is"),
            ),
            1,
        ),
        Row(
            (
                by,
                say(lang, "target.promoted"),
                result.promoted,
                span(*result.short_promoted),
                say(lang, "target.promoted.is"),
            ),
            1,
        ),
    ]
    rows += [
        Row((by, say(lang, "target.prefix", prefix=prefix), count, "", ""), 2)
        for prefix, count in result.by_prefix.items()
    ]
    for code, count in result.by_subsystem.items():
        name = report.system.by_code[code].name(lang)
        rows.append(Row((by, say(lang, "target.subsystem", code=code, name=name), count, "", ""), 2))
    verdict = reason_text(result.verdict, lang) if result.verdict else say(lang, "target.no-verdict")
    rows.append(Row((by, say(lang, "target.verdict"), None, "", verdict)))
    return rows


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
                            found.issued,
                            found.in_preparation,
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
                verdict = "no" if not one.counted else "yes" if one.sure else "possible"
                cells = (
                    result.target.by.isoformat(),
                    say(lang, f"counted.{verdict}"),
                    say(lang, f"target.{one.reading}") if one.reading else "",
                    one.standard.label,
                    one.standard.title or one.standard.title_en,
                    str(one.standard.issued or ""),
                    reason_text(one.rule, lang),
                    str(one.standard.at),
                )
                yield Row(cells)

    count = sum(len(result.ledger) for result in report.targets)
    return table("counted", lang, COUNTED_SHAPES, Rows(count, rows))


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
