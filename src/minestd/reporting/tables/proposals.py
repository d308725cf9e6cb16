"""立项建议汇总表: what the office proposes, then what the gaps call for; what only people can write is left open."""

from collections.abc import Iterator

from minestd.measuring.gaps.finding import working_title
from minestd.measuring.results import Action, Gap, Report
from minestd.measuring.standing.levels import suited_level
from minestd.measuring.upkeep.projects import ProjectLine
from minestd.model.number import Level
from minestd.reporting.table import Cell, Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.reporting.tables.statistics import LEVELS
from minestd.reporting.text.sentences import reasons_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, say

SHAPES = (
    ("serial", Kind.COUNT, 6),
    ("proposed-title", Kind.TEXT, 28),
    ("code", Kind.CODE, 8),
    ("project-kind", Kind.WORD, 7),
    ("level-and-nature", Kind.WORD, 12),
    ("replaces", Kind.TEXT, 15),
    ("necessity", Kind.TEXT, 36),
    ("content", Kind.TEXT, 15),
    ("adopts", Kind.TEXT, 13),
    ("alike", Kind.TEXT, 22),
    ("drafter-or-responsible", Kind.TEXT, 12),
    ("years-to-finish", Kind.TEXT, 9),
    ("grounds", Kind.TEXT, 16),
)
PROPOSING = (Action.DRAFT, Action.REVISE, Action.PROMOTE, Action.ADOPT)


def proposals_table(report: Report, lang: Lang) -> Table:
    """One row a proposal, in the order of the ranking. `（待填）` marks what people have to write."""
    rows: list[Row] = []
    for cells in (*_own(report, lang), *_of_gaps(report, lang)):
        rows.append(Row((len(rows) + 1, *cells)))
    return table("proposals", lang, SHAPES, rows, (say(lang, "note.proposals"),))


def _own(report: Report, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    """The rows of the list that are merely proposed."""
    for line in report.projects.proposed:
        standard = line.standard
        placement = report.placements[standard.key]
        project = standard.project
        names = [project.drafter, project.responsible] if project else []
        yield (
            standard.title or standard.title_en,
            placement.home or "",
            say(lang, f"project.{line.kind or 'new'}"),
            _level(standard.level, lang),
            line.revises,
            _closing(line, report, lang),
            _open(lang),
            "；".join(standard.adopts),
            "",
            " / ".join(name for name in names if name) or _open(lang),
            str(line.due.year) if line.due else _open(lang),
            say(lang, "proposals.own", at=standard.at),
        )


def _closing(line: ProjectLine, report: Report, lang: Lang) -> str:
    """Which gaps it would close; else people must say why it is needed."""
    names = [f"{code} {report.system.by_code[code].full(lang)}" for code in line.closes]
    return say(lang, "proposals.closes", names=_comma(lang).join(names)) if names else _open(lang)


def _of_gaps(report: Report, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for gap in report.gaps:
        if gap.action not in PROPOSING:
            continue
        node = report.system.by_code[gap.code]
        level = Level(gap.level) if gap.level else suited_level(node, report.scope)
        title = gap.title_zh if lang == "zh" else gap.title_en
        revising = gap.action is Action.REVISE
        named = _named(gap)
        yield (
            title or working_title(node, lang),
            gap.code,
            say(lang, "project.revision" if revising else "project.new"),
            _level(level, lang),
            _comma(lang).join(named) if revising else "",
            f"{state_text(gap.state, report, lang)}{_stop(lang)}{reasons_text(gap.why, lang)}",
            _open(lang),
            _comma(lang).join(named) if gap.action is Action.ADOPT else "",
            _comma(lang).join(standard.label for standard in gap.neighbours),
            _open(lang),
            _open(lang),
            say(lang, "proposals.gap", rank=gap.priority, action=say(lang, f"action.{gap.action.value}")),
        )


def _named(gap: Gap) -> list[str]:
    """The standards that the evidence names."""
    found: dict[str, None] = {}
    for reason in gap.why:
        names = reason.params.get("standards", ())
        if isinstance(names, tuple):
            found.update(dict.fromkeys(str(name) for name in names))
    return list(found)


def _level(level: Level, lang: Lang) -> str:
    """Level and nature: what is proposed is recommended in form, since only national standards may be mandatory."""
    if level not in LEVELS:
        return _open(lang)
    word = say(lang, f"level.{level.value}")
    if level in (Level.GROUP, Level.ENTERPRISE):
        return word
    return f"{word}{'，' if lang == 'zh' else ', '}{say(lang, 'nature.recommended')}"


def _open(lang: Lang) -> str:
    return say(lang, "open.cell")


def _comma(lang: Lang) -> str:
    return "、" if lang == "zh" else ", "


def _stop(lang: Lang) -> str:
    return "。" if lang == "zh" else ". "
