"""Letters as they arrive → letters to read: one character for one, so that places stay true.

Full-width forms, the many dashes, strokes and spaces, and Greek or Cyrillic capitals that look Latin become
their plain ASCII twins; characters without width are left out, and the places are kept beside.
"""

import re

from msgspec import Struct

DASHES = "\u00ad‐‑‒–—―−⸺⸻﹘﹣－ー─━_＿"
STROKES = "∕⁄╱⧸／\\＼"
LOOKALIKES = dict(zip("АВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΧ", "ABEKMHOPCTXIJSABEZHIKMNOPTX", strict=True))

_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys(
    [*map(ord, "\u3000\u00a0\u202f\u205f\u1680\t\r\v\f\u2028\u2029\x85"), *range(0x2000, 0x200B)], " "
)
_SIGNS = {
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, STROKES), "/"),
    **dict.fromkeys(map(ord, "～〜∼˜〰"), "~"),
    **dict.fromkeys(map(ord, "∶꞉︰"), ":"),
    **dict.fromkeys(map(ord, "·•・‧∙"), "."),
    **dict.fromkeys(map(ord, "〔［【〖「『〈"), "("),
    **dict.fromkeys(map(ord, "〕］】〗」』〉"), ")"),
    **dict.fromkeys(map(ord, "[{"), "("),
    **dict.fromkeys(map(ord, "]}"), ")"),
    **dict.fromkeys(map(ord, "，﹐"), ","),
    **dict.fromkeys(map(ord, "；﹔"), ";"),
    ord("×"): "X",
}
_ODDITIES = (
    ("fullwidth", re.compile("[\uff01-\uff5e\u3000]")),
    ("dash", re.compile(f"[{DASHES.replace('－', '')}]")),
    ("slash", re.compile(f"[{re.escape(STROKES.replace('／', ''))}]")),
    ("lookalike", re.compile(f"[{''.join(LOOKALIKES)}]")),
)
_LOWER = re.compile("[a-z]")
_NO_SIGNS = re.compile(r"[^0-9A-Za-z\s]")
_OUTSIDE = " \n()《》"
_UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}
_FULL_UPPER = {code: code - 0xFEE0 - 32 for code in range(0xFF41, 0xFF5B)}
_PLAIN: dict[int, str | int] = {
    **_FULLWIDTH,
    **_SPACES,
    **_SIGNS,
    **{ord(k): v for k, v in LOOKALIKES.items()},
}
_READ: dict[int, str | int] = {**_PLAIN, **_UPPER, **_FULL_UPPER}
_WIDTHLESS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]+"
)


class Spelling(Struct, frozen=True):
    """A text beside its readable twin. `read` is in capitals; `places` maps its places back where they differ.

    `first` and `last` bound what stands between the outermost brackets, quotes and spaces.
    """

    text: str
    read: str
    places: tuple[int, ...] | None
    first: int
    last: int

    def place(self, at: int) -> int:
        """The place in the text as given of a place in `read`."""
        return at if self.places is None else self.places[at]

    def seen(self, start: int, end: int) -> str:
        """The text as given between two places of `read`."""
        return self.text[self.place(start) : self.end_place(end)]

    def cased(self, start: int, end: int) -> str:
        """The readable text between two places of `read`, with small letters where they stand."""
        text = self.text
        if self.places is None:
            return text[start:end].translate(_PLAIN)
        return "".join(text[at] for at in self.places[start:end]).translate(_PLAIN)

    def end_place(self, end: int) -> int:
        """The place just behind the character before `end`."""
        return end if self.places is None else (self.places[end - 1] + 1 if end else 0)


def spell(text: str) -> Spelling:
    """The readable twin of a text, in time that grows with its length only."""
    places: tuple[int, ...] | None = None
    read = text
    if _WIDTHLESS.search(text):
        kept = [at for at, char in enumerate(text) if not _WIDTHLESS.match(char)]
        read, places = "".join(text[at] for at in kept), (*kept, len(text))
    read = read.translate(_READ)
    first = len(read) - len(read.lstrip(_OUTSIDE))
    return Spelling(text, read, places, first, len(read.rstrip(_OUTSIDE)))


def differences(seen: str, canonical: str) -> set[str]:
    """What of a spelling was put right on the way to its canonical print, as codes."""
    if seen == canonical:
        return set()
    found = {code for code, pattern in _ODDITIES if pattern.search(seen)}
    plain = _WIDTHLESS.sub("", seen).translate(_PLAIN)
    if "--" in plain:
        found.add("dash")
    if not set(_LOWER.findall(plain)) <= set(canonical):
        found.add("case")
    if _shape(plain) != _shape(canonical):
        found.add("spacing")
    return found


def _shape(text: str) -> list[int]:
    """How many letters and digits stand before each space and after the space before it."""
    return [len(piece) for piece in _NO_SIGNS.sub("", text).split()[:-1]]
