"""What rulings on standards are made of: a force with its reason, and dates compared with a day."""

from datetime import date
from functools import lru_cache

from minestd.measuring.states import Force
from minestd.model.dates import PartialDate
from minestd.model.placement import Reason

Ruling = tuple[Force, Reason]


def is_after(when: PartialDate, day: date) -> bool:
    """Whether a date takes effect only after a day; a partial date does so on its last day."""
    if when.year != day.year:
        return when.year > day.year
    return when.last > day


@lru_cache(maxsize=10_000)
def on_day(kind: str, date: PartialDate | None) -> Reason:
    """The reason of this kind with its date, made once for each: standards are issued in batches."""
    return Reason(kind, {"date": date})
