"""What a Word document says, in its order: paragraphs and rows of tables. A note against one made anew.

People write in the places that a note leaves open (【待写】), and only there: every other sentence has to follow from
the list, as the cells of its tables do. Page numbers are the matter of the program that shows the document.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.reading.inputs import InputFile
from minestd.reporting.verify.deviation import Deviation
from minestd.wording import Lang, say

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PAGES = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b")
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_LIKE = 0.6
"""How alike a changed sentence is to the one it was made of."""
_MANY = 10_000


class Said(Struct, frozen=True):
    """A paragraph (one cell) or a row of a table, and where it stands: the heading above it, the table and the number
    in it; no table for a paragraph. `columns` are the headings of the table."""

    cells: tuple[str, ...]
    heading: str
    number: int
    table: int = 0
    columns: tuple[str, ...] = ()
    chapter: bool = False

    @property
    def key(self) -> str:
        """What two of the same kind are alike in."""
        return "\x1f".join(("row" if self.table else "", *self.cells))

    def at(self, lang: Lang, column: int = 0) -> str:
        """The place in words: which chapter, which paragraph or row, which column."""
        heading = self.heading or say(lang, "verify.front")
        if not self.table:
            return say(lang, "verify.paragraph", heading=heading, n=self.number)
        name = self.columns[column] if column < len(self.columns) else str(column + 1)
        return say(lang, "verify.row", heading=heading, table=self.table, n=self.number, column=name)


def opened_document(file: InputFile) -> Any:
    """The document of a file. Raises MinestdError file-unreadable."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(BytesIO(file.data))
    except (PackageNotFoundError, BadZipFile, ValueError, KeyError, OSError) as fault:
        raise MinestdError("file-unreadable", file=file.name, reason="docx") from fault


def said_by(file: InputFile, lang: Lang) -> tuple[Said, ...]:
    """All that a document says, heads and feet of its pages last. Raises MinestdError file-unreadable."""
    document = opened_document(file)
    return (*_body(document), *_margins(document, lang))


def _body(document: Any) -> Iterator[Said]:
    from docx.table import Table

    heading, number, tables = "", 0, 0
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            tables += 1
            yield from _rows(part, heading, tables)
            continue
        text, chapter = _text(part._p), part.style is not None and part.style.name == "Heading 1"
        if chapter and text:
            heading, number = text, 0
        if text:
            number += 1
            yield Said((text,), heading, number, chapter=chapter)


def _rows(table: Any, heading: str, number: int) -> Iterator[Said]:
    columns: tuple[str, ...] = ()
    for place, row in enumerate(table.rows, 1):
        cells = tuple(
            " ".join(filter(None, (_text(one._p) for one in cell.paragraphs))) for cell in row.cells
        )
        columns = columns or cells
        if any(cells):
            yield Said(cells, heading, place, number, columns)


def _margins(document: Any, lang: Lang) -> Iterator[Said]:
    """Heads and feet, each text once: programs repeat them for every section."""
    holders = [holder for section in document.sections for holder in (section.header, section.footer)]
    texts = dict.fromkeys(_text(one._p) for holder in holders for one in holder.paragraphs)
    for number, text in enumerate(filter(None, texts), 1):
        yield Said((text,), say(lang, "verify.margin"), number)


def _text(paragraph: Any) -> str:
    """The text of a paragraph without the page numbers that a program works out; blanks as one."""
    fields: list[list[Any]] = []  # the instruction of each open field, and whether its result has begun
    found: list[str] = []
    for element in paragraph.iter():
        tag = element.tag.removeprefix(_W) if isinstance(element.tag, str) else ""
        if tag == "fldChar":
            kind = element.get(f"{_W}fldCharType")
            if kind == "begin":
                fields.append(["", False])
            elif fields and kind == "separate":
                fields[-1][1] = True
            elif fields and kind == "end":
                fields.pop()
        elif tag == "instrText" and fields:
            fields[-1][0] += element.text or ""
        elif tag == "t" or tag in _SIGNS:
            simple = [one.get(f"{_W}instr") or "" for one in element.iterancestors(f"{_W}fldSimple")]
            if not any(_PAGES.match(one) for one in (*simple, *(name for name, _ in fields))):
                found.append(_SIGNS.get(tag) or element.text or "")
    return " ".join("".join(found).split())


class NoteCheck(Struct, frozen=True):
    """A note against one made anew. `draft` says that the list itself leaves it a draft; else it may become final when
    all open places are written."""

    written: tuple[Said, ...]
    made: tuple[Said, ...]
    lang: Lang
    draft: bool

    @property
    def of_own_template(self) -> bool:
        """Whether the chapters stand in an office's own document: then what is around them is the office's."""
        contents = self._word("contents")
        return not any(one.cells == (contents,) for one in self.written)

    def deviations(self) -> Iterator[Deviation]:
        """Sentences and cells that differ, in the order of the note."""
        own = self.of_own_template
        made = self._chapters() if own else self.made
        blocks = SequenceMatcher(
            None, [one.key for one in made], [one.key for one in self.written], autojunk=False
        )
        for kind, start, end, first, last in blocks.get_opcodes():
            if kind == "equal":
                continue
            around = made[max(0, start - 1) : end + 1]
            free = any(self._is_open(one) for one in around) or (own and (start == 0 or end == len(made)))
            due = [one for one in made[start:end] if not self._is_open(one)]
            yield from self._between(due, self.written[first:last], free=free)

    def _between(self, due: Sequence[Said], there: Sequence[Said], *, free: bool) -> Iterator[Deviation]:
        rest = list(there)
        for one in due:
            other = _likest(one, rest, alone=len(due) == len(there) and not free)
            if other is not None:
                rest.remove(other)
                yield from self._differing(one, other)
            elif not self._may_go(one):
                yield Deviation(one.at(self.lang), "", " ".join(one.cells))
        if not free:
            yield from (Deviation(one.at(self.lang), " ".join(one.cells), "") for one in rest)

    def _differing(self, due: Said, there: Said) -> Iterator[Deviation]:
        if len(due.cells) != len(there.cells):
            yield Deviation(there.at(self.lang), " ".join(there.cells), " ".join(due.cells))
            return
        for column, (expected, seen) in enumerate(zip(due.cells, there.cells, strict=True)):
            if seen != expected:
                yield Deviation(there.at(self.lang, column), seen, expected)

    def _chapters(self) -> tuple[Said, ...]:
        first = next((place for place, one in enumerate(self.made) if one.chapter), 0)
        margin = say(self.lang, "verify.margin")
        return tuple(one for one in self.made[first:] if one.heading != margin)

    def _is_open(self, one: Said) -> bool:
        """A place that people write, or the line that counts them."""
        if one.table:
            return False
        counted = self._word("open-list.is", n="\0").partition("\0")
        place = self._word("open", number="\0", hint="").partition("\0")[0]
        text = one.cells[0]
        return text.startswith(place) or (text.startswith(counted[0]) and text.endswith(counted[2]))

    def _may_go(self, one: Said) -> bool:
        """What is gone when all open places are written: their list, and the word 草稿 if nothing else asks for it."""
        words = {self._word("open-list")} | (set() if self.draft else {_flat(say(self.lang, "screen.draft"))})
        return not one.table and one.cells[0] in words

    def _word(self, key: str, **params: object) -> str:
        return _flat(say(self.lang, f"explanation.{key}", **params))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _likest(one: Said, others: Sequence[Said], *, alone: bool) -> Said | None:
    """What became of a sentence or row: where as many stand there as were made the next one, else the likest."""
    kin = [other for other in others if bool(other.table) == bool(one.table)]
    if not kin or alone or len(kin) > _MANY:
        return kin[0] if kin else None
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(one.key)
    best, likeness = None, _LIKE
    for other in kin:
        matcher.set_seq1(other.key)
        if matcher.real_quick_ratio() >= likeness and matcher.ratio() >= likeness:
            best, likeness = other, matcher.ratio() + 1e-9
    return best
