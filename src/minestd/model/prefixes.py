"""The table of prefixes: what the letters before a number stand for. `reading.numbers` reads its data."""

import re
from collections.abc import Mapping

from msgspec import Struct, field

from minestd.model.number import Level, Nature, StandardNumber

_LOCAL_CODE = re.compile(r"DB[JS]?([0-9]{2}(?:[0-9]{2})?)(?:\(J\))?")
# Construction standards of the provinces count in codes of their own, which need not be those of GB/T 2260.
_BUILDING = re.compile(r"DBJ[0-9]{2}")


class Publisher(Struct, frozen=True):
    """Who issues the standards of a prefix, or whose field it is where the issuer changed over the years."""

    zh: str
    en: str


class PrefixEntry(Struct, frozen=True):
    """One prefix with its level, publisher and field; the data say from where that is known."""

    prefix: str
    level: Level
    publisher: Publisher
    scope_zh: str = ""
    scope_en: str = ""


class Prefixes(Struct, frozen=True, eq=False):
    """The published table: exact prefixes, and the provinces behind DB + two digits; T/ and Q/ are open."""

    entries: Mapping[str, PrefixEntry]
    provinces: Mapping[str, Publisher] = field(default_factory=dict)

    def __contains__(self, prefix: str) -> bool:
        return self.level_of_prefix(prefix) is not Level.UNKNOWN or prefix in self.entries

    def entry_of(self, prefix: str) -> PrefixEntry | None:
        """The entry of a prefix; of a foreign one with several bodies that of the first ("BS EN" is BS)."""
        found = self.entries.get(prefix)
        if found is None and not prefix.startswith(("T/", "Q/")):
            found = self.entries.get(prefix.replace("/", " ").replace("(", " ").split(" ", 1)[0])
        return found

    def level_of_prefix(self, prefix: str) -> Level:
        """The level of a prefix alone, `unknown` if the table does not know it."""
        if prefix.startswith("T/"):
            return Level.GROUP
        if prefix.startswith("Q/"):
            return Level.ENTERPRISE
        found = self.entry_of(prefix)
        if found is not None:
            return found.level
        return Level.LOCAL if self._province(prefix) or _BUILDING.fullmatch(prefix) else Level.UNKNOWN

    def level_of(self, number: StandardNumber) -> Level:
        """Who issues this standard, as its prefix tells."""
        return self.level_of_prefix(number.prefix)

    def nature_of(self, number: StandardNumber) -> Nature | None:
        """Mandatory, recommended or guidance as printed; None for forms without a mark and unknown prefixes.

        AQ and MT numbers without /T are legacy mandatory forms; what is mandatory today is for the law to say.
        """
        return number.nature if number.prefix in self else None

    def publisher_of(self, number: StandardNumber) -> Publisher | None:
        """Who issues it; for T/ and Q/ the body's own letters, for DB the province; None if unknown."""
        prefix = number.prefix
        found = self.entry_of(prefix)
        if found is not None:
            return found.publisher
        if prefix.startswith(("T/", "Q/")):
            return Publisher(prefix[2:], prefix[2:])
        province, local = self._province(prefix), _LOCAL_CODE.fullmatch(prefix)
        if province and local and len(code := local[1]) == 4:
            return Publisher(f"{province.zh}（市级 {code}）", f"{province.en} (prefecture {code})")
        if province is None and _BUILDING.fullmatch(prefix) and "DBJ" in self.entries:
            return self.entries["DBJ"].publisher
        return province

    def _province(self, prefix: str) -> Publisher | None:
        found = _LOCAL_CODE.fullmatch(prefix)
        return self.provinces.get(found[1][:2]) if found else None
