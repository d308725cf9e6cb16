"""An office's own documents in the number column: SC-01-2022, QP-4.2-01; no standards of an industry."""

import re

from minestd.reading.numbers import NumberReading
from minestd.reading.words.plain import plain
from minestd.reading.words.vocabulary import Vocabulary

_CODE = re.compile(
    r"(?=[^0-9]*[0-9])(?:[A-Z]{1,8}|[\u4e00-\u9fff]{1,8})[0-9]{0,4}(?:[-—–/.·_][A-Z0-9\u4e00-\u9fff]{1,10}){1,7}",
    re.IGNORECASE,
)
_LONGEST_CODE = 40
_LONGEST_DOCUMENT = 80
_NUMERAL = r"[0-9〇零一二三四五六七八九十百千]{1,7}"
_DOCUMENT = re.compile(
    r"[\u4e00-\u9fff][\u4e00-\u9fff（）()、，,\s]{0,40}?"
    rf"(?:[〔\[［【(（]\s?(?:19|20)[0-9]{{2}}\s?年?[〕\]］】)）]\s?(?:第\s?)?{_NUMERAL}\s?号[令文]?"
    rf"|令?\s?(?:第\s?)?{_NUMERAL}\s?号令?|(?:19|20)[0-9]{{2}}\s?年\s?第?\s?{_NUMERAL}\s?号(?:公告|令|文)?)"
)
_HYPHENED = re.compile(r"[A-Z]{1,4}[-—–][0-9]{1,3}(?:[-—–.][0-9]{1,4}){0,4}", re.IGNORECASE)
# Enterprise numbers as they were once registered: the region's code and letters (Q/320300 XM 001—2019).
_OLD_ENTERPRISE = re.compile(r"Q\s*/\s*[0-9A-Z]{2,10}(?:\s[A-Z0-9]{1,10}){1,3}[-—–][0-9]{2,4}", re.IGNORECASE)
_KNOWN_FORM = re.compile(r"(?:GB|[A-Z]{2,3})\s*/\s*[TZ]|GB|Q/|T/|DB[0-9]{2}|ISO|IEC", re.IGNORECASE)


def own_code(text: str, reading: NumberReading) -> str:
    """The code of an office's own document that a cell without a standard number holds, "" if it is none of them.

    What looks like a number gone wrong (a known prefix, a likely mend) is none.
    """
    text = text.strip()
    if len(text) <= _LONGEST_CODE and _OLD_ENTERPRISE.fullmatch(text):
        return text
    if reading.near is not None or len(text) > _LONGEST_CODE or _KNOWN_FORM.match(text):
        return ""
    return text if _CODE.fullmatch(text) else ""


def document_number(text: str) -> str:
    """The number of a letter, order or notice (公文) that a cell holds alone, 机电〔2022〕15号, 总局令第87号; "" if it
    holds none."""
    text = text.strip()
    return text if len(text) <= _LONGEST_DOCUMENT and _DOCUMENT.fullmatch(text) else ""


def is_of_authority(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the number names an authority, whose documents are regulations and not an office's own."""
    return any(word in text for word in vocabulary.lists["authority"])


def is_read_into(text: str, title: str, reading: NumberReading, vocabulary: Vocabulary) -> bool:
    """Whether a number was read into what is rather an office's own code: letters joined by a hyphen to a short serial
    (SC-01-2022), or any such form where the title is that of an own document (质量手册)."""
    text = text.strip()
    if len(reading.found) != 1 or not _HYPHENED.fullmatch(text):
        return False
    number = reading.found[0].number
    short = len(number.number) <= 2 or number.number.startswith("0")
    return short or plain(title).endswith(vocabulary.lists["document_ending"])
