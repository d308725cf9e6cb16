"""重复、交叉与代替链: one topic under several numbers or levels, and chains of replacement to their ends."""

from collections.abc import Iterator

from minestd.measuring.results import Report
from minestd.measuring.upkeep.chains import Chain
from minestd.model.standard import Standard
from minestd.reporting.table import Cell, Kind, Row, Table
from minestd.reporting.tables.build import table
from minestd.wording import Lang, say

SHAPES = (
    ("serial", Kind.COUNT, 6),
    ("finding", Kind.WORD, 18),
    ("code", Kind.TEXT, 12),
    ("name", Kind.NAME, 34),
    ("concerned", Kind.TEXT, 56),
    ("remark", Kind.TEXT, 40),
    ("at", Kind.TEXT, 22),
)


def topics_table(report: Report, lang: Lang) -> Table:
    """Overlaps in an aspect first, then what may be one standard under two numbers, then the chains, loops first."""
    found = (*_overlaps(report, lang), *_near_duplicates(report, lang), *_chains(report, lang))
    rows = [Row((place, *cells)) for place, cells in enumerate(found, 1)]
    return table("topics", lang, SHAPES, rows, (say(lang, "note.topics"),))


def _overlaps(report: Report, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for one in report.overlaps:
        levels = _join([say(lang, f"level.{level.value}") for level in one.levels], lang)
        name = report.system.by_code[one.code].full(lang)
        yield (say(lang, "topics.overlap"), one.code, name, *_named(one.standards, levels, lang))


def _near_duplicates(report: Report, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for one in report.near_duplicates:
        homes = dict.fromkeys(report.placements[standard.key].home or "" for standard in one.standards)
        codes = [code for code in homes if code]
        names = [report.system.by_code[code].full(lang) for code in codes]
        titles = _join(list(dict.fromkeys(s.title or s.title_en for s in one.standards)), lang)
        kind = say(lang, "topics.near-duplicate")
        yield (kind, _join(codes, lang), _join(names, lang), *_named(one.standards, titles, lang))


def _chains(report: Report, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for one in sorted(report.chains, key=lambda chain: not chain.loop):
        code = report.placements[one.standard.key].home or ""
        name = report.system.by_code[code].full(lang) if code else ""
        kind = say(lang, "topics.loop" if one.loop else "topics.chain")
        line = " → ".join(map(str, (one.standard.label, *one.steps)))
        yield (kind, code, name, line, _end(one, lang), str(one.standard.at))


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
    return ("；" if lang == "zh" else "; ").join(parts)


def _named(standards: tuple[Standard, ...], remark: str, lang: Lang) -> tuple[Cell, ...]:
    places = [str(standard.at) for standard in standards]
    return _join([standard.label for standard in standards], lang), remark, _join(places, lang)


def _join(words: list[str], lang: Lang) -> str:
    return ("、" if lang == "zh" else ", ").join(words)
