"""`minestd demo`: the shipped list → every output, with a line on what each file is."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from msgspec import Struct

from minestd.commands.diagram import draw
from minestd.commands.lists import open_run
from minestd.commands.options import LEAVING, Common, command
from minestd.commands.sources import paper_of
from minestd.commands.stages import Stages
from minestd.errors import MinestdError
from minestd.reporting.blank_list.blank_workbook import write_template
from minestd.reporting.check.read_list import check_json
from minestd.reporting.committee.book import write_committee
from minestd.reporting.committee.front import Signatures
from minestd.reporting.formats import WRITERS
from minestd.reporting.output import Draw, put, write_file
from minestd.reporting.paper import Paper
from minestd.reporting.report.screen import report_lines
from minestd.reporting.review.formats import REVIEW_WRITERS
from minestd.reporting.review.placed_list import PlacedList
from minestd.reporting.text.json_text import dump
from minestd.reporting.text.screen_lines import PIPED_WIDTH
from minestd.resources import examples_folder
from minestd.wording import say

LIST = "coal-mine-standards-sample.xlsx"
REVIEWED = "coal-mine-standards-sample-reviewed.xlsx"
RECORD = "minestd-demo.txt"
PICTURES = (("structure.svg", "structure"), ("structure.png", "structure"), ("overview.pdf", "overview"))


class Folder(Struct, frozen=True):
    """The folder of the demo. A record of what it wrote, by hash, tells its own files from people's."""

    path: Path
    force: bool

    def write(self, name: str, draw_file: Draw) -> None:
        """Write a file if its place is free or still holds what an earlier demo wrote there."""
        target = self.path / name
        own = self.force or not target.exists() or self._record().get(name) == _hash(target)
        if not own:
            raise MinestdError("demo-not-own", file=str(target))
        write_file(target, draw_file, force=True)
        record = {**self._record(), name: _hash(target)}
        text = "".join(f"{digest}  {file}\n" for file, digest in sorted(record.items()))
        write_file(self.path / RECORD, partial(put, text.encode("utf-8")), force=True)

    def _record(self) -> dict[str, str]:
        with suppress(OSError, UnicodeDecodeError):
            lines = (self.path / RECORD).read_text(encoding="utf-8").splitlines()
            return {file: digest for digest, _, file in (line.partition("  ") for line in lines)}
        return {}


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@command("as_of", *LEAVING)
def demo(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR")] = Path("demo"),
    *,
    common: Common,
) -> None:
    """Run the main job on the example list and write every output to a folder."""
    folder = Folder(_made(output), common.force)
    for name, write in files(common):
        try:
            folder.write(name, write)
        except MinestdError as error:
            if error.code != "font-missing":
                raise
            common.notice("demo.no-font", file=name, package=error.params["package"])
            continue
        typer.echo(f"{output / name}  {say(common.language, f'demo.{name}')}")


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise MinestdError("output-unwritable", file=str(folder)) from fault
    return folder


def files(common: Common) -> Iterator[tuple[str, Draw]]:
    """The demo's files in the order in which a new user reads them: name and what writes it."""
    stages = Stages(common, open_run(common, list=[examples_folder() / LIST, examples_folder() / REVIEWED]))
    source, reviewed = stages.inputs.files
    listing, placements = stages.place(stages.read(source))
    paper = paper_of(stages, reviewed)
    report = paper.report
    yield "list.xlsx", partial(put, source.data)
    yield "check.json", partial(dump, check_json(listing, common.language))
    placed = PlacedList(listing, tuple(placements), stages.system, common.language)
    for suffix, write_review in REVIEW_WRITERS.items():
        yield f"placed{suffix}", partial(write_review, placed)
    yield "reviewed.xlsx", partial(put, reviewed.data)
    screen = "".join(line.text + "\n" for line in report_lines(paper, PIPED_WIDTH))
    yield "report.txt", partial(put, screen.encode("utf-8"))
    for suffix, write in WRITERS.items():
        yield f"report{suffix}", partial(write, paper)
    yield "workbook.xlsx", partial(_workbook, paper)
    for name, layout in PICTURES:
        yield name, partial(draw, report, name, layout, common)
    yield "template.xlsx", partial(write_template, stages.system, common.language)


def _workbook(paper: Paper, stream: BinaryIO) -> None:
    write_committee(paper, stream, Signatures())
