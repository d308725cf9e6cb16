"""Standards of one list that look like each other: other editions of a stem, GB beside GB/T of one number."""

from minestd.model.number import Nature, StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Standard, Status
from minestd.reading.rows.intake import Intake

_MOST = 20  # editions of one stem that are compared; no real stem has more


def find_editions(intake: Intake) -> None:
    """Warn of them; both cells are named. Neither is wrong by itself, and nothing is merged. Amendments belong to
    their standard and are no editions."""
    groups: dict[tuple[str, str, str], list[Standard]] = {}
    for standard in intake.standards.values():
        number = standard.number
        if number is not None and not number.is_placeholder and not number.is_amendment:
            group = groups.setdefault((number.prefix, number.number, number.part), [])
            if group:
                _warn(intake, group, standard)
            group.append(standard)


def _warn(intake: Intake, group: list[Standard], other: Standard) -> None:
    """Of the earlier ones the first that claims to be in force beside this one; else the first at all."""
    rival = next((one for one in group[:_MOST] if _both_in_force(one, other)), None)
    if rival is not None:
        same_mark = _number(rival).nature is _number(other).nature
        _find(intake, "editions-both-in-force" if same_mark else "mandatory-and-recommended", rival, other)
        return
    first = next(
        (one for one in group[:_MOST] if _number(one) != _number(other) and not _is_told(one, other)), None
    )
    if first is None:
        return
    if _number(first).nature is not _number(other).nature:
        if _of_one_year(first, other) and _marked(first, other):
            _find(intake, "mandatory-and-recommended", first, other)
        return
    dated = _number(first).is_dated and _number(other).is_dated
    _find(intake, "other-edition" if dated else "undated-beside-dated", first, other)


def _both_in_force(one: Standard, other: Standard) -> bool:
    """Whether both say that they are in force, as editions of one mark or under marks that differ."""
    if one.status is not Status.IN_FORCE or other.status is not Status.IN_FORCE or _is_told(one, other):
        return False
    first, second = _number(one), _number(other)
    if first.nature is second.nature:
        return first != second and first.is_dated and second.is_dated
    return _marked(one, other)


def _of_one_year(one: Standard, other: Standard) -> bool:
    first, second = _number(one).year, _number(other).year
    return first == second or not first or not second


def _marked(one: Standard, other: Standard) -> bool:
    return {_number(one).nature, _number(other).nature} <= set(Nature)


def _number(standard: Standard) -> StandardNumber:
    assert standard.number is not None
    return standard.number


def _is_told(first: Standard, other: Standard) -> bool:
    """Whether one of them names the other as its successor: then it is known until when both hold."""
    return other.number in first.replaced_by or first.number in other.replaced_by


def _find(intake: Intake, code: str, first: Standard, other: Standard) -> None:
    intake.find(code, Severity.WARNING, other.at, other.label, (first.at,), first=first.label)
