"""What two rows of one list say of each other: the same title under numbers that differ by a slip of the finger."""

from minestd.model.number import StandardNumber
from minestd.model.problem import Severity
from minestd.model.standard import Standard
from minestd.reading.rows.intake import Intake

_SHORTEST_TITLE = 8  # characters, before two equal titles mean one subject
_FEWEST_DIGITS = 3


def find_suspicions(intake: Intake) -> None:
    """Warn of numbers that seem misprinted: their title belongs to another number of the list that one slip turns into
    theirs. Neither is changed."""
    first_of: dict[str, Standard] = {}
    groups: dict[str, list[Standard]] = {}
    for standard in intake.standards.values():
        title = standard.title
        earlier = first_of.setdefault(title, standard)
        if earlier is not standard and len(title) >= _SHORTEST_TITLE:
            groups.setdefault(title, [earlier]).append(standard)
    for group in groups.values():
        for place, other in enumerate(group[1:], 1):
            first = next((one for one in group[:place] if _is_slip(one, other)), None)
            if first is not None:
                intake.find(
                    "number-misprinted", Severity.WARNING, other.at, other.label, (first.at,),
                    first=first.label, title=other.title,
                )  # fmt: skip


def _is_slip(one: Standard, other: Standard) -> bool:
    first, second = one.number, other.number
    if first is None or second is None or one.expanded or other.expanded or one.at == other.at:
        return False
    if first.is_placeholder or second.is_placeholder:
        return False
    if first in other.replaces or second in one.replaces or first in other.former or second in one.former:
        return False
    return (
        first.prefix == second.prefix
        and first.part == second.part
        and _digits_differ_by_a_slip(first, second)
    )


def _digits_differ_by_a_slip(first: StandardNumber, second: StandardNumber) -> bool:
    """Two neighbouring figures changed round, or one figure wrong, missing or too many."""
    one, other = first.number, second.number
    if one == other or first.year != second.year or min(len(one), len(other)) < _FEWEST_DIGITS:
        return False
    if len(one) == len(other):
        places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
        swapped = len(places) == 2 and places[1] == places[0] + 1
        return len(places) == 1 or (
            swapped and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
        )
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
