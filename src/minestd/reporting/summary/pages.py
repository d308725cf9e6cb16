"""The pages of the summary: the whole with the target, the overview diagram, the first gaps."""

from collections import Counter
from collections.abc import Callable

from msgspec.structs import asdict

from minestd import __version__
from minestd.drawing.diagram import lay_out
from minestd.drawing.fitting.lettering import Lettering, clean
from minestd.drawing.shapes.palette import QUIET, STAMP, TONES
from minestd.drawing.shapes.scene import Align, Box, BoxKind, Look, PageLayout, PageSheet, Text
from minestd.errors import MinestdError
from minestd.measuring.figures import between, existing, filled, percent_between, span
from minestd.measuring.results import Between, Gap, Report, State, TargetResult
from minestd.model.tree import Node
from minestd.reporting.summary.ruled import Figure, Ruled, RuledCell, RuledColumn, bar, card
from minestd.reporting.tables.summary import counting_notes
from minestd.reporting.tables.target import verdict_lines
from minestd.reporting.text.sentences import reasons_text
from minestd.reporting.text.state_words import action_text, state_text
from minestd.wording import Lang, say

WIDTH, HEIGHT, MARGIN = 842, 595, 36
ROOM = WIDTH - 2 * MARGIN
MOST = 4
"""Pages at most."""
_NEEDED = ("coverage", "confirmed", "unknown", "relation", "scope")
_BAR = 10
_COUNTS = ("confirmed", "all")


def summary_pages(report: Report, lang: Lang) -> tuple[PageLayout, ...]:
    """At most four landscape A4 pages."""
    diagram = _diagram(report, lang)
    gaps = _gap_pages(report, lang, MOST - 1 - len(diagram))
    return (_first(report, lang), *diagram, *gaps)


def _diagram(report: Report, lang: Lang) -> tuple[PageLayout, ...]:
    """The overview on one page; a framework that does not fit on one is left out."""
    try:
        pages = lay_out(report.system, report, layout="overview", page="A4", lang=lang)
    except MinestdError as error:
        if error.code != "diagram-does-not-fit":
            raise
        return ()
    return pages if len(pages) == 1 else ()


def _page(name: str, report: Report, lang: Lang, sheet: PageSheet) -> PageLayout:
    foot = say(lang, "page.pdf.foot", version=__version__, framework=report.system.name)
    sheet.text(Text(foot, MARGIN, HEIGHT - 26, ROOM, 7.5, colour=QUIET))
    boxes, texts, lines = tuple(sheet.boxes), tuple(sheet.texts), tuple(sheet.lines)
    return PageLayout(
        name, report.system.title(lang), WIDTH, HEIGHT, boxes=boxes, texts=texts, lines=lines, lang=lang
    )


def _head(report: Report, lang: Lang, sheet: PageSheet) -> int:
    """Title, draft stamp, what the figures are of and how they were counted; gives the y below."""
    title = say(lang, "screen.title", system=report.system.title(lang))
    sheet.text(Text(clean(title), MARGIN, 28, ROOM - 70, 18.0, bold=True))
    if report.draft:
        sheet.box(
            Box("stamp", BoxKind.PANEL, WIDTH - MARGIN - 62, 28, w=62, h=22, look=Look(None, STAMP, 1.5))
        )
        sheet.text(
            Text(
                say(lang, "page.draft"),
                WIDTH - MARGIN - 62,
                32,
                62,
                size=12.0,
                align=Align.CENTRE,
                colour=STAMP,
                bold=True,
            )
        )
    scope = say(lang, f"scope.{report.scope.value}")
    told = say(lang, "page.head", list=report.listing.source, as_of=report.as_of.isoformat(), scope=scope) + (
        "" if report.scope_stated else say(lang, "page.scope-assumed")
    )
    sheet.text(Text(clean(told), MARGIN, 54, ROOM, 9.0))
    y = 68
    for key in counting_notes(report):
        sheet.text(Text(f"! {say(lang, key)}", MARGIN, y, ROOM, 9.0, colour=STAMP))
        y += 13
    return y + 5


def _first(report: Report, lang: Lang) -> PageLayout:
    sheet = PageSheet()
    ruled = Ruled(sheet, Lettering(leaf.name(lang) for leaf in report.system.leaves))
    y = _head(report, lang, sheet)
    scored = [result for result in report.targets if result.target.required is not None]
    cards = [
        (say(lang, "figure.coverage"), _rates(report, lang, "coverage")),
        (say(lang, "figure.provision"), _rates(report, lang, "provision")),
        *((_target_title(result, lang), _target(result, report, lang)) for result in scored[:1]),
    ]
    each = (ROOM - 10 * (len(cards) - 1)) // len(cards)
    below = y
    for place, (title, figures) in enumerate(cards):
        below = card(ruled, MARGIN + place * (each + 10), y, each, title, figures)
    below = _sentences(report, scored, lang, sheet, below + 6)
    half = 318
    left = _states(report, lang, ruled, MARGIN, below + 6, half)
    right = _subsystems(report, lang, ruled, MARGIN + half + 20, below + 6, ROOM - half - 20)
    _rules(lang, ruled, max(left, right) + 14)
    return _page("summary", report, lang, sheet)


def _rates(report: Report, lang: Lang, which: str) -> list[Figure]:
    whole = report.nodes[""]
    found = []
    for count in _COUNTS:
        figures = whole.confirmed if count == "confirmed" else whole.all
        part = filled(figures) if which == "coverage" else existing(figures)
        remark = say(lang, "summary.of", part=between(part), whole=whole.required)
        rate = percent_between(part, whole.required)
        found.append(Figure(say(lang, f"figure.{count}"), rate, remark, part, whole.required))
    return found


def _target_title(result: TargetResult, lang: Lang) -> str:
    return say(lang, "page.target", by=result.target.by.isoformat(), required=result.target.required)


def _target(result: TargetResult, report: Report, lang: Lang) -> list[Figure]:
    """Both readings; what is short of the target only where the list claims to be complete."""
    required = result.target.required or 0
    readings = (
        ("issued", result.issued, result.short_issued),
        ("promoted", result.promoted, result.short_promoted),
    )
    return [
        Figure(
            say(lang, f"page.{reading}"),
            between(count),
            say(lang, "page.short", short=span(*short)) if report.scope.complete else "",
            count,
            required,
        )
        for reading, count, short in readings
    ]


def _sentences(report: Report, scored: list[TargetResult], lang: Lang, sheet: PageSheet, y: int) -> int:
    """The sum of the list, and the verdict on the target or why there is none."""
    totals = report.totals
    lines = [
        say(lang, "page.pdf.list", **asdict(totals)),
        *(
            line
            for result in scored[:1]
            for line in verdict_lines(result, lang) or [say(lang, "page.no-verdict")]
        ),
    ]
    for line in lines:
        sheet.text(Text(line, MARGIN, y, ROOM, 9.0))
        y += 13
    return y


def _states(report: Report, lang: Lang, ruled: Ruled, x: int, y: int, w: int) -> int:
    """How many aspects are in each state, under both ways of counting."""
    leaves = [report.nodes[leaf.code] for leaf in report.system.leaves]
    sure = Counter(leaf.confirmed.state for leaf in leaves)
    drafted = Counter(leaf.all.state for leaf in leaves)
    columns: tuple[RuledColumn[State], ...] = (
        RuledColumn(
            "", 34, lambda one: RuledCell(say(lang, f"mark.{one.value}"), bold=True, tint=TONES[one].tint)
        ),
        RuledColumn(say(lang, "page.states"), w - 164, lambda one: state_text(one, report, lang)),
        RuledColumn(say(lang, "figure.confirmed"), 60, lambda one: str(sure[one]), Align.RIGHT),
        RuledColumn(say(lang, "figure.all"), 70, lambda one: str(drafted[one]), Align.RIGHT),
    )
    y = ruled.head(x, y, columns)
    for state in State:
        y = ruled.row(x, y, columns, state)
    return y


def _subsystems(report: Report, lang: Lang, ruled: Ruled, x: int, y: int, w: int) -> int:
    """Filled of required for each subsystem, with bars."""
    each = 110

    def counts(node: Node) -> tuple[Between, Between]:
        return filled(report.nodes[node.code].confirmed), filled(report.nodes[node.code].all)

    def told(which: int) -> Callable[[Node], str]:
        return lambda node: _counted(counts(node)[which], report.nodes[node.code].required, lang)

    named: RuledColumn[Node] = RuledColumn(
        say(lang, "page.subsystems"), w - 50 - 2 * each, lambda node: f"{node.code} {node.name(lang)}"
    )
    required: RuledColumn[Node] = RuledColumn(
        say(lang, "figure.required"), 50, lambda node: str(report.nodes[node.code].required), Align.RIGHT
    )
    columns = (
        named,
        required,
        RuledColumn(say(lang, "column.filled-confirmed"), each, told(0), Align.RIGHT),
        RuledColumn(say(lang, "column.filled-all"), each, told(1), Align.RIGHT),
    )
    y = ruled.head(x, y, columns)
    for node in report.system.tops:
        y = ruled.row(x, y, columns, node, below=_BAR)
        for place, count in enumerate(counts(node)):
            left = x + named.width + required.width + 4 + place * each
            bar(ruled.sheet, left, y - _BAR, each - 8, count, report.nodes[node.code].required)
    return y


def _rules(lang: Lang, ruled: Ruled, y: int) -> None:
    """The rules that the figures of this page need most, as far as there is room."""
    columns: tuple[RuledColumn[str], ...] = (
        RuledColumn(say(lang, "table.rules"), 110, lambda key: say(lang, f"rules.{key}.of")),
        RuledColumn("", ROOM - 110, lambda key: say(lang, f"rules.{key}")),
    )
    y = ruled.head(MARGIN, y, columns)
    for key in _NEEDED:
        if y + ruled.height(columns, key) > HEIGHT - 34:
            return
        y = ruled.row(MARGIN, y, columns, key)


def _counted(count: Between, whole: int, lang: Lang) -> str:
    return say(lang, "page.with-rate", count=between(count), rate=percent_between(count, whole))


def _gap_pages(report: Report, lang: Lang, most: int) -> list[PageLayout]:
    """The first gaps, as many as stand on the pages that are left."""
    columns = _gap_columns(report, lang)
    pages: list[PageLayout] = []
    rest = list(report.gaps)
    lettering = Lettering(leaf.full(lang) for leaf in report.system.leaves)
    while rest and len(pages) < most:
        sheet = PageSheet()
        ruled = Ruled(sheet, lettering, lines=3)
        sheet.text(Text(say(lang, "page.first-gaps"), MARGIN, 28, ROOM, 15.0, bold=True))
        y = ruled.head(MARGIN, 54, columns)
        while rest and y + ruled.height(columns, rest[0]) <= HEIGHT - 50:
            y = ruled.row(MARGIN, y, columns, rest.pop(0))
        if rest and len(pages) == most - 1:
            sheet.text(
                Text(say(lang, "screen.more", n=len(rest)), MARGIN, HEIGHT - 44, ROOM, 9.0, colour=QUIET)
            )
        pages.append(_page(f"gaps-{len(pages) + 1}", report, lang, sheet))
    return pages


def _gap_columns(report: Report, lang: Lang) -> tuple[RuledColumn[Gap], ...]:
    def state(gap: Gap) -> RuledCell:
        words = f"{say(lang, f'mark.{gap.state.value}')} {state_text(gap.state, report, lang)}"
        return RuledCell(words, tint=TONES[gap.state].tint)

    return (
        RuledColumn(say(lang, "column.priority"), 40, lambda gap: str(gap.priority), Align.RIGHT),
        RuledColumn(say(lang, "column.code"), 56, lambda gap: gap.code),
        RuledColumn(say(lang, "column.name"), 180, lambda gap: report.system.by_code[gap.code].full(lang)),
        RuledColumn(say(lang, "column.state"), 100, state),
        RuledColumn(
            say(lang, "column.action"), 84, lambda gap: action_text(gap.action, lang, is_open=gap.open)
        ),
        RuledColumn(say(lang, "column.why"), ROOM - 460, lambda gap: reasons_text(gap.why, lang)),
    )
