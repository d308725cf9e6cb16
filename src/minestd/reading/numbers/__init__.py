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

__all__ = [
    "Adoption",
    "FoundNumber",
    "NumberReading",
    "Refused",
    "load_prefixes",
    "read_numbers",
    "read_prefixes",
]

# Most cells hold one number in its common print: one expression reads those, the walk the others.
_COMMON = re.compile(
    r"([A-Z]{2,4}|DB[0-9]{2}(?:[0-9]{2})?|T/[A-Z]{2,12})(/T|/Z)?( ?)"
    r"([0-9]{1,6})((?:\.[0-9]{1,3}){0,3})(?:([-—–])((?:19|20)[0-9]{2}))?"
)
_NATURE = {None: Nature.MANDATORY, "/T": Nature.RECOMMENDED, "/Z": Nature.GUIDANCE}
_ABROAD = frozenset({Level.INTERNATIONAL, Level.FOREIGN, Level.UNKNOWN})


def read_numbers(text: str, prefixes: Prefixes) -> NumberReading:
    """Everything that a text says about standard numbers; no text raises, and time grows with its length only."""
    common = _COMMON.fullmatch(text)
    if common and (reading := _read_common(common, prefixes)):
        return reading
    return scan(text, prefixes)


def _read_common(found: re.Match[str], prefixes: Prefixes) -> NumberReading | None:
    prefix, mark, space, number, part, dash, year = found.groups()
    form = form_of(prefix)
    if form is None or form.before_year != "-" or (mark and not form.marked) or (not space and not mark):
        return None
    if prefix == "GBZ" or prefixes.level_of_prefix(prefix) in _ABROAD:
        return None
    nature = _NATURE[mark] if form.marked else None
    value = StandardNumber(prefix, nature, number, part[1:], year or "")
    changed = (() if dash in (None, "-") else ("dash",)) + (() if space else ("spacing",))
    return NumberReading((FoundNumber(value, 0, found.end(), found.string, changed),))
