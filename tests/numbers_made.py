"""Standard numbers of every family, made by hypothesis with known truth, and the disguises that they arrive in.

Invented numbers are of the nines (9xxxx) where the family allows it. `arrivals()` gives a text as it may stand in a
cell beside the number that it is: tests of reading and generators of whole lists take it from here.
"""

import re
from collections.abc import Callable

from hypothesis import strategies as st

from minestd.model.number import Nature, StandardNumber

MARKED = ["GB", "GBZ", "MT", "AQ", "KA", "NB", "YD", "JGJ", "CJJ", "DB14", "DB5120", "DBJ04", "DB"]
TWOFOLD = ["NB/SH", "GD/J"]
BENT = ["JTG", "JTS", "DBJ"]
UNMARKED = ["T/NMXH", "T/CECS", "T/CECA-G", "Q/CSG", "Q/GDW", "TSG", "JJG", "JJG(煤炭)", "CECS"]
ABROAD = ["ISO", "IEC", "ISO/IEC", "IEC TS", "ISO/TS", "EN", "BS EN ISO", "DIN EN", "oSIST prEN", "OPC"]
AMERICAN = ["IEEE", "ASTM", "ANSI", "NFPA", "ASHRAE", "ANSI/IEEE"]
DIGITS = "0123456789"
_MARKS = list(Nature)


def years(first: int = 1950) -> st.SearchStrategy[str]:
    return st.integers(first, 2035).map(str)


def parts(joint: str, deepest: int = 2) -> st.SearchStrategy[str]:
    return st.lists(st.integers(0, 99).map(str), max_size=deepest).map(joint.join)


@st.composite
def standard_numbers(draw: st.DrawFn, *, drafts: bool = True) -> StandardNumber:
    """A number of any form; GBZ keeps to the short numbers that GBZ has."""
    prefix = draw(st.sampled_from(MARKED + UNMARKED + ABROAD))
    nature = draw(st.sampled_from(_MARKS)) if prefix in MARKED else None
    longest = 4 if prefix == "GBZ" else 6
    number = draw(st.text(DIGITS, min_size=1, max_size=longest))
    part = draw(parts("-" if prefix in ABROAD else "."))
    year = draw(st.just("") | years() | st.sampled_from(["202X", "20XX", "XXXX"] if drafts else ["2018"]))
    amended = year.isdigit() and draw(st.booleans())
    amendment = ("Amd 1:2019" if prefix in ABROAD else "XG1-2020") if amended else ""
    return StandardNumber(prefix, nature, number, part, year, amendment)


def _nines() -> st.SearchStrategy[str]:
    return st.integers(90000, 99999).map(str)


@st.composite
def _amendments(draw: st.DrawFn, *, abroad: bool) -> str:
    ordinal, year = draw(st.integers(1, 9)), draw(years(2000))
    if not abroad:
        return draw(st.sampled_from(["", f"XG{ordinal}", f"XG{ordinal}-{year}", f"+XG{ordinal}"]))
    word = draw(st.sampled_from(["Amd", "Cor", "FDAmd", "DAmd", "Add"]))
    dated = draw(st.sampled_from(["", f":{year}"]))
    chosen = [f"{word} {ordinal}{dated}", f"A{ordinal}{dated}", f"AC{dated}", f"+A1{ordinal}:{year}"]
    return draw(
        st.sampled_from(["", *chosen, f"+Amd {ordinal}:{year}", f"Amd {ordinal}:{year}/Cor 1:{year}"])
    )


@st.composite
def chinese_numbers(draw: st.DrawFn) -> StandardNumber:
    """National, industry, local, group and enterprise numbers, dated, with the serials of each family."""
    year = draw(years(1996))
    family = draw(
        st.sampled_from(["marked", "bent", "arms", "group", "road series", "own", "own letters", "joined"])
    )
    nature = draw(st.sampled_from(_MARKS))
    small = draw(st.integers(1, 99).map(lambda step: f"{step:02d}"))
    if family == "bent":
        prefix = draw(st.sampled_from(BENT))
        return StandardNumber(prefix, nature, draw(st.sampled_from(["93", "903", "9360"])), f"-{small}", year)
    if family == "arms":
        return StandardNumber(
            "GJB", nature, draw(_nines()), f"{int(small)}{draw(st.sampled_from('ABC'))}", year
        )
    if family == "group":
        return StandardNumber("T/NMXH", None, f"9{small}", "", year)
    if family == "road series":
        return StandardNumber("T/CECS", None, f"G:D9{small}", draw(st.sampled_from(["", "-01", "-02"])), year)
    if family == "own":
        mark = draw(st.sampled_from(["Q/ABC", "Q/XYZ", "Q/GDW/Z"]))
        return StandardNumber(mark, None, draw(_nines()), draw(st.sampled_from(["", small])), year)
    if family == "own letters":
        letters = draw(st.sampled_from(["J", "G", "JS", "KZ"]))
        return StandardNumber(
            "Q/ABC", None, f"{letters}9{small}", draw(st.sampled_from(["", "-01", "011"])), year
        )
    if family == "joined":
        return StandardNumber("DG/TJ08", Nature.MANDATORY, f"9{small}", "", year)
    prefix = draw(st.sampled_from([*(one for one in MARKED if one != "GBZ"), *TWOFOLD]))
    part = draw(parts("."))
    return StandardNumber(prefix, nature, draw(_nines()), part, year, draw(_amendments(abroad=False)))


@st.composite
def foreign_numbers(draw: st.DrawFn) -> StandardNumber:
    """Numbers of bodies abroad, dated, with letter parts, months, versions, series and amendments."""
    year = draw(years(1960))
    family = draw(
        st.sampled_from(["iso", "letters", "month", "american", "series", "itu", "etsi", "jis", "stage"])
    )
    number, step = draw(_nines()), draw(st.integers(1, 30))
    if family == "letters":
        part = draw(st.sampled_from([f"F{step:02d}", f"C{step:02d}", "7.5.4", "2-1/2", f"{step}A"]))
        return StandardNumber(draw(st.sampled_from(["ISO", "BS", "IEC"])), None, number, part, year)
    if family == "month":
        return StandardNumber("DIN EN", None, number, str(step), f"{year}-{draw(st.integers(1, 12)):02d}")
    if family == "american":
        serial = draw(st.sampled_from(["9802", "D9776", "C9037", "F9412"]))
        part = draw(st.sampled_from(["", str(step), f"{step}.4", "-A", "/D9776M"]))
        return StandardNumber(draw(st.sampled_from(AMERICAN)), None, serial, part, year)
    if family == "series":
        prefix, serial = draw(
            st.sampled_from([("NIST", "HB 9105"), ("NIST", "SP 9800"), ("BS", "AU 950"), ("OIML", "R 976")])
        )
        part = str(step) if prefix != "NIST" else f"-{step}"
        return StandardNumber(prefix, None, serial, part, year)
    if family == "itu":
        return StandardNumber("ITU-T", None, f"G.9{step}", draw(st.sampled_from(["", "1"])), year)
    if family == "etsi":
        version = f"V1.{step}.1"
        return StandardNumber("ETSI TS", None, "936 579", "1", f"{year}-07", edition=version)
    if family == "jis":
        return StandardNumber("JIS", None, f"C {number}", str(step), year)
    if family == "stage":
        return StandardNumber(
            draw(st.sampled_from(["ISO/AWI", "ISO/DIS", "IEC/CDV", "ISO/IEC CD"])), None, number, str(step)
        )
    prefix = draw(st.sampled_from(["ISO", "IEC", "EN", "BS EN ISO", "CISPR"]))
    return StandardNumber(prefix, None, number, draw(parts("-")), year, draw(_amendments(abroad=True)))


FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
DISGUISES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "full-width": lambda text: text.translate(FULL),
    "ideographic space": lambda text: text.replace(" ", "\u3000"),
    "many spaces": lambda text: text.replace(" ", "   "),
    "division slash": lambda text: text.replace("/", "∕"),
    "em dash": lambda text: text.replace("-", "—"),
    "en dash": lambda text: text.replace("-", "–"),
    "figure dash": lambda text: text.replace("-", "‒"),
    "no-break hyphen": lambda text: text.replace("-", "‑"),
    "horizontal bar": lambda text: text.replace("-", "―"),
    "minus": lambda text: text.replace("-", "−"),
    "in brackets": lambda text: f"（{text}）",
    "title before": lambda text: f"《煤矿用产品》（{text}）",
    "title behind": lambda text: f"{text}《煤矿用产品》",
    "title apart": lambda text: f"{text} 煤矿用产品",
    "spaces around": lambda text: f"  {text}\n",
    "zero width": lambda text: "\ufeff" + "\u200b".join(text),
    "control characters": lambda text: f"\x01{text}\x07",
    "entry of a bibliography": lambda text: f"[1] {text}, 煤矿用产品[S]. 北京: 甲出版社, 2019.",
    "entry with its author": lambda text: f"[12] 甲委员会. 煤矿用产品: {text}[S].",
}
# What changes letters, or the signs that some families need, is for the families that bear it.
CHINESE_DISGUISES: dict[str, Callable[[str], str]] = {
    **DISGUISES,
    "lower case": str.lower,
    "two hyphens before the year": lambda text: re.sub(r"-(?=(?:19|20)\d\d$)", "--", text),
    "spaces around the dash": lambda text: re.sub(r"-(?=(?:19|20)\d\d$)", " - ", text),
    "a clause behind": lambda text: f"{text} 第3章" if re.search(r"-(?:19|20)\d\d$", text) else text,
    "the word year": lambda text: f"{text}年" if re.search(r"-(?:19|20)\d\d$", text) else text,
}
FOREIGN_DISGUISES: dict[str, Callable[[str], str]] = {
    **DISGUISES,
    "semicolon for the colon": lambda text: re.sub(r":(?=(?:19|20)\d\d$)", ";", text),
    "hyphen for the colon": lambda text: re.sub(r":(?=(?:19|20)\d\d$)", "-", text),
    "a language behind": lambda text: f"{text}(E)",
    "a language of two letters": lambda text: f"{text}(en)",
}


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[str, StandardNumber]:
    """A text as it may stand in a cell, and the number that it is."""
    number = draw(st.one_of(chinese_numbers(), foreign_numbers()))
    disguises = FOREIGN_DISGUISES if number.form.abroad else CHINESE_DISGUISES
    return disguises[draw(st.sampled_from(sorted(disguises)))](str(number)), number
