"""Entries of a bibliography: "[1] GB/T 22239-2019, 信息安全技术…[S]. 北京: 中国标准出版社, 2019."

Two orders are customary: number and title, or author, title and number; the sign [S] says that a standard is meant.
"""

import re

_HEAD = re.compile(
    r"(?m)^[ \t\u3000]{0,8}[\[［【〔]\s{0,2}[0-9]{1,4}\s{0,2}[\]］】〕][ \t\u3000.、．,，:：]{0,4}"
)
_OPENED = re.compile(r"[\[［【〔]")
_TAIL = re.compile(r"[ \t]{0,4}[\[［【〔]\s{0,2}[SＳ](?:/OL|/CD|/EB)?\s{0,2}[\]］】〕][^\n\[［【〔]{0,300}")
# What stands before the title is its author: "全国信息安全标准化技术委员会. 信息安全技术".
_AUTHOR = re.compile(r"[.．。]\s{0,3}(?=[^\s0-9])")
_LONGEST_AUTHOR = 120


def marks_of_citation(text: str) -> list[tuple[int, int]]:
    """Where the serial and what follows [S] stand; nothing where no [S] says that it is an entry."""
    if not _OPENED.search(text):
        return []
    tails = [match.span() for match in _TAIL.finditer(text)]
    return sorted([*(match.span() for match in _HEAD.finditer(text)), *tails])


def is_citation(text: str, marks: list[tuple[int, int]]) -> bool:
    """Whether one of the marks is the sign [S] of a standard."""
    return any(_TAIL.match(text, start) for start, _ in marks)


def title_of_citation(rest: str) -> str:
    """The title without the author before it."""
    pieces = _AUTHOR.split(rest.strip(" ,，.。:：;；"), maxsplit=1)
    return (
        pieces[1]
        if len(pieces) == 2 and len(pieces[0]) <= _LONGEST_AUTHOR and pieces[1].strip()
        else pieces[0]
    )
