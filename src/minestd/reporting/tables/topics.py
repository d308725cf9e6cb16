"""重复、交叉与代替链: one topic under several numbers or levels, and chains of replacement to their ends."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from minestd.measuring.results import Report
from minestd.measuring.upkeep.chains import Chain
from minestd.model.standard import Standard
from minestd.reporting.table import Column, Kind, Table, serial
from minestd.wording import Lang, joined, say


class _Finding(Struct, frozen=True, kw_only=True):
    what: str
    codes: tuple[str, ...]
    concerned: str
    remark: str
    at: str


def topics_table(report: Report, lang: Lang) -> Table:
    """Overlaps in an aspect first, then what may be one standard under two numbers, then the chains, loops first."""

    def names(one: _Finding) -> str:
        return _join([report.system.by_code[code].full(lang) for code in one.codes], lang)

    columns: tuple[Column[_Finding], ...] = (
        serial(6),
        Column("finding", Kind.WORD, 18, lambda one: one.what),
        Column("code", Kind.TEXT, 12, lambda one: _join(one.codes, lang)),
        Column("name", Kind.NAME, 34, names),
        Column("concerned", Kind.TEXT, 56, lambda one: one.concerned),
        Column("remark", Kind.TEXT, 40, lambda one: one.remark),
        Column("at", Kind.TEXT, 22, lambda one: one.at),
    )
    found = (*_overlaps(report, lang), *_near_duplicates(report, lang), *_chains(report, lang))
    return Table.of("topics", lang, columns, found, (say(lang, "note.topics"),))


def _overlaps(report: Report, lang: Lang) -> Iterator[_Finding]:
    for one in report.overlaps:
        yield _Finding(
            what=say(lang, "topics.overlap"),
            codes=(one.code,),
            concerned=_labels(one.standards, lang),
            remark=_join([say(lang, f"level.{level.value}") for level in one.levels], lang),
            at=_places(one.standards, lang),
        )


def _near_duplicates(report: Report, lang: Lang) -> Iterator[_Finding]:
    for one in report.near_duplicates:
        homes = dict.fromkeys(report.placements[standard.key].home or "" for standard in one.standards)
        titles = dict.fromkeys(standard.title or standard.title_en for standard in one.standards)
        yield _Finding(
            what=say(lang, "topics.near-duplicate"),
            codes=tuple(code for code in homes if code),
            concerned=_labels(one.standards, lang),
            remark=_join(titles, lang),
            at=_places(one.standards, lang),
        )


def _chains(report: Report, lang: Lang) -> Iterator[_Finding]:
    for one in sorted(report.chains, key=lambda chain: not chain.loop):
        code = report.placements[one.standard.key].home
        yield _Finding(
            what=say(lang, "topics.loop" if one.loop else "topics.chain"),
            codes=(code,) if code else (),
            concerned=" → ".join(map(str, (one.standard.label, *one.steps))),
            remark=_end(one, lang),
            at=str(one.standard.at),
        )


def _end(one: Chain, lang: Lang) -> str:
    """Where the chain ends and what stands there as of the date, or the circle that it runs in."""
    if one.loop:
        return say(lang, "topics.loop.of", numbers=" → ".join(map(str, (*one.loop, one.loop[0]))))
    parts = []
    for number, force in one.ends:
        word = say(lang, f"force.{force.value}") if force else say(lang, "topics.end.unknown")
        parts.append(say(lang, "topics.end", number=number, force=word))
    if one.cut:
        parts.append(say(lang, "topics.cut"))
    return joined(lang, parts, "clause")


def _labels(standards: Iterable[Standard], lang: Lang) -> str:
    return _join([standard.label for standard in standards], lang)


def _places(standards: Iterable[Standard], lang: Lang) -> str:
    return _join([str(standard.at) for standard in standards], lang)


def _join(words: Iterable[str], lang: Lang) -> str:
    return joined(lang, words)
