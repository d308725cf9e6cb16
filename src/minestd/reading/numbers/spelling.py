"""Letters as they arrive → letters to read: one character for one, so that places stay true.

Full-width forms, the many dashes, strokes and spaces, and Greek or Cyrillic capitals that look Latin become
their plain ASCII twins; characters without width are left out, and the places are kept beside.
"""

import re
from dataclasses import dataclass

DASHES = "‐‑‒–—―−⸺⸻﹘﹣－ー─━_＿"
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
_UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}
_FULL_UPPER = {code: code - 0xFEE0 - 32 for code in range(0xFF41, 0xFF5B)}
_PLAIN: dict[int, str | int] = {
    **_FULLWIDTH,
    **_SPACES,
    **_SIGNS,
    **{ord(k): v for k, v in LOOKALIKES.items()},
}
_READ: dict[int, str | int] = {**_PLAIN, **_UPPER, **_FULL_UPPER}
_WIDTHLESS = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text beside its readable twin. `read` is in capitals; `places` maps its places back where they differ."""

    text: str
    read: str
    places: tuple[int, ...] | None

    def place(self, at: int) -> int:
        """The place in the text as given of a place in `read`."""
        return at if self.places is None else self.places[at]

    def seen(self, start: int, end: int) -> str:
        """The text as given between two places of `read`."""
        return self.text[self.place(start) : self.end_place(end)]

    def end_place(self, end: int) -> int:
        """The place just behind the character before `end`."""
        return end if self.places is None else (self.places[end - 1] + 1 if end else 0)


def spell(text: str) -> Spelling:
    """The readable twin of a text, in time that grows with its length only."""
    if not _WIDTHLESS.search(text):
        return Spelling(text, text.translate(_READ), None)
    kept = [at for at, char in enumerate(text) if not _WIDTHLESS.match(char)]
    return Spelling(text, "".join(text[at] for at in kept).translate(_READ), (*kept, len(text)))


def differences(seen: str, canonical: str) -> set[str]:
    """What of a spelling was put right on the way to its canonical print, as codes."""
    found: set[str] = set()
    if any(0xFF01 <= ord(char) <= 0xFF5E or char == "\u3000" for char in seen):
        found.add("fullwidth")
    if any(char in DASHES and char != "－" for char in seen) or "--" in seen.translate(_PLAIN):
        found.add("dash")
    if any(char in STROKES and char != "／" for char in seen):
        found.add("slash")
    if any(char in LOOKALIKES for char in seen):
        found.add("lookalike")
    plain = _WIDTHLESS.sub("", seen).translate(_PLAIN)
    letters = [char for char in plain if char.isascii() and char.isalpha()]
    if any(char.islower() for char in letters) and not set(letters) <= set(canonical):
        found.add("case")
    if _shape(plain) != _shape(canonical):
        found.add("spacing")
    return found


def _shape(text: str) -> list[int]:
    """Before which letters and digits a space stands."""
    places, count, spaced = [], 0, False
    for char in text:
        if char.isalnum():
            if spaced:
                places.append(count)
            count, spaced = count + 1, False
        elif char.isspace():
            spaced = True
    return places
