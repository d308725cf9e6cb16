"""The letters of a number: which prefix and mark stand at a place of a text, in whatever spelling."""

import re

from msgspec import Struct

from minestd.model.number import Level, Nature
from minestd.model.number_form import BODIES, WORDS, Form, canonical_foreign, form_of
from minestd.model.prefixes import Prefixes

GAP = r"[ \n]{0,8}"
_BY_CAPITALS = {word.upper(): word for word in WORDS}
_FOREIGN_WORD = "|".join(sorted(map(re.escape, _BY_CAPITALS), key=len, reverse=True))
_FOREIGN_BODY = "|".join(sorted((re.escape(body.upper()) for body in BODIES), key=len, reverse=True))
_BODIES_BEGIN = frozenset(body[:2].upper() for body in BODIES)
_ANY_WORD = re.compile(_FOREIGN_WORD)
# "IEEE Unapproved Draft Std P802", "ANSI/AMCA Standard 230": words that say nothing about which standard it is.
_SAYING_NOTHING = r"(?:(?: UNAPPROVED)? DRAFT)?(?: (?:STD\.?|STANDARD|STANDARDS)(?![A-Z]))?"
FOREIGN = re.compile(
    rf"(?:{_FOREIGN_BODY})(?![A-Z])(?:{GAP}[/ -]{GAP}(?:{_FOREIGN_WORD})"
    rf"(?![A-Z]|\.[0-9])(?<!ITU-R R)(?<!OIML R)(?<!JIS R)){{0,6}}{_SAYING_NOTHING}"
)
_LEAD_TO = rf"{GAP}[-:]?{GAP}"
_DIGITS_NEXT = rf"{_LEAD_TO}(?:[0-9]|X{{2,6}}(?![0-9A-Z]))"
_GROUP_NEXT = rf"(?:{_DIGITS_NEXT}| {{1,4}}[A-Z]{{1,2}}[0-9]|{GAP}[A-Z] ?: ?[A-Z]{{0,2}}[0-9])"
_OWN_NEXT = rf"(?:{_DIGITS_NEXT}|(?: {{1,8}}|-)(?:[A-Z]{{1,6}} [A-Z]{{0,4}}|[A-Z]{{1,4}}-?)[0-9])"
_GROUP = re.compile(
    rf"T({GAP}[/ -]){GAP}([0-9]{{0,6}}[A-Z][0-9A-Z]{{0,15}}?(?:-[A-Z]{{1,8}})?)(?={_GROUP_NEXT})"
)
_ENTERPRISE = re.compile(
    rf"Q({GAP}[/-]){GAP}([0-9]{{0,8}}[A-Z][0-9A-Z]{{0,15}}?"
    rf"(?:-[A-Z][A-Z0-9]{{0,7}}?)?(?: ?/ ?[A-Z]{{1,8}})?)(?={_OWN_NEXT})"
)
_LOCAL = re.compile(
    rf"(DB[JS]?){GAP}([0-9]{{2}}(?:[0-9]{{2}})?)(?:{GAP}(\(J\)))?"
    rf"(?:({GAP}[/-]?{GAP})([TZ])(?![A-WYZ])|({GAP}/)"
    rf"|(?=[ \n]{{1,8}}[^ \n])(?! ?[0-9]{{1,3}}-[0-9]{{1,3}}-)|(?=-[0-9]{{1,4}}-[12]))"
)
# Shanghai and Jiangsu number their construction standards with letters of their own: DG/TJ08-2018, DGJ32/TJ 131.
_BUILDING = re.compile(
    rf"DG{GAP}/{GAP}TJ{GAP}([0-9]{{2}})(?=[ -])|DGJ{GAP}([0-9]{{2}})(?:{GAP}/{GAP}(TJ|J))?(?=[ -])"
)
_METROLOGY = re.compile(rf"(JJ[GF]){GAP}\(([\u4e00-\u9fff]{{2,6}})\)")
_MARK = rf"(?:({GAP}[/.-]?{GAP})([TZ])(?![A-WYZ]))?({GAP}/)?"
_LETTERS = re.compile(rf"([A-Z]{{2,6}}){_MARK}")
# Two authorities' letters, or letters of which the second are no mark: NB/SH/T 0934, GD/J 079.
_DOUBLE = re.compile(rf"([A-Z]{{2,4}}{GAP}/{GAP}(?:[A-Z]{{2,4}}|J)){_MARK}(?={GAP}[-:]?{GAP}[0-9A-Z])")
_NATURE = {"T": Nature.RECOMMENDED, "Z": Nature.GUIDANCE, "": Nature.MANDATORY}


class Head(Struct, frozen=True):
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
    if letter == "D" and (head := _local_at(read, at, prefixes)):
        return head
    if letter == "J" and (found := _METROLOGY.match(read, at)):
        return _plain(f"{found[1]}({found[2]})", found.end())
    return _foreign(read, at) or _double(read, at, prefixes) or _chinese(read, at, prefixes)


def _local_at(read: str, at: int, prefixes: Prefixes) -> Head | None:
    if found := _BUILDING.match(read, at):
        prefix = f"DG/TJ{found[1]}" if found[1] else f"DGJ{found[2]}" + (f"/{found[3]}" if found[3] else "")
        form = form_of(prefix)
        marked = "/" in prefix
        return Head(prefix, Nature.MANDATORY, form, found.end(), marked=marked) if form else None
    found = _LOCAL.match(read, at)
    return _local(found, prefixes) if found else None


def _body(found: re.Match[str], family: str, at: int) -> Head | None:
    stroke = found[1].strip()
    if not stroke and at:
        return None
    form = form_of(prefix := family + found[2].replace(" ", ""))
    if form is None:
        return None
    changed = () if stroke == "/" else ("slash",)
    return Head(prefix, None, form, found.end(), marked=stroke == "/", changed=changed)


def _local(found: re.Match[str], prefixes: Prefixes) -> Head | None:
    letters, digits, building, gap, mark, bare = found.groups()
    prefix = letters + digits + (building or "")
    if prefixes.level_of_prefix(prefix) is not Level.LOCAL:
        return None
    joined = not (gap or bare) and found.string[found.end() : found.end() + 1] == "-"
    if joined and letters == "DBJ" and prefix != "DBJ50":
        # DBJ50-043 is Chongqing's own print; of DBJ15-82 the digits are the serial's.
        return None
    form = form_of(prefix)
    stroke = (gap or bare or "").strip()
    changed = {"-": ("slash",), "": ("missing-slash",)}.get(stroke, ()) if mark else ("slash",) * bool(stroke)
    nature = _NATURE[mark or ""]
    return Head(prefix, nature, form, found.end(), marked=stroke == "/", changed=changed) if form else None


def _plain(prefix: str, end: int) -> Head | None:
    form = form_of(prefix)
    return Head(prefix, None, form, end) if form else None


def _foreign(read: str, at: int) -> Head | None:
    found = FOREIGN.match(read, at) if read[at : at + 2] in _BODIES_BEGIN else None
    if found is None:
        return None
    words = _ANY_WORD.findall(re.sub(_SAYING_NOTHING + "$", "", found.group()))
    prefix = canonical_foreign([_BY_CAPITALS[word] for word in words])
    form = form_of(prefix)
    return Head(prefix, None, form, found.end(), marked="/" in prefix) if form else None


def _double(read: str, at: int, prefixes: Prefixes) -> Head | None:
    """Letters joined by a stroke that are one prefix: in the table as such, or both of known industries."""
    found = _DOUBLE.match(read, at)
    if found is None:
        return None
    prefix = found[1].replace(" ", "").replace("\n", "")
    first, _, second = prefix.partition("/")
    industries = all(prefixes.level_of_prefix(each) is Level.INDUSTRY for each in (first, second))
    form = form_of(prefix)
    if form is None or not (industries or prefix in prefixes.levels):
        return None
    stroke = (found[2] or "").strip()
    changed = (
        ("slash",) if found[3] and stroke == "-" else ("missing-slash",) if found[3] and not stroke else ()
    )
    return Head(prefix, _NATURE[found[3] or ""], form, found.end(), marked=True, changed=changed)


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
