"""Bytes of a text table → its lines, with what no single encoding explains.

Lists are pasted together: a line of another office's file keeps its own encoding. Each line is then read by the
encoding that explains it, and which lines these were is told.
"""

import re

from msgspec import Struct, field

from minestd.reading.guard.text_bytes import sixteen_bit_encoding

_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LINE_END = re.compile("\r\n|\n|\r")
_LINE_END_BYTES = re.compile(rb"\r\n|\n|\r")
_NO_SEPARATORS = re.compile(rb"[^,;\t]+")
# Two and more Chinese signs in UTF-8, with no other high byte beside them. Text in GBK hardly ever looks so.
_CHINESE_UTF_8 = re.compile(
    rb"(?<![\x80-\xff])(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbf][\x80-\xbf]){2,}(?![\x80-\xff])"
)
_LOOKED_AT = 4096
_SIGNS_LOOKED_AT = 20_000
_FIRST_OF_GB, _FIRST_OF_BIG5 = range(0xB0, 0xD8), range(0xA4, 0xC7)  # where the everyday signs stand
_FEW, _MOST = 0.6, 0.85  # shares of different signs
_END_OF_FILE = "\x1a"
_MARK = "\ufeff"


class DecodedLines(Struct):
    """The lines of a text without their ends. The others are numbers of lines, from 0: of another encoding than
    most (`foreign`), with bytes that no encoding explains and that show as U+FFFD (`lost`), with NUL bytes, which
    are left out (`nul`)."""

    lines: list[str]
    foreign: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    nul: list[int] = field(default_factory=list)


def decode_lines(data: bytes) -> DecodedLines:
    """A byte order mark decides, then UTF-16 without one, UTF-8, GB18030 (which holds GBK and GB2312), then line by
    line what explains it."""
    wide = next((encoding for mark, encoding in _WIDE_MARKS if data.startswith(mark)), None)
    wide = wide or sixteen_bit_encoding(data)
    if wide is not None:
        found = _split(data.decode(wide, errors="replace"))
        found.lost = [number for number, line in enumerate(found.lines) if "\ufffd" in line]
    else:
        found = _narrow(data.removeprefix(b"\xef\xbb\xbf"))
    found.nul = [number for number, line in enumerate(found.lines) if "\0" in line]
    for number in found.nul:
        found.lines[number] = found.lines[number].replace("\0", "")
    return found


def line_ends(data: bytes) -> int:
    """How many lines there are at least, without decoding: where two bytes make a sign, one of them may look like a
    line's end, and nothing is known."""
    return 0 if b"\0" in data[:_LOOKED_AT] else max(data.count(b"\n"), data.count(b"\r"))


def _narrow(data: bytes) -> DecodedLines:
    for encoding in ("utf-8", "gb18030"):
        if encoding == "gb18030" and _CHINESE_UTF_8.search(data):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _split((encoding == "gb18030" and _as_big5(data, text)) or text)
    return _line_by_line(_LINE_END_BYTES.split(data))


def _as_big5(data: bytes, text: str) -> str:
    """The text in Big5, where GB18030 makes rare signs of nearly all and Big5 everyday ones; "" if it is not so."""
    if _everyday(text, "gb18030", _FIRST_OF_GB, 0xA1) >= _FEW:
        return ""
    try:
        other = data.decode("cp950")
    except UnicodeDecodeError:
        return ""
    return other if _everyday(other, "cp950", _FIRST_OF_BIG5, 0x40) >= _MOST else ""


def _everyday(text: str, encoding: str, first: range, second: int) -> float:
    """The share of everyday signs, by their first byte and the least second one, among the different signs."""
    signs = [sign.encode(encoding) for sign in set(text[:_SIGNS_LOOKED_AT]) if sign > "\x7f"]
    return (
        sum(len(one) == 2 and one[0] in first and one[1] >= second for one in signs) / len(signs)
        if signs
        else 1.0
    )


def _line_by_line(raw: list[bytes]) -> DecodedLines:
    found = DecodedLines([])
    chinese = sum(1 for line in raw if _CHINESE_UTF_8.search(line))
    others = sum(1 for line in raw if not line.isascii() and not _CHINESE_UTF_8.search(line))
    usual = "utf-8" if chinese >= others else "gb18030"
    for number, line in enumerate(raw):
        text, taken = _decode_line(line, usual)
        found.lines.append(text)
        if "\ufffd" in text and b"\xef\xbf\xbd" not in line:
            found.lost.append(number)
        elif taken - {usual}:
            found.foreign.append(number)
    return _tidied(found)


def _decode_line(line: bytes, usual: str) -> tuple[str, set[str]]:
    """A line and the encodings that it took. Where one does not explain it, its cells are looked at singly: none
    of the signs that part cells is part of another sign in either encoding."""
    if line.isascii():
        return line.decode("ascii"), set()
    if usual == "utf-8" or not _CHINESE_UTF_8.search(line):
        try:
            return line.decode(usual), {usual}
        except UnicodeDecodeError:
            pass
    text, end, taken = "", 0, set()
    for found in _NO_SEPARATORS.finditer(line):
        piece, encoding = _decode_piece(found[0], usual)
        text += line[end : found.start()].decode("ascii") + piece
        end = found.end()
        if encoding:
            taken.add(encoding)
    return text + line[end:].decode("ascii"), taken


def _decode_piece(piece: bytes, usual: str) -> tuple[str, str]:
    """A cell and its encoding, none where it holds nothing but ASCII."""
    if piece.isascii():
        return piece.decode("ascii"), ""
    order = ["utf-8", "gb18030"] if usual == "utf-8" or _CHINESE_UTF_8.search(piece) else ["gb18030", "utf-8"]
    for encoding in order:
        try:
            return piece.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    texts = {encoding: piece.decode(encoding, errors="replace") for encoding in order}
    best = min(texts, key=lambda encoding: texts[encoding].count("\ufffd"))
    return texts[best], best


def _split(text: str) -> DecodedLines:
    return _tidied(DecodedLines(_LINE_END.split(text)))


def _tidied(found: DecodedLines) -> DecodedLines:
    """Without the signs that say something of the file and nothing of the list: byte order marks (one stands in
    the middle where files were joined), the end-of-file sign of DOS, the empty line behind the last line's end."""
    lines = found.lines
    for number, line in enumerate(lines):
        if _MARK in line:
            lines[number] = line.replace(_MARK, "")
    if lines and lines[-1].endswith(_END_OF_FILE):
        lines[-1] = lines[-1].rstrip(_END_OF_FILE)
    if lines and not lines[-1]:
        lines.pop()
    return found
