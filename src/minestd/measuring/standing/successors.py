"""Successors: whether what a row says has taken its place is there, and since when (docs/rules/in-force.md)."""

from collections.abc import Sequence
from datetime import date

from minestd.measuring.standing.plans import is_plan
from minestd.measuring.standing.standing_reasons import is_after
from minestd.measuring.standing.viewpoint import Viewpoint, viewpoint_of
from minestd.model.number import StandardNumber
from minestd.model.placement import Reason
from minestd.model.standard import Standard, Status

_UNKNOWN = Reason("standing-unknown")
_SAID_TO_STAND = (Status.IN_FORCE, Status.UNDER_REVISION)


def named_successors(standard: Standard) -> tuple[StandardNumber, ...]:
    """The successors that the row itself names, other than itself and amendments, which are nobody's; another row's
    代替标准 only warns."""
    own = (standard.number, *standard.former)
    return tuple(number for number in standard.replaced_by if number not in own and not number.is_amendment)


def succeeded(standard: Standard, view: Viewpoint) -> tuple[date | None, Reason]:
    """From when all its successors are implemented (None while one of them is not known), and the last of them.

    A successor that is 现行 without a date has begun, nobody knows when: the earliest of days.
    """
    last: date | None = None
    why = _UNKNOWN
    for number in named_successors(standard):
        begun = _begun(number, standard, view)
        if begun is None:
            return None, why
        if last is None or begun > last:
            last = begun
            why = Reason("standing-until-successor", {"successor": number, "date": begun})
    if last == date.min:
        why = Reason("standing-successor-in-force", {"successor": why.params["successor"]})
    elif last is not None and last <= view.as_of:
        why = Reason("standing-succeeded", why.params)
    return last, why


def one_is_to_come(standard: Standard, view: Viewpoint) -> bool:
    """Whether one of its successors is known and known to be still to come: until then it stands."""
    for number in named_successors(standard):
        rows = known_successors(number, standard, view)
        dates = [one.implemented for one in rows if one.implemented is not None]
        if dates:
            if is_after(dates[0], view.as_of):
                return True
        elif rows and (rows[0].status is Status.UPCOMING or not _is_issued(rows[0], view.as_of)):
            return True
    return False


def known_successors(number: StandardNumber, standard: Standard, view: Viewpoint) -> Sequence[Standard]:
    """What a reference means, the catalogue's rows first; of its own stem (under any of its names) only what is
    newer."""
    found = [
        one for one in view.editions.named(number) if one.number != standard.number and not _is_none(one)
    ]
    own = {name.stem for name in (standard.number, *standard.former) if name is not None}
    if number.is_dated or number.stem not in own:
        return found
    return [one for one in found if (one.number_year or 0) > (standard.number_year or 0)]


def _is_none(one: Standard) -> bool:
    """Whether it can be nobody's successor: a plan is not there, an amendment is no standard."""
    return one.is_amendment or is_plan(one)


def _begun(number: StandardNumber, standard: Standard, view: Viewpoint) -> date | None:
    """The day of implementation of what a reference to a successor names; None where that is not known.

    An undated number is there with the first of its editions.
    """
    rows = known_successors(number, standard, view)
    if number.is_dated:
        return _begun_by(rows, view)
    days = [begun for one in rows if (begun := _begun_by((one,), view)) is not None]
    return min(days, default=None)


def _begun_by(rows: Sequence[Standard], view: Viewpoint) -> date | None:
    dates = [one.implemented.last for one in rows if one.implemented is not None]
    if dates:
        return dates[0]
    return date.min if rows and _is_said_to_stand(rows[0], view) else None


def _is_said_to_stand(one: Standard, view: Viewpoint) -> bool:
    """Whether its word, or the list that it stands in, says that it is in force."""
    taken = one.status is Status.UNKNOWN and not one.status_text.strip() and viewpoint_of(one, view).assume
    return (one.status in _SAID_TO_STAND or taken) and _is_issued(one, view.as_of)


def _is_issued(one: Standard, as_of: date) -> bool:
    if one.issued is not None:
        return not is_after(one.issued, as_of)
    return (one.number_year or 0) <= as_of.year
