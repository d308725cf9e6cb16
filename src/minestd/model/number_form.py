"""How the numbers of a prefix are written: the separators, and what number and part may look like.

Three families exist. Chinese numbers put the part behind a dot, the year behind a hyphen (MT/T 1201.3-2023);
ISO, IEC and the European bodies a hyphen and a colon (IEC 61000-6-2:1999); IEEE, ASTM and other American
bodies a dot and a hyphen without a mark of nature. ITU-T prints the year in brackets, CECS behind a colon.
The families are the bodies' own customary print; no single source is cited.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

# fmt: off
_BODIES = (
    "ISO", "IEC", "ITU-T", "ITU-R", "CISPR", "IWA", "OIML", "EN", "prEN", "prHD", "FprEN", "HD", "CEN",
    "CLC", "CENELEC", "ETSI", "DIN", "VDE", "VDI", "BS", "NF", "SIST", "oSIST", "JIS", "KS", "AS",
    "NZS", "ANSI", "ISA", "ASTM", "ASME", "IEEE", "UL", "NFPA", "API", "SAE", "CSA", "OPC", "GOST",
    "TIA", "EIA", "RFC",
)
# fmt: on
# fmt: off
_KINDS = (
    "TS", "TR", "PAS", "DIS", "FDIS", "CD", "WD", "DTS", "DTR", "Guide", "SPEC", "RP",
)
# fmt: on
_DRAFTS = frozenset({"prEN", "prHD", "FprEN", "oSIST", "DIS", "FDIS", "CD", "WD", "DTS", "DTR"})
_JOINED = frozenset(
    {"ISO", "IEC", "IEEE", "CEN", "CLC", "CENELEC", "AS", "NZS", "ANSI", "ISA", "ASME", "ASTM"}
)
_AMERICAN = frozenset({"IEEE", "ASTM", "ANSI", "ASME", "NFPA", "API", "TIA", "EIA", "CSA", "GOST"})
_UNMARKED = frozenset({"CECS", "TSG", "JJG", "JJF"})

WORDS = frozenset(_BODIES) | frozenset(_KINDS)
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_BODY = "|".join(sorted(_BODIES, key=len, reverse=True))

FOREIGN_PREFIX = rf"(?:{_BODY})(?![0-9A-Za-z])(?:[ /](?:{_WORD})(?![0-9A-Za-z]))*"
GROUP_PREFIX = r"T/[0-9]{0,6}[A-Z][0-9A-Z]{0,15}(?:-[A-Z]{1,8})?"
ENTERPRISE_PREFIX = r"Q/[0-9]{0,8}[A-Z][A-Z0-9]{0,15}(?:-[A-Z][A-Z0-9]{0,7})?"
LOCAL_PREFIX = r"(?:DB[JS]?[0-9]{2}(?:[0-9]{2})?|SZDB)"
CHINESE_PREFIX = r"(?:JJ[GF]\([\u4e00-\u9fff]{2,6}\)|GBn|[A-Z]{2,5})(?![0-9A-Za-z])"
PREFIX = re.compile(
    rf"{FOREIGN_PREFIX}|{GROUP_PREFIX}|{ENTERPRISE_PREFIX}|{LOCAL_PREFIX}(?![0-9A-Z])|{CHINESE_PREFIX}"
)

# Years from 1900 on, since foreign standards are older than national ones; X stands for an open digit.
LETTERED_YEAR = re.compile(r"(?:19[0-9]{2}|20(?:[0-9]{2}|[0-9]X|XX)|19XX|XXXX)(?![0-9A-Za-z])")

_CHINESE_NUMBER = re.compile(r"[A-Z]{0,2}[0-9]{1,9}(?:X{1,4}|[A-Z])?(?![0-9A-Za-z])|X{2,6}(?![0-9A-Za-z])")
# A part of four digits that reads as a year would make "GB/T 13016.2018" ambiguous; DL/T 634.5104 is none.
_COMPONENT = r"(?:[0-9]{1,3}|[03-9][0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2}|X{1,2})"
_CHINESE_PART = re.compile(rf"{_COMPONENT}(?:\.{_COMPONENT}){{0,3}}(?![0-9A-Za-z])")
_ISO_NUMBER = re.compile(r"[A-Z]{0,2}[0-9]{1,7}[A-Z]?(?![0-9A-Za-z])")
_ISO_PART = re.compile(r"[0-9A-Z]{1,3}(?:-[0-9A-Z]{1,3}){0,3}(?![0-9A-Za-z])")
_AMERICAN_NUMBER = re.compile(r"[A-Z]{0,3}[0-9]{1,6}[A-Za-z]{0,2}(?![0-9A-Za-z])")
_AMERICAN_PART = re.compile(r"[0-9]{1,4}[A-Za-z]{0,3}(?:\.[0-9]{1,4}[a-z]{0,3}){0,3}(?![0-9A-Za-z])")
_JIS_NUMBER = re.compile(r"[A-Z] [0-9]{4}(?![0-9A-Za-z])")
_ITU_NUMBER = re.compile(r"[A-Z]{1,2}\.[0-9]{1,5}(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Form:
    """The print of one prefix. `marked`: /T and /Z are part of the form; `draft`: the prefix names drafts;
    `short_years`: years of two digits are customary and go on past 2000 (ASTM D638-14).
    """

    number: re.Pattern[str]
    part: re.Pattern[str]
    before_part: str
    before_year: str
    after_year: str = ""
    marked: bool = False
    draft: bool = False
    short_years: bool = False


_CHINESE = Form(_CHINESE_NUMBER, _CHINESE_PART, ".", "-", marked=True)
_PLAIN = Form(_CHINESE_NUMBER, _CHINESE_PART, ".", "-")


@lru_cache(maxsize=4096)
def form_of(prefix: str) -> Form | None:
    """The form of a canonical prefix, None if there is no such prefix."""
    if not PREFIX.fullmatch(prefix):
        return None
    words = re.split("[ /]", prefix)
    if words[0] in _BODIES:
        return _foreign_form(words) if canonical_foreign(words) == prefix else None
    if prefix == "CECS":
        return Form(_CHINESE_NUMBER, _CHINESE_PART, ".", ":")
    if prefix[:2] in ("T/", "Q/") or prefix.split("(")[0] in _UNMARKED:
        return _PLAIN
    return _CHINESE


def _foreign_form(words: list[str]) -> Form:
    draft = not _DRAFTS.isdisjoint(words)
    if words[0] in _AMERICAN:
        return Form(_AMERICAN_NUMBER, _AMERICAN_PART, ".", "-", draft=draft, short_years=True)
    if words == ["JIS"] or words == ["KS"]:
        return Form(_JIS_NUMBER, _ISO_PART, "-", ":")
    if words[0] in ("ITU-T", "ITU-R"):
        return Form(_ITU_NUMBER, _CHINESE_PART, ".", " (", ")")
    return Form(_ISO_NUMBER, _ISO_PART, "-", ":", draft=draft)


def canonical_foreign(words: list[str]) -> str:
    """The bodies' own joints: ISO/IEC, ISO/TS, CEN/TS with a stroke; IEC TS, EN ISO, BS EN with a space."""
    text = words[0]
    for before, word in pairwise(words):
        joint = before in _JOINED and word in _JOINED
        own_kind = word in _KINDS and before in ("ISO", "CEN", "CLC") and text == before and word != "Guide"
        text += ("/" if joint or own_kind else " ") + word
    return text
