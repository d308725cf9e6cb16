"""Numbers in the print that most cells hold, `GB/T 13016-2018`, read without looking for anything else."""

import re

from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.number_form import form_of
from minestd.model.prefixes import Prefixes

_PLAIN = re.compile(r"([A-Z]{2,3})(/[TZ])? ([0-9]{1,6})(?:\.([0-9]{1,3}))?-((?:19|20)[0-9]{2})")
_NATURES = {None: Nature.MANDATORY, "/T": Nature.RECOMMENDED, "/Z": Nature.GUIDANCE}
_ABROAD = frozenset({Level.INTERNATIONAL, Level.FOREIGN, Level.UNKNOWN})


class PlainNumbers:
    """Reads a text that is one number in canonical print, of a prefix that the table knows as national, industry
    or local. `read_numbers` finds the same number in it, with nothing to put right."""

    def __init__(self, prefixes: Prefixes) -> None:
        self._prefixes = prefixes
        self._fit: dict[str, bool] = {}

    def read(self, text: str) -> StandardNumber | None:
        """The number that prints as `text`; None where `read_numbers` has to decide."""
        found = _PLAIN.fullmatch(text)
        if found is None:
            return None
        prefix, mark, number, part, year = found.groups()
        fit = self._fit.get(prefix)
        if fit is None:
            fit = self._fit[prefix] = self._is_fit(prefix)
        return StandardNumber(prefix, _NATURES[mark], number, part or "", year) if fit else None

    def _is_fit(self, prefix: str) -> bool:
        form = form_of(prefix)
        if form is None or not form.marked or form.before_year != "-" or prefix == "GBZ":
            return False
        return self._prefixes.level_of_prefix(prefix) not in _ABROAD
