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
from minestd.reading.inputs import InputFile, Role, open_input
from minestd.reporting.committee.book import write_committee
from minestd.reporting.formats import WRITERS, Writer
from minestd.reporting.output import write_file
from minestd.reporting.paper import Paper
from minestd.reporting.tables.provenance import Provenance
from minestd.reporting.verify.recorded_options import check_options
from minestd.reporting.verify.verification import (
    SUFFIXES,
    Deviation,
    content_of,
    deviations,
    file_deviations,
    is_committee_workbook,
    recorded_provenance,
)
from minestd.wording import say

SHOWN = 20
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
    paper = under_recorded_name(paper_of(Stages(asked, inputs)), record)
    lang = asked.language
    if record is None:
        common.notice("verify.no-record", file=file.name)
    others = list(file_deviations(record, paper.provenance)) if record and paper.provenance else []
    for one in others:
        typer.echo(_line("verify.source", one, asked, role=say(lang, f"provenance.{one.at}")))
    found = _compared(written, paper)
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


def _compared(file: InputFile, paper: Paper) -> Iterator[Deviation]:
    """The file against one made anew in a folder of its own; people fill in the cover."""
    committee = file.suffix == ".xlsx" and is_committee_workbook(file)
    write: Writer = write_committee if committee else WRITERS[file.suffix]
    with tempfile.TemporaryDirectory(prefix="minestd-") as folder:
        made = Path(folder) / f"made{file.suffix}"
        write_file(made, lambda stream: write(paper, stream))
        anew = content_of(open_input(Role.CHECKED, made))
    front = tuple(f"{say(paper.lang, key)}!" for key in ("workbook.cover", "workbook.contents"))
    yield from deviations(content_of(file), anew, front if committee else ())


def _line(key: str, one: Deviation, asked: Common, **more: object) -> str:
    def cut(text: str) -> str:
        flat = " ".join(text.split())
        return flat if len(flat) <= 60 else flat[:59] + "…"

    nothing = say(asked.language, "verify.nothing")
    seen, expected = cut(one.seen) or nothing, cut(one.expected) or nothing
    return say(asked.language, key, at=one.at, seen=seen, expected=expected, **more)
