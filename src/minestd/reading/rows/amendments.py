"""Rows whose title says that they are an amendment of their standard: 第1号修改单, Amendment 1."""

import re

from msgspec.structs import replace

from minestd.model.number import NumberError, StandardNumber
from minestd.model.number_amendment import AMENDMENT_NAMES

_NUMERALS = {
    sign: place for signs in ("一二三四五六七八九十", "①②③④⑤⑥⑦⑧⑨⑩") for place, sign in enumerate(signs, 1)
}
_COUNT = r"\s*([0-9]{1,2}|[一二三四五六七八九十]|[①-⑩])\s*"
_ORDINAL = rf"(?:第{_COUNT}[号次]?|{_COUNT}号|No\.?{_COUNT}|{_COUNT})"
_SHEET = re.compile(
    rf"(?<![含并和及])(?<!包括)(?<!包含)(?<!纳入)(?:国家标准|行业标准|标准)?\s*(?:{_ORDINAL}\s*(?:标准|公告)?\s*{AMENDMENT_NAMES}"
    rf"|{AMENDMENT_NAMES}\s*[(（]?\s*{_ORDINAL}\s*[)）]?\s*$|{AMENDMENT_NAMES}(?=\s*[)）》\]】〉]*\s*$)|第{_COUNT}次修改(?=\s*[)）》\]】]*\s*$))",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"\b(Amendment|Amd|Corrigendum|Cor)\.?\s*(?:No\.?\s*)?([0-9]{1,2})\b", re.IGNORECASE)
_INCLUDED = re.compile(
    r"(?:含|包括|包含|并入|纳入|及其|及|including|incorporating|with)[^，,。；;）)]{0,12}$", re.IGNORECASE
)


def amended(number: StandardNumber, title: str, year: int | None) -> StandardNumber | None:
    """The number of the amendment that a title speaks of, None if it speaks of none or only includes one.

    `year` is that of its issue, if known: `GB/T 1-2020/XG1-2024`. One without an ordinal is taken as the first.
    """
    if number.amendment:
        return None
    abroad = _ABROAD.search(title)
    found = _SHEET.search(title) or abroad
    if found is None or _INCLUDED.search(title[: found.start()]):
        return None
    if found is abroad:
        kind = "Amd" if found[1].casefold().startswith("am") else "Cor"
        text = f"{kind} {int(found[2])}" + (f":{year}" if year else "")
    else:
        said = next((one for one in found.groups() if one), "1")
        ordinal = _NUMERALS.get(said) or int(said)
        text = f"XG{ordinal}" + (f"-{year}" if year else "")
    try:
        return replace(number, amendment=text)
    except NumberError:
        return None


def without_included(number: StandardNumber) -> StandardNumber:
    """The standard of a number of ours that holds its amendments (GB/T 2-2018+XG1-2024, 含第1号修改单): an amendment is
    never an edition. Abroad EN 60335-1:2012+A11:2014 is one."""
    return replace(number, amendment="") if number.holds_amendments and not number.form.abroad else number
