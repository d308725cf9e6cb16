"""How bodies abroad print their numbers: one table of bodies, each with its form.

ISO, IEC and the European bodies put the part behind a hyphen and the year behind a colon (IEC 61000-6-2:1999);
IEEE, ASTM and other American bodies a dot and a hyphen; ITU and ETSI print the year in brackets, ETSI behind a
version. A body is one entry of `_FORMS`; its publisher and level are one entry of the table of prefixes.
"""

import re
from itertools import pairwise

from msgspec.structs import replace

from minestd.model.number_print import Form

_END = "(?![0-9A-Za-z])"
# A component that reads as a year is the year, never a part.
_STEP = rf"(?!(?:19|20)[0-9]{{2}}(?:{_END}|[a-z]{_END}))[0-9A-Za-z]{{1,8}}"
_DIGITS = rf"[A-Z]{{0,3}}[0-9]{{1,8}}[A-Za-z]{{0,4}}[0-9]{{0,2}}{_END}"
# BS AU 2A, NIST SP 800, ASME PTC 19, API MPMS CH 20: letters of a series stand before the serial.
_SERIES = rf"(?:[0-9]?[A-Z]{{1,5}} ){{0,2}}(?:{_DIGITS})"
# Of ASME some series have no serial of their own: BPVC.VIII.2, PVHO-1, BPE-2019.
_LETTERS = rf"[A-Z]{{2,5}}{_END}"

_ISO_PART = re.compile(rf"[./]?{_STEP}(?:[-./]{_STEP}){{0,6}}{_END}")
_AMERICAN_PART = re.compile(rf"[-/]?{_STEP}(?:[-./]{_STEP}){{0,6}}{_END}")
_VERSION = r"V[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}"
_EDITION = re.compile(rf"(?:ED[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?|Rev\. [0-9A-Z]{{1,2}}|{_VERSION}){_END}")

_ISO = Form(re.compile(_DIGITS), _ISO_PART, "-", ":", bent=True, abroad=True, edition=_EDITION)
_ISO_SERIES = replace(_ISO, number=re.compile(_SERIES))
_AMERICAN = Form(
    re.compile(_SERIES.replace("{0,3}[0-9]", "{0,6}[0-9]")),
    _AMERICAN_PART,
    ".",
    "-",
    short_years=True,
    bent=True,
    abroad=True,
    edition=_EDITION,
)
_IEEE = replace(_AMERICAN, cased=True)
_ASME = replace(_AMERICAN, number=re.compile(rf"{_SERIES}|{_LETTERS}"))
_CANADIAN = replace(_AMERICAN, before_year=":")
_JIS = replace(_ISO, number=re.compile(rf"[A-Z] [0-9]{{4,6}}{_END}"))
_ITU = Form(
    re.compile(rf"[A-Z]{{1,3}}\.[0-9]{{1,5}}{_END}"),
    re.compile(rf"-?[0-9]{{1,4}}(?:[-.][0-9]{{1,3}}){{0,3}}{_END}"),
    ".",
    " (",
    ")",
    bent=True,
    abroad=True,
    edition=_EDITION,
)
# ETSI and its European standards write six digits in two groups: ETSI TS 136 579-1, EN 300 468.
_GROUPED = rf"[0-9]{{3}} [0-9]{{3}}{_END}"
_EN = replace(_ISO, number=re.compile(rf"[23][0-9]{{2}} [0-9]{{3}}{_END}|{_DIGITS}"))
_ETSI = Form(
    re.compile(rf"{_GROUPED}|(?:[A-Z0-9]{{2,5}}(?:-[A-Z0-9]{{1,5}})? )?[0-9]{{1,6}}{_END}"),
    _ISO_PART,
    "-",
    " (",
    ")",
    bent=True,
    abroad=True,
    edition=_EDITION,
)
_COUNTED = replace(_AMERICAN, short_years=False)

_FORMS: dict[str, Form] = {
    **dict.fromkeys(("ISO", "IEC", "CISPR", "IWA", "JCGM", "IECEE", "IECQ", "IECEx", "OPC", "RFC"), _ISO),
    **dict.fromkeys(("prHD", "HD", "CEN", "CLC", "CENELEC", "CWA", "ENV"), _ISO),
    **dict.fromkeys(("EN", "prEN", "FprEN"), _EN),
    **dict.fromkeys(("VDE", "VDI", "SIST", "oSIST", "AS", "NZS", "ISA", "UL", "SAE"), _ISO),
    **dict.fromkeys(
        ("BS", "BSI", "DIN", "NF", "OIML", "CIE", "IDF", "UNE", "UNI", "PD", "DD", "PAS"), _ISO_SERIES
    ),
    **dict.fromkeys(("ASTM", "ANSI", "NFPA", "API", "TIA", "EIA", "GOST", "ANS", "AWS"), _AMERICAN),
    **dict.fromkeys(("ASHRAE", "AMCA", "NEMA", "NACE"), _AMERICAN),
    **dict.fromkeys(("NIST", "NBS", "CCSDS"), _COUNTED),
    **dict.fromkeys(("CSA", "CAN"), _CANADIAN),
    **dict.fromkeys(("JIS", "KS"), _JIS),
    **dict.fromkeys(("ITU-T", "ITU-R"), _ITU),
    "IEEE": _IEEE,
    "ASME": _ASME,
    "ETSI": _ETSI,
}

# fmt: off
_STAGES = frozenset({
    "PWI", "NP", "NWIP", "AWI", "WD", "CD", "CDV", "DIS", "FDIS", "PRF", "CDTS", "CDTR", "PDTS", "PDTR",
    "DTS", "DTR", "DPAS",
})
_KINDS = _STAGES | frozenset({
    "TS", "TR", "SRD", "PAS", "ISP", "TTA", "R", "Guide", "SPEC", "RP", "STD", "Flex", "TRF", "Guideline",
    "Publication",
    "ES", "EG", "ETS", "I-ETS", "ETR", "TBR", "GS", "GR", "SR", "GTS", "TCRTR",
})
_JOINED = frozenset({
    "ISO", "IEC", "IEEE", "CEN", "CLC", "CENELEC", "AS", "NZS", "ANSI", "ISA", "ASME", "ASTM", "ASHRAE", "AMCA",
    "NEMA", "NACE", "CSA", "CAN", "TIA", "EIA", "AWS", "API", "UL", "NFPA", "ANS", "IDF",
})
# fmt: on
_DRAFTS = frozenset({"prEN", "prHD", "FprEN", "oSIST"}) | _STAGES

BODIES = frozenset(_FORMS)
WORDS = BODIES | _KINDS
# R is a kind of ISO alone (ISO/R 639); of others it begins the serial (OIML R 60, JIS R 1604).
_WORD = "|".join(sorted(WORDS - {"R"}, key=len, reverse=True)) + "|(?<=ISO/)R"
_BODY = "|".join(sorted(BODIES, key=len, reverse=True))

FOREIGN_PREFIX = rf"(?:{_BODY})(?![0-9A-Za-z])(?:[ /](?:{_WORD})(?![0-9A-Za-z]|\.[0-9]))*"


def foreign_form(words: list[str]) -> Form:
    """The form of a prefix of several words: the body in front leads; ANSI prints the numbers of IEEE as IEEE does."""
    form = _FORMS["IEEE" if words[0] == "ANSI" and "IEEE" in words else words[0]]
    return form if _DRAFTS.isdisjoint(words) else replace(form, draft=True)


def canonical_foreign(words: list[str]) -> str:
    """The bodies' own joints: ISO/IEC, ISO/TS, CEN/TS, IEC/CDV with a stroke; IEC TS, EN ISO, BS EN with a space."""
    text = words[0]
    for before, word in pairwise(words):
        joint = before in _JOINED and word in _JOINED and (before, word) != ("CEN", "ISO")
        own = word in _KINDS and word != "Guide" and (text == before or text.endswith(" " + before))
        stroke = own and (before in ("ISO", "CEN", "CLC") or (before == "IEC" and word in _STAGES))
        text += ("/" if joint or stroke else " ") + word
    return text
