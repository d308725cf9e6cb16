"""Tables of a framework as spreadsheets save them: any usual encoding and separator, columns in any order."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from operator import itemgetter

from msgspec import Struct

from minestd.errors import MinestdError
from minestd.reading.files.whole_text import whole_text
from minestd.reading.words.plain import plain
from minestd.reading.words.shipped import shipped_words

LARGEST = 5_000_000
"""Bytes that one file of a framework may have."""

_DELIMITERS = (",", ";", "\t")
_HEADER_WITHIN = 10

Words = Mapping[str, Sequence[str]]


class TableWords(Struct, frozen=True):
    """The words of a framework's tables, `framework/vocabulary/framework_tables.yaml`."""

    nodes: Words
    terms: Words
    excluded: frozenset[str]
    languages: Mapping[str, str]
    parted_by: Sequence[str]


@cache
def table_words() -> TableWords:
    """The shipped words."""
    held = shipped_words("framework_tables.yaml")
    languages = {plain(word): key for key, words in held["languages"].items() for word in words}
    excluded = frozenset(plain(word) for word in held["excluded"])
    return TableWords(held["nodes"], held["terms"], excluded, languages, tuple(held["parted_by"]))


class CsvTable(Struct, frozen=True):
    """A table below its header. `header` is the header's line; `rows` give the line where each begins, as an editor
    counts, and the cells in the order of the keys that were asked for, empty where the table has no such column."""

    header: int
    rows: Iterator[tuple[int, tuple[str, ...]]]
    findings: Sequence[MinestdError]


def text_of_table(data: bytes, shown: str) -> str:
    """The text of a table's bytes. Raises the finding that says why there is none."""
    if len(data) > LARGEST:
        raise finding(shown, "framework-too-large", 1, limit=LARGEST // 1_000_000)
    held = whole_text(data)
    if held is None:
        raise finding(shown, "framework-not-utf8", 1)
    return held.text


def finding(shown: str, code: str, line: int, **params: str | int) -> MinestdError:
    """A mistake with the file and line of a row."""
    return MinestdError(code, findings=(), file=shown, line=line, **params)


def read_csv(
    text: str, shown: str, words: Words, needed: Sequence[Sequence[str]], *, strict: bool
) -> CsvTable:
    """The rows of a table whose header names columns by these words; the header is the first row that has one of
    each of the `needed` keys.

    Where `strict`, every column must be known, nothing may stand above the header or beside the columns, and what
    does is a finding. Raises MinestdError framework-no-header (of an outline: outline-no-header), framework-syntax.
    """
    known = {plain(word): key for key, all_words in words.items() for word in all_words}
    for delimiter in _DELIMITERS:
        records = _records(text, delimiter, shown)
        above: list[int] = []
        for line, cells in records:
            if line > _HEADER_WITHIN:
                break
            headings = [known.get(plain(cell)) for cell in cells]
            if all(any(key in headings for key in one_of) for one_of in needed):
                findings = list(_header_faults(cells, headings, words, shown, line)) if strict else []
                findings += [finding(shown, "framework-row-above", one) for one in above if strict]
                width = len(headings)
                places = [headings.index(key) if key in headings else width for key in words]
                blank = [place for place, cell in enumerate(cells) if not cell.strip()]

                def told(at: int, cell: str, findings: list[MinestdError] = findings) -> None:
                    if strict:
                        findings.append(finding(shown, "framework-loose-cell", at, seen=cell))

                return CsvTable(line, _placed(records, places, blank, width, told), findings)
            above += [line] if any(cell.strip() for cell in cells) else []
    names = ", ".join("/".join(one_of) for one_of in needed)
    raise finding(shown, "framework-no-header" if strict else "outline-no-header", 1, needed=names)


def _records(text: str, delimiter: str, shown: str) -> Iterator[tuple[int, list[str]]]:
    """The records of a text, each with the line where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise finding(shown, "framework-syntax", line, detail=str(error)) from error


def _header_faults(
    cells: Sequence[str], headings: Sequence[str | None], words: Words, shown: str, line: int
) -> Iterator[MinestdError]:
    seen: set[str] = set()
    for cell, key in zip(cells, headings, strict=True):
        if key is None and cell.strip():
            like = get_close_matches(cell.strip().casefold(), list(words), n=1)
            code = "framework-unknown-column-like" if like else "framework-unknown-column"
            yield finding(shown, code, line, key=cell.strip(), like=like[0] if like else "")
        elif key in seen:
            yield finding(shown, "framework-column-twice", line, key=cell.strip())
        seen.add(key or "")


def _placed(
    records: Iterator[tuple[int, list[str]]],
    places: Sequence[int],
    blank: Sequence[int],
    width: int,
    told: Callable[[int, str], None],
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The cells of each row at these places of its columns (`width` for a column that the table has not); blank rows
    are passed over, and what stands under a `blank` heading or beside all headings is told."""
    filler, last = [""] * (width + 1), blank[-1] + 1 if blank else 0
    ordered = itemgetter(*places)
    in_order = tuple(places) == tuple(range(width))
    for line, cells in records:
        filled = [*map(str.strip, cells)]
        if in_order and len(filled) == width and filled[0]:
            # As we write it ourselves, and most tables are.
            yield line, tuple(filled)
            continue
        if not any(filled):
            continue
        if last or len(filled) > width:
            beside = [*(filled[place] for place in blank if place < len(filled)), *filled[width:]]
            for cell in filter(None, beside):
                told(line, cell)
        yield line, ordered(filled[:width] + filler[min(len(filled), width) :])
