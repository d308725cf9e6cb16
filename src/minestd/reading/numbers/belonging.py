"""How a number belongs to the one before it in a text: what it replaces, what replaced it, its name before,
what it adopts."""

import re

from minestd.model.number import StandardNumber
from minestd.reading.numbers.head import GAP

FORMER, SUCCESSOR, MENTIONED = "former", "successor", "mentioned"
_EITHER = "either"
_IN_PART = {"replaces": "replaces_in_part", "replaced_by": "replaced_in_part"}

_OPEN = r"[ \n(,;/。:》]{0,6}"
_NOUN = r"(?:标准编号|标准号|标准|编号|代号|号|为|是)?[ :]{0,3}"
_SOME = r"(?:全部|大?(?P<part>部分|部份)(?:内容|条款|条文)?)?"
_ENDED = r"(?:已?(?:于 ?[0-9.年月日-]{4,11})?(?:废止|作废|失效|停用)[ ,;。(]{1,3})?"
_REPLACES = r"(?:代替|替代|取代|替换|合并|整合|替|代(?!号))"
_SINCE = r"(?:[自从于]? ?[0-9]{4}[-./年][0-9]{1,2}(?:[-./月](?:[0-9]{1,2}日?)?)? ?起?[ ,]?)?"
_ARROW = r"(?:-{1,2}>|=>|[→⇒➔➜⟶]|-→)"
_BECOMES = (
    r"(?:已?(?:更新|变更|变|改号|改|换|修订|升级|调整|转化|转|重新编号)(?:为|成|至)"
    r"|已转|现为|现行(?:标准|版本)?[为是]?|现|新版?|最新版?)"
)
_YEAR = rf"(?:19|20)[0-9]{{2}}年?{_BECOMES}"
_BELONGS = (
    (FORMER, re.compile(rf"{_OPEN}(?:原|旧|老|曾用|FORMERLY|FORMER){_NOUN}")),
    (
        "replaced_by",
        re.compile(
            rf"{_OPEN}{_ENDED}{_SINCE}(?:现|将)?已?{_SOME}(?:被|由){_NOUN}{_SOME.replace('part', 'some')}"
        ),
    ),
    (
        "replaces",
        re.compile(
            rf"{_OPEN}{_ENDED}{_SOME}(?:{_REPLACES}|REPLACES|REPLACING"
            rf"|SUPERSEDES|REVISION OF|REVISES)了?(?: EEE)?(?: STD\.?)?{_NOUN}"
        ),
    ),
    (SUCCESSOR, re.compile(rf"{_OPEN}{_ENDED}(?:{_YEAR}|{_ARROW}|{_BECOMES}){_OPEN}{_NOUN}")),
    (_EITHER, re.compile(rf"{_OPEN}(?:同时)?(?:废止|作废){_NOUN}")),
    (
        "amends",
        re.compile(
            rf"{_OPEN}(?:DRAFT )?(?:AMENDMENT|CORRIGENDUM|ERRATA|SUPPLEMENT|CONFORMANCE)S? (?:TO|OF) (?:STD )?"
        ),
    ),
    # Named in passing: 参照, 引用, or a bracket with any words before the number.
    (
        MENTIONED,
        re.compile(rf"{_OPEN}(?:参照|参考|参见|另见|见|引用|依据){_NOUN}|[ \n]{{0,4}}\([一-龥 :]{{1,12}}"),
    ),
)
_CLOSING = re.compile(rf"{GAP}(?:所)?{_SOME}(?:代替|替代|取代|替换)(?: ?了)?")
_END = re.compile(rf"{_OPEN}(?P<ended>{_ENDED})(?P<since>{_SINCE})")
# A bracket that says of the number in it what it is to the one before: GB 1-2008（GB 1-2018代替）.
_OPENED = re.compile(r"[ \n]{0,4}\([ \n]{0,4}")
_BEHIND = (
    ("replaced_by", re.compile(rf"{GAP}(?:已|将)?(?:所)?{_REPLACES}了?(?=[ \n]{{0,4}}\))")),
    ("replaces", re.compile(rf"{GAP}(?:已|同时)?(?:废止|作废)了?(?=[ \n]{{0,4}}\))")),
)
_LEAD = re.compile(r"(?:新|旧|老|原|现行?)(?:标准|版本?)?(?:编号|号)?[ \n:]{0,4}\Z")
_SAME_BRACKET = re.compile(
    r"[ \n]{0,8}(?:[,;、/]|和|及|与|,? ?AND)?(?: ?(?:AS )?(?:AMENDED|MODIFIED) BY)?[ \n]{0,8}"
)
_OLD_FIRST = re.compile(r"(?:原|旧|老)[^0-9A-Z]{0,6}\Z")

_DEGREE_WORD = r"(?:IDT|MOD|NEQ|EQV|REF|等同采用|修改采用|非等效采用|等效采用|非等效|等效|等同|采用|≡|=|≈)"
_ADOPTS = re.compile(rf"{GAP}(?:[/(]{{1,2}}|[,;(]?{GAP}{_DEGREE_WORD}){GAP}(?:{_DEGREE_WORD})?[ :]{{0,3}}")
_DEGREE = re.compile(rf"({_DEGREE_WORD})")
_DEGREE_AFTER = re.compile(rf"{GAP}[,;(]?{GAP}(IDT|MOD|NEQ|EQV|≡|=|≈)(?![A-Z0-9]){GAP}")
_DEGREES = {
    **dict.fromkeys(("等同采用", "等同"), "IDT"), "修改采用": "MOD", "采用": "",
    **dict.fromkeys(("非等效采用", "非等效"), "NEQ"), **dict.fromkeys(("等效采用", "等效"), "EQV"),
}  # fmt: skip


def relation_of(gap: str) -> str:
    """The relation that the text between two numbers names, "" if it names none."""
    for relation, pattern in _BELONGS:
        if found := pattern.fullmatch(gap):
            named = found.groupdict()
            return _IN_PART[relation] if named.get("part") or named.get("some") else relation
    return ""


def resolved(relation: str, before: StandardNumber, number: StandardNumber, lead: str) -> str:
    """Which of both is the standard where the words leave it open: the years tell.

    A former number (原…) of another year is one that it replaced; 废止 between an older edition and a newer one says
    that the older has ended. `lead` is the text before the first number: 旧 there makes the second the new one.
    """
    same = (before.number, before.part) == (number.number, number.part)
    later = (number.year_number or 0) - (before.year_number or 0)
    if relation == _EITHER:
        return SUCCESSOR if same and later > 0 else "replaces"
    if relation == "replaces" and same and before.year_number and later > 0:
        return "replaced_by"  # an older edition replaces no newer one, whichever way the word was meant
    if relation == FORMER and before.year_number and number.year_number and later:
        return "replaces" if later < 0 else FORMER
    if relation == SUCCESSOR and same and later < 0 and not _OLD_FIRST.search(lead):
        return "replaces"
    return relation


def relation_behind(read: str, end: int, relation: str) -> tuple[str, int]:
    """The relation and where its words end: 代替 behind the number in 被…代替, which may say that it is in part."""
    if relation not in ("replaced_by", "replaced_in_part"):
        return relation, end
    closing = _CLOSING.match(read, end)
    if closing is None:
        return relation, end
    return ("replaced_in_part" if closing["part"] else relation), closing.end()


def bracketed(read: str, gap: str, end: int) -> tuple[str, int]:
    """The relation that stands behind a number in a bracket of its own, and where its words end; "" without one."""
    if _OPENED.fullmatch(gap):
        for relation, pattern in _BEHIND:
            if found := pattern.match(read, end):
                return relation, found.end()
    return "", end


def lead_before(read: str, start: int) -> int:
    """Where the word 新, 旧, 原 or 现行 right before the first number of a cell begins, `start` without one."""
    found = _LEAD.search(read, max(0, start - 12), start)
    return found.start() if found else start


def length_of_end(gap: str) -> int:
    """How much of the words before a successor says of the standard itself when it ends or that it has ended."""
    found = _END.match(gap)
    return found.end() if found and (found["ended"] or found["since"]) else 0


def is_same_list(gap: str) -> bool:
    """Whether a number goes on with the list of the number before it: 代替 GB 1-2008、GB 2-2008."""
    return _SAME_BRACKET.fullmatch(gap) is not None


def names_adoption(gap: str) -> bool:
    """Whether a stroke, a bracket or a degree between two numbers says that the first adopts the second."""
    return _ADOPTS.fullmatch(gap) is not None


def degree_in(gap: str) -> str:
    """The degree of adoption that stands between two numbers, "" without one."""
    found = _DEGREE.search(gap)
    return _DEGREES.get(found[1], found[1]) if found else ""


def degree_behind(read: str, end: int, degree: str) -> tuple[str, int]:
    """The degree behind the adopted number and where it ends, else what is known already."""
    after = _DEGREE_AFTER.match(read, end)
    return (after[1], after.end()) if after else (degree, end)
