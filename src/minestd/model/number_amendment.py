"""Amendments as they stand behind a number: of Chinese standards, of ISO, IEC and the European bodies.

"/XG1-2014" and "/Amd 1:2019/Cor 1:2020" are amendments and corrigenda: they belong to their standard, and are
neither a standard nor an edition (rules: Amendments). "+A11:2014" is an edition that holds its amendments.
"""

import re

_DATE = r"(?::(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?)?"
_ORDINAL = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]?)?"
# The stages of a draft stand before the word as ISO prints them: FDAmd, DCor, CD Amd.
_STAGE = r"(?:FPD|FD|PD|D|F|P|CD |WD |AWI |NP |DIS |PRF |PWI )?"
AMENDMENT_WORDS = ("Amd", "Cor", "Add", "Suppl", "ISH", "FRAG")
_SHEET = r"XG[1-9][0-9]?(?:-[12][0-9]{3})?"
_WORDED = rf"{_STAGE}(?:{'|'.join(AMENDMENT_WORDS)}) {_ORDINAL}{_DATE}"
# American bodies letter their addenda: ANSI/ASHRAE 34-2024/Add D.
_LETTERED = rf"Add [A-Z]{{1,2}}{_DATE}"
_EUROPEAN = rf"A(?:[1-9][0-9]?|C[1-9]?|A){_DATE}"
_ONE = rf"(?:{_SHEET}|{_WORDED}|{_LETTERED}|{_EUROPEAN})"

AMENDMENT_NAMES = (
    r"(?:修改单|修订单|(?:修改|修订|更正)通知单?|修改公告|修改件|勘误表?"
    r"|更正[单表]?|增补[件本单]?|补充件|局部修[订改]条文)"
)
"""What an amendment is called: 修改单 and the other wordings of lists, as a pattern."""

_COUNT = r"\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑩])\s*"
_TITLED = re.compile(
    rf"第{_COUNT}[号次]?\s*(?:标准|公告)?\s*{AMENDMENT_NAMES}|第{_COUNT}次修改\s*[)）\]】]?\s*$"
    rf"|{AMENDMENT_NAMES}\s*(?:[(（]?\s*(?:第|[Nn][Oo]\.?)?{_COUNT}号?)?\s*[)）\]】》]?\s*$"
    r"|\b(?:Amendment|Amd|Corrigendum|Cor)\b\.?\s*(?:[Nn][Oo]\.?\s*)?[0-9]{1,2}\b|\bXG[1-9]\b",
    re.IGNORECASE,
)

AMENDMENT = re.compile(rf"(?:\+{_ONE}|{_ONE})(?:[/+]{_ONE}){{0,4}}(?![0-9A-Za-z])")


def is_titled_amendment(title: str) -> bool:
    """Whether a title is that of an amendment or corrigendum: 第1号修改单, 修改单（1号）, Amendment 1, Corrigendum 2.

    A standard about amendments (《修改单编写规则》) is none.
    """
    return bool(_TITLED.search(title))
