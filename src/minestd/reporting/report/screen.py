"""The report on screen: the whole and the target first, then the tree, the gaps, the problems and the ledger."""

from collections.abc import Iterator

from minestd.measuring.figures import existing, filled, percent_between
from minestd.measuring.results import Between, Report
from minestd.reporting.paper import Paper
from minestd.reporting.report.screen_tree import legend, tree_lines
from minestd.reporting.table import text_of
from minestd.reporting.tables.summary import counting_notes
from minestd.reporting.tables.target import target_line
from minestd.reporting.text.screen_lines import ScreenLine, cut_short, heading, problem_lines
from minestd.reporting.text.sentences import reasons_text
from minestd.reporting.text.state_words import action_text, state_text
from minestd.wording import Lang, say


def report_lines(paper: Paper, columns: int) -> Iterator[ScreenLine]:
    """The whole report in at most `columns` columns. What is cut short stands in full in the files (-o)."""
    report, lang = paper.report, paper.lang
    yield from _head(report, lang)
    yield from heading(lang, "coverage")
    for line in tree_lines(report, lang, columns):
        yield ScreenLine(line.text, strong=line.depth == 1)
    yield ScreenLine(legend(report, lang))
    yield ScreenLine(say(lang, "note.coverage"))
    yield from heading(lang, "gaps")
    for note in paper.table("gaps").notes:
        yield ScreenLine(note)
    yield from cut_short(_gap_lines(report, lang), lang, columns)
    yield from problem_lines(report.listing.problems, lang, columns)
    yield from heading(lang, "ledger")
    yield ScreenLine(ledger_line(report, lang))
    yield from heading(lang, "rules")
    for row in paper.table("rules").rows:
        subject, rule, whose = (text_of(row[key]) for key in ("rule-of", "rule", "whose"))
        yield ScreenLine(
            f"- {subject}（{whose}）：{rule}" if lang == "zh" else f"- {subject} ({whose}): {rule}"
        )


def _head(report: Report, lang: Lang) -> Iterator[ScreenLine]:
    draft = say(lang, "screen.draft") if report.draft else ""
    yield ScreenLine(say(lang, "screen.title", system=report.system.title(lang)) + draft, strong=True)
    scope = say(lang, f"scope.{report.scope.value}")
    stated = "" if report.scope_stated else say(lang, "screen.assumed-scope")
    yield ScreenLine(
        say(lang, "screen.of", list=report.listing.source, as_of=report.as_of, scope=scope + stated)
    )
    whole = report.nodes[""]
    for label, count in (("figure.coverage", filled), ("figure.provision", existing)):
        sure, draft_count = count(whole.confirmed), count(whole.all)
        yield ScreenLine(_figure_line(say(lang, label), sure, draft_count, whole.required, lang), strong=True)
    for result in report.targets:
        if result.target.required is not None:
            yield ScreenLine(target_line(result, lang), strong=True)
    for note in counting_notes(report):
        yield ScreenLine("! " + say(lang, note))


def _figure_line(label: str, sure: Between, draft: Between, required: int, lang: Lang) -> str:
    return say(
        lang,
        "screen.figures",
        label=label,
        sure=text_of(sure),
        sure_rate=percent_between(sure, required),
        all=text_of(draft),
        all_rate=percent_between(draft, required),
        required=required,
    )


def _gap_lines(report: Report, lang: Lang) -> list[str]:
    lines = []
    for gap in report.gaps:
        name = report.system.by_code[gap.code].full(lang)
        action = action_text(gap.action, lang, is_open=gap.open)
        why = reasons_text(gap.why, lang)
        lines.append(
            f"{gap.priority:>3}. {gap.code} {name}: {state_text(gap.state, report, lang)} → {action}  {why}"
        )
    return lines


def ledger_line(report: Report, lang: Lang) -> str:
    """Both sums in one line."""
    ledger, totals = report.listing.ledger, report.totals
    rows = {name: getattr(ledger, name) for name in ("read", "accepted", "duplicate", "rejected", "ignored")}
    kinds = {name: getattr(totals, name) for name in ("standards", "placed", "outside", "unplaced")}
    return say(lang, "screen.ledger", **rows, **kinds)
