"""Bytes of a small text file of ours → its text, in one encoding for the whole file.

A list may be pasted together and is read line by line (`decoding`); a table of a framework and a memory are written by
one program.
"""

from msgspec import Struct

_WIDE_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MARK = "\ufeff"


class WholeText(Struct, frozen=True):
    """A text without its byte order mark, the encoding it was in, and whether there was a mark."""

    text: str
    encoding: str
    marked: bool


def whole_text(data: bytes) -> WholeText | None:
    """The text of a file in UTF-16 with its mark, UTF-8 or GB18030; None if it is in none of them."""
    wide = [encoding for mark, encoding in _WIDE_MARKS if data.startswith(mark)]
    for encoding in wide or ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return WholeText(text.removeprefix(_MARK), encoding, text.startswith(_MARK))
    return None
