"""The letters of a number: which prefix and mark stand at a place of a text, in whatever spelling."""

import re
from dataclasses import dataclass

from minestd.model.number import Level, Nature
from minestd.model.number_form import WORDS, Form, canonical_foreign, form_of
from minestd.model.prefixes import Prefixes

GAP = r"[ \n]{0,8}"
_BY_CAPITALS = {word.upper(): word for word in WORDS}
_FOREIGN_WORD = "|".join(sorted(map(re.escape, _BY_CAPITALS), key=len, reverse=True))
_FOREIGN = re.compile(
    rf"(?:{_FOREIGN_WORD})(?![A-Z])(?:{GAP}[/ -]{GAP}(?:{_FOREIGN_WORD})(?![A-Z])){{0,5}}(?: STD\.?(?![A-Z]))?"
)
_DIGITS_NEXT = rf"{GAP}[-:]?{GAP}(?:[0-9]|X{{2,6}}(?![0-9A-Z]))"
_GROUP = re.compile(
    rf"T({GAP}[/ -]){GAP}([0-9]{{0,6}}[A-Z][0-9A-Z]{{0,15}}?(?:-[A-Z]{{1,8}})?)(?={_DIGITS_NEXT})"
)
_ENTERPRISE = re.compile(
    rf"Q({GAP}[/-]){GAP}([0-9]{{0,8}}[A-Z][0-9A-Z]{{0,15}}?(?:-[A-Z][A-Z0-9]{{0,7}}?)?)(?={_DIGITS_NEXT})"
)
_LOCAL = re.compile(
    rf"(DB[JS]?){GAP}([0-9]{{2}}(?:[0-9]{{2}})?)(?:({GAP}[/-]?{GAP})([TZ])(?![A-WYZ])|({GAP}/)|(?=[ \n]))"
)
_METROLOGY = re.compile(rf"(JJ[GF]){GAP}\(([\u4e00-\u9fff]{{2,6}})\)")
_LETTERS = re.compile(rf"([A-Z]{{2,6}})(?:({GAP}[/.-]?{GAP})([TZ])(?![A-WYZ]))?({GAP}/)?")
_NATURE = {"T": Nature.RECOMMENDED, "Z": Nature.GUIDANCE, "": Nature.MANDATORY}


@dataclass(frozen=True, slots=True)
class Head:
    """The letters of a number as read. `end` is where its digits may begin.

    `marked` tells that the text itself prints /T, /Z, T/ or Q/ with its stroke, which no common word does.
    """

    prefix: str
    nature: Nature | None
    form: Form
    end: int
    known: bool = True
    marked: bool = False
    changed: tuple[str, ...] = ()


def head_at(read: str, at: int, prefixes: Prefixes) -> Head | None:
    """The prefix and mark that stand at a place, None where none does."""
    letter = read[at]
    if letter == "T" and (found := _GROUP.match(read, at)):
        return _body(found, "T/", at)
    if letter == "Q" and (found := _ENTERPRISE.match(read, at)):
        return _body(found, "Q/", at)
    if letter == "D" and (found := _LOCAL.match(read, at)) and (head := _local(found, prefixes)):
        return head
    if letter == "J" and (found := _METROLOGY.match(read, at)):
        return _plain(f"{found[1]}({found[2]})", found.end())
    return _foreign(read, at) or _chinese(read, at, prefixes)


def _body(found: re.Match[str], family: str, at: int) -> Head | None:
    stroke = found[1].strip()
    if not stroke and at:
        return None
    form = form_of(prefix := family + found[2])
    if form is None:
        return None
    changed = () if stroke == "/" else ("slash",)
    return Head(prefix, None, form, found.end(), marked=stroke == "/", changed=changed)


def _local(found: re.Match[str], prefixes: Prefixes) -> Head | None:
    prefix = found[1] + found[2]
    if prefixes.level_of_prefix(prefix) is not Level.LOCAL:
        return None
    form = form_of(prefix)
    stroke = (found[3] or found[5] or "").strip()
    changed = (
        {"-": ("slash",), "": ("missing-slash",)}.get(stroke, ()) if found[4] else ("slash",) * bool(stroke)
    )
    nature = _NATURE[found[4] or ""]
    return Head(prefix, nature, form, found.end(), marked=stroke == "/", changed=changed) if form else None


def _plain(prefix: str, end: int) -> Head | None:
    form = form_of(prefix)
    return Head(prefix, None, form, end) if form else None


def _foreign(read: str, at: int) -> Head | None:
    found = _FOREIGN.match(read, at)
    if found is None:
        return None
    words = re.findall(_FOREIGN_WORD, found.group().removesuffix(".").removesuffix(" STD"))
    prefix = canonical_foreign([_BY_CAPITALS[word] for word in words])
    form = form_of(prefix)
    return Head(prefix, None, form, found.end(), marked="/" in prefix) if form else None


def _chinese(read: str, at: int, prefixes: Prefixes) -> Head | None:
    """GB, MT and the other letters with or without a mark; "GBT" is GB/T where no prefix GBT is known."""
    found = _LETTERS.match(read, at)
    if found is None:
        return None
    letters, mark, end = found[1], found[3] or "", found.end()
    stroke = (found[2] or "").strip()
    changed: tuple[str, ...] = ()
    if mark and stroke != "/":
        changed = ("slash",) if stroke else ("missing-slash",)
    elif not mark and letters not in prefixes and letters[:-1] in prefixes and letters[-1] in "TZ":
        letters, mark, changed = letters[:-1], letters[-1], ("missing-slash",)
    if found[4]:
        changed = (*changed, "slash")
    prefix = "GBn" if letters == "GBN" else letters
    form = form_of(prefix)
    if form is None or (mark and not form.marked):
        return None
    nature = _NATURE[mark] if form.marked else None
    known = prefix in prefixes
    return Head(prefix, nature, form, end, known, marked=bool(mark) and stroke == "/", changed=changed)
