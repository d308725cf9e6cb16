"""What a paper of ours says when it is read as a list, beside what the list says that it was made from."""

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from minestd.commands.app import main

DAY = ("--as-of", "2025-12-31")
PAPERS = {
    "review sheet": ("place", "placed.xlsx", ()),
    "edition to hand in": ("workbook", "workbook.xlsx", DAY),
    "working edition": ("report", "report.xlsx", DAY),
}
"""Paper → the command that writes it, the file's name, its options."""

_PLACES_OF_CELLS = ("at", "list_at", "catalogue_at", "cells")
_SAID_OF_ROWS = ("ledger", "problems", "provenance", "minestd", "format")


class PaperFailedError(Exception):
    """A command that did not end well."""


def typed(*arguments: object) -> str:
    """Run the program; what it printed. Raises PaperFailedError where it refuses."""
    said, told = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(told):
            main([str(one) for one in arguments])
    except SystemExit as end:
        if end.code not in (0, 1, None):
            raise PaperFailedError(told.getvalue()) from end
    return said.getvalue()


def report_of(path: Path, *more: str) -> dict[str, Any]:
    """The figures of a list, without what belongs to its rows."""
    out = path.with_name(f"{path.stem}-figures.json")
    typed("report", path, *DAY, *more, "-o", out, "--force", "--quiet")
    said = json.loads(out.read_text(encoding="utf-8"))
    figures: dict[str, Any] = {key: value for key, value in said.items() if key not in _SAID_OF_ROWS}
    for key in ("standards", "projects", "reviews", "amendments"):
        rows = [_without_cells(row) for row in figures[key]]
        figures[key] = sorted(rows, key=lambda row: json.dumps(row, sort_keys=True, ensure_ascii=False))
    return _without_cells(figures)


def _without_cells(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_cells(one) for key, one in value.items() if key not in _PLACES_OF_CELLS}
    if isinstance(value, list):
        return [_without_cells(one) for one in value]
    return value


def read_back(listed: Path, paper: str, *more: str) -> Path:
    """The paper, written beside the list."""
    command, name, options = PAPERS[paper]
    out = listed.with_name(name)
    typed(command, listed, *options, *more, "-o", out, "--force", "--quiet")
    return out


def unlike(first: Any, again: Any, at: str = "") -> Iterator[str]:
    """Every place where two reports differ, with both values."""
    if isinstance(first, dict) and isinstance(again, dict):
        for key in dict.fromkeys([*first, *again]):
            yield from unlike(first.get(key), again.get(key), f"{at}.{key}")
    elif isinstance(first, list) and isinstance(again, list) and len(first) == len(again):
        for place, (one, other) in enumerate(zip(first, again, strict=True)):
            yield from unlike(one, other, f"{at}[{place}]")
    elif first != again:
        yield f"{at}: {again!r}, in the list {first!r}"
