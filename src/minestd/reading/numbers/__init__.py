"""Standard numbers in any text: cells with one number or many, with titles, notes and foreign twins.

`read_numbers` finds them, says what it put right and refuses with a reason what only looks like one;
`load_prefixes` reads the published table of prefixes.
"""

import re

from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.number_form import form_of
from minestd.model.prefixes import Prefixes
from minestd.reading.numbers.prefix_table import load_prefixes, read_prefixes
from minestd.reading.numbers.result import Adoption, FoundNumber, NumberReading, Refused
from minestd.reading.numbers.scan import scan
from minestd.reading.numbers.spelling import differences, spell

__all__ = [
    "Adoption",
    "FoundNumber",
    "NumberReading",
    "Refused",
    "load_prefixes",
    "read_numbers",
    "read_prefixes",
]

# Most cells hold one number and nothing else: one expression reads those, the walk all others.
_ALONE = re.compile(
    r" {0,8}([A-Z]{2,3}|DB[0-9]{2}(?:[0-9]{2})?|T/[A-Z]{2,12})(?: {0,2}/ {0,2}([TZ]))?( {0,2})"
    r"([0-9]{1,6})((?:\.[0-9]{1,3}){0,3})(?: {0,2}-{1,2} {0,2}((?:19|20)[0-9]{2}))? {0,8}"
)
_NATURE = {None: Nature.MANDATORY, "T": Nature.RECOMMENDED, "Z": Nature.GUIDANCE}
_ABROAD = frozenset({Level.INTERNATIONAL, Level.FOREIGN, Level.UNKNOWN})


def read_numbers(text: str, prefixes: Prefixes) -> NumberReading:
    """Everything that a text says about standard numbers; no text raises, and time grows with its length only."""
    spelling = None
    alone = _ALONE.fullmatch(text)
    if not alone:
        spelling = spell(text)
        alone = _ALONE.fullmatch(spelling.read)
    if alone and (value := _number_alone(alone, prefixes)):
        if str(value) == text:
            return NumberReading((FoundNumber(number=value, start=0, end=len(text), seen=text),))
        start, end = alone.start(1), alone.end(6) if alone[6] else alone.end(5)
        seen = spelling.seen(start, end) if spelling else text[start:end]
        places = (spelling.place(start), spelling.end_place(end)) if spelling else (start, end)
        changed = tuple(sorted(differences(seen, str(value))))
        return NumberReading(
            (FoundNumber(number=value, start=places[0], end=places[1], seen=seen, changed=changed),)
        )
    return scan(spelling or spell(text), prefixes)


def _number_alone(found: re.Match[str], prefixes: Prefixes) -> StandardNumber | None:
    """The number that is the whole cell, None if the careful walk has to decide."""
    prefix, mark, space, number, part, year = found.groups()
    form = form_of(prefix)
    if form is None or form.before_year != "-" or (mark and not form.marked) or prefix == "GBZ":
        return None
    if (prefix[-1].isdigit() and not space and not mark) or prefixes.level_of_prefix(prefix) in _ABROAD:
        return None
    return StandardNumber(prefix, _NATURE[mark] if form.marked else None, number, part[1:], year or "")
