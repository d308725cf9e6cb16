"""The text of a memory file, line by line as it stands: whoever adds to it keeps every other line byte for byte.

Lines of other people, other frameworks, unknown nodes and other columns are no concern of a run that adds its own; they
stay in their order, with their encoding and line ends.
"""

import csv
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from msgspec import Struct
from msgspec.structs import replace

from minestd.errors import MinestdError
from minestd.reading.files.whole_text import whole_text
from minestd.reading.inputs import InputFile

COLUMNS = (
    "subject_id",
    "subject_label",
    "subject_label_en",
    "predicate_id",
    "object_id",
    "object_label",
    "relation",
    "mapping_justification",
    "confidence",
    "author_label",
    "mapping_date",
    "object_source",
    "object_source_version",
    "comment",
    "format",
)
NEEDED = ("subject_id", "subject_label", "predicate_id", "object_id", "format")
_MARK = "\ufeff"

Said = Mapping[str, str]
"""What a line says, by the column's name."""


class Line(Struct, frozen=True):
    """A record of the file: its text with the line end, its cells, and the number of its last line."""

    text: str
    cells: tuple[str, ...]
    number: int


class MemoryLines(Struct, frozen=True):
    """A memory file. `head` is the text down to the headings, `columns` are these."""

    name: str
    head: str = ""
    columns: tuple[str, ...] = COLUMNS
    lines: tuple[Line, ...] = ()
    encoding: str = "utf-8"
    mark: bool = True
    end: str = "\n"

    def said(self, line: Line) -> Said:
        """What a line says; cells that it lacks are empty."""
        cells = (*line.cells, *[""] * (len(self.columns) - len(line.cells)))
        return {name: cell.strip() for name, cell in zip(self.columns, cells, strict=False)}

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        text = (_MARK if self.mark else "") + self.head + "".join(line.text for line in self.lines)
        return text.encode(self.encoding)

    def with_lines(self, new: Sequence[Said]) -> "MemoryLines":
        """The file with further lines: each behind its like where the file is sorted by subject, else at its end.

        Columns of ours that the file lacks are added behind its own where a new line fills them. Raises MinestdError
        memory-unreadable where the result would not read back as the old lines and the new ones.
        """
        whole = self._with_columns(new)
        lines = list(whole.lines)
        subjects = list(_subjects(whole))
        is_sorted = subjects == sorted(subjects)
        for said in new:
            cells = tuple(said.get(name, "") for name in whole.columns)
            subject = subject_of(said)
            place = bisect_right(subjects, subject) if is_sorted else len(lines)
            lines.insert(place, Line(_record(cells, self.end), cells, 0))
            subjects.insert(place, subject)
        lines[:-1] = [replace(line, text=_ended(line.text, self.end)) for line in lines[:-1]]
        found = replace(whole, lines=tuple(lines))
        again = lines_of_data(self.name, found.data)
        if [line.cells for line in again.lines] != [line.cells for line in lines]:
            raise MinestdError("memory-unreadable", file=self.name, reason='"')
        return found

    def _with_columns(self, new: Iterable[Said]) -> "MemoryLines":
        filled = {name for said in new for name, text in said.items() if text}
        lacking = [name for name in COLUMNS if name in filled and name not in self.columns]
        head = _ended(self.head, self.end) if self.head else _record(self.columns, self.end)
        if not lacking:
            return replace(self, head=head)
        # Cells beyond the headings are the office's: a new column must not give them a meaning.
        widest = max((len(line.cells) for line in self.lines), default=0)
        more = (*[""] * (widest - len(self.columns)), *lacking)
        bare = head[: len(head) - len(self.end)]
        return replace(self, head=bare + "," + _record(more, self.end), columns=(*self.columns, *more))


def subject_of(said: Said) -> str:
    """What identifies the standard of a line: its number, else its title."""
    return said.get("subject_id") or said.get("subject_label", "")


def _subjects(file: MemoryLines) -> Iterator[str]:
    """The subject of every line, in order; a line that names none goes with the one above."""
    before = ""
    for line in file.lines:
        before = subject_of(file.said(line)) or before
        yield before


def _ended(text: str, end: str) -> str:
    return text if text.endswith(("\n", "\r")) else text + end


def _record(cells: Iterable[str], end: str) -> str:
    stream = StringIO(newline="")
    csv.writer(stream, lineterminator=end).writerow(cells)
    return stream.getvalue()


def lines_of(file: InputFile) -> MemoryLines:
    """The lines of a memory file. Raises MinestdError memory-unreadable, memory-columns (what is lacking)."""
    return lines_of_data(file.name, file.data)


def lines_of_data(name: str, data: bytes) -> MemoryLines:
    """The lines of the bytes of a memory file (see `lines_of`)."""
    whole = whole_text(data)
    if whole is None:
        raise MinestdError("memory-unreadable", file=name, reason="UTF-8, GB18030")
    physical = list(StringIO(whole.text, newline=""))
    reader = csv.reader(iter(physical))
    head, read = "", 0
    columns: tuple[str, ...] = ()
    lines: list[Line] = []
    try:
        for cells in reader:
            raw, read = "".join(physical[read : reader.line_num]), reader.line_num
            if columns:
                lines.append(Line(raw, tuple(cells), read))
            else:
                head, columns = head + raw, tuple(cell.strip() for cell in cells)
    except csv.Error as fault:
        raise MinestdError("memory-unreadable", file=name, reason=str(fault)) from fault
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        raise MinestdError("memory-columns", file=name, missing=", ".join(missing))
    return MemoryLines(
        name=name,
        head=head,
        columns=columns,
        lines=tuple(lines),
        encoding=whole.encoding,
        mark=whole.marked,
        end=_end(head),
    )


def _end(head: str) -> str:
    """How the file ends its lines."""
    return next((end for end in ("\r\n", "\n", "\r") if head.endswith(end)), "\n")
