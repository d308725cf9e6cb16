"""Standards of one list that look like each other: other editions of a stem, GB beside GB/T of one number."""

from minestd.model.number import Nature
from minestd.model.problem import Severity
from minestd.model.standard import Standard
from minestd.reading.rows.intake import Intake


def find_editions(intake: Intake) -> None:
    """Warn of them; both cells are named. Neither is wrong by itself, and nothing is merged."""
    first_of: dict[tuple[str, str, str], Standard] = {}
    for standard in intake.standards.values():
        number = standard.number
        if number is not None and not number.is_placeholder:
            first = first_of.setdefault((number.prefix, number.number, number.part), standard)
            if first is not standard:
                _warn(intake, first, standard)


def _warn(intake: Intake, first: Standard, other: Standard) -> None:
    assert first.number is not None and other.number is not None
    if first.number.nature is not other.number.nature:
        marks = {first.number.nature, other.number.nature}
        same_year = first.number.year == other.number.year or not first.number.year or not other.number.year
        if same_year and marks <= {Nature.MANDATORY, Nature.RECOMMENDED}:
            intake.find(
                "mandatory-and-recommended",
                Severity.WARNING,
                other.at,
                other.label,
                (first.at,),
                first=first.label,
            )
        return
    kind = "other-edition" if first.number.is_dated and other.number.is_dated else "undated-beside-dated"
    intake.find(kind, Severity.WARNING, other.at, other.label, (first.at,), first=first.label)
