"""The number of a standard: a strict value that prints in one way, compares, hashes and sorts.

Spellings as they arrive in lists are the matter of `reading.numbers`; here only the canonical print exists.
What a prefix stands for (level, publisher) is data: see `model.prefixes`. How a number of it is written is
grammar: see `model.number_form`.
"""

import re
from enum import StrEnum
from typing import NoReturn

from msgspec import Struct
from msgspec.structs import replace

from minestd.model.number_amendment import AMENDMENT
from minestd.model.number_form import LETTERED_YEAR, PREFIX, YEAR_AND_MONTH, Form, form_of


class Level(StrEnum):
    """Who issues a standard. By law only national standards may be mandatory today."""

    NATIONAL = "national"
    INDUSTRY = "industry"
    LOCAL = "local"
    GROUP = "group"
    ENTERPRISE = "enterprise"
    INTERNATIONAL = "international"
    FOREIGN = "foreign"
    REGULATION = "regulation"
    UNKNOWN = "unknown"


class Nature(StrEnum):
    """The mark as printed: none means mandatory in form, `/T` recommended, `/Z` guidance."""

    MANDATORY = "mandatory"
    RECOMMENDED = "recommended"
    GUIDANCE = "guidance"


MARKS: dict[Nature | None, str] = {
    None: "",
    Nature.MANDATORY: "",
    Nature.RECOMMENDED: "/T",
    Nature.GUIDANCE: "/Z",
}
_NATURES = {"": Nature.MANDATORY, "/T": Nature.RECOMMENDED, "/Z": Nature.GUIDANCE}
_RANK: dict[Nature | None, int] = {None: 0, Nature.MANDATORY: 1, Nature.RECOMMENDED: 2, Nature.GUIDANCE: 3}

_MARK = re.compile(r"/[TZ]")
_COUNTS = re.compile(r"[0-9X]")
_CHUNK = re.compile(r"[0-9]+|[^0-9]+")

_NaturalKey = tuple[tuple[int, int, int, str], ...]


class NumberError(ValueError):
    """The text is no canonical number: `code` says why, `position` where (from 0), `expected` what is due.

    Codes: prefix-missing, mark-unfit, space-expected, number-missing, part-missing, edition-unreadable,
    year-unreadable, amendment-unreadable, text-after-number. The sentences are `number.<code>` in `wording`.
    """

    def __init__(self, code: str, position: int, text: str, expected: str = "") -> None:
        super().__init__(f"{code} at {position} in {text!r}" + (f", expected {expected}" if expected else ""))
        self.code = code
        self.position = position
        self.text = text
        self.expected = expected


class StandardNumber(Struct, frozen=True):
    """One standard's number, valid by construction (`NumberError` otherwise).

    `prefix` with its body ("GB", "DB14", "T/NMXH", "ISO/IEC"); `nature` the mark as printed, None where the
    form has none; `number` keeps its digits and letters as they are significant ("001", "G0001", "XXXXX");
    `part` is "" or "3" or "3.2" ("6-2" in international forms; "-01" where the serial bends, JTG/T 3360-01);
    `year` is "", four digits, of bodies abroad also with a month or letter ("1998-05"), or a draft's "202X",
    "XXXX"; `amendment` is "" or "XG1-2020", "Amd 1:2019", of an edition that holds its amendments "+A1:2014"
    (see `number_amendment`); `edition` is "" or how a body abroad counts its editions ("ED2", "V1.2.1").

    Equality, hash, order and print agree: `parse(str(n)) == n`; equal are those that print alike.
    """

    prefix: str
    nature: Nature | None
    number: str
    part: str = ""
    year: str = ""
    amendment: str = ""
    edition: str = ""

    def __post_init__(self) -> None:
        form = form_of(self.prefix)
        if form is None:
            self._refuse("prefix-missing", 0)
        if (self.nature is not None) != form.marked:
            self._refuse("mark-unfit", len(self.prefix))
        number = self.number
        if not (form.number.fullmatch(number) and (form.abroad or _COUNTS.search(number + self.part))):
            self._refuse("number-missing", len(self.prefix))
        if self.part and not _fits_part(form, self.part):
            self._refuse("part-missing", len(self.prefix))
        if self.edition and not (form.edition and form.edition.fullmatch(self.edition)):
            self._refuse("edition-unreadable", len(self.prefix))
        if self.year and not _years_of(form).fullmatch(self.year):
            self._refuse("year-unreadable", len(self.prefix))
        if self.amendment and not AMENDMENT.fullmatch(self.amendment):
            self._refuse("amendment-unreadable", len(self.prefix))

    def _refuse(self, code: str, position: int) -> NoReturn:
        fields = (self.prefix, self.number, self.part, self.year, self.amendment)
        raise NumberError(code, position, " ".join(field for field in fields if field))

    @classmethod
    def parse(cls, text: str) -> "StandardNumber":
        """The number that prints as `text`; anything else raises `NumberError` with the fault's place."""
        head = PREFIX.match(text)
        form = form_of(head.group()) if head else None
        if head is None or form is None:
            raise NumberError("prefix-missing", 0, text, "GB, MT, DB14, T/…, Q/…, ISO …")
        at = head.end()
        nature: Nature | None = None
        if form.marked:
            mark = _MARK.match(text, at)
            nature = _NATURES[mark.group() if mark else ""]
            at = mark.end() if mark else at
        if text[at : at + 1] != form.before_number:
            raise NumberError("mark-unfit" if text[at : at + 1] == "/" else "space-expected", at, text, "␣")
        return _parse_digits(cls, text, at + 1, head.group(), nature, form)

    @property
    def form(self) -> Form:
        """How numbers of this prefix are printed."""
        form = form_of(self.prefix)
        assert form is not None, self.prefix
        return form

    def __str__(self) -> str:
        text = f"{self.stem} {self.edition}" if self.edition else self.stem
        if self.year:
            form = self.form
            text += f"{form.before_year}{self.year}{form.after_year}"
        if self.amendment:
            text += self.amendment if self.holds_amendments else f"/{self.amendment}"
        return text

    @property
    def stem(self) -> str:
        """The number without edition, year and amendment: what links the editions of a standard ("MT/T 1201.3")."""
        return f"{self.family}{self.form.joint(self.part)}{self.part}" if self.part else self.family

    @property
    def family(self) -> str:
        """The number without part and year: what links the parts of a standard ("MT/T 1201")."""
        return f"{self.prefix}{MARKS[self.nature]}{self.form.before_number}{self.number}"

    @property
    def unmarked_stem(self) -> str:
        """The stem without /T or /Z: GB 27647 and GB/T 27647 share it, and lists confuse them."""
        return self.prefix + self.stem.removeprefix(self.prefix).removeprefix(MARKS[self.nature])

    @property
    def is_dated(self) -> bool:
        """Whether it names an edition, by its year or as "ED2". A draft's "202X" does not."""
        return self.year_number is not None or bool(self.edition)

    @property
    def holds_amendments(self) -> bool:
        """Whether it is an edition into which amendments are worked ("EN 60335-1:2012+A11:2014")."""
        return self.amendment.startswith("+")

    @property
    def is_amendment(self) -> bool:
        """Whether it is an amendment or a corrigendum: no standard of its own and no edition (rules: Amendments)."""
        return bool(self.amendment) and not self.holds_amendments

    @property
    def amended(self) -> "StandardNumber":
        """The edition that an amendment changes; of anything else the number itself."""
        return replace(self, amendment="") if self.is_amendment else self

    @property
    def is_draft(self) -> bool:
        """Whether the number or its year is still open ("AQ/T 1048-202X", "YD/T XXXX-XXXX", "prEN 1804")."""
        return self.is_open or self.form.draft

    @property
    def is_open(self) -> bool:
        """Whether digits of number, part or year are still to come ("AQ/T 1048-202X"). IEEE 802.1X is not open."""
        open_part = "X" in self.part and not self.form.abroad and not self.form.own
        return "X" in self.year or self.is_placeholder or open_part

    @property
    def is_placeholder(self) -> bool:
        """Whether the number itself is open ("YD/T XXXX"): such numbers do not tell two standards apart."""
        return self.number.endswith("XX")

    @property
    def year_number(self) -> int | None:
        """The year as a number, None where there is none or it is open."""
        return int(self.year[:4]) if self.year and "X" not in self.year else None

    @property
    def undated(self) -> "StandardNumber":
        """The same number without edition, year and amendment."""
        named = self.year or self.amendment or self.edition
        return replace(self, year="", amendment="", edition="") if named else self

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Prefix, mark, then number, part and year by value: GB/T 2 before GB/T 10, undated before dated."""
        return (
            self.prefix,
            _RANK[self.nature],
            _natural(self.number),
            _natural(self.part),
            _natural(self.edition),
            (int(self.year[:4].replace("X", "9") or 0), self.year),
            _natural(self.amendment),
        )

    def __lt__(self, other: "StandardNumber") -> bool:
        return self.sort_key < other.sort_key if isinstance(other, StandardNumber) else NotImplemented

    def __le__(self, other: "StandardNumber") -> bool:
        return self.sort_key <= other.sort_key if isinstance(other, StandardNumber) else NotImplemented

    def __gt__(self, other: "StandardNumber") -> bool:
        return self.sort_key > other.sort_key if isinstance(other, StandardNumber) else NotImplemented

    def __ge__(self, other: "StandardNumber") -> bool:
        return self.sort_key >= other.sort_key if isinstance(other, StandardNumber) else NotImplemented


def _years_of(form: Form) -> re.Pattern[str]:
    return YEAR_AND_MONTH if form.abroad else LETTERED_YEAR


def _fits_part(form: Form, part: str) -> bool:
    """Whether the part is one of the form, and would be read back as this part."""
    return bool(form.part.fullmatch(part)) and not part.startswith(form.before_part)


def _parse_digits(
    kind: type[StandardNumber], text: str, at: int, prefix: str, nature: Nature | None, form: Form
) -> StandardNumber:
    """Number, part, edition, year and amendment of a canonical print, from `at` to the end."""
    number = form.number.match(text, at)
    if number is None:
        raise NumberError("number-missing", at, text, "0-9")
    part, at = _parse_part(text, number.end(), form)
    edition = year = amendment = ""
    if form.edition and text.startswith(" ", at) and (found := form.edition.match(text, at + 1)):
        edition, at = found.group(), found.end()
    if text.startswith(form.before_year, at):
        start = at + len(form.before_year)
        found = _years_of(form).match(text, start)
        if found is None or not text.startswith(form.after_year, found.end()):
            raise NumberError("year-unreadable", start, text, "1949–2099")
        year, at = found.group(), found.end() + len(form.after_year)
    if text.startswith(("/", "+"), at):
        start = at + (text[at] == "/")
        found = AMENDMENT.match(text, start)
        if found is None:
            raise NumberError("amendment-unreadable", start, text, "XG1-2020")
        amendment, at = found.group(), found.end()
    if at != len(text):
        raise NumberError("text-after-number", at, text)
    return kind(prefix, nature, number.group(), part, year, amendment, edition)


def _parse_part(text: str, at: int, form: Form) -> tuple[str, int]:
    """The part behind its joint, or one that brings its own sign; "" if neither stands there."""
    sign = text[at : at + 1]
    if sign == form.before_part:
        found = form.part.match(text, at + 1)
        if found is None:
            raise NumberError("part-missing", at + 1, text, "0-9")
        return found.group(), found.end()
    if form.bent and sign and sign in "-./" and not _behind_part(text, at, form):
        found = form.part.match(text, at)
        if found:
            return found.group(), found.end()
    return "", at


def _behind_part(text: str, at: int, form: Form) -> bool:
    """Whether year or amendment begins at a sign that might also begin a part."""
    if text.startswith(form.before_year, at) and _years_of(form).match(text, at + len(form.before_year)):
        return True
    return text[at] == "/" and AMENDMENT.match(text, at + 1) is not None


def _natural(text: str) -> _NaturalKey:
    """A key that orders digits by value and tells "001" from "1"; digits come before letters."""
    return tuple(
        (0, int(chunk), len(chunk), "") if chunk.isdigit() else (1, 0, 0, chunk)
        for chunk in _CHUNK.findall(text)
    )
