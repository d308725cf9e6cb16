"""Does a written file still follow from its list? Its cells, texts or values against those made anew."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import zip_longest

import msgspec

from minestd.errors import MinestdError
from minestd.model.cell_place import Place
from minestd.reading.files.raw_tables import read_tables
from minestd.reading.inputs import InputFile
from minestd.reporting.tables.provenance import Provenance, SourceFile, read_provenance
from minestd.reporting.verify.deviation import Deviation
from minestd.reporting.verify.note_said import opened_document
from minestd.wording import LANGUAGES, say

SUFFIXES = (".xlsx", ".docx", ".json", ".md", ".html", ".csv")
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", re.DOTALL)
_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|#])")


class _Recorded(msgspec.Struct):
    """What a JSON report says of its origin."""

    minestd: str
    files: tuple[SourceFile, ...]
    options: dict[str, str]


Content = Mapping[str, str]
"""What stands where: a cell by its address, a line by its number, a value of JSON by its path."""


def content_of(file: InputFile) -> Content:
    """All that a file says, by place (of a document see `document`).

    Raises MinestdError: file-…, refused-…, verify-suffix.
    """
    if file.suffix == ".xlsx":
        return _workbook(file)
    if file.suffix == ".json":
        return dict(_values("", _json(file)))
    if file.suffix == ".html":
        return dict(_page(file))
    if file.suffix in SUFFIXES:
        return {str(number): line for number, line in enumerate(_text(file).splitlines(), 1)}
    raise MinestdError("verify-suffix", file=file.name, known=" ".join(SUFFIXES))


def is_committee_workbook(file: InputFile) -> bool:
    """Whether a workbook begins with the cover of the committee's papers."""
    covers = {say(lang, "workbook.cover") for lang in LANGUAGES}
    first = read_tables(file.container, None)[:1]
    return bool(first) and first[0].sheet in covers


def recorded_provenance(file: InputFile) -> Provenance | None:
    """Which files and options a written file names as its origin; None where it names none."""
    if file.suffix == ".json":
        return _of_json(_json(file))
    if file.suffix == ".xlsx":
        tables = read_tables(file.container, None)
        rows = ([_shown(value) for value in row] for table in reversed(tables) for row in table.rows)
        return read_provenance(rows)
    if file.suffix == ".docx":
        return read_provenance(_word_rows(file))
    if file.suffix == ".html":
        return read_provenance(_page_rows(file))
    lines = (line for line in _text(file).splitlines() if line.startswith("|"))
    return read_provenance(
        [_ESCAPED.sub(r"\1", cell.strip()) for cell in line.split("|")[1:-1]] for line in lines
    )


def deviations(written: Content, made: Content, skipped: Iterable[str] = ()) -> Iterator[Deviation]:
    """Where the two differ, in the order of what was made, then of what only the file has.

    `skipped` are beginnings of places that people may fill in.
    """
    beginnings = tuple(skipped)
    for at in dict.fromkeys((*made, *written)):
        seen, expected = written.get(at, ""), made.get(at, "")
        if seen != expected and not at.startswith(beginnings):
            yield Deviation(at, seen, expected)


def _text(file: InputFile) -> str:
    try:
        return file.data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        raise MinestdError("file-unreadable", file=file.name, reason="UTF-8") from fault


def _json(file: InputFile) -> object:
    return _loaded(file, _text(file))


def _loaded(file: InputFile, text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise MinestdError("file-unreadable", file=file.name, reason="JSON") from fault


def _workbook(file: InputFile) -> Content:
    found = {}
    for table in read_tables(file.container, None):
        for row, cells in enumerate(table.rows):
            for column, value in enumerate(cells):
                if value != "":
                    number, letter = table.place_of(row, column)
                    found[str(Place(table.sheet, number, letter))] = _shown(value)
    return found


def _shown(value: object) -> str:
    """A value as text; the same number alike, be it kept as 3 or 3.0, and however a program rounds it last."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.9g}"
    return str(value).replace("\r\n", "\n")


def _word_rows(file: InputFile) -> list[list[str]]:
    """The rows of all tables of a document."""
    tables = opened_document(file).tables
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def _values(path: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict | list) and not value:
        yield path, json.dumps(value)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _values(f"{path}.{key}" if path else str(key), one)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _values(f"{path}[{number}]", one)
    else:
        yield path, json.dumps(value, ensure_ascii=False)


def _page(file: InputFile) -> Iterator[tuple[str, str]]:
    """What a page says: its data value by value, and the lines around them."""
    text = _text(file)
    found = _DATA.search(text)
    if found is not None:
        yield from _values("", _told(_loaded(file, found[1])))
        text = text[: found.start(1)] + text[found.end(1) :]
    yield from ((str(number), line) for number, line in enumerate(text.splitlines(), 1))


def _told(data: object) -> object:
    """The data of a page with its texts in their places: a page keeps each once and points to it."""
    if not isinstance(data, dict) or not isinstance(data.get("texts"), list):
        return data
    texts, tables = data["texts"], data.get("tables")

    def cell(one: object) -> object:
        pointed = isinstance(one, int) and not isinstance(one, bool) and 0 <= one < len(texts)
        return texts[one] if pointed else one

    if isinstance(tables, dict):
        told = {
            key: {**one, "rows": [[*map(cell, row)] for row in _rows_of(one)]}
            for key, one in tables.items()
            if isinstance(one, dict)
        }
        data = {**data, "tables": {**tables, **told}}
    return data


def _rows_of(table: object) -> list[list[object]]:
    """The rows of a table in the data of a page; none where it has none."""
    rows = table.get("rows") if isinstance(table, dict) else None
    return [row for row in rows if isinstance(row, list)] if isinstance(rows, list) else []


def _page_rows(file: InputFile) -> Iterator[Sequence[str]]:
    """The rows in which a page names its origin: those of its data, else those of its tables."""
    text = _text(file)
    found = _DATA.search(text)
    data = _told(_loaded(file, found[1])) if found is not None else None
    tables = data.get("tables") if isinstance(data, dict) else None
    if isinstance(tables, dict) and "provenance" in tables:
        for row in _rows_of(tables["provenance"]):
            yield [_plain_text(cell) for cell in row]
    else:
        yield from ([_plain(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(text))


def _plain_text(cell: object) -> str:
    """A cell of a page's data: a text, or one in each language."""
    if isinstance(cell, list) and cell:
        return str(cell[0])
    return cell if isinstance(cell, str) else ""


def _of_json(data: object) -> Provenance | None:
    """The origin that a JSON report names; None where it names none, or not as we write it."""
    found = data.get("provenance") if isinstance(data, dict) else None
    try:
        named = msgspec.convert(found, _Recorded)
    except msgspec.ValidationError:
        return None
    return Provenance(named.minestd, named.files, named.options) if named.files else None


def _plain(cell: str) -> str:
    return unescape(_TAG.sub("", cell)).strip()


def is_of_ours(written: Content, made: Content) -> bool:
    """Whether a file that names no origin is at all a paper of the kind it was compared with: they share something."""
    alike = sum(written.get(at) == text for at, text in made.items())
    return alike >= LEAST_SHARED * len(made)


LEAST_SHARED = 0.1
"""The share of its places in which a paper must be as it would be made, though every figure were another."""


def file_deviations(record: Provenance, now: Provenance) -> Iterator[Deviation]:
    """Files that are not those of the record, by role and in order."""
    roles = dict.fromkeys(one.role for one in (*record.files, *now.files))
    for role in roles:
        for was, one in zip_longest(record.named(role), now.named(role)):
            if was is None or one is None or was.digest != one.digest:
                yield Deviation(role, _named(was), _named(one))


def _named(one: SourceFile | None) -> str:
    return f"{one.name} {one.digest[:12]}" if one else ""
