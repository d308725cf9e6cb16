"""The digits of a number from a place on, in whatever spelling: number, part, edition, year and amendment."""

import re

from minestd.model.number_print import Form
from minestd.reading.numbers.abroad import abroad_number, abroad_steps
from minestd.reading.numbers.behind import read_behind
from minestd.reading.numbers.chinese import chinese_number, chinese_steps
from minestd.reading.numbers.head import GAP
from minestd.reading.numbers.tail import Tail

_LEAD = re.compile(rf"{GAP}(?:[-:.]|NO\.?(?=[ 0-9]))?{GAP}")


def tail_at(read: str, at: int, prefix: str, form: Form) -> Tail | None:
    """Number, part, year and amendment from `at` on; None if no number stands there."""
    lead = _LEAD.match(read, at)
    start = lead.end() if lead else at
    tail = (abroad_number if form.abroad else chinese_number)(read, start, prefix, form)
    if tail is None:
        return None
    sign = read[at:start].strip()
    if sign and sign != form.before_number:
        tail.changed.add("dash")
        if sign == "-":
            tail.changed.add("hyphen-joined")
    return read_components(read, tail, form)


def read_components(read: str, tail: Tail, form: Form) -> Tail:
    """Parts and year behind a number, then what may follow a year."""
    has_part = (abroad_steps if form.abroad else chinese_steps)(read, tail, form)
    read_behind(read, tail, form, has_part)
    return tail
