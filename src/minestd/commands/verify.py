"""`minestd verify FILE --from LIST`: does this workbook or report still follow from that list?"""

import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec.structs import replace

from minestd.commands.language import Tongue
from minestd.commands.lists import open_run
from minestd.commands.options import COMPARING, JUDGING, OPTIONS, Common, Count, command
from minestd.commands.sources import paper_of
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.model.listing import Scope
from minestd.reading.inputs import InputFile, Inputs, Role, open_input
from minestd.reporting.committee.book import write_committee
from minestd.reporting.formats import WRITERS, Writer
from minestd.reporting.output import write_file
from minestd.reporting.paper import Paper
from minestd.reporting.tables.provenance import Provenance
from minestd.reporting.verify.deviation import Deviation
from minestd.reporting.verify.note_said import NoteCheck, said_by
from minestd.reporting.verify.recorded_options import check_options
from minestd.reporting.verify.verification import (
    SUFFIXES,
    content_of,
    deviations,
    file_deviations,
    is_committee_workbook,
    is_of_ours,
    recorded_provenance,
)
from minestd.wording import say

SHOWN = 20
SHOWN_LONG, SHOWN_BEFORE = 60, 20
_OPTIONS = (Role.MEMORY.value, Role.CATALOGUE.value, Role.BEFORE.value)
_KINDS: dict[str, Any] = {
    "scope": Scope,
    "count": Count,
    "lang": Tongue,
    "assume_in_force": bool,
    "column": str.splitlines,
}


@command(*COMPARING, *JUDGING, "lang", "quiet")
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False, readable=False)],
    source: Annotated[Path, typer.Option("--from", metavar="LIST", show_default=False, readable=False)] = ...,  # type: ignore[assignment]
    before: Annotated[Path | None, typer.Option("--before", metavar="OLD", readable=False)] = None,
    *,
    common: Common,
) -> None:
    """Make the file anew from the list, with the date and options that it names, and say what differs."""
    common.refuse_old_day(before)
    if file.suffix.lower() not in SUFFIXES:
        raise MinestdError("verify-suffix", file=file.name, known=" ".join(SUFFIXES))
    inputs = open_run(common, checked=file, list=source, before=before)
    written = inputs.of(Role.CHECKED)[0]
    record = recorded_provenance(written)
    if record is not None:
        check_options(record.options, file.name)
    asked = common if record is None else with_recorded(common, record)
    asked.check()
    if record is not None:
        _refuse_lacking(record, inputs, file.name)
    paper = under_recorded_name(paper_of(Stages(asked, inputs)), record)
    lang = asked.language
    committee = written.suffix == ".xlsx" and is_committee_workbook(written)
    made = _made_anew(written.suffix, paper, committee=committee)
    if record is None:
        if written.suffix != ".docx" and not is_of_ours(content_of(written), content_of(made)):
            raise MinestdError("verify-no-paper", file=file.name)
        common.notice("verify.no-record", file=file.name)
    others = list(file_deviations(record, paper.provenance)) if record and paper.provenance else []
    for one in others:
        typer.echo(_line("verify.source", one, asked, role=say(lang, f"provenance.{one.at}")))
    found = _compared(written, made, paper, asked, committee=committee)
    shown = list(islice(found, SHOWN))
    for one in shown:
        typer.echo(_line("verify.cell", one, asked))
    more = sum(1 for _ in found)
    if more:
        typer.echo(say(lang, "screen.more-differences", n=more))
    if others or shown:
        typer.echo(say(lang, "verify.differs", file=file.name, list=source.name, n=len(shown) + more))
        raise typer.Exit(1)
    typer.echo(say(lang, "verify.same", file=file.name, list=source.name))


def with_recorded(common: Common, record: Provenance) -> Common:
    """The options given, and for those that were not given what the file names."""
    changes: dict[str, Any] = {}
    for option in OPTIONS:
        text = record.options.get(option.name.replace("_", "-"))
        if text is not None and getattr(common, option.name) == option.default:
            kind = _KINDS.get(option.name, str)
            changes[option.name] = text == "yes" if kind is bool else kind(text)
    return replace(common, **changes)


def under_recorded_name(paper: Paper, record: Provenance | None) -> Paper:
    """The paper under the name that its list had when the file was made: a renamed list is the same list."""
    now = paper.provenance
    was, one = (side.named("list") if side is not None else () for side in (record, now))
    if now is None or not was or not one or was[0].digest != one[0].digest:
        return paper
    files = tuple(was[0] if each is one[0] else each for each in now.files)
    listing = replace(paper.report.listing, source=was[0].name)
    return replace(paper, report=replace(paper.report, listing=listing), provenance=replace(now, files=files))


def _refuse_lacking(record: Provenance, inputs: Inputs, file: str) -> None:
    """Ask for the files that the record names besides the list, before everything is told to differ."""
    given = {one.role.value for one in inputs.files}
    missing = [one for one in record.files if one.role in _OPTIONS and one.role not in given]
    if missing:
        options = " ".join(f"--{one.role} {one.name}" for one in missing)
        raise MinestdError("verify-lacks", file=file, options=options)


def _made_anew(suffix: str, paper: Paper, *, committee: bool) -> InputFile:
    """The same paper made from the list, in a folder of its own."""
    write: Writer = write_committee if committee else WRITERS[suffix]
    with tempfile.TemporaryDirectory(prefix="minestd-") as folder:
        made = Path(folder) / f"made{suffix}"
        write_file(made, lambda stream: write(paper, stream))
        return open_input(Role.CHECKED, made)


def _compared(
    file: InputFile, made: InputFile, paper: Paper, asked: Common, *, committee: bool
) -> Iterator[Deviation]:
    """The file against the one made anew; people fill in the cover, and the open places of a note."""
    if file.suffix == ".docx":
        note = NoteCheck(said_by(file, paper.lang), said_by(made, paper.lang), paper.lang, paper.report.draft)
        if note.of_own_template:
            asked.notice("verify.own-template", file=file.name)
        yield from note.deviations()
        return
    front = tuple(f"{say(paper.lang, key)}!" for key in ("workbook.cover", "workbook.contents"))
    yield from deviations(content_of(file), content_of(made), front if committee else ())


def _line(key: str, one: Deviation, asked: Common, **more: object) -> str:
    """A difference in a line; of long texts the part where they begin to differ."""
    texts = [" ".join(text.split()) for text in (one.seen, one.expected)]
    start = next((n for n, (a, b) in enumerate(zip(*texts, strict=False)) if a != b), 0) - SHOWN_BEFORE
    nothing = say(asked.language, "verify.nothing")
    seen, expected = (_part(text, start) or nothing for text in texts)
    return say(asked.language, key, at=one.at, seen=seen, expected=expected, **more)


def _part(text: str, start: int) -> str:
    """At most `SHOWN_LONG` signs of a text from this place on, with … where something is left out."""
    if len(text) <= SHOWN_LONG:
        return text
    start = max(0, min(start, len(text) - SHOWN_LONG))
    part = text[start : start + SHOWN_LONG]
    return ("…" if start else "") + part + ("…" if start + SHOWN_LONG < len(text) else "")
