"""One number at one place of a text: its letters and digits together, and whether they may stand."""

import re

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.number import Nature, NumberError, StandardNumber
from minestd.model.prefixes import Prefixes
from minestd.reading.numbers.amendments import ADDENDUM_BEFORE
from minestd.reading.numbers.behind import read_behind
from minestd.reading.numbers.digits import tail_at
from minestd.reading.numbers.head import Head, head_at
from minestd.reading.numbers.spelling import Spelling
from minestd.reading.numbers.tail import Tail

_MENDABLE = re.compile(r"[-0-9OILSB.: ]{1,24}")
_MENDS = str.maketrans("OILSB", "01158")
_SPLIT_DIGITS = re.compile(r" {1,2}([0-9]{1,2}(?:\.[0-9]{1,2})? ?-{1,2} ?(?:19|20)[0-9]{2})(?![0-9])")
_NOT_DIGITS = re.compile(r"[ \n]{0,8}(?:$|[-,;)~、。])")
_UNREAD = re.compile(r"[-: ]{0,3}[0-9A-Z]{0,12}")
_LARGEST_OCCUPATIONAL = 4
_LONGEST_OWN_SERIAL = 2
_BOUND_BEFORE = re.compile(r"(?:^|[《》(,;、\n]) {0,8}\Z")
_BOUND_BEHIND = re.compile(r" {0,8}(?:$|[《》),;、\n~])")
_BODY_BEGUN = re.compile(r"[TQ] {0,2}/ {0,2}(?=[^\n]{0,30}[0-9])[0-9A-Z一-龥]{2,20}[-0-9A-Z ./]{0,30}")
_OF_THE_FIELD = ("GB", "MT", "NB", "AQ", "KA")


class Single(Struct, frozen=True):
    """A number at `start`–`end` of the readable text, with the parts of its reading that ranges go on from."""

    number: StandardNumber
    start: int
    end: int
    head: Head
    changed: frozenset[str]


class Fault(Struct, frozen=True):
    """A number was begun at `start` and cannot be read; `near` is the likely mend."""

    code: str
    start: int
    end: int
    near: StandardNumber | None = None


def single_at(spelling: Spelling, at: int, prefixes: Prefixes) -> Single | Fault | None:
    """The number that begins at a place; a fault if one was clearly meant; None if nothing of the kind stands there."""
    read = spelling.read
    head = head_at(read, at, prefixes)
    if head is None:
        body = _BODY_BEGUN.match(read, at) if at <= spelling.first else None
        return Fault("number-unreadable", at, body.end()) if body else None
    addendum = ADDENDUM_BEFORE.match(read, head.end) if head.form.abroad else None
    if addendum:
        head = head_at(read, addendum.end(), prefixes) or replace(head, end=addendum.end())
    tail = tail_at(read, head.end, head.prefix, head.form)
    if tail and addendum:
        tail = _with_addendum(read, tail, addendum[1], head)
    if tail is None:
        return _unread(spelling, at, head, prefixes)
    head = _settle_occupational(head, tail)
    if _is_own_code(head, tail):
        if at <= spelling.first:
            return Fault("own-code", at, tail.end)
        if not head.form.abroad:
            return None
    fault = _fault(read, at, head, tail, prefixes)
    if fault is not None:
        return fault if _claims(spelling, at, head) else None
    if not _may_stand(spelling, at, head, tail):
        return None
    if head.form.cased and tail.spans:
        _keep_case(spelling, at, tail)
    try:
        number = _number(head, tail)
    except NumberError:
        return Fault("number-unreadable", at, tail.end) if _claims(spelling, at, head) else None
    unknown = set() if head.known else {"prefix-unknown"}
    return Single(number, at, tail.end, head, frozenset({*head.changed, *tail.changed, *unknown}))


def _with_addendum(read: str, tail: Tail, letters: str, head: Head) -> Tail | None:
    """The addendum that stands before the number it changes; None where the number has amendments of its own."""
    if tail.amendment or not tail.year:
        return None
    tail.amendment = f"Add {letters}"
    read_behind(read, tail, head.form, has_part=True)
    return tail


def _is_own_code(head: Head, tail: Tail) -> bool:
    """Whether letters and a short serial joined by a hyphen are a code of an office's own: SC-01-2022 is no
    standard of the fisheries. AQ-1029-2019 is a number with a slip of the pen."""
    if (
        "hyphen-joined" not in tail.changed
        or head.nature not in (None, Nature.MANDATORY)
        or "/" in head.prefix
    ):
        return False
    short = len(tail.number) <= _LONGEST_OWN_SERIAL or tail.number.startswith("0") or not head.known
    return short and not head.prefix.startswith(("GB", "DB"))


def _keep_case(spelling: Spelling, at: int, tail: Tail) -> None:
    """Small letters as they stand: IEEE 802.1ax amends, IEEE 802.1AX is a standard. Where the whole number is
    written small, its first letters are capitals all the same (c37.2)."""
    assert tail.spans is not None
    number, part = (spelling.cased(*span) for span in tail.spans)
    small = spelling.cased(at, at + 2).islower()
    if number.upper() == tail.number:
        tail.number = number.upper() if small else number
    bare = tail.part.lstrip("-/.")
    if part.upper().endswith(bare):
        tail.part = tail.part[: len(tail.part) - len(bare)] + part[len(part) - len(bare) :]


def _number(head: Head, tail: Tail) -> StandardNumber:
    return StandardNumber(
        prefix=head.prefix,
        nature=head.nature,
        number=tail.number,
        part=tail.part,
        year=tail.year,
        amendment=tail.amendment,
        edition=tail.edition,
    )


def _settle_occupational(head: Head, tail: Tail) -> Head:
    """GBZ is 国家职业卫生标准, whose numbers are short; a long number behind GBZ is a GB/Z without its stroke."""
    if head.prefix == "GBZ" and head.nature is Nature.MANDATORY and len(tail.number) > _LARGEST_OCCUPATIONAL:
        return replace(head, prefix="GB", nature=Nature.GUIDANCE, changed=(*head.changed, "missing-slash"))
    return head


def _claims(spelling: Spelling, at: int, head: Head) -> bool:
    """Whether the letters alone say that a standard is meant: a printed mark, GB, or a text that begins so."""
    return head.known and (head.marked or head.prefix.startswith("GB") or at <= spelling.first)


def _unread(spelling: Spelling, at: int, head: Head, prefixes: Prefixes) -> Fault | None:
    """Letters without digits: worth a word only where a mark was printed or the text holds nothing else."""
    near, end = _mended(spelling.read, at, head.end, prefixes)
    if near:
        return Fault("letter-for-digit", at, end, near) if _claims(spelling, at, head) else None
    alone = at <= spelling.first and _NOT_DIGITS.match(spelling.read, head.end)
    return Fault("number-missing", at, head.end) if head.known and alone else None


def _fault(read: str, at: int, head: Head, tail: Tail, prefixes: Prefixes) -> Fault | None:
    next_char = read[tail.end : tail.end + 1]
    if (tail.fault or tail.glued or next_char in ("O", "I", "L")) and next_char:
        near, end = _mended(read, at, head.end, prefixes)
        if near:
            return Fault("letter-for-digit", at, end, near)
    if tail.fault:
        unread = _UNREAD.match(read, tail.end)
        meant = Tail(tail.number, tail.end, tail.part, tail.near_year)
        return Fault(tail.fault, at, unread.end() if unread else tail.end, _near(head, meant))
    if not tail.year and (split := _SPLIT_DIGITS.match(read, tail.end)):
        part, _, year = split[1].replace(" ", "").replace("--", "-").rpartition("-")
        dotted = f"{tail.part}.{part}".lstrip(".")
        return Fault("digits-apart", at, split.end(), _near(head, Tail(tail.number, 0, dotted, year)))
    if tail.glued and (head.marked or head.prefix == "GB"):
        return Fault("number-unreadable", at, tail.end + 1)
    return None


def _near(head: Head, tail: Tail) -> StandardNumber | None:
    try:
        return _number(head, tail)
    except NumberError:
        return None


def _mended(read: str, at: int, digits_at: int, prefixes: Prefixes) -> tuple[StandardNumber | None, int]:
    """The number that letters written for digits (O, I, l) make, if they make one."""
    token = _MENDABLE.match(read, digits_at)
    if token is None or not re.search("[OILSB]", token.group()) or not re.search("[0-9]", token.group()):
        return None, digits_at
    mended = read[at:digits_at] + token.group().translate(_MENDS).rstrip(" .:-")
    head = head_at(mended, 0, prefixes)
    tail = tail_at(mended, head.end, head.prefix, head.form) if head else None
    if head is None or tail is None or tail.fault or tail.end != len(mended):
        return None, digits_at
    return _near(head, tail), token.end()


def nearest_prefix(prefix: str, prefixes: Prefixes) -> str | None:
    """The one prefix of the field that a slip of the pen makes into this one, None if there is none or several."""
    near = [each for each in _OF_THE_FIELD if each in prefixes and _one_slip(prefix, each)]
    return near[0] if len(near) == 1 else None


def _one_slip(left: str, right: str) -> bool:
    """Whether one letter was changed, dropped or added, or two neighbours swapped."""
    if len(left) == len(right):
        return sum(a != b for a, b in zip(left, right, strict=True)) == 1 or left == right[::-1]
    long, short = sorted((left, right), key=len, reverse=True)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _stands_apart(read: str, at: int, head: Head, tail: Tail) -> bool:
    """Whether brackets, quotes or separators close it in and a space parts letters and digits: (GB 1), not (SF6)."""
    parted = read[head.end - 1] == " " or read[head.end] == " "
    return (
        parted
        and _BOUND_BEFORE.search(read, max(0, at - 9), at) is not None
        and bool(_BOUND_BEHIND.match(read, tail.end))
    )


def _may_stand(spelling: Spelling, at: int, head: Head, tail: Tail) -> bool:
    """Whether letters and digits are a number and not a word of the text (SF6, 16 GB 512, RS 485, as 2018)."""
    read = spelling.read
    whole = at <= spelling.first and tail.end >= spelling.last
    if not head.known:
        return (head.marked and whole) or ((head.marked or whole) and bool(tail.year))
    if tail.glued:
        return False
    if head.marked or tail.year or whole or _stands_apart(read, at, head, tail):
        return True
    if head.prefix.startswith("T/"):
        return False
    letters = spelling.seen(at, at + 2)
    before = read[max(0, at - 3) : at].rstrip(" ")[-1:]
    digits = len(re.sub("[^0-9]", "", tail.number + (tail.part if head.form.abroad else "")))
    if any("a" <= char <= "z" or "ａ" <= char <= "ｚ" for char in letters) and at:
        return False
    return digits >= (4 if before.isdigit() else 3)
