"""标准明细表 in its customary columns, and beside them what the statistics count by and what a reader needs."""

from collections.abc import Callable

from msgspec.structs import replace

from minestd.measuring.results import Force, Report
from minestd.measuring.states import Source
from minestd.model.dates import PartialDate
from minestd.model.standard import Decision, Project, Review, Standard, Status
from minestd.reading.words.paper_words import paper_words
from minestd.reporting.table import LONGEST_TEXT, Cell, Column, Kind, Live, Table, own_columns, serial
from minestd.reporting.tables.register import RegisterEntry, kind_of, register_of
from minestd.reporting.tables.standards import own_headings
from minestd.wording import Lang, joined, say

_Columns = tuple[Column[RegisterEntry], ...]


def register_table(report: Report, lang: Lang) -> Table:
    """One row a standard. Columns beside the print that no standard fills are left out; the office's own follow."""
    register = register_of(report)
    withheld = _withheld(lang)
    filled: set[str] = set()
    for entry in register:
        filled.update(one.key for one in withheld if one.key not in filled and one.get and one.get(entry))
    carried = [heading for heading in own_headings(report) if not _is_remark(heading)]
    said = _said(report, lang)
    aside = (
        *_counting(lang),
        *said,
        *(one for one in withheld if one.key in filled),
        *own_columns(carried, lambda entry: entry.standard.extra),
    )
    columns: _Columns = (*_printed(lang), *(replace(one, aside=True) for one in aside))
    notes = (say(lang, "note.register"),)
    return Table.of(
        "register", lang, columns, register, notes, state=lambda entry: entry.standing.force.value
    )


def _printed(lang: Lang) -> _Columns:
    """The customary columns."""
    return (
        serial(6),
        Column("entry", Kind.CODE, 13, _entry_code),
        Column("number", Kind.CODE, 23, lambda e: e.standard.designation),
        Column("title", Kind.TEXT, 46, lambda e: e.standard.title or e.standard.title_en),
        Column("suited-level", Kind.WORD, 10, lambda e: say(lang, f"level.{e.level}")),
        Column("implemented", Kind.DATE, 12, lambda e: _date(e.standard.implemented)),
        Column("adopts", Kind.TEXT, 18, lambda e: "；".join(e.standard.adopts)),
        Column("replaced-or-ended", Kind.TEXT, 20, lambda e: _replaced_or_ended(e, lang)),
        Column("status-now", Kind.WORD, 10, lambda e: status_word(e, lang)),
        Column("note", Kind.TEXT, 26, lambda e: _note(e, lang)),
    )


def _counting(lang: Lang) -> _Columns:
    """What the statistics count by."""
    return (
        Column("counted-under", Kind.CODE, 9, lambda e: e.home),
        Column("top", Kind.CODE, 8, lambda e: Live(e.top, "top"), say(lang, "column.counted-top")),
        Column("part", Kind.CODE, 8, lambda e: Live(e.part, "part"), say(lang, "column.counted-part")),
        Column("kind", Kind.WORD, 16, lambda e: say(lang, f"kind.{kind_of(e.standard.kind)}")),
        Column("year", Kind.COUNT, 8, lambda e: e.year),
        Column("group", Kind.CODE, 14, lambda e: e.group),
        Column("order", Kind.COUNT, 7, lambda e: e.order or None),
        Column("once", Kind.COUNT, 8, lambda e: Live(int(e.once), "once")),
        Column("possible", Kind.COUNT, 8, lambda e: Live(int(e.possible), "possible")),
        Column("running-count", Kind.COUNT, 8, lambda e: Live(int(e.running), "running-count")),
    )


def _said(report: Report, lang: Lang) -> _Columns:
    """What the list itself said where a printed column says more; it follows the printed cell once that is changed."""

    def status(entry: RegisterEntry) -> Cell:
        return _following(
            "status-now", status_word(entry, lang), _listed_status(entry.standard, report, lang)
        )

    def remark(entry: RegisterEntry) -> Cell:
        return _following("note", _note(entry, lang), "；".join(_remarks(entry.standard)))

    def replaces(entry: RegisterEntry) -> Cell:
        said = _replaces(entry.standard, lang)
        return _following("replaced-or-ended", _replaced_or_ended(entry, lang), said)

    return (
        Column("status", Kind.WORD, 10, status),
        Column("said-replaces", Kind.CODE, 22, replaces, say(lang, "column.said-replaces")),
        Column("said-remark", Kind.TEXT, 20, remark),
    )


def _following(column: str, printed: str, said: str) -> Cell:
    """What the list said, which follows the printed cell; without a formula where Excel could not hold its texts."""
    return (
        said
        if max(len(printed), len(said)) > LONGEST_TEXT
        else Live(said, "as-printed", parts=(column, printed))
    )


def _listed_status(standard: Standard, report: Report, lang: Lang) -> str:
    if standard.status is not Status.UNKNOWN:
        return say(lang, f"status.{standard.status.value}")
    return "" if report.listing.has_status else say(lang, "register.no-status")


def _withheld(lang: Lang) -> _Columns:
    """What a reader needs to make the same of the register as of the list, where any standard fills it."""
    return (*_of_the_standard(lang), *_of_its_project(lang), *_of_its_reviews(lang), *_classes())


def _of_the_standard(lang: Lang) -> _Columns:
    return (
        Column("title-en", Kind.TEXT, 36, lambda e: e.standard.title_en if e.standard.title else ""),
        Column("cross", Kind.CODE, 14, lambda e: _cross(e) if e.placement.confirmed else ""),
        Column("proposed-cross", Kind.CODE, 14, lambda e: "" if e.placement.confirmed else _cross(e)),
        Column("relation", Kind.WORD, 9, lambda e: _relation(e, lang) if e.placement.relation_given else ""),
        Column(
            "proposed-relation",
            Kind.WORD,
            9,
            lambda e: "" if e.placement.relation_given else _relation(e, lang),
        ),
        Column("basis", Kind.WORD, 12, lambda e: say(lang, f"basis.{e.placement.basis.value}")),
        Column("issued", Kind.DATE, 12, lambda e: _date(e.standard.issued)),
        Column("section", Kind.CODE, 9, lambda e: e.standard.section or ""),
        Column("former", Kind.CODE, 22, lambda e: "、".join(map(str, e.standard.former))),
        Column("mine", Kind.TEXT, 16, lambda e: "、".join(e.standard.mines)),
        Column("withdrawn", Kind.DATE, 12, lambda e: _date(e.standard.withdrawn)),
        Column("replaced-by", Kind.CODE, 22, lambda e: "、".join(map(str, e.standard.replaced_by))),
    )


def _of_its_project(lang: Lang) -> _Columns:
    def of(read: Callable[[Project], str]) -> Callable[[RegisterEntry], str]:
        return lambda entry: read(entry.standard.project) if entry.standard.project else ""

    return (
        Column("plan", Kind.CODE, 18, lambda e: e.standard.plan or ""),
        Column("project-kind", Kind.WORD, 10, of(lambda p: say(lang, f"project.{p.kind}") if p.kind else "")),
        Column("stage", Kind.WORD, 10, of(lambda p: say(lang, f"stage.{p.stage}") if p.stage else "")),
        Column("approved", Kind.DATE, 12, of(lambda p: _date(p.approved))),
        Column("due", Kind.DATE, 12, of(lambda p: _date(p.due))),
        Column("drafter", Kind.TEXT, 20, of(lambda p: p.drafter)),
        Column("responsible", Kind.TEXT, 20, of(lambda p: p.responsible)),
    )


def _of_its_reviews(lang: Lang) -> _Columns:
    """The review of the standard itself, and what people decided on its place."""

    def of_review(read: Callable[[Review], str]) -> Callable[[RegisterEntry], str]:
        return lambda entry: read(entry.standard.review) if entry.standard.review else ""

    def decided(read: Callable[[Decision], str]) -> Callable[[RegisterEntry], str]:
        return lambda entry: read(entry.standard.decision) if entry.standard.decision else ""

    def conclusion(review: Review) -> str:
        return say(lang, f"review.{review.conclusion}") if review.conclusion else ""

    def counting(entry: RegisterEntry) -> str:
        found = entry.standard.counting
        return say(lang, f"counting.{found.value}") if found else ""

    def relation(decision: Decision) -> str:
        return say(lang, f"relation.{decision.relation.value}") if decision.relation else ""

    return (
        Column("reviewed", Kind.DATE, 12, of_review(lambda r: _date(r.on))),
        Column("review-conclusion", Kind.WORD, 12, of_review(conclusion)),
        Column("counting", Kind.WORD, 10, counting),
        Column(
            "qualified", Kind.WORD, 10, lambda e: say(lang, "counting.yes") if e.standard.qualified else ""
        ),
        Column("decision", Kind.CODE, 14, decided(lambda d: " ".join(d.codes))),
        Column("decision-outside", Kind.WORD, 11, lambda e: _outside(e, lang)),
        Column("decision-relation", Kind.WORD, 12, decided(relation)),
        Column("decision-by", Kind.TEXT, 12, decided(lambda d: d.by)),
        Column("decision-on", Kind.DATE, 12, decided(lambda d: _date(d.on))),
    )


def _classes() -> _Columns:
    return (
        Column("ics", Kind.CODE, 12, lambda e: e.standard.ics),
        Column("ccs", Kind.CODE, 10, lambda e: e.standard.ccs),
    )


def _is_remark(heading: str) -> bool:
    """Whether a column of the list's own holds remarks: they go into the printed column of that name."""
    return heading.casefold() in paper_words().remarks


def _date(day: PartialDate | None) -> str:
    return str(day) if day else ""


def _cross(entry: RegisterEntry) -> str:
    return " ".join(entry.placement.codes[1:])


def _relation(entry: RegisterEntry, lang: Lang) -> str:
    return say(lang, f"relation.{entry.placement.relation.value}") if entry.home else ""


def _outside(entry: RegisterEntry, lang: Lang) -> str:
    """People's word that a standard belongs to no node; the engine's own guess is none."""
    confirmed = entry.placement.outside and entry.placement.confirmed
    return say(lang, "counting.yes") if confirmed else ""


def _entry_code(entry: RegisterEntry) -> str:
    """标准体系编号, with a star while its place is not confirmed."""
    return entry.code if entry.placement.confirmed or not entry.home else f"{entry.code}*"


def _replaces(standard: Standard, lang: Lang) -> str:
    some = (say(lang, "register.in-part", number=one) for one in standard.replaces_in_part)
    return "、".join((*map(str, standard.replaces), *some))


def _replaced_or_ended(entry: RegisterEntry, lang: Lang) -> str:
    ended = entry.standing.force is Force.ENDED
    return _replaces(entry.standard, lang) or (say(lang, "register.ended") if ended else "")


def status_word(entry: RegisterEntry, lang: Lang) -> str:
    """What the standard is as of the date, in a word that is read back as the same."""
    force = entry.standing.force
    if force is Force.IN_FORCE and entry.running:
        return say(lang, "now.under-revision")
    if entry.standing.source is Source.PRESUMED and force is Force.IN_FORCE:
        return say(lang, "now.presumed")
    if force is Force.ENDED:
        ended = (
            "replaced"
            if entry.standard.status is Status.REPLACED or entry.standard.replaced_by
            else "withdrawn"
        )
        return say(lang, f"now.{ended}")
    return say(lang, f"now.{force.value}")


def _remarks(standard: Standard) -> list[str]:
    return [text for heading, text in standard.extra.items() if text and _is_remark(heading)]


def _note(entry: RegisterEntry, lang: Lang) -> str:
    """The office's own remark, then what a reader of the register must know."""
    standard = entry.standard
    notes = _remarks(standard)
    if standard.replaced_by:
        notes.append(say(lang, "register.replaced-by", numbers="、".join(map(str, standard.replaced_by))))
    if standard.former:
        notes.append(say(lang, "register.former", numbers="、".join(map(str, standard.former))))
    if not standard.number and standard.plan:
        notes.append(say(lang, "register.plan", plan=standard.plan))
    if not entry.home:
        notes.append(say(lang, "place.outside" if entry.placement.outside else "place.unplaced"))
    return joined(lang, notes, "clause")
