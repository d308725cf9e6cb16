"""Standard numbers of every form, made by hypothesis, and the disguises that they arrive in."""

from hypothesis import strategies as st

from minestd.model.number import Nature, StandardNumber

MARKED = ["GB", "GBZ", "MT", "AQ", "KA", "NB", "YD", "JGJ", "DB", "DB14", "DB5120"]
UNMARKED = ["T/NMXH", "T/CECS", "T/CECA-G", "Q/CSG", "Q/GDW", "TSG", "JJG", "JJG(煤炭)", "CECS"]
ABROAD = ["ISO", "IEC", "ISO/IEC", "IEC TS", "ISO/TS", "EN", "BS EN ISO", "DIN EN", "oSIST prEN", "OPC"]
DIGITS = "0123456789"


def years(first: int = 1950) -> st.SearchStrategy[str]:
    return st.integers(first, 2035).map(str)


def parts(joint: str, deepest: int = 2) -> st.SearchStrategy[str]:
    return st.lists(st.integers(0, 99).map(str), max_size=deepest).map(joint.join)


@st.composite
def standard_numbers(draw: st.DrawFn, *, drafts: bool = True) -> StandardNumber:
    """A number of any form; GBZ keeps to the short numbers that GBZ has."""
    prefix = draw(st.sampled_from(MARKED + UNMARKED + ABROAD))
    nature = draw(st.sampled_from(list(Nature))) if prefix in MARKED else None
    longest = 4 if prefix == "GBZ" else 6
    number = draw(st.text(DIGITS, min_size=1, max_size=longest))
    part = draw(parts("-" if prefix in ABROAD else "."))
    year = draw(st.just("") | years() | st.sampled_from(["202X", "20XX", "XXXX"] if drafts else ["2018"]))
    amended = year.isdigit() and draw(st.booleans())
    amendment = ("Amd 1:2019" if prefix in ABROAD else "XG1-2020") if amended else ""
    return StandardNumber(prefix, nature, number, part, year, amendment)
