"""The commands that the documents show: found, run, and their output held against what stands on the page.

A block ```` ```console ```` holds commands after `$ ` and their output; a line `…` stands for lines left out. A block
```` ```sh ```` whose first line begins with `minestd` holds commands alone. `<!-- exits 1 -->` in the line before a
block says how its last command ends, 0 where nothing is said. `<!-- edit OLD → NEW: B7=text; C7=text -->` does what a
page asks the reader to do in Excel: it fills cells of the first sheet of OLD and saves it as NEW.

The blocks of a document run in its order, in one empty folder with `examples/` in it.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from minestd.commands.app import main

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "README.zh-CN.md", "docs/*.md")
LEFT_OUT = "…"

_STEP = re.compile(
    r"^(?:<!-- exits (?P<status>\d+) -->\n+)?^```(?P<kind>console|sh)\n(?P<body>.*?)^```$"
    r"|^<!-- edit (?P<old>\S+) → (?P<new>\S+): (?P<cells>.+?) -->$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Run:
    """A command of a page: where it stands, what is shown of its output, and how it shall end.

    `shown` is None or empty where the page shows no output; `start` and `end` are its place in the text.
    """

    page: Path
    line: int
    command: str
    status: int
    shown: tuple[str, ...] | None
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Edit:
    """What the reader of a page does to a list by hand: cell → text."""

    old: str
    new: str
    cells: dict[str, str]


def pages() -> list[Path]:
    """Every document whose commands are run."""
    return sorted(path for pattern in PAGES for path in ROOT.glob(pattern))


def steps(page: Path) -> Iterator[Run | Edit]:
    """What a page does, in its order."""
    text = page.read_text(encoding="utf-8")
    for found in _STEP.finditer(text):
        if found["old"]:
            cells = dict(cell.strip().split("=", 1) for cell in found["cells"].split(";"))
            yield Edit(found["old"], found["new"], cells)
        elif found["kind"] == "console":
            yield from _session(page, text, found)
        elif found["body"].startswith(("minestd ", "export ")):
            commands = [line for line in found["body"].splitlines() if line.strip()]
            for place, command in enumerate(commands):
                last = place == len(commands) - 1
                status = int(found["status"] or 0) if last else 0
                yield Run(page, _line(text, found.start("body")) + place, command, status, None)


def _session(page: Path, text: str, found: re.Match[str]) -> Iterator[Run]:
    body = found.start("body")
    starts = [match.start() for match in re.finditer(r"^\$ ", found["body"], re.MULTILINE)]
    for begin, end in zip(starts, [*starts[1:], len(found["body"])], strict=True):
        command, _, shown = found["body"][begin:end].partition("\n")
        status = int(found["status"] or 0) if end == len(found["body"]) else 0
        after = body + begin + len(command) + 1
        yield Run(
            page,
            _line(text, body + begin),
            command.removeprefix("$ "),
            status,
            tuple(shown.splitlines()),
            after,
            body + end,
        )


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def do(step: Run | Edit) -> tuple[int, str]:
    """Carry a step out in the current folder: exit status and output, as a terminal would show it."""
    if isinstance(step, Edit):
        book = openpyxl.load_workbook(step.old)
        for cell, text in step.cells.items():
            book.worksheets[0][cell] = text
        book.save(step.new)
        return 0, ""
    words = shlex.split(step.command, comments=True)
    if words[0] == "export":
        os.environ.update(word.split("=", 1) for word in words[1:])  # type: ignore[arg-type]
        return 0, ""
    if words[0] != "minestd":
        raise ValueError(f"{step.page.name}:{step.line}: only minestd is run, not {words[0]}")
    raw = io.BytesIO()
    screen = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
    status = 0
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
        try:
            main(words[1:])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 0
    return status, raw.getvalue().decode("utf-8")


def differs(shown: tuple[str, ...], said: str) -> str:
    """Why the shown lines are not the output, or nothing: every run of lines must stand in it, in order."""
    lines, place = _trimmed(said), 0
    for number, wanted in enumerate(_runs(shown)):
        found = _find(wanted, lines, place)
        if wanted and (found is None or (number == 0 and found != 0)):
            return "not in the output:\n" + "\n".join(wanted)
        place = (found or 0) + len(wanted)
    if shown and shown[-1] != LEFT_OUT and place != len(lines):
        return "the output goes on:\n" + "\n".join(lines[place : place + 3])
    return ""


def renewed(run: Run, said: str) -> tuple[str, ...]:
    """The lines to show now: as many as before, each run of lines from where its first line stands now."""
    if not run.shown:
        return ()
    lines, place = _trimmed(said), 0
    parts = _runs(run.shown)
    if len(parts) == 1 and LEFT_OUT not in run.shown:
        return tuple(lines)
    shown: list[str] = []
    for number, wanted in enumerate(parts):
        if not wanted:
            continue
        found = 0 if number == 0 else _find(wanted[:1], lines, place)
        if found is None:
            raise ValueError(f"{run.page.name}:{run.line}: {wanted[0]!r} is no longer said; mend by hand")
        shown += [LEFT_OUT] * (number > 0) + lines[found : found + len(wanted)]
        place = found + len(wanted)
    return (*shown, LEFT_OUT) if run.shown[-1] == LEFT_OUT else tuple(shown)


def _trimmed(said: str) -> list[str]:
    return [line.rstrip() for line in said.rstrip("\n").splitlines()]


def _runs(shown: tuple[str, ...]) -> list[list[str]]:
    runs: list[list[str]] = [[]]
    for line in shown:
        if line == LEFT_OUT:
            runs.append([])
        else:
            runs[-1].append(line)
    return runs


def _find(wanted: list[str], lines: list[str], place: int) -> int | None:
    span = range(place, len(lines) - len(wanted) + 1)
    return next((at for at in span if lines[at : at + len(wanted)] == wanted), None)


@contextlib.contextmanager
def workplace() -> Iterator[Path]:
    """An empty folder with the examples in it, as the current one; the environment is put back afterwards."""
    before, language = Path.cwd(), os.environ.pop("MINESTD_LANG", None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)
            os.environ.pop("MINESTD_LANG", None)
            if language is not None:
                os.environ["MINESTD_LANG"] = language


def renew(page: Path) -> bool:
    """Run a page and put what the commands say now in the place of what it shows; whether that changed it."""
    text = page.read_text(encoding="utf-8")
    changes: list[tuple[int, int, str]] = []
    with workplace():
        for step in steps(page):
            status, said = do(step)
            if isinstance(step, Edit):
                continue
            if status != step.status:
                raise ValueError(f"{page.name}:{step.line}: {step.command} ended with {status}\n{said}")
            if step.shown is not None:
                shown = "".join(f"{line}\n" for line in renewed(step, said))
                changes.append((step.start, step.end, shown))
    new = text
    for start, end, shown in reversed(changes):
        new = new[:start] + shown + new[end:]
    if new != text:
        page.write_text(new, encoding="utf-8")
    return new != text
