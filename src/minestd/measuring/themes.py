"""Priority fields and stages: how many issued and in preparation, by nodes or by title words (docs/rules/target.md)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minestd.measuring.placed import Placed
from minestd.measuring.results import ThemeResult
from minestd.measuring.states import Force
from minestd.measuring.target_rules import Judgement, Verdict
from minestd.model.system import StandardsSystem, Target, Theme

_STANDING = (Force.IN_FORCE, Force.UPCOMING, Force.UNKNOWN)


def theme_results(
    target: Target, judged: Sequence[tuple[Placed, Judgement]], system: StandardsSystem
) -> tuple[tuple[ThemeResult, ...], tuple[ThemeResult, ...]]:
    """The fields and the stages of a target, in its order.

    Of a scored target those count that its rules count or possibly count: the fields are part of its sentence.
    A described target counts what is issued and not ended, of its levels, dedicated or not.
    """
    looked_at = [_Entry(one, *_verdicts(one, ruled, target)) for one, ruled in judged if one.codes]
    entries = [one for one in looked_at if one.issued is not Verdict.NO or one.coming is not Verdict.NO]
    fields = tuple(_result(theme, entries, system) for theme in target.fields)
    stages = tuple(_result(theme, entries, system) for theme in target.stages)
    return fields, stages


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document that a theme may claim: whether it is issued, and whether one is in preparation."""

    one: Placed
    issued: Verdict
    coming: Verdict


def _verdicts(one: Placed, ruled: Judgement, target: Target) -> tuple[Verdict, Verdict]:
    running = one.force is Force.PREPARING or one.standing.revision_in_preparation
    if target.required is not None:
        return ruled.issued, ruled.promoted if running else Verdict.NO
    if one.standard.level not in target.levels:
        return Verdict.NO, Verdict.NO
    sure = Verdict.YES if one.confirmed else Verdict.POSSIBLE
    return sure if one.force in _STANDING else Verdict.NO, sure if running else Verdict.NO


def _result(theme: Theme, entries: Sequence[_Entry], system: StandardsSystem) -> ThemeResult:
    codes = {
        below.code for code in theme.nodes if code in system.by_code for below in system.by_code[code].walk()
    }
    words = tuple(word.casefold() for word in theme.words)
    found = [entry for entry in entries if _belongs(entry.one, codes, words)]
    return ThemeResult(
        theme,
        _count(entry.one.identity for entry in found if entry.issued is Verdict.YES),
        _count(entry.one.identity for entry in found if entry.coming is Verdict.YES),
        not theme.nodes,
        _count(entry.one.identity for entry in found if entry.issued is not Verdict.NO),
        _count(entry.one.identity for entry in found if entry.coming is not Verdict.NO),
    )


def _count(names: Iterable[str]) -> int:
    return len(set(names))


def _belongs(one: Placed, codes: set[str], words: tuple[str, ...]) -> bool:
    if any(code in codes for code in one.codes):
        return True
    if not words:
        return False
    title = f"{one.standard.title} {one.standard.title_en}".casefold()
    return any(word in title for word in words)
