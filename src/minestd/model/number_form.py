"""How the numbers of a prefix are written: the separators, and what number and part may look like.

Chinese numbers put the part behind a dot, the year behind a hyphen (MT/T 1201.3-2023); highway, waterway and
local construction numbers bend the serial with a hyphen of its own (JTG/T 3360-01-2018). How the bodies abroad
print is in `number_abroad`. The families are the bodies' own customary print; no single source is cited.
"""

import re
from functools import lru_cache

from minestd.model.number_abroad import BODIES, FOREIGN_PREFIX, WORDS, canonical_foreign, foreign_form
from minestd.model.number_print import Form

__all__ = [
    "BODIES",
    "LETTERED_YEAR",
    "PREFIX",
    "WORDS",
    "YEAR_AND_MONTH",
    "Form",
    "canonical_foreign",
    "form_of",
]

_UNMARKED = frozenset({"CECS", "TSG", "JJG", "JJF"})
_MILITARY = frozenset({"GJB", "HB", "QJ", "SJ", "CB", "WJ", "EJ"})
_BENT = frozenset({"JTG", "JTS", "JTJ", "DBJ", "DB"})

GROUP_PREFIX = r"T/[0-9]{0,6}[A-Z][0-9A-Z]{0,15}(?:-[A-Z]{1,8})?"
ENTERPRISE_PREFIX = r"Q/[0-9]{0,8}[A-Z][A-Z0-9]{0,15}(?:-[A-Z][A-Z0-9]{0,7})?(?:/[A-Z]{1,8})?(?![0-9A-Za-z])"
LOCAL_PREFIX = r"(?:DB[JS]?[0-9]{2}(?:[0-9]{2})?(?:\(J\))?|DG/TJ[0-9]{2}|DGJ[0-9]{2}(?:/T?J)?|SZDB)"
CHINESE_PREFIX = r"(?:JJ[GF]\([\u4e00-\u9fff]{2,6}\)|GBn|[A-Z]{2,5}(?:/(?:J|[A-Z]{2,4}))?)(?![0-9A-Za-z])"
PREFIX = re.compile(
    rf"{FOREIGN_PREFIX}|{GROUP_PREFIX}|{ENTERPRISE_PREFIX}|{LOCAL_PREFIX}(?![0-9A-Za-z])|{CHINESE_PREFIX}"
)

# Years from 1900 on, since foreign standards are older than national ones; X stands for an open digit.
LETTERED_YEAR = re.compile(r"(?:19[0-9]{2}|20(?:[0-9]{2}|[0-9]X|XX)|19XX|XXXX)(?![0-9A-Za-z])")
# Bodies abroad print the month of an edition (DIN 4102-1:1998-05) or a letter for the second of a year (D638-14a).
YEAR_AND_MONTH = re.compile(
    r"(?:19[0-9]{2}|20[0-9]{2})(?:-(?:0[1-9]|1[0-2])|[a-z])?(?![0-9A-Za-z])|" + LETTERED_YEAR.pattern
)

_END = "(?![0-9A-Za-z])"
# A component of four digits that reads as a year would make "GB/T 13016.2018" ambiguous; DL/T 634.5104 is none.
_COMPONENT = r"(?:[0-9]{1,3}|[03-9][0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2}|X{1,2})"
_DIGITS = rf"[A-Z]{{0,2}}[0-9]{{1,9}}(?:X{{1,4}}|[A-Z])?{_END}|X{{2,6}}{_END}"
_NUMBER = re.compile(_DIGITS)
_PART = re.compile(rf"{_COMPONENT}(?:\.{_COMPONENT}){{0,3}}{_END}")
_LETTERED_PART = re.compile(rf"{_COMPONENT}(?:\.{_COMPONENT}){{0,3}}[A-Z]?{_END}")
# A serial that bends: the hyphen or stroke is kept as it is printed.
_NO_YEAR = rf"(?!(?:{LETTERED_YEAR.pattern}))"
_BENT_PART = re.compile(rf"[-/]?{_NO_YEAR}{_COMPONENT}(?:[-./]{_NO_YEAR}{_COMPONENT}){{0,3}}[A-Z]?{_END}")
_GROUP_NUMBER = re.compile(rf"(?:[A-Z]:)?(?:{_DIGITS})")
# An office's own serials carry letters and hyphens as it likes: J0101, G02.011, JS-01-003, TZ 0123.
_OWN_NUMBER = re.compile(
    rf"(?:[A-Z]{{1,6}} )?[A-Z]{{0,4}}[0-9]{{1,9}}(?:X{{1,4}}|[A-Z])?{_END}|[A-Z]{{1,4}}{_END}"
)
_OWN_STEP = rf"{_NO_YEAR}[0-9A-Z]{{1,6}}"
_OWN_PART = re.compile(rf"-?{_OWN_STEP}(?:[-.]{_OWN_STEP}){{0,3}}{_END}")

_CHINESE = Form(_NUMBER, _PART, ".", "-", marked=True)
_PLAIN = Form(_NUMBER, _PART, ".", "-")
_CECS = Form(_NUMBER, _PART, ".", ":")
_ARMS = Form(_NUMBER, _LETTERED_PART, ".", "-", marked=True, lettered=True)
_ROADS = Form(_NUMBER, _BENT_PART, ".", "-", marked=True, bent=True)
_GROUP = Form(_GROUP_NUMBER, _BENT_PART, ".", "-", bent=True)
_OWN = Form(_OWN_NUMBER, _OWN_PART, ".", "-", bent=True, own=True)
# Shanghai and Chongqing join letters and serial with a hyphen: DG/TJ08-2018-2020, DBJ50/T-043-2016.
_JOINED = Form(_NUMBER, _BENT_PART, ".", "-", marked=True, bent=True, before_number="-")


@lru_cache(maxsize=4096)
def form_of(prefix: str) -> Form | None:
    """The form of a canonical prefix, None if there is no such prefix."""
    if not PREFIX.fullmatch(prefix):
        return None
    words = re.split("[ /]", prefix)
    if words[0] in BODIES:
        return foreign_form(words) if canonical_foreign(words) == prefix else None
    return _chinese_form(prefix)


def _chinese_form(prefix: str) -> Form:
    if prefix == "CECS":
        return _CECS
    if prefix.startswith("T/"):
        return _GROUP
    if prefix.startswith("Q/"):
        return _OWN
    if prefix.split("(")[0] in _UNMARKED:
        return _PLAIN
    if prefix.startswith(("DG/TJ", "DGJ08", "DBJ50")):
        return _JOINED
    if prefix in _BENT or prefix.startswith(("DBJ", "DGJ")):
        return _ROADS
    return _ARMS if prefix in _MILITARY else _CHINESE
