"""立项建议汇总表: what the office proposes, then what the gaps call for; what only people can write is left open."""

from collections.abc import Iterator

from msgspec import Struct

from minestd.measuring.gaps.finding import working_title
from minestd.measuring.results import Action, Gap, Report
from minestd.measuring.standing.levels import suited_level
from minestd.measuring.states import PROPOSED
from minestd.measuring.upkeep.projects import ProjectLine
from minestd.model.number import Level
from minestd.reporting.table import Column, Kind, Table, serial
from minestd.reporting.tables.statistics import LEVELS
from minestd.reporting.text.sentences import reasons_text
from minestd.reporting.text.state_words import state_text
from minestd.wording import Lang, joined, say


class _Proposal(Struct, frozen=True, kw_only=True):
    """What is known of a proposal; empty is what people have to write."""

    title: str
    code: str
    kind: str
    level: str
    grounds: str
    replaces: str = ""
    necessity: str = ""
    adopts: str = ""
    alike: str = ""
    by: str = ""
    year: str = ""


def proposals_table(report: Report, lang: Lang) -> Table:
    """One row a proposal, in the order of the ranking. `（待填）` marks what people have to write."""
    blank = say(lang, "open.cell")
    columns: tuple[Column[_Proposal], ...] = (
        serial(6),
        Column("proposed-title", Kind.TEXT, 28, lambda one: one.title),
        Column("code", Kind.CODE, 8, lambda one: one.code),
        Column("project-kind", Kind.WORD, 7, lambda one: say(lang, f"project.{one.kind}")),
        Column("level-and-nature", Kind.WORD, 12, lambda one: one.level or blank),
        Column("replaces", Kind.TEXT, 15, lambda one: one.replaces),
        Column("necessity", Kind.TEXT, 36, lambda one: one.necessity or blank),
        Column("content", Kind.TEXT, 15, lambda _: blank),
        Column("adopts", Kind.TEXT, 13, lambda one: one.adopts),
        Column("alike", Kind.TEXT, 22, lambda one: one.alike),
        Column("drafter-or-responsible", Kind.TEXT, 12, lambda one: one.by or blank),
        Column("years-to-finish", Kind.TEXT, 9, lambda one: one.year or blank),
        Column("grounds", Kind.TEXT, 16, lambda one: one.grounds),
    )
    proposals = (*_own(report, lang), *_of_gaps(report, lang))
    return Table.of("proposals", lang, columns, proposals, (say(lang, "note.proposals"),))


def _own(report: Report, lang: Lang) -> Iterator[_Proposal]:
    """The rows of the list that are merely proposed."""
    for line in report.projects.proposed:
        standard = line.standard
        project = standard.project
        names = [project.drafter, project.responsible] if project else []
        yield _Proposal(
            title=standard.title or standard.title_en,
            code=report.placements[standard.key].home or "",
            kind=line.kind or "new",
            level=_level(standard.level, lang),
            replaces=line.revises,
            necessity=_closing(line, report, lang),
            adopts="；".join(standard.adopts),
            by=" / ".join(name for name in names if name),
            year=str(line.due.year) if line.due else "",
            grounds=say(lang, "proposals.own", at=standard.at),
        )


def _closing(line: ProjectLine, report: Report, lang: Lang) -> str:
    """Which gaps it would close; else people must say why it is needed."""
    names = [f"{code} {report.system.by_code[code].full(lang)}" for code in line.closes]
    return say(lang, "proposals.closes", names=joined(lang, names)) if names else ""


def _of_gaps(report: Report, lang: Lang) -> Iterator[_Proposal]:
    for gap in report.gaps:
        if gap.action not in PROPOSED:
            continue
        node = report.system.by_code[gap.code]
        level = Level(gap.level) if gap.level else suited_level(node, report.scope)
        title = gap.title_zh if lang == "zh" else gap.title_en
        revising = gap.action is Action.REVISE
        named = joined(lang, _named(gap))
        yield _Proposal(
            title=title or working_title(node, report.system, lang),
            code=gap.code,
            kind="revision" if revising else "new",
            level=_level(level, lang),
            replaces=named if revising else "",
            necessity=f"{state_text(gap.state, report, lang)}{say(lang, 'join.sentence')}{reasons_text(gap.why, lang)}",
            adopts=named if gap.action is Action.ADOPT else "",
            alike=joined(lang, (standard.label for standard in gap.neighbours)),
            grounds=say(
                lang, "proposals.gap", rank=gap.priority, action=say(lang, f"action.{gap.action.value}")
            ),
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
        return ""
    word = say(lang, f"level.{level.value}")
    if level in (Level.GROUP, Level.ENTERPRISE):
        return word
    return joined(lang, (word, say(lang, "nature.recommended")), "phrase")
