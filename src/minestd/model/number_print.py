"""What a print of numbers is: the separators between its pieces, and how each piece may look."""

import re

from msgspec import Struct


class Form(Struct, frozen=True):
    """The print of one prefix. `marked`: /T and /Z are part of the form; `draft`: the prefix names drafts;
    `short_years`: years of two digits are customary and go on past 2000 (ASTM D638-14).

    `bent`: a part may begin with a sign of its own, which it keeps ("-01" of JTG/T 3360-01); any other part
    stands behind `before_part`. `abroad`, `own`, `lettered`: numbers of a foreign body, of an office's own,
    of a family whose parts end in letters (GJB 150.1A). `cased`: small and capital letters differ (IEEE 802.1ax).
    """

    number: re.Pattern[str]
    part: re.Pattern[str]
    before_part: str
    before_year: str
    after_year: str = ""
    marked: bool = False
    draft: bool = False
    short_years: bool = False
    before_number: str = " "
    bent: bool = False
    abroad: bool = False
    own: bool = False
    lettered: bool = False
    cased: bool = False
    edition: re.Pattern[str] | None = None

    def joint(self, part: str) -> str:
        """What stands between number and part: nothing before a part that brings its own sign."""
        return "" if part[:1] in "-./" else self.before_part
