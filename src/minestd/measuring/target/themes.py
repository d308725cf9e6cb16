"""Priority fields and stages: how many issued and in preparation, by nodes or by title words (docs/rules/target.md)."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from minestd.measuring.results import ThemeResult
from minestd.measuring.standing.levels import NATIONAL_VIEW
from minestd.measuring.standing.placed_standard import Placed
from minestd.measuring.states import NOT_ENDED, Force
from minestd.measuring.target.rules import Judgement, Verdict
from minestd.model.system import StandardsSystem, Target, Theme

_ISSUED = (*NOT_ENDED, Force.ENDED)


class _Ruled(Struct, frozen=True):
    """A document that a theme may claim: whether it is issued, and whether one is in preparation."""

    one: Placed
    issued: Verdict
    coming: Verdict


Themes = tuple[tuple[ThemeResult, ...], tuple[ThemeResult, ...]]


def scored_themes(
    target: Target, counting: Sequence[tuple[Placed, Judgement]], system: StandardsSystem
) -> Themes:
    """The fields and the stages of a scored target: what its rules count, since the fields are part of its sentence."""
    entries = [
        _Ruled(one, ruled.issued, ruled.promoted if _running(one) else Verdict.NO) for one, ruled in counting
    ]
    return _themes(target, entries, system)


def described_themes(target: Target, placed: Sequence[Placed], system: StandardsSystem) -> Themes:
    """The same of a target without a number: every standard that was issued at any date, dedicated or not, also what
    has ended since; of its levels, which are the national and industry ones where it names none."""
    levels = target.levels or NATIONAL_VIEW
    entries = []
    for one in placed:
        if not one.codes or one.level not in levels or one.amendment:
            continue
        sure = Verdict.YES if one.confirmed else Verdict.POSSIBLE
        issued, running = one.force in _ISSUED, _running(one)
        if issued or running:
            entries.append(_Ruled(one, sure if issued else Verdict.NO, sure if running else Verdict.NO))
    return _themes(target, entries, system)


def _running(one: Placed) -> bool:
    return bool(_project(one))


def _project(one: Placed) -> str:
    """The project in preparation that it is or has, by name; what another row plans stands on that row."""
    return one.standing.project or one.meant.project


def _themes(target: Target, entries: Sequence[_Ruled], system: StandardsSystem) -> Themes:
    by_code: dict[str, list[_Ruled]] = {}
    for entry in entries:
        for code in entry.one.codes:
            by_code.setdefault(code, []).append(entry)
    worded = any(theme.words for theme in (*target.fields, *target.stages))
    titles = [(_title(entry.one), entry) for entry in entries] if worded else []
    fields = tuple(_result(theme, by_code, titles, system) for theme in target.fields)
    return fields, tuple(_result(theme, by_code, titles, system) for theme in target.stages)


def _title(one: Placed) -> str:
    return f"{one.standard.title} {one.standard.title_en}".casefold()


def _result(
    theme: Theme,
    by_code: Mapping[str, Sequence[_Ruled]],
    titles: Sequence[tuple[str, _Ruled]],
    system: StandardsSystem,
) -> ThemeResult:
    codes = {
        below.code for code in theme.nodes if code in system.by_code for below in system.by_code[code].walk()
    }
    found = [entry for code in codes for entry in by_code.get(code, ())]
    if theme.words:
        wanted = re.compile("|".join(re.escape(word.casefold()) for word in theme.words))
        found += [entry for title, entry in titles if wanted.search(title)]
    return ThemeResult(
        theme=theme,
        issued=_count(entry.one.identity for entry in found if entry.issued is Verdict.YES),
        in_preparation=_count(_project(entry.one) for entry in found if entry.coming is Verdict.YES),
        by_title_words=not theme.nodes,
        issued_possible=_count(entry.one.identity for entry in found if entry.issued is not Verdict.NO),
        in_preparation_possible=_count(
            _project(entry.one) for entry in found if entry.coming is not Verdict.NO
        ),
    )


def _count(names: Iterable[str]) -> int:
    return len(set(names))
