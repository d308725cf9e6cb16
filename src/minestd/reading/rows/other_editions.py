"""Standards of one list that look like each other: other editions of a stem, GB beside GB/T of one number."""

from minestd.model.number import Nature
from minestd.model.problem import Severity
from minestd.model.standard import Standard, Status
from minestd.reading.rows.intake import Intake


def find_editions(intake: Intake) -> None:
    """Warn of them; both cells are named. Neither is wrong by itself, and nothing is merged. Amendments belong to
    their standard and are no editions."""
    first_of: dict[tuple[str, str, str], Standard] = {}
    for standard in intake.standards.values():
        number = standard.number
        if number is not None and not number.is_placeholder and not number.is_amendment:
            first = first_of.setdefault((number.prefix, number.number, number.part), standard)
            if first is not standard:
                _warn(intake, first, standard)


def _warn(intake: Intake, first: Standard, other: Standard) -> None:
    assert first.number is not None and other.number is not None
    if first.number.nature is not other.number.nature:
        marks = {first.number.nature, other.number.nature}
        same_year = first.number.year == other.number.year or not first.number.year or not other.number.year
        if same_year and marks <= set(Nature):
            _find(intake, "mandatory-and-recommended", first, other)
        return
    dated = first.number.is_dated and other.number.is_dated
    if (
        dated
        and first.status is Status.IN_FORCE
        and other.status is Status.IN_FORCE
        and not _is_told(first, other)
    ):
        _find(intake, "editions-both-in-force", first, other)
    else:
        _find(intake, "other-edition" if dated else "undated-beside-dated", first, other)


def _is_told(first: Standard, other: Standard) -> bool:
    """Whether one of them names the other as its successor: then it is known until when both hold."""
    return other.number in first.replaced_by or first.number in other.replaced_by


def _find(intake: Intake, code: str, first: Standard, other: Standard) -> None:
    intake.find(code, Severity.WARNING, other.at, other.label, (first.at,), first=first.label)
