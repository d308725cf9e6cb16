"""标准明细表 in its customary columns, and beside them what the statistics count by and what a reader needs."""

from collections.abc import Callable, Iterator

from minestd.measuring.results import Force, Report
from minestd.model.dates import PartialDate
from minestd.model.standard import Decision, Project, Review, Status
from minestd.reporting.table import Cell, Column, Kind, Live, Row, Rows, Table
from minestd.reporting.tables.register import Register, RegisterEntry, kind_of
from minestd.wording import Lang, say

_PRINTED = (
    ("serial", Kind.COUNT, 6),
    ("entry", Kind.CODE, 13),
    ("number", Kind.CODE, 23),
    ("title", Kind.TEXT, 46),
    ("suited-level", Kind.WORD, 10),
    ("implemented", Kind.DATE, 12),
    ("adopts", Kind.TEXT, 18),
    ("replaced-or-ended", Kind.TEXT, 20),
    ("status-now", Kind.WORD, 10),
    ("note", Kind.TEXT, 26),
)
_COUNTING = (
    ("counted-under", Kind.CODE, 9),
    ("top", Kind.CODE, 8),
    ("part", Kind.CODE, 8),
    ("kind", Kind.WORD, 16),
    ("year", Kind.COUNT, 8),
    ("group", Kind.CODE, 14),
    ("order", Kind.COUNT, 7),
    ("once", Kind.COUNT, 8),
    ("possible", Kind.COUNT, 8),
    ("running-count", Kind.COUNT, 8),
)
# Customary remarks of an office go into the printed column of that name.
REMARKS = ("备注", "说明", "remark", "remarks", "note", "notes")

_Said = Callable[[RegisterEntry, Lang], str]


def _date(day: PartialDate | None) -> str:
    return str(day) if day else ""


def _cross(entry: RegisterEntry) -> str:
    return " ".join(entry.placement.codes[1:])


def _relation(entry: RegisterEntry, lang: Lang) -> str:
    return say(lang, f"relation.{entry.placement.relation.value}") if entry.home else ""


def _of_project(read: Callable[[Project, Lang], str]) -> _Said:
    return lambda entry, lang: read(entry.standard.project, lang) if entry.standard.project else ""


def _of_review(read: Callable[[Review, Lang], str]) -> _Said:
    return lambda entry, lang: read(entry.standard.review, lang) if entry.standard.review else ""


def _of_decision(read: Callable[[Decision, Lang], str]) -> _Said:
    return lambda entry, lang: read(entry.standard.decision, lang) if entry.standard.decision else ""


def _outside(entry: RegisterEntry, lang: Lang) -> str:
    """People's word that a standard belongs to no node; the engine's own guess is none."""
    confirmed = entry.placement.outside and entry.placement.confirmed
    return say(lang, "counting.yes") if confirmed else ""


_WITHHELD: tuple[tuple[str, Kind, int, _Said], ...] = (
    ("title-en", Kind.TEXT, 36, lambda e, _: e.standard.title_en if e.standard.title else ""),
    ("cross", Kind.CODE, 14, lambda e, _: _cross(e) if e.placement.confirmed else ""),
    ("proposed-cross", Kind.CODE, 14, lambda e, _: "" if e.placement.confirmed else _cross(e)),
    ("relation", Kind.WORD, 9, lambda e, lang: _relation(e, lang) if e.placement.relation_given else ""),
    (
        "proposed-relation",
        Kind.WORD,
        9,
        lambda e, lang: "" if e.placement.relation_given else _relation(e, lang),
    ),
    ("basis", Kind.WORD, 12, lambda e, lang: say(lang, f"basis.{e.placement.basis.value}")),
    ("issued", Kind.DATE, 12, lambda e, _: _date(e.standard.issued)),
    ("withdrawn", Kind.DATE, 12, lambda e, _: _date(e.standard.withdrawn)),
    ("replaced-by", Kind.CODE, 22, lambda e, _: "、".join(map(str, e.standard.replaced_by))),
    ("plan", Kind.CODE, 18, lambda e, _: e.standard.plan or ""),
    (
        "project-kind",
        Kind.WORD,
        10,
        _of_project(lambda p, lang: say(lang, f"project.{p.kind}") if p.kind else ""),
    ),
    ("stage", Kind.WORD, 10, _of_project(lambda p, lang: say(lang, f"stage.{p.stage}") if p.stage else "")),
    ("approved", Kind.DATE, 12, _of_project(lambda p, _: _date(p.approved))),
    ("due", Kind.DATE, 12, _of_project(lambda p, _: _date(p.due))),
    ("drafter", Kind.TEXT, 20, _of_project(lambda p, _: p.drafter)),
    ("responsible", Kind.TEXT, 20, _of_project(lambda p, _: p.responsible)),
    ("reviewed", Kind.DATE, 12, _of_review(lambda r, _: _date(r.on))),
    (
        "review-conclusion",
        Kind.WORD,
        12,
        _of_review(lambda r, lang: say(lang, f"review.{r.conclusion}") if r.conclusion else ""),
    ),
    (
        "counting",
        Kind.WORD,
        10,
        lambda e, lang: say(lang, f"counting.{e.standard.counting.value}") if e.standard.counting else "",
    ),
    ("decision", Kind.CODE, 14, _of_decision(lambda d, _: " ".join(d.codes))),
    ("decision-outside", Kind.WORD, 11, _outside),
    (
        "decision-relation",
        Kind.WORD,
        12,
        _of_decision(lambda d, lang: say(lang, f"relation.{d.relation.value}") if d.relation else ""),
    ),
    ("decision-by", Kind.TEXT, 12, _of_decision(lambda d, _: d.by)),
    ("decision-on", Kind.DATE, 12, _of_decision(lambda d, _: _date(d.on))),
    ("ics", Kind.CODE, 12, lambda e, _: e.standard.ics),
    ("ccs", Kind.CODE, 10, lambda e, _: e.standard.ccs),
)


def register_table(report: Report, lang: Lang) -> Table:
    """One row a standard. Columns beside the print that no standard fills are left out; the office's own follow."""
    register = Register(report)
    filled: set[str] = set()
    own: dict[str, None] = {}
    for entry in register:
        filled.update(key for key, _, _, said in _WITHHELD if key not in filled and said(entry, lang))
        own.update(dict.fromkeys(entry.standard.extra))
    withheld = tuple(one for one in _WITHHELD if one[0] in filled)
    order = {heading: place for place, heading in enumerate(report.listing.headings)}
    headings = sorted(own, key=lambda heading: order.get(heading, len(order)))
    carried = tuple(heading for heading in headings if heading.casefold() not in REMARKS)
    columns = (
        *(Column(key, say(lang, f"column.{key}"), kind, width) for key, kind, width in _PRINTED),
        *(Column(key, say(lang, f"column.{key}"), kind, width, aside=True) for key, kind, width in _COUNTING),
        *(
            Column(key, say(lang, f"column.{key}"), kind, width, aside=True)
            for key, kind, width, _ in withheld
        ),
        *(Column(f"own:{heading}", heading, Kind.TEXT, 16, aside=True) for heading in carried),
    )

    def rows() -> Iterator[Row]:
        for place, entry in enumerate(register, 1):
            extra = entry.standard.extra
            cells = (
                *_printed(place, entry, lang),
                *_counting(entry, lang),
                *(said(entry, lang) for _, _, _, said in withheld),
                *(extra.get(heading, "") for heading in carried),
            )
            yield Row(cells, state=entry.standing.force.value)

    return Table(
        "register",
        say(lang, "table.register"),
        columns,
        Rows(len(register), rows),
        (say(lang, "note.register"),),
    )


def status_word(entry: RegisterEntry, lang: Lang) -> str:
    """What the standard is as of the date, in a word that is read back as the same."""
    force = entry.standing.force
    if force is Force.IN_FORCE and entry.running:
        return say(lang, "now.under-revision")
    if force is Force.ENDED:
        ended = (
            "replaced"
            if entry.standard.status is Status.REPLACED or entry.standard.replaced_by
            else "withdrawn"
        )
        return say(lang, f"now.{ended}")
    return say(lang, f"now.{force.value}")


def _printed(place: int, entry: RegisterEntry, lang: Lang) -> tuple[Cell, ...]:
    standard = entry.standard
    ended = entry.standing.force is Force.ENDED
    replaced = "、".join(map(str, standard.replaces)) or (say(lang, "register.ended") if ended else "")
    return (
        place,
        entry.code if entry.placement.confirmed or not entry.home else f"{entry.code}*",
        str(standard.number or ""),
        standard.title or standard.title_en,
        say(lang, f"level.{entry.level}"),
        _date(standard.implemented),
        "；".join(standard.adopts),
        replaced,
        status_word(entry, lang),
        _note(entry, lang),
    )


def _note(entry: RegisterEntry, lang: Lang) -> str:
    """The office's own remark, then what a reader of the register must know."""
    standard = entry.standard
    notes = [text for heading, text in standard.extra.items() if heading.casefold() in REMARKS and text]
    if standard.replaced_by:
        notes.append(say(lang, "register.replaced-by", numbers="、".join(map(str, standard.replaced_by))))
    if standard.former:
        notes.append(say(lang, "register.former", numbers="、".join(map(str, standard.former))))
    if not standard.number and standard.plan:
        notes.append(say(lang, "register.plan", plan=standard.plan))
    if not entry.home:
        notes.append(say(lang, "place.outside" if entry.placement.outside else "place.unplaced"))
    return ("；" if lang == "zh" else "; ").join(notes)


def _counting(entry: RegisterEntry, lang: Lang) -> tuple[Cell, ...]:
    return (
        entry.home,
        Live(entry.top, "top"),
        Live(entry.part, "part"),
        say(lang, f"kind.{kind_of(entry.standard.kind)}"),
        entry.year,
        entry.group,
        entry.order or None,
        Live(int(entry.once), "once"),
        Live(int(entry.possible), "possible"),
        Live(int(entry.running), "running-count"),
    )
