"""The title beside a number in its own cell: scopes of laboratories, entries of a bibliography."""

import re

from minestd.reading.numbers import NumberReading
from minestd.reading.words.plain import tidy

_QUOTED = re.compile(r"《([^《》]{2,300})》")
_ENTRY = re.compile(r"^\s*[\[［【(（]\s*[0-9]{1,3}\s*[\]］】)）]\s*[.、,，]?\s*")
_KIND = re.compile(r"\s*[\[［【]\s*S(?:/OL)?\s*[\]］】].*$", re.DOTALL)
_CLAUSE = re.compile(
    r"[\s,，;；:：(（]+(?:(?:第\s*)?[0-9A-Z]{1,3}(?:\.[0-9]{1,3})*\s*(?:章|条|节|款)|(?:条款|章节|clauses?|section)\s*[:：]?\s*[0-9A-Z][0-9.、,，~～\-]*"
    r"|附录\s*[A-Z](?:\.[0-9]+)*|[0-9]{1,2}(?:\.[0-9]{1,3}){1,3}|方法[一二三四五六七八九十0-9A-Z]|[A-Z]法)(?:[)）]|[\s,，、;；]|$)+",
    re.IGNORECASE,
)
_MOST_CLAUSES, _LONGEST_CLAUSE = 20, 120
_ITEM = re.compile(r"\s*([0-9]{1,3}\s*[、.．)）:：]|[0-9]{1,3}(?=\s)|[①-⑳㈠-㈩❶-❿])\s*")
_NUMBERED = re.compile(r"[0-9]{1,3}(?:、\s*|[.．)）]\s+)(?=\S)")  # 3. 3.3kV变频器 MT/T …
_RESTRICTED = re.compile(r"\s*[/／,，;；(（]\s*(?:只用|仅用|只做|只测|仅测|仅限|限|不用|不做|不测)[^/／]*$")
_JOINTS = re.compile(r"(?:[\s、,，;；/]|和|及|与|或|以及|并|等|and|or|&)+", re.IGNORECASE)
_EDGES = " \t\r\n,，、;；:：.。()（）"


def title_in_cell(text: str, reading: NumberReading) -> str:
    """The title of the one number of a cell: what stands in 《》, else what is left without the entry's number, its
    kind and publisher (`[S]. 北京: …`) and the clauses behind."""
    quoted = _QUOTED.search(text)
    if quoted:
        return tidy(quoted[1])
    found = reading.found[0]
    entry = _ENTRY.match(text)
    kind = _KIND.search(text)
    if entry is None and kind is None:
        rest = tidy(reading.rest)
        item = _ITEM.fullmatch(text[: found.start])
        if item and rest.startswith(item[1]):
            rest = rest[len(item[1]) :].strip(_EDGES)
        elif found.start > 0 and (numbered := _NUMBERED.match(rest)):
            rest = rest[numbered.end() :]
        return bare_of_joints(_without_clauses(_RESTRICTED.sub("", rest)))
    start = entry.end() if entry and entry.end() <= found.start else 0
    end = kind.start() if kind and kind.start() >= found.end else len(text)
    behind = text[found.end : end].strip(_EDGES)
    before = text[start : found.start].strip(_EDGES)
    if behind:
        return tidy(behind)
    # 责任者. 标准名称: 标准编号[S]: the title is the last sentence before the number.
    return tidy(re.split(r"[.．]\s+", before)[-1])


def bare_of_joints(text: str) -> str:
    """What is left beside numbers, blank where it only joins them: 和, 及, 以及 … 等."""
    return "" if _JOINTS.fullmatch(text) else text


def _without_clauses(text: str) -> str:
    for _ in range(_MOST_CLAUSES):
        begin = _last_clause(text)
        if begin is None:
            break
        text = text[:begin]
    return text.strip()


def _last_clause(text: str) -> int | None:
    """Where the clause at the end of a text begins; only its last piece is looked at, however long the cell is."""
    first = max(len(text) - _LONGEST_CLAUSE, 0)
    found = _CLAUSE.finditer(text, first)
    return next((one.start() for one in found if one.end() == len(text) and one.start() > 0), None)
