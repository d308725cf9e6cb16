"""The table of prefixes: what the letters before a number stand for. `reading.numbers` reads its data."""

import re
from collections.abc import Mapping

from msgspec import Struct

from minestd.model.number import Level, Nature, StandardNumber

_LOCAL_CODE = re.compile(r"DB[JS]?([0-9]{2}(?:[0-9]{2})?)(?:\(J\))?")
# Construction standards of the provinces count in codes of their own, which need not be those of GB/T 2260.
_BUILDING = re.compile(r"DBJ[0-9]{2}")


class Prefixes(Struct, frozen=True, eq=False):
    """The published table: exact prefixes with their level, and the provinces behind DB + two digits; T/ and Q/ are
    open. The data say who publishes under a prefix, of which field, and from where that is known."""

    levels: Mapping[str, Level]
    provinces: frozenset[str] = frozenset()

    def __contains__(self, prefix: str) -> bool:
        return self.level_of_prefix(prefix) is not Level.UNKNOWN or prefix in self.levels

    def _listed(self, prefix: str) -> Level | None:
        """The level of a listed prefix; of a foreign one with several bodies that of the first ("BS EN" is BS)."""
        found = self.levels.get(prefix)
        if found is None and not prefix.startswith(("T/", "Q/")):
            found = self.levels.get(prefix.replace("/", " ").replace("(", " ").split(" ", 1)[0])
        return found

    def level_of_prefix(self, prefix: str) -> Level:
        """The level of a prefix alone, `unknown` if the table does not know it."""
        if prefix.startswith("T/"):
            return Level.GROUP
        if prefix.startswith("Q/"):
            return Level.ENTERPRISE
        found = self._listed(prefix)
        if found is not None:
            return found
        return Level.LOCAL if self._is_of_province(prefix) or _BUILDING.fullmatch(prefix) else Level.UNKNOWN

    def level_of(self, number: StandardNumber) -> Level:
        """Who issues this standard, as its prefix tells."""
        return self.level_of_prefix(number.prefix)

    def nature_of(self, number: StandardNumber) -> Nature | None:
        """Mandatory, recommended or guidance as printed; None for forms without a mark and unknown prefixes.

        AQ and MT numbers without /T are legacy mandatory forms; what is mandatory today is for the law to say.
        """
        return number.nature if number.prefix in self else None

    def _is_of_province(self, prefix: str) -> bool:
        found = _LOCAL_CODE.fullmatch(prefix)
        return found is not None and found[1][:2] in self.provinces
